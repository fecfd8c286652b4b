//! Plays a whole game again from its log, and compares.

use super::log::{Log, LogEntry};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Canon, Scenario};
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use std::sync::Arc;
use thiserror::Error;

/// A game from its first turn on.
#[derive(Debug, Clone)]
pub struct Recording {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The root of all dice.
    pub seed: u64,
    /// Whether it was played past victories and past the last turn.
    pub open_end: bool,
    /// How strongly minds followed the story as it was told.
    pub canon: Canon,
    /// What was said and done.
    pub log: Log,
}

/// How a game played again differs from the game that was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Divergence {
    /// After a turn, something is not as it was.
    #[error("turn {turn} went another way, first seen in: {section}")]
    State {
        /// The first turn that differs.
        turn: Turn,
        /// The first section that differs.
        section: &'static str,
    },
    /// A command that was accepted is refused now.
    #[error("turn {turn}: a command of {faction:?} is refused now: {refusal}")]
    Refused {
        /// In which turn.
        turn: Turn,
        /// Who gave it.
        faction: FactionId,
        /// Why it is refused.
        refusal: Refusal,
    },
    /// There is nothing to take back, or the game was over already.
    #[error("turn {turn}: the log does not fit the game")]
    Unfitting {
        /// In which turn.
        turn: Turn,
    },
}

/// Plays a recorded game again. No mind is asked. Returns the simulation as it is at the end of the log.
///
/// # Errors
/// The first difference.
pub fn replay(recording: &Recording) -> Result<Simulation, Divergence> {
    let mut game = Simulation::new(Arc::clone(&recording.scenario), recording.seed);
    game.set_open_end(recording.open_end);
    game.set_canon(recording.canon);
    for (turn, entry) in recording.log.by_turn() {
        repeat(&mut game, turn, entry)?;
        if let LogEntry::TurnEnd(digest) = entry
            && let Some(section) = game.digest().first_difference(digest)
        {
            return Err(Divergence::State { turn, section });
        }
    }
    Ok(game)
}

/// Does again what a line of the log says was done in a turn.
///
/// # Errors
/// It cannot be done.
pub(super) fn repeat(
    game: &mut Simulation,
    turn: Turn,
    entry: &LogEntry,
) -> Result<(), Divergence> {
    let unfitting = Err(Divergence::Unfitting { turn });
    match entry {
        LogEntry::Command(faction, command) => {
            let done = game.submit(*faction, command);
            done.map_err(|refusal| Divergence::Refused {
                turn,
                faction: *faction,
                refusal,
            })?;
        }
        LogEntry::Rationale(faction, decision) => {
            let factions = game.roster().factions.len();
            if faction.index() >= factions || decision.toward.index() >= factions {
                return unfitting;
            }
            game.note(*faction, *decision);
        }
        LogEntry::Undo(faction) => {
            let known = faction.index() < game.roster().factions.len();
            if !known || game.undo(*faction).is_none() {
                return unfitting;
            }
        }
        LogEntry::Decree(decree) => {
            let done = game.decree(decree.clone());
            done.map_err(|_| Divergence::Unfitting { turn })?;
        }
        LogEntry::PlayOn => {
            if !game.is_over() {
                return unfitting;
            }
            game.play_on();
        }
        LogEntry::TurnEnd(_) => {
            if game.is_over() {
                return unfitting;
            }
            game.end_turn();
        }
    }
    Ok(())
}
