//! What audits of a save ask again and again.

use crate::scenario::audit::Flaw;
use crate::scenario::model::Goods;
use std::ops::RangeInclusive;

/// Refuses a save unless something holds.
///
/// # Errors
/// It does not hold: `what` do not fit the scenario.
pub fn ensure(holds: bool, what: &str) -> Result<(), Flaw> {
    if holds {
        Ok(())
    } else {
        Err(Flaw(format!("{what} do not fit the scenario")))
    }
}

/// Refuses a save unless a value lies in its range.
///
/// # Errors
/// It lies outside: `what` is out of range.
pub fn within<T: PartialOrd>(value: T, range: RangeInclusive<T>, what: &str) -> Result<(), Flaw> {
    if range.contains(&value) {
        Ok(())
    } else {
        Err(Flaw(format!("{what} is out of range")))
    }
}

/// Refuses a save unless no amount of goods is negative, and none is larger than any game can bring about.
///
/// # Errors
/// One is: `what` is out of range.
pub fn not_negative(goods: Goods, what: &str) -> Result<(), Flaw> {
    let mut amounts = goods.0.into_iter();
    amounts.try_for_each(|amount| within(amount, 0..=100_000_000, what))
}

/// The largest sum of all people, or of all loads of a good.
pub const MOST_IN_ALL: i64 = 500_000_000;
