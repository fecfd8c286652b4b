//! Doubt: a condition that is to hold for several turns, where nobody counts for how many it has.

use super::Played;
use crate::scenario::raw::{RawClaim, RawCondition, RawTrial};
use crate::scenario::span::{EntryTable, Spanned};

pub(super) fn check(all: &Played<'_, '_, '_>) {
    let beats = all.raw.beats.get().into_iter().flat_map(EntryTable::iter);
    let of_beats = beats.flat_map(|(_, beat)| beat.conditions());
    let events = all.raw.events.get().into_iter().flat_map(EntryTable::iter);
    let of_events = events.filter_map(|(_, event)| event.when.as_ref());
    let tests = all.raw.tests.get().into_iter().flat_map(EntryTable::iter);
    let of_tests = tests.flat_map(|(_, test)| conditions(test));
    for condition in of_beats.chain(of_events).chain(of_tests) {
        look(condition, all);
    }
}

fn conditions(test: &RawTrial) -> impl Iterator<Item = &Spanned<RawCondition>> {
    let claimed = match &test.claim.value {
        RawClaim::Rate { when, .. }
        | RawClaim::Leans { when, .. }
        | RawClaim::Always(when)
        | RawClaim::Never(when)
        | RawClaim::Reachable(when) => Some(when),
        RawClaim::Wins { .. } => None,
    };
    claimed.into_iter().chain(&test.given)
}

fn look(condition: &RawCondition, all: &Played<'_, '_, '_>) {
    match condition {
        RawCondition::All(list) | RawCondition::Any(list) | RawCondition::AtLeast(_, list) => {
            list.iter().for_each(|part| look(part, all));
        }
        RawCondition::Not(part)
        | RawCondition::Of(_, part)
        | RawCondition::Others { are: part, .. } => look(part, all),
        RawCondition::HoldShare { turns, .. }
        | RawCondition::Hold { turns, .. }
        | RawCondition::BoundTo { turns, .. }
        | RawCondition::Esteemed { turns, .. }
        | RawCondition::Have { turns, .. }
        | RawCondition::Acclaimed { turns }
            if turns.value > 1 =>
        {
            let message = "only of an objective it is counted for how many turns it has held";
            let found = all.warning("no-effect", turns.span, message);
            all.report(found.label("write 1"));
        }
        _ => {}
    }
}
