//! Doubt: a game that nobody can win, or play.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::raw::{RawScenario, RawScope};
use crate::scenario::resolve::Scope;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    if let Some(objectives) = raw.objectives.get()
        && !objectives
            .iter()
            .any(|(_, objective)| matches!(objective.scope, RawScope::Victory))
    {
        let message =
            "no objective wins the game: it is judged by prestige when the last turn ends";
        scope.report(Diagnostic::warning(
            "no-victory",
            scope.file(),
            None,
            message,
        ));
    }
    if let Some(factions) = raw.factions.get()
        && !factions.list.iter().any(|(_, faction)| faction.playable)
    {
        let message = "no faction is playable: the scenario can only be watched";
        scope.report(Diagnostic::warning(
            "nobody-playable",
            scope.file(),
            None,
            message,
        ));
    }
}
