//! Copies how factions stand, what they think of each other and remember, and what each believes others think of it.

use super::build::ViewSources;
use super::{Own, Stale};
use crate::sim::belief::{Regard, Source};
use crate::sim::opinion::{IncidentKind, WarToll};

impl ViewSources<'_, '_> {
    /// How a faction stands, what it thinks of others, and what is between it and them.
    pub(super) fn standing(&self, own: &mut Own) {
        let (me, now) = (own.faction, self.clock.turn);
        let (standing, morale, prestige, _, counters, progress, serials) =
            self.faction_parts(self.index.faction(me));
        own.status = standing.0;
        own.morale = morale.0;
        own.prestige = prestige.0;
        own.counters.clone_from(counters);
        own.progress.clone_from(progress);
        own.serials = *serials;
        own.opinions.clear();
        own.opinions
            .extend(self.opinions.by(me).map(|opinion| opinion as i16));
        let others = || self.setting.roster.faction_ids();
        own.blood_enemies.clear();
        own.blood_enemies
            .extend(others().map(|other| self.opinions.blood_enemies(me, other)));
        own.alarms.clear();
        own.alarms.resize(self.index.factions.len(), 0);
        for (on, level) in self.alarms.levels(me, now) {
            own.alarms[on.index()] = level;
        }
        own.trust.clear();
        own.trust
            .extend(others().map(|other| self.trust.of(me, other)));
        own.trusted.clear();
        own.trusted
            .extend(others().map(|other| self.trust.of(other, me).earned()));
        own.plots.clear();
        own.plots
            .extend(self.plots.open.iter().filter(|it| it.by == me));
        own.found.clear();
        own.found
            .extend(self.plots.found.iter().filter(|it| it.against == me));
        own.challenges.clear();
        let open = self.feuds.challenges.iter();
        own.challenges
            .extend(open.filter(|it| [it.by, it.to].contains(&me)));
    }

    /// How its prisoners are kept.
    pub(super) fn treatments(&self, own: &mut Own) {
        own.treatments.clear();
        let prisoners = own.prisoners.iter();
        own.treatments
            .extend(prisoners.map(|(_, maje)| self.feuds.treatment(maje.id)));
    }

    /// What factions remember of each other, and what follows from it.
    pub(super) fn memories(&self, own: &mut [Own], stale: &[Stale]) {
        self.incidents(own, stale);
        for (own, _) in own.iter_mut().zip(stale).filter(|(_, stale)| is_new(stale)) {
            self.wars(own);
            self.regards(own);
        }
    }

    /// Copies to both parties of each incident what they remember of it. Acts at the table change only what happened this
    /// turn, but for the end of a war, which changes what was done in it: else only after the end of a turn everything is
    /// copied.
    fn incidents(&self, own: &mut [Own], stale: &[Stale]) {
        let now = self.clock.turn;
        let ended_war = || {
            let mut lately = self.opinions.known_since(now);
            lately.any(|(incident, _)| incident.kind == IncidentKind::EndedWar)
        };
        let all = stale.iter().all(|stale| *stale == Stale::All) || ended_war();
        let since = if all { 0 } else { now };
        for (own, _) in own.iter_mut().zip(stale).filter(|(_, stale)| is_new(stale)) {
            own.incidents
                .truncate(own.incidents.len() - own.incidents_since(since).len());
        }
        for (incident, known) in self.opinions.known_since(since) {
            for party in [incident.by, incident.to] {
                if is_new(&stale[party.index()]) && known.includes(party) {
                    own[party.index()].incidents.push(*incident);
                }
            }
        }
    }

    /// How its wars stand.
    fn wars(&self, own: &mut Own) {
        let (now, length) = (self.clock.turn, self.setting.turn);
        own.wars
            .resize(self.index.factions.len(), WarToll::default());
        WarToll::add_up(&mut own.wars, own.faction, &own.incidents, now, length);
    }

    /// What it believes others think of it: what they are said to think, or told an envoy, and what it did to them.
    fn regards(&self, own: &mut Own) {
        let Own {
            faction: me,
            incidents,
            relations,
            regard,
            ..
        } = own;
        let beliefs = &self.knowledge.of(*me).factions;
        let mut thinks = vec![0; beliefs.len()];
        for said in relations.iter().filter(|it| it.toward == *me) {
            thinks[said.of.index()] = said.opinion;
        }
        for (thinks, belief) in thinks.iter_mut().zip(beliefs) {
            *thinks = belief.standing.map_or(*thinks, i32::from);
        }
        for deed in incidents.iter().filter(|it| it.by == *me) {
            let weight = deed.weight_at(self.clock.turn, self.setting.turn);
            thinks[deed.to.index()] += weight;
        }
        regard.clear();
        regard.extend(thinks.into_iter().zip(beliefs).map(|(thinks, belief)| {
            let told = belief.standing.map(|_| Source::Told(*me));
            Regard::of(thinks, told.unwrap_or(Source::Rumoured))
        }));
    }
}

/// Whether what a faction remembers has to be copied anew.
fn is_new(stale: &Stale) -> bool {
    *stale >= Stale::Standing
}
