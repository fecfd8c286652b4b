//! What everybody believes, and who sees what.

use super::{Band, Beliefs, FactionBelief, KnownFacts, LandBelief, Mark, Source};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Book, Peculiarity};
use crate::sim::event::{Happening, Observers, Reach, Senses};
use crate::sim::map::Routes;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The beliefs of every faction, by `FactionId`; shared with views until they change.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Knowledge(pub Vec<Arc<Beliefs>>);

impl SavedTable for Knowledge {
    /// Before the first turn everybody has heard who holds what, and no more.
    fn begin(start: &Start<'_>) -> Self {
        let heard = Mark {
            turn: 0,
            source: Source::Rumoured,
            sure: 60,
        };
        let lands = start
            .scenario
            .opening
            .lands
            .iter()
            .map(|land| LandBelief {
                holder: land.holder,
                mark: heard,
                ..LandBelief::default()
            })
            .collect();
        let factions = start.scenario.roster.factions.len();
        let beliefs = Beliefs {
            lands,
            factions: vec![FactionBelief::UNKNOWN; factions],
            fleets: Vec::new(),
            contacts: Vec::new(),
            facts: KnownFacts::default(),
        };
        // Shared until a faction learns something of its own.
        let shared = Arc::new(beliefs);
        Self((0..factions).map(|_| Arc::clone(&shared)).collect())
    }

    /// The newcomer believes what its parent believes.
    fn grow(&mut self, newcomer: FactionId, parent: FactionId) {
        for beliefs in &mut self.0 {
            let factions = &mut Arc::make_mut(beliefs).factions;
            factions.resize(newcomer.index() + 1, FactionBelief::UNKNOWN);
        }
        self.0.push(Arc::clone(&self.0[parent.index()]));
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        ensure(self.0.len() == context.factions(), "whose they are")?;
        let mut all = self.0.iter();
        all.try_for_each(|one| audit_beliefs(one, context))
    }
}

fn audit_beliefs(beliefs: &Beliefs, context: &AuditContext<'_>) -> Result<(), Flaw> {
    let lands = beliefs.lands.len() == context.book.places.len();
    let factions = beliefs.factions.len() == context.factions();
    ensure(lands && factions, "the tables of beliefs")?;
    let sorted = beliefs.fleets.is_sorted_by(|a, b| a.contact < b.contact);
    ensure(sorted, "the sightings")?;
    ensure(beliefs.facts.is_sound(), "the facts")?;
    let band = |band: Band| within(band.high - band.low, 0..=1_000_000_000, "an estimate");
    for it in &beliefs.fleets {
        [it.ships, it.attack, it.hull]
            .into_iter()
            .try_for_each(band)?;
    }
    for it in &beliefs.factions {
        within(it.standing.unwrap_or(0), -100..=100, "an opinion")?;
        [it.ships, it.strength].into_iter().try_for_each(band)?;
        let kinds = context.book.technologies.len();
        let known = kinds >= 64 || it.technology >> kinds == 0;
        ensure(known, "the technologies heard of")?;
    }
    Ok(())
}

impl Knowledge {
    /// What a faction believes.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> &Beliefs {
        &self.0[faction.index()]
    }

    /// What everybody believes, to be changed, by [`FactionId`]: for whoever changes much.
    pub(super) fn all_mut(&mut self) -> Vec<&mut Beliefs> {
        self.0.iter_mut().map(Arc::make_mut).collect()
    }

    /// What a faction believes, to be changed.
    pub fn of_mut(&mut self, faction: FactionId) -> &mut Beliefs {
        Arc::make_mut(&mut self.0[faction.index()])
    }
}

/// Who sees each territory now: derived from who holds land and where fleets are.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    sees: Vec<Observers>,
    /// Who holds a place or has a fleet there.
    present: Vec<Observers>,
    nebula: Vec<bool>,
}

impl Sight {
    /// Nobody sees anything yet.
    #[must_use]
    pub fn new(book: &Book) -> Self {
        Self {
            sees: vec![Observers::NONE; book.places.len()],
            present: vec![Observers::NONE; book.places.len()],
            nebula: book
                .places
                .iter()
                .map(|place| place.is(Peculiarity::Nebula))
                .collect(),
        }
    }

    /// Who sees what goes on at a place.
    #[must_use]
    #[inline]
    pub fn at(&self, place: TerritoryId) -> Observers {
        self.sees[place.index()]
    }

    /// Who is at a place: holds it, or has a fleet there.
    #[must_use]
    pub fn present(&self, place: TerritoryId) -> Observers {
        self.present[place.index()]
    }

    /// Who perceives an event: by who took part in it, who sees its places, and how far the news goes.
    #[must_use]
    pub fn senses(&self, event: &dyn Happening) -> Senses {
        let mut senses = Senses {
            party: event.parties(),
            ..Senses::default()
        };
        match event.reach() {
            Reach::Parties => {}
            Reach::World => senses.hearsay = Observers::ALL.without(senses.party),
            Reach::Sight => {
                let (mut present, mut seen) = (Observers::NONE, Observers::NONE);
                for place in [event.origin(), event.place()].into_iter().flatten() {
                    present = present.union(self.present(place));
                    seen = seen.union(self.at(place));
                }
                senses.witness = present.without(senses.party);
                senses.distant = seen.without(present).without(senses.party);
            }
        }
        senses
    }

    /// Lets everybody be everywhere.
    pub fn open(&mut self) {
        self.sees.fill(Observers::ALL);
        self.present.fill(Observers::ALL);
    }

    /// Forgets who sees what.
    pub fn clear(&mut self) {
        self.sees.fill(Observers::NONE);
        self.present.fill(Observers::NONE);
    }

    /// Lets a faction that is at a place see from there: the place itself, and what lies within this
    /// many lanes, nebulae excepted, which are seen only from inside.
    pub fn look(&mut self, from: TerritoryId, faction: FactionId, lanes: i32, routes: &Routes) {
        let here = &mut self.present[from.index()];
        *here = here.and(faction);
        self.spread(from, faction, lanes, routes);
    }

    fn spread(&mut self, from: TerritoryId, faction: FactionId, lanes: i32, routes: &Routes) {
        let here = &mut self.sees[from.index()];
        *here = here.and(faction);
        if lanes <= 0 {
            return;
        }
        for (there, _) in routes.neighbours(from) {
            if !self.nebula[there.index()] {
                if lanes > 1 {
                    self.spread(*there, faction, lanes - 1, routes);
                } else {
                    let seen = &mut self.sees[there.index()];
                    *seen = seen.and(faction);
                }
            }
        }
    }
}
