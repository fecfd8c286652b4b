//! How often reasons are false, and how often that comes out.

use crate::id::Turn;
use crate::sim::decision::Decisions;
use crate::sim::event::{Event, MotiveLearned};
use std::ops::Sub;

/// Counts of decisions and what was told of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MotiveCounts {
    /// Decisions whose true reasons were written down.
    pub noted: i64,
    /// Of these, those of which something false was said.
    pub lies: i64,
    /// How often a faction was told the true reasons of another.
    pub learned: i64,
    /// How often a faction learned that it had been lied to.
    pub found_out: i64,
}

impl Sub for MotiveCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            noted: self.noted - earlier.noted,
            lies: self.lies - earlier.lies,
            learned: self.learned - earlier.learned,
            found_out: self.found_out - earlier.found_out,
        }
    }
}

impl MotiveCounts {
    /// Counts what an event says of motives.
    pub fn count(&mut self, event: &Event) {
        if let Event::MotiveLearned(MotiveLearned { by, decision, .. }) = event {
            self.learned += 1;
            self.found_out += i64::from(decision.lie && decision.toward == *by);
        }
    }

    /// Counts what was decided in a turn.
    pub fn decided(&mut self, turn: Turn, decisions: &Decisions) {
        let latest = decisions.made().iter().rev();
        for made in latest.take_while(|it| it.turn >= turn) {
            self.noted += 1;
            self.lies += i64::from(made.decision.lie);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::Good;
    use crate::sim::terms::{Consideration, DealSort, Decided, Grounds, Rationale};

    #[test]
    fn decisions_are_counted_in_their_turn_and_lies_when_the_deceived_learns_of_them() {
        let decision = |lie| Rationale {
            what: Decided::Refuse(DealSort::Trade),
            toward: FactionId(1),
            said: None,
            lie,
            why: Grounds::of([(Consideration::Keep(Good::Ore), 5)]),
        };
        let mut decisions = Decisions::default();
        decisions.note(1, FactionId(0), decision(true));
        decisions.note(2, FactionId(0), decision(true));
        decisions.note(2, FactionId(0), decision(false));
        let mut counts = MotiveCounts::default();
        counts.decided(2, &decisions);
        assert_eq!((counts.noted, counts.lies), (2, 1));
        for by in [1, 2] {
            counts.count(&Event::MotiveLearned(MotiveLearned {
                by: FactionId(by),
                leak: crate::sim::event::Leak::Spy,
                made: FactionId(0),
                turn: 2,
                decision: decision(true),
            }));
        }
        assert_eq!((counts.learned, counts.found_out), (2, 1));
    }
}
