//! The numbers that factions give to fleets of others, in the order in which they first saw them.
//!
//! The id of a fleet tells how many fleets its owner ever launched. What a faction reads, and what it orders, names
//! fleets of others by these numbers alone; only the simulation knows which fleet is meant.

use crate::id::{ContactId, FactionId, FleetId};
use crate::scenario::audit::{Flaw, MOST_COUNT};
use crate::scenario::model::MAX_FACTIONS;
use crate::sim::event::{FleetRef, Perceived};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize, Serializer};

/// Which fleet each faction means by which number.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<Numbers>")]
pub struct Contacts {
    /// By `FactionId`.
    numbers: Vec<Numbers>,
    /// The same by fleet. It follows from the numbers, changes with them, and is not saved: what many observers call one fleet is
    /// found at once.
    fleets: Vec<Numbered>,
}

/// The fleets one faction has numbered, by fleet.
type Numbers = Vec<(FleetId, ContactId)>;

/// A fleet that somebody has numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Numbered {
    fleet: FleetId,
    /// By `FactionId` of the observer; those beyond the end gave it no number.
    by: Vec<Option<ContactId>>,
}

impl SavedTable for Contacts {
    fn begin(start: &Start<'_>) -> Self {
        vec![Numbers::new(); start.scenario.roster.factions.len()].into()
    }

    /// The newcomer knows the fleets that its parent knows.
    fn grow(&mut self, newcomer: FactionId, parent: FactionId) {
        let known = self.numbers[parent.index()].clone();
        for (fleet, number) in &known {
            self.note(newcomer, *fleet, *number);
        }
        self.numbers.push(known);
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let complete = self.numbers.len() == context.factions();
        ensure(complete, "who numbers fleets")?;
        self.numbers.iter().try_for_each(|numbers| {
            let sorted = numbers.is_sorted_by(|a, b| a.0 < b.0);
            let mut given: Vec<usize> = numbers.iter().map(|(_, n)| n.index()).collect();
            given.sort_unstable();
            let dense = given.into_iter().eq(0..numbers.len());
            ensure(sorted && dense, "the numbers of fleets")
        })
    }
}

impl Contacts {
    /// The number an observer gave a fleet; `None` if it never saw it.
    #[must_use]
    pub fn of(&self, observer: FactionId, fleet: FleetId) -> Option<ContactId> {
        let numbers = self.numbers_at(self.place_of(fleet)?);
        numbers.get(observer.index()).copied().flatten()
    }

    /// How many fleets somebody has numbered.
    pub(super) const fn count(&self) -> usize {
        self.fleets.len()
    }

    /// Which of the fleets that somebody has numbered this one is; `None` if nobody ever saw it.
    pub(super) fn place_of(&self, fleet: FleetId) -> Option<usize> {
        let found = self.fleets.binary_search_by_key(&fleet, |it| it.fleet);
        found.ok()
    }

    /// The numbers of the fleet at this place, by `FactionId` of the observer; those beyond the end gave it none.
    pub(super) fn numbers_at(&self, place: usize) -> &[Option<ContactId>] {
        &self.fleets[place].by
    }

    /// The fleet an observer means by a number; `None` if it gave no such number.
    #[must_use]
    pub fn fleet(&self, observer: FactionId, contact: ContactId) -> Option<FleetId> {
        let mut numbers = self.numbers[observer.index()].iter();
        let found = numbers.find(|(_, number)| *number == contact);
        found.map(|(fleet, _)| *fleet)
    }

    /// The number an observer gives a fleet, its next one if it has none yet; `None` if all numbers are used up.
    pub fn number(&mut self, observer: FactionId, fleet: FleetId) -> Option<ContactId> {
        let numbers = &mut self.numbers[observer.index()];
        match numbers.binary_search_by_key(&fleet, |(id, _)| *id) {
            Ok(at) => Some(numbers[at].1),
            Err(_) if numbers.len() as u64 >= MOST_COUNT => None,
            Err(at) => {
                let next = ContactId::from_index(numbers.len());
                numbers.insert(at, (fleet, next));
                self.note(observer, fleet, next);
                Some(next)
            }
        }
    }

    fn note(&mut self, observer: FactionId, fleet: FleetId, number: ContactId) {
        let found = self.fleets.binary_search_by_key(&fleet, |it| it.fleet);
        let at = found.unwrap_or_else(|at| {
            let by = Vec::new();
            self.fleets.insert(at, Numbered { fleet, by });
            at
        });
        let (by, observer) = (&mut self.fleets[at].by, observer.index());
        if by.len() <= observer {
            by.resize(observer + 1, None);
        }
        by[observer] = Some(number);
    }

    /// News as an observer reads it: with the fleets as it numbers them.
    #[must_use]
    pub fn tell(&self, observer: FactionId, news: Perceived) -> Perceived {
        let mut refer = |flag, fleet| self.refer(observer, flag, fleet);
        Perceived {
            event: news.event.with_fleets(&mut refer),
            ..news
        }
    }

    /// How an observer names a fleet under this flag that an event names by its true id.
    #[must_use]
    pub fn refer(&self, observer: FactionId, flag: FactionId, fleet: FleetRef) -> FleetRef {
        match fleet {
            FleetRef::Own(id) if flag != observer => self
                .of(observer, id)
                .map_or(FleetRef::Unknown, FleetRef::Contact),
            known => known,
        }
    }
}

impl From<Vec<Numbers>> for Contacts {
    fn from(numbers: Vec<Numbers>) -> Self {
        // By fleet, so that each is added at the end. More observers than there can be factions are refused by the audit.
        let mut all: Vec<(FleetId, usize, ContactId)> = Vec::new();
        for (at, given) in numbers.iter().enumerate().take(MAX_FACTIONS) {
            all.extend(given.iter().map(|(fleet, number)| (*fleet, at, *number)));
        }
        all.sort_unstable();
        let mut contacts = Self::default();
        for (fleet, at, number) in all {
            contacts.note(FactionId::from_index(at), fleet, number);
        }
        Self {
            numbers,
            ..contacts
        }
    }
}

impl Serialize for Contacts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.numbers.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    #[test]
    fn numbers_follow_the_order_of_sight_and_not_serials() {
        let mut contacts = Contacts::from(vec![Numbers::new(); 2]);
        let (late, early) = (FleetId::new(THEY, 140), FleetId::new(THEY, 3));
        assert_eq!(contacts.number(ME, late), Some(ContactId(0)));
        assert_eq!(contacts.number(ME, early), Some(ContactId(1)));
        assert_eq!(contacts.number(ME, late), Some(ContactId(0)));
        assert_eq!(contacts.fleet(ME, ContactId(1)), Some(early));
        assert_eq!(contacts.fleet(ME, ContactId(2)), None);
        // Each observer counts for itself.
        assert_eq!(contacts.of(THEY, early), None);
        assert_eq!(contacts.number(THEY, early), Some(ContactId(0)));
    }

    #[test]
    fn numbers_are_saved_by_observer_and_found_again() {
        let mut contacts = Contacts::from(vec![Numbers::new(); 2]);
        for serial in [7, 2, 5] {
            contacts.number(THEY, FleetId::new(ME, serial));
        }
        contacts.grow(FactionId(2), THEY);
        let bytes = postcard::to_stdvec(&contacts).expect("it can be written");
        assert_eq!(Ok(bytes.clone()), postcard::to_stdvec(&contacts.numbers));
        assert_eq!(postcard::from_bytes(&bytes), Ok(contacts.clone()));
        let five = FleetId::new(ME, 5);
        let numbers = [ME, THEY, FactionId(2)].map(|who| contacts.of(who, five));
        assert_eq!(numbers, [None, Some(ContactId(2)), Some(ContactId(2))]);
    }

    #[test]
    fn only_foreign_fleets_are_numbered_in_events() {
        let mut contacts = Contacts::from(vec![Numbers::new(); 2]);
        let (mine, theirs) = (FleetId::new(ME, 0), FleetId::new(THEY, 0));
        contacts.number(ME, theirs);
        let refer = |flag, fleet: FleetId| contacts.refer(ME, flag, fleet.into());
        assert_eq!(refer(ME, mine), FleetRef::Own(mine));
        assert_eq!(refer(THEY, theirs), FleetRef::Contact(ContactId(0)));
        assert_eq!(refer(THEY, FleetId::new(THEY, 1)), FleetRef::Unknown);
        // A fleet that changed its flag is named by the flag of the event.
        assert_eq!(refer(ME, theirs), FleetRef::Own(theirs));
    }
}
