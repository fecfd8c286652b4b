//! Mediation: a third brings two who fight each other to make peace.

mod act;
mod check;
mod known;
pub mod rules;
mod settle;
mod table;
#[cfg(test)]
mod tests;

pub use act::perform;
pub use check::{appraise, check_mediation, wars_of_others};
pub use known::KnownMediation;
pub use table::{Mediation, Mediations};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's system into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        settle::lapse
            .run_if(settle::any)
            .after(Phase::Trade)
            .before(Phase::Upkeep),
    );
}
