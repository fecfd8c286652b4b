//! Who achieved what, who is no more, how the game ended: everybody hears of it.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, whole};
use crate::id::{FactionId, MajeId, ObjectiveId, Turn};
use serde::{Deserialize, Serialize};

/// A faction broke away from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founded {
    /// The new faction.
    pub faction: FactionId,
    /// The faction it broke away from.
    pub parent: FactionId,
    /// The maje who led them away, if one did.
    pub leader: Option<MajeId>,
}

/// A faction that was gone is back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// Which.
    pub faction: FactionId,
}

/// A faction came to know of another that hides; the other does not know that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discovered {
    /// Who came to know.
    pub by: FactionId,
    /// Of whom.
    pub whom: FactionId,
}

impl Happening for Discovered {
    fn family(&self) -> Family {
        Family::Standing
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by])
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Everybody knows now of a faction that hid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameToLight {
    /// Which.
    pub faction: FactionId,
}

/// A faction went over to another, with all it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The faction that is no more.
    pub faction: FactionId,
    /// The faction that has all of it now.
    pub heir: FactionId,
}

/// A faction is no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Which.
    pub faction: FactionId,
}

/// A faction left the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departed {
    /// Which.
    pub faction: FactionId,
}

/// An objective was achieved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Achieved {
    /// By whom.
    pub faction: FactionId,
    /// Which.
    pub objective: ObjectiveId,
}

/// The condition of a victory has begun to hold: whoever fulfils it claims the victory in the open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimed {
    /// Who claims it.
    pub faction: FactionId,
    /// Which victory.
    pub objective: ObjectiveId,
    /// For how many more turns its condition has to hold.
    pub turns: Turn,
}

/// The condition of a victory that was claimed does not hold any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimLost {
    /// Who had claimed it.
    pub faction: FactionId,
    /// Which victory.
    pub objective: ObjectiveId,
}

/// The game is won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Won {
    /// By whom.
    pub faction: FactionId,
    /// With which objective.
    pub objective: ObjectiveId,
}

/// The last turn is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeUp {
    /// Who had the most prestige; nobody if nobody is left.
    pub leader: Option<FactionId>,
}

/// What all of these say alike: everybody hears all of it, and it is worth a line to everybody.
macro_rules! heard_everywhere {
    ($($name:ident: $parties:expr, $stakes:expr;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::Standing
            }

            fn parties(&self) -> Observers {
                let parties: fn(&Self) -> Observers = $parties;
                parties(self)
            }

            fn reach(&self) -> Reach {
                Reach::World
            }

            fn stakes(&self) -> Stakes {
                let stakes: fn(&Self) -> Stakes = $stakes;
                stakes(self)
            }

            fn note(&self) -> NoteTo {
                NoteTo::Everybody
            }

            fn seen_as(&self, sense: Sense) -> Option<Event> {
                whole(self, sense, Sense::Hearsay)
            }
        })+
    };
}

heard_everywhere! {
    Founded: |it| Observers::only(&[it.faction, it.parent]), |_| Stakes::default();
    CameToLight: |it| Observers::only(&[it.faction]), |_| Stakes::default();
    Joined: |it| Observers::only(&[it.faction]), |_| Stakes::default();
    Merged: |it| Observers::only(&[it.faction, it.heir]), |_| Stakes::default();
    Ended: |it| Observers::only(&[it.faction]), |it| Stakes::lost(it.faction);
    Departed: |it| Observers::only(&[it.faction]), |_| Stakes::default();
    Achieved: |it| Observers::only(&[it.faction]), |it| Stakes::gained(it.faction);
    Claimed: |it| Observers::only(&[it.faction]), |it| Stakes::gained(it.faction);
    ClaimLost: |it| Observers::only(&[it.faction]), |it| Stakes::lost(it.faction);
    Won: |it| Observers::only(&[it.faction]), |it| Stakes::gained(it.faction);
    TimeUp: |it| Observers::of(it.leader), |_| Stakes::default();
}
