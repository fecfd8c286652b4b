//! Orders of the turn being planned, by faction, in the order in which they were given.

mod apply;
mod overlay;

pub use apply::apply_orders;
pub use overlay::{overlay, reserve};

use super::command::Order;
use super::schedule::Phase;
use crate::id::FactionId;
use bevy::ecs::prelude::{IntoScheduleConfigs, Resource, Schedule};
use serde::{Deserialize, Serialize};

/// Orders given so far this turn. The world does not change until the turn ends; what the
/// orders will do is shown in the faction's own view.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plans(Vec<Vec<Order>>);

impl Plans {
    /// No orders for so many factions.
    #[must_use]
    pub fn new(factions: usize) -> Self {
        Self(vec![Vec::new(); factions])
    }

    /// The orders of a faction.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> &[Order] {
        self.0.get(faction.index()).map_or(&[], Vec::as_slice)
    }

    /// The orders of every faction, by id.
    pub fn iter(&self) -> impl Iterator<Item = (FactionId, &[Order])> {
        self.0
            .iter()
            .enumerate()
            .map(|(at, orders)| (FactionId::from_index(at), orders.as_slice()))
    }

    /// Whether there is a list for each of so many factions.
    #[must_use]
    pub fn is_sound(&self, factions: usize) -> bool {
        self.0.len() == factions
    }

    /// Adds an order.
    pub fn push(&mut self, faction: FactionId, order: Order) {
        self.0[faction.index()].push(order);
    }

    /// Takes back the last order.
    pub fn pop(&mut self, faction: FactionId) -> Option<Order> {
        self.0[faction.index()].pop()
    }

    /// Forgets all orders; the turn is over.
    pub fn clear(&mut self) {
        for orders in &mut self.0 {
            orders.clear();
        }
    }
}

/// Puts the room's systems into the turn. Everything else of [`Phase::Messages`] comes after
/// [`apply_orders`].
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(apply_orders.in_set(Phase::Messages));
}
