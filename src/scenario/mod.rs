//! The file format: from the text a person wrote to a scenario that can be played, with
//! every mistake explained on the way. Knows nothing of the simulation.
//!
//! [`load`] reads a file, [`syntax`] makes a tree of it, [`de`] makes values of the tree
//! ([`raw`]), [`resolve`] makes a [`model`] of those, [`check`] looks for what is wrong with it,
//! and [`open`](mod@open) puts it all together. Each stage adds what it finds to a
//! collector of [diagnostics](diagnostic), which [`report`] writes out.

pub mod audit;
pub mod check;
pub mod codes;
pub mod de;
pub mod diagnostic;
pub mod emblem;
pub mod folder;
pub mod goods;
mod inherit;
pub mod letters;
pub mod list;
pub mod load;
pub mod lookalike;
pub mod model;
pub mod open;
pub mod raw;
pub mod report;
pub mod resolve;
pub mod settle;
pub mod source;
pub mod span;
pub mod suggest;
pub mod syntax;
pub mod table;
