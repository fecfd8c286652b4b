//! Territories and lanes.

use super::{Good, Goods};
use crate::id::TerritoryId;
use serde::{Deserialize, Serialize};

/// A territory as the scenario defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its id in the file.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// Where it lies on the map: x to the right, y down, 0 to 1000 each.
    pub at: (i32, i32),
    /// Thousands of people by the map, and at the start.
    pub people: i32,
    /// Loads it yields each turn when nothing is wrong, and once it is improved if it is poor in water.
    pub yields: Goods,
    /// What is peculiar about it, in the order of [`Peculiarity`].
    pub peculiarities: Vec<Peculiarity>,
    /// A sentence about it; may be empty.
    pub about: String,
}

impl Place {
    /// What it yields as it is: a place poor in water has none before it is improved.
    #[must_use]
    pub fn yields_unimproved(&self) -> Goods {
        let mut yields = self.yields;
        if self.is(Peculiarity::WaterPoor) {
            yields[Good::Water] = 0;
        }
        yields
    }

    /// Whether it has this peculiarity.
    #[must_use]
    pub fn is(&self, peculiarity: Peculiarity) -> bool {
        self.peculiarities.contains(&peculiarity)
    }
}

/// What is peculiar about a place; each has a rule behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Peculiarity {
    /// Poor in water: yields none until terraforming systems have improved it (canon F32).
    WaterPoor,
    /// A nebula: fleets inside are seen only from inside, and shields fail.
    Nebula,
    /// An asteroid field: who waits there fights better than who arrives.
    Asteroids,
    /// Ruins: a maje who governs here may find technology or salvage ore.
    Ruins,
    /// Neutral ground: whoever attacks here is thought less of by everybody.
    NeutralGround,
    /// A homeworld: its holder gains prestige each turn.
    Homeworld,
    /// A shipyard: building here takes a turn less.
    Shipyard,
    /// An edge of the map: fleets can leave here for good.
    Edge,
}

/// A lane; it runs both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lane {
    /// The end with the smaller id.
    pub a: TerritoryId,
    /// The other end.
    pub b: TerritoryId,
    /// Its length, 1 to 9, in the units of a class's speed.
    pub length: u8,
}
