//! Fleets: ships under one flag, in one place, with one mission.

mod components;
pub mod feeding;
pub mod regroup;
pub mod rules;
mod saved;
mod systems;

pub use components::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
    new_fleet,
};
pub use saved::{FleetState, audit_mission, audit_stance};
pub use systems::depart;
