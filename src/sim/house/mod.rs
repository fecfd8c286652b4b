//! Houses: who follows a First Maje, and who breaks away from him. Lesser majes claim his place and are backed by the others; an
//! heir he named has the better claim. Proud governors who have lost their loyalty found sects of their own; others are sent into exile.

pub mod breakaway;
mod check;
pub mod claim;
pub mod exile;
mod prospect;
mod schism;
mod succeed;
mod table;
#[cfg(test)]
mod tests;

pub use check::check_heir;
pub use prospect::{LineOfSuccession, line_of_succession, secession};
pub use table::Heirs;

use super::faction::end_factions;
use super::fleet::depart;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        // He may have news for his host that is learned this turn.
        exile::seek_roofs.after(Phase::Pledges).before(Phase::Beats),
        schism::break_away
            .after(Phase::Beats)
            .before(Phase::Succession),
        succeed::raise_first_majes
            .after(depart)
            .before(end_factions)
            .in_set(Phase::Succession),
    ));
}
