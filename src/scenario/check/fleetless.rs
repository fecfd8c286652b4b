//! Doubt: a faction that cannot move.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let (Some(factions), Some(fleets)) = (raw.factions.get(), raw.fleets.get()) else {
        return;
    };
    for id in factions.list.ids() {
        if !fleets.start.iter().any(|fleet| fleet.faction == *id) {
            let message = format!("{} starts without a fleet", quoted(id));
            scope.report(Diagnostic::warning(
                "no-fleet",
                scope.file(),
                id.span,
                message,
            ));
        }
    }
}
