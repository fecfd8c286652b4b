//! Saved games on disk: finding them by name, the latest first.

use super::folder;
use super::save::{self, EXTENSION, Header};
use super::seat::Stage;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A saved game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its file.
    pub path: PathBuf,
    /// What it says of itself.
    pub header: Header,
    /// When it was written.
    when: SystemTime,
}

impl Shelved {
    /// The name of its file, without what every file ends in.
    #[must_use]
    pub fn name(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }

    /// Its game and its name, as one.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{}/{}", self.header.game, self.name())
    }
}

impl Shelved {
    /// Whether the game had ended when it was saved. This reads the whole file.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        save::read(&self.path).is_ok_and(|saved| saved.state.stage == Stage::Over)
    }

    /// How many minutes ago it was written; 0 if the clock was set back since.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "a list of files says how old they are; no rule looks at it"
    )]
    pub fn minutes_ago(&self) -> u64 {
        let age = SystemTime::now().duration_since(self.when);
        age.map_or(0, |age| age.as_secs() / 60)
    }
}

/// Files that should be saved games and cannot be read, and why.
#[must_use]
pub fn unreadable() -> Vec<(PathBuf, String)> {
    let Some(saves) = folder::saves() else {
        return Vec::new();
    };
    let mut found: Vec<(PathBuf, String)> = entries(&saves)
        .flat_map(|game| entries(&game).collect::<Vec<PathBuf>>())
        .filter(|path| path.extension().is_some_and(|e| e == EXTENSION))
        .filter_map(|path| {
            let why = save::header(&path).err()?.to_string();
            Some((path, why))
        })
        .collect();
    found.sort();
    found
}

/// All saved games that can be read, the latest first.
#[must_use]
pub fn all() -> Vec<Shelved> {
    let Some(saves) = folder::saves() else {
        return Vec::new();
    };
    let mut found: Vec<Shelved> = entries(&saves)
        .flat_map(|game| entries(&game).collect::<Vec<PathBuf>>())
        .filter(|path| path.extension().is_some_and(|e| e == EXTENSION))
        .filter_map(|path| {
            let when = path.metadata().and_then(|about| about.modified()).ok()?;
            let header = save::header(&path).ok()?;
            Some(Shelved { path, header, when })
        })
        .collect();
    found.sort_by(|a, b| b.when.cmp(&a.when).then_with(|| a.path.cmp(&b.path)));
    found
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.flatten().map(|entry| entry.path())
}

/// The saved game with a name, of this game before others; without a name, the latest.
#[must_use]
pub fn named(all: &[Shelved], game: &str, name: Option<&str>) -> Option<PathBuf> {
    let Some(name) = name else {
        let own = all.iter().find(|s| s.header.game == game);
        return own.or_else(|| all.first()).map(|s| s.path.clone());
    };
    let number: Option<usize> = name.parse().ok();
    if let Some(shelved) = number
        .and_then(|n| n.checked_sub(1))
        .and_then(|at| all.get(at))
    {
        return Some(shelved.path.clone());
    }
    let file = file_name(name);
    let fits = |s: &&Shelved| s.name() == file || s.full_name() == name;
    let own = all.iter().filter(|s| s.header.game == game).find(fits);
    let found = own.or_else(|| all.iter().find(fits));
    found.map(|s| s.path.clone()).or_else(|| {
        let path = PathBuf::from(name);
        path.is_file().then_some(path)
    })
}

/// A name as a file may have it.
#[must_use]
pub fn file_name(name: &str) -> String {
    let tame: String = name
        .trim()
        .chars()
        .map(|c| if c.is_whitespace() { '-' } else { c })
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        .take(60)
        .collect();
    if tame.is_empty() {
        String::from("saved")
    } else {
        tame
    }
}
