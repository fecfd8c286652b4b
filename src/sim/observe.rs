//! The truth about everybody, for observers and statistics. Nothing that plays may read it.

use super::Simulation;
use super::deal::Deals;
use super::faction::{Arsenal, Prestige, Standing, Status};
use super::fleet::{Cargo, Flag, Ships};
use super::index::{Clock, Index};
use super::maje::{Allegiance, Captive};
use super::territory::{Holding, People, Store, Territory};
use super::victory::{Contender, Ending};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{FactionKind, Goods};
use bevy::ecs::prelude::World;
use bevy::ecs::query::{QueryData, QueryState};
use std::cmp::Reverse;

/// The truth about a game, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Truth {
    /// The turn being planned.
    pub turn: Turn,
    /// By `FactionId`.
    pub factions: Vec<FactionTruth>,
    /// Who holds each territory, by `TerritoryId`.
    pub holders: Vec<Option<FactionId>>,
    /// Contracts in force.
    pub contracts: usize,
    /// Territories that have people.
    pub peopled: u32,
}

/// The truth about a faction, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactionTruth {
    /// Whether it is still in the game.
    pub status: Status,
    /// Whether it is a sect.
    pub sect: bool,
    /// Territories held.
    pub lands: u32,
    /// Of these, with people: what a share of the land is counted in.
    pub peopled: u32,
    /// Thousands of people.
    pub people: i64,
    /// Goods in store and aboard.
    pub stock: Goods,
    /// Ships.
    pub ships: u32,
    /// Prestige.
    pub prestige: i32,
    /// Kinds of prized technology held.
    pub prized: u32,
    /// Majes of its own who are free.
    pub majes: u32,
}

/// Where these components of entities lie: to look them up anew for each entity takes longer than what is done with them.
fn parts<D: QueryData>(world: &World) -> QueryState<D> {
    world
        .try_query()
        .expect("whatever views are made from is registered with every world")
}

impl Simulation {
    /// Counts the truth about everybody: for observers and statistics, not for players.
    #[must_use]
    pub fn observe(&self) -> Truth {
        let world = self.world();
        let book = self.book();
        let index = world.resource::<Index>();
        let mut truth = Truth {
            turn: self.turn(),
            holders: vec![None; index.territories.len()],
            contracts: world.resource::<Deals>().standing().count(),
            ..Truth::default()
        };
        let mut factions = parts::<(&Standing, &Prestige, &Arsenal)>(world);
        let factions = factions.query(world);
        let factions = factions.iter_many(&index.factions);
        for (definition, (standing, prestige, held)) in self.roster().factions.iter().zip(factions)
        {
            let prized = held.held().iter().zip(&book.technologies);
            truth.factions.push(FactionTruth {
                status: standing.0,
                sect: definition.kind == FactionKind::Sect,
                prestige: prestige.0,
                prized: prized.filter(|(n, tech)| **n > 0 && !tech.base).count() as u32,
                ..FactionTruth::default()
            });
        }
        let mut lands = parts::<(&Territory, &Holding, &People, &Store)>(world);
        for (at, holding, people, store) in lands.iter(world) {
            truth.holders[at.0.index()] = holding.holder;
            let people = i64::from(people.0);
            truth.peopled += u32::from(people > 0);
            let holder = holding.holder.map(FactionId::index);
            if let Some(faction) = holder.and_then(|at| truth.factions.get_mut(at)) {
                faction.lands += 1;
                faction.peopled += u32::from(people > 0);
                faction.people += people;
                faction.stock += store.0;
            }
        }
        let mut fleets = parts::<(&Flag, &Ships, &Cargo)>(world);
        let fleets = fleets.query(world);
        let entities = index.fleets().iter().map(|(_, entity)| *entity);
        for (flag, ships, cargo) in fleets.iter_many(entities) {
            if let Some(faction) = truth.factions.get_mut(flag.0.index()) {
                faction.ships += ships.0.iter().map(|s| u32::from(s.count)).sum::<u32>();
                faction.stock += cargo.0;
            }
        }
        let mut majes = parts::<(&Allegiance, &Captive)>(world);
        let majes = majes.query(world);
        let entities = index.majes().iter().map(|(_, entity)| *entity);
        for (whose, captive) in majes.iter_many(entities) {
            if let Some(faction) = truth.factions.get_mut(whose.0.index()) {
                faction.majes += u32::from(captive.0.is_none());
            }
        }
        truth
    }

    /// Every faction in the order in which they stand, for the page of the end: the winner; then who is in the game, then who
    /// departed, then who ended, of those who are gone the later first; then as [`Contender`] says.
    #[must_use]
    pub fn standing(&self) -> Vec<FactionId> {
        let truth = self.observe();
        let seed = self.world().resource::<Clock>().seed;
        let (turn, winner) = match self.ending() {
            Some((turn, Ending::Won(who, _))) => (turn, Some(who)),
            Some((turn, Ending::TimeUp(_))) => (turn, None),
            None => (self.turn(), None),
        };
        let rank = |id: FactionId| {
            let it = &truth.factions[id.index()];
            let stays = match it.status {
                Status::Active | Status::Hidden => (2, 0),
                Status::Departed(turn) => (1, turn),
                Status::Ended(turn) => (0, turn),
            };
            let most = |n: i64| i32::try_from(n).unwrap_or(i32::MAX);
            let brings = (it.prestige, most(it.peopled.into()), most(it.people));
            let faction = self.roster().faction(id);
            let contender = Contender::of(faction, it.lands as usize, brings, seed, turn);
            Reverse((winner == Some(id), stays, contender))
        };
        let mut all: Vec<FactionId> = self.roster().faction_ids().collect();
        all.sort_by_cached_key(|id| rank(*id));
        all
    }
}

#[cfg(test)]
mod tests {
    use crate::id::{FactionId, Turn};
    use crate::sim::faction::{Prestige, Standing, Status};
    use crate::sim::index::Index;
    use crate::sim::simulation::Simulation;
    use crate::sim::testing::Sandbox;

    /// A game of five sects with these keys, of which the last two are gone.
    fn game(keys: [&'static str; 5]) -> Simulation {
        let sandbox = (0..5).fold(Sandbox::row(5, 2), |row, at| row.sect(&[at]));
        let sandbox = sandbox.change(move |scenario| {
            let factions = scenario.roster_mut().factions.iter_mut();
            for (faction, key) in factions.zip(keys) {
                key.clone_into(&mut faction.key);
            }
        });
        let mut game = sandbox.start(3);
        let gone: [(usize, Status); 2] = [(3, Status::Ended(5)), (4, Status::Departed(2 as Turn))];
        for (at, status) in gone {
            let entity = game.world().resource::<Index>().factions[at];
            let parts = (Standing(status), Prestige(900));
            game.world_mut().entity_mut(entity).insert(parts);
        }
        game
    }

    #[test]
    fn who_is_gone_stands_last_and_lots_decide_between_equals() {
        let keys = |keys: [&'static str; 5]| -> Vec<&'static str> {
            let standing = game(keys).standing();
            standing
                .iter()
                .map(|id: &FactionId| keys[id.index()])
                .collect()
        };
        let one = keys(["a", "b", "c", "d", "e"]);
        assert_eq!(
            one[3..],
            ["e", "d"],
            "whoever departed stands before whoever ended"
        );
        assert_eq!(
            one,
            keys(["c", "a", "b", "d", "e"]),
            "the order of the file decides nothing"
        );
    }
}
