//! Battles: who meets whom, odds before, the rules, an explained report after, and what the
//! winners do with the land.

mod aftermath;
mod ambush;
mod campaign;
mod clash;
mod encounter;
mod engage;
mod field;
mod given_word;
mod muster;
mod occupation;
mod odds;
mod parts;
mod retreat;
pub mod rules;
mod sides;
mod spoils;
#[cfg(test)]
mod tests;
mod wreck;

pub use super::event::{AttackAim, BattleReport, Factor, Outcome, Round, SideReport};
pub use campaign::{Campaign, Engagement, Present, Success};
pub use field::Field;
pub use given_word::GivenWord;
pub use odds::{Estimate, Leaning, Odds, ThirdParty, estimate, odds};

use super::conference::{any_drawn, shoot_out};
use super::schedule::Phase;
use super::seal::open_seals;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        (
            encounter::end_senseless_missions,
            encounter::find_present,
            encounter::tell_missed,
            encounter::find_encounters,
            open_seals,
        )
            .chain()
            .in_set(Phase::Encounters),
        (shoot_out.run_if(any_drawn), engage::fight_battles)
            .chain()
            .in_set(Phase::Battles),
        (
            occupation::occupy,
            occupation::settle_blockades,
            occupation::note_passage,
        )
            .chain()
            .in_set(Phase::Occupation),
    ));
}
