//! Suspicions: who is expected to turn on whom, and by when. A faction writes them down for itself alone, and they are judged by
//! what it learns. They change nothing else: a note that cost nothing and helped would be written of everybody.

mod check;
mod judge;
pub mod rules;
mod table;
#[cfg(test)]
mod tests;

pub use check::{check_suspicion, turns_open, usual_turn};
pub use table::{NotedSuspicion, SuspicionState, Suspicions};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's system into the turn: once everybody has learned what there was to learn, and before a victory ends the game.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(judge::judge.after(Phase::Chronicle).before(Phase::Victory));
}
