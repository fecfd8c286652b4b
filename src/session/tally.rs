//! What minds have done so far.

use serde::{Deserialize, Serialize};

/// How much minds have thought so far, and how often what they wanted was refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Turns of minds.
    pub mind_turns: u64,
    /// Orders weighed.
    pub considered: u64,
    /// Deals appraised.
    pub appraised: u64,
    /// Commands of minds that were refused.
    pub refused: u64,
}
