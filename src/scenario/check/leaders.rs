//! Every faction is led by one First Maje.

use crate::scenario::diagnostic::Severity;
use crate::scenario::model::{FactionKind, Rank};
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let (Some(factions), Some(majes)) = (raw.factions.get(), raw.majes.get()) else {
        return;
    };
    for (id, faction) in factions.list.iter() {
        let mut leaders = majes
            .iter()
            .filter(|(_, maje)| maje.rank == Rank::First && maje.faction == *id)
            .map(|(maje, _)| maje);
        let Some(first) = leaders.next() else {
            // A maje who could not be read may be the one.
            if scope.majes.is_complete() {
                let message = format!("{} has no First Maje", quoted(id));
                let mut found = scope.error("no-first-maje", id.span, message);
                // A power may be led by nobody in particular.
                if faction.kind == FactionKind::Power {
                    found.severity = Severity::Warning;
                }
                scope.report(found.expected(["a maje with `rank: First`"]));
            }
            continue;
        };
        for other in leaders {
            let message = format!("{} has two First Majes", quoted(id));
            let found = scope.error("two-first-majes", other.span, message);
            scope.report(found.label("the second").secondary(
                scope.file(),
                first.span,
                "the first",
            ));
        }
    }
}
