//! Offers, standing contracts, gifts.

mod acts;
mod appraise;
mod check;
mod gifts;
mod hostilities;
mod preview;
pub mod reach;
pub mod rules;
mod serve;
mod table;
#[cfg(test)]
mod tests;
mod told;
pub mod worth;

pub use acts::perform;
pub use appraise::{Appraisal, Judge, Reason, Side, appraise, balances};
pub use check::{at_hand, check_act, mirrored};
pub use preview::{Guess, Likely, Preview, preview};
pub use table::{Contract, Deals, Offer};
pub use told::Told;

use super::goods::{gather, haul};
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn. The estate gathered here is put back at the end of upkeep. Who came to blows this turn does not trade; goods that fleets bring home are there
/// for contracts, and what contracts leave for gifts.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (
            gather,
            hostilities::end_for_hostilities,
            haul,
            serve::serve,
            gifts::give,
            gifts::lapse,
        )
            .chain()
            .in_set(Phase::Trade),
    );
}
