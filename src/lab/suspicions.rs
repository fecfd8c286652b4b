//! How good suspicions are: how many were settled, and how many came true.

use crate::sim::event::{Event, SuspicionJudged};
use std::ops::Sub;

/// Counts of suspicions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SuspicionCounts {
    /// Those that came true, and those whose turn passed.
    pub settled: i64,
    /// Those that came true.
    pub right: i64,
}

impl SuspicionCounts {
    /// Counts what an event says of suspicions.
    pub fn count(&mut self, event: &Event) {
        if let Event::SuspicionJudged(SuspicionJudged { right, .. }) = event {
            self.settled += 1;
            self.right += i64::from(*right);
        }
    }
}

impl Sub for SuspicionCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            settled: self.settled - earlier.settled,
            right: self.right - earlier.right,
        }
    }
}
