//! Which fleets carry sealed orders.

use crate::id::{FactionId, FleetId};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::SealedOrder;
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A sealed order and the fleet whose commander carries it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CarriedOrder {
    /// The fleet.
    pub fleet: FleetId,
    /// Whose order it is.
    pub by: FactionId,
    /// What it says.
    pub order: SealedOrder,
}

/// Sealed orders, by fleet.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedOrders(Vec<CarriedOrder>);

impl SavedTable for SealedOrders {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, _: &AuditContext<'_>) -> Result<(), Flaw> {
        let sorted = self.0.is_sorted_by(|one, next| one.fleet < next.fleet);
        ensure(sorted, "the sealed orders")
    }
}

impl SealedOrders {
    /// What each fleet carries, by fleet.
    #[must_use]
    pub fn all(&self) -> &[CarriedOrder] {
        &self.0
    }

    /// What a fleet carries from now on.
    pub fn put(&mut self, by: FactionId, fleet: FleetId, sealed: Option<SealedOrder>) {
        self.0.retain(|carried| carried.fleet != fleet);
        if let Some(order) = sealed {
            self.0.push(CarriedOrder { fleet, by, order });
            self.0.sort_unstable();
        }
    }

    /// Takes away what some carry.
    pub fn retain(&mut self, kept: impl Fn(FleetId) -> bool) {
        self.0.retain(|carried| kept(carried.fleet));
    }
}
