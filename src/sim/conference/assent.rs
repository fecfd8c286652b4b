//! What somebody makes of a treaty of several: what it is worth to him with each of the others. The numbers are ours.

/// How far anybody leans at most.
pub(super) const MOST: i32 = 100;
/// What a treaty with somebody counts of which one would rather have none: one part in this many.
const UNLIKELY: i32 = 3;

/// What a treaty with each of several others is worth, added up.
#[derive(Clone, Copy, Default)]
pub(super) struct Assent {
    sum: i32,
    others: i32,
}

impl Assent {
    /// Counts a treaty that is worth the same with each of this many others.
    pub(super) fn count(&mut self, worth: i32, others: i32) {
        let worth = worth.clamp(-MOST, MOST);
        // With whom one would rather sign nothing hardly wants to, either, and does not sign.
        let worth = if worth < 0 { worth / UNLIKELY } else { worth };
        self.sum += worth * others;
        self.others += others;
    }

    /// What it is worth on the average.
    pub(super) fn middle(self) -> i32 {
        self.sum / self.others.max(1)
    }

    /// What it will be at least and at most once this many more are counted.
    pub(super) fn bounds(self, left: i32) -> [i32; 2] {
        [-MOST / UNLIKELY, MOST].map(|each| (self.sum + left * each) / (self.others + left).max(1))
    }
}
