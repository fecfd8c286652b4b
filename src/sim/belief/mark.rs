//! Where a belief came from, when, and how sure it is.

use crate::id::{FactionId, Turn};
use serde::{Deserialize, Serialize};

/// Where a belief came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Source {
    /// It is only a guess.
    #[default]
    Unknown,
    /// People say so.
    Rumoured,
    /// Another faction told, or, if it is the believer itself, an envoy or a spy of its own.
    Told(FactionId),
    /// Its own eyes.
    Seen,
}

/// When a belief was formed, where it came from, how sure it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// In which turn.
    pub turn: Turn,
    /// Where it came from.
    pub source: Source,
    /// How sure, 0 to 100 when it was formed.
    pub sure: u8,
}

/// How much less sure a report becomes each turn. Ours.
const AGEING: i32 = 5;

impl Mark {
    /// How sure it still is in a turn, 0 to 100: the world moves on.
    #[must_use]
    pub fn worth(self, now: Turn) -> i32 {
        let age = i32::from(now.saturating_sub(self.turn));
        (i32::from(self.sure) - AGEING * age).max(0)
    }

    /// Whether a report that comes in now is better than what this one is still worth, or as good.
    #[must_use]
    pub fn yields_to(self, report: Self) -> bool {
        i32::from(report.sure) >= self.worth(report.turn)
    }
}
