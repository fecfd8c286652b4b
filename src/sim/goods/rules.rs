//! What bounds the passage of goods. All numbers are ours.

use crate::scenario::model::{Goods, Rules};

/// Loads a turn that go in small craft nobody counts, carriers or not.
pub const SMALL_CRAFT: i32 = 20;

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
