//! The people of a territory.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::muldiv;
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::territory::{Calm, Holding, People};
use bevy::ecs::prelude::{Entity, World};

/// Changes how calm the people of a territory are, if the faction still holds it.
pub(super) fn calm(
    world: &mut World,
    faction: FactionId,
    at: Option<TerritoryId>,
    by: i32,
    cause: Cause,
) {
    let Some((at, entity)) = still_held(world, faction, at) else {
        return;
    };
    if let Some(mut calm) = world.get_mut::<Calm>(entity) {
        let before = calm.0;
        calm.0 = before.saturating_add(by).clamp(0, 100);
        let change = calm.0 - before;
        let mut ledger = world.resource_mut::<Ledger>();
        ledger.post(Some(faction), Account::Calm(at), change, cause);
    }
}

/// Changes how many people live at a territory, by percent, if the faction still holds it; the last thousand stays.
pub(super) fn people(
    world: &mut World,
    faction: FactionId,
    at: Option<TerritoryId>,
    percent: i32,
    cause: Cause,
) {
    let Some((at, entity)) = still_held(world, faction, at) else {
        return;
    };
    if let Some(mut people) = world.get_mut::<People>(entity) {
        let before = people.0;
        people.0 = before
            .saturating_add(muldiv(before, percent, 100))
            .max(before.min(1));
        let change = people.0 - before;
        let mut ledger = world.resource_mut::<Ledger>();
        ledger.post(Some(faction), Account::People(at), change, cause);
    }
}

fn still_held(
    world: &World,
    faction: FactionId,
    at: Option<TerritoryId>,
) -> Option<(TerritoryId, Entity)> {
    let at = at?;
    let entity = world.resource::<Index>().territory(at);
    let holder = world.get::<Holding>(entity)?.holder;
    (holder == Some(faction)).then_some((at, entity))
}
