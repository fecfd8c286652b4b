//! Saving and loading, by the person and by itself.

use super::game::Game;
use super::print::{Grid, Output};
use crate::session::save::EXTENSION;
use crate::session::shelf::{self, file_name};
use crate::session::{Autosave, Session, Stage, folder};
use crate::text::{Text, say};
use std::path::{Path, PathBuf};

/// Opens a saved game by its path, or by the name under which it was saved.
///
/// # Errors
/// Says why it cannot be used.
pub fn open(path: &Path, text: &Text) -> Result<Session, String> {
    let found = if path.is_file() {
        Some(path.to_path_buf())
    } else {
        shelf::named(&shelf::all(), "", Some(&path.to_string_lossy()))
    };
    let Some(found) = found else {
        let name = path.display().to_string();
        return Err(say!(text, "load-no-such", name = name));
    };
    Session::load(&found).map_err(|error| error.to_string())
}

impl Game {
    /// Lets the game save itself, where a person plays it. A new game gets a folder of its own, a
    /// loaded one goes on in the one it came from.
    pub(super) fn keep_saving(&mut self, fresh: bool) {
        if self.session.stage() == Stage::Watching {
            return;
        }
        let Some(saves) = folder::saves() else {
            return;
        };
        let made = if fresh {
            let seed = self.session.recording().seed;
            folder::for_new_game(&saves, &self.session.scenario().id.clone(), seed)
        } else {
            folder::of_game(&saves, self.session.name())
        };
        match made {
            Ok(folder) => {
                self.session.autosave_in(folder.clone());
                self.folder = Some(folder);
            }
            Err(error) => {
                let why = error.to_string();
                let page = Output::of(&say!(self.text, "autosave-trouble", why = why));
                self.show(&page);
            }
        }
    }

    /// Says so, once, if the game could not save itself.
    pub(super) fn mention_autosave(&mut self) {
        if let Some(error) = self.session.autosave_trouble() {
            let why = error.to_string();
            let page = Output::of(&say!(self.text, "autosave-trouble", why = why));
            self.show(&page);
            // To be tried again on leaving.
            self.unsaved = true;
        }
    }

    /// Saves under a name.
    pub(super) fn save(&mut self, name: Option<&str>) {
        let name = name.map_or_else(|| String::from("saved"), file_name);
        let folder = match self.place_to_save() {
            Ok(folder) => folder,
            Err(why) => {
                self.show(&Output::of(&why));
                return;
            }
        };
        let path = folder.join(format!("{name}.{EXTENSION}"));
        let page = match self.session.save(&path) {
            Ok(()) => {
                self.unsaved = false;
                Output::of(&say!(self.text, "saved", name = name))
            }
            Err(error) => Output::of(&say!(self.text, "save-failed", why = error.to_string())),
        };
        self.show(&page);
    }

    /// The folder of this game, made if there is none yet; or why there cannot be one.
    fn place_to_save(&mut self) -> Result<PathBuf, String> {
        if let Some(folder) = &self.folder {
            return Ok(folder.clone());
        }
        let Some(saves) = folder::saves() else {
            return Err(say!(self.text, "save-nowhere"));
        };
        let seed = self.session.recording().seed;
        let made = folder::for_new_game(&saves, &self.session.scenario().id.clone(), seed);
        match made {
            Ok(folder) => {
                self.folder = Some(folder.clone());
                Ok(folder)
            }
            Err(error) => Err(say!(self.text, "save-failed", why = error.to_string())),
        }
    }

    /// Loads what was saved under a name; without one, what was saved last.
    pub(super) fn load(&mut self, name: Option<&str>) {
        let game = self.session.name().to_owned();
        let Some(path) = shelf::named(&shelf::all(), &game, name) else {
            let name = name.unwrap_or_default().to_owned();
            let page = Output::of(&say!(self.text, "load-no-such", name = name));
            self.show(&page);
            return;
        };
        match Session::load(&path) {
            Ok(session) => {
                let said = say!(
                    self.text,
                    "loaded",
                    title = session.scenario().name.as_str(),
                    turn = i32::from(session.turn())
                );
                self.session = session;
                self.folder = None;
                self.adopt();
                self.keep_saving(false);
                self.show(&Output::of(&said));
            }
            Err(error) => {
                let page = Output::of(&say!(self.text, "load-failed", why = error.to_string()));
                self.show(&page);
            }
        }
    }

    /// Lists what was saved.
    pub(super) fn list_saves(&mut self) {
        let page = list(&self.text);
        self.show(&page);
    }

    /// Saves what would be lost. Returns whether the game can be gone on with later.
    ///
    /// # Errors
    /// Why what was done since the last save is lost.
    pub(super) fn save_on_leaving(&mut self) -> Result<bool, String> {
        let Some(folder) = self.folder.clone() else {
            return Ok(false);
        };
        let file = Autosave::file(&folder, self.session.turn());
        if self.unsaved {
            self.session
                .save(&file)
                .map_err(|error| error.to_string())?;
        }
        Ok(self.session.stage() != Stage::Over)
    }
}

/// The page of saved games.
#[must_use]
pub fn list(text: &Text) -> Output {
    let mut page = Output::new();
    page.heading(&say!(text, "saves-title"));
    let mut grid = Grid::new()
        .numbers(String::new())
        .words(say!(text, "col-name"))
        .words(say!(text, "col-scenario"))
        .numbers(say!(text, "col-turn"))
        .words(say!(text, "col-plays"));
    for (number, shelved) in (1..).zip(shelf::all().iter().take(20)) {
        let persons: Vec<&str> = shelved
            .header
            .persons
            .iter()
            .map(|(f, _)| f.as_str())
            .collect();
        grid.row(vec![
            number.to_string(),
            shelved.full_name(),
            shelved.header.title.clone(),
            shelved.header.turn.to_string(),
            persons.join(", "),
        ]);
    }
    if grid.is_empty() {
        page.para(&say!(text, "saves-none"));
    } else {
        page.table(grid);
        page.gap();
        page.para(&say!(text, "saves-hint"));
    }
    page
}
