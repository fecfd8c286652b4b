//! The events of the turn being resolved, and those of turns gone by.

use super::belief::Sight;
use super::event::{Event, Record, Senses};
use super::saved::{AuditContext, SavedTable, Start, ensure};
use crate::id::Turn;
use crate::scenario::audit::Flaw;
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// All that happened, in order.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chronicle {
    records: Vec<Record>,
    now: Turn,
    limit: Option<Turn>,
}

impl SavedTable for Chronicle {
    fn begin(_: &Start<'_>) -> Self {
        Self {
            now: 1,
            ..Self::default()
        }
    }

    /// Records are in order and none is of a turn to come.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let holds = self.now == context.turn
            && self.records.is_sorted_by_key(|record| record.turn)
            && self.records.last().is_none_or(|last| last.turn <= self.now);
        ensure(holds, "the order of events")
    }
}

impl Chronicle {
    /// Begins a turn: what is recorded from now on belongs to it.
    pub fn begin(&mut self, turn: Turn) {
        self.now = turn;
        if let Some(limit) = self.limit {
            let old = |record: &Record| record.turn.saturating_add(limit) < turn;
            self.records.drain(..self.records.partition_point(old));
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
        self.push(self.records.len(), event, senses);
    }

    /// Records something before what has been recorded since there were `count` records: what led to
    /// it all, but was known only afterwards.
    pub fn record_before(&mut self, count: usize, event: impl Into<Event>, sight: &Sight) {
        let event = event.into();
        let senses = sight.senses(event.payload());
        self.push(count.min(self.records.len()), event, senses);
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
        let first = self.records.partition_point(|record| record.turn < turn);
        let after = self.records.partition_point(|record| record.turn <= turn);
        &self.records[first..after]
    }

    /// Everything that is kept, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Record] {
        &self.records
    }
}
