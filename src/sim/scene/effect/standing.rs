//! Morale of a faction, loyalty of its majes.

use crate::id::{FactionId, MajeId};
use crate::scenario::model::Rank;
use crate::sim::faction::Morale;
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Loyalty, Person};
use bevy::ecs::prelude::{Entity, World};

/// Changes the morale of a faction.
pub(super) fn morale(world: &mut World, faction: FactionId, by: i32, cause: Cause) {
    let entity = world.resource::<Index>().faction(faction);
    if let Some(mut morale) = world.get_mut::<Morale>(entity) {
        let before = morale.0;
        morale.0 = before.saturating_add(by).clamp(0, 100);
        let change = morale.0 - before;
        let mut ledger = world.resource_mut::<Ledger>();
        ledger.post(Some(faction), Account::Morale, change, cause);
    }
}

/// Changes the loyalty of one maje, or of all lesser majes of a faction, to its First Maje.
pub(super) fn loyalty(
    world: &mut World,
    faction: FactionId,
    whose: Option<MajeId>,
    by: i32,
    cause: Cause,
) {
    let index = world.resource::<Index>();
    let majes: Vec<(MajeId, Entity)> = match whose {
        Some(id) => index
            .maje(id)
            .map(|entity| (id, entity))
            .into_iter()
            .collect(),
        None => index.majes().to_vec(),
    };
    for (id, entity) in majes {
        let serves = world
            .get::<Allegiance>(entity)
            .is_some_and(|it| it.0 == faction);
        let lesser = world
            .get::<Person>(entity)
            .is_some_and(|it| it.rank == Rank::Lesser);
        if !serves || !lesser {
            continue;
        }
        if let Some(mut loyalty) = world.get_mut::<Loyalty>(entity) {
            let before = loyalty.0;
            loyalty.0 = before.saturating_add(by).clamp(0, 100);
            let change = loyalty.0 - before;
            let mut ledger = world.resource_mut::<Ledger>();
            ledger.post(Some(faction), Account::Loyalty(id), change, cause);
        }
    }
}
