//! What conferences are about, and what is counted of them.

use super::IncidentKind;
use crate::id::FactionId;
use serde::{Deserialize, Serialize};

/// What is put before a conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Motion {
    /// A treaty of all who say yes: they promise each other not to attack.
    Peace,
    /// A treaty of all who say yes: they promise each other help.
    Defence,
    /// A treaty of all who say yes: they sign nothing with this faction.
    Embargo(FactionId),
    /// A treaty of all who say yes: they attack this faction.
    War(FactionId),
    /// This faction is acclaimed First among Majes, if half of all sects with a vote say yes.
    Acclaim(FactionId),
    /// This faction is accused of a wrong that its accuser knows of.
    Accuse {
        /// Who did it.
        whom: FactionId,
        /// What.
        cause: IncidentKind,
    },
    /// Two blood enemies are asked to settle the blood between them: both have to say yes.
    Settle([FactionId; 2]),
}

impl Motion {
    /// Whom it is about: one faction, or two.
    #[must_use]
    pub const fn about(self) -> [Option<FactionId>; 2] {
        match self {
            Self::Peace | Self::Defence => [None, None],
            Self::Embargo(who)
            | Self::War(who)
            | Self::Acclaim(who)
            | Self::Accuse { whom: who, .. } => [Some(who), None],
            Self::Settle([one, other]) => [Some(one), Some(other)],
        }
    }

    /// Whom it is aimed at, if it is aimed at somebody.
    #[must_use]
    pub const fn target(self) -> Option<FactionId> {
        match self {
            Self::Embargo(who) | Self::War(who) | Self::Accuse { whom: who, .. } => Some(who),
            Self::Peace | Self::Defence | Self::Acclaim(_) | Self::Settle(_) => None,
        }
    }
}

/// What is counted of a faction at conferences that were held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConferenceCount {
    /// Conferences that it hosted.
    Hosted,
    /// Conferences of others at which it was present.
    Attended,
    /// How often it was condemned.
    Condemned,
}
