//! Doubts about beats: those that can never come, those that are over before they begin, those that nobody can turn.

use super::Played;
use super::goals::{at_start, never};
use crate::id::FactionId;
use crate::scenario::raw::{RawBeat, RawCondition};
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::quoted;

pub(super) fn check(all: &Played<'_, '_, '_>) {
    for (id, beat) in all.raw.beats.get().into_iter().flat_map(EntryTable::iter) {
        let actor = all.scope.faction(&beat.actor);
        in_time(id, beat, all);
        for when in beat.conditions() {
            never(when, &[actor], all);
            if refers_to(when, id) {
                let message = format!("the beat {} depends on how it goes itself", quoted(id));
                let found = all.warning("contradiction", when.span, message);
                all.report(found.label("ask about another beat"));
            }
        }
        over_at_once(id, beat, actor, all);
        turned(id, beat, all);
    }
}

/// A beat that begins after the last turn never comes.
fn in_time(id: &Spanned<String>, beat: &RawBeat, all: &Played<'_, '_, '_>) {
    let last = i64::from(all.scenario.turns);
    if let Some(from) = beat.from.as_ref().filter(|from| from.value > last) {
        let message = format!("the beat {} can never come", quoted(id));
        let found = all.warning("never-happens", from.span, message);
        all.report(found.label(format!("the game has {last} turns")));
    }
}

/// What holds before the first turn turns a beat at once, or needs nobody's doing.
fn over_at_once(id: &Spanned<String>, beat: &RawBeat, actor: FactionId, all: &Played<'_, '_, '_>) {
    let diverts = beat.diverts.iter();
    let diverts = diverts.filter_map(|(key, divert)| Some((key, divert.when.as_ref()?)));
    for (key, when) in diverts {
        if let Some(span) = at_start(when, actor, all) {
            let message = format!(
                "the divert {} of the beat {} happens before the first turn",
                quoted(key),
                quoted(id)
            );
            let found = all.warning("true-at-once", span, message);
            all.report(found.label("ask for something that is still to come"));
        }
    }
    let done = beat.canon.done.as_ref();
    if let Some(span) = done.and_then(|done| at_start(done, actor, all)) {
        let message = format!("the beat {} has come to it before it is chosen", quoted(id));
        let found = all.warning("true-at-once", span, message);
        all.report(found.label("ask for something that is still to be done"));
    }
}

/// A beat that goes as told whatever anybody does is no game.
fn turned(id: &Spanned<String>, beat: &RawBeat, all: &Played<'_, '_, '_>) {
    if !beat.diverts.lost().is_empty() {
        return;
    }
    let by_others = beat.diverts.iter().any(|(_, divert)| divert.when.is_some());
    if !by_others {
        let message = format!("nobody but its actor can turn the beat {}", quoted(id));
        let found = all.warning("no-divert", id.span, message);
        all.report(found.label("give it a divert with a `when` that others can bring about"));
    }
}

fn refers_to(condition: &RawCondition, id: &str) -> bool {
    match condition {
        RawCondition::All(list) | RawCondition::Any(list) | RawCondition::AtLeast(_, list) => {
            list.iter().any(|part| refers_to(part, id))
        }
        RawCondition::Not(one)
        | RawCondition::Of(_, one)
        | RawCondition::Others { are: one, .. } => refers_to(one, id),
        RawCondition::Beat { beat, .. } => beat.as_str() == id,
        _ => false,
    }
}
