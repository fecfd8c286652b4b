//! Fleets: ships under one flag, in one place, with one mission.

mod components;
pub mod regroup;
pub mod rules;
mod systems;

pub use components::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
pub use systems::depart;
