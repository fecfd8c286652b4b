//! A battle once it was played, before its outcome is applied.

use super::Engagement;
use super::muster::Side;
use super::rules::{Fight, Power};
use crate::id::FleetId;

/// A battle that was just played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// What it was about.
    pub engagement: Engagement,
    /// Attacker and defender.
    pub sides: [Side; 2],
    /// Who led them.
    pub flagships: [Option<FleetId>; 2],
    /// What they were worth.
    pub powers: [Power; 2],
    /// How it went.
    pub fight: Fight,
}

impl Clash {
    /// Which side had to give way.
    #[must_use]
    pub const fn loser(&self) -> usize {
        self.fight.loser()
    }

    /// Hull of a side before.
    #[must_use]
    pub const fn hull(&self, side: usize) -> i64 {
        self.powers[side].hull
    }
}
