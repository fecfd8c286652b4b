//! Deals that run already when the game begins.

use super::Good;
use crate::id::{FactionId, TechId};
use serde::{Deserialize, Serialize};

/// The longest a deal can bind, in turns.
pub const MAX_TERM: u8 = 24;
/// The most promises a deal can hold.
pub const MAX_PROMISES: usize = 8;

/// A deal that two factions signed before the first turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealDef {
    /// The two.
    pub parties: [FactionId; 2],
    /// Whether everybody knows of it.
    pub public: bool,
    /// For how many turns it binds, or until what is due later is due.
    pub turns: u16,
    /// What each of them promised: who, and what.
    pub promises: Vec<(FactionId, PromiseDef)>,
}

/// Something that one party of a deal promised the other before the first turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromiseDef {
    /// Loads of a good each turn.
    Each(Good, u16),
    /// Loads of a good, once, by the end.
    Later(Good, u16),
    /// Units of a technology, or the knowledge of it, by the end.
    Units(TechId, u16),
    /// Not to attack the other.
    NonAggression,
    /// To help the other against whoever attacks it without cause.
    Defence,
    /// To let ships and goods of the other pass over its land.
    Passage,
    /// To be its vassal.
    Vassalage,
    /// To tell nobody about the other.
    Silence,
    /// To sign nothing with a third faction.
    Embargo(FactionId),
    /// To attack a third faction by the end.
    War(FactionId),
}
