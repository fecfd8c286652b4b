//! Copies what factions remember of each other, and what each believes others think of it.

use super::build::ViewSources;
use super::{Own, Stale};
use crate::sim::belief::{Regard, Source};
use crate::sim::opinion::{IncidentKind, WarToll};

impl ViewSources<'_, '_> {
    /// Copies to both parties of each incident what they remember of it. Acts at the table change only what happened this
    /// turn, but for the end of a war, which changes what was done in it: else only after the end of a turn everything is
    /// copied.
    pub(super) fn incidents(&self, own: &mut [Own], stale: &[Stale]) {
        let is_stale = |stale: &Stale| *stale == Stale::All;
        let now = self.clock.turn;
        let ended_war = || {
            let mut lately = self.opinions.known_since(now);
            lately.any(|(incident, _)| incident.kind == IncidentKind::EndedWar)
        };
        let all = stale.iter().all(is_stale) || ended_war();
        let since = if all { 0 } else { now };
        for own in own
            .iter_mut()
            .filter(|own| is_stale(&stale[own.faction.index()]))
        {
            own.incidents
                .truncate(own.incidents.len() - own.incidents_since(since).len());
        }
        for (incident, known) in self.opinions.known_since(since) {
            for party in [incident.by, incident.to] {
                if stale[party.index()] == Stale::All && known.includes(party) {
                    own[party.index()].incidents.push(*incident);
                }
            }
        }
    }

    /// How the wars of each stand.
    pub(super) fn wars(&self, own: &mut [Own], stale: &[Stale]) {
        let (now, length) = (self.clock.turn, self.setting.turn);
        let stale = own.iter_mut().zip(stale);
        for (own, _) in stale.filter(|(_, stale)| **stale == Stale::All) {
            own.wars
                .resize(self.index.factions.len(), WarToll::default());
            WarToll::add_up(&mut own.wars, own.faction, &own.incidents, now, length);
        }
    }

    /// What each believes others think of it: what they are said to think, or told an envoy, and what it did to them.
    pub(super) fn regards(&self, own: &mut [Own], stale: &[Stale]) {
        for own in own
            .iter_mut()
            .zip(stale)
            .filter_map(|(own, stale)| (*stale == Stale::All).then_some(own))
        {
            own.regard.clear();
            own.regard.resize(
                self.index.factions.len(),
                Regard::of(0, Source::Rumoured, 0),
            );
            let mut deeds = vec![0; self.index.factions.len()];
            for incident in own.incidents.iter().filter(|it| it.by == own.faction) {
                let weight = incident.weight_at(self.clock.turn, self.setting.turn);
                deeds[incident.to.index()] += weight;
            }
            let mut said = vec![0; self.index.factions.len()];
            for relation in own.relations.iter().filter(|it| it.toward == own.faction) {
                said[relation.of.index()] = relation.opinion;
            }
            let beliefs = self.knowledge.of(own.faction);
            for (at, belief) in beliefs.factions.iter().enumerate() {
                let (standing, source) = match belief.standing {
                    Some(told) => (i32::from(told), Source::Told(own.faction)),
                    None => (said[at], Source::Rumoured),
                };
                own.regard[at] = Regard::of(standing, source, deeds[at]);
            }
        }
    }
}
