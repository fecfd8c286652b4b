//! Factions: sects and powers.

mod components;
mod effects;
mod ending;
mod founded;
mod newcomer;
mod promotion;
mod residence;
mod saved;

pub use components::{
    Arsenal, Counters, Emigrants, Faction, Morale, Prestige, Progress, Serials, Standing, Status,
};
pub use effects::Effects;
pub use ending::end_factions;
pub use founded::{FoundedFaction, FoundedFactions};
pub use newcomer::{newcomer, risen};
pub use promotion::raise_lesser_majes;
pub use residence::{Afloat, Residences, residence, residence_in};
pub use saved::FactionState;

use super::fleet;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (fleet::depart, end_factions, raise_lesser_majes)
            .chain()
            .in_set(Phase::Succession),
    );
}
