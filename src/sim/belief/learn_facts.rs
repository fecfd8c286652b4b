//! How facts are learned: by taking part, by seeing, by hearing, and a turn later from those one speaks with.

use super::hidden::HiddenFactions;
use super::leaks::{LOOSE, slips};
use super::tell::{RETOLD, keeps_silent, retold};
use super::{Beliefs, Fact, Knowledge, Mark, Sight, Source};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::{IncidentFamily, IncidentKind};
use crate::sim::chronicle::Chronicle;
use crate::sim::command::Task;
use crate::sim::deal::Deals;
use crate::sim::dice::Purpose;
use crate::sim::event::{ContractMade, Event, MajeKilled, Observers, Sense, Senses};
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty};
use crate::sim::opinion::{Incident, Opinions};
use crate::sim::terms::{DealTold, FactKind};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};

/// How many facts somebody tells a listener in a turn. Ours.
const TOLD: usize = 2;
/// What is less sure than this is not told on. Ours.
const WORTH_TELLING: u8 = 40;
/// What is older than this many turns is no news to anybody. Ours.
const NEWS: Turn = 12;

/// What somebody perceived: a fact and, if it is a deal, its terms in short.
type Perceived = (FactKind, Option<DealTold>);

/// How sure somebody is who perceived a thing in this way.
const fn sureness(sense: Sense) -> u8 {
    match sense {
        Sense::Party => 100,
        Sense::Witness => 90,
        Sense::Distant => 70,
        Sense::Hearsay => 50,
    }
}

const fn source(sense: Sense) -> Source {
    match sense {
        Sense::Party | Sense::Witness | Sense::Distant => Source::Seen,
        Sense::Hearsay => Source::Rumoured,
    }
}

/// A fact of this turn.
#[derive(Debug, Clone, Copy)]
pub struct FreshFact {
    kind: FactKind,
    /// Of a deal: its terms in short.
    terms: Option<DealTold>,
    /// Who perceived it with each sense.
    senses: Senses,
}

/// System: every faction takes in what it perceived of what others did to each other this turn.
pub fn learn_facts(
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    chronicle: Res<Chronicle>,
    opinions: Res<Opinions>,
    mut knowledge: ResMut<Knowledge>,
    mut news: Local<Vec<FreshFact>>,
) {
    news.clear();
    let records = chronicle.of_turn(clock.turn).iter();
    for record in records.filter(|record| fact_of(&record.event).is_some()) {
        for sense in Sense::ALL {
            let observers = record.senses.with(sense);
            let kind = (!observers.is_empty()).then(|| record.event.payload().seen_as(sense));
            if let Some((kind, terms)) = kind.flatten().as_ref().and_then(fact_of) {
                let senses = Senses::only(sense, observers);
                news.push(FreshFact {
                    kind,
                    terms,
                    senses,
                });
            }
        }
    }
    news.extend(
        opinions
            .known_since(clock.turn)
            .filter_map(|(incident, known)| {
                let kind = deed_of(incident)?;
                Some(FreshFact {
                    kind,
                    terms: None,
                    senses: senses_of(&kind, incident.at, known, &sight),
                })
            }),
    );
    // In the order in which facts are kept, each is the last that those who learn it know of.
    news.sort_by_key(|it| it.kind);
    let mut beliefs = knowledge.all_mut();
    for it in &*news {
        for sense in Sense::ALL {
            let observers = it.senses.with(sense);
            if observers.is_empty() {
                continue;
            }
            let mark = Mark {
                turn: clock.turn,
                source: source(sense),
                sure: sureness(sense),
            };
            let fact = Fact {
                happened: clock.turn,
                kind: it.kind,
                terms: it.terms,
                mark,
                heard: clock.turn,
                disputed: false,
            };
            for who in observers.iter(index.factions.len()) {
                beliefs[who.index()].facts.learn(fact);
            }
        }
    }
}

/// Who of those who know of a deed perceived it with each sense.
fn senses_of(kind: &FactKind, at: Option<TerritoryId>, known: Observers, sight: &Sight) -> Senses {
    let parties = Observers::of(kind.about().into_iter().flatten());
    let others = known.without(parties);
    let party = Senses::only(Sense::Party, known.within(parties));
    match at.map(|at| sight.present(at)) {
        // Of a word of others that was broken at no place only their witness knows, and he was there.
        None if is_broken_word(kind) => Senses {
            witness: others,
            ..party
        },
        Some(present) => Senses {
            witness: others.within(present),
            distant: others.without(present),
            ..party
        },
        None => Senses {
            hearsay: others,
            ..party
        },
    }
}

/// Whether somebody broke his word by it.
const fn is_broken_word(kind: &FactKind) -> bool {
    matches!(kind, FactKind::Deed { kind, .. } if kind.is_broken_word())
}

/// The fact that an event is, as it was perceived; nobody perceives one in an event that is none.
fn fact_of(event: &Event) -> Option<Perceived> {
    match *event {
        Event::ContractMade(ContractMade { ref deal }) => {
            let [from, to] = deal.parties;
            Some((FactKind::deal(from, to), Some(DealTold::of(deal))))
        }
        Event::MajeKilled(MajeKilled { maje, of, .. }) => {
            Some((FactKind::Death { maje, of }, None))
        }
        _ => None,
    }
}

/// The fact that an incident is; what goes on turn after turn is none.
fn deed_of(incident: &Incident) -> Option<FactKind> {
    let routine = matches!(
        incident.kind,
        IncidentKind::ContractServed
            | IncidentKind::KeptPromise
            | IncidentKind::Envoy
            | IncidentKind::Trespassed
            | IncidentKind::LetPass
            | IncidentKind::SharedTable
            | IncidentKind::SharedEnemy
    ) || incident.kind.family() == IncidentFamily::Heard;
    (!routine).then_some(FactKind::Deed {
        kind: incident.kind,
        by: incident.by,
        to: incident.to,
        at: incident.at,
        maje: incident.maje,
    })
}

/// System: who speaks with others tells them what is new. An envoy listens where he is, partners of a deal tell each
/// other. Nobody tells of deals of his own, nor of wrongs that he did, nor about whom he has promised to be silent, unless a maje of little loyalty
/// lets it slip. What is heard in a turn is told on in the next at the earliest, and is less sure each time.
pub fn tell_facts(
    clock: Res<Clock>,
    index: Res<Index>,
    deals: Res<Deals>,
    hidden: Res<HiddenFactions>,
    majes: Query<(&Allegiance, &Assignment, &Captive, &Loyalty)>,
    mut knowledge: ResMut<Knowledge>,
    mut talks: Local<Vec<(FactionId, FactionId)>>,
    mut told: Local<Vec<(FactionId, Fact)>>,
) {
    talks.clear();
    for [one, other] in deals.standing().map(|signed| signed.deal.parties) {
        talks.extend([(one, other), (other, one)]);
    }
    let mut loose = vec![0; index.factions.len()];
    for (_, entity) in index.majes() {
        let Ok((allegiance, task, Captive(None), loyalty)) = majes.get(*entity) else {
            continue;
        };
        loose[allegiance.0.index()] += i32::from(loyalty.0 < LOOSE);
        if let Task::Envoy { to } = task.0 {
            talks.push((to, allegiance.0));
        }
    }
    talks.sort_unstable();
    talks.dedup();
    told.clear();
    let hushed = deals.hushed(index.factions.len());
    let hiding = hidden.hiding();
    for (teller, listener) in &*talks {
        let hushed = hushed.get(teller.index()).copied().unwrap_or_default();
        // Few have promised anybody to be silent.
        let slip = || {
            let subject = u64::from(listener.0);
            let mut dice = clock
                .seed
                .dice(clock.turn, Purpose::Slip, Some(*teller), subject, 0);
            dice.chance(slips(loose[teller.index()]))
        };
        let hushed = if !hushed.is_empty() && slip() {
            Observers::NONE
        } else {
            hushed
        };
        let hushed = hushed.union(hiding.without(Observers::only(&[*teller])));
        let news = news_for(&knowledge, (*teller, hushed), *listener, clock.turn);
        told.extend(news.map(|fact| (*listener, retold(fact, *teller, clock.turn))));
    }
    for (listener, fact) in told.drain(..) {
        knowledge.of_mut(listener).facts.learn(fact);
    }
}

/// The latest facts that a faction tells another that is silent about some: what it knew before this turn and the other does not know as
/// well.
fn news_for(
    knowledge: &Knowledge,
    (teller, hushed): (FactionId, Observers),
    listener: FactionId,
    now: Turn,
) -> impl Iterator<Item = &Fact> {
    let known: &Beliefs = knowledge.of(listener);
    let facts = knowledge.of(teller).facts.latest();
    let fresh = facts.take_while(move |fact| fact.happened + NEWS >= now);
    fresh
        .filter(move |fact| {
            let sure = fact.mark.sure.saturating_sub(RETOLD);
            let known = || known.facts.known(fact);
            fact.mark.turn < now
                && sure >= WORTH_TELLING
                && !fact.kind.concerns(listener)
                && !keeps_silent((teller, hushed), fact)
                && known().is_none_or(|known| known.mark.sure < sure)
        })
        .take(TOLD)
}
