//! What a party can keep a clause with, and what moves when it does.

use crate::id::{FactionId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::terms::Pledged;

/// What a party has, with which it can keep a clause that is due.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Loads it can hand over.
    pub at_hand: Goods,
    /// Loads it can carry; no limit where small craft do.
    pub carriers: i32,
    /// Units it has of each technology, by [`TechId`].
    pub technology: &'a [u16],
    /// Whose maje somebody is, and who holds him.
    pub captives: &'a dyn Fn(MajeId) -> Option<(FactionId, FactionId)>,
    /// Who holds a place and can hand it over.
    pub lands: &'a dyn Fn(TerritoryId) -> Option<FactionId>,
    /// Whether it has joined somebody this turn, or one of the two is joined by the other.
    pub joined: bool,
    /// Whether less than was promised will do.
    pub in_part: bool,
}

/// What happens when a clause is kept: a system makes it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// Goods change hands.
    Goods(Good, i32),
    /// Goods are laid aside as security.
    Escrow(Good, u16),
    /// Units or knowledge of a technology change hands.
    Technology(TechId, u16),
    /// A prisoner goes home.
    Freedom(MajeId),
    /// All that its giver knows of a third faction is told.
    Information(FactionId),
    /// A place changes hands.
    Territory(TerritoryId),
    /// A whole sect joins the other.
    House,
    /// Somebody is free from a promise since the signature.
    Release(Pledged),
    /// Nothing: what is promised is done or left undone.
    Nothing,
}
