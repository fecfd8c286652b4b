//! Supply of ships, how they recover, what repairs cost. All numbers are ours.

use crate::scenario::model::{Goods, muldiv};

/// Of each class at a place at most one part in this many of the hull of a ship is repaired in a turn.
pub const REPAIR_SHARE: i32 = 2;
/// Points of hull repaired for a load of ore.
const HULL_PER_ORE: i32 = 10;
/// Readiness lost in a turn by a fleet that gets nothing it needs.
const UNFED: i32 = 20;

/// How readiness changes: what a fleet that gets all it uses regains, by the share it got, less what it loses by the share
/// that is missing.
#[must_use]
pub fn readiness_change(regained: i32, upkeep: Goods, missing: Goods) -> i32 {
    let (upkeep, missing) = (upkeep.total(), missing.total());
    if missing <= 0 || upkeep <= 0 {
        return regained;
    }
    muldiv(regained, upkeep - missing, upkeep) - muldiv(UNFED, missing, upkeep).max(1)
}

/// Where a fleet rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rest {
    /// Out of supply: it does not recover.
    None,
    /// In supply, or at home in space.
    Supplied,
    /// Lying at a land of its own.
    Own,
}

/// Readiness that a fleet regains which got all it uses. `repair` is that of its technology.
#[must_use]
pub const fn readiness_regained(rest: Rest, repair: i32) -> i32 {
    match rest {
        Rest::None => 0,
        Rest::Supplied => 10 + repair,
        Rest::Own => 16 + repair,
    }
}

/// Ore that it takes to repair so much hull.
#[must_use]
pub const fn ore_for_hull(hull: i32) -> i32 {
    (hull + HULL_PER_ORE - 1) / HULL_PER_ORE
}

/// Hull that so much ore repairs.
#[must_use]
pub const fn hull_for_ore(ore: i32) -> i32 {
    ore * HULL_PER_ORE
}
