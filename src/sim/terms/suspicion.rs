//! Suspicions: what a faction expects of another and writes down for itself.

use crate::id::{FactionId, Turn};
use serde::{Deserialize, Serialize};

/// That one faction will betray another before long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspicion {
    /// Who is expected to turn on somebody.
    pub suspect: FactionId,
    /// On whom.
    pub victim: FactionId,
    /// The last turn in which that would come true.
    pub by: Turn,
}
