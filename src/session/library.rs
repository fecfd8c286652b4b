//! Where scenarios are: those that come with the game, and those of the player.

use super::folder;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A folder in which scenarios are looked for, and what a scenario in it is called by if another has its name.
type Home = (&'static str, PathBuf);

/// Where the scenarios are that come with the game, and those beside which the player works.
fn homes_of_game() -> Vec<Home> {
    let mut homes = Vec::new();
    if let Ok(here) = std::env::current_dir() {
        homes.push(("here", here.join("scenarios")));
    }
    if let Ok(program) = std::env::current_exe() {
        let beside = program.parent().map(|folder| folder.join("scenarios"));
        homes.extend(beside.map(|folder| ("game", folder)));
    }
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    homes.push(("game", built));
    homes
}

/// All folders in which scenarios are looked for.
fn homes() -> Vec<Home> {
    let mut homes = homes_of_game();
    homes.extend(folder::data().map(|data| ("own", data.join("scenarios"))));
    homes
}

/// Scenarios found: the name by which each can be played, and where it is. A scenario that has the name of another
/// is called by its place too, as `own/four-wells`.
#[must_use]
pub fn found() -> Vec<(String, PathBuf)> {
    found_in(homes())
}

/// As [`found`], without the player's own: for pictures and tests, which look alike for everybody.
#[must_use]
pub fn found_with_game() -> Vec<(String, PathBuf)> {
    found_in(homes_of_game())
}

fn found_in(homes: Vec<Home>) -> Vec<(String, PathBuf)> {
    let mut all: Vec<(String, PathBuf)> = Vec::new();
    let mut seen = BTreeSet::new();
    for (label, home) in homes {
        let Ok(entries) = std::fs::read_dir(&home) else {
            continue;
        };
        let mut here: Vec<PathBuf> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.join("scenario.ron").is_file())
            .collect();
        here.sort();
        for path in here {
            // Two homes may be one folder.
            let place = path.canonicalize().unwrap_or_else(|_| path.clone());
            // A name that is no text is shown as far as it is one.
            let name = path.file_name().map(|name| name.to_string_lossy());
            let Some(name) = name.filter(|_| seen.insert(place)) else {
                continue;
            };
            let name = name.into_owned();
            let is_known = |wanted: &str| all.iter().any(|(known, _)| is_same(known, wanted));
            let qualified = format!("{label}/{name}");
            if !is_known(&name) {
                all.push((name, path));
            } else if !is_known(&qualified) {
                all.push((qualified, path));
            }
        }
    }
    all
}

fn is_same(known: &str, wanted: &str) -> bool {
    known.to_lowercase() == wanted.to_lowercase()
}

/// Where the scenario of this name is: whole, in any case of letters, or a part of the name.
#[must_use]
pub fn named(name: &str) -> Option<PathBuf> {
    let all = found();
    let folded = name.to_lowercase();
    let whole = all.iter().find(|(known, _)| is_same(known, name));
    let part = || {
        let fits = |known: &str| !folded.is_empty() && known.to_lowercase().contains(&folded);
        all.iter().find(|(known, _)| fits(known))
    };
    whole.or_else(part).map(|(_, path)| path.clone())
}

/// Where the scenario is that a person calls by its path or by a name, as for [`named`].
#[must_use]
pub fn located(called: &Path) -> Option<PathBuf> {
    if called.exists() {
        return Some(called.to_path_buf());
    }
    named(&called.to_string_lossy())
}
