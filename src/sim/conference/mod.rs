//! Conferences: factions call each other together, and decide at one table what two alone cannot: treaties of several,
//! accusations, the end of blood, and who is First among Majes.
//!
//! A host [convenes](check_conference) one, guests promise to come and send somebody ([`Task::Attend`](super::command::Task::Attend)).
//! It [comes together](gather) at the end of the turn before its date, and sits at the table of its turn in up to four rounds. In a
//! round everybody present says one thing unseen ([`Ballot`](super::terms::Ballot)); the last one to speak has it
//! [decided](decide). Whoever [draws weapons](drawn) in place of a vote ends it.

mod act;
mod assent;
mod bad_blood;
mod check;
mod decide;
mod drawn;
mod escort;
mod gather;
mod hall;
mod hall_odds;
mod known;
mod leaning;
pub mod rules;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_weapons;
mod treaty;

pub use act::{Concerned, call, perform};
pub use check::{can_sign, check_conference, check_motion, conference};
pub use decide::voters;
pub use drawn::{any_drawn, draw_price, shoot_out};
pub use hall_odds::{HallOdds, hall_odds};
pub use known::{Drawn, Guest, KnownConference, KnownSitting, PastRound, Tabled};
pub use leaning::{Soundings, knows, leaning, pact};
pub use table::{Acclamation, Conference, ConferenceRecord, Conferences, Sitting};

use super::feud::call_bluffs;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    let gather = gather::gather.run_if(gather::any_open);
    schedule.add_systems(gather.after(call_bluffs).in_set(Phase::Pledges));
}
