//! Both sides of a battle to come.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::battle::AttackAim;
use crate::sim::battle::rules::{Force, Ground};
use crate::sim::belief::Band;
use crate::sim::view::View;

/// What would meet whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prospect {
    /// Where.
    pub at: TerritoryId,
    /// What for.
    pub aim: AttackAim,
    /// Against whom.
    pub defender: Option<FactionId>,
    /// In how many turns the last of its fleets is there.
    pub turns: u16,
    /// How old the knowledge will be by then, in turns beyond the freshest.
    pub stale: Turn,
    /// Its own force.
    pub own: Force,
    /// The other at its worst.
    pub worst: Force,
    /// The other at its best.
    pub best: Force,
    /// The fort, at best and at worst.
    pub fort: Band,
    /// Thousands of people there.
    pub people: i32,
    /// As many thousands of people as would be as strong as those who fight; 0 where they do not.
    pub militia: i32,
    /// Loads its fleets have room for.
    pub room: i32,
    /// The ground.
    pub ground: Ground,
}

/// How many turns ago something was learned.
pub fn age(view: &View<'_>, turn: Turn) -> Turn {
    view.turn().saturating_sub(turn)
}
