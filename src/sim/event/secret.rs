//! Secrets that come out.

use super::{Event, Family, Happening, Observers, Sense, Stakes, private, whole};
use crate::id::{FactionId, MajeId, Turn};
use crate::sim::terms::{DealSort, DealTold, FactKind, Origin, Rationale, Suspicion};
use serde::{Deserialize, Serialize};

/// Who gave a secret away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Leak {
    /// A spy with one of the parties found it out.
    Spy,
    /// A prisoner was made to talk.
    Prisoner(MajeId),
    /// A deserter told it.
    Deserter(MajeId),
    /// A maje of one of the parties talked.
    Talk,
    /// A maje whom his captor had turned told it.
    Informant(MajeId),
}

/// A faction found out that two others have a secret deal; they do not know that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretLearned {
    /// Who found it out.
    pub by: FactionId,
    /// Through whom, and how.
    pub leak: Leak,
    /// Of the two, whose man or host gave it away, then the other.
    pub parties: [FactionId; 2],
    /// What sort of deal it is.
    pub sort: DealSort,
    /// When it was signed.
    pub signed: Turn,
}

/// A faction was told why another did something in truth; the other does not know that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MotiveLearned {
    /// Who was told.
    pub by: FactionId,
    /// Through whom, and how.
    pub leak: Leak,
    /// Who did it.
    pub made: FactionId,
    /// In which turn.
    pub turn: Turn,
    /// What, and why.
    pub decision: Rationale,
}

/// A suspicion that a faction had written down came true, or its turn passed; nobody else knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspicionJudged {
    /// Whose suspicion it was.
    pub of: FactionId,
    /// What it said.
    pub said: Suspicion,
    /// When it was written down.
    pub noted: Turn,
    /// Whether it came true.
    pub right: bool,
}

impl Happening for SuspicionJudged {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of])
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Through whom a faction hears from whom others have something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ear {
    /// A spy of its own with them.
    Spy,
    /// An envoy of its own with them.
    Envoy,
    /// They tell it themselves, as partners who think well of it.
    Friend,
}

/// An envoy, a spy or a friend found out from whom others have something; they do not know that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RumourTraced {
    /// Who heard of it.
    pub by: FactionId,
    /// Through whom.
    pub ear: Ear,
    /// From whom they asked it, or who told it themselves.
    pub host: FactionId,
    /// In which turn what they know of happened.
    pub happened: Turn,
    /// What they know.
    pub kind: FactKind,
    /// Of a deal: its terms in short.
    pub terms: Option<DealTold>,
    /// From whom, or how, they know it.
    pub from: Origin,
}

private! {
    SecretLearned: Deals, by, gained;
    MotiveLearned: Deals, by, gained;
    RumourTraced: Deals, by, gained;
}
