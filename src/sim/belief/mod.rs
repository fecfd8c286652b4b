//! What factions believe: where it came from, when, and how sure it is.

mod observers;
mod table;

pub use observers::observers_at;
pub use table::{Band, Beliefs, FactionBelief, LandBelief, Mark, Sighting, Source};
