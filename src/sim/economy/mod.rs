//! Goods: what land yields, what people and ships use, what happens when there is not enough.

mod network;
pub mod rules;
#[cfg(test)]
pub(super) mod testing;
pub mod works;

pub use network::networks;

/// Puts the room's systems into the turn.
pub fn install(_schedule: &mut bevy::ecs::prelude::Schedule) {}
