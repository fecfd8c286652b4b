//! What everybody believes, and who sees what.

use super::{Beliefs, FactionBelief, LandBelief, Mark, Source};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Peculiarity, Scenario};
use crate::sim::event::Observers;
use crate::sim::map::Routes;
use bevy::ecs::prelude::Resource;
use std::sync::Arc;

/// The beliefs of every faction, by `FactionId`; shared with views until they change.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Knowledge(pub Vec<Arc<Beliefs>>);

impl Knowledge {
    /// Before the first turn everybody has heard who holds what, and no more.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let heard = Mark {
            turn: 0,
            source: Source::Rumoured,
            sure: 60,
        };
        let lands = scenario
            .places
            .iter()
            .map(|place| LandBelief {
                holder: place.holder,
                mark: heard,
                ..LandBelief::default()
            })
            .collect();
        let unknown = FactionBelief {
            stores: [-1; 3],
            ..FactionBelief::default()
        };
        let beliefs = Beliefs {
            lands,
            factions: vec![unknown; scenario.factions.len()],
            fleets: Vec::new(),
        };
        // Shared until a faction learns something of its own.
        let shared = Arc::new(beliefs);
        Self(
            scenario
                .factions
                .iter()
                .map(|_| Arc::clone(&shared))
                .collect(),
        )
    }

    /// What a faction believes.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> &Beliefs {
        &self.0[faction.index()]
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
    nebula: Vec<bool>,
}

impl Sight {
    /// Nobody sees anything yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            sees: vec![Observers::NONE; scenario.places.len()],
            nebula: scenario
                .places
                .iter()
                .map(|place| place.is(Peculiarity::Nebula))
                .collect(),
        }
    }

    /// Who sees what goes on at a place.
    #[must_use]
    pub fn at(&self, place: TerritoryId) -> Observers {
        self.sees[place.index()]
    }

    /// Forgets who sees what.
    pub fn clear(&mut self) {
        self.sees.fill(Observers::NONE);
    }

    /// Lets a faction see from a place: the place itself, and what lies within so many
    /// lanes, nebulae excepted, which are seen only from inside.
    pub fn look(&mut self, from: TerritoryId, faction: FactionId, lanes: i32, routes: &Routes) {
        let here = &mut self.sees[from.index()];
        *here = here.and(faction);
        if lanes <= 0 {
            return;
        }
        for (there, _) in routes.neighbours(from) {
            if !self.nebula[there.index()] {
                if lanes > 1 {
                    self.look(*there, faction, lanes - 1, routes);
                } else {
                    let seen = &mut self.sees[there.index()];
                    *seen = seen.and(faction);
                }
            }
        }
    }
}
