//! Why somebody answers as he does: the reasons, and those of them that are told.

use super::Owed;
use crate::id::{FactionId, MajeId, TechId, Turn};
use crate::scenario::model::{Good, IncidentKind};
use serde::{Deserialize, Serialize};

/// Why terms are good or bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// What it gets, by how scarce that is.
    Gets(Good),
    /// There is no room or no use for what it gets.
    NoUse(Good),
    /// What it gives, by how scarce that is.
    Gives(Good),
    /// Fewer loads for more, or more for fewer.
    Measure,
    /// The First Maje wants a share.
    Greed,
    /// Standing opinion and what has happened between them.
    Opinion,
    /// Contracts the other did not serve, or broke.
    Trust,
    /// The open word of the other would put more at risk than it is trusted with.
    Credit,
    /// The other could do it harm.
    Fear,
    /// To give way to a threat looks weak.
    Pride,
    /// Blood enemies do not trade.
    BloodEnemies,
    /// With these it does not trade.
    Hatred,
    /// The other claims a victory.
    Looming,
    /// Any deal that lasts keeps it from attacking the other, which it could.
    FreeHand,
    /// The other lately took something from it by force.
    Grudge(IncidentKind),
    /// Its need is so great that it trades with anybody.
    Need(Good),
    /// It keeps its stores for its own people and ships.
    Reserve(Good),
    /// They are too far apart.
    Distance,
    /// It has not carriers enough.
    Carriers,
    /// Each contract needs managing, the more so the more there are.
    Trouble,
    /// A maje comes home, or is given up.
    Prisoner(MajeId),
    /// A technology is gained, or given away.
    Technology(TechId),
    /// What the other promises to do or to leave undone.
    Promised(Owed),
    /// What it would have to promise itself.
    Promises(Owed),
    /// What it thinks of whom a promise is about.
    Toward(FactionId),
    /// What the war between the two has cost it.
    Wounds,
    /// What the war between the two brings it.
    Spoils,
    /// A third proposes it: nobody has to beg for it.
    FaceSaved,
    /// How far it trusts whoever mediates.
    MediatorTrusted(FactionId),
    /// What whoever mediates could do to it.
    MediatorFeared(FactionId),
    /// Somebody would witness the deal.
    Witness(FactionId),
}

impl Reason {
    /// Whether it is told. How greedy a sect is, how great its need, how many carriers it has left, whom it fears, and that it would like to be
    /// free to attack stay untold.
    #[must_use]
    pub const fn is_told(self) -> bool {
        match self {
            Self::Greed
            | Self::Need(_)
            | Self::Carriers
            | Self::Fear
            | Self::FreeHand
            | Self::MediatorFeared(_) => false,
            Self::Gets(_)
            | Self::NoUse(_)
            | Self::Gives(_)
            | Self::Measure
            | Self::Opinion
            | Self::Trust
            | Self::Credit
            | Self::Pride
            | Self::BloodEnemies
            | Self::Hatred
            | Self::Grudge(_)
            | Self::Looming
            | Self::Reserve(_)
            | Self::Distance
            | Self::Trouble
            | Self::Prisoner(_)
            | Self::Technology(_)
            | Self::Promised(_)
            | Self::Promises(_)
            | Self::Toward(_)
            | Self::Wounds
            | Self::Spoils
            | Self::FaceSaved
            | Self::MediatorTrusted(_)
            | Self::Witness(_) => true,
        }
    }
}

/// What somebody says a gift is for, or why he ends a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Motive {
    /// The giver has more of this than he needs.
    Plenty(Good),
    /// The receiver lacks this.
    Lack(Good),
    /// The receiver is to stay peaceful.
    Peace,
    /// What the deal takes of this, his own people go without.
    Hunger(Good),
    /// What the other has done.
    Wrongs,
    /// The other is about to win.
    Claim,
    /// A predecessor of the First Maje promised it.
    Heir,
}

/// What has come between somebody's own proposal and his refusal of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// This speaks more against it, or less for it.
    Weighs {
        /// The reason.
        reason: Reason,
        /// What it weighed when he proposed it; 0 if he had no such reason.
        then: i32,
        /// What it weighs now, less than then; 0 if it is gone.
        now: i32,
    },
    /// It cannot be carried out any more.
    Impossible,
    /// Something that he does not tell.
    Untold,
}

/// What somebody says who refuses what he last proposed himself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// In which turn he proposed it.
    pub made: Turn,
    /// What has changed.
    pub change: Change,
}

/// What somebody who answered an offer says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The reasons that are told with their weights, the weightiest first.
    pub reasons: Vec<(Reason, i32)>,
    /// Whether a reason is kept back that weighs much, or without which the answer would be another.
    pub kept_back: bool,
    /// Whether he could not have accepted, whatever speaks for it.
    pub impossible: bool,
    /// What has changed since, if he refuses what he last proposed himself.
    pub since: Option<Since>,
}

impl Told {
    /// The weightiest of the reasons against it that are told.
    #[must_use]
    pub fn against(&self) -> Option<Reason> {
        let against = self.reasons.iter().filter(|(_, weight)| *weight < 0);
        against
            .min_by_key(|(_, weight)| *weight)
            .map(|(reason, _)| *reason)
    }
}
