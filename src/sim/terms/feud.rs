//! What one faction does to another at the table that is no deal.

use super::PlotKind;
use crate::id::{FactionId, MajeId};
use crate::scenario::model::IncidentKind;
use serde::{Deserialize, Serialize};

/// An act between two factions that is no deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeudAct {
    /// Says before everybody what another faction did.
    Denounce {
        /// Who did it.
        whom: FactionId,
        /// What.
        cause: IncidentKind,
    },
    /// Challenges the First Maje of a blood enemy to a duel, which ends the enmity whoever wins.
    Challenge {
        /// Who is challenged.
        to: FactionId,
    },
    /// Answers a challenge.
    Meet {
        /// Who made it.
        from: FactionId,
        /// Whether the duel is fought.
        accept: bool,
    },
    /// Says how a prisoner is kept from now on.
    Treat {
        /// The prisoner.
        maje: MajeId,
        /// How.
        treatment: Treatment,
    },
    /// Has a prisoner killed.
    Execute {
        /// The prisoner.
        maje: MajeId,
    },
    /// Exposes before everybody a plot that was found.
    Expose {
        /// Who plots.
        by: FactionId,
        /// What.
        kind: PlotKind,
    },
}

/// How a prisoner is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Treatment {
    /// Under lock, and fed.
    #[default]
    Plain,
    /// As a guest who may not leave: it costs food, and his people think the better of his captor.
    Well,
    /// Until he talks: his captor learns what he knows, and his people do not forget it.
    Badly,
}

impl Treatment {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Well, Self::Badly];
}

/// How an enmity of blood ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BloodEnding {
    /// Their First Majes fought.
    Duel,
    /// One paid a blood price to the other.
    Tribute,
    /// They fought the same enemy again and again.
    CommonEnemy,
    /// Kin of one grew up in the house of the other.
    Fostering,
    /// Both agreed to it at a conference.
    Conference,
}
