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
    let follow: BTreeSet<&str> = effects
        .filter_map(|effect| match &effect.value {
            RawSceneEffect::Later { event, .. } => Some(event.as_str()),
            _ => None,
        })
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
