//! Factions: sects and powers.

mod components;
mod effects;
mod founded;
mod promotion;
mod residence;
mod saved;
mod succession;

pub use components::{
    Arsenal, Counters, Emigrants, Faction, Morale, Prestige, Progress, Serials, Standing, Status,
};
pub use effects::Effects;
pub use founded::{FoundedFaction, FoundedFactions};
pub use promotion::raise_lesser_majes;
pub use residence::{Afloat, Residences, residence, residence_in};
pub use saved::FactionState;
pub use succession::{end_factions, raise_first_majes};

use super::fleet;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (
            fleet::depart,
            raise_first_majes,
            end_factions,
            raise_lesser_majes,
        )
            .chain()
            .in_set(Phase::Succession),
    );
}
