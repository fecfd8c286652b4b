//! The table of orders given so far.

use crate::id::FactionId;
use crate::scenario::audit::Flaw;
use crate::sim::command::Order;
use crate::sim::fleet::{audit_mission, audit_stance};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// Orders given so far this turn. The world does not change until the turn ends; what the
/// orders will do is shown in the faction's own view.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plans(Vec<Vec<Order>>);

impl SavedTable for Plans {
    fn begin(start: &Start<'_>) -> Self {
        Self(vec![Vec::new(); start.scenario.roster.factions.len()])
    }

    fn grow(&mut self, newcomer: FactionId, _: FactionId) {
        self.0.resize(newcomer.index() + 1, Vec::new());
    }

    /// Orders that have become impossible are passed over when the turn resolves; only numbers of new fleets must be
    /// right.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        ensure(self.0.len() == context.factions(), "the lists of orders")?;
        for (faction, orders) in self.iter() {
            let mut next = context.serials(faction).fleet;
            within(orders.len(), 0..=10_000, "the number of orders")?;
            for order in orders {
                match order {
                    Order::Split { new, .. } => {
                        let fits = new.owner == faction && new.serial == next;
                        ensure(fits, "the numbers of new fleets")?;
                        next += 1;
                    }
                    Order::Stance { stance, .. } => audit_stance(*stance)?,
                    Order::Mission { mission, .. } => audit_mission(*mission)?,
                    Order::Merge { .. }
                    | Order::Assign { .. }
                    | Order::Seal { .. }
                    | Order::Heir { .. }
                    | Order::Build { .. }
                    | Order::Abandon { .. }
                    | Order::Choose { .. }
                    | Order::Exile { .. }
                    | Order::TakeIn { .. }
                    | Order::Suborn { .. } => {}
                }
            }
        }
        Ok(())
    }
}

impl Plans {
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
