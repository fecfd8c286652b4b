//! Whom First Majes have named to follow them, and since when those lead who followed.

use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// Heirs and successions of each faction, by [`FactionId`].
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heirs {
    /// Whom its First Maje has named. Only the faction itself knows of it.
    named: Vec<Option<MajeId>>,
    /// In which turn its First Maje came to his place; 0 if he had it from the start.
    risen: Vec<Turn>,
}

impl SavedTable for Heirs {
    fn begin(start: &Start<'_>) -> Self {
        let factions = start.scenario.roster.factions.len();
        Self {
            named: vec![None; factions],
            risen: vec![0; factions],
        }
    }

    fn grow(&mut self, newcomer: FactionId, _: FactionId) {
        self.named.resize(newcomer.index() + 1, None);
        self.risen.resize(newcomer.index() + 1, 0);
    }

    /// An heir who is gone is passed over.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let each = [self.named.len(), self.risen.len()];
        ensure(each == [context.factions(); 2], "the heirs")
    }
}

impl Heirs {
    /// Whom the First Maje of a faction has named.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> Option<MajeId> {
        self.named.get(faction.index()).copied().flatten()
    }

    /// Names the heir of a faction's First Maje, or nobody.
    pub fn name(&mut self, faction: FactionId, heir: Option<MajeId>) {
        self.named[faction.index()] = heir;
    }

    /// In which turn the First Maje of a faction came to his place; 0 if he had it from the start.
    #[must_use]
    pub fn risen(&self, faction: FactionId) -> Turn {
        self.risen.get(faction.index()).copied().unwrap_or(0)
    }

    /// Somebody else leads a faction from this turn on; he has named nobody.
    pub fn follow(&mut self, faction: FactionId, turn: Turn) {
        self.named[faction.index()] = None;
        self.risen[faction.index()] = turn;
    }
}
