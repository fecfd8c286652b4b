//! Reads the sections of a snapshot out of the world.

use super::{ClockState, FactionState, FleetState, MajeState, Snapshot, TerritoryState};
use crate::sim::belief::Knowledge;
use crate::sim::chronicle::Chronicle;
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::Ledger;
use crate::sim::opinion::Opinions;
use crate::sim::plan::Plans;
use crate::sim::trade::Deals;
use crate::sim::victory::Verdict;
use bevy::ecs::prelude::{Component, Entity, World};

/// The whole game as plain data.
pub fn snapshot(world: &World) -> Snapshot {
    Snapshot {
        clock: clock(world),
        factions: factions(world),
        territories: territories(world),
        fleets: fleets(world),
        majes: majes(world),
        opinions: world.resource::<Opinions>().clone(),
        deals: world.resource::<Deals>().clone(),
        plans: world.resource::<Plans>().clone(),
        beliefs: world.resource::<Knowledge>().0.clone(),
        ledger: world.resource::<Ledger>().clone(),
        chronicle: world.resource::<Chronicle>().clone(),
        verdict: *world.resource::<Verdict>(),
    }
}

/// Turn and seed.
pub fn clock(world: &World) -> ClockState {
    let clock = world.resource::<Clock>();
    ClockState {
        turn: clock.turn,
        seed: clock.seed.0,
    }
}

fn part<T: Component + Clone>(world: &World, entity: Entity) -> T {
    world
        .get::<T>(entity)
        .expect("the index holds only entities that were spawned with all their parts")
        .clone()
}

/// All factions, by id.
pub fn factions(world: &World) -> Vec<FactionState> {
    let factions = world.resource::<Index>().factions.iter();
    factions
        .map(|entity| FactionState {
            standing: part(world, *entity),
            morale: part(world, *entity),
            prestige: part(world, *entity),
            arsenal: part(world, *entity),
            counters: part(world, *entity),
            progress: part(world, *entity),
            serials: part(world, *entity),
            emigrants: part(world, *entity),
        })
        .collect()
}

/// All territories, by id.
pub fn territories(world: &World) -> Vec<TerritoryState> {
    let territories = world.resource::<Index>().territories.iter();
    territories
        .map(|entity| TerritoryState {
            holding: part(world, *entity),
            people: part(world, *entity),
            store: part(world, *entity),
            calm: part(world, *entity),
            blockaded: part(world, *entity),
            works: part(world, *entity),
        })
        .collect()
}

/// All fleets, by id.
pub fn fleets(world: &World) -> Vec<FleetState> {
    let fleets = world.resource::<Index>().fleets().iter();
    fleets
        .map(|(id, entity)| FleetState {
            id: *id,
            flag: part(world, *entity),
            name: part(world, *entity),
            ships: part(world, *entity),
            position: part(world, *entity),
            orders: part(world, *entity),
            tactics: part(world, *entity),
            readiness: part(world, *entity),
            cargo: part(world, *entity),
            commander: part(world, *entity),
        })
        .collect()
}

/// All majes, by id.
pub fn majes(world: &World) -> Vec<MajeState> {
    let majes = world.resource::<Index>().majes().iter();
    majes
        .map(|(id, entity)| MajeState {
            id: *id,
            person: part(world, *entity),
            allegiance: part(world, *entity),
            loyalty: part(world, *entity),
            assignment: part(world, *entity),
            whereabouts: part(world, *entity),
            captive: part(world, *entity),
        })
        .collect()
}
