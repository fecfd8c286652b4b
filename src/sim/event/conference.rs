//! Conferences: who is called, who comes, what is decided there.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, whole};
use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::sim::terms::{Motion, MotionOutcome, Vote};
use serde::{Deserialize, Serialize};

/// A conference was called; those who were invited know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceCalled {
    /// Who called it.
    pub host: FactionId,
    /// Who is invited.
    pub guests: Vec<FactionId>,
    /// Where it meets.
    pub at: TerritoryId,
    /// In which turn.
    pub on: Turn,
    /// What it is about.
    pub motion: Motion,
}

/// A guest promised to come to a conference, or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationAnswered {
    /// Who answered.
    pub by: FactionId,
    /// Whose conference it is.
    pub host: FactionId,
    /// Whether the guest promised to come.
    pub comes: bool,
}

/// A conference meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceMet {
    /// Who called it.
    pub host: FactionId,
    /// Who came, the host included.
    pub present: Vec<FactionId>,
    /// Who had promised to come and did not.
    pub absent: Vec<FactionId>,
    /// Where it meets.
    pub at: TerritoryId,
    /// What it is about.
    pub motion: Motion,
}

/// Too few came to a conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceFailed {
    /// Who had called it.
    pub host: FactionId,
    /// Who had been invited.
    pub guests: Vec<FactionId>,
}

/// A conference voted on a motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MotionDecided {
    /// Whose conference it is.
    pub host: FactionId,
    /// Who put the motion forward.
    pub by: FactionId,
    /// What was voted on.
    pub motion: Motion,
    /// How everybody present voted.
    pub votes: Vec<(FactionId, Vote)>,
    /// What came of it.
    pub outcome: MotionOutcome,
}

/// Somebody walked out of a conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkedOut {
    /// Who.
    pub by: FactionId,
    /// Whose conference it was.
    pub host: FactionId,
}

/// More ships than the host allows were found near a conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipsFound {
    /// Whose ships.
    pub by: FactionId,
    /// Whose conference it is.
    pub host: FactionId,
    /// Where the most of them lie.
    pub at: TerritoryId,
    /// How many there are.
    pub ships: u16,
    /// Who found them.
    pub seen_by: Vec<FactionId>,
}

/// Somebody drew weapons on another at a conference, and the talks are over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeaponsDrawn {
    /// Whose conference it was.
    pub host: FactionId,
    /// Who drew.
    pub by: FactionId,
    /// On whom.
    pub on: FactionId,
    /// Where.
    pub at: TerritoryId,
}

/// What becomes of the speaker of whoever is beaten in a hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HallFate {
    /// He dies.
    Killed,
    /// Whoever beat him takes him prisoner.
    Taken,
    /// He gets away.
    Escaped,
}

/// Weapons that were drawn at a conference were used in the hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HallFought {
    /// Whose conference it was.
    pub host: FactionId,
    /// Who drew, and on whom.
    pub between: [FactionId; 2],
    /// Who stood with each of the two, by id.
    pub helpers: [Vec<FactionId>; 2],
    /// Where.
    pub at: TerritoryId,
    /// Who won.
    pub winner: FactionId,
    /// Who spoke for the other.
    pub beaten: MajeId,
    /// What became of him.
    pub fate: HallFate,
}

impl HallFought {
    /// Who lost.
    #[must_use]
    pub fn loser(&self) -> FactionId {
        let [by, on] = self.between;
        if self.winner == by { on } else { by }
    }
}

/// What these say alike: all of it to those who perceive it.
macro_rules! told_whole {
    ($($name:ident: $note:ident, $reach:ident, $parties:expr, $stakes:expr;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::Deals
            }

            fn parties(&self) -> Observers {
                let parties: fn(&Self) -> Observers = $parties;
                parties(self)
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

told_whole! {
    ConferenceCalled: Parties, Parties,
        |it| Observers::only(&it.guests).and(it.host), |_| Stakes::default();
    InvitationAnswered: Parties, Parties,
        |it| Observers::only(&[it.by, it.host]), |_| Stakes::default();
    ConferenceMet: Everybody, World,
        |it| Observers::only(&it.present), |_| Stakes::default();
    ConferenceFailed: Parties, Parties,
        |it| Observers::only(&it.guests).and(it.host), |it| Stakes::lost(it.host);
    MotionDecided: Everybody, World,
        |it| Observers::of(it.votes.iter().map(|(who, _)| *who)), decided;
    WalkedOut: Everybody, World,
        |it| Observers::only(&[it.by, it.host]), |_| Stakes::default();
    ShipsFound: Parties, Parties,
        |it| Observers::only(&it.seen_by), |it| Stakes::lost(it.by);
    WeaponsDrawn: Everybody, World,
        |it| Observers::only(&[it.by, it.on, it.host]), |it| Stakes::lost(it.on);
    HallFought: Everybody, World,
        |it| Observers::only(&it.between).and(it.host),
        |it| Stakes::taken(it.winner, Some(it.loser()));
}

/// Who gains by a motion that was carried, and who loses.
fn decided(it: &MotionDecided) -> Stakes {
    match (it.outcome, it.motion) {
        (MotionOutcome::Failed, _) => Stakes::default(),
        (MotionOutcome::Carried, Motion::Acclaim(who)) => Stakes::gained(who),
        (MotionOutcome::Carried, motion) => motion.target().map(Stakes::lost).unwrap_or_default(),
    }
}
