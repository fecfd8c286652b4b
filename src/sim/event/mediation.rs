//! Mediation: a failed one stays between the three, and everybody hears of a peace that was brought about.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, whole};
use crate::id::FactionId;
use crate::scenario::model::Good;
use serde::{Deserialize, Serialize};

/// Somebody proposed peace to two others who fight each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediationProposed {
    /// Who mediates.
    pub by: FactionId,
    /// The two.
    pub between: [FactionId; 2],
    /// Loads of a good that the first of them would pay the second, if anything.
    pub price: Option<(Good, u16)>,
}

/// Two made peace because a third brought them to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mediated {
    /// Who brought it about.
    pub by: FactionId,
    /// The two.
    pub between: [FactionId; 2],
}

/// A mediation came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediationFailed {
    /// Who mediated.
    pub by: FactionId,
    /// The two.
    pub between: [FactionId; 2],
    /// Which of them refused, or said nothing.
    pub refused: [bool; 2],
}

/// What all of these say alike.
macro_rules! among_three {
    ($($name:ident: $reach:ident, $note:ident, $stakes:expr;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::Deals
            }

            fn parties(&self) -> Observers {
                Observers::only(&self.between).and(self.by)
            }

            fn reach(&self) -> Reach {
                Reach::$reach
            }

            fn note(&self) -> NoteTo {
                NoteTo::$note
            }

            fn stakes(&self) -> Stakes {
                let stakes: fn(&Self) -> Stakes = $stakes;
                stakes(self)
            }

            fn seen_as(&self, sense: Sense) -> Option<Event> {
                whole(self, sense, Sense::Hearsay)
            }
        })+
    };
}

// What waits for an answer is shown by the council, and needs no line in the news.
among_three! {
    MediationProposed: Parties, Never, |_| Stakes::default();
    Mediated: World, Everybody, |it| Stakes::gained(it.by);
    MediationFailed: Parties, Parties, |_| Stakes::default();
}
