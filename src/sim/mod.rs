//! The simulation: a world of its own, the turn, and the rules. It knows nothing of
//! windows, terminals or minds.

pub mod battle;
pub mod belief;
pub mod check;
pub mod chronicle;
pub mod command;
pub mod conference;
pub mod consequence;
pub mod deal;
pub mod decision;
pub mod decree;
pub mod dice;
pub mod digest;
mod due;
pub mod economy;
pub mod event;
pub mod faction;
pub mod feud;
pub mod fleet;
pub mod goods;
pub mod house;
pub mod index;
pub mod informant;
pub mod ledger;
mod legacy;
pub mod maje;
pub mod map;
pub mod mediation;
mod observe;
pub mod opinion;
pub mod plan;
pub mod plot;
pub mod restraint;
pub mod saved;
pub mod scene;
pub mod schedule;
pub mod seal;
mod simulation;
pub mod snapshot;
mod spawn;
pub mod story;
pub mod suspicion;
pub mod terms;
pub mod territory;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_legacy;
pub mod victory;
pub mod view;

pub use observe::{FactionTruth, Truth};
pub use simulation::Simulation;
