//! Plots: a maje leads one as his task. It ripens, may leak to its target, and is struck when its faction says so.
//!
//! A new kind is a variant of [`PlotKind`](super::terms::PlotKind), its numbers in `rules`, what it does in a file of
//! `deed`, and its words.

mod check;
mod course;
mod deed;
mod expose;
mod leader;
mod odds;
mod preparation;
pub mod rules;
mod strike;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_breach;
mod truth;

pub use check::{check_expose, check_plot};
pub use course::follow_orders;
pub use expose::expose;
pub use odds::{PlotOdds, plot_odds};
pub use table::{Forged, Found, OpenPlot, Plots};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn: both change the whole world, so each has a place of its own between two phases.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        follow_orders.after(Phase::Messages).before(Phase::Movement),
        course::advance
            .after(Phase::Intrigue)
            .before(Phase::Pledges),
    ));
}
