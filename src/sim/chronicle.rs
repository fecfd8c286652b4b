//! The events of the turn being resolved, and those of turns gone by.

use super::belief::Sight;
use super::event::{Event, Record, Senses};
use super::saved::{AuditContext, SavedTable, Start, ensure};
use crate::id::Turn;
use crate::scenario::audit::Flaw;
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize, Serializer};

/// All that happened, in order.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chronicle {
    records: Records,
    now: Turn,
    limit: Option<Turn>,
}

/// Records, oldest first. What is forgotten stays at the front of the list until it is most of it: to move up all others each
/// turn would take longer than all that is done with them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<Record>")]
struct Records {
    list: Vec<Record>,
    forgotten: usize,
}

impl Records {
    fn kept(&self) -> &[Record] {
        &self.list[self.forgotten..]
    }

    fn insert(&mut self, position: usize, record: Record) {
        self.list.insert(self.forgotten + position, record);
    }

    /// Forgets the oldest, this many.
    fn forget(&mut self, count: usize) {
        self.forgotten += count;
        if self.forgotten > self.list.len() / 4 * 3 {
            self.list.drain(..self.forgotten);
            self.forgotten = 0;
        }
    }
}

impl From<Vec<Record>> for Records {
    fn from(list: Vec<Record>) -> Self {
        Self { list, forgotten: 0 }
    }
}

impl Serialize for Records {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.kept().serialize(serializer)
    }
}

impl PartialEq for Records {
    fn eq(&self, other: &Self) -> bool {
        self.kept() == other.kept()
    }
}

impl Eq for Records {}

impl SavedTable for Chronicle {
    fn begin(_: &Start<'_>) -> Self {
        Self {
            now: 1,
            ..Self::default()
        }
    }

    /// Records are in order and none is of a turn to come.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let records = self.records.kept();
        let holds = self.now == context.turn
            && records.is_sorted_by_key(|record| record.turn)
            && records.last().is_none_or(|last| last.turn <= self.now);
        ensure(holds, "the order of events")
    }
}

impl Chronicle {
    /// Begins a turn: what is recorded from now on belongs to it.
    pub fn begin(&mut self, turn: Turn) {
        self.now = turn;
        if let Some(limit) = self.limit {
            let old = |record: &Record| record.turn.saturating_add(limit) < turn;
            self.records
                .forget(self.records.kept().partition_point(old));
        }
    }

    /// Keeps only the last turns, this many; batches need no more. It never changes what happens.
    pub fn keep(&mut self, turns: Turn) {
        self.limit = Some(turns);
    }

    /// Records something for those who took part, and for whoever sees or hears of it.
    pub fn record(&mut self, event: impl Into<Event>, sight: &Sight) {
        let event = event.into();
        let senses = sight.senses(event.payload());
        self.record_as(event, senses);
    }

    /// Records something of which is known already who perceives it.
    pub fn record_as(&mut self, event: Event, senses: Senses) {
        self.push(self.all().len(), event, senses);
    }

    /// Records something before what has been recorded since there were `count` records: what led to
    /// it all, but was known only afterwards.
    pub fn record_before(&mut self, count: usize, event: impl Into<Event>, sight: &Sight) {
        let event = event.into();
        let senses = sight.senses(event.payload());
        self.push(count.min(self.all().len()), event, senses);
    }

    fn push(&mut self, position: usize, event: Event, senses: Senses) {
        let record = Record {
            turn: self.now,
            senses,
            event,
        };
        self.records.insert(position, record);
    }

    /// What happened in a turn.
    #[must_use]
    pub fn of_turn(&self, turn: Turn) -> &[Record] {
        let records = self.records.kept();
        let first = records.partition_point(|record| record.turn < turn);
        let after = records.partition_point(|record| record.turn <= turn);
        &records[first..after]
    }

    /// Everything that is kept, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Record] {
        self.records.kept()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::event::TimeUp;

    #[test]
    fn what_is_forgotten_is_neither_read_nor_saved() {
        let mut chronicle = Chronicle::default();
        chronicle.keep(3);
        for turn in 1..=9 {
            chronicle.begin(turn);
            let leader = None;
            chronicle.record_as(Event::TimeUp(TimeUp { leader }), Senses::default());
            let first = turn.saturating_sub(3).max(1);
            let turns: Vec<Turn> = chronicle.all().iter().map(|it| it.turn).collect();
            assert_eq!(turns, (first..=turn).collect::<Vec<Turn>>());
            assert_eq!(chronicle.of_turn(turn).len(), 1);
        }
        let bytes = postcard::to_stdvec(&chronicle).expect("it can be written");
        assert_eq!(postcard::from_bytes(&bytes), Ok(chronicle));
    }
}
