//! The sections of a snapshot that gather the parts of entities.

use crate::id::{FleetId, MajeId, Turn};
use crate::sim::faction::{
    Arsenal, Counters, Emigrants, Morale, Prestige, Progress, Serials, Standing,
};
use crate::sim::fleet::{
    Cargo, Commander, Flag, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Person, Whereabouts};
use crate::sim::territory::{Blockaded, Calm, Holding, People, Store, Works};
use serde::{Deserialize, Serialize};

/// Which turn it is, and the root of all dice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockState {
    /// The turn being planned.
    pub turn: Turn,
    /// The seed of the game.
    pub seed: u64,
}

/// A faction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented on its component")]
pub struct FactionState {
    pub standing: Standing,
    pub morale: Morale,
    pub prestige: Prestige,
    pub arsenal: Arsenal,
    pub counters: Counters,
    pub progress: Progress,
    pub serials: Serials,
    pub emigrants: Emigrants,
}

/// A territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented on its component")]
pub struct TerritoryState {
    pub holding: Holding,
    pub people: People,
    pub store: Store,
    pub calm: Calm,
    pub blockaded: Blockaded,
    pub works: Works,
}

/// A fleet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented on its component")]
pub struct FleetState {
    pub id: FleetId,
    pub flag: Flag,
    pub name: FleetName,
    pub ships: Ships,
    pub position: Position,
    pub orders: StandingOrders,
    pub tactics: Tactics,
    pub readiness: Readiness,
    pub cargo: Cargo,
    pub commander: Commander,
}

/// A maje.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented on its component")]
pub struct MajeState {
    pub id: MajeId,
    pub person: Person,
    pub allegiance: Allegiance,
    pub loyalty: Loyalty,
    pub assignment: Assignment,
    pub whereabouts: Whereabouts,
    pub captive: Captive,
}
