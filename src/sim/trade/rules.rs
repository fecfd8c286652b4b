//! What standing contracts and gifts are bound by. All numbers are ours.

use crate::id::Turn;
use crate::scenario::model::{Goods, Rules};

/// Loads a turn that go in small craft nobody counts, carriers or not.
pub const SMALL_CRAFT: i32 = 20;
/// A contract that fails so many times running is at an end.
pub const FAILURES: u8 = 2;
/// The longest term of a contract.
pub const LONGEST: u8 = 24;
/// Offers a turn to one faction: without an envoy there, and with one.
pub const OFFERS: (usize, usize) = (1, 5);
/// Loads below which a gift is a courtesy that nobody remembers.
pub const NOTICED: i32 = 10;
/// Prestige gained by keeping a contract to its end.
pub const KEPT: i32 = 1;
/// Prestige lost by ending one early, or by attacking a partner.
pub const BROKEN: i32 = -2;
/// Prestige gained by letting a prisoner go for nothing.
pub const MERCY: i32 = 2;

/// How far apart two traders may be, in lane lengths; half as far again if one of them is known for it.
#[must_use]
pub const fn range(rules: &Rules, traders: bool) -> u16 {
    if traders {
        rules.trade_range.saturating_mul(3) / 2
    } else {
        rules.trade_range
    }
}

/// Loads that a faction can deliver in a turn, all contracts together, with so much room in
/// carriers that are not hauling.
#[must_use]
pub const fn carried(carriers: i32) -> i32 {
    SMALL_CRAFT + carriers
}

/// Whether an offer made in a turn is still on the table in another.
#[must_use]
pub const fn stands(made: Turn, now: Turn) -> bool {
    now <= made.saturating_add(1)
}

/// What a haul may load where so much lies in store and people need so much a turn: all but what
/// they need this turn.
#[must_use]
pub fn to_spare(available: Goods, need: Goods) -> Goods {
    let mut spare = available - need;
    for amount in &mut spare.0 {
        *amount = (*amount).max(0);
    }
    spare
}
