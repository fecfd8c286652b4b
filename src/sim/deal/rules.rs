//! What standing contracts and gifts are bound by. All numbers are ours.

use crate::id::Turn;

/// A contract that fails this many times running ends.
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

/// Whether an offer made in a turn is still on the table in another.
#[must_use]
pub const fn stands(made: Turn, now: Turn) -> bool {
    now <= made.saturating_add(1)
}
