//! From whom others have what they know, as far as a faction has found out. A rumour is traced step by step, from mouth to mouth: an envoy
//! or a spy with those who told it may find out from whom they have it. All numbers are ours.

use super::fact::Fact;
use super::mark::Source;
use crate::id::{FactionId, Turn};
use crate::sim::event::Ear;
use crate::sim::terms::{DealTold, FactKind, Origin};
use serde::{Deserialize, Serialize};

/// The chance, in percent a turn, that an envoy finds out from whom his hosts have a rumour.
pub const ENVOY: i32 = 15;
/// The same of a spy, who asks those who do not watch their tongues.
pub const SPY: i32 = 30;
/// The chance, in percent a turn, that a partner who thinks well of a faction tells it who told him of it.
pub const FRIEND: i32 = 15;
/// How well he has to think of it, -100 to 100.
pub const FOND: i32 = 20;
/// How many steps a faction keeps; those about what happened longest ago are forgotten first.
pub const TRACES_KEPT: usize = 64;

/// One step of a trail: from whom somebody has something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// In which turn it happened.
    pub happened: Turn,
    /// What it is about.
    pub kind: FactKind,
    /// Of a deal: its terms in short, as they tell it.
    pub terms: Option<DealTold>,
    /// Who knows it.
    pub holder: FactionId,
    /// From whom, or how.
    pub from: Origin,
    /// In which turn they learned it.
    pub told: Turn,
    /// In which turn that was found out.
    pub learned: Turn,
}

impl Trace {
    /// What it is about, as [`Traces::of`] takes it.
    #[must_use]
    pub const fn about(&self) -> (Turn, FactKind) {
        (self.happened, self.kind)
    }

    const fn key(&self) -> (Turn, FactKind, FactionId) {
        (self.happened, self.kind, self.holder)
    }
}

/// All steps that one faction has found out, by what they are about, then by who knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traces(Vec<Trace>);

impl Traces {
    /// Adds a step, unless it is known.
    pub fn note(&mut self, trace: Trace) {
        let key = trace.key();
        if let Err(at) = self.0.binary_search_by_key(&key, Trace::key) {
            self.0.insert(at, trace);
            if self.0.len() > TRACES_KEPT {
                self.0.remove(0);
            }
        }
    }

    /// All of them, what happened first at the front.
    #[must_use]
    pub fn all(&self) -> &[Trace] {
        &self.0
    }

    /// The steps found out about something.
    #[must_use]
    pub fn of(&self, about: (Turn, FactKind)) -> &[Trace] {
        // Of most turns nothing has been found out.
        let (happened, kind) = about;
        let turn = self.0.partition_point(|it| it.happened < happened);
        let later = &self.0[turn..];
        let same_turn = later.iter().take_while(|it| it.happened == happened);
        let first = same_turn.take_while(|it| it.kind < kind).count();
        let found = later[first..].iter();
        let count = found.take_while(|it| it.about() == about).count();
        &later[first..][..count]
    }

    /// Whether it has been found out from whom somebody has something.
    #[must_use]
    pub fn has(&self, about: (Turn, FactKind), holder: FactionId) -> bool {
        self.of(about).iter().any(|it| it.holder == holder)
    }

    /// The turns in which a faction told others of another, as far as that was found out.
    pub fn told_on(&self, of: FactionId, by: FactionId) -> impl Iterator<Item = Turn> {
        let told = self.0.iter();
        let told = told.filter(move |it| it.from == Origin::Told(by) && it.kind.concerns(of));
        told.map(|it| it.told)
    }

    /// Whether the next step of a rumour that `me` has heard can be found out with `host`.
    #[must_use]
    pub fn lead_to(&self, fact: &Fact, host: FactionId, me: FactionId, now: Turn) -> bool {
        let asked = fact.is_traceable(now) && gravity(fact, me) > 0;
        asked && goes_on(self.of(fact.about()), fact, host, me)
    }

    /// Whether they are in order, and no more than are kept, of a game with this many factions.
    #[must_use]
    pub fn is_sound(&self, factions: usize) -> bool {
        let ordered = self.0.is_sorted_by(|a, b| a.key() < b.key());
        let within = |it: &Trace| {
            let told = match it.from {
                Origin::Told(by) => by.index() < factions,
                _ => true,
            };
            told && it.holder.index() < factions && it.told <= it.learned
        };
        ordered && self.0.len() <= TRACES_KEPT && self.0.iter().all(within)
    }
}

/// Whether a trail goes on with `host`: they told the rumour to `me`, or to whoever told it; or it is said of them and nobody knows who said
/// it first.
pub(super) fn goes_on(trail: &[Trace], fact: &Fact, host: FactionId, me: FactionId) -> bool {
    if host == me || trail.iter().any(|it| it.holder == host) {
        return false;
    }
    let is = |from: Origin| trail.iter().any(|it| it.from == from);
    let by_them = fact.mark.source == Source::Told(host) || is(Origin::Told(host));
    let unsourced = || fact.mark.source == Source::Rumoured || is(Origin::Rumoured);
    by_them || fact.kind.concerns(host) && fact.harms(me) && unsourced()
}

/// How much it matters to a faction from whom others have something: 3 if it harms the faction, 2 if reports contradict each other, 1 for
/// wrongs and deals of others, 0 for what nobody would trace.
#[must_use]
pub fn gravity(fact: &Fact, me: FactionId) -> i32 {
    if fact.harms(me) {
        3
    } else if fact.disputed {
        2
    } else {
        let deal = matches!(fact.kind, FactKind::Deal { .. });
        i32::from(deal || fact.kind.is_wrong())
    }
}

/// The chance, in percent a turn, that a step is found out through an ear.
#[must_use]
pub const fn chance(ear: Ear) -> i32 {
    match ear {
        Ear::Spy => SPY,
        Ear::Envoy => ENVOY,
        Ear::Friend => FRIEND,
    }
}

#[cfg(test)]
mod tests {
    use super::super::mark::Mark;
    use super::*;
    use crate::scenario::model::IncidentKind;

    const ME: FactionId = FactionId(0);
    const ONE: FactionId = FactionId(1);
    const OTHER: FactionId = FactionId(2);
    const FAR: FactionId = FactionId(3);

    fn raided(source: Source) -> Fact {
        Fact {
            happened: 3,
            kind: FactKind::Deed {
                kind: IncidentKind::Raided,
                by: FAR,
                to: OTHER,
                at: None,
                maje: None,
            },
            terms: None,
            mark: Mark {
                turn: 4,
                source,
                sure: 60,
            },
            heard: 4,
            disputed: false,
        }
    }

    fn step(fact: &Fact, holder: FactionId, from: Origin) -> Trace {
        let (happened, kind) = fact.about();
        Trace {
            happened,
            kind,
            terms: None,
            holder,
            from,
            told: 4,
            learned: 5,
        }
    }

    fn leads(traces: &Traces, fact: &Fact, now: Turn) -> Vec<FactionId> {
        let hosts = [ME, ONE, OTHER, FAR].into_iter();
        hosts
            .filter(|host| traces.lead_to(fact, *host, ME, now))
            .collect()
    }

    #[test]
    fn a_rumour_leads_from_mouth_to_mouth_as_long_as_people_remember() {
        let fact = raided(Source::Told(ONE));
        let mut traces = Traces::default();
        assert_eq!(leads(&traces, &fact, 4), [], "it is news");
        assert_eq!(leads(&traces, &fact, 5), [ONE]);
        assert_eq!(leads(&traces, &fact, 17), []);
        traces.note(step(&fact, ONE, Origin::Told(OTHER)));
        assert_eq!(leads(&traces, &fact, 6), [OTHER]);
        traces.note(step(&fact, OTHER, Origin::Seen));
        assert_eq!(leads(&traces, &fact, 7), []);
        assert!(traces.is_sound(4) && !traces.is_sound(2));
    }

    #[test]
    fn who_is_said_to_turn_against_one_can_be_asked_whether_it_is_true() {
        let mut fact = raided(Source::Rumoured);
        assert_eq!(leads(&Traces::default(), &fact, 5), []);
        fact.kind = FactKind::deal(FAR, OTHER);
        let terms = |against| DealTold {
            sort: crate::sim::terms::DealSort::Treaty,
            turned: [
                Some((FAR, crate::sim::terms::Owed::JointWar(against))),
                None,
                None,
                None,
            ],
            spares: false,
            stands: false,
        };
        fact.terms = Some(terms(ONE));
        assert_eq!(leads(&Traces::default(), &fact, 5), []);
        fact.terms = Some(terms(ME));
        assert_eq!(leads(&Traces::default(), &fact, 5), [OTHER, FAR]);
    }

    #[test]
    fn the_oldest_steps_are_forgotten_first() {
        let mut traces = Traces::default();
        for turn in 1..=TRACES_KEPT as u16 + 2 {
            let mut fact = raided(Source::Seen);
            fact.happened = turn;
            traces.note(step(&fact, ONE, Origin::Seen));
        }
        assert_eq!(traces.all().len(), TRACES_KEPT);
        assert_eq!(traces.all()[0].happened, 3);
    }
}
