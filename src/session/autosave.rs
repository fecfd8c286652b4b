//! Saving by itself: after every order and every turn, on a branch of its own.

use super::branch::Branch;
use super::save::{Fault, SaveError};
use std::path::PathBuf;

/// Where a game saves itself, and what became of that.
#[derive(Debug)]
pub struct Autosave {
    /// The folder of all games.
    pub(super) saves: PathBuf,
    /// Whether the game has just begun: a game that was loaded looks first whether it can go on with its branch.
    pub(super) fresh: bool,
    /// The branch, once something was written. Loading alone writes nothing.
    pub(super) branch: Option<Branch>,
    /// Why the last one failed, until somebody has asked.
    pub(super) trouble: Option<SaveError>,
    /// Whether something was done that is not on disk.
    pub(super) unsaved: bool,
}

impl Autosave {
    pub(super) const fn new(saves: PathBuf, fresh: bool) -> Self {
        Self {
            saves,
            fresh,
            branch: None,
            trouble: None,
            unsaved: false,
        }
    }
}

/// A folder that cannot be made.
pub(super) fn no_folder(saves: &std::path::Path, error: std::io::Error) -> SaveError {
    SaveError::new(saves, Fault::Unwritable(error))
}
