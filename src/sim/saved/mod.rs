//! What a saved part of the world has to say about itself: how it begins, and what a save may hold of it.
//!
//! A table is a resource that implements [`SavedTable`]; an entity is a list of parts declared with `saved_parts!` that
//! implements [`SavedEntity`]. Either becomes part of saves, digests, audits and new games by one line in the list
//! of [`snapshot`](super::snapshot).

mod checks;
mod entity;
mod table;

pub use checks::{MOST_IN_ALL, ensure, not_negative, within};
pub(in crate::sim) use entity::saved_parts;
pub use entity::{Parts, SavedEntity};
pub use table::{AuditContext, SavedTable, Start};
