//! Who is in the game, as everybody knows them.

use super::FactionDef;
use crate::id::FactionId;
use serde::{Deserialize, Serialize};

/// The public roster: names, emblems, colours, hatches, kinds and homes. A scenario begins with its own; in play
/// founded factions are added at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Sects and powers, by [`FactionId`].
    pub factions: Vec<FactionDef>,
}

impl Roster {
    /// The faction with this id.
    #[must_use]
    #[inline]
    pub fn faction(&self, id: FactionId) -> &FactionDef {
        &self.factions[id.index()]
    }

    /// Every faction id, in order.
    pub fn faction_ids(&self) -> impl Iterator<Item = FactionId> + use<> {
        (0..self.factions.len()).map(FactionId::from_index)
    }

    /// Whether there is a faction with this id.
    #[must_use]
    pub const fn has(&self, id: FactionId) -> bool {
        id.index() < self.factions.len()
    }
}
