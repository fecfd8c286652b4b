//! Identifiers: ordered newtypes that survive saving, hashing and replay.
//!
//! An [`Entity`](https://docs.rs/bevy_ecs) never leaves the simulation; everything that is
//! saved, sorted, logged or shown is named by one of these. Things that are
//! defined by the scenario (factions, territories, classes…) are numbered in the
//! order of the file. Things that come and go during play (fleets, majes)
//! are numbered **by owner**, deals and offers **by reader**, so that a gap in the numbers tells
//! a rival nothing about what somebody else has built.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

macro_rules! index_id {
    ($(#[$doc:meta])* $name:ident, $repr:ty, $letter:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub $repr);

        impl $name {
            /// The position in the dense tables of the scenario.
            #[must_use]
            #[inline]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of a position in a dense table. Positions beyond the range of
            /// the id cannot occur: the scenario checks limit every table.
            #[must_use]
            #[inline]
            pub const fn from_index(index: usize) -> Self {
                Self(index as $repr)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }
    };
}

index_id!(
    /// A sect or power, in the order of the scenario file.
    FactionId, u8, "f"
);
index_id!(
    /// A territory: a place on the map that can be held.
    TerritoryId, u16, "t"
);
index_id!(
    /// A class of ships.
    ClassId, u8, "c"
);
index_id!(
    /// A kind of technology.
    TechId, u8, "k"
);
index_id!(
    /// A counter declared by the scenario.
    VarId, u8, "v"
);
index_id!(
    /// An objective declared by the scenario.
    ObjectiveId, u8, "o"
);

index_id!(
    /// An event declared by the scenario, which asks factions to choose.
    SceneId, u16, "e"
);

index_id!(
    /// A beat of the story of the scenario.
    BeatId, u16, "b"
);

index_id!(
    /// An option declared by the scenario.
    OptionId, u8, "n"
);

index_id!(
    /// A foreign fleet, numbered by its observer in the order in which it first saw them.
    ContactId, u16, "x"
);

macro_rules! owned_id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub struct $name {
            /// The faction that brought it into the world; it may since have changed hands.
            pub owner: FactionId,
            /// The owner's own running number, from 0.
            pub serial: u16,
        }

        impl $name {
            /// The id with this owner and number.
            #[must_use]
            #[inline]
            pub const fn new(owner: FactionId, serial: u16) -> Self {
                Self { owner, serial }
            }

            /// Both as one number.
            #[inline]
            const fn packed(self) -> u32 {
                (self.owner.0 as u32) << 16 | self.serial as u32
            }
        }

        /// By owner, then by number. Lists are searched for ids everywhere: one comparison takes half as long as two.
        impl Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> Ordering {
                self.packed().cmp(&other.packed())
            }
        }

        impl PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}.{}"), self.owner.0, self.serial)
            }
        }
    };
}

owned_id!(
    /// A fleet, numbered by the faction that launched it.
    FleetId, "F"
);
owned_id!(
    /// A maje, numbered by the faction of birth.
    MajeId, "M"
);
index_id!(
    /// A deal, as numbered by whoever knows of it: each party has a number of its own, from 1.
    DealId, u16, "D"
);
index_id!(
    /// An offer, as numbered by whoever knows of it: each party has a number of its own, from 1.
    OfferId, u16, "O"
);

impl DealId {
    /// The number of a deal to which nobody refers.
    pub const NONE: Self = Self(0);
}

/// The number of a turn; the first is 1. Turn 0 is what was before the game.
pub type Turn = u16;
