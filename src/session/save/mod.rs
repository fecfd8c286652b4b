//! Saved games: one file holds everything, the scenario included, so that it can be played on from and
//! played again wherever it is carried.
//!
//! A file is a magic word, the number of the format, a header that lists can show, the game (postcard, packed
//! with lz4), and a checksum over all of that. It is written beside its place and then renamed, so
//! that there is always either the old file or the new one.

mod content;
mod error;
mod file;
mod format;
mod name;
mod show;
#[cfg(test)]
mod tests;

pub use content::{Header, Saved, State};
pub use error::{Fault, SaveError};
pub use file::{EXTENSION, header, read, write};
pub use format::{FORMAT, decode, encode, scenario_text};
pub use name::{LONGEST_NAME, NameFault, SaveName};
pub use show::{ShowError, show};

pub(super) use content::persons;
pub(super) use file::PART;
