//! What may be written down.

use crate::id::Turn;

/// The most suspicions of one faction that are open at once: whoever suspects everybody suspects nobody. Ours.
pub const MOST_OPEN: usize = 3;
/// How many turns ahead a suspicion may look. Ours.
pub const FARTHEST: Turn = 12;
/// How many turns ahead it looks unless somebody says otherwise. Ours.
pub const USUAL: Turn = 8;
