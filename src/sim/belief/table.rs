//! Beliefs of one faction: dense by territory and faction, sparse by fleet.

use super::fact::KnownFacts;
use super::mark::{Mark, Source};
use super::trace::{Trace, Traces};
use crate::id::{ContactId, FactionId, TerritoryId, Turn};
use crate::scenario::model::Goods;
use crate::sim::terms::Origin;
use crate::sim::territory::Defiance;
use serde::{Deserialize, Serialize};

/// An amount that is known to lie between two bounds, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// At least.
    pub low: i32,
    /// At most.
    pub high: i32,
}

impl Band {
    /// Exactly this.
    #[must_use]
    pub const fn exact(n: i32) -> Self {
        Self { low: n, high: n }
    }

    /// Whether one amount can lie between both pairs of bounds.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The middle, rounded down.
    #[must_use]
    #[inline]
    pub const fn middle(self) -> i32 {
        self.low + (self.high - self.low) / 2
    }
}

impl std::ops::Add for Band {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

/// What is believed of a territory.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LandBelief {
    /// Who holds it.
    pub holder: Option<FactionId>,
    /// Thousands of people.
    pub people: i32,
    /// How much harder they fight for having been conquered.
    pub defiance: Defiance,
    /// Level of the fort.
    pub fort: u8,
    /// What lies in store.
    pub store: Goods,
    /// Who closes its lanes.
    pub blockade: Option<FactionId>,
    /// How it is known who holds it.
    pub mark: Mark,
    /// When people, fort and store were last known; turn 0 and [`Source::Unknown`] if never.
    pub detail: Mark,
}

/// What is believed of a faction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactionBelief {
    /// Ships in all.
    pub ships: Band,
    /// Strength in all: the attack and a quarter of the hull of its ships, as one number.
    pub strength: Band,
    /// Prized technology it is known to have: bit n for `TechId(n)`.
    pub technology: u64,
    /// For how many turns its stores of each good last; -1 if not known.
    pub stores: [i8; 3],
    /// What it thought of the believer before anything happened, if an envoy has told.
    pub standing: Option<i16>,
    /// When this was last learned.
    pub mark: Mark,
}

impl FactionBelief {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self {
        ships: Band::exact(0),
        strength: Band::exact(0),
        technology: 0,
        stores: [-1; 3],
        standing: None,
        mark: Mark {
            turn: 0,
            source: Source::Unknown,
            sure: 0,
        },
    };
}

/// Where a fleet of somebody else was last perceived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// The fleet, as the observer numbers it.
    pub contact: ContactId,
    /// The flag it showed.
    pub flag: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// How many ships.
    pub ships: Band,
    /// Attack of all its ships together, at full readiness.
    pub attack: Band,
    /// Hull of all its ships together.
    pub hull: Band,
    /// Speed in lane lengths a turn.
    pub speed: u8,
    /// Prized technology that its ships carry, for whoever captures them: bit n for `TechId(n)`.
    pub carries: u64,
    /// How it is known where it is.
    pub mark: Mark,
    /// How it is known what it consists of.
    pub counted: Mark,
}

/// What a faction remembers of a foreign fleet that it ever perceived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The flag under which it was first perceived.
    pub flag: FactionId,
    /// Which it is among the fleets first perceived under this flag, from 1: unnamed fleets are told apart by it.
    pub number: u16,
    /// Its name, if it has one and was ever seen.
    pub name: Option<String>,
    /// When it was last perceived.
    pub perceived: Turn,
    /// Whether it is known to be no more.
    pub lost: bool,
}

/// What one faction believes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beliefs {
    /// By `TerritoryId`.
    pub lands: Vec<LandBelief>,
    /// By `FactionId`; what a faction believes of itself is not used.
    pub factions: Vec<FactionBelief>,
    /// Fleets of others, by contact; old sightings are forgotten after a while.
    pub fleets: Vec<Sighting>,
    /// Fleets of others that it ever perceived, by `ContactId`.
    pub contacts: Vec<Contact>,
    /// What it knows of what others do.
    pub facts: KnownFacts,
    /// From whom others have what they know, as far as it found out.
    pub traces: Traces,
}

impl Beliefs {
    /// Remembers from whom somebody has something. What turns out to be made up is not believed as it was.
    pub fn trace(&mut self, trace: Trace) {
        self.traces.note(trace);
        if matches!(trace.from, Origin::Denied | Origin::Forged) {
            self.facts.dispute(trace.about());
        }
    }

    /// What is believed of a territory.
    #[must_use]
    #[inline]
    pub fn land(&self, id: TerritoryId) -> &LandBelief {
        &self.lands[id.index()]
    }

    /// What is believed of a faction.
    #[must_use]
    #[inline]
    pub fn faction(&self, id: FactionId) -> &FactionBelief {
        &self.factions[id.index()]
    }

    /// The last sighting of a fleet.
    #[must_use]
    pub fn sighting(&self, id: ContactId) -> Option<&Sighting> {
        self.fleets
            .binary_search_by_key(&id, |sighting| sighting.contact)
            .ok()
            .map(|at| &self.fleets[at])
    }

    /// A fleet of somebody else that it ever perceived.
    #[must_use]
    pub fn contact(&self, id: ContactId) -> Option<&Contact> {
        self.contacts.get(id.index())
    }

    /// Remembers that a fleet was perceived under a flag in this turn.
    pub fn perceive(&mut self, id: ContactId, flag: FactionId, turn: Turn) {
        if let Some(known) = self.contacts.get_mut(id.index()) {
            known.perceived = turn;
        } else if id.index() == self.contacts.len() {
            let mut latest = self.contacts.iter().rev();
            let alike = latest.find(|known| known.flag == flag);
            self.contacts.push(Contact {
                flag,
                number: alike.map_or(0, |known| known.number).saturating_add(1),
                name: None,
                perceived: turn,
                lost: false,
            });
        }
    }

    /// Takes in a sighting in place of the last one of the same fleet. A better count is kept while it is worth more than
    /// the new one and does not contradict it.
    pub(super) fn take_in(&mut self, mut seen: Sighting) {
        let key = |sighting: &Sighting| sighting.contact;
        match self.fleets.binary_search_by_key(&seen.contact, key) {
            Ok(at) => {
                let old = &mut self.fleets[at];
                let agrees = old.ships.overlaps(seen.ships) && old.hull.overlaps(seen.hull);
                if agrees && !old.counted.yields_to(seen.counted) {
                    (seen.ships, seen.attack, seen.hull) = (old.ships, old.attack, old.hull);
                    seen.counted = old.counted;
                }
                *old = seen;
            }
            Err(at) => self.fleets.insert(at, seen),
        }
    }

    /// Fleets last perceived at a place not longer than `age` turns ago.
    pub fn fleets_at(
        &self,
        at: TerritoryId,
        now: Turn,
        age: Turn,
    ) -> impl Iterator<Item = &Sighting> {
        self.fleets
            .iter()
            .filter(move |s| s.at == at && s.mark.turn + age >= now)
    }
}
