//! A call to arms: somebody who was promised help is attacked.

use crate::id::{FactionId, TerritoryId, Turn};
use serde::{Deserialize, Serialize};

/// A call to arms under a promise of defence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Who promised help.
    pub by: FactionId,
    /// Who was attacked.
    pub to: FactionId,
    /// By whom.
    pub against: FactionId,
    /// Where help is wanted.
    pub at: TerritoryId,
    /// In which turn it was attacked.
    pub made: Turn,
    /// The last turn in which help counts.
    pub until: Turn,
    /// Whether a fleet of the helper was near enough to come in time.
    pub in_reach: bool,
}
