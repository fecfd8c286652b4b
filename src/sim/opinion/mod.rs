//! What factions think of each other, and why: dated incidents that fade.

mod table;

pub use table::{Incident, IncidentKind, Opinions};
