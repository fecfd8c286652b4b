//! What becomes of exiles.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, whole};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::sim::terms::ExileCause;
use serde::{Deserialize, Serialize};

/// A maje was sent into exile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeExiled {
    /// Who.
    pub maje: MajeId,
    /// Whose maje he was.
    pub of: FactionId,
    /// What was held against him; only his own house knows.
    pub cause: Option<ExileCause>,
}

impl Happening for MajeExiled {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of])
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        let cause = self.cause.filter(|_| sense == Sense::Party);
        let seen = Self {
            cause,
            ..self.clone()
        };
        Some(seen.into())
    }
}

/// An exile asked a sect for a roof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExileAsked {
    /// Who.
    pub maje: MajeId,
    /// Whose maje he was.
    pub of: FactionId,
    /// Where he is.
    pub at: TerritoryId,
    /// Whom he asked.
    pub to: FactionId,
}

impl Happening for ExileAsked {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.to])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// An exile was taken in, or called home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExileHoused {
    /// Who.
    pub maje: MajeId,
    /// Whose maje he was when he was sent away.
    pub of: FactionId,
    /// Whose he is now; the same if he went home.
    pub by: FactionId,
}

impl Happening for ExileHoused {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of, self.by])
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    fn stakes(&self) -> Stakes {
        let loser = (self.of != self.by).then_some(self.of);
        Stakes::taken(self.by, loser)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}

/// Nobody has heard of an exile any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExileLost {
    /// Who.
    pub maje: MajeId,
    /// Whose maje he was.
    pub of: FactionId,
}

impl Happening for ExileLost {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of])
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}
