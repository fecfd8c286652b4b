//! A game as plain data: one section a subject, each sorted by stable id. The save writes it,
//! the [digest](super::digest) hashes it.
//!
//! What is not here is derived and worked out again when a game is restored; a test in `census`
//! declares every component and resource of the world to be one or the other.

mod capture;
#[cfg(test)]
mod census;
mod restore;
mod sound;
mod state;
#[cfg(test)]
mod tests;

pub use restore::RestoreError;
pub use state::{ClockState, FactionState, FleetState, MajeState, TerritoryState};

use super::belief::Beliefs;
use super::chronicle::Chronicle;
use super::ledger::Ledger;
use super::opinion::Opinions;
use super::plan::Plans;
use super::trade::Deals;
use super::victory::Verdict;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(super) use capture::{clock, factions, fleets, majes, snapshot, territories};

/// Everything about a game that cannot be worked out from the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Turn and seed.
    pub clock: ClockState,
    /// By `FactionId`.
    pub factions: Vec<FactionState>,
    /// By `TerritoryId`.
    pub territories: Vec<TerritoryState>,
    /// By id.
    pub fleets: Vec<FleetState>,
    /// By id.
    pub majes: Vec<MajeState>,
    /// Incidents and opinions.
    pub opinions: Opinions,
    /// Offers, contracts, gifts.
    pub deals: Deals,
    /// Orders given so far this turn.
    pub plans: Plans,
    /// What every faction believes, by `FactionId`.
    pub beliefs: Vec<Arc<Beliefs>>,
    /// The books of the last turn.
    pub ledger: Ledger,
    /// What happened.
    pub chronicle: Chronicle,
    /// How the game ended, if it has.
    pub verdict: Verdict,
}
