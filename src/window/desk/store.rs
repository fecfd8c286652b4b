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
        // A path says more than the error does.
        made.map(Some)
            .map_err(|error| format!("{}: {error}", saves.display()))
    }

    /// Saves what would be lost.
    fn save_on_leaving(&mut self) -> Result<(), String> {
        if !self.unsaved || self.person().is_none() {
            return Ok(());
        }
        if self.folder.is_none() {
            self.folder = self.make_folder(true)?;
        }
        if let (Some(folder), Some(session)) = (&self.folder, &self.session) {
            session
                .save(&Autosave::file(folder, session.turn()))
                .map_err(|error| error.to_string())?;
            self.unsaved = false;
        }
        Ok(())
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

    /// Saves what would be lost if the window broke now.
    pub fn secure(&mut self) {
        self.wait();
        if let Stand::Game(game) = &mut self.stand
            && self.keeping
            && let Err(why) = game.save_on_leaving()
        {
            self.tell(say!(self.text, "save-failed", why = why), true);
        }
    }

    /// Puts the game away: waits for a turn that resolves, then saves what would be lost. Returns
    /// whether the game may go: if it could not be saved, only when that was said before.
    pub(super) fn put_away(&mut self) -> bool {
        self.wait();
        let saved = match &mut self.stand {
            Stand::Game(game) if self.keeping => game.save_on_leaving(),
            Stand::Game(_) | Stand::Picker => Ok(()),
        };
        let Err(why) = saved else {
            self.warned = false;
            return true;
        };
        let again = std::mem::replace(&mut self.warned, true);
        if again {
            self.warned = false;
        } else {
            self.overlays.clear();
            self.tell(say!(self.text, "leave-unsaved", why = why), true);
        }
        again
    }
}

#[cfg(test)]
mod tests {
    use super::Desk;
    use crate::id::FactionId;
    use crate::page::Action;
    use crate::session::{Session, SessionConfig};
    use crate::sim::testing::{RAIDER, Sandbox};
    use crate::text::Text;
    use std::sync::Arc;

    /// A desk with a game in which something was done, and whose folder cannot be written to.
    fn desk(folder: std::path::PathBuf) -> Desk {
        let sandbox = Sandbox::row(5, 2)
            .sect(&[0, 1])
            .sect(&[4])
            .fleet(0, 0, &[(RAIDER, 4)]);
        let scenario = Arc::new(sandbox.scenario());
        let config = SessionConfig::minds(&scenario, 7).person(FactionId(0), "");
        let mut desk = Desk::bare(Arc::new(Text::english().expect("the words are sound")));
        desk.lay(Session::new(scenario, config), false);
        desk.keeping = true;
        let game = desk.game_mut().expect("a game");
        game.folder = Some(folder);
        game.unsaved = true;
        desk
    }

    #[test]
    fn a_game_that_cannot_be_saved_is_left_only_when_asked_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut desk = desk(folder.path().join("gone"));
        desk.act(Action::Quit);
        assert!(!desk.quit && desk.game().is_some());
        assert!(desk.note.as_ref().is_some_and(|note| note.bad));
        desk.act(Action::Quit);
        assert!(desk.quit);
    }

    #[test]
    fn a_game_that_can_be_saved_is_left_at_once() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut desk = desk(folder.path().to_path_buf());
        desk.act(Action::Quit);
        assert!(desk.quit);
        let saved = folder.path().read_dir().expect("readable").count();
        assert_eq!(saved, 1);
    }
}
