//! What happens at the table.

use super::{Event, Family, Happening, NoteTo, Observers, Sense, whole};
use crate::id::{ContractId, FactionId, OfferId, TerritoryId};
use crate::sim::command::{Gift, Terms};
use serde::{Deserialize, Serialize};

/// An offer was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Its id.
    pub offer: OfferId,
    /// Who made it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
    /// What was offered.
    pub terms: Terms,
}

impl Happening for Offered {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from, self.to])
    }

    /// Open offers are shown by the council.
    fn note(&self) -> NoteTo {
        NoteTo::Never
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// An offer was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Its id.
    pub offer: OfferId,
    /// Who had made it.
    pub from: FactionId,
    /// Who refused it.
    pub to: FactionId,
    /// What was offered.
    pub terms: Terms,
}

impl Happening for Refused {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from, self.to])
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// An offer nobody answered lapsed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lapsed {
    /// Its id.
    pub offer: OfferId,
    /// Who had made it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
}

impl Happening for Lapsed {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from, self.to])
    }

    fn note(&self) -> NoteTo {
        NoteTo::Never
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// A contract was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractMade {
    /// Its id.
    pub contract: ContractId,
    /// Who offered it.
    pub from: FactionId,
    /// Who accepted it.
    pub to: FactionId,
}

impl Happening for ContractMade {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from, self.to])
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Why a contract was not served, or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ContractTrouble {
    /// This side could not deliver.
    Short(FactionId),
    /// No way was open between the two: a blockade there.
    Blockaded(TerritoryId),
    /// They are too far apart now, or one of them has no store left.
    OutOfReach,
    /// This side has not ships enough to carry it.
    NoCarriers(FactionId),
    /// This side ended it.
    Ended(FactionId),
    /// One of them attacked the other.
    Hostilities(FactionId),
    /// It ran its term.
    Term,
}

/// A contract was not served this turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractFailed {
    /// Its id.
    pub contract: ContractId,
    /// Between whom.
    pub parties: [FactionId; 2],
    /// What was in the way.
    pub why: ContractTrouble,
}

impl Happening for ContractFailed {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&self.parties)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// A contract ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractEnded {
    /// Its id.
    pub contract: ContractId,
    /// Between whom.
    pub parties: [FactionId; 2],
    /// Why it ended.
    pub why: ContractTrouble,
}

impl Happening for ContractEnded {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&self.parties)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Something was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Who gave.
    pub from: FactionId,
    /// Who got it.
    pub to: FactionId,
    /// What.
    pub gift: Gift,
}

impl Happening for Given {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from, self.to])
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}
