//! Copies how factions stand, what they think of each other and remember, and what each believes others think of it.

use super::build::ViewSources;
use super::{Bygones, Own, Stale};
use crate::id::{FactionId, Turn};
use crate::sim::belief::{Regard, Source};
use crate::sim::opinion::{Incident, WarToll, WordStanding};

impl ViewSources<'_, '_> {
    /// How a faction stands, what it thinks of others, and what is between it and them.
    pub(super) fn standing(&self, own: &mut Own) {
        let (me, now) = (own.faction, self.clock.turn);
        let (standing, morale, prestige, _, counters, progress, serials) =
            self.faction_parts(self.index.faction(me));
        own.status = standing.0;
        own.morale = morale.0;
        own.prestige = prestige.0;
        own.counters.0.clone_from(&counters.0);
        own.progress.running.clone_from(&progress.running);
        own.progress.achieved.clone_from(&progress.achieved);
        own.serials = *serials;
        own.opinions.clear();
        own.opinions
            .extend(self.opinions.by(me).map(|opinion| opinion as i16));
        own.blood_enemies.clear();
        own.blood_enemies.extend(self.opinions.blood_enemies_of(me));
        own.alarms.clear();
        own.alarms.resize(self.index.factions.len(), 0);
        for (on, level) in self.alarms.levels(me, now) {
            own.alarms[on.index()] = level;
        }
        own.trust.clear();
        own.trust.extend_from_slice(self.trust.by(me));
        own.trusted.clear();
        own.trusted
            .extend(self.trust.toward(me).map(WordStanding::earned));
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

    /// What factions remember of each other, and what follows from it: within a turn that is worked out again only for whoever
    /// remembers something new that bears on it.
    pub(super) fn memories(&self, own: &mut [Own], stale: &[Stale]) {
        let all = stale.iter().all(|stale| *stale == Stale::All);
        if all {
            self.all_incidents(own);
        }
        for (own, stale) in own.iter_mut().zip(stale).filter(|(_, stale)| is_new(stale)) {
            let mut bears = Bearing::default();
            if !all {
                self.latest_incidents(own, &mut bears);
            }
            let all = *stale == Stale::All;
            if all || bears.wars {
                self.wars(own);
            }
            if all || bears.regards {
                self.regards(own);
            }
            if all || bears.bygones {
                self.bygones(own);
            }
        }
    }

    /// Copies to both parties of each incident what they remember of it.
    fn all_incidents(&self, own: &mut [Own]) {
        for own in &mut *own {
            own.incidents.clear();
        }
        for (incident, known) in self.opinions.known_since(0) {
            for party in [incident.by, incident.to] {
                if known.includes(party) {
                    own[party.index()].incidents.push(*incident);
                }
            }
        }
    }

    /// Copies what acts at the table may have added to what a faction remembers, and notes on what that bears.
    fn latest_incidents(&self, own: &mut Own, bears: &mut Bearing) {
        let (me, now) = (own.faction, self.clock.turn);
        let first = own.incidents.len() - own.incidents_since(now).len();
        let (mut is_new, mut ended_war, mut count) = (false, false, first);
        for (at, it) in (first..).zip(self.remembered(me, now)) {
            ended_war |= it.ends_war();
            if own.incidents.get(at) != Some(it) {
                let before = own.incidents.drain(at..);
                before.for_each(|it| bears.note(&it, me));
                bears.note(it, me);
                own.incidents.push(*it);
                is_new = true;
            }
            count = at + 1;
        }
        let forgotten = own.incidents.drain(count..);
        forgotten.for_each(|it| bears.note(&it, me));
        // The end of a war changes what was done in it; else acts change only what happened this turn.
        if is_new && ended_war {
            own.incidents.clear();
            own.incidents.extend(self.remembered(me, 0));
            *bears = Bearing::ON_ALL;
        }
    }

    /// What a faction remembers of what it did to others and others did to it in a turn or since.
    fn remembered(&self, me: FactionId, since: Turn) -> impl Iterator<Item = &Incident> {
        let known = self.opinions.known_since(since);
        let mine =
            known.filter(move |(it, known)| (it.by == me || it.to == me) && known.includes(me));
        mine.map(|(incident, _)| incident)
    }

    /// How its wars stand.
    fn wars(&self, own: &mut Own) {
        let (now, length) = (self.clock.turn, self.setting.turn);
        own.wars
            .resize(self.index.factions.len(), WarToll::default());
        WarToll::add_up(&mut own.wars, own.faction, &own.incidents, now, length);
    }

    /// What it remembers of each of the others.
    fn bygones(&self, own: &mut Own) {
        let time = (self.clock.turn, self.setting.turn);
        own.bygones
            .resize(self.index.factions.len(), Bygones::default());
        Bygones::add_up(&mut own.bygones, own.faction, &own.incidents, time);
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

/// What has to be worked out again because of something that a faction remembers.
#[derive(Debug, Clone, Copy, Default)]
struct Bearing {
    wars: bool,
    regards: bool,
    bygones: bool,
}

impl Bearing {
    const ON_ALL: Self = Self {
        wars: true,
        regards: true,
        bygones: true,
    };

    /// Counts in an incident that `me` has only now come to remember, or to remember so.
    fn note(&mut self, it: &Incident, me: FactionId) {
        self.wars |= it.ends_war() || it.kind.is_attack();
        self.regards |= it.by == me;
        self.bygones |= Bygones::count(it);
    }
}

/// Whether what a faction remembers has to be copied anew.
fn is_new(stale: &Stale) -> bool {
    *stale >= Stale::Standing
}
