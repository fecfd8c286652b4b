//! What factions think of each other, and why: dated incidents that fade.

mod incident;
mod table;

pub use incident::{Deed, Incident, IncidentKind};
pub use table::Opinions;

use super::index::Clock;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Res, ResMut, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(settle.in_set(Phase::Chronicle));
}

/// System: incidents fade, opinions are added up anew.
pub fn settle(clock: Res<Clock>, mut opinions: ResMut<Opinions>) {
    opinions.settle(clock.turn);
}
