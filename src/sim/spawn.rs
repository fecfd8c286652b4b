//! Makes the world of a scenario at its start.

use super::belief::{Knowledge, Sight};
use super::chronicle::Chronicle;
use super::dice::Seed;
use super::economy::Estate;
use super::faction::{
    Arsenal, Counters, Emigrants, Faction, Morale, Prestige, Progress, Serials, Standing,
};
use super::fleet::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
use super::index::{Clock, Index, Setting};
use super::ledger::Ledger;
use super::maje::{Allegiance, Assignment, Captive, Governors, Loyalty, Maje, Person, Whereabouts};
use super::map::Routes;
use super::opinion::Opinions;
use super::plan::Plans;
use super::territory::{Blockaded, Calm, Holding, People, Store, Territory, Works};
use super::trade::Deals;
use super::victory::Verdict;
use super::view::Views;
use crate::id::FactionId;
use crate::scenario::model::{FactionDef, FleetDef, MajeDef, Place, Rank, Scenario};
use crate::sim::command::{Mission, Task};
use bevy::ecs::prelude::World;
use std::sync::Arc;

/// How calm land is at the start. Ours.
const CALM_AT_START: i32 = 65;

/// A world with everything of the scenario in it, ready for turn 1.
pub fn world_of(scenario: &Arc<Scenario>, routes: &Arc<Routes>, seed: u64) -> World {
    let mut world = empty_world(scenario, routes, seed);
    let mut index = Index::default();
    for (place, id) in scenario.places.iter().zip(scenario.territory_ids()) {
        let bundle = (Territory(id), territory(place));
        index.territories.push(world.spawn(bundle).id());
    }
    for (definition, id) in scenario.factions.iter().zip(scenario.faction_ids()) {
        let bundle = (Faction(id), faction(scenario, definition, id));
        index.factions.push(world.spawn(bundle).id());
    }
    for definition in &scenario.fleets {
        let entity = world.spawn((Fleet(definition.id), fleet(definition))).id();
        index.add_fleet(definition.id, entity);
    }
    for definition in &scenario.majes {
        let task = task_at_start(scenario, definition);
        let entity = world
            .spawn((Maje(definition.id), maje(definition, task)))
            .id();
        index.add_maje(definition.id, entity);
    }
    world.insert_resource(index);
    world
}

/// A world with the resources of a game and no entities.
pub fn empty_world(scenario: &Arc<Scenario>, routes: &Arc<Routes>, seed: u64) -> World {
    let mut world = World::new();
    let factions = scenario.factions.len();
    let clock = Clock {
        turn: 1,
        seed: Seed(seed),
    };
    world.insert_resource(Setting(Arc::clone(scenario)));
    world.insert_resource(super::index::Ways(Arc::clone(routes)));
    world.insert_resource(clock);
    world.insert_resource(Index::default());
    world.insert_resource(Ledger::new(factions));
    let mut chronicle = Chronicle::default();
    chronicle.begin(clock.turn);
    world.insert_resource(chronicle);
    world.insert_resource(Opinions::new(scenario));
    world.insert_resource(Plans::new(factions));
    world.insert_resource(Deals::default());
    world.insert_resource(Estate::default());
    world.insert_resource(Knowledge::new(scenario));
    world.insert_resource(Sight::new(scenario));
    world.insert_resource(Governors::new(scenario));
    world.insert_resource(Views::new(scenario));
    world.insert_resource(Verdict::default());
    world.insert_resource(super::battle::Campaign::default());
    world
}

fn territory(place: &Place) -> (Holding, People, Store, Calm, Blockaded, Works) {
    let holding = Holding {
        holder: place.holder,
        ..Holding::default()
    };
    let works = Works {
        fort: place.fort,
        ..Works::default()
    };
    (
        holding,
        People(place.people),
        Store(place.store),
        Calm(CALM_AT_START),
        Blockaded::default(),
        works,
    )
}

type FactionParts = (
    Standing,
    Morale,
    Prestige,
    Arsenal,
    Counters,
    Progress,
    Serials,
    Emigrants,
);

fn faction(scenario: &Scenario, definition: &FactionDef, id: FactionId) -> FactionParts {
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let serials = Serials {
        fleet: count(scenario.fleets.iter().filter(|f| f.id.owner == id).count()),
        maje: count(scenario.majes.iter().filter(|m| m.id.owner == id).count()),
        ..Serials::default()
    };
    let progress = Progress {
        running: vec![0; scenario.objectives.len()],
        achieved: vec![0; scenario.objectives.len()],
    };
    (
        Standing::default(),
        Morale(definition.morale),
        Prestige(definition.prestige),
        Arsenal(definition.technology.clone()),
        Counters(scenario.vars.iter().map(|var| var.start).collect()),
        progress,
        serials,
        Emigrants::default(),
    )
}

type FleetParts = (
    Flag,
    FleetName,
    Ships,
    Position,
    StandingOrders,
    Tactics,
    Readiness,
    Cargo,
    Commander,
);

fn fleet(definition: &FleetDef) -> FleetParts {
    (
        Flag(definition.id.owner),
        FleetName(definition.name.clone()),
        Ships(definition.ships.clone()),
        Position::at(definition.at),
        StandingOrders(Mission::Hold),
        Tactics::default(),
        Readiness(100),
        Cargo(definition.cargo),
        Commander(definition.commander),
    )
}

fn maje(
    definition: &MajeDef,
    task: Task,
) -> (
    Person,
    Allegiance,
    Loyalty,
    Assignment,
    Whereabouts,
    Captive,
) {
    let person = Person {
        name: definition.name.clone(),
        portrait: definition.portrait,
        age: definition.age,
        traits: definition.traits,
        ambition: definition.ambition,
        rank: definition.rank,
    };
    (
        person,
        Allegiance(definition.id.owner),
        Loyalty(definition.loyalty),
        Assignment(task),
        Whereabouts(definition.at),
        Captive::default(),
    )
}

/// Whoever commands a fleet does so from the start. The First Maje governs the home and the
/// nearest lands; a lesser maje who sits on a land of the sect governs that.
fn task_at_start(scenario: &Scenario, maje: &MajeDef) -> Task {
    let commands = scenario
        .fleets
        .iter()
        .find(|fleet| fleet.commander == Some(maje.id));
    if let Some(fleet) = commands {
        return Task::Command { fleet: fleet.id };
    }
    let holds = scenario.place(maje.at).holder == Some(maje.id.owner);
    let taken = |by: &MajeDef| by.id != maje.id && by.id < maje.id && by.at == maje.at;
    if holds
        && maje.rank != Rank::Counsel
        && !scenario
            .majes
            .iter()
            .any(|m| taken(m) && m.id.owner == maje.id.owner)
    {
        return Task::Govern {
            territories: vec![maje.at],
        };
    }
    Task::Idle
}
