//! What factions mean to do because of what they chose in an event. Whoever runs the game gives it as commands of theirs.

use crate::id::{FactionId, SceneId, TerritoryId, Turn};
use crate::scenario::model::Stake;
use serde::{Deserialize, Serialize};

/// Something that a faction means to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meant {
    /// Who.
    pub from: FactionId,
    /// The event in which it chose so.
    pub scene: SceneId,
    /// What.
    pub what: Intention,
    /// The first turn in which it does.
    pub since: Turn,
    /// The last.
    pub until: Turn,
}

/// What a faction means to do to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Intention {
    /// To make it an offer.
    Offer {
        /// To whom.
        to: FactionId,
        /// What it gives.
        give: Stake,
        /// What it wants.
        want: Stake,
    },
    /// To pursue its fleets.
    Attack {
        /// Whose.
        whom: FactionId,
        /// Where to look for them.
        at: Option<TerritoryId>,
    },
}
