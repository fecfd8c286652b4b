//! Who has won, and what everybody has achieved.

mod verdict;

pub use verdict::{Ending, Verdict};

/// Puts the room's systems into the turn.
pub fn install(_schedule: &mut bevy::ecs::prelude::Schedule) {}
