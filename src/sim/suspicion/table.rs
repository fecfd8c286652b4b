//! What everybody suspects, or has suspected.

use super::rules;
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::Suspicion;
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// What became of a suspicion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SuspicionState {
    /// Nothing yet.
    Open,
    /// It came true: whoever had it learned of the betrayal in this turn.
    Right(Turn),
    /// Its turn passed, and no betrayal was heard of.
    Wrong,
}

/// A suspicion that was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedSuspicion {
    /// Whose suspicion it is.
    pub of: FactionId,
    /// What it says.
    pub said: Suspicion,
    /// When it was written down.
    pub noted: Turn,
    /// What became of it.
    pub state: SuspicionState,
}

impl NotedSuspicion {
    /// Whether it can still come true.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, SuspicionState::Open)
    }

    /// Whether it came true.
    #[must_use]
    pub const fn is_right(&self) -> bool {
        matches!(self.state, SuspicionState::Right(_))
    }

    /// Whether it is about the same two.
    #[must_use]
    pub fn is_about(&self, suspect: FactionId, victim: FactionId) -> bool {
        (self.said.suspect, self.said.victim) == (suspect, victim)
    }

    /// Whether it fits a game in which this turn is planned.
    fn is_sound(&self, now: Turn) -> bool {
        let Suspicion {
            suspect,
            victim,
            by,
        } = self.said;
        let others = suspect != self.of && suspect != victim;
        let ahead = self.noted <= by && by <= self.noted.saturating_add(rules::FARTHEST);
        let state = match self.state {
            SuspicionState::Open => by >= now,
            SuspicionState::Right(turn) => (self.noted..=by.min(now)).contains(&turn),
            SuspicionState::Wrong => by <= now,
        };
        others && ahead && self.noted <= now && state
    }
}

/// All suspicions, in the order in which they were written down.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspicions(Vec<NotedSuspicion>);

impl SavedTable for Suspicions {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let sound = self.0.iter().all(|it| it.is_sound(context.turn));
        let sorted = self.0.is_sorted_by_key(|it| it.noted);
        let mut open = vec![Vec::new(); context.factions()];
        for it in self.0.iter().filter(|it| it.is_open()) {
            open[it.of.index()].push((it.said.suspect, it.said.victim));
        }
        let few = open.iter_mut().all(|pairs| {
            pairs.sort_unstable();
            let once = pairs.windows(2).all(|two| two[0] != two[1]);
            once && pairs.len() <= rules::MOST_OPEN
        });
        ensure(sound && sorted && few, "the suspicions")
    }
}

impl Suspicions {
    /// All of them, in the order in which they were written down.
    #[must_use]
    pub fn all(&self) -> &[NotedSuspicion] {
        &self.0
    }

    /// Writes one down.
    pub fn note(&mut self, of: FactionId, said: Suspicion, noted: Turn) {
        self.0.push(NotedSuspicion {
            of,
            said,
            noted,
            state: SuspicionState::Open,
        });
    }

    /// Settles those that came true by the end of a turn, and those whose last turn it was. Returns what was settled, in order.
    pub fn settle(
        &mut self,
        now: Turn,
        came_true: impl Fn(&NotedSuspicion) -> bool,
    ) -> Vec<NotedSuspicion> {
        let mut settled = Vec::new();
        for it in self.0.iter_mut().filter(|it| it.is_open()) {
            if came_true(it) {
                it.state = SuspicionState::Right(now);
            } else if it.said.by <= now {
                it.state = SuspicionState::Wrong;
            } else {
                continue;
            }
            settled.push(*it);
        }
        settled
    }
}
