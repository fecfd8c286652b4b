//! Who comes first where several could.

use super::renown;
use super::rules::Situation;
use crate::id::Turn;
use crate::scenario::model::{FactionDef, Roster};
use crate::sim::dice::{Purpose, Seed};
use xxhash_rust::xxh3::xxh3_64;

/// What decides between factions that win in one turn, and who leads when time is up: whether it holds anything, prestige, then lands with people,
/// then people, then lots drawn for seed and turn. The order of the file decides nothing: a lot belongs to the key of a
/// faction. The greatest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contender {
    may_come_first: bool,
    prestige: i32,
    peopled: i32,
    people: i32,
    lot: u32,
}

impl Contender {
    /// Returns what a faction brings; `None` if it is not in the game.
    #[must_use]
    pub fn new(situation: &Situation, roster: &Roster, seed: Seed, turn: Turn) -> Option<Self> {
        let faction = situation.faction?;
        let lands = situation.holds.iter().filter(|held| **held).count();
        let brings = (situation.prestige, situation.peopled, situation.people);
        Some(Self::of(roster.faction(faction), lands, brings, seed, turn))
    }

    /// Returns what a faction brings that holds this many lands, with this prestige, this many lands with people and this
    /// many people.
    #[must_use]
    pub fn of(
        faction: &FactionDef,
        lands: usize,
        (prestige, peopled, people): (i32, i32, i32),
        seed: Seed,
        turn: Turn,
    ) -> Self {
        let key = xxh3_64(faction.key.as_bytes());
        let mut dice = seed.dice(turn, Purpose::Victory, None, key, 0);
        Self {
            may_come_first: renown::may_come_first(faction, lands),
            prestige,
            peopled,
            people,
            lot: dice.below(u32::MAX),
        }
    }
}
