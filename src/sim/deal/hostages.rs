//! The table of those who live with another faction by a deal.

use crate::id::{FactionId, MajeId};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A maje who lives with another faction by a deal: as its security, or to be brought up there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostageHeld {
    /// Who.
    pub maje: MajeId,
    /// Whose maje.
    pub of: FactionId,
    /// With whom he lives.
    pub with: FactionId,
    /// The true number of that deal.
    pub deal: u32,
    /// Whether he is brought up there: then he is never forfeit.
    pub fostered: bool,
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
