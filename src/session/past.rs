//! The game as it was in an earlier turn, played again from what was written down.

use super::log::LogEntry;
use super::replay::{Divergence, Recording, repeat};
use crate::id::Turn;
use crate::sim::Simulation;
use crate::sim::snapshot::RestoreError;
use std::sync::Arc;
use thiserror::Error;

/// The game as it was in an earlier turn.
#[derive(Debug)]
pub(super) struct Past {
    /// The game, played again up to that turn.
    simulation: Simulation,
    /// The next line of the log.
    next: usize,
    /// The same, with the truth in place of what is believed, where that is looked at.
    revealed: Option<Box<Simulation>>,
}

/// Why a game cannot be looked back at.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LookBackError {
    /// It goes on: whoever plays it would see what is hidden.
    #[error("only a game that is over can be looked back at")]
    NotOver,
    /// Nobody wrote down what was done.
    #[error("this game was not written down from its first turn on")]
    Unrecorded,
    /// What was written down goes another way now.
    #[error("played again, it goes another way: {0}")]
    Diverged(#[from] Divergence),
    /// What it was like cannot be worked out.
    #[error("what it was like cannot be worked out: {0}")]
    Unfit(#[from] RestoreError),
}

impl Past {
    /// The game before its first turn.
    pub(super) fn new(recording: &Recording) -> Self {
        let mut simulation = Simulation::new(Arc::clone(&recording.scenario), recording.seed);
        simulation.set_open_end(recording.open_end);
        simulation.set_canon(recording.canon);
        Self {
            simulation,
            next: 0,
            revealed: None,
        }
    }

    /// Plays on until a turn begins, or as far as the log goes.
    pub(super) fn go_on(&mut self, log: &[LogEntry], until: Turn) -> Result<(), Divergence> {
        while self.simulation.turn() < until
            && let Some(entry) = log.get(self.next)
        {
            let turn = self.simulation.turn();
            repeat(&mut self.simulation, turn, entry)?;
            self.next += 1;
        }
        Ok(())
    }

    /// What is looked at.
    pub(super) fn shown(&self) -> &Simulation {
        self.revealed.as_deref().unwrap_or(&self.simulation)
    }

    /// The same, to ask it what changes nothing.
    pub(super) fn shown_mut(&mut self) -> &mut Simulation {
        match &mut self.revealed {
            Some(revealed) => revealed,
            None => &mut self.simulation,
        }
    }

    /// Shows what was true of lands, fleets and factions, or what each of them believed.
    pub(super) fn show(&mut self, truly: bool) -> Result<(), RestoreError> {
        let revealed = truly.then(|| self.simulation.revealed()).transpose()?;
        self.revealed = revealed.map(Box::new);
        Ok(())
    }

    /// The turn that is looked at, and whether it is shown as it truly was.
    pub(super) fn at(&self) -> (Turn, bool) {
        (self.simulation.turn(), self.revealed.is_some())
    }
}
