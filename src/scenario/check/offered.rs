//! What is offered to players can be played.

use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let (Some(meta), Some(factions)) = (raw.meta.get(), raw.factions.get()) else {
        return;
    };
    for id in &meta.recommended {
        if factions
            .list
            .get(id)
            .is_some_and(|faction| !faction.playable)
        {
            let message = format!("{} is recommended, but not playable", quoted(id));
            scope.report(scope.error("not-playable", id.span, message));
        }
    }
}
