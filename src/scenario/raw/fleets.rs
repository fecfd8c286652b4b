//! The block `fleets`.

use super::{RawGoods, Ref};
use crate::scenario::model::Role;
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// Ship classes and the fleets at the start.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawFleets {
    /// Classes of ships by id.
    pub classes: EntryTable<RawClass>,
    /// Fleets at the start.
    pub start: List<RawFleet>,
}

/// A class of ships.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawClass {
    /// The name shown, in the singular.
    pub name: Spanned<String>,
    /// What it is for.
    pub role: Role,
    /// Damage dealt in a round, 0 to 1000.
    pub attack: Spanned<i64>,
    /// Damage it can take, 1 to 5000.
    pub hull: Spanned<i64>,
    /// Lane lengths a turn, 1 to 20.
    pub speed: Spanned<i64>,
    /// Loads it can carry, 0 to 1000.
    #[serde(default)]
    pub cargo: Option<Spanned<i64>>,
    /// What it costs to build; a class without a cost cannot be built.
    #[serde(default)]
    pub cost: Option<RawGoods>,
    /// How many turns it takes to build, 1 to 24. Default 2.
    #[serde(default)]
    pub turns: Option<Spanned<i64>>,
    /// What one ship uses each turn.
    #[serde(default)]
    pub upkeep: RawGoods,
    /// What one ship yields each turn by itself (gardens, condensers).
    #[serde(default)]
    pub yields: RawGoods,
    /// Technology its builder must have.
    #[serde(default)]
    pub requires: Option<Ref>,
    /// Technology that whoever captures one gains.
    #[serde(default)]
    pub carries: List<Ref>,
    /// A sentence about it.
    #[serde(default)]
    pub about: Option<Spanned<String>>,
}

/// A fleet at the start.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawFleet {
    /// Its name; by default it gets one.
    #[serde(default)]
    pub name: Option<Spanned<String>>,
    /// Whose flag it flies.
    pub faction: Ref,
    /// Where it lies.
    pub at: Ref,
    /// Its ships: how many of which class.
    pub ships: List<RawShips>,
    /// The maje who commands it.
    #[serde(default)]
    pub commander: Option<Ref>,
    /// What it carries.
    #[serde(default)]
    pub cargo: RawGoods,
}

/// Some ships of one class.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawShips {
    /// The class.
    pub class: Ref,
    /// How many, 1 to 999.
    pub count: Spanned<i64>,
}
