//! Ship classes and the fleets at the start.

use super::Goods;
use crate::id::{ClassId, FleetId, MajeId, TechId, TerritoryId};
use serde::{Deserialize, Serialize};

/// A class of ships.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    /// Its id in the file.
    pub key: String,
    /// The name shown, in the singular.
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// Damage dealt in a round of battle.
    pub attack: i32,
    /// Damage it can take.
    pub hull: i32,
    /// Lane lengths a turn.
    pub speed: u8,
    /// Loads it can carry.
    pub cargo: i32,
    /// What it costs to build; `None` cannot be built.
    pub cost: Option<Goods>,
    /// How many turns it takes to build.
    pub turns: u8,
    /// What one ship uses each turn.
    pub upkeep: Goods,
    /// What one ship yields each turn by itself.
    pub yields: Goods,
    /// Technology its builder must have.
    pub requires: Option<TechId>,
    /// Technology that whoever captures one gains.
    pub carries: Vec<TechId>,
    /// A sentence about it; may be empty.
    pub about: String,
}

/// What a class is for: minds and lists go by it, the rules by the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Fast, lightly built, for raids.
    Raider,
    /// Heavy, for battle.
    Warship,
    /// Carries goods.
    Carrier,
    /// A home in space.
    Ark,
}

/// Some ships of one class in a fleet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Squadron {
    /// Their class.
    pub class: ClassId,
    /// How many.
    pub count: u16,
    /// Damage taken so far by all of them together, less than their hull.
    pub damage: i32,
}

/// A fleet at the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FleetDef {
    /// Its id in play: numbered within the faction, in the order of the file.
    pub id: FleetId,
    /// Its name; empty if the file gives none.
    pub name: String,
    /// Where it lies.
    pub at: TerritoryId,
    /// Its ships, by class, each class once.
    pub ships: Vec<Squadron>,
    /// The maje who commands it.
    pub commander: Option<MajeId>,
    /// What it carries.
    pub cargo: Goods,
}
