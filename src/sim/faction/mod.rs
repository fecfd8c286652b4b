//! Factions: sects and powers.

mod components;
mod counters;
mod effects;

pub use components::{
    Arsenal, Counters, Faction, Morale, Prestige, Progress, Serials, Standing, Status,
};
pub use counters::count;
pub use effects::Effects;
