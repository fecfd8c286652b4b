//! Battles: odds before, an explained report after.

mod report;
pub mod rules;

pub use report::{Aim, BattleReport, Factor, Outcome, Round, SideReport};

/// Puts the room's systems into the turn.
pub fn install(_schedule: &mut bevy::ecs::prelude::Schedule) {}
