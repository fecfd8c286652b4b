//! One clause of a deal: who owes whom what, and when.

use super::Owed;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Hours, TurnLength};
use serde::{Deserialize, Serialize};

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
    /// Once, this long after the signature: a pledge.
    By {
        /// How long after.
        within: Hours,
    },
    /// All the time, from the turn of the signature on: a standing promise.
    For {
        /// For how long.
        term: Hours,
    },
}

impl When {
    /// When something falls due where nothing else is said, in a deal of this term.
    #[must_use]
    pub const fn usual(what: Owed, term: Hours) -> Self {
        match what {
            Owed::JointWar(_) | Owed::Vote(_) | Owed::Attendance(_) => Self::By { within: term },
            what if what.is_promise() => Self::For { term },
            _ => Self::Now,
        }
    }

    /// How long it takes from the signature until nothing is due any more.
    #[must_use]
    pub const fn hours(self) -> Option<Hours> {
        match self {
            Self::Now => None,
            Self::EachTurn { term } | Self::For { term } => Some(term),
            Self::By { within } => Some(within),
        }
    }

    /// The same for another time; what is due at once stays so.
    #[must_use]
    pub const fn lasting(self, hours: Hours) -> Self {
        match self {
            Self::Now => Self::Now,
            Self::EachTurn { .. } => Self::EachTurn { term: hours },
            Self::For { .. } => Self::For { term: hours },
            Self::By { .. } => Self::By { within: hours },
        }
    }

    /// The longest time for which it can be promised with this many turns of the game left, the present one included.
    #[must_use]
    pub fn longest(self, left: i32) -> u16 {
        let after = i32::from(matches!(self, Self::By { .. }));
        u16::try_from(left - after).unwrap_or(0)
    }

    /// The same, due by the last turn of the game; `left` is how many turns are left, this one included, if anything ends it.
    #[must_use]
    pub fn by_the_end(self, left: Option<i32>, length: TurnLength) -> Self {
        let most = left.map(|left| Hours::of_turns(self.longest(left).max(1), length));
        match (self.hours(), most) {
            (Some(hours), Some(most)) if hours > most => self.lasting(most),
            _ => self,
        }
    }

    /// The last turn in which something is due, if it was signed in `from`.
    #[must_use]
    pub fn last_turn(self, from: Turn, length: TurnLength) -> Turn {
        let turns = |hours: Hours| hours.turns(length).max(1);
        match self {
            Self::Now => from,
            Self::EachTurn { term } | Self::For { term } => from.saturating_add(turns(term) - 1),
            Self::By { within } => from.saturating_add(turns(within)),
        }
    }

    /// Whether both fall due in the same manner, for whatever time.
    #[must_use]
    pub fn is_alike(self, other: Self) -> bool {
        self.lasting(Hours::default()) == other.lasting(Hours::default())
    }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    #[inline]
    pub const fn is_standing(&self) -> bool {
        matches!(self.when, When::EachTurn { .. })
    }

    /// Whether it binds beyond the turn of the signature.
    #[must_use]
    #[inline]
    pub fn is_lasting(&self) -> bool {
        self.when != When::Now
    }

    /// Whether its parties cannot attack each other while it lasts.
    #[must_use]
    pub fn forbids_arms(&self) -> bool {
        self.is_lasting() && !matches!(self.what, Owed::Silence)
    }

    /// Whether it is due once, at a later turn.
    #[must_use]
    pub const fn is_pledge(&self) -> bool {
        matches!(self.when, When::By { .. })
    }

    /// Whether somebody still owes it to come to the next conference of this host.
    #[must_use]
    pub fn is_attendance(&self, who: FactionId, host: FactionId) -> bool {
        self.from == who && self.what == Owed::Attendance(host) && !self.is_settled()
    }

    /// Whether nothing is due under it any more.
    #[must_use]
    #[inline]
    pub const fn is_settled(&self) -> bool {
        !matches!(self.state, ClauseState::Open | ClauseState::Running)
    }

    /// Whether the other owes the same thing, in the same manner, for the same time.
    #[must_use]
    pub fn is_mirrored_by(&self, other: &Self) -> bool {
        let mirrored = Self {
            from: self.to,
            to: self.from,
            ..*self
        };
        self.from != other.from && mirrored.is_same(other)
    }

    /// Whether both are the same, however it stands with them.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Self {
            state: other.state,
            ..*self
        } == *other
    }

    /// Whether it is due in the turn of the signature and has not been settled.
    #[must_use]
    #[inline]
    pub fn is_due_now(&self) -> bool {
        self.when == When::Now && self.state == ClauseState::Open
    }
}
