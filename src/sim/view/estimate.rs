//! What a faction's beliefs add up to for each of the others: worked out once a turn, because many judgements ask for it.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Goods, Place};
use crate::sim::belief::{LandBelief, Source};

/// What one faction's beliefs of another add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactionEstimate {
    /// The land it is believed to hold, by id.
    pub lands: Vec<TerritoryId>,
    /// Thousands of people believed to live there.
    pub people: i32,
    /// What that land yields by the map.
    pub yields: Goods,
    /// Where it is believed to reside.
    pub residence: Option<TerritoryId>,
    /// Strength of the fleets that were seen under its flag.
    pub seen: i32,
    /// How many wrongs it is known to have done to each of the others, by [`FactionId`].
    pub wrongs: Vec<u16>,
}

impl FactionEstimate {
    /// How many wrongs it is known to have done to another.
    #[must_use]
    pub fn wrongs_to(&self, other: FactionId) -> u16 {
        self.wrongs.get(other.index()).copied().unwrap_or(0)
    }
}

/// Thousands of people believed to live at a place of somebody else: what was learned of it, else what everybody says.
#[must_use]
#[inline]
pub fn people_of(belief: &LandBelief, place: &Place) -> i32 {
    if belief.detail.source == Source::Unknown {
        place.people
    } else {
        belief.people
    }
}
