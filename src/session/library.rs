//! Where scenarios are: those that come with the game, and those of the player.

use super::folder;
use std::path::{Path, PathBuf};

/// Folders in which scenarios are looked for.
fn homes() -> Vec<PathBuf> {
    let mut homes = Vec::new();
    if let Ok(here) = std::env::current_dir() {
        homes.push(here.join("scenarios"));
    }
    if let Ok(program) = std::env::current_exe() {
        homes.extend(program.parent().map(|folder| folder.join("scenarios")));
    }
    homes.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios"));
    homes.extend(folder::data().map(|data| data.join("scenarios")));
    homes
}

/// Scenarios found: the name of the folder and where it is, each name once.
#[must_use]
pub fn found() -> Vec<(String, PathBuf)> {
    let mut all: Vec<(String, PathBuf)> = Vec::new();
    for home in homes() {
        let Ok(entries) = std::fs::read_dir(&home) else {
            continue;
        };
        let mut here: Vec<(String, PathBuf)> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.join("scenario.ron").is_file())
            .filter_map(|path| {
                let name = path.file_name()?.to_str()?.to_owned();
                Some((name, path))
            })
            .collect();
        here.sort();
        for (name, path) in here {
            if all.iter().all(|(known, _)| *known != name) {
                all.push((name, path));
            }
        }
    }
    all
}
