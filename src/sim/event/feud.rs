//! Denunciations, duels, blood, and what is done to prisoners: everybody hears of them.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, whole};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::IncidentKind;
use crate::sim::terms::BloodEnding;
use serde::{Deserialize, Serialize};

/// A faction said before everybody what another did to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Denounced {
    /// Who said it.
    pub by: FactionId,
    /// Of whom.
    pub whom: FactionId,
    /// What that did.
    pub cause: IncidentKind,
}

/// A First Maje was challenged to a duel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenged {
    /// Whose First Maje challenges.
    pub by: FactionId,
    /// Whose First Maje is challenged.
    pub to: FactionId,
}

/// A challenge was refused, or not answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuelRefused {
    /// Who refused.
    pub by: FactionId,
    /// Who had made the challenge.
    pub to: FactionId,
}

/// Two First Majes fought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dueled {
    /// Whose First Maje won.
    pub winner: FactionId,
    /// Whose First Maje lost.
    pub loser: FactionId,
    /// Who lost.
    pub beaten: MajeId,
    /// Whether he died of it.
    pub died: bool,
}

/// Two factions are blood enemies from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BloodSworn {
    /// Whose maje was killed.
    pub by: FactionId,
    /// Who killed him.
    pub to: FactionId,
}

/// Two factions are blood enemies no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BloodSettled {
    /// The two.
    pub parties: [FactionId; 2],
    /// What ended it.
    pub how: BloodEnding,
}

/// A prisoner was killed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeExecuted {
    /// Who died.
    pub maje: MajeId,
    /// Whose maje he was.
    pub of: FactionId,
    /// Whose prisoner he was.
    pub by: FactionId,
}

/// Somebody who demanded goods with threats was refused, and did nothing about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreatFailed {
    /// Who threatened.
    pub by: FactionId,
    /// Who refused.
    pub to: FactionId,
}

/// What all of these say alike: everybody hears all of it.
macro_rules! heard_by_all {
    ($($name:ident: $family:ident, $parties:expr, $stakes:expr;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::$family
            }

            fn parties(&self) -> Observers {
                let parties: fn(&Self) -> [FactionId; 2] = $parties;
                Observers::only(&parties(self))
            }

            fn reach(&self) -> Reach {
                Reach::World
            }

            fn note(&self) -> NoteTo {
                NoteTo::Everybody
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

heard_by_all! {
    Denounced: Deals, |it| [it.by, it.whom], |it| Stakes::lost(it.whom);
    Challenged: People, |it| [it.by, it.to], |_| Stakes::default();
    DuelRefused: People, |it| [it.by, it.to], |it| Stakes::lost(it.by);
    Dueled: People, |it| [it.winner, it.loser], |it| Stakes::taken(it.winner, Some(it.loser));
    BloodSworn: People, |it| [it.by, it.to], |it| Stakes::lost(it.to);
    BloodSettled: People, |it| it.parties, |_| Stakes::default();
    MajeExecuted: People, |it| [it.of, it.by], |it| Stakes::lost(it.of);
    ThreatFailed: Deals, |it| [it.by, it.to], |it| Stakes::lost(it.by);
}
