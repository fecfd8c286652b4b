//! Victories beside each other: two that are one, one that another always goes before, one that everybody has.

use super::super::Played;
use crate::scenario::model::{Audience, Condition, Objective, ObjectiveScope};
use crate::scenario::span::Spanned;
use crate::scenario::suggest::quoted;

/// Reports victories that decide nothing beside the others.
pub(super) fn check(all: &Played<'_, '_, '_>, ids: &[&Spanned<String>]) {
    let objectives = ids.iter().zip(&all.scenario.objectives);
    let victories = objectives.filter(|(_, it)| it.scope == ObjectiveScope::Victory);
    let mut before: Vec<(&Spanned<String>, &Objective)> = Vec::new();
    for (id, objective) in victories {
        if objective.when == Condition::SurviveToEnd && all.audience(objective.audience).len() > 1 {
            let message = format!(
                "{} decides nothing: whoever is there at the end has won",
                quoted(id)
            );
            let found = all.warning("no-effect", id.span, message);
            all.report(found.label("ask for more, or write `scope: Prestige(…)`"));
        }
        let twin = before
            .iter()
            .find(|(_, other)| never_after(other, objective));
        if let Some((first, _)) = twin {
            never_first(all, id, first);
        }
        // The harder of two may stand first as well.
        let harder = before
            .iter()
            .find(|(_, other)| never_after(objective, other) && !never_after(other, objective));
        if let Some((first, _)) = harder {
            never_first(all, first, id);
        }
        before.push((id, objective));
    }
}

/// Reports a victory that nobody wins before another has been won.
fn never_first(all: &Played<'_, '_, '_>, late: &Spanned<String>, other: &Spanned<String>) {
    let message = format!(
        "{} is never the first to be won: whoever has won it has won {} as well",
        quoted(late),
        quoted(other)
    );
    let found = all.warning("repeated", late.span, message);
    let found = found.label("ask for something else");
    all.report(found.secondary(all.scope.file(), other.span, "the other one"));
}

/// Whether whoever wins the second has won the first as well.
fn never_after(first: &Objective, second: &Objective) -> bool {
    let for_all = first.audience == second.audience || first.audience == Audience::All;
    let no_harder = match (&first.when, &second.when) {
        (
            Condition::HoldShare { percent, turns },
            Condition::HoldShare {
                percent: more,
                turns: longer,
            },
        ) => percent <= more && turns <= longer,
        (one, other) => one == other,
    };
    for_all && no_harder
}
