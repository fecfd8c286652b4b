//! The log of commands: all that is needed to play the game again.

use crate::id::{FactionId, Turn};
use crate::sim::command::Command;
use crate::sim::decree::Decree;
use crate::sim::digest::Digest;
use crate::sim::terms::Rationale;
use serde::{Deserialize, Serialize};

/// One line of the log. Answers of minds are commands like all others, so nobody has to be asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogEntry {
    /// A faction gave a command.
    Command(FactionId, Command),
    /// A faction wrote down why it does what it does.
    Rationale(FactionId, Rationale),
    /// A faction took back its last order.
    Undo(FactionId),
    /// It was decreed who is in the game.
    Decree(Decree),
    /// The turn was resolved; this is what the game was like then.
    TurnEnd(Digest),
    /// The game was over, and was played on past its end.
    PlayOn,
}

/// What was said and done, in order, since the first turn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    entries: Vec<LogEntry>,
}

impl Log {
    /// Writes a line.
    pub fn push(&mut self, entry: LogEntry) {
        self.entries.push(entry);
    }

    /// All lines.
    #[must_use]
    pub fn entries(&self) -> &[LogEntry] {
        &self.entries
    }

    /// Whether it goes on from where another log ends, or is the same.
    #[must_use]
    pub fn begins_with(&self, other: &Self) -> bool {
        self.entries.starts_with(&other.entries)
    }

    /// All lines with the turn to which they belong.
    pub fn by_turn(&self) -> impl Iterator<Item = (Turn, &LogEntry)> {
        let mut turn: Turn = 1;
        self.entries.iter().map(move |entry| {
            let belongs = turn;
            if matches!(entry, LogEntry::TurnEnd(_)) {
                turn = turn.saturating_add(1);
            }
            (belongs, entry)
        })
    }
}
