//! The table of hostages.

use crate::id::{FactionId, MajeId};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A maje who lives with another faction as security of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostageHeld {
    /// Who.
    pub maje: MajeId,
    /// Whose maje.
    pub of: FactionId,
    /// With whom he lives.
    pub with: FactionId,
    /// The true number of the deal that he secures.
    pub deal: u32,
}

/// Hostages, by id.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hostages(pub Vec<HostageHeld>);

impl SavedTable for Hostages {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let sorted = self.0.is_sorted_by(|one, next| one.maje < next.maje);
        let known = |it: &HostageHeld| {
            let factions = context.factions();
            it.of != it.with && it.of.index() < factions && it.with.index() < factions
        };
        ensure(sorted && self.0.iter().all(known), "the hostages")
    }
}

impl Hostages {
    /// Adds a hostage.
    pub fn add(&mut self, hostage: HostageHeld) {
        let at = self.0.partition_point(|it| it.maje < hostage.maje);
        self.0.insert(at, hostage);
    }

    /// Whether a maje is a hostage.
    #[must_use]
    pub fn has(&self, maje: MajeId) -> bool {
        self.0.iter().any(|it| it.maje == maje)
    }
}
