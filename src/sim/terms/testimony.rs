//! What the witness of a deal sees of how it is kept.

use super::{Deal, Secrecy};
use crate::id::FactionId;

/// A word of a deal that was kept or broken before a witness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Testimony {
    /// Who saw it.
    pub witness: FactionId,
    /// Whose word it was.
    pub by: FactionId,
    /// What breaking it costs the other party, in loads, 0 or more.
    pub stake: i32,
    /// Whether it was broken.
    pub broken: bool,
    /// Who knows of the deal besides its parties and the witness.
    pub secrecy: Secrecy,
}

impl Deal {
    /// What its witness saw, if it has one: a party kept its word, which was worth this many loads.
    #[must_use]
    pub fn seen_kept(&self, by: FactionId, stake: i32) -> Option<Testimony> {
        self.testimony(by, stake, false)
    }

    /// What its witness saw, if it has one: a party broke its word, by which the other lost this many loads.
    #[must_use]
    pub fn seen_broken(&self, by: FactionId, stake: i32) -> Option<Testimony> {
        self.testimony(by, stake, true)
    }

    fn testimony(&self, by: FactionId, stake: i32, broken: bool) -> Option<Testimony> {
        self.witness.map(|witness| Testimony {
            witness,
            by,
            stake,
            broken,
            secrecy: self.secrecy,
        })
    }
}
