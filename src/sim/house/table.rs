//! Whom First Majes have named to follow them.

use crate::id::{FactionId, MajeId};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// The heir of each faction's First Maje, by [`FactionId`]. Only the faction itself knows of it.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heirs(Vec<Option<MajeId>>);

impl SavedTable for Heirs {
    fn begin(start: &Start<'_>) -> Self {
        Self(vec![None; start.scenario.roster.factions.len()])
    }

    fn grow(&mut self, newcomer: FactionId, _: FactionId) {
        self.0.resize(newcomer.index() + 1, None);
    }

    /// An heir who is gone is passed over.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        ensure(self.0.len() == context.factions(), "the heirs")
    }
}

impl Heirs {
    /// Whom the First Maje of a faction has named.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> Option<MajeId> {
        self.0.get(faction.index()).copied().flatten()
    }

    /// Names the heir of a faction's First Maje, or nobody.
    pub fn name(&mut self, faction: FactionId, heir: Option<MajeId>) {
        self.0[faction.index()] = heir;
    }
}
