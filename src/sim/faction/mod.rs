//! Factions: sects and powers.

mod components;
mod effects;

pub use components::{
    Arsenal, Counters, Faction, Morale, Prestige, Progress, Serials, Standing, Status,
};
pub use effects::Effects;
