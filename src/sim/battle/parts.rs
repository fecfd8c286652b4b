//! What the systems of fighting see of each thing, and may change.

use crate::sim::faction::{Arsenal, Morale, Standing};
use crate::sim::fleet::{
    Cargo, Commander, Flag, Position, Readiness, Ships, StandingOrders, Tactics,
};
use crate::sim::maje::{Allegiance, Assignment, Captive, Person, Whereabouts};
use crate::sim::territory::{Blockaded, Calm, Holding, People, Store, Works};
use bevy::ecs::query::QueryData;

/// A fleet, to be changed.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct FleetParts {
    /// Whose flag it flies.
    pub flag: &'static Flag,
    /// Its ships.
    pub ships: &'static mut Ships,
    /// Where it is.
    pub position: &'static mut Position,
    /// What it does.
    pub orders: &'static mut StandingOrders,
    /// How it fights.
    pub tactics: &'static Tactics,
    /// Its readiness.
    pub readiness: &'static mut Readiness,
    /// What it carries.
    pub cargo: &'static mut Cargo,
    /// Who commands it.
    pub commander: &'static mut Commander,
}

/// Who reigns over a territory, to be changed. Most ask for nothing else, so it is found without the rest.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct ReignParts {
    /// Who holds it.
    pub holding: &'static mut Holding,
    /// Who closes its lanes.
    pub blockaded: &'static mut Blockaded,
}

/// The rest of a territory, to be changed.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct LandParts {
    /// Who lives there.
    pub people: &'static People,
    /// What lies in store.
    pub store: &'static mut Store,
    /// How calm it is.
    pub calm: &'static mut Calm,
    /// What is built there.
    pub works: &'static mut Works,
}

/// A faction, to be changed.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct FactionParts {
    /// Whether it still plays.
    pub standing: &'static Standing,
    /// Its morale.
    pub morale: &'static mut Morale,
    /// Its technology.
    pub arsenal: &'static mut Arsenal,
}

/// A maje, to be changed.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct MajeParts {
    /// Who he is.
    pub person: &'static Person,
    /// Whose he is.
    pub allegiance: &'static Allegiance,
    /// What he does.
    pub assignment: &'static mut Assignment,
    /// Where he is.
    pub whereabouts: &'static mut Whereabouts,
    /// Whose prisoner he is.
    pub captive: &'static mut Captive,
}
