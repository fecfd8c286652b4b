//! What a mind answers when it is asked.

use crate::sim::command::Order;
use crate::sim::terms::Rationale;

/// Orders, in the order in which they are to be given, and how much was weighed for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The orders.
    pub orders: Vec<Order>,
    /// How many possible orders were weighed.
    pub considered: u32,
    /// Why the weightiest of them are given.
    pub decisions: Vec<Rationale>,
}
