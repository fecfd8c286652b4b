//! Saving and loading a session, autosaves included.

use super::autosave::{Autosave, no_folder};
use super::branch::Branch;
use super::game::Session;
use super::save::{self, Fault, Header, SaveError, SaveName, Saved, State};
use super::seat::{Seat, Stage};
use super::shelf;
use super::tally::Tally;
use crate::sim::Simulation;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Session {
    /// Has a game that has just begun save itself from now on, on a branch of its own under `saves`.
    pub fn autosave_new(&mut self, saves: PathBuf) {
        self.autosave = Some(Autosave::new(saves, true));
        self.save_itself();
    }

    /// Has a game that was loaded save itself once something is done. Until then nothing is written.
    pub fn autosave_loaded(&mut self, saves: PathBuf) {
        self.autosave = Some(Autosave::new(saves, false));
    }

    /// Whether the game saves itself: where a person plays it.
    #[must_use]
    pub fn saves_itself(&self) -> bool {
        self.autosave.is_some() && self.seats.iter().any(Seat::is_person)
    }

    /// Why the last autosave failed, once; the game goes on without it.
    pub const fn autosave_trouble(&mut self) -> Option<SaveError> {
        match &mut self.autosave {
            Some(autosave) => autosave.trouble.take(),
            None => None,
        }
    }

    /// Whether an autosave holds all that was done, as far as the game saves itself.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        let autosave = self.autosave.as_ref();
        autosave.is_none_or(|autosave| !autosave.unsaved)
    }

    /// Saves what an autosave could not save, before the game is left.
    ///
    /// # Errors
    /// Why what was done since the last save would be lost.
    pub fn save_what_is_unsaved(&mut self) -> Result<(), SaveError> {
        if self
            .autosave
            .as_ref()
            .is_some_and(|autosave| autosave.unsaved)
        {
            self.save_itself();
            self.autosave_trouble().map_or(Ok(()), Err)
        } else {
            Ok(())
        }
    }

    pub(super) fn save_itself(&mut self) {
        if !self.saves_itself() {
            return;
        }
        let saved = self.write_autosave();
        if let Some(autosave) = &mut self.autosave {
            autosave.unsaved = saved.is_err();
            autosave.trouble = saved.err();
        }
    }

    fn write_autosave(&mut self) -> Result<(), SaveError> {
        let turn = self.last_turn();
        let Some(branch) = self.branch()? else {
            return Ok(());
        };
        let path = branch.autosave(turn);
        self.save(&path)?;
        if let Some(branch) = self.branch()? {
            branch.prune(turn);
        }
        Ok(())
    }

    /// The branch on which the game writes; begun, or gone on with, when it is first asked for.
    fn branch(&mut self) -> Result<Option<&Branch>, SaveError> {
        let Some(autosave) = &mut self.autosave else {
            return Ok(None);
        };
        if autosave.branch.is_none() {
            let saves = autosave.saves.as_path();
            let own = match autosave.fresh {
                true => Ok(None),
                false => Branch::go_on(saves, &self.name, &self.log),
            };
            let begin = || {
                let scenario = &self.simulation.scenario().id;
                Branch::begin(saves, scenario, self.simulation.seed())
            };
            let branch = own.and_then(|own| own.map_or_else(begin, Ok));
            let branch = branch.map_err(|error| no_folder(saves, error))?;
            self.name = branch.name();
            autosave.branch = Some(branch);
        }
        Ok(autosave.branch.as_ref())
    }

    /// Saves the game under a name, on its branch.
    ///
    /// # Errors
    /// Something is saved under that name and is not to be replaced, or it could not be written; the game goes on.
    pub fn save_as(&mut self, name: &SaveName, replace: bool) -> Result<(), SaveError> {
        let Some(branch) = self.branch()? else {
            let fault = Fault::Unwritable(std::io::ErrorKind::NotFound.into());
            return Err(SaveError::new(Path::new(name.as_str()), fault));
        };
        let mut path = branch.save(name.as_str());
        if let Some(there) = shelf::same_name(&path, name) {
            if !replace {
                return Err(SaveError::new(&there, Fault::Taken));
            }
            path = there;
        }
        self.save(&path)
    }

    /// Saves the game.
    ///
    /// # Errors
    /// Says why it could not be written; the game goes on.
    pub fn save(&self, path: &Path) -> Result<(), SaveError> {
        self.to_bytes()
            .map_err(|fault| SaveError::new(path, fault))
            .and_then(|bytes| save::write(path, &bytes))
    }

    /// The game as the bytes of a saved game.
    ///
    /// # Errors
    /// The game is larger than any file that is read.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Fault> {
        let text = match self.scenario_text.get() {
            Some(text) => text,
            None => {
                let text = save::scenario_text(self.scenario())?;
                self.scenario_text.get_or_init(|| text)
            }
        };
        let state = State {
            seats: self.seats.clone(),
            stage: self.stage,
            open_end: self.open_end,
            snapshot: self.simulation.snapshot(),
            log: self.log.clone(),
        };
        save::encode(&self.header(), text, &state)
    }

    fn header(&self) -> Header {
        let scenario = self.scenario();
        Header {
            game: self.name.clone(),
            scenario: scenario.id.clone(),
            title: scenario.name.clone(),
            turn: self.last_turn(),
            persons: save::persons(self.simulation.roster(), &self.seats),
            version: String::from(env!("CARGO_PKG_VERSION")),
        }
    }

    /// Loads a saved game.
    ///
    /// # Errors
    /// Says what is wrong with the file, and what to do.
    pub fn load(path: &Path) -> Result<Self, SaveError> {
        save::read(path)
            .and_then(|saved| Self::from_saved(saved).map_err(|fault| SaveError::new(path, fault)))
    }

    /// Plays on from a saved game.
    ///
    /// # Errors
    /// The game holds what cannot be.
    pub fn from_saved(saved: Saved) -> Result<Self, Fault> {
        let Saved {
            header,
            scenario,
            state,
        } = saved;
        let impossible = |error: crate::sim::snapshot::RestoreError| error.to_string();
        let simulation = Simulation::restore(Arc::clone(&scenario), state.snapshot)
            .map_err(impossible)
            .map_err(Fault::Impossible)?;
        let mut session = Self {
            simulation,
            seats: state.seats,
            stage: state.stage,
            open_end: state.open_end,
            choices: Vec::new(),
            record: true,
            log: state.log,
            tally: Tally::default(),
            name: header.game,
            scenario_text: std::sync::OnceLock::new(),
            autosave: None,
            past: None,
        };
        session.stage_after_loading();
        Ok(session)
    }

    /// Whose move it is after loading. What a person planned is not shown before it is known who sits
    /// there, unless only one person plays.
    fn stage_after_loading(&mut self) {
        let saved = self.stage;
        self.begin_turn();
        match (saved, self.stage) {
            (
                Stage::Planning(faction) | Stage::HandOver(faction) | Stage::Fallen(faction),
                Stage::HandOver(_),
            ) if self.takes_part(faction) => self.stage = Stage::HandOver(faction),
            // It was told before the game was saved.
            (Stage::Watching, Stage::Fallen(_)) => self.stage = Stage::Watching,
            _ => {}
        }
    }
}
