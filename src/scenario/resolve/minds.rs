//! The block `minds`.

use super::scope::Scope;
use crate::scenario::model::{MindDef, Temper};
use crate::scenario::raw::{RawMind, RawMinds, RawTemper};
use crate::scenario::span::Spanned;

/// Minds, one for each faction.
pub(super) fn minds(
    raw: Option<&RawMinds>,
    factions: usize,
    scope: &Scope<'_, '_>,
) -> Vec<MindDef> {
    let default = raw.and_then(|raw| raw.default.as_ref());
    let default = default.map_or(MindDef::Utility(Temper::default()), |raw| mind(raw, scope));
    let mut minds = vec![default; factions];
    for (faction, raw) in raw.into_iter().flat_map(|raw| raw.factions.iter()) {
        let mind = mind(raw, scope);
        if let Some(entry) = scope
            .find(&scope.factions, faction)
            .and_then(|at| minds.get_mut(at))
        {
            *entry = mind;
        }
    }
    minds
}

fn mind(raw: &RawMind, scope: &Scope<'_, '_>) -> MindDef {
    match raw {
        RawMind::Utility(raw) => MindDef::Utility(temper(raw, scope)),
        RawMind::Traveller {
            route,
            rest,
            temper: raw,
        } => MindDef::Traveller {
            route: scope.each(route, Scope::territory),
            rest: scope.number_or(rest.as_ref(), 0..=99, 0, "the number of turns"),
            temper: temper(raw, scope),
        },
        RawMind::Idle => MindDef::Idle,
    }
}

fn temper(raw: &RawTemper, scope: &Scope<'_, '_>) -> Temper {
    let care =
        |value: &Option<Spanned<i64>>, what| scope.number_or(value.as_ref(), 0..=1000, 100, what);
    Temper {
        expansion: care(&raw.expansion, "`expansion`"),
        raiding: care(&raw.raiding, "`raiding`"),
        trade: care(&raw.trade, "`trade`"),
        defence: care(&raw.defence, "`defence`"),
        technology: care(&raw.technology, "`technology`"),
    }
}
