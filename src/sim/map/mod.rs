//! The map as the simulation uses it: distances and ways.

mod routes;

pub use routes::Routes;
