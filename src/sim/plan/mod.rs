//! Orders of the turn being planned, by faction, in the order in which they were given.

mod apply;
mod overlay;
mod table;

pub use apply::apply_orders;
pub use overlay::{overlay, reserve};
pub use table::Plans;

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn. Everything else of [`Phase::Messages`] comes after
/// [`apply_orders`].
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(apply_orders.in_set(Phase::Messages));
}
