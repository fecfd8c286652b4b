//! What factions think of each other, and why: dated incidents that fade.

pub mod credit;
pub mod fear;
mod felt;
mod hearsay;
mod incident;
mod memories;
pub mod signs;
mod table;
#[cfg(test)]
mod tests;
pub mod trust;
mod war;

pub use crate::scenario::model::IncidentKind;
pub use incident::{Deed, Incident};
pub use table::Opinions;
pub use trust::{Kept, Trust, WordStanding};
pub use war::WarToll;

use super::index::{Clock, Setting};
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Res, ResMut, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((hearsay::react, settle).chain().in_set(Phase::Chronicle));
}

/// System: incidents fade, opinions are added up anew.
pub fn settle(clock: Res<Clock>, setting: Res<Setting>, mut opinions: ResMut<Opinions>) {
    opinions.settle(clock.turn, setting.turn);
}
