//! Why a game could not be saved or loaded, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What is wrong with a saved game.
#[derive(Debug, Error)]
pub enum Fault {
    /// It is no saved game.
    #[error("this is not a saved game of First Maje")]
    NotASave,
    /// Another version of the game wrote it.
    #[error(
        "another version of the game wrote this file (its format is {found}, this version reads {known}), or the file is damaged; load it with that version"
    )]
    Format {
        /// The number in the file.
        found: u16,
        /// The number this version reads.
        known: u16,
    },
    /// The end is missing.
    #[error("the file ends too early: it was not written or copied to the end; load another save")]
    CutShort,
    /// The checksum is wrong.
    #[error("the file is damaged: its checksum is wrong; load another save")]
    Damaged,
    /// The content cannot be, though the checksum is right.
    #[error("the file holds what cannot be: {0}; load another save")]
    Impossible(String),
    /// No save is that large.
    #[error("the file is larger than any saved game")]
    TooLarge,
    /// It is a folder or a device.
    #[error("this is not an ordinary file")]
    NotAFile,
    /// The operating system refuses to read it.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[source] io::Error),
    /// Something was saved under that name before.
    #[error("something is saved under this name")]
    Taken,
    /// The operating system refuses to write it.
    #[error("the file cannot be written: {0}; free some space or choose another folder")]
    Unwritable(#[source] io::Error),
}

/// A game could not be saved or loaded.
#[derive(Debug, Error)]
#[error("{}: {fault}", path.display())]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong.
    #[source]
    pub fault: Fault,
}

impl SaveError {
    /// This fault of this file.
    #[must_use]
    pub fn new(path: &Path, fault: Fault) -> Self {
        Self {
            path: path.to_path_buf(),
            fault,
        }
    }
}
