//! The second ledger: why factions did in truth what they did to each other, and who found out.

mod learn;
mod table;
#[cfg(test)]
mod tests;

pub use table::{Confided, Decisions, MadeDecision};

use super::belief::trace_facts;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        learn::learn_motives
            .in_set(Phase::Knowledge)
            .after(trace_facts),
    );
}
