//! The numbers that factions give to fleets of others, in the order in which they first saw them.
//!
//! The id of a fleet tells how many fleets its owner ever launched. What a faction reads, and what it orders, names
//! fleets of others by these numbers alone; only the simulation knows which fleet is meant.

use crate::id::{ContactId, FactionId, FleetId};
use crate::scenario::audit::{Flaw, MOST_COUNT};
use crate::sim::event::{FleetRef, Perceived};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// Which fleet each faction means by which number, by `FactionId`.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts(Vec<Numbers>);

/// The fleets one faction has numbered, by fleet.
type Numbers = Vec<(FleetId, ContactId)>;

impl SavedTable for Contacts {
    fn begin(start: &Start<'_>) -> Self {
        Self(vec![Numbers::new(); start.scenario.roster.factions.len()])
    }

    /// The newcomer knows the fleets that its parent knows.
    fn grow(&mut self, _: FactionId, parent: FactionId) {
        self.0.push(self.0[parent.index()].clone());
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        ensure(self.0.len() == context.factions(), "who numbers fleets")?;
        self.0.iter().try_for_each(|numbers| {
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
        let numbers = &self.0[observer.index()];
        let at = numbers.binary_search_by_key(&fleet, |(id, _)| *id).ok()?;
        Some(numbers[at].1)
    }

    /// The fleet an observer means by a number; `None` if it gave no such number.
    #[must_use]
    pub fn fleet(&self, observer: FactionId, contact: ContactId) -> Option<FleetId> {
        let mut numbers = self.0[observer.index()].iter();
        let found = numbers.find(|(_, number)| *number == contact);
        found.map(|(fleet, _)| *fleet)
    }

    /// The number an observer gives a fleet, its next one if it has none yet; `None` if all numbers are used up.
    pub fn number(&mut self, observer: FactionId, fleet: FleetId) -> Option<ContactId> {
        let numbers = &mut self.0[observer.index()];
        match numbers.binary_search_by_key(&fleet, |(id, _)| *id) {
            Ok(at) => Some(numbers[at].1),
            Err(_) if numbers.len() as u64 >= MOST_COUNT => None,
            Err(at) => {
                let next = ContactId::from_index(numbers.len());
                numbers.insert(at, (fleet, next));
                Some(next)
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    #[test]
    fn numbers_follow_the_order_of_sight_and_not_serials() {
        let mut contacts = Contacts(vec![Numbers::new(); 2]);
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
    fn only_foreign_fleets_are_numbered_in_events() {
        let mut contacts = Contacts(vec![Numbers::new(); 2]);
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
