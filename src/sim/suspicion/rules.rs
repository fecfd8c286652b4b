//! What may be written down, and what it is good for.

use crate::id::Turn;

/// The most suspicions of one faction that are open at once: whoever suspects everybody suspects nobody. Ours.
pub const MOST_OPEN: usize = 3;
/// How many turns ahead a suspicion may look. Ours.
pub const FARTHEST: Turn = 12;
/// How many turns ahead it looks unless somebody says otherwise. Ours.
pub const USUAL: Turn = 8;

/// How much harder somebody strikes whom his victim suspected, in percent, of what he would have by surprise: half. His victim still
/// does not know where and when. Ours.
#[must_use]
pub const fn suspected(surprise: i32) -> i32 {
    surprise / 2
}
