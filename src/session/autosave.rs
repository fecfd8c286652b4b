//! Rolling autosaves: the last turns of a game, each as it was after the last act.

use super::save::{EXTENSION, SaveError};
use crate::id::Turn;
use std::fs;
use std::path::{Path, PathBuf};

/// How many turns are kept.
pub const KEPT: Turn = 5;

/// Where a game saves itself, and what became of that.
#[derive(Debug)]
pub struct Autosave {
    /// Where.
    pub(super) folder: PathBuf,
    /// Why the last one failed, until somebody has asked.
    pub(super) trouble: Option<SaveError>,
}

impl Autosave {
    /// Saves into this folder, which belongs to one game. Halves of files that a game left behind when
    /// it was killed are cleared away.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        if let Ok(files) = fs::read_dir(&folder) {
            for file in files.flatten() {
                let name = file.file_name();
                let name = name.to_string_lossy();
                if name.starts_with(".autosave-") && name.ends_with(super::save::PART) {
                    // If it stays, it only takes room.
                    drop(fs::remove_file(file.path()));
                }
            }
        }
        Self {
            folder,
            trouble: None,
        }
    }

    /// The file of a turn: the last [`KEPT`] turns have one each.
    #[must_use]
    pub fn file(folder: &Path, turn: Turn) -> PathBuf {
        let slot = turn.saturating_sub(1) % KEPT + 1;
        folder.join(format!("autosave-{slot}.{EXTENSION}"))
    }
}
