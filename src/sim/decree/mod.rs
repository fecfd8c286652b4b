//! Decrees: factions are founded, join and end in play. A decree belongs to the game, not to a faction: who plays
//! gives commands, rules and scenarios decree; a sect that joins another by a deal ends by one. It is carried out in [`Phase::Beats`] of the turn in which it was given, before it is asked
//! who leads and who sees what, so that succession and knowledge follow by themselves.

mod carry_out;
mod kind;
mod look;
mod table;
mod transfer;
mod validate;

pub use carry_out::found;
pub use kind::{Decree, DecreeError, Share};
pub use table::Decrees;
pub use validate::validate;

use super::deal::any_joins;
use super::scene::settle;
use super::schedule::Phase;
use super::story::unfold;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (
            carry_out::decree_mergers.run_if(any_joins),
            carry_out::carry_out.run_if(table::any_given),
        )
            .chain()
            .after(settle)
            .after(unfold)
            .in_set(Phase::Beats),
    );
}
