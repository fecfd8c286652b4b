//! Doubt: events that can never happen.

use std::collections::BTreeSet;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::raw::{RawCondition, RawScenario, RawSceneEffect};
use crate::scenario::resolve::Scope;
use crate::scenario::span::EntryTable;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let events = || raw.events.get().into_iter().flat_map(EntryTable::iter);
    let effects = events()
        .flat_map(|(_, event)| &event.options)
        .flat_map(|option| &option.value.effects);
    let beats = raw.beats.get().into_iter().flat_map(EntryTable::iter);
    let of_beats = beats.flat_map(|(_, beat)| beat.effects());
    let follow: BTreeSet<&str> = effects
        .chain(of_beats)
        .filter_map(|effect| following(effect))
        .collect();
    for (id, event) in events() {
        let chance = event.chance.as_ref().map_or(10, |chance| chance.value);
        let why = if chance == 0 && !follow.contains(id.as_str()) {
            "its chance is 0, and no option of another event has it happen `Later`"
        } else if event
            .when
            .as_ref()
            .is_some_and(|when| only_at_the_end(when))
        {
            "its condition holds only when the last turn is over"
        } else {
            continue;
        };
        let message = format!("the event {} can never happen", quoted(id));
        let found = Diagnostic::warning("never-happens", scope.file(), id.span, message);
        scope.report(found.note(why));
    }
}

fn only_at_the_end(condition: &RawCondition) -> bool {
    match condition {
        RawCondition::MostPrestigeAtEnd | RawCondition::SurviveToEnd => true,
        RawCondition::All(list) => list.iter().any(|one| only_at_the_end(one)),
        RawCondition::Any(list) => list.iter().all(|one| only_at_the_end(one)),
        _ => false,
    }
}

/// The event that an effect has happen later, if it does.
fn following(effect: &RawSceneEffect) -> Option<&str> {
    match effect {
        RawSceneEffect::Later { event, .. } => Some(event.as_str()),
        RawSceneEffect::For(_, effect) => following(effect),
        _ => None,
    }
}
