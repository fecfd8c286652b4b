//! Informants: prisoners whom their captor has turned. At home they serve their house like anybody else, and tell their master what it
//! keeps to itself, until somebody finds out.

mod check;
pub mod rules;
mod serve;
mod suborn;
mod table;
#[cfg(test)]
mod tests;

pub use check::{check_suborn, suborn_odds};
pub use serve::tell_masters;
pub use table::{Captivity, ExposedInformant, Homecoming, Informant, InformantState, Informants};
pub use table::{KnownCaptivity, KnownInformant};

use super::plot::follow_orders;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn: both change the whole world, so each has a place of its own between two phases. What informants
/// tell is learned with everything else, in [`Phase::Knowledge`].
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        suborn::turn_prisoners
            .after(Phase::Messages)
            .after(follow_orders)
            .before(Phase::Movement),
        serve::watch_informants
            .after(Phase::Knowledge)
            .before(Phase::Chronicle),
    ));
}
