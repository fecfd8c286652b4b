//! What can be decreed, and why a decree is refused.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::FactionDef;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A change of who is in the game.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decree {
    /// A new faction breaks away from another.
    Found {
        /// What everybody knows of it. A colour and hatch that somebody has already are changed.
        entry: FactionDef,
        /// What it takes with it.
        share: Share,
    },
    /// A faction that had ended or left comes back.
    Join {
        /// Which.
        faction: FactionId,
        /// What it is given.
        share: Share,
    },
    /// A faction is no more.
    End {
        /// Which.
        faction: FactionId,
        /// Who takes over its lands, ships and people. Without an heir its lands are free, its ships are scattered and its
        /// majes go where they are taken in.
        heir: Option<FactionId>,
    },
}

/// What one faction hands over to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Whose it is now.
    pub parent: FactionId,
    /// Territories, with all that is there.
    pub lands: Vec<TerritoryId>,
    /// Fleets, with all aboard.
    pub fleets: Vec<FleetId>,
    /// Majes who are free.
    pub majes: Vec<MajeId>,
}

/// Why a decree is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DecreeError {
    /// The game is over.
    #[error("the game is over")]
    GameOver,
    /// The world has as many factions as it can hold.
    #[error("there can be no more factions")]
    Full,
    /// There is no such faction.
    #[error("there is no faction with the number {}", .0.0)]
    NoSuchFaction(FactionId),
    /// The faction is not in the game.
    #[error("faction {} is not in the game", .0.0)]
    NotActive(FactionId),
    /// The faction that is to join is in the game already.
    #[error("faction {} is in the game already", .0.0)]
    Active(FactionId),
    /// A faction cannot be its own parent or heir.
    #[error("a faction cannot hand over to itself")]
    Itself,
    /// Another faction has the same name or short name.
    #[error("another faction has this name")]
    NameTaken,
    /// The entry names what the scenario does not have, or leaves out the names.
    #[error("the entry of the faction does not fit the scenario")]
    BadEntry,
    /// Without a land or a fleet a faction ends at once.
    #[error("the faction is given neither land nor ships")]
    Nothing,
    /// The parent does not have what is to be handed over.
    #[error("the parent does not hold all that it is to hand over")]
    NotTheirs,
}
