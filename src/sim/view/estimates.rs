//! What a faction's beliefs add up to for each of the others: worked out once a turn, because many judgements ask for it.

use super::Own;
use super::build::ViewSources;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Goods, Place};
use crate::sim::belief::{Beliefs, LandBelief, Source};
use crate::sim::faction::{Afloat, residence};
use crate::sim::fleet::rules::strength;

/// What one faction's beliefs of another add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Estimate {
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

impl Estimate {
    /// How many wrongs it is known to have done to another.
    #[must_use]
    pub fn wrongs_to(&self, other: FactionId) -> u16 {
        self.wrongs.get(other.index()).copied().unwrap_or(0)
    }
}

/// Thousands of people believed to live at a place of somebody else: what was learned of it, else what everybody says.
#[must_use]
pub fn people_of(belief: &LandBelief, place: &Place) -> i32 {
    if belief.detail.source == Source::Unknown {
        place.people
    } else {
        belief.people
    }
}

impl ViewSources<'_, '_> {
    /// Adds up what each believes of the others. Only the end of a turn changes what is believed.
    pub(super) fn estimates(&self, own: &mut [Own]) {
        for own in own {
            let beliefs = self.knowledge.of(own.faction);
            self.estimate(beliefs, &mut own.estimates);
        }
    }

    fn estimate(&self, beliefs: &Beliefs, estimates: &mut Vec<Estimate>) {
        let count = self.index.factions.len();
        estimates.resize_with(count, Estimate::default);
        for of in &mut *estimates {
            of.lands.clear();
            of.wrongs.clear();
            of.wrongs.resize(count, 0);
            (of.people, of.yields, of.seen) = (0, Goods::NONE, 0);
        }
        let places = beliefs.lands.iter().zip(&self.setting.places);
        for (at, (belief, place)) in places.enumerate() {
            let Some(holder) = belief.holder else {
                continue;
            };
            let of = &mut estimates[holder.index()];
            of.lands.push(TerritoryId::from_index(at));
            of.people += people_of(belief, place);
            of.yields += place.yields;
        }
        for fleet in &beliefs.fleets {
            let of = &mut estimates[fleet.flag.index()];
            let seen = strength(fleet.attack.middle(), fleet.hull.middle());
            of.seen = of.seen.saturating_add(seen);
        }
        for fact in beliefs.facts.latest().filter(|fact| fact.kind.is_wrong()) {
            if let [Some(by), Some(to)] = fact.kind.about() {
                estimates[by.index()].wrongs[to.index()] += 1;
            }
        }
        for (at, of) in estimates.iter_mut().enumerate() {
            of.residence = self.believed_residence(beliefs, FactionId::from_index(at), &of.lands);
        }
    }

    fn believed_residence(
        &self,
        beliefs: &Beliefs,
        of: FactionId,
        lands: &[TerritoryId],
    ) -> Option<TerritoryId> {
        let home = self.setting.roster.faction(of).home;
        let home = home.filter(|home| lands.contains(home));
        let lands = lands.iter();
        let lands = lands.map(|land| (*land, beliefs.land(*land).store.total()));
        let fleets = beliefs.fleets.iter().filter(|seen| seen.flag == of);
        let fleets = fleets.map(|seen| Afloat {
            at: seen.at,
            rests: true,
            strength: strength(seen.attack.middle(), seen.hull.middle()),
        });
        residence(home, lands, fleets)
    }
}
