//! Components of a maje entity.

use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Rank, Traits};
use crate::sim::command::Task;
use bevy::ecs::prelude::Component;
use serde::{Deserialize, Serialize};

/// Says that an entity is this maje.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[component(immutable)]
pub struct Maje(pub MajeId);

/// Who the maje is.
#[derive(Component, Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name shown.
    pub name: String,
    /// From what the portrait is drawn.
    pub portrait: u32,
    /// Age in years when the game began.
    pub age: u8,
    /// Character.
    pub traits: Traits,
    /// Ambition, 0 to 100.
    pub ambition: i32,
    /// Rank in the faction.
    pub rank: Rank,
}

/// Whose maje it is.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allegiance(pub FactionId);

/// Loyalty to the First Maje, 0 to 100.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loyalty(pub i32);

/// What the maje does with the turn.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment(pub Task);

/// Where the maje is.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whereabouts(pub TerritoryId);

/// Whose prisoner the maje is.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captive(pub Option<FactionId>);
