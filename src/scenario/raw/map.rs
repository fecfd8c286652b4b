//! The block `map`.

use super::Ref;
use crate::scenario::model::Peculiarity;
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// Territories, lanes, and what people need.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawMap {
    /// What ten thousand people need each turn.
    pub needs: RawGoods,
    /// Territories by id.
    pub territories: EntryTable<RawTerritory>,
    /// Lanes between territories; each runs both ways.
    pub lanes: List<RawLane>,
}

/// Amounts of the three goods; what is left out is 0.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawGoods {
    /// Loads of food.
    #[serde(default)]
    pub food: Option<Spanned<i64>>,
    /// Loads of ore.
    #[serde(default)]
    pub ore: Option<Spanned<i64>>,
    /// Loads of water.
    #[serde(default)]
    pub water: Option<Spanned<i64>>,
}

/// A place that can be held.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawTerritory {
    /// The name shown.
    pub name: Spanned<String>,
    /// Where it lies on the map, x to the right and y down, 0 to 1000 each.
    pub at: Spanned<(i64, i64)>,
    /// Who holds it at the start; nobody if left out.
    #[serde(default)]
    pub holder: Option<Ref>,
    /// How many live there, in thousands; 0 to 10000.
    #[serde(default)]
    pub people: Option<Spanned<i64>>,
    /// What it yields each turn.
    #[serde(default)]
    pub yields: RawGoods,
    /// What lies in store at the start; by default `start_turns` of its holder's need.
    #[serde(default)]
    pub store: Option<RawGoods>,
    /// Level of the fort, 0 to 5.
    #[serde(default)]
    pub fort: Option<Spanned<i64>>,
    /// What is peculiar about it.
    #[serde(default)]
    pub peculiarities: List<Spanned<Peculiarity>>,
    /// A sentence about it.
    #[serde(default)]
    pub about: Option<Spanned<String>>,
}

/// A lane: two ends and a length.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawLane {
    /// One end.
    pub a: Ref,
    /// The other end.
    pub b: Ref,
    /// Its length, 1 to 9, in the units of a class's speed. Default 2.
    #[serde(default)]
    pub length: Option<Spanned<i64>>,
}
