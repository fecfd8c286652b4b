//! From stable ids to entities, and the few things every system asks for.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Book, Roster};
use crate::sim::dice::Seed;
use crate::sim::map::Routes;
use crate::sim::saved::{AuditContext, SavedTable, Start, within};
use bevy::ecs::prelude::{Entity, Resource};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The book of the scenario being played, and who is in the game by now.
#[derive(Resource, Debug, Clone)]
pub struct Setting {
    /// The book; it never changes.
    pub book: Arc<Book>,
    /// The roster; it grows when factions are founded.
    pub roster: Arc<Roster>,
}

impl std::ops::Deref for Setting {
    type Target = Book;

    fn deref(&self) -> &Book {
        &self.book
    }
}

/// The ways of its map.
#[derive(Resource, Debug, Clone)]
pub struct Ways(pub Arc<Routes>);

impl std::ops::Deref for Ways {
    type Target = Routes;

    fn deref(&self) -> &Routes {
        &self.0
    }
}

/// Which turn it is, and the root of all dice.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The turn being planned or resolved, from 1.
    pub turn: Turn,
    /// The root of all dice.
    pub seed: Seed,
}

/// The last turn a game can reach.
const LAST_TURN: Turn = 20_000;

impl SavedTable for Clock {
    fn begin(start: &Start<'_>) -> Self {
        Self {
            turn: 1,
            seed: Seed(start.seed),
        }
    }

    fn audit(&self, _: &AuditContext<'_>) -> Result<(), Flaw> {
        within(self.turn, 1..=LAST_TURN, "the turn")
    }
}

/// Entities in the order of their stable ids. Systems iterate over this, never over a
/// query, so that the order is the same on every machine. Only sums, sets and tables by id of lands and fleets, which come out the
/// same in any order, are made straight from a query: to look up each entity takes longer than what is done with it.
#[derive(Resource, Debug, Clone, Default)]
pub struct Index {
    /// By [`TerritoryId`].
    pub territories: Vec<Entity>,
    /// By [`FactionId`].
    pub factions: Vec<Entity>,
    fleets: Vec<(FleetId, Entity)>,
    majes: Vec<(MajeId, Entity)>,
}

impl Index {
    /// The entity of a territory.
    #[must_use]
    pub fn territory(&self, id: TerritoryId) -> Entity {
        self.territories[id.index()]
    }

    /// The entity of a faction.
    #[must_use]
    pub fn faction(&self, id: FactionId) -> Entity {
        self.factions[id.index()]
    }

    /// The entity of a fleet, if it still exists.
    #[must_use]
    pub fn fleet(&self, id: FleetId) -> Option<Entity> {
        find(&self.fleets, id).map(|at| self.fleets[at].1)
    }

    /// The entity of a maje, if he still lives.
    #[must_use]
    pub fn maje(&self, id: MajeId) -> Option<Entity> {
        find(&self.majes, id).map(|at| self.majes[at].1)
    }

    /// All fleets, by id.
    #[must_use]
    pub fn fleets(&self) -> &[(FleetId, Entity)] {
        &self.fleets
    }

    /// All majes, by id.
    #[must_use]
    pub fn majes(&self) -> &[(MajeId, Entity)] {
        &self.majes
    }

    /// All majes, those who were born to a faction first: whoever looks for one of its majes mostly finds him there.
    pub fn majes_of_first(&self, faction: FactionId) -> impl Iterator<Item = Entity> {
        let first = self.majes.partition_point(|(id, _)| id.owner < faction);
        let after = self.majes.partition_point(|(id, _)| id.owner <= faction);
        let others = self.majes[..first].iter().chain(&self.majes[after..]);
        let all = self.majes[first..after].iter().chain(others);
        all.map(|(_, entity)| *entity)
    }

    /// Adds a fleet that was just spawned.
    pub fn add_fleet(&mut self, id: FleetId, entity: Entity) {
        add(&mut self.fleets, id, entity);
    }

    /// Adds a maje who was just spawned.
    pub fn add_maje(&mut self, id: MajeId, entity: Entity) {
        add(&mut self.majes, id, entity);
    }

    /// Forgets a fleet; whoever calls this despawns it.
    pub fn remove_fleet(&mut self, id: FleetId) -> Option<Entity> {
        find(&self.fleets, id).map(|at| self.fleets.remove(at).1)
    }

    /// Forgets a maje; whoever calls this despawns him.
    pub fn remove_maje(&mut self, id: MajeId) -> Option<Entity> {
        find(&self.majes, id).map(|at| self.majes.remove(at).1)
    }
}

fn find<K: Ord + Copy>(list: &[(K, Entity)], id: K) -> Option<usize> {
    list.binary_search_by_key(&id, |(key, _)| *key).ok()
}

fn add<K: Ord + Copy>(list: &mut Vec<(K, Entity)>, id: K, entity: Entity) {
    match list.binary_search_by_key(&id, |(key, _)| *key) {
        Ok(at) => list[at].1 = entity,
        Err(at) => list.insert(at, (id, entity)),
    }
}
