//! Components of a territory entity.

use super::Defiance;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::Goods;
use crate::sim::command::Project;
use bevy::ecs::prelude::Component;
use serde::{Deserialize, Serialize};

/// Says that an entity is this territory.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
#[component(immutable)]
pub struct Territory(pub TerritoryId);

/// Who holds it.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// The holder; nobody if the people keep to themselves.
    pub holder: Option<FactionId>,
    /// When it was last taken by force; 0 if it never was.
    pub seized: Turn,
    /// How much harder its people fight since.
    pub defiance: Defiance,
    /// Who has had the renown of taking it: nobody has it twice.
    pub taken_by: TakenBy,
}

/// Factions that have taken a place by force, one bit for each [`FactionId`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBy(u128);

impl TakenBy {
    /// Notes that a faction takes the place. Returns whether it does so for the first time.
    pub fn note(&mut self, by: FactionId) -> bool {
        let bit = 1_u128 << (u32::from(by.0) % u128::BITS);
        let first = self.0 & bit == 0;
        self.0 |= bit;
        first
    }
}

impl Holding {
    /// Whether it was taken so recently that it yields less, where that takes `turns` turns.
    #[must_use]
    pub const fn is_unsettled(&self, now: Turn, turns: Turn) -> bool {
        self.seized > 0 && now < self.seized + turns
    }
}

/// Thousands of people.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People(pub i32);

/// Goods in store.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Store(pub Goods);

/// How calm the people are, 0 (revolt) to 100.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calm(pub i32);

/// Who lets nothing pass in or out this turn.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blockaded(pub Option<FactionId>);

/// What is built and being built.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Works {
    /// Level of the fort, 0 to 5.
    pub fort: u8,
    /// How often the land has been improved.
    pub improved: u8,
    /// What is being built, first come first.
    pub sites: Vec<Worksite>,
}

/// Something being built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worksite {
    /// What.
    pub project: Project,
    /// For whom: nomads build in places that others hold or nobody does.
    pub builder: FactionId,
    /// Turns of work left.
    pub left: u8,
}
