//! Components of a fleet entity.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Goods, Squadron};
use crate::sim::command::{Mission, Stance};
use bevy::ecs::prelude::{Bundle, Component};
use serde::{Deserialize, Serialize};

/// Says that an entity is this fleet.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[component(immutable)]
pub struct Fleet(pub FleetId);

/// Whose flag it flies.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag(pub FactionId);

/// Its name.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FleetName(pub String);

/// Its ships, by class, each class once, none empty.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ships(pub Vec<Squadron>);

/// Where it is: at a place, or on the lane from there to the next.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The place it is at, or left last.
    pub at: TerritoryId,
    /// Where it came from when it last moved: the way it retreats.
    pub from: TerritoryId,
    /// The place it is under way to, if it is between two.
    pub toward: Option<TerritoryId>,
    /// How much of that lane lies behind it.
    pub progress: u8,
}

impl Position {
    /// At rest at a place.
    #[must_use]
    pub const fn at(place: TerritoryId) -> Self {
        Self {
            at: place,
            from: place,
            toward: None,
            progress: 0,
        }
    }

    /// The place it is at, unless it is between two.
    #[must_use]
    pub fn arrived(&self) -> Option<TerritoryId> {
        self.toward.is_none().then_some(self.at)
    }
}

/// What it does until told otherwise.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingOrders(pub Mission);

/// How it fights.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tactics(pub Stance);

/// Readiness, 0 to 100: fuel, repairs, rest.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness(pub i32);

/// Goods aboard.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cargo(pub Goods);

/// The maje in command.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commander(pub Option<MajeId>);

/// Everything that a fleet newly in the world has: ready, without orders, cargo, commander or a name of its own.
#[must_use]
pub fn new_fleet(
    id: FleetId,
    flag: FactionId,
    ships: Vec<Squadron>,
    at: TerritoryId,
) -> impl Bundle {
    (
        Fleet(id),
        Flag(flag),
        FleetName::default(),
        Ships(ships),
        Position::at(at),
        StandingOrders::default(),
        Tactics::default(),
        Readiness(100),
        Cargo::default(),
        Commander::default(),
    )
}
