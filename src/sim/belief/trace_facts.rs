//! How it is found out from whom others have what they know: envoys and spies ask where they are.

use super::fact::REMEMBERED;
use super::trace::{FOND, Trace, chance, gravity};
use super::{Beliefs, Fact, Knowledge, Source};
use crate::id::{FactionId, Turn};
use crate::sim::command::Task;
use crate::sim::consequence::Consequences;
use crate::sim::deal::Deals;
use crate::sim::dice::Purpose;
use crate::sim::event::{Ear, RumourTraced};
use crate::sim::index::{Clock, Index};
use crate::sim::informant::Informants;
use crate::sim::maje::{Allegiance, Assignment, Captive, Maje};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::{Forged, Plots};
use crate::sim::terms::{FactKind, Origin};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};
use std::cmp::Reverse;

/// How much it matters to a faction from whom others have what it keeps to itself, or who forged something: more than any rumour about
/// others.
const OWN: i32 = 4;

/// What whoever takes a forged message for true holds against whoever seems to have written it.
const SLANDER: [IncidentKind; 3] = [
    IncidentKind::Maligned,
    IncidentKind::TurnedAgainst,
    IncidentKind::TwoFaced,
];

/// Who hears, with whom, and through whom.
type Listener = (FactionId, FactionId, Ear);

/// System: whoever has an envoy or a spy with others may find out from whom they have a rumour, once a turn with each: what matters
/// most first, then what is newest. A partner who thinks well of somebody tells him who speaks of him. Nobody else knows of it.
pub fn trace_facts(
    clock: Res<Clock>,
    index: Res<Index>,
    deals: Res<Deals>,
    informants: Res<Informants>,
    majes: Query<(&Maje, &Allegiance, &Assignment, &Captive)>,
    mut plots: ResMut<Plots>,
    mut knowledge: ResMut<Knowledge>,
    mut consequences: Consequences<'_, '_>,
    mut ears: Local<Vec<Listener>>,
) {
    ears.clear();
    let partners = deals.standing().map(|signed| signed.deal.parties);
    let pairs = partners.flat_map(|[one, other]| [(one, other), (other, one)]);
    let fond = pairs.filter(|(me, host)| consequences.opinions().of(*host, *me) >= FOND);
    ears.extend(fond.map(|(me, host)| (me, host, Ear::Friend)));
    listen(&index, &informants, &majes, &mut ears);
    let now = clock.turn;
    for &(me, host, ear) in &*ears {
        // The dice know the two by nothing that others do.
        let subject = u64::from(host.0);
        let dice = clock.seed.dice(now, Purpose::Trace, Some(me), subject, 0);
        if !{ dice }.chance(chance(ear)) {
            continue;
        }
        let asking = Asking {
            me,
            host,
            ear,
            now,
            own: knowledge.of(me),
            theirs: knowledge.of(host),
            deals: &deals,
            forged: &plots.forged,
        };
        let Some(trace) = asking.finds() else {
            continue;
        };
        let forged = plots.forgery(trace.about()).copied();
        knowledge.of_mut(me).trace(trace);
        consequences.record(RumourTraced {
            by: me,
            ear,
            host,
            happened: trace.happened,
            kind: trace.kind,
            terms: trace.terms,
            from: trace.from,
        });
        if let Some(forged) = forged {
            see_through(&mut plots, &mut consequences, (&forged, me), &trace);
        }
    }
}

/// Adds who asks with whom: of several in the same place the spy, else the envoy.
fn listen(
    index: &Index,
    informants: &Informants,
    majes: &Query<(&Maje, &Allegiance, &Assignment, &Captive)>,
    ears: &mut Vec<Listener>,
) {
    for (_, entity) in index.majes() {
        if let Ok((maje, of, task, Captive(None))) = majes.get(*entity) {
            match task.0 {
                // Whoever is in the pay of those he spies on asks nobody.
                Task::Spy { on } if informants.serves(maje.0, on) => {}
                Task::Envoy { to } => ears.push((of.0, to, Ear::Envoy)),
                Task::Spy { on } => ears.push((of.0, on, Ear::Spy)),
                _ => {}
            }
        }
    }
    ears.sort_unstable();
    ears.dedup_by_key(|(of, host, _)| (*of, *host));
}

/// What follows once a forged message is seen through: whoever is said to have written it is held no longer responsible, and whoever did
/// write it is, by those whom it was meant to deceive or to slander. They can expose him.
fn see_through(
    plots: &mut Plots,
    consequences: &mut Consequences<'_, '_>,
    (forged, me): (&Forged, FactionId),
    trace: &Trace,
) {
    if !matches!(trace.from, Origin::Denied | Origin::Forged) {
        return;
    }
    if me == forged.target {
        consequences.acquit(&SLANDER, [forged.third, me], forged.turn);
    }
    if trace.from == Origin::Forged && [forged.target, forged.third].contains(&me) {
        consequences.remember(Deed::new(IncidentKind::FoundForging, forged.by, me));
        plots.see_through(forged, me, trace.learned);
    }
}

/// Somebody who asks where others have something from.
struct Asking<'a> {
    me: FactionId,
    host: FactionId,
    ear: Ear,
    now: Turn,
    own: &'a Beliefs,
    theirs: &'a Beliefs,
    deals: &'a Deals,
    forged: &'a [Forged],
}

impl Asking<'_> {
    /// What is found out. Friends tell what is said of one, and no more.
    fn finds(&self) -> Option<Trace> {
        let asks = self.ear != Ear::Friend;
        let rumours = self.own.facts.latest().filter(|_| asks);
        let rumours = rumours.filter_map(|it| self.rumour(it));
        let secrets = self.theirs.facts.about(self.me);
        let secrets = secrets.filter_map(|it| self.about_me(it));
        let forgeries = self.forged.iter().filter_map(|it| self.forgery(it));
        let all = rumours.chain(secrets).chain(forgeries);
        all.max_by_key(|(gravity, it)| (*gravity, it.happened, Reverse(it.kind)))
            .map(|(_, trace)| trace)
    }

    /// A rumour that the host told, or told to whoever told it.
    fn rumour(&self, fact: &Fact) -> Option<(i32, Trace)> {
        let (me, host) = (self.me, self.host);
        if !self.own.traces.lead_to(fact, host, me, self.now) {
            return None;
        }
        let made_up = self.forged.iter().any(|it| it.about() == fact.about());
        let trace = match self.theirs.facts.known(fact) {
            Some(known) => self.step(known, origin(known, host)),
            // What never happened nobody has done.
            None if made_up && fact.kind.concerns(host) => self.step(fact, Origin::Denied),
            None => return None,
        };
        Some((gravity(fact, me), trace))
    }

    /// Something about those who ask that the host was told: what they keep to themselves, what somebody told who has promised them silence, what
    /// never happened.
    fn about_me(&self, fact: &Fact) -> Option<(i32, Trace)> {
        let (me, host) = (self.me, self.host);
        let fresh =
            fact.mark.turn < self.now && self.now <= fact.mark.turn.saturating_add(REMEMBERED);
        if !fresh || fact.kind.concerns(host) || self.own.traces.has(fact.about(), host) {
            return None;
        }
        let from = origin(fact, host);
        let asked = match from {
            Origin::Told(by) => {
                let keeps = self.ear != Ear::Friend && self.keeps(fact);
                keeps || self.deals.silence_since(by, me).is_some()
            }
            // A spy hears of agents who carry secrets away.
            Origin::Agents => self.ear == Ear::Spy && self.keeps(fact),
            _ => false,
        };
        let signed = matches!(fact.kind, FactKind::Deal { .. });
        let untrue = signed && self.own.facts.known(fact).is_none();
        (asked || untrue).then(|| (OWN, self.step(fact, from)))
    }

    /// Whether something is a wrong of those who ask, or a secret deal of theirs.
    fn keeps(&self, fact: &Fact) -> bool {
        match fact.kind {
            FactKind::Deed { by, .. } => by == self.me && fact.kind.is_wrong(),
            FactKind::Deal { parties } => self.deals.is_secret(parties, fact.happened),
            FactKind::Death { .. } => false,
        }
    }

    /// A message that the host forged and of which those who ask have heard.
    fn forgery(&self, forged: &Forged) -> Option<(i32, Trace)> {
        let about = forged.about();
        let fact = self.own.facts.of(about);
        let trail = self.own.traces.of(about);
        let heard = fact.is_some_and(|it| it.mark.turn < self.now) || !trail.is_empty();
        let asked = forged.by == self.host && heard && !self.own.traces.has(about, self.host);
        asked.then(|| {
            let terms = fact.map_or_else(|| trail[0].terms, |fact| fact.terms);
            let trace = Trace {
                happened: forged.turn,
                kind: forged.kind,
                terms,
                holder: self.host,
                from: Origin::Forged,
                told: forged.turn,
                learned: self.now,
            };
            (OWN, trace)
        })
    }

    /// That the host has something from there.
    const fn step(&self, fact: &Fact, from: Origin) -> Trace {
        Trace {
            happened: fact.happened,
            kind: fact.kind,
            terms: fact.terms,
            holder: self.host,
            from,
            told: fact.mark.turn,
            learned: self.now,
        }
    }
}

/// From whom, or how, somebody has what he knows.
fn origin(fact: &Fact, holder: FactionId) -> Origin {
    match fact.mark.source {
        Source::Told(by) if by == holder => Origin::Agents,
        Source::Told(by) => Origin::Told(by),
        Source::Seen => Origin::Seen,
        Source::Rumoured | Source::Unknown => Origin::Rumoured,
    }
}
