//! Events of the scenario: what happens to a faction and asks it to choose.
//!
//! An event is [posed](pose) at the end of a turn, from the faction's own view: nothing that it does not know can bring one about.
//! It is answered with [`Order::Choose`](crate::sim::command::Order::Choose), and what was chosen happens in [`Phase::Beats`].

mod effect;
mod meant;
mod pose;
mod purse;
mod pursue;
mod settle;
mod table;
#[cfg(test)]
mod tests;

pub use effect::apply;
pub use meant::Meant;
pub use pose::pose;
pub use purse::purse;
pub use pursue::commands;
pub use settle::settle;
pub use table::{Cast, Posed, Scenes};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    let settle = settle.run_if(table::any_posed);
    schedule.add_systems(settle.in_set(Phase::Beats));
}
