//! Saving, by the person and by itself.

use super::{Desk, Game, Stand};
use crate::page::name_refused;
use crate::session::folder;
use crate::session::save::{Fault, SaveName};
use crate::text::say;
use std::path::PathBuf;

impl Game {
    /// Lets the game save itself under `saves`. A loaded one writes nothing before something is done.
    pub fn keep_saving(&mut self, saves: PathBuf, fresh: bool) {
        if let Some(session) = &mut self.session {
            if fresh {
                session.autosave_new(saves);
            } else {
                session.autosave_loaded(saves);
            }
        }
        self.keeps = self.session().is_some_and(|session| session.saves_itself());
    }

    /// Whether it saves itself.
    #[must_use]
    pub const fn keeps(&self) -> bool {
        self.keeps
    }

    /// Saves what would be lost.
    fn save_on_leaving(&mut self) -> Result<(), String> {
        let Some(session) = &mut self.session else {
            return Ok(());
        };
        session
            .save_what_is_unsaved()
            .map_err(|error| error.to_string())
    }
}

impl Desk {
    /// Saves the game under a name; what has that name already is replaced only when that was asked for.
    pub(super) fn save(&mut self, written: &str, replace: bool) {
        let name = match SaveName::new(written) {
            Ok(name) => name,
            Err(fault) => return self.tell(name_refused(&self.text, &fault), true),
        };
        let Some(session) = self.game_mut().and_then(|game| game.session.as_mut()) else {
            return;
        };
        let name_said = name.as_str();
        match session.save_as(&name, replace) {
            Ok(()) => {
                self.overlays.pop();
                self.tell(say!(self.text, "saved", name = name_said), false);
            }
            Err(error) if matches!(error.fault, Fault::Taken) => {
                self.tell(say!(self.text, "save-taken-window", name = name_said), true);
            }
            Err(error) => {
                let why = error.to_string();
                // What is said in passing waits while a dialogue is open.
                self.overlays.pop();
                self.tell(say!(self.text, "save-failed", why = why), true);
            }
        }
    }

    /// Saves what would be lost if the window broke now.
    pub fn secure(&mut self) {
        self.wait();
        if let Stand::Game(game) = &mut self.stand
            && let Err(why) = game.save_on_leaving()
        {
            self.tell(say!(self.text, "save-failed", why = why), true);
        }
    }

    /// Lets the game that was just laid here save itself, if the desk keeps anything.
    pub(super) fn keep(&mut self, fresh: bool) {
        let saves = folder::saves();
        if let (true, Stand::Game(game), Some(saves)) = (self.keeping, &mut self.stand, saves) {
            game.keep_saving(saves, fresh);
        }
        self.mention_autosave();
    }

    /// Says so, once, if the game could not save itself.
    pub(super) fn mention_autosave(&mut self) {
        if let Some(why) = self.game_mut().and_then(Game::autosave_trouble) {
            self.tell(say!(self.text, "autosave-trouble", why = why), true);
        }
    }

    /// Puts the game away: waits for a turn that resolves, then saves what would be lost. Returns
    /// whether the game may go: if it could not be saved, only when that was said before.
    pub(super) fn put_away(&mut self) -> bool {
        self.wait();
        let saved = match &mut self.stand {
            Stand::Game(game) => game.save_on_leaving(),
            Stand::Picker => Ok(()),
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
    use crate::id::{FactionId, FleetId, TerritoryId};
    use crate::page::Action;
    use crate::session::{Session, SessionConfig};
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::testing::{RAIDER, Sandbox};
    use crate::text::Text;
    use std::fs;
    use std::path::Path;
    use std::sync::Arc;

    /// A desk with a game that saves itself under this folder.
    fn desk(saves: &Path) -> Desk {
        let sandbox = Sandbox::row(5, 2)
            .sect(&[0, 1])
            .sect(&[4])
            .fleet(0, 0, &[(RAIDER, 4)]);
        let scenario = Arc::new(sandbox.scenario());
        let config = SessionConfig::minds(&scenario, 7).person(FactionId(0), "");
        let mut desk = Desk::bare(Arc::new(Text::english().expect("the words are sound")));
        desk.lay(Session::new(scenario, config), false);
        let game = desk.game_mut().expect("a game");
        game.keep_saving(saves.to_path_buf(), true);
        desk
    }

    fn send(desk: &mut Desk) {
        let order = Order::Mission {
            fleet: FleetId::new(FactionId(0), 0),
            mission: Mission::Move { to: TerritoryId(2) },
        };
        desk.act(Action::Give(Command::Order(order)));
    }

    #[test]
    fn a_game_that_cannot_be_saved_is_left_only_when_asked_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut desk = desk(folder.path());
        // A file stands where the folder was.
        fs::remove_dir_all(folder.path()).expect("a temporary folder");
        fs::write(folder.path(), b"").expect("room on the disk");
        send(&mut desk);
        assert!(desk.note.as_ref().is_some_and(|note| note.bad));
        desk.act(Action::Quit);
        assert!(!desk.quit && desk.game().is_some());
        assert!(desk.note.as_ref().is_some_and(|note| note.bad));
        desk.act(Action::Quit);
        assert!(desk.quit);
        fs::remove_file(folder.path()).expect("just written");
    }

    #[test]
    fn an_order_is_on_disk_as_soon_as_it_is_given() {
        let saves = tempfile::tempdir().expect("a temporary folder");
        let mut desk = desk(saves.path());
        send(&mut desk);
        let game = fs::read_dir(saves.path()).expect("readable").next();
        let game = game
            .expect("a folder of the game")
            .expect("readable")
            .path();
        let loaded = Session::load(&game.join("autosave-1.maje")).expect("just saved");
        assert_eq!(loaded.orders(FactionId(0)).len(), 1);
    }
}
