//! What a clause promises.

use super::Pledged;
use crate::id::{FactionId, MajeId, TechId, TerritoryId};
use crate::scenario::model::Good;
use serde::{Deserialize, Serialize};

/// What a clause promises. What there is to know of a kind lies in a file of its own in `sim::deal::clause`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Owed {
    /// Loads of a good.
    Goods(Good, u16),
    /// Units of a technology, or the knowledge of it, which is copied.
    Technology(TechId, u16),
    /// The freedom of a prisoner.
    Prisoner(MajeId),
    /// Not to attack the other.
    NonAggression,
    /// To help the other against whoever attacks it without cause.
    Defence,
    /// To sign nothing with a third faction.
    Embargo(FactionId),
    /// To attack a third faction.
    JointWar(FactionId),
    /// To vote yes on what the conference of this host was called for.
    Vote(FactionId),
    /// To come to the next conference of this host.
    Attendance(FactionId),
    /// To vouch for the other with a third faction.
    Guarantee(FactionId),
    /// All that its giver knows of a third faction.
    Information(FactionId),
    /// To end the war between the two, and not to attack the other from then on.
    Peace,
    /// To let ships and goods of the other pass over its land.
    Passage,
    /// To be its vassal: to come when it is attacked, and to have no vote.
    Vassalage,
    /// To leave a maje with the other as security of the whole deal.
    Hostage(MajeId),
    /// To have a maje brought up in the house of the other.
    Fostering(MajeId),
    /// To free the other from what it promised for later.
    Release(Pledged),
    /// A place, with its people, stores and works.
    Territory(TerritoryId),
    /// Ships of this strength on guard at a place of the other.
    Guard(TerritoryId, u16),
    /// The whole sect, which joins the other: its land, its ships, its majes.
    Merger,
    /// To tell nobody about the other.
    Silence,
    /// Loads of a good that are laid aside as security of what its giver promises for later in the same deal.
    Escrow(Good, u16),
}

impl From<Pledged> for Owed {
    fn from(pledged: Pledged) -> Self {
        match pledged {
            Pledged::Goods(good, loads) => Self::Goods(good, loads),
            Pledged::Technology(tech, units) => Self::Technology(tech, units),
            Pledged::Information(on) => Self::Information(on),
            Pledged::JointWar(on) => Self::JointWar(on),
            Pledged::Vote(at) => Self::Vote(at),
            Pledged::Attendance(at) => Self::Attendance(at),
        }
    }
}

impl Owed {
    /// Loads, units or strength of it; 1 of what is not counted.
    #[must_use]
    pub const fn amount(self) -> u16 {
        match self {
            Self::Goods(_, amount)
            | Self::Technology(_, amount)
            | Self::Guard(_, amount)
            | Self::Escrow(_, amount) => amount,
            _ => 1,
        }
    }

    /// The third faction that it is about, if it is about one.
    #[must_use]
    pub const fn third(self) -> Option<FactionId> {
        match self {
            Self::Embargo(on)
            | Self::JointWar(on)
            | Self::Information(on)
            | Self::Guarantee(on) => Some(on),
            _ => None,
        }
    }

    /// The same as something to be released from, if it can be promised for later and done once.
    #[must_use]
    pub const fn pledged(self) -> Option<Pledged> {
        Some(match self {
            Self::Goods(good, loads) => Pledged::Goods(good, loads),
            Self::Technology(tech, units) => Pledged::Technology(tech, units),
            Self::Information(on) => Pledged::Information(on),
            Self::JointWar(on) => Pledged::JointWar(on),
            Self::Vote(at) => Pledged::Vote(at),
            Self::Attendance(at) => Pledged::Attendance(at),
            _ => return None,
        })
    }

    /// The place, if it is one.
    #[must_use]
    pub const fn territory(self) -> Option<TerritoryId> {
        match self {
            Self::Territory(at) => Some(at),
            _ => None,
        }
    }

    /// The place that it puts ships on guard at, and their strength, if it does.
    #[must_use]
    pub const fn guarded(self) -> Option<(TerritoryId, u16)> {
        match self {
            Self::Guard(at, strength) => Some((at, strength)),
            _ => None,
        }
    }

    /// The promise that it frees from, if it does.
    #[must_use]
    pub const fn released(self) -> Option<Pledged> {
        match self {
            Self::Release(pledged) => Some(pledged),
            _ => None,
        }
    }

    /// Whether it comes in loads, units or strength.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        matches!(
            self,
            Self::Goods(..) | Self::Technology(..) | Self::Guard(..) | Self::Escrow(..)
        )
    }

    /// The same thing in another amount. What is not counted stays as it is.
    #[must_use]
    pub const fn with_amount(self, amount: u16) -> Self {
        match self {
            Self::Goods(good, _) => Self::Goods(good, amount),
            Self::Technology(tech, _) => Self::Technology(tech, amount),
            Self::Guard(at, _) => Self::Guard(at, amount),
            Self::Escrow(good, _) => Self::Escrow(good, amount),
            other => other,
        }
    }

    /// Whether it is kept by what its giver does and leaves undone; whatever else there is, is handed over.
    #[must_use]
    pub const fn is_promise(self) -> bool {
        match self {
            Self::Goods(..)
            | Self::Technology(..)
            | Self::Prisoner(_)
            | Self::Information(_)
            | Self::Release(_)
            | Self::Territory(_)
            | Self::Merger
            | Self::Escrow(..) => false,
            Self::NonAggression
            | Self::Defence
            | Self::Embargo(_)
            | Self::JointWar(_)
            | Self::Vote(_)
            | Self::Attendance(_)
            | Self::Guarantee(_)
            | Self::Peace
            | Self::Passage
            | Self::Vassalage
            | Self::Hostage(_)
            | Self::Fostering(_)
            | Self::Guard(..)
            | Self::Silence => true,
        }
    }

    /// Whether it binds nobody unless it binds both.
    #[must_use]
    pub const fn is_mutual(self) -> bool {
        matches!(self, Self::Peace)
    }

    /// Whether everybody has to know of it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Vassalage | Self::Guarantee(_) | Self::Merger)
    }

    /// A number that tells this thing, in whatever amount, from all others: goods are 0 to 2.
    #[must_use]
    pub fn number(self) -> i32 {
        let person = |maje: MajeId| i32::from(maje.owner.0) << 16 | i32::from(maje.serial);
        let (kind, subject) = match self {
            Self::Goods(good, _) => (0, good as i32),
            Self::Technology(tech, _) => (1, i32::from(tech.0)),
            Self::Prisoner(maje) => (2, person(maje)),
            Self::NonAggression => (3, 0),
            Self::Defence => (4, 0),
            Self::Embargo(on) => (5, i32::from(on.0)),
            Self::JointWar(on) => (6, i32::from(on.0)),
            Self::Vote(at) => (7, i32::from(at.0)),
            Self::Information(on) => (8, i32::from(on.0)),
            Self::Peace => (9, 0),
            Self::Passage => (10, 0),
            Self::Vassalage => (11, 0),
            Self::Hostage(maje) => (12, person(maje)),
            Self::Fostering(maje) => (17, person(maje)),
            Self::Release(pledged) => (13, pledged.number()),
            Self::Territory(at) => (14, i32::from(at.0)),
            Self::Attendance(at) => (15, i32::from(at.0)),
            Self::Guarantee(with) => (16, i32::from(with.0)),
            Self::Guard(at, _) => (18, i32::from(at.0)),
            Self::Merger => (19, 0),
            Self::Silence => (20, 0),
            Self::Escrow(good, _) => (21, good as i32),
        };
        kind << KIND | subject
    }

    /// Whether both promise the same thing, in whatever amounts.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        self.with_amount(0) == other.with_amount(0)
    }

    /// The good and its loads, if it is goods.
    #[must_use]
    pub const fn goods(self) -> Option<(Good, u16)> {
        match self {
            Self::Goods(good, loads) => Some((good, loads)),
            _ => None,
        }
    }

    /// The good and its loads, if they are laid aside as security.
    #[must_use]
    pub const fn escrow(self) -> Option<(Good, u16)> {
        match self {
            Self::Escrow(good, loads) => Some((good, loads)),
            _ => None,
        }
    }

    /// The hostage, if it is one.
    #[must_use]
    pub const fn hostage(self) -> Option<MajeId> {
        match self {
            Self::Hostage(maje) => Some(maje),
            _ => None,
        }
    }

    /// The maje who lives with the other by it: as a hostage, or to be brought up there.
    #[must_use]
    pub const fn ward(self) -> Option<MajeId> {
        match self {
            Self::Hostage(maje) | Self::Fostering(maje) => Some(maje),
            _ => None,
        }
    }

    /// The prisoner, if it is the freedom of one.
    #[must_use]
    pub const fn prisoner(self) -> Option<MajeId> {
        match self {
            Self::Prisoner(maje) => Some(maje),
            _ => None,
        }
    }
}

/// From this bit on, the number of a thing says of which kind it is.
const KIND: u32 = 26;
