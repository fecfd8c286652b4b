//! Where saved games lie.

use directories::ProjectDirs;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The variable that says where everything of a user is kept.
pub const DATA_VARIABLE: &str = "FIRST_MAJE_DATA";

/// The folder in which everything of a user is kept; `None` where the system has no place for that.
#[must_use]
pub fn data() -> Option<PathBuf> {
    match env::var_os(DATA_VARIABLE) {
        Some(path) if !path.is_empty() => Some(PathBuf::from(path)),
        _ => ProjectDirs::from("", "", "first-maje").map(|dirs| dirs.data_dir().to_path_buf()),
    }
}

/// The folder of all saved games.
#[must_use]
pub fn saves() -> Option<PathBuf> {
    data().map(|data| data.join("saves"))
}

/// Makes a folder for a new game under `saves`, with a name that no other game has.
///
/// # Errors
/// The operating system refuses.
pub fn for_new_game(saves: &Path, scenario: &str, seed: u64) -> io::Result<PathBuf> {
    fs::create_dir_all(saves)?;
    let scenario = tame(scenario);
    for number in 1..=9999_u32 {
        let folder = saves.join(match number {
            1 => format!("{scenario}-{seed}"),
            _ => format!("{scenario}-{seed}-{number}"),
        });
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| folder),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// The folder of a game that was loaded, under `saves`; it is made if it is not there.
///
/// # Errors
/// The operating system refuses.
pub fn of_game(saves: &Path, name: &str) -> io::Result<PathBuf> {
    let folder = saves.join(tame(name));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A name as a folder may have it, whatever a file says.
fn tame(name: &str) -> String {
    let tame: String = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .take(100)
        .collect();
    if tame.is_empty() {
        String::from("game")
    } else {
        tame
    }
}
