//! What factions do to each other, and what is remembered of it.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::muldiv;
use serde::{Deserialize, Serialize};

/// What one faction did to another. Weights and lifetimes are ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum IncidentKind {
    /// Carried goods off.
    Raided,
    /// Took land.
    Seized,
    /// Closed the lanes of a place.
    Blockaded,
    /// Fought and destroyed ships.
    Fought,
    /// Took a maje prisoner.
    TookPrisoner,
    /// Was caught spying.
    Spied,
    /// Failed to deliver.
    ContractFailed,
    /// Ended a contract early.
    ContractBroken,
    /// Served a contract for a turn.
    ContractServed,
    /// Kept a contract to its end.
    ContractKept,
    /// Gave something.
    Gave,
    /// Let a prisoner go.
    Released,
    /// Fought on the same side.
    Helped,
    /// Sent an envoy.
    Envoy,
    /// Attacked on neutral ground, which everybody minds.
    NeutralGround,
    /// Took in a maje who deserted.
    TookIn,
}

impl IncidentKind {
    /// What it weighs at first, and for how many turns it is remembered by somebody who is
    /// neither forgiving nor vengeful.
    #[must_use]
    pub const fn weight_and_life(self) -> (i32, Turn) {
        match self {
            Self::Raided => (-14, 20),
            Self::Seized => (-30, 40),
            Self::Blockaded => (-6, 12),
            Self::Fought => (-8, 16),
            Self::TookPrisoner => (-15, 24),
            Self::Spied => (-12, 18),
            Self::ContractFailed => (-6, 10),
            Self::ContractBroken => (-12, 18),
            Self::ContractServed => (2, 12),
            Self::ContractKept => (10, 24),
            Self::Gave => (10, 18),
            Self::Released => (18, 30),
            Self::Helped => (16, 24),
            Self::Envoy => (3, 8),
            Self::NeutralGround => (-8, 24),
            Self::TookIn => (-10, 20),
        }
    }

    /// Whether it is a wrong.
    #[must_use]
    pub const fn is_wrong(self) -> bool {
        self.weight_and_life().0 < 0
    }
}

/// Something one faction did to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// When it happened first; incidents of one kind in one turn are one.
    pub turn: Turn,
    /// Who did it.
    pub by: FactionId,
    /// Who felt it.
    pub to: FactionId,
    /// What.
    pub kind: IncidentKind,
    /// Where, if it was at a place.
    pub at: Option<TerritoryId>,
    /// What it weighed when it happened.
    pub weight: i32,
    /// For how many turns it is remembered.
    pub life: Turn,
}

impl Incident {
    /// What it still weighs; it fades evenly over its life.
    #[must_use]
    pub fn weight_at(&self, now: Turn) -> i32 {
        let age = now.saturating_sub(self.turn);
        let left = self.life.saturating_sub(age);
        muldiv(self.weight, i32::from(left), i32::from(self.life.max(1)))
    }
}

/// What one faction does to another; once remembered it is an [`Incident`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// What.
    pub kind: IncidentKind,
    /// Who does it.
    pub by: FactionId,
    /// Who feels it.
    pub to: FactionId,
    /// Where, if it is at a place.
    pub at: Option<TerritoryId>,
    /// How vengeful the First Maje of who feels it is, -5 to 5: wrongs live longer for the vengeful.
    pub vengefulness: i8,
}

impl Deed {
    /// A deed at no place, felt by somebody neither forgiving nor vengeful.
    #[must_use]
    pub const fn new(kind: IncidentKind, by: FactionId, to: FactionId) -> Self {
        Self {
            kind,
            by,
            to,
            at: None,
            vengefulness: 0,
        }
    }

    /// The same at a place.
    #[must_use]
    pub const fn at(mut self, place: TerritoryId) -> Self {
        self.at = Some(place);
        self
    }

    /// The same, felt by somebody this vengeful.
    #[must_use]
    pub const fn felt_by(mut self, vengefulness: i8) -> Self {
        self.vengefulness = vengefulness;
        self
    }
}
