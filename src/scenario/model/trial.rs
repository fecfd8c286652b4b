//! Tests that a scenario brings along.

use super::{Canon, Condition, MAX_OPTIONS, SettledOption};
use crate::id::{FactionId, SceneId, Turn};
use serde::{Deserialize, Serialize};

/// What must come out when minds play from fixed seeds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioTest {
    /// Its id in the file.
    pub key: String,
    /// Of whom the condition is asked.
    pub who: FactionId,
    /// What must come out.
    pub claim: TestClaim,
    /// What has to come to hold in a game for it to count.
    pub given: Option<Condition>,
    /// How many games, from seed 1 on.
    pub seeds: u16,
    /// After how many turns each ends.
    pub turns: Turn,
    /// How strongly minds follow the story.
    pub canon: Canon,
    /// How options are settled.
    #[serde(default)]
    pub options: Vec<SettledOption>,
    /// Factions that nobody plays.
    #[serde(default)]
    pub idle: Vec<FactionId>,
    /// Lines that are typed for factions.
    #[serde(default)]
    pub script: Vec<ScriptedLine>,
    /// What is chosen for minds.
    pub choices: Vec<Forced>,
}

/// What must come out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TestClaim {
    /// The condition comes to hold in at least and at most this share of the games, in percent.
    Rate {
        /// The condition.
        when: Condition,
        /// At least.
        from: u8,
        /// At most.
        to: u8,
    },
    /// The condition comes to hold in at least this share of the games, and in fewer of them if minds hardly care how it was told.
    Leans {
        /// The condition.
        when: Condition,
        /// At least, in percent.
        from: u8,
        /// How many games fewer of a hundred it is at `Canon::Free`, at least.
        by: u8,
    },
    /// It holds at the end of every turn of every game.
    Always(Condition),
    /// It never holds.
    Never(Condition),
    /// It comes to hold in some game.
    Reachable(Condition),
    /// The faction wins in at least and at most this share of the games, in percent.
    Wins {
        /// At least.
        from: u8,
        /// At most.
        to: u8,
    },
}

/// A line that is typed for a faction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptedLine {
    /// For whom.
    pub who: FactionId,
    /// In which turn.
    pub turn: Turn,
    /// The line.
    pub line: String,
}

impl TestClaim {
    /// The condition it is about; `None` if it is about who wins.
    #[must_use]
    pub const fn condition(&self) -> Option<&Condition> {
        match self {
            Self::Rate { when, .. }
            | Self::Leans { when, .. }
            | Self::Always(when)
            | Self::Never(when)
            | Self::Reachable(when) => Some(when),
            Self::Wins { .. } => None,
        }
    }
}

/// A choice that is made for a mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forced {
    /// For whom.
    pub who: FactionId,
    /// In which event.
    pub scene: SceneId,
    /// The position of the option, less than [`MAX_OPTIONS`].
    pub option: u8,
}

impl Forced {
    /// The highest position an option may have, counted from 1.
    pub const MOST: i64 = MAX_OPTIONS as i64;
}
