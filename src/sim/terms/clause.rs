//! One clause of a deal: who owes whom what, and when.

use crate::id::{FactionId, MajeId, TechId};
use crate::scenario::model::{Good, Hours};
use serde::{Deserialize, Serialize};

/// What a clause promises. Each kind has a file of its own in `sim::deal::clause`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Owed {
    /// Loads of a good.
    Goods(Good, u16),
    /// Units of a technology, or the knowledge of it, which is copied.
    Technology(TechId, u16),
    /// The freedom of a prisoner.
    Prisoner(MajeId),
}

impl Owed {
    /// Whether both promise the same thing, in whatever amounts.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Goods(a, _), Self::Goods(b, _)) => a == b,
            (Self::Technology(a, _), Self::Technology(b, _)) => a == b,
            (Self::Prisoner(a), Self::Prisoner(b)) => a == b,
            _ => false,
        }
    }

    /// The good and its loads, if it is goods.
    #[must_use]
    pub const fn goods(self) -> Option<(Good, u16)> {
        match self {
            Self::Goods(good, loads) => Some((good, loads)),
            _ => None,
        }
    }

    /// The prisoner, if it is the freedom of one.
    #[must_use]
    pub const fn prisoner(self) -> Option<MajeId> {
        match self {
            Self::Prisoner(maje) => Some(maje),
            _ => None,
        }
    }
}

/// When a clause is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum When {
    /// In the turn of the signature: it is set aside at once and moves in the phase of trade.
    Now,
    /// Each turn, from the turn of the signature on.
    EachTurn {
        /// For how long.
        term: Hours,
    },
}

/// What has to happen in a turn for a clause to be due in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OnlyIf {
    /// This faction attacked whoever gets it.
    AttackedBy(FactionId),
}

/// How it stands with a clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ClauseState {
    /// Not due yet.
    #[default]
    Open,
    /// Kept so far, and due again.
    Running,
    /// Kept.
    Kept,
    /// Kept, but not wholly.
    KeptInPart,
    /// Not kept, by whoever owes it.
    Broken,
    /// Not kept, but nobody is to blame.
    Excused,
}

/// One clause of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Who owes it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
    /// What.
    pub what: Owed,
    /// When.
    pub when: When,
    /// Only in which turns, if not in each.
    pub only_if: Option<OnlyIf>,
    /// How it stands.
    pub state: ClauseState,
}

impl Clause {
    /// A clause that has not been signed yet.
    #[must_use]
    pub const fn new(from: FactionId, to: FactionId, what: Owed, when: When) -> Self {
        Self {
            from,
            to,
            what,
            when,
            only_if: None,
            state: ClauseState::Open,
        }
    }

    /// The same clause, due only in turns in which something happens.
    #[must_use]
    pub const fn only_if(self, condition: OnlyIf) -> Self {
        Self {
            only_if: Some(condition),
            ..self
        }
    }

    /// Whether it is due each turn.
    #[must_use]
    pub const fn is_standing(&self) -> bool {
        matches!(self.when, When::EachTurn { .. })
    }

    /// Whether it is due in the turn of the signature and has not been settled.
    #[must_use]
    pub fn is_due_now(&self) -> bool {
        self.when == When::Now && self.state == ClauseState::Open
    }
}
