//! Saving and loading a session, autosaves included.

use super::autosave::Autosave;
use super::game::Session;
use super::save::{self, Fault, Header, SaveError, Saved, State};
use super::seat::Stage;
use super::tally::Tally;
use crate::sim::Simulation;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Session {
    /// Has the game save itself into a folder from now on: at the start of each turn and after
    /// each act. The folder gives the game its name; see [`folder`](super::folder).
    pub fn autosave_in(&mut self, folder: PathBuf) {
        if let Some(name) = folder.file_name() {
            self.name = name.to_string_lossy().into_owned();
        }
        self.autosave = Some(Autosave::new(folder));
        self.save_itself();
    }

    /// Why the last autosave failed, once; the game goes on without it.
    pub const fn autosave_trouble(&mut self) -> Option<SaveError> {
        match &mut self.autosave {
            Some(autosave) => autosave.trouble.take(),
            None => None,
        }
    }

    pub(super) fn save_itself(&mut self) {
        let Some(autosave) = &self.autosave else {
            return;
        };
        let file = Autosave::file(&autosave.folder, self.turn());
        let trouble = self.save(&file).err();
        if let Some(autosave) = &mut self.autosave {
            autosave.trouble = trouble;
        }
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
            turn: self.turn(),
            persons: save::persons(self.book(), &self.seats),
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
            record: true,
            log: state.log,
            tally: Tally::default(),
            name: header.game,
            scenario_text: std::sync::OnceLock::new(),
            autosave: None,
        };
        session.stage_after_loading();
        Ok(session)
    }

    /// Whose move it is after loading. What a person planned is not shown before it is known who sits
    /// there, unless only one person plays.
    fn stage_after_loading(&mut self) {
        let saved = self.stage;
        self.begin_turn();
        if let Stage::Planning(faction) | Stage::HandOver(faction) = saved
            && self.seat(faction).is_person()
            && self.is_active(faction)
            && let Stage::HandOver(_) = self.stage
        {
            self.stage = Stage::HandOver(faction);
        }
    }
}
