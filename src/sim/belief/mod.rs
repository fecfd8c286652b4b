//! What factions believe: where it came from, when, and how sure it is.

mod table;

pub use table::{Band, Beliefs, FactionBelief, LandBelief, Mark, Sighting, Source};
