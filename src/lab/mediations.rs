//! How often somebody mediated between others, and what came of it.

use crate::sim::event::Event;
use std::ops::Sub;

/// Counts of mediations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MediationCounts {
    /// Proposed.
    pub proposed: i64,
    /// Of these, those that both accepted.
    pub accepted: i64,
    /// Of these, those that one of the two refused.
    pub refused_by_one: i64,
    /// Of these, those that both refused.
    pub refused_by_both: i64,
}

impl MediationCounts {
    /// Counts what an event says of mediations.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::MediationProposed(_) => self.proposed += 1,
            Event::Mediated(_) => self.accepted += 1,
            Event::MediationFailed(it) => match it.refused {
                [true, true] => self.refused_by_both += 1,
                [false, false] => {}
                _ => self.refused_by_one += 1,
            },
            _ => {}
        }
    }
}

impl Sub for MediationCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            proposed: self.proposed - earlier.proposed,
            accepted: self.accepted - earlier.accepted,
            refused_by_one: self.refused_by_one - earlier.refused_by_one,
            refused_by_both: self.refused_by_both - earlier.refused_by_both,
        }
    }
}
