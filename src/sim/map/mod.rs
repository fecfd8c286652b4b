//! The map as the simulation uses it: distances, ways, and how fleets move along them.

pub mod movement;
mod routes;
mod systems;
mod way;

pub use routes::{Routes, UNREACHABLE};
pub use systems::{install, move_commanders, move_fleets};
