//! What a faction pays for what it does itself, taken from wherever it has most of it.

use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::fleet::{Cargo, Flag};
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::territory::{Holding, Store};
use bevy::ecs::prelude::{Entity, World};
use std::cmp::Reverse;

/// Where goods lie.
#[derive(Debug, Clone, Copy)]
enum Hoard {
    /// In the store of a place.
    Store(TerritoryId),
    /// Aboard a fleet.
    Hold(FleetId),
}

/// Whether a faction has that much in all its stores; whoever has no land, in its holds.
#[must_use]
pub fn covers(world: &World, payer: FactionId, price: Goods) -> bool {
    let hoards = hoards(world, payer).into_iter();
    let all = hoards.fold(Goods::NONE, |sum, (_, entity)| sum + held(world, entity));
    all.covers(price)
}

/// Takes goods from the stores of a faction, the fullest first; whoever has no land takes them from its holds.
pub fn pay(world: &mut World, payer: FactionId, price: Goods, cause: Cause) {
    let hoards = hoards(world, payer);
    for (good, amount) in price.iter() {
        let mut left = amount;
        while left > 0 {
            let most = hoards
                .iter()
                .enumerate()
                .map(|(at, (_, entity))| (held(world, *entity)[good], Reverse(at)));
            let Some((there, Reverse(at))) = most.filter(|(there, _)| *there > 0).max() else {
                return;
            };
            let part = there.min(left);
            let (hoard, entity) = hoards[at];
            if let Some(mut store) = world.get_mut::<Store>(entity) {
                store.0[good] -= part;
            } else if let Some(mut cargo) = world.get_mut::<Cargo>(entity) {
                cargo.0[good] -= part;
            }
            let account = match hoard {
                Hoard::Store(at) => Account::Store(at, good),
                Hoard::Hold(fleet) => Account::Cargo(fleet, good),
            };
            let mut ledger = world.resource_mut::<Ledger>();
            ledger.post(Some(payer), account, -part, cause);
            left -= part;
        }
    }
}

fn held(world: &World, entity: Entity) -> Goods {
    let store = world.get::<Store>(entity).map(|store| store.0);
    let cargo = || world.get::<Cargo>(entity).map(|cargo| cargo.0);
    store.or_else(cargo).unwrap_or_default()
}

/// The stores of a faction with their places, or its holds if it has no land.
fn hoards(world: &World, of: FactionId) -> Vec<(Hoard, Entity)> {
    let index = world.resource::<Index>();
    let lands = index.territories.iter().enumerate();
    let held = lands.filter(|(_, entity)| {
        let land = world.get::<Holding>(**entity);
        land.is_some_and(|land| land.holder == Some(of))
    });
    let stores: Vec<_> = held
        .map(|(at, entity)| (Hoard::Store(TerritoryId::from_index(at)), *entity))
        .collect();
    if !stores.is_empty() {
        return stores;
    }
    let fleets = index.fleets().iter();
    let own = fleets.filter(|(_, entity)| world.get::<Flag>(*entity).is_some_and(|it| it.0 == of));
    own.map(|(id, entity)| (Hoard::Hold(*id), *entity))
        .collect()
}
