//! The table of decrees given this turn.

use super::{Decree, Share};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, within};
use bevy::ecs::prelude::{Res, Resource};
use serde::{Deserialize, Serialize};

/// Decrees that are carried out when the turn ends, in the order in which they were given.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decrees(pub Vec<Decree>);

impl SavedTable for Decrees {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    /// Whatever has become impossible is passed over when it is carried out.
    fn audit(&self, _: &AuditContext<'_>) -> Result<(), Flaw> {
        let lists = |share: &Share| share.lands.len() + share.fleets.len() + share.majes.len();
        within(self.0.len(), 0..=100, "the number of decrees")?;
        self.0.iter().try_for_each(|decree| match decree {
            Decree::Found { share, .. } | Decree::Join { share, .. } => {
                within(lists(share), 0..=10_000, "what is handed over")
            }
            Decree::End { .. } => Ok(()),
        })
    }
}

/// Condition: something was decreed this turn.
pub fn any_given(decrees: Res<Decrees>) -> bool {
    !decrees.0.is_empty()
}
