//! The block `deals`.

use super::Ref;
use crate::scenario::model::Good;
use crate::scenario::span::{List, Spanned};
use serde::{Deserialize, Serialize};

/// A deal that two factions have signed before the first turn.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawDeal {
    /// One of the two.
    pub of: Ref,
    /// The other.
    pub with: Ref,
    /// For how many turns it binds from the first turn on, 1 to 24; what is due later is due at its end.
    pub turns: Spanned<i64>,
    /// Whether everybody knows of it. Default false: only the two do.
    #[serde(default)]
    pub public: bool,
    /// What each of them promised the other.
    #[serde(default)]
    pub both: List<Spanned<RawPromise>>,
    /// What the first promised the other.
    #[serde(default)]
    pub gives: List<Spanned<RawPromise>>,
    /// What the other promised the first.
    #[serde(default)]
    pub gets: List<Spanned<RawPromise>>,
}

/// Something that a faction has promised before the first turn.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawPromise {
    /// Loads of a good each turn, 1 to 1000.
    Each(Good, Spanned<i64>),
    /// Loads of a good, once, at the end, 1 to 1000.
    Later(Good, Spanned<i64>),
    /// Units of a technology at the end, 1 to 1000; 1 of what is knowledge.
    Units(Ref, Spanned<i64>),
    /// Not to attack the other.
    NonAggression,
    /// To help the other against whoever attacks it without cause.
    Defence,
    /// To let ships and goods of the other pass over its land.
    Passage,
    /// To be its vassal; the deal has to be public.
    Vassalage,
    /// To tell nobody about the other.
    Silence,
    /// To sign nothing with a third faction.
    Embargo(Ref),
    /// To attack a third faction by the end.
    War(Ref),
}
