//! Adds up what each faction believes of the others.

use super::build::ViewSources;
use super::{FactionEstimate, Own, people_of};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::belief::Beliefs;
use crate::sim::faction::{Afloat, residence};
use crate::sim::fleet::rules::strength;
use crate::sim::map::UNREACHABLE;
use crate::sim::terms::FactKind;

impl ViewSources<'_, '_> {
    /// Adds up what each believes of the others. Only the end of a turn changes what is believed.
    pub(super) fn estimates(&self, own: &mut [Own], spare: &[Goods]) {
        for own in own {
            own.world = self.estimate(own, spare);
        }
    }

    /// Returns how many thousands of people are believed to live in the whole world.
    fn estimate(&self, own: &mut Own, spare: &[Goods]) -> i32 {
        let beliefs = self.knowledge.of(own.faction);
        let count = self.index.factions.len();
        own.estimates.resize_with(count, FactionEstimate::default);
        for of in &mut own.estimates {
            of.wrongs.clear();
            of.wrongs.resize(count, 0);
            (of.people, of.seen, of.aggression) = (0, 0, 0);
        }
        let world = self.count_lands(beliefs, spare, own);
        let (me, estimates) = (own.faction, &mut own.estimates);
        for fleet in &beliefs.fleets {
            let of = &mut estimates[fleet.flag.index()];
            let seen = strength(fleet.attack.middle(), fleet.hull.middle());
            of.seen = of.seen.saturating_add(seen);
        }
        let now = self.clock.turn;
        beliefs.facts.latest().for_each(|fact| {
            if let FactKind::Deed { kind, by, to, .. } = fact.kind
                && kind.is_wrong()
            {
                estimates[by.index()].count_wrong(fact, [by, to], (me, now));
            }
        });
        for (at, of) in estimates.iter_mut().enumerate() {
            of.residence = self.believed_residence(beliefs, FactionId::from_index(at), &of.lands);
        }
        world
    }

    /// Adds up the lands of each. Most are believed to hold what they held a turn ago: which lands those are and what they yield by the
    /// map changes only by those that changed hands. Returns how many thousands of people live in the whole world.
    fn count_lands(&self, beliefs: &Beliefs, spare: &[Goods], own: &mut Own) -> i32 {
        let Own {
            believed,
            estimates,
            ..
        } = own;
        believed.resize(beliefs.lands.len(), None);
        let mut world = 0;
        let lands = beliefs.lands.iter().zip(&self.setting.places).enumerate();
        for (before, (at, (belief, place))) in believed.iter_mut().zip(lands) {
            let people = people_of(belief, place);
            world += people;
            if let Some(holder) = belief.holder {
                estimates[holder.index()].people += people;
            }
            if *before != belief.holder {
                let land = TerritoryId::from_index(at);
                let brings = [place.yields_unimproved(), spare[at]];
                if let Some(holder) = *before {
                    estimates[holder.index()].lose(land, brings);
                }
                if let Some(holder) = belief.holder {
                    estimates[holder.index()].gain(land, brings);
                }
                *before = belief.holder;
            }
        }
        world
    }

    /// Works out how near each is to every place, and how near the others are believed to come to it. Only the end of a turn
    /// moves fleets, and it alone changes what is believed of others.
    pub(super) fn gaps(&self, own: &mut [Own]) {
        for own in own {
            self.nearness(own);
            let near = |at: TerritoryId| own.near[at.index()];
            for of in &mut own.estimates {
                let gap = of.lands.iter().map(|land| near(*land)).min();
                of.gap = gap.unwrap_or(UNREACHABLE);
            }
            for seen in &self.knowledge.of(own.faction).fleets {
                let gap = &mut own.estimates[seen.flag.index()].gap;
                *gap = near(seen.at).min(*gap);
            }
        }
    }

    fn nearness(&self, own: &mut Own) {
        own.near.clear();
        own.near.resize(self.setting.places.len(), UNREACHABLE);
        let lands = own.lands.iter().map(|land| land.id);
        let fleets = own.fleets.iter().map(|fleet| fleet.position.at);
        let fleets = fleets.filter(|_| own.lands.is_empty());
        for from in lands.chain(fleets) {
            for (so_far, distance) in own.near.iter_mut().zip(self.ways.0.distances(from)) {
                *so_far = (*so_far).min(*distance);
            }
        }
    }

    fn believed_residence(
        &self,
        beliefs: &Beliefs,
        of: FactionId,
        lands: &[TerritoryId],
    ) -> Option<TerritoryId> {
        let home = self.setting.roster.faction(of).home;
        let home = home.filter(|home| beliefs.land(*home).holder == Some(of));
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
