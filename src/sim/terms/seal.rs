//! Sealed orders: what somebody does who perceives what was foreseen.

use crate::id::{FactionId, TerritoryId};
use serde::{Deserialize, Serialize};

/// A hidden order that the commander of a fleet carries, opened once he perceives the trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SealedOrder {
    /// What has to happen.
    pub when: Trigger,
    /// What the fleet does then.
    pub then: Response,
}

/// What opens a sealed order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trigger {
    /// A faction is attacked.
    Attack {
        /// By whom; `None` for anybody.
        by: Option<FactionId>,
        /// Who is attacked.
        on: FactionId,
    },
    /// Ships of a faction come to a place.
    Arrival {
        /// Whose ships.
        of: FactionId,
        /// Where.
        at: TerritoryId,
    },
}

/// What a fleet does whose sealed order is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Response {
    /// It comes to the place and fights beside whoever is attacked there.
    Defend,
    /// It falls on whoever came, first and by surprise.
    Strike,
    /// It goes home.
    Withdraw,
}

impl Response {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Defend, Self::Strike, Self::Withdraw];

    /// Its name in the terminal.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Defend => "defend",
            Self::Strike => "strike",
            Self::Withdraw => "withdraw",
        }
    }
}
