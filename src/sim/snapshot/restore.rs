//! Makes a running game of a snapshot again.

use super::sound::sound;
use super::{FactionState, FleetState, MajeState, Snapshot, TerritoryState};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Scenario;
use crate::sim::Simulation;
use crate::sim::belief::{self, Knowledge};
use crate::sim::dice::Seed;
use crate::sim::faction::Faction;
use crate::sim::fleet::Fleet;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::Maje;
use crate::sim::map::Routes;
use crate::sim::spawn::empty_world;
use crate::sim::territory::Territory;
use bevy::ecs::prelude::World;
use std::sync::Arc;
use thiserror::Error;

/// Why a snapshot cannot be played on from.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the {section} of this game cannot be: {what}")]
pub struct RestoreError {
    /// Which section.
    pub section: &'static str,
    /// What is wrong with it.
    pub what: String,
}

impl Simulation {
    /// Plays on from a snapshot. The scenario must be the one it was taken from, and must have
    /// been checked.
    ///
    /// # Errors
    /// The snapshot does not fit the scenario, or holds what cannot be.
    pub fn restore(scenario: Arc<Scenario>, snapshot: Snapshot) -> Result<Self, RestoreError> {
        let routes = Arc::new(Routes::new(&scenario));
        sound(&scenario, &routes, &snapshot)?;
        let mut world = empty_world(&scenario, &routes, snapshot.clock.seed);
        world.insert_resource(Clock {
            turn: snapshot.clock.turn,
            seed: Seed(snapshot.clock.seed),
        });
        let index = spawn(
            &mut world,
            snapshot.factions,
            snapshot.territories,
            snapshot.fleets,
            snapshot.majes,
        );
        world.insert_resource(index);
        world.insert_resource(snapshot.opinions);
        world.insert_resource(snapshot.deals);
        world.insert_resource(snapshot.plans);
        world.insert_resource(Knowledge(snapshot.beliefs));
        world.insert_resource(snapshot.ledger);
        world.insert_resource(snapshot.chronicle);
        world.insert_resource(snapshot.verdict);
        belief::derive(&mut world);
        let mut simulation = Self::around(world, scenario, routes);
        simulation.refresh_all();
        Ok(simulation)
    }
}

fn spawn(
    world: &mut World,
    factions: Vec<FactionState>,
    territories: Vec<TerritoryState>,
    fleets: Vec<FleetState>,
    majes: Vec<MajeState>,
) -> Index {
    let mut index = Index::default();
    for (at, it) in territories.into_iter().enumerate() {
        let id = Territory(TerritoryId::from_index(at));
        let parts = (
            it.holding,
            it.people,
            it.store,
            it.calm,
            it.blockaded,
            it.works,
        );
        index.territories.push(world.spawn((id, parts)).id());
    }
    for (at, it) in factions.into_iter().enumerate() {
        let id = Faction(FactionId::from_index(at));
        let parts = (
            it.standing,
            it.morale,
            it.prestige,
            it.arsenal,
            it.counters,
            it.progress,
            it.serials,
            it.emigrants,
        );
        index.factions.push(world.spawn((id, parts)).id());
    }
    for it in fleets {
        let parts = (
            it.flag,
            it.name,
            it.ships,
            it.position,
            it.orders,
            it.tactics,
            it.readiness,
            it.cargo,
            it.commander,
        );
        index.add_fleet(it.id, world.spawn((Fleet(it.id), parts)).id());
    }
    for it in majes {
        let parts = (
            it.person,
            it.allegiance,
            it.loyalty,
            it.assignment,
            it.whereabouts,
            it.captive,
        );
        index.add_maje(it.id, world.spawn((Maje(it.id), parts)).id());
    }
    index
}
