//! What a faction's beliefs add up to for each of the others: worked out once a turn, because many judgements ask for it.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::{Goods, Place};
use crate::sim::belief::{Fact, LandBelief, Source};
use crate::sim::map::UNREACHABLE;

/// For how many turns a wrong done to somebody else tells what to expect. Ours.
const LATELY: Turn = 6;
/// What such a wrong adds to how likely whoever did it is expected as an enemy, in percent, if it is certain. Ours.
const WRONG: i32 = 3;

/// What one faction's beliefs of another add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactionEstimate {
    /// The land it is believed to hold, by id.
    pub lands: Vec<TerritoryId>,
    /// Thousands of people believed to live there.
    pub people: i32,
    /// What that land yields by the map.
    pub yields: Goods,
    /// What is left of that each turn once as many people as live there by the map have used their part.
    pub spare: Goods,
    /// Where it is believed to reside.
    pub residence: Option<TerritoryId>,
    /// Lane lengths between what the two hold, where they come nearest to each other: lands or, for whoever has none, its
    /// ships, and fleets of the other that were seen. [`UNREACHABLE`] if no way is known.
    pub gap: u16,
    /// Strength of the fleets that were seen under its flag.
    pub seen: i32,
    /// How many wrongs it is known to have done to each of the others, by [`FactionId`].
    pub wrongs: Vec<u16>,
    /// What the wrongs that it is known to have done to somebody else lately add to how likely it is expected as an enemy, in
    /// percent.
    pub aggression: i32,
}

impl Default for FactionEstimate {
    fn default() -> Self {
        Self {
            lands: Vec::new(),
            people: 0,
            yields: Goods::NONE,
            spare: Goods::NONE,
            residence: None,
            gap: UNREACHABLE,
            seen: 0,
            wrongs: Vec::new(),
            aggression: 0,
        }
    }
}

impl FactionEstimate {
    /// Counts in a land that it is believed to hold now, which `brings` what it yields by the map and what is left of that.
    pub(super) fn gain(&mut self, land: TerritoryId, brings: [Goods; 2]) {
        let at = self.lands.partition_point(|held| *held < land);
        self.lands.insert(at, land);
        self.yields += brings[0];
        self.spare += brings[1];
    }

    /// Counts out a land that it is not believed to hold any more.
    pub(super) fn lose(&mut self, land: TerritoryId, brings: [Goods; 2]) {
        self.lands.retain(|held| *held != land);
        self.yields -= brings[0];
        self.spare -= brings[1];
    }

    /// Counts in that it is known to have wronged somebody: a fact of these two, which `me` believes now.
    pub(super) fn count_wrong(
        &mut self,
        fact: &Fact,
        [by, to]: [FactionId; 2],
        (me, now): (FactionId, Turn),
    ) {
        self.wrongs[to.index()] += 1;
        if fact.happened + LATELY >= now && by != me && to != me {
            self.aggression += WRONG * i32::from(fact.mark.sure) / 100;
        }
    }

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
