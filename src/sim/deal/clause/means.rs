//! What a party can keep a clause with, and what moves when it does.

use crate::id::{MajeId, TechId};
use crate::scenario::model::{Good, Goods};

/// What a party has, with which it can keep a clause that is due.
#[derive(Debug, Clone, Copy)]
pub struct Means {
    /// Loads it can hand over.
    pub at_hand: Goods,
    /// Loads it can carry; no limit where small craft do.
    pub carriers: i32,
    /// Units it has of the technology that is due.
    pub technology: u16,
    /// Whether the prisoner who is due is in its hands and belongs to the other.
    pub holds_prisoner: bool,
    /// Whether less than was promised will do.
    pub in_part: bool,
}

/// What happens when a clause is kept: a system makes it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// Goods change hands.
    Goods(Good, i32),
    /// Units or knowledge of a technology change hands.
    Technology(TechId, u16),
    /// A prisoner goes home.
    Freedom(MajeId),
}
