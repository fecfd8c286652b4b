//! Saved games on disk: finding them by name, the latest first.

use super::branch::is_autosave;
use super::folder;
use super::save::{self, EXTENSION, Header, SaveError, SaveName};
use super::seat::Stage;
use std::collections::BTreeSet;
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
        stem(&self.path)
    }

    /// Its game and its name, as one.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{}/{}", self.header.game, self.name())
    }

    /// Whether the game wrote it by itself.
    #[must_use]
    pub fn is_autosave(&self) -> bool {
        is_autosave(&self.name())
    }

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

/// What lies in the folder of all saved games.
#[derive(Debug, Clone, Default)]
pub struct Saves {
    /// Saved games that can be read, the latest first.
    pub readable: Vec<Shelved>,
    /// Files that should be saved games and cannot be read, and why.
    pub unreadable: Vec<(PathBuf, String)>,
}

/// Looks at every saved game under `saves`; finds none where the system has no place for them.
#[must_use]
pub fn look(saves: Option<&Path>) -> Saves {
    let mut found = Saves::default();
    for path in saves.into_iter().flat_map(files) {
        match shelved(path.clone()) {
            Ok(saved) => found.readable.push(saved),
            Err(why) => found.unreadable.push((path, why.fault.to_string())),
        }
    }
    let readable = &mut found.readable;
    readable.sort_by(|a, b| b.when.cmp(&a.when).then_with(|| a.path.cmp(&b.path)));
    found.unreadable.sort();
    found
}

/// All saved games of this user that can be read, the latest first.
#[must_use]
pub fn all() -> Vec<Shelved> {
    look(folder::saves().as_deref()).readable
}

/// Which of all saved games a short list shows: those with names, and the last autosave of each game.
#[must_use]
pub fn short_list(all: &[Shelved]) -> Vec<usize> {
    let mut games = BTreeSet::new();
    let mut listed = Vec::new();
    for (at, saved) in all.iter().enumerate() {
        if !saved.is_autosave() || games.insert(&saved.header.game) {
            listed.push(at);
        }
    }
    listed
}

/// Every file in the folder of a game that should be a saved game.
fn files(saves: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    entries(saves).flat_map(|game| {
        entries(&game).filter(|path| path.extension().is_some_and(|e| e == EXTENSION))
    })
}

fn shelved(path: PathBuf) -> Result<Shelved, SaveError> {
    let header = save::header(&path)?;
    let about = path.metadata().and_then(|about| about.modified());
    let when = about.map_err(|error| SaveError::new(&path, save::Fault::Unreadable(error)))?;
    Ok(Shelved { path, header, when })
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.flatten().map(|entry| entry.path())
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The saved game with a name, of this game before others; without one, what a person saved last of this game. A damaged file
/// is found as well, so that whoever loads it is told what is wrong with it.
#[must_use]
pub fn named(all: &[Shelved], game: &str, name: Option<&str>) -> Option<PathBuf> {
    let own = || all.iter().filter(|saved| saved.header.game == game);
    let Some(name) = name else {
        let found = own().find(|saved| !saved.is_autosave());
        return found.map(|saved| saved.path.clone());
    };
    if let Ok(number) = name.parse::<usize>() {
        let at = number.checked_sub(1)?;
        return all.get(at).map(|saved| saved.path.clone());
    }
    let wanted = name.split_whitespace().collect::<Vec<&str>>().join("-");
    let wanted = wanted.to_lowercase();
    let fits = |saved: &&Shelved| {
        [saved.name(), saved.full_name()]
            .iter()
            .any(|known| known.to_lowercase() == wanted)
    };
    let readable = own().find(fits).or_else(|| all.iter().find(fits));
    let damaged = || {
        let saves = folder::saves()?;
        files(&saves).find(|path| stem(path).to_lowercase() == wanted)
    };
    let found = readable.map(|saved| saved.path.clone()).or_else(damaged);
    found.or_else(|| Some(PathBuf::from(name)).filter(|path| path.is_file()))
}

/// Where the saved game is that a person calls by its path, or by its name in the list of all.
#[must_use]
pub fn located(called: &Path) -> Option<PathBuf> {
    if called.is_file() {
        return Some(called.to_path_buf());
    }
    named(&all(), "", Some(&called.to_string_lossy()))
}

/// The file beside `path` in which something is saved under the same name already.
#[must_use]
pub fn same_name(path: &Path, name: &SaveName) -> Option<PathBuf> {
    let mut beside = entries(path.parent()?);
    beside.find(|there| {
        there.extension().is_some_and(|e| e == EXTENSION) && name.is_same(&stem(there))
    })
}
