//! Feuds: denunciations, threats, blood and the duels that end it, and what is done to prisoners.

mod act;
mod check;
pub mod rules;
mod settle;
mod table;
#[cfg(test)]
mod tests;

pub use act::perform;
pub use check::{check_feud, duel_chance, fresh_wrongs, has_wronged, worst_wrong};
pub use settle::call_bluffs;
pub use table::{Challenge, Feuds};

use super::deal::hand_over_lands;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (settle::fight_duels, settle::keep_prisoners, call_bluffs)
            .chain()
            .after(hand_over_lands)
            .in_set(Phase::Pledges),
    );
}
