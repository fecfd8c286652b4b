//! Conditions, judged in one place: whether one holds and how far it has come. The pure part; the situation is made
//! from the world by [`judge`](super::judge), and from a view by [`believed`](super::believed).

use super::wide::{Living, Wide, end_of};
use crate::id::{ClassId, FactionId, TechId, TerritoryId, Turn};
use crate::scenario::model::{
    Audience, BeatDef, BeatEnd, Book, Condition, ConferenceCount, FactionKind, Goods, Peculiarity,
    Roster,
};
use crate::sim::conference::ConferenceRecord;

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
    /// Thousands of people who live on the lands it holds.
    pub people: i32,
    /// How many sects are bound to it by contract and have not been wronged of late.
    pub bound: i32,
    /// What each of the other sects in the game thinks of it, as far as it is known; empty if nothing asks for it.
    pub esteem: Vec<i32>,
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
    /// Goods that its people and ships need in a turn.
    pub need: Goods,
    /// Its prestige.
    pub prestige: i32,
    /// It has land or ships.
    pub alive: bool,
    /// It may come first by prestige, and of those who may nobody has more.
    pub most_prestige: bool,
    /// Whether it is First among Majes.
    pub first: bool,
    /// What it has had to do with conferences.
    pub conferences: ConferenceRecord,
    /// What is known of it beyond that, where the scenario asks for it.
    pub wide: Wide,
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
    /// The turn.
    pub turn: Turn,
    /// Majes who live, where the scenario asks for them.
    pub majes: Vec<Living>,
    /// How the beats of the story have ended, by `BeatId`.
    pub beats: Vec<BeatEnd>,
    /// Everybody's situation, by `FactionId`, as far as it is asked for.
    pub all: Vec<Situation>,
}

/// Whether a condition asks how much prestige a faction has, which what is paid in the same turn changes.
#[must_use]
pub fn asks_for_prestige(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(asks_for_prestige)
        }
        Condition::Not(part) => asks_for_prestige(part),
        Condition::Prestige(_) | Condition::MostPrestigeAtEnd => true,
        _ => false,
    }
}

/// How far one simple condition has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// What there is, and what is needed.
    Count(i32, i32),
    /// It holds or it does not.
    Whether(bool),
}

/// Whether something that is for these factions is for this one.
#[must_use]
pub fn concerns(audience: Audience, faction: FactionId, roster: &Roster) -> bool {
    match audience {
        Audience::All => true,
        Audience::Kind(kind) => roster.faction(faction).kind == kind,
        Audience::Only(only) => only == faction,
    }
}

/// Whether the condition holds now, apart from for how long.
#[must_use]
pub fn holds(condition: &Condition, of: &Situation, world: &WorldState, book: &Book) -> bool {
    match condition {
        Condition::All(list) => list.iter().all(|one| holds(one, of, world, book)),
        Condition::Any(list) => list.iter().any(|one| holds(one, of, world, book)),
        Condition::Not(one) => !holds(one, of, world, book),
        Condition::AtLeast(least, list) => {
            let holding = list.iter().filter(|one| holds(one, of, world, book));
            holding.count() >= usize::from(*least)
        }
        Condition::Of(who, one) => {
            let other = world.all.get(who.index());
            other.is_some_and(|other| holds(one, other, world, book))
        }
        Condition::Others { at_least, are } => others(are, of, world, book) >= *at_least,
        simple => match measure(simple, of, world, book) {
            Measure::Count(have, need) => have >= need,
            Measure::Whether(holds) => holds,
        },
    }
}

/// How much there is of what the condition asks for, and how much it asks for; `None` where that cannot be counted.
/// Several parts count together, each as far as it has come; of several ways the one that has come furthest counts.
#[must_use]
pub fn counted(
    condition: &Condition,
    of: &Situation,
    world: &WorldState,
    book: &Book,
) -> Option<(i32, i32)> {
    // A part that cannot be counted is one thing, done or not. When it may be done is nothing that anybody does.
    let parts = |list: &[Condition]| -> Vec<(i32, i32)> {
        let counts = list.iter();
        let one = |part| (i32::from(holds(part, of, world, book)), 1);
        counts
            .filter(|part| !matches!(part, Condition::Turns { .. }))
            .map(|part| counted(part, of, world, book).unwrap_or_else(|| one(part)))
            .collect()
    };
    let (have, need) = match condition {
        Condition::All(list) => {
            let parts = parts(list);
            let have = parts.iter().map(|(have, need)| have.min(need)).sum();
            (have, parts.iter().map(|(_, need)| need).sum())
        }
        Condition::Any(list) => parts(list)
            .into_iter()
            .rev()
            .max_by_key(|(have, need)| share_done(*have, *need))?,
        Condition::Not(_) => return None,
        Condition::AtLeast(least, list) => {
            let holding = list.iter().filter(|one| holds(one, of, world, book));
            (size(holding.count()), i32::from(*least))
        }
        Condition::Of(who, one) => {
            let other = world.all.get(who.index())?;
            return counted(one, other, world, book);
        }
        Condition::Others { at_least, are } => (others(are, of, world, book), *at_least),
        simple => match measure(simple, of, world, book) {
            Measure::Count(have, need) => (have, need),
            Measure::Whether(_) => return None,
        },
    };
    (need > 0).then_some((have, need))
}

/// How far a condition has come, in thousandths. Parts that are all needed count alike, however much each asks for; of
/// several ways the one that has come furthest counts.
#[must_use]
pub fn come(condition: &Condition, of: &Situation, world: &WorldState, book: &Book) -> i32 {
    let part = |part: &Condition| come(part, of, world, book);
    match condition {
        Condition::All(list) => {
            // When it may be done is nothing that anybody does.
            let parts = list.iter();
            let parts = parts.filter(|part| !matches!(part, Condition::Turns { .. }));
            let parts: Vec<i32> = parts.map(part).collect();
            parts.iter().sum::<i32>() / size(parts.len()).max(1)
        }
        Condition::Any(list) => list.iter().map(part).max().unwrap_or(0),
        one => counted(one, of, world, book).map_or_else(
            || {
                if holds(one, of, world, book) {
                    WHOLE
                } else {
                    0
                }
            },
            |(have, need)| share_done(have.min(need), need),
        ),
    }
}

/// Of how many others a condition holds.
fn others(condition: &Condition, of: &Situation, world: &WorldState, book: &Book) -> i32 {
    let others = world.all.iter();
    let others = others.filter(|other| other.faction.is_some() && other.faction != of.faction);
    size(
        others
            .filter(|other| holds(condition, other, world, book))
            .count(),
    )
}

/// All of what is needed, in thousandths.
const WHOLE: i32 = 1_000;

/// How much of what is needed there is, in thousandths.
#[must_use]
pub fn share_done(have: i32, need: i32) -> i32 {
    have.saturating_mul(WHOLE) / need.max(1)
}

fn size(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

fn measure(condition: &Condition, of: &Situation, world: &WorldState, book: &Book) -> Measure {
    let held = |at: &TerritoryId| of.holds.get(at.index()).is_some_and(|held| *held);
    match condition {
        Condition::All(_)
        | Condition::Any(_)
        | Condition::Not(_)
        | Condition::AtLeast(..)
        | Condition::Of(..)
        | Condition::Others { .. } => Measure::Whether(false),
        Condition::Turns { from, to } => Measure::Whether((*from..=*to).contains(&world.turn)),
        Condition::Short { good, turns } => {
            let needed = of.need[*good].saturating_mul(*turns);
            Measure::Whether(of.stock[*good] < needed)
        }
        Condition::HoldShare { percent, .. } => {
            // In an empty world nobody holds a share.
            let need = (world.peopled.max(1) * percent + 99) / 100;
            Measure::Count(of.peopled, need.max(1))
        }
        Condition::Hold { territories, .. } => {
            let have = territories.iter().filter(|at| held(at)).count();
            Measure::Count(size(have), size(territories.len()))
        }
        Condition::HoldPeculiar { peculiarity, count } => {
            Measure::Count(peculiar(book, of, *peculiarity), *count)
        }
        Condition::BoundTo { count, .. } => Measure::Count(of.bound, *count),
        Condition::Esteemed { count, least, .. } => {
            let well = of.esteem.iter().filter(|opinion| *opinion >= least);
            Measure::Count(size(well.count()), *count)
        }
        Condition::Acclaimed { .. } => Measure::Count(i32::from(of.first), 1),
        Condition::Conferences { what, at_least } => {
            let record = of.conferences;
            let count = match what {
                ConferenceCount::Hosted => record.hosted,
                ConferenceCount::Attended => record.attended,
                ConferenceCount::Condemned => record.condemned,
            };
            Measure::Count(i32::from(count), *at_least)
        }
        Condition::Have { technologies, .. } => {
            let has = |tech: &&TechId| {
                of.technology
                    .get(tech.index())
                    .is_some_and(|units| *units > 0)
            };
            let have = technologies.iter().filter(has).count();
            Measure::Count(size(have), size(technologies.len()))
        }
        Condition::HaveShip(class) => {
            let has = of.ships.get(class.index()).is_some_and(|count| *count > 0);
            Measure::Count(i32::from(has), 1)
        }
        Condition::Var { var, at_least } => Measure::Count(
            of.counters.get(var.index()).copied().unwrap_or(0),
            *at_least,
        ),
        Condition::Store { good, at_least } => Measure::Count(of.stock[*good], *at_least),
        Condition::Prestige(least) => Measure::Count(of.prestige, *least),
        Condition::MostPrestigeAtEnd => Measure::Whether(world.at_end && of.most_prestige),
        Condition::SurviveToEnd => Measure::Whether(world.at_end && of.alive),
        Condition::Landless(faction) => {
            Measure::Whether(world.lands.get(faction.index()) == Some(&0))
        }
        Condition::Depart(class) => Measure::Whether(of.departed.contains(class)),
        Condition::Units {
            technology,
            at_least,
        } => {
            let units = of.technology.get(technology.index()).copied();
            Measure::Count(units.map_or(0, i32::from), *at_least)
        }
        Condition::ShipsAt { at, at_least } => Measure::Count(of.wide.ships(*at), *at_least),
        Condition::Knows(whom) => Measure::Whether(!of.wide.unknown.includes(*whom)),
        Condition::DealWith(whom) => Measure::Whether(of.wide.partners.contains(whom)),
        Condition::Likes { whom, at_least } => {
            Measure::Whether(of.wide.opinion(*whom) >= *at_least)
        }
        Condition::Did { what, to, turns } => {
            Measure::Whether(of.wide.did(*what, *to, *turns, world.turn))
        }
        Condition::Prisoner(maje) => Measure::Whether(of.wide.prisoners.contains(maje)),
        Condition::Maje { maje, is } => {
            let mut living = world.majes.iter();
            Measure::Whether(living.any(|it| it.maje == *maje && it.is(*is)))
        }
        Condition::Option { option, is } => {
            let option = book.options.get(option.index());
            Measure::Whether(option.is_some_and(|option| option.chosen == *is))
        }
        Condition::Beat { beat, is } => Measure::Whether(end_of(&world.beats, *beat) == *is),
    }
}

/// How many of these contract partners count as bound to a faction: each sect once, unless the faction did it a wrong
/// within the last [`WRONGS_COUNT`] turns.
#[must_use]
pub fn bound(
    roster: &Roster,
    partners: impl Iterator<Item = FactionId>,
    wronged: impl Fn(FactionId) -> bool,
) -> i32 {
    let mut partners: Vec<FactionId> = partners
        .filter(|who| roster.faction(*who).kind == FactionKind::Sect && !wronged(*who))
        .collect();
    partners.sort_unstable();
    partners.dedup();
    i32::try_from(partners.len()).unwrap_or(i32::MAX)
}

/// The first turn whose wrongs still count in this turn.
#[must_use]
pub const fn wrongs_count_from(now: Turn) -> Turn {
    (now + 1).saturating_sub(WRONGS_COUNT)
}

fn peculiar(book: &Book, of: &Situation, peculiarity: Peculiarity) -> i32 {
    let places = book.places.iter().zip(&of.holds);
    let count = places
        .filter(|(place, held)| **held && place.is(peculiarity))
        .count();
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Whether the condition asks what others think of a faction.
#[must_use]
pub fn asks_for_esteem(condition: &Condition) -> bool {
    match condition {
        Condition::All(list) | Condition::Any(list) | Condition::AtLeast(_, list) => {
            list.iter().any(asks_for_esteem)
        }
        Condition::Not(one) => asks_for_esteem(one),
        Condition::Esteemed { .. } => true,
        _ => false,
    }
}

/// Whether the condition asks what a faction needs in a turn.
#[must_use]
pub fn asks_for_need(condition: &Condition) -> bool {
    match condition {
        Condition::All(list) | Condition::Any(list) | Condition::AtLeast(_, list) => {
            list.iter().any(asks_for_need)
        }
        Condition::Not(one) | Condition::Of(_, one) | Condition::Others { are: one, .. } => {
            asks_for_need(one)
        }
        Condition::Short { .. } => true,
        _ => false,
    }
}

/// Whether anything in the scenario asks what a faction needs in a turn.
#[must_use]
pub fn is_need_asked(book: &Book) -> bool {
    let objectives = book.objectives.iter().map(|it| &it.when);
    let beats = book.beats.iter().flat_map(BeatDef::conditions);
    objectives.chain(beats).any(asks_for_need)
}

/// The first turn in which the condition can hold, as far as it asks for the turn; at least 1.
#[must_use]
pub fn earliest(condition: &Condition) -> Turn {
    match condition {
        Condition::All(list) => list.iter().map(earliest).max().unwrap_or(1),
        Condition::Any(list) => list.iter().map(earliest).min().unwrap_or(1),
        Condition::Turns { from, .. } => *from,
        _ => 1,
    }
}
