//! Who comes first where several could.

use super::renown;
use super::rules::Situation;
use crate::id::Turn;
use crate::scenario::model::Roster;
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
        let key = xxh3_64(roster.faction(faction).key.as_bytes());
        let mut dice = seed.dice(turn, Purpose::Victory, None, key, 0);
        let lands = situation.holds.iter().filter(|held| **held).count();
        Some(Self {
            may_come_first: renown::may_come_first(roster.faction(faction), lands),
            prestige: situation.prestige,
            peopled: situation.peopled,
            people: situation.people,
            lot: dice.below(u32::MAX),
        })
    }
}
