//! Saving, by the person and by itself.

use super::{Desk, Game, Stand};
use crate::session::save::EXTENSION;
use crate::session::shelf::file_name;
use crate::session::{Autosave, Stage, folder};
use crate::text::say;
use std::path::PathBuf;

impl Game {
    /// Lets the game save itself, where a person plays it. A new game gets a folder of its own, a
    /// loaded one goes on in the one it came from.
    ///
    /// # Errors
    /// Says why it cannot.
    pub fn keep_saving(&mut self, fresh: bool) -> Result<(), String> {
        if self.stage() == Stage::Watching {
            return Ok(());
        }
        let folder = self.make_folder(fresh)?;
        if let (Some(folder), Some(session)) = (folder, &mut self.session) {
            session.autosave_in(folder.clone());
            self.folder = Some(folder);
        }
        Ok(())
    }

    /// Whether it saves itself.
    #[must_use]
    pub const fn keeps(&self) -> bool {
        self.folder.is_some()
    }

    fn make_folder(&self, fresh: bool) -> Result<Option<PathBuf>, String> {
        let (Some(saves), Some(session)) = (folder::saves(), &self.session) else {
            return Ok(None);
        };
        let made = if fresh {
            let seed = session.recording().seed;
            folder::for_new_game(&saves, &session.scenario().id, seed)
        } else {
            folder::of_game(&saves, session.name())
        };
        made.map(Some).map_err(|error| error.to_string())
    }

    /// Saves what would be lost.
    fn save_on_leaving(&self) -> Result<(), String> {
        match (&self.folder, &self.session) {
            (Some(folder), Some(session)) if self.unsaved => session
                .save(&Autosave::file(folder, session.turn()))
                .map_err(|error| error.to_string()),
            _ => Ok(()),
        }
    }

    fn save_as(&mut self, name: &str) -> Result<(), String> {
        if self.folder.is_none() {
            self.folder = self.make_folder(true)?;
        }
        let (Some(folder), Some(session)) = (&self.folder, &self.session) else {
            return Err(String::new());
        };
        let path = folder.join(format!("{name}.{EXTENSION}"));
        session.save(&path).map_err(|error| error.to_string())?;
        self.unsaved = false;
        Ok(())
    }
}

impl Desk {
    /// Saves the game under a name.
    pub(super) fn save(&mut self, name: &str) {
        let name = file_name(name);
        let Some(game) = self.game_mut() else {
            return;
        };
        match game.save_as(&name) {
            Ok(()) => {
                self.overlays.pop();
                self.tell(say!(self.text, "saved", name = name), false);
            }
            Err(why) => self.tell(say!(self.text, "save-failed", why = why), true),
        }
    }

    /// Puts the game away: waits for a turn that resolves, then saves what would be lost.
    pub(super) fn put_away(&mut self) {
        self.wait();
        if let Stand::Game(game) = &self.stand
            && let Err(why) = game.save_on_leaving()
        {
            self.tell(say!(self.text, "save-failed", why = why), true);
        }
    }
}
