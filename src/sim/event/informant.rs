//! What becomes of prisoners whom their captors try to turn. Nobody but the one named as a party ever hears of it.

use super::{Event, Family, Happening, Observers, Sense, Stakes, private, whole};
use crate::id::{FactionId, MajeId, Turn};
use crate::sim::terms::{DealTold, FactKind};
use serde::{Deserialize, Serialize};

/// A captor tried to turn a prisoner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suborned {
    /// The prisoner.
    pub maje: MajeId,
    /// Whose maje.
    pub of: FactionId,
    /// Who tried.
    pub by: FactionId,
    /// Whether he serves whoever tried from now on.
    pub turned: bool,
}

impl Happening for Suborned {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by])
    }

    fn stakes(&self) -> Stakes {
        if self.turned {
            Stakes::gained(self.by)
        } else {
            Stakes::default()
        }
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// An informant told his master something that his house has heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformantTold {
    /// To whom.
    pub by: FactionId,
    /// Who told it.
    pub maje: MajeId,
    /// Of which house.
    pub of: FactionId,
    /// In which turn it happened.
    pub happened: Turn,
    /// What.
    pub kind: FactKind,
    /// Of a deal: its terms in short.
    pub terms: Option<DealTold>,
}

/// A house found out that one of its own was turned in captivity; his master does not know that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformantFound {
    /// Which house.
    pub of: FactionId,
    /// Who.
    pub maje: MajeId,
    /// Whom he served.
    pub master: FactionId,
}

/// An informant is dead, gone, somebody else's or the leader of his house: his master hears no more of him.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformantLost {
    /// Whom he served.
    pub by: FactionId,
    /// Who.
    pub maje: MajeId,
    /// Of which house.
    pub of: FactionId,
}

private! {
    InformantTold: People, by, gained;
    InformantFound: People, of, lost;
    InformantLost: People, by, lost;
}
