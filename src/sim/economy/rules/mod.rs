//! Yields, needs, room in stores; what hunger does, what calms people, how ships recover.

mod calm;
mod crews;
mod hunger;

pub use calm::{CALM_USUAL, CalmFactors, REVOLT, calm_changes, morale_changes};
pub use crews::{
    REPAIR_SHARE, Rest, hull_for_ore, ore_for_hull, readiness_change, readiness_regained,
};
pub use hunger::{
    DEATHS, GROWTH_CALM, GROWTH_STORES, Want, calm_lost, deaths, growth, morale_lost,
};

use crate::id::Turn;
use crate::scenario::model::{Good, Goods, Place, Rules, muldiv};
use crate::sim::faction::Effects;

/// What a governor adds to the yields, in percent. Ours.
pub const GOVERNED: i32 = 15;
/// What each improvement adds to the yields, in percent. Ours.
pub const IMPROVED: i32 = 25;
/// Calm below this costs yields. Ours.
pub const RESTLESS: i32 = 40;

/// What matters for the yield of a territory.
#[derive(Debug, Clone, Copy)]
pub struct YieldFactors<'a> {
    /// The territory as the scenario has it.
    pub place: &'a Place,
    /// Thousands of people now.
    pub people: i32,
    /// How calm they are, 0 to 100.
    pub calm: i32,
    /// When it was last seized; 0 if never.
    pub seized: Turn,
    /// How often it has been improved.
    pub improved: u8,
    /// Whether a maje governs it.
    pub governed: bool,
}

/// What is left of yields where fewer people live than at the start: half the hands bring in three quarters.
#[must_use]
pub fn worked(yields: Goods, people: i32, at_start: i32) -> Goods {
    if people <= 0 {
        return Goods::NONE;
    }
    let usual = at_start.max(1);
    yields.scale(people + usual, 2 * usual)
}

/// What a territory yields in a turn.
#[must_use]
pub fn yields(land: &YieldFactors<'_>, rules: &Rules, effects: &Effects, now: Turn) -> Goods {
    let mut yields = if land.improved == 0 {
        land.place.yields_unimproved()
    } else {
        land.place.yields
    };
    // Fewer hands than at the start bring in less, but the best fields are worked first: half the hands bring in
    // three quarters. So hunger ends where there are few enough to feed. More hands find no more land.
    if land.people < land.place.people {
        yields = worked(yields, land.people, land.place.people);
    }
    let mut percent = 100 + IMPROVED * i32::from(land.improved);
    if land.governed {
        percent += GOVERNED;
    }
    if land.calm < RESTLESS {
        percent -= RESTLESS - land.calm;
    }
    if land.seized > 0 && now < land.seized + rules.seized_turns {
        percent = muldiv(percent, rules.seized_yield, 100);
    }
    for good in Good::ALL {
        let bonus = effects.yields[good as usize];
        yields[good] = muldiv(yields[good], percent + bonus, 100).max(0);
    }
    yields
}

/// What this many thousand people need in a turn, given what technology spares them.
#[must_use]
pub fn needs(people: i32, per_ten: Goods, effects: &Effects) -> Goods {
    // Most technology spares nothing.
    let spared = |need, percent| match percent {
        0 => need,
        _ => muldiv(need, 100 - percent, 100),
    };
    let [food, ore, water] = per_ten.scale(people, 10).0;
    let [f, o, w] = effects.needs;
    Goods([spared(food, f), spared(ore, o), spared(water, w)])
}

/// What the stores of a place hold at most, of each good: `store_turns` of what its people
/// need and of its share of what the ships use, and never less than ten loads a turn. Technology
/// that spares needs makes the same stores last longer; the dead do not make them smaller.
#[must_use]
pub fn capacity(place: &Place, per_ten: Goods, share_of_upkeep: Goods, rules: &Rules) -> Goods {
    let need = per_ten.scale(place.people, 10);
    let mut capacity = (need + share_of_upkeep).scale(rules.store_turns, 1);
    for good in Good::ALL {
        capacity[good] = capacity[good].max(10 * rules.store_turns);
    }
    capacity
}

/// The share of each of this many lands in what all ships of their holder use, rounded up.
#[must_use]
pub fn share_of_upkeep(upkeep: Goods, lands: i32) -> Goods {
    (upkeep + Goods([lands.max(1) - 1; 3])).scale(1, lands.max(1))
}
