//! Deals: offers, what was agreed, how it is judged, and how it is kept.
//!
//! A deal is a list of [clauses](super::terms::Clause). What there is to know of a kind of clause lies in one file of
//! [`clause`]; nothing else here asks what a clause promises, but for sums of goods.

mod acts;
mod appraise;
mod cede;
mod check;
pub mod clause;
mod custody;
mod dealings;
mod escrow;
mod fault;
mod free;
mod grudge;
mod guarantee;
mod hostages;
mod hostilities;
mod known;
mod lapse;
mod learned;
mod living;
mod merge;
mod nature;
mod negotiation;
mod outline;
mod preview;
mod promise;
mod proposal;
pub mod reach;
mod release;
mod remembered;
pub mod rules;
mod scale;
mod settle;
mod sign;
mod spared;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_escrow;
#[cfg(test)]
mod tests_of_exchange;
#[cfg(test)]
mod tests_of_fault;
#[cfg(test)]
mod tests_of_fostering;
#[cfg(test)]
mod tests_of_guarantee;
#[cfg(test)]
mod tests_of_guard;
#[cfg(test)]
mod tests_of_hostages;
#[cfg(test)]
mod tests_of_land;
#[cfg(test)]
mod tests_of_merger;
#[cfg(test)]
mod tests_of_opening;
#[cfg(test)]
mod tests_of_peace;
#[cfg(test)]
mod tests_of_promises;
#[cfg(test)]
mod tests_of_release;
#[cfg(test)]
mod tests_of_silence;
#[cfg(test)]
mod tests_of_standing;
#[cfg(test)]
mod tests_of_thanks;
#[cfg(test)]
mod tests_of_total;
#[cfg(test)]
mod tests_of_witness;
#[cfg(test)]
mod tests_of_word;
mod thanks;
mod told;
mod war;
mod weigh;
pub mod witness;
pub mod worth;

pub use acts::perform;
pub use appraise::{Household, appraise, balances};
pub use cede::{Cession, Cessions, hand_over_lands};
pub use check::{at_hand, check_deal};
pub use escrow::{EscrowHeld, Escrows};
pub use fault::{DealFault, inherited, unacknowledged};
pub use free::Freed;
pub use grudge::{fresh_grudge, looming};
pub use hostages::{HostageHeld, Hostages};
pub use hostilities::end_for_treason;
pub use known::{KnownDeal, KnownOffer, Lesson, WitnessedDeal};
pub use living::living;
pub use merge::{Mergers, any_joins};
pub use negotiation::Negotiation;
pub use preview::{Likely, Preview, preview};
pub use proposal::{Proposal, Proposals};
pub use scale::{Appraisal, Judge, hates};
pub use sign::sign;
pub use spared::{holds_back, is_bound, is_ready, is_spared, is_told, spares_me, stands_by};
pub use table::{Deals, Offer, Signed};

use super::faction::raise_lesser_majes;
use super::goods::{gather, haul};
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn. The estate gathered here is put back at the end of upkeep. Who came to blows this turn does not trade; goods that fleets bring home are there
/// for what is due each turn, and what that leaves for what is due at once.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (
            gather,
            promise::judge_promises,
            hostilities::end_for_hostilities,
            haul,
            settle::settle,
            free::go_home.run_if(free::any_freed),
            guarantee::answer_for_others.run_if(guarantee::any_guarantee),
            custody::keep_hostages.run_if(custody::any_hostage),
            escrow::keep_escrows.run_if(escrow::any_escrow),
            lapse::lapse,
        )
            .chain()
            .in_set(Phase::Trade),
    );
    schedule.add_systems(
        hand_over_lands
            .run_if(cede::any_ceded)
            .in_set(Phase::Pledges),
    );
    schedule.add_systems(
        lapse::withdraw
            .after(raise_lesser_majes)
            .in_set(Phase::Succession),
    );
}
