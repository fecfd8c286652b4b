//! The factions that were founded in play.

use crate::id::FactionId;
use crate::scenario::audit::Flaw;
use crate::scenario::model::{FactionDef, MAX_FACTIONS, Roster};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A faction that was founded in play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundedFaction {
    /// What everybody knows of it.
    pub entry: FactionDef,
    /// From whom it broke away.
    pub parent: FactionId,
}

/// The factions that the scenario does not have, in the order in which they were founded. The roster of a running game
/// lists them after those of the scenario.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundedFactions {
    /// The number of the first that was founded.
    first: u16,
    founded: Vec<FoundedFaction>,
}

impl FoundedFactions {
    /// Adds a faction.
    pub fn add(&mut self, entry: FactionDef, parent: FactionId) {
        self.founded.push(FoundedFaction { entry, parent });
    }

    /// From whom a faction broke away; nobody if the scenario has it.
    #[must_use]
    pub fn parent(&self, faction: FactionId) -> Option<FactionId> {
        let at = faction.index().checked_sub(usize::from(self.first))?;
        self.founded.get(at).map(|it| it.parent)
    }

    /// The roster of the scenario with these factions in it.
    #[must_use]
    pub fn grown(&self, roster: &Arc<Roster>) -> Arc<Roster> {
        let mut roster = Arc::clone(roster);
        if !self.founded.is_empty() {
            let entries = self.founded.iter().map(|it| it.entry.clone());
            Arc::make_mut(&mut roster).factions.extend(entries);
        }
        roster
    }
}

impl SavedTable for FoundedFactions {
    fn begin(start: &Start<'_>) -> Self {
        Self {
            first: start.scenario.roster.factions.len() as u16,
            founded: Vec::new(),
        }
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let count = context.roster.factions.len();
        let first = usize::from(self.first);
        let fits = count <= MAX_FACTIONS && count == first + self.founded.len();
        ensure(fits, "the factions")?;
        for (at, it) in self.founded.iter().enumerate() {
            ensure(it.parent.index() < first + at, "the parent of a faction")?;
            ensure(!it.entry.glyph.is_empty(), "the glyph of a faction")?;
        }
        Ok(())
    }
}
