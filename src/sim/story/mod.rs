//! Beats of the story: intentions of factions that the scenario knows beforehand, with what turns them another way.
//!
//! The question to a beat's actor is an [event of the scenario](super::scene); [`ask`] decides from the actor's own view when it
//! comes. [`choose`] carries out the answer, [`unfold`] looks each turn at what has become true.

mod pose;
mod settle;
mod table;
#[cfg(test)]
mod tests;

pub use pose::ask;
pub use settle::{choose, unfold};
pub use table::{BeatStage, BeatState, Beats};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    let unfold = unfold.run_if(table::any_open);
    let after = unfold.after(super::scene::settle);
    schedule.add_systems(after.in_set(Phase::Beats));
}
