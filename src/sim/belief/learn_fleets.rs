//! Which fleets of others each faction perceives, and what it makes of them.

use super::{Band, Beliefs, Contacts, Knowledge, Mark, Sight, Sighting, Source};
use crate::id::{ContactId, FactionId, FleetId, TerritoryId, Turn};
use crate::scenario::model::{Class, Squadron, muldiv};
use crate::sim::chronicle::Chronicle;
use crate::sim::dice::Purpose;
use crate::sim::event::{Event, FleetRef, Observers};
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::fleet::rules::{Might, speed};
use crate::sim::fleet::{Flag, Fleet, FleetName, Position, Ships};
use crate::sim::index::{Clock, Index, Setting};
use bevy::ecs::prelude::{Entity, Local, Query, Res, ResMut};
use std::cmp::Reverse;

/// For how many turns a sighting of a fleet is kept. Ours.
pub const SIGHTINGS_KEPT: Turn = 8;
/// By how much a count from afar may be off, in percent. Ours.
const BLUR: i32 = 20;

/// A fleet as it truly is, gathered once for all who see it.
#[derive(Debug, Clone, Copy)]
pub struct TrueFleet {
    fleet: FleetId,
    flag: FactionId,
    at: TerritoryId,
    might: Might,
    speed: u8,
    carries: u64,
    /// The entity, if it has a name to be learned.
    named: Option<Entity>,
}

/// A fleet that a faction perceived this turn for the first time, by what the faction can tell of it: it is numbered in this
/// order, so that numbers tell nothing of ids. The id only decides between fleets that look exactly alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Glimpse {
    observer: FactionId,
    flag: FactionId,
    at: Option<TerritoryId>,
    hull: Reverse<i32>,
    fleet: FleetId,
    lost: bool,
}

/// Takes down who perceived which fleets this turn.
struct Lookout<'a, 'k> {
    turn: Turn,
    index: &'a Index,
    contacts: &'a Contacts,
    /// By `FactionId`.
    beliefs: Vec<&'k mut Beliefs>,
    /// Those to whom a fleet is new.
    glimpses: &'a mut Vec<Glimpse>,
    /// Who knows a fleet of old and has been told already that it was perceived, in the order of the contacts.
    told: &'a mut Vec<Observers>,
}

impl Lookout<'_, '_> {
    /// Others than the one whose flag it shows perceive a fleet: `seen` is how it looks to each of them.
    fn notice(&mut self, seen: Glimpse, mut observers: Observers) {
        let place = self.contacts.place_of(seen.fleet);
        if let Some(at) = place.filter(|_| !seen.lost) {
            observers = observers.without(self.told[at]);
        }
        let numbers = place.map_or(&[][..], |at| self.contacts.numbers_at(at));
        for observer in observers.iter(self.index.factions.len()) {
            // Most have a number already and need not be put in order.
            if let Some(Some(contact)) = numbers.get(observer.index()) {
                perceive(self.beliefs[observer.index()], self.turn, &seen, *contact);
            } else {
                self.glimpses.push(Glimpse { observer, ..seen });
                observers = observers.without(Observers::only(&[observer]));
            }
        }
        if let Some(at) = place {
            self.told[at] = self.told[at].union(observers);
        }
    }
}

/// Has an observer know that it perceived a fleet this turn.
fn perceive(beliefs: &mut Beliefs, turn: Turn, seen: &Glimpse, contact: ContactId) {
    beliefs.perceive(contact, seen.flag, turn);
    if seen.lost
        && let Some(known) = beliefs.contacts.get_mut(contact.index())
    {
        known.lost = true;
    }
}

/// System: numbers the fleets of others that each faction perceived this turn, in sight or in what happened.
pub fn number_contacts(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    chronicle: Res<Chronicle>,
    fleets: Query<(&Fleet, &Flag, &Position, &Ships)>,
    mut contacts: ResMut<Contacts>,
    mut knowledge: ResMut<Knowledge>,
    mut glimpses: Local<Vec<Glimpse>>,
    mut told: Local<Vec<Observers>>,
) {
    glimpses.clear();
    told.clear();
    told.resize(contacts.count(), Observers::NONE);
    let mut lookout = Lookout {
        turn: clock.turn,
        index: &index,
        contacts: &contacts,
        beliefs: knowledge.all_mut(),
        glimpses: &mut glimpses,
        told: &mut told,
    };
    for (id, flag, position, ships) in &fleets {
        let observers = sight.at(position.at).without(Observers::only(&[flag.0]));
        if observers.is_empty() {
            continue;
        }
        let hull = ships
            .0
            .iter()
            .map(|squadron| hull_of(squadron, &setting.classes));
        let seen = Glimpse {
            observer: flag.0,
            flag: flag.0,
            at: Some(position.at),
            hull: Reverse(hull.sum()),
            fleet: id.0,
            lost: false,
        };
        lookout.notice(seen, observers);
    }
    // What is in sight has mostly been noticed before it is found in what happened.
    happened(&chronicle, &mut lookout);
    let Lookout { mut beliefs, .. } = lookout;
    glimpses.sort_unstable();
    for seen in glimpses.drain(..) {
        if let Some(contact) = contacts.number(seen.observer, seen.fleet) {
            let beliefs = &mut *beliefs[seen.observer.index()];
            perceive(beliefs, clock.turn, &seen, contact);
        }
    }
}

/// Hull that a squadron has left.
fn hull_of(squadron: &Squadron, classes: &[Class]) -> i32 {
    classes[squadron.class.index()].hull * i32::from(squadron.count) - squadron.damage
}

/// The fleets of others that factions perceived in what happened.
fn happened(chronicle: &Chronicle, lookout: &mut Lookout<'_, '_>) {
    for record in chronicle.of_turn(lookout.turn) {
        let event = record.event.payload();
        event.each_fleet(&mut |flag, fleet, worst| {
            let seen_by = record.senses.up_to(worst);
            let observers = seen_by.without(Observers::only(&[flag]));
            if let FleetRef::Own(id) = fleet
                && !observers.is_empty()
            {
                let seen = Glimpse {
                    observer: flag,
                    flag,
                    at: event.place(),
                    hull: Reverse(0),
                    fleet: id,
                    lost: matches!(record.event, Event::FleetLost(_)),
                };
                lookout.notice(seen, observers);
            }
        });
    }
}

/// System: every faction takes in which fleets it sees. What is seen from afar is counted
/// roughly; what has left a place that is watched is not believed to be there any more.
pub fn learn_fleets(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    contacts: Res<Contacts>,
    arsenals: Query<&Arsenal>,
    fleets: Query<(Entity, &Fleet, &Flag, &Position, &Ships, &FleetName)>,
    mut knowledge: ResMut<Knowledge>,
    mut truths: Local<Vec<TrueFleet>>,
    mut effects: Local<Vec<Effects>>,
    mut present: Local<Vec<Observers>>,
    mut mine: Local<Vec<Vec<ContactId>>>,
    mut in_sight: Local<Vec<Vec<ContactId>>>,
) {
    effects.clear();
    effects.extend(index.factions.iter().map(|entity| {
        arsenals.get(*entity).map_or_else(
            |_| Effects::default(),
            |held| held.effects(&setting.technologies),
        )
    }));
    truths.clear();
    for (entity, id, flag, position, ships, name) in &fleets {
        truths.push(TrueFleet {
            fleet: id.0,
            flag: flag.0,
            at: position.at,
            might: Might::of(&ships.0, &setting.classes),
            speed: speed(&ships.0, &setting.classes, &effects[flag.0.index()]),
            carries: carried(&ships.0, &setting.classes),
            named: (!name.0.is_empty()).then_some(entity),
        });
    }
    present.clear();
    present.resize(index.territories.len(), Observers::NONE);
    for truth in &*truths {
        let here = &mut present[truth.at.index()];
        *here = here.and(truth.flag);
    }
    for list in [&mut *mine, &mut *in_sight] {
        list.iter_mut().for_each(Vec::clear);
        list.resize(index.factions.len(), Vec::new());
    }
    let mut beliefs = knowledge.all_mut();
    for truth in &*truths {
        let Some(place) = contacts.place_of(truth.fleet) else {
            continue;
        };
        let numbers = contacts.numbers_at(place);
        let number = |observer: FactionId| numbers.get(observer.index()).copied().flatten();
        mine[truth.flag.index()].extend(number(truth.flag));
        let observers = sight.at(truth.at).without(Observers::only(&[truth.flag]));
        for faction in observers.iter(index.factions.len()) {
            let Some(contact) = number(faction) else {
                continue;
            };
            in_sight[faction.index()].push(contact);
            let present = present[truth.at.index()].includes(faction);
            let beliefs = &mut *beliefs[faction.index()];
            beliefs.take_in(seen(truth, contact, faction, &clock, present));
            if let Some(entity) = truth.named
                && let Some(known) = beliefs.contacts.get_mut(contact.index())
                && known.name.is_none()
                && let Ok((.., name)) = fleets.get(entity)
            {
                known.name = Some(name.0.clone());
            }
        }
    }
    for (at, beliefs) in beliefs.into_iter().enumerate() {
        let (faction, mine) = (FactionId::from_index(at), &mine[at]);
        let Beliefs {
            fleets, contacts, ..
        } = beliefs;
        // Both are in order of the contacts, and all that is in sight has been taken in.
        in_sight[at].sort_unstable();
        let mut in_sight = in_sight[at].iter().peekable();
        // What is not seen any more is kept until it is too old, or its place is seen and the fleet is not there.
        fleets.retain(|old| {
            let gone = || {
                let moved = sight.at(old.at).includes(faction) || mine.contains(&old.contact);
                moved || is_lost(contacts.get(old.contact.index()))
            };
            let fresh = old.mark.turn + SIGHTINGS_KEPT >= clock.turn;
            in_sight.next_if_eq(&&old.contact).is_some() || (fresh && !gone())
        });
    }
}

fn is_lost(known: Option<&super::Contact>) -> bool {
    known.is_some_and(|known| known.lost)
}

/// The technology that ships of these classes carry, as bits.
fn carried(ships: &[Squadron], classes: &[Class]) -> u64 {
    let classes = ships
        .iter()
        .filter_map(|some| classes.get(some.class.index()));
    let carried = classes.flat_map(|class| &class.carries);
    carried.fold(0, |set, technology| set | 1 << technology.0.min(63))
}

fn seen(
    truth: &TrueFleet,
    contact: ContactId,
    faction: FactionId,
    clock: &Clock,
    present: bool,
) -> Sighting {
    // The true value lies anywhere in the band, so that its middle tells nothing exact. Whoever is there counts exactly.
    let shift = if present {
        None
    } else {
        let subject = u64::from(contact.0);
        let seed = clock.seed;
        let mut dice = seed.dice(clock.turn, Purpose::Sight, Some(faction), subject, 0);
        Some(dice.between(0, BLUR))
    };
    let band = |n: i32| match shift {
        None => Band { low: n, high: n },
        Some(shift) => Band {
            low: n - muldiv(n, shift, 100),
            high: n + muldiv(n, BLUR - shift, 100),
        },
    };
    let mark = Mark {
        turn: clock.turn,
        source: Source::Seen,
        sure: if present { 100 } else { 80 },
    };
    Sighting {
        contact,
        flag: truth.flag,
        at: truth.at,
        ships: band(truth.might.ships),
        attack: band(truth.might.attack),
        hull: band(truth.might.hull),
        speed: truth.speed,
        carries: truth.carries,
        mark,
        counted: mark,
    }
}
