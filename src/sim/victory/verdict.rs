//! How the game ended.

use crate::id::{FactionId, ObjectiveId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// Whether and how the game ended.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// How it ended, once it has.
    pub ending: Option<(Turn, Ending)>,
    /// Play on past the last turn, and past every victory.
    pub open_end: bool,
}

impl SavedTable for Verdict {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, _: &AuditContext<'_>) -> Result<(), Flaw> {
        Ok(())
    }
}

/// How a game ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// A faction achieved an objective that wins.
    Won(FactionId, ObjectiveId),
    /// The last turn is over; the faction with the most prestige leads.
    TimeUp(Option<FactionId>),
}
