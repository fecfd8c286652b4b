//! Whether a condition holds: the pure part.

use crate::id::{ClassId, FactionId, Turn};
use crate::scenario::model::{Book, Condition, Good, Goods, Peculiarity};

/// For how many turns a wrong keeps a sect from counting as bound.
pub const WRONGS_COUNT: Turn = 12;

/// What matters of one faction when objectives are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Situation {
    /// Which faction.
    pub faction: Option<FactionId>,
    /// Territories it holds, by `TerritoryId`.
    pub holds: Vec<bool>,
    /// How many of the lands it holds have people.
    pub peopled: i32,
    /// How many sects are bound to it by contract and have not been wronged of late.
    pub bound: i32,
    /// Technology it has, by `TechId`.
    pub technology: Vec<u16>,
    /// Ships it has, by `ClassId`.
    pub ships: Vec<i32>,
    /// Classes of ships that left the map under its flag.
    pub departed: Vec<ClassId>,
    /// Its counters, by `VarId`.
    pub counters: Vec<i32>,
    /// Goods in its stores.
    pub stock: Goods,
    /// Its prestige.
    pub prestige: i32,
    /// It has land or ships.
    pub alive: bool,
    /// Nobody has more prestige.
    pub most_prestige: bool,
}

/// What matters of the world.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorldState {
    /// Lands that have people.
    pub peopled: i32,
    /// How many lands each faction holds, by `FactionId`.
    pub lands: Vec<i32>,
    /// The last turn is over.
    pub at_end: bool,
}

/// Whether the condition holds now, apart from for how long.
#[must_use]
pub fn holds(condition: &Condition, of: &Situation, world: &WorldState, book: &Book) -> bool {
    let held = |at: crate::id::TerritoryId| of.holds.get(at.index()).is_some_and(|h| *h);
    match condition {
        Condition::All(list) => list.iter().all(|one| holds(one, of, world, book)),
        Condition::Any(list) => list.iter().any(|one| holds(one, of, world, book)),
        Condition::HoldShare { percent, .. } => {
            world.peopled > 0 && of.peopled * 100 >= percent * world.peopled
        }
        Condition::Hold { territories, .. } => territories.iter().all(|at| held(*at)),
        Condition::HoldPeculiar { peculiarity, count } => {
            peculiar(book, of, *peculiarity) >= *count
        }
        Condition::BoundTo { count, .. } => of.bound >= *count,
        Condition::Have { technologies, .. } => technologies
            .iter()
            .all(|tech| of.technology.get(tech.index()).is_some_and(|n| *n > 0)),
        Condition::HaveShip(class) => of.ships.get(class.index()).is_some_and(|n| *n > 0),
        Condition::Var { var, at_least } => {
            of.counters.get(var.index()).is_some_and(|n| n >= at_least)
        }
        Condition::Store { good, at_least } => stored(of, *good) >= *at_least,
        Condition::Prestige(least) => of.prestige >= *least,
        Condition::MostPrestigeAtEnd => world.at_end && of.most_prestige,
        Condition::SurviveToEnd => world.at_end && of.alive,
        Condition::Landless(faction) => world.lands.get(faction.index()) == Some(&0),
        Condition::Depart(class) => of.departed.contains(class),
    }
}

fn peculiar(book: &Book, of: &Situation, peculiarity: Peculiarity) -> i32 {
    let places = book.places.iter().zip(&of.holds);
    let count = places
        .filter(|(place, held)| **held && place.is(peculiarity))
        .count();
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn stored(of: &Situation, good: Good) -> i32 {
    of.stock[good]
}

/// For how many turns running the condition must hold; at least 1.
#[must_use]
pub fn duration(condition: &Condition) -> Turn {
    match condition {
        Condition::All(list) => list.iter().map(duration).max().unwrap_or(1),
        Condition::Any(list) => list.iter().map(duration).min().unwrap_or(1),
        Condition::HoldShare { turns, .. }
        | Condition::Hold { turns, .. }
        | Condition::BoundTo { turns, .. }
        | Condition::Have { turns, .. } => (*turns).max(1),
        _ => 1,
    }
}
