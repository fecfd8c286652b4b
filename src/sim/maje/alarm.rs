//! How alert factions are to the spies of others.

use super::rules;
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// What the attempts of one faction have left behind with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Alarm {
    by: FactionId,
    on: FactionId,
    /// Attempts that were still remembered after the last one.
    attempts: u16,
    last: Turn,
}

impl Alarm {
    /// How many attempts are still remembered.
    fn level(&self, now: Turn) -> u16 {
        rules::alarm(self.attempts, now.saturating_sub(self.last))
    }
}

/// How alert factions are to the spies of others: by who spies, then on whom.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alarms(Vec<Alarm>);

impl SavedTable for Alarms {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let count = context.factions();
        let sound = |it: &Alarm| {
            let known = it.by.index() < count && it.on.index() < count;
            known && it.by != it.on && it.attempts > 0 && it.last <= context.turn
        };
        let sorted = self.0.is_sorted_by(|a, b| (a.by, a.on) < (b.by, b.on));
        ensure(sorted && self.0.iter().all(sound), "its tables")
    }
}

impl Alarms {
    fn find(&self, by: FactionId, on: FactionId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&(by, on), |it| (it.by, it.on))
    }

    /// How many attempts of one faction another still remembers.
    #[must_use]
    pub fn level(&self, by: FactionId, on: FactionId, now: Turn) -> u16 {
        self.find(by, on).map_or(0, |at| self.0[at].level(now))
    }

    /// How many attempts of one faction each of the others still remembers; 0 where none is given.
    pub fn levels(&self, by: FactionId, now: Turn) -> impl Iterator<Item = (FactionId, u16)> {
        let first = self.0.partition_point(|it| it.by < by);
        let own = self.0[first..].iter().take_while(move |it| it.by == by);
        own.map(move |it| (it.on, it.level(now)))
    }

    /// Notes one more attempt.
    pub fn raise(&mut self, by: FactionId, on: FactionId, now: Turn) {
        let attempts = self.level(by, on, now).saturating_add(1);
        let alarm = Alarm {
            by,
            on,
            attempts,
            last: now,
        };
        match self.find(by, on) {
            Ok(at) => self.0[at] = alarm,
            Err(at) => self.0.insert(at, alarm),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    #[test]
    fn each_attempt_alarms_and_rest_calms() {
        let mut alarms = Alarms::default();
        assert_eq!(alarms.level(ME, THEY, 1), 0);
        for turn in 1..=3 {
            alarms.raise(ME, THEY, turn);
        }
        assert_eq!(alarms.level(ME, THEY, 3), 3);
        assert_eq!(alarms.level(THEY, ME, 3), 0, "nobody else is to blame");
        assert_eq!(alarms.level(ME, THEY, 3 + rules::CALMS), 2);
        assert_eq!(alarms.level(ME, THEY, 99), 0);
    }
}
