//! Majes: the action economy. What each of them does with the turn, and how long he will do it for his
//! First Maje.

mod alarm;
mod bury;
mod components;
mod errands;
mod governors;
mod loyalty;
pub mod names;
pub mod rules;
mod saved;
mod spy_odds;
mod spying;
#[cfg(test)]
mod tests_of_spying;

pub use alarm::Alarms;
pub use bury::{bury, relieve};
pub use components::{Allegiance, Assignment, Captive, Loyalty, Maje, Person, Whereabouts};
pub use governors::{Governors, find_governors, find_governors_now, reach};
pub use saved::MajeState;
pub use spy_odds::{SpyOdds, spy_near, spy_odds, spy_reach};

use super::plan::apply_orders;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn. Governors are known once orders have been applied,
/// and again after land has changed hands.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        find_governors.in_set(Phase::Messages).after(apply_orders),
        (
            // A spy gets to work in the turn after he has arrived.
            spying::spy,
            errands::send_envoys,
            errands::attend_conferences,
            errands::search_ruins,
            errands::feast,
            loyalty::move_loyalty,
            loyalty::turn_away,
        )
            .chain()
            .in_set(Phase::Intrigue),
        governors::find_governors_again.in_set(Phase::Knowledge),
    ));
}
