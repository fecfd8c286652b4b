//! What is said at conferences, as plain data.

use super::Owed;
use crate::id::{FactionId, TerritoryId, Turn};
pub use crate::scenario::model::Motion;
use serde::{Deserialize, Serialize};

impl Motion {
    /// What all who say yes promise each other, if it is a treaty.
    #[must_use]
    pub const fn treaty(self) -> Option<Owed> {
        match self {
            Self::Peace => Some(Owed::NonAggression),
            Self::Defence => Some(Owed::Defence),
            Self::Embargo(on) => Some(Owed::Embargo(on)),
            Self::War(on) => Some(Owed::JointWar(on)),
            Self::Acclaim(_) | Self::Accuse { .. } | Self::Settle(_) => None,
        }
    }
}

/// How somebody votes on a motion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Vote {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither.
    #[default]
    Abstain,
}

impl Vote {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];
}

/// What somebody does in a round of a conference: all who are present do so unseen, and it is revealed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ballot {
    /// Votes on the motion before the conference, and may put another before it for the next round.
    Vote {
        /// How.
        vote: Vote,
        /// What to speak of next.
        next: Option<Motion>,
    },
    /// Walks out, without a vote.
    Leave,
    /// Draws weapons on somebody who is present: the talks end with the round.
    Draw {
        /// On whom.
        on: FactionId,
    },
}

impl Ballot {
    /// A vote with nothing put forward.
    #[must_use]
    pub const fn plain(vote: Vote) -> Self {
        Self::Vote { vote, next: None }
    }

    /// How it counts.
    #[must_use]
    pub const fn vote(self) -> Vote {
        match self {
            Self::Vote { vote, .. } => vote,
            Self::Leave | Self::Draw { .. } => Vote::Abstain,
        }
    }
}

/// What became of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MotionOutcome {
    /// It was carried: signed, acclaimed, condemned, settled.
    Carried,
    /// It was not.
    Failed,
}

/// An act about conferences. A conference is known by its host, who has one at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConferenceAct {
    /// Calls others together.
    Convene {
        /// Where: on its own land or on neutral ground.
        at: TerritoryId,
        /// In which turn it meets, two turns from now at the earliest.
        on: Turn,
        /// Who is invited, by id.
        guests: Vec<FactionId>,
        /// What it is about.
        motion: Motion,
        /// How many ships each may bring within a lane of the place.
        escort: u16,
    },
    /// Answers an invitation, or another answer to it.
    Reply {
        /// Who invited.
        host: FactionId,
        /// Whether it promises to come.
        comes: bool,
    },
    /// Does its part in a round.
    Speak {
        /// At whose conference.
        host: FactionId,
        /// What.
        ballot: Ballot,
    },
}
