//! What happens at the table.

use super::{Event, Failure, Family, Happening, NoteTo, Observers, Reach, Sense, whole};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::Good;
use crate::sim::terms::{Call, ClauseState, Deal, DealSort, Motive, Owed, Reason, Secrecy, Since};
use serde::{Deserialize, Serialize};

/// An offer was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Who made it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
    /// What was offered.
    pub deal: Deal,
}

/// An offer was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Who had made it.
    pub from: FactionId,
    /// Who refused it.
    pub to: FactionId,
    /// What was offered.
    pub deal: Deal,
    /// The weightiest reason that is stated, if any is.
    pub why: Option<Reason>,
    /// What has changed since, as is stated, if whoever refused it had last proposed the same.
    pub since: Option<Since>,
}

/// An offer nobody answered lapsed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lapsed {
    /// Who had made it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
}

/// A deal was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractMade {
    /// What was agreed: the first party offered it, the second accepted.
    pub deal: Deal,
}

/// Why a deal was not kept, or ended.
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
    /// This side ended it, for the reason it states, if it states any.
    Ended(FactionId, Option<Motive>),
    /// One of them attacked the other.
    Hostilities(FactionId),
    /// This side broke what it had promised.
    Breach(FactionId),
    /// It ran its term.
    Term,
}

impl ContractTrouble {
    /// Why a gift did not get there, as its giver is told.
    #[must_use]
    pub const fn of_gift(self) -> Failure {
        match self {
            Self::Short(_) | Self::NoCarriers(_) => Failure::NoGoods,
            Self::Blockaded(_) => Failure::Blockaded,
            Self::OutOfReach => Failure::NoWay,
            Self::Ended(..) | Self::Hostilities(_) | Self::Breach(_) | Self::Term => Failure::Gone,
        }
    }
}

/// What is due each turn under a deal was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractFailed {
    /// Between whom.
    pub parties: [FactionId; 2],
    /// What sort of deal it is.
    pub sort: DealSort,
    /// What was in the way.
    pub why: ContractTrouble,
}

/// A deal ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractEnded {
    /// Between whom.
    pub parties: [FactionId; 2],
    /// What sort of deal it was.
    pub sort: DealSort,
    /// Why it ended.
    pub why: ContractTrouble,
    /// Who witnessed it, if anybody did.
    pub witness: Option<FactionId>,
}

impl ContractEnded {
    /// The end of a deal.
    #[must_use]
    pub fn of(deal: &Deal, why: ContractTrouble) -> Self {
        Self {
            parties: deal.parties,
            sort: deal.sort(),
            why,
            witness: deal.witness,
        }
    }
}

/// What a deal promised at once changed hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchanged {
    /// Who offered it.
    pub from: FactionId,
    /// Who accepted it.
    pub to: FactionId,
    /// What was agreed.
    pub deal: Deal,
}

/// A pledge came to its end: it was kept, kept in part, broken or excused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PledgeJudged {
    /// Who had promised.
    pub by: FactionId,
    /// To whom.
    pub to: FactionId,
    /// What.
    pub what: Owed,
    /// How it ended.
    pub state: ClauseState,
    /// Who learns of it.
    pub secrecy: Secrecy,
    /// Who witnessed the promise, if anybody did.
    pub witness: Option<FactionId>,
}

/// A party of a treaty gave notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeGiven {
    /// Who.
    pub by: FactionId,
    /// To whom.
    pub to: FactionId,
    /// The last turn in which the treaty binds.
    pub until: Turn,
    /// Why, if that is stated.
    pub motive: Option<Motive>,
    /// Who learns of it.
    pub secrecy: Secrecy,
}

/// Somebody vouched for another who has broken his word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuaranteeCalled {
    /// Who vouched.
    pub by: FactionId,
    /// For whom.
    pub of: FactionId,
    /// To whom that one broke his word.
    pub with: FactionId,
}

impl Happening for GuaranteeCalled {
    fn family(&self) -> Family {
        Family::Deals
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by, self.of, self.with])
    }

    // The broken word may have been a secret: a guarantee makes it known to whoever vouched, and to nobody else.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Somebody who was promised help was attacked, and calls for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalledToArms {
    /// The call.
    pub call: Call,
    /// Who learns of it.
    pub secrecy: Secrecy,
}

/// Something was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Who gave.
    pub from: FactionId,
    /// Who got it.
    pub to: FactionId,
    /// What.
    pub gift: Vec<Owed>,
    /// What it is for, if that is said.
    pub motive: Option<Motive>,
}

/// Goods that were laid aside as security went back, or are forfeit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscrowEnded {
    /// Who had laid them aside.
    pub of: FactionId,
    /// To whom the promise was given.
    pub with: FactionId,
    /// What.
    pub good: Good,
    /// How many loads of it.
    pub loads: u16,
    /// Whether the other has them now: a promise was broken, or nobody is left to keep it.
    pub forfeit: bool,
    /// Who learns of it.
    pub secrecy: Secrecy,
}

/// What all of these say alike: both parties know all of it, and so does the witness of a deal.
macro_rules! between_two {
    ($($name:ident: $parties:expr, $witness:expr, $reach:expr, $note:expr;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::Deals
            }

            fn parties(&self) -> Observers {
                let parties: fn(&Self) -> [FactionId; 2] = $parties;
                let witness: fn(&Self) -> Option<FactionId> = $witness;
                Observers::of(parties(self).into_iter().chain(witness(self)))
            }

            fn reach(&self) -> Reach {
                let reach: fn(&Self) -> Reach = $reach;
                reach(self)
            }

            fn note(&self) -> NoteTo {
                $note
            }

            fn seen_as(&self, sense: Sense) -> Option<Event> {
                whole(self, sense, Sense::Hearsay)
            }
        })+
    };
}

const fn made_known(made: &ContractMade) -> Reach {
    reach(made.deal.secrecy)
}

const fn reach(secrecy: Secrecy) -> Reach {
    match secrecy {
        Secrecy::Secret => Reach::Parties,
        Secrecy::Public => Reach::World,
    }
}

// Open offers are shown by the council, and need no line in the news.
between_two! {
    Offered: |it| [it.from, it.to], |_| None, |_| Reach::Parties, NoteTo::Never;
    Refused: |it| [it.from, it.to], |_| None, |_| Reach::Parties, NoteTo::Parties;
    Lapsed: |it| [it.from, it.to], |_| None, |_| Reach::Parties, NoteTo::Never;
    ContractMade: |it| it.deal.parties, |it| it.deal.witness, made_known, NoteTo::Parties;
    ContractFailed: |it| it.parties, |_| None, |_| Reach::Parties, NoteTo::Parties;
    ContractEnded: |it| it.parties, |it| it.witness, |_| Reach::Parties, NoteTo::Parties;
    Exchanged: |it| [it.from, it.to], |_| None, |_| Reach::Parties, NoteTo::Parties;
    NoticeGiven: |it| [it.by, it.to], |_| None, |it| reach(it.secrecy), NoteTo::Parties;
    CalledToArms: |it| [it.call.by, it.call.to], |_| None, |it| reach(it.secrecy), NoteTo::Parties;
    PledgeJudged: |it| [it.by, it.to], |it| it.witness, |it| reach(it.secrecy), NoteTo::Parties;
    Given: |it| [it.from, it.to], |_| None, |_| Reach::Parties, NoteTo::Parties;
    EscrowEnded: |it| [it.of, it.with], |_| None, |it| reach(it.secrecy), NoteTo::Parties;
}
