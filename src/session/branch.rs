//! A branch of a game on disk: a folder of its own, to which one running game at a time writes.
//!
//! A game that goes on from its last position stays on its branch. One that goes on from an earlier position, or while another
//! program still plays the branch, begins a new one, so that nothing that was played is ever written over.

use super::folder;
use super::log::Log;
use super::save::{self, EXTENSION, PART};
use crate::id::Turn;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// How many turns of a branch have an autosave.
pub const KEPT: Turn = 20;

/// What the names of autosaves begin with; a number follows.
const AUTOSAVE: &str = "autosave-";

/// The file that a program locks while it plays the branch. The system frees it, however the program ends.
const LOCK: &str = ".lock";

/// A branch that this program plays.
#[derive(Debug)]
pub struct Branch {
    folder: PathBuf,
    /// Locked as long as it is open; `None` where the file system knows no locks.
    _lock: Option<File>,
}

impl Branch {
    /// Begins a branch, in a folder that nothing else has.
    ///
    /// # Errors
    /// The operating system refuses.
    pub fn begin(saves: &Path, scenario: &str, seed: u64) -> io::Result<Self> {
        let folder = folder::for_new_game(saves, scenario, seed)?;
        let lock = lock(&folder)?.unwrap_or_default();
        Ok(Self {
            folder,
            _lock: lock,
        })
    }

    /// Goes on with the branch of this name. `None` if another program plays it, or if something was played on it that is not
    /// in the log of the game that wants to go on.
    ///
    /// # Errors
    /// The operating system refuses.
    pub fn go_on(saves: &Path, name: &str, log: &Log) -> io::Result<Option<Self>> {
        let folder = folder::of_game(saves, name)?;
        let Some(lock) = lock(&folder)? else {
            return Ok(None);
        };
        if !tip(&folder).is_none_or(|tip| log.begins_with(&tip)) {
            return Ok(None);
        }
        if lock.is_some() {
            clear_away_halves(&folder);
        }
        Ok(Some(Self {
            folder,
            _lock: lock,
        }))
    }

    /// The name of the branch, and so of the game.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.folder.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// The file of the autosave of a turn.
    #[must_use]
    pub fn autosave(&self, turn: Turn) -> PathBuf {
        self.folder.join(format!("{AUTOSAVE}{turn}.{EXTENSION}"))
    }

    /// The file of a save with a name.
    #[must_use]
    pub fn save(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.{EXTENSION}"))
    }

    /// Removes the autosaves of turns long past.
    pub fn prune(&self, turn: Turn) {
        for (path, of) in autosaves(&self.folder) {
            if of.saturating_add(KEPT) <= turn {
                // If it stays, it only takes room.
                drop(fs::remove_file(path));
            }
        }
    }
}

/// Whether a save of this name is one that the game wrote by itself.
#[must_use]
pub fn is_autosave(name: &str) -> bool {
    turn_of(name).is_some()
}

fn turn_of(name: &str) -> Option<Turn> {
    name.strip_prefix(AUTOSAVE)?.parse().ok()
}

/// The lock of a folder: `None` if another program has it; `Some(None)` where the file system knows no locks.
fn lock(folder: &Path) -> io::Result<Option<Option<File>>> {
    let file = File::create(folder.join(LOCK))?;
    Ok(match file.try_lock() {
        Ok(()) => Some(Some(file)),
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(_)) => Some(None),
    })
}

/// The autosaves in a folder, with their turns by their names.
fn autosaves(folder: &Path) -> Vec<(PathBuf, Turn)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let paths = paths.filter(|path| path.extension().is_some_and(|e| e == EXTENSION));
    paths
        .filter_map(|path| {
            let turn = turn_of(path.file_stem()?.to_str()?)?;
            Some((path, turn))
        })
        .collect()
}

/// The log of the last position on a branch that can be read.
fn tip(folder: &Path) -> Option<Log> {
    let mut all = autosaves(folder);
    all.sort_by_key(|(_, turn)| *turn);
    let mut latest = all.iter().rev();
    latest.find_map(|(path, _)| Some(save::read(path).ok()?.state.log))
}

/// Removes the halves of files that a game left behind when it was killed. Nobody else writes here: the folder is locked.
fn clear_away_halves(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().ends_with(PART) {
            // If it stays, it only takes room.
            drop(fs::remove_file(entry.path()));
        }
    }
}
