//! The situation before the first turn: only `sim::spawn` reads it.

use super::{DealDef, FleetDef, Goods, MajeDef, MindDef, RelationDef};
use crate::id::FactionId;
use serde::{Deserialize, Serialize};

/// How things stand before the first turn. Most of it is somebody's secret, so no view holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Territories, by [`TerritoryId`](crate::id::TerritoryId).
    pub lands: Vec<LandDef>,
    /// Sects and powers, by [`FactionId`].
    pub factions: Vec<FactionStart>,
    /// Majes, by id.
    pub majes: Vec<MajeDef>,
    /// Fleets.
    pub fleets: Vec<FleetDef>,
    /// Opinions.
    pub relations: Vec<RelationDef>,
    /// Deals that run already.
    pub deals: Vec<DealDef>,
    /// Minds, by [`FactionId`].
    pub minds: Vec<MindDef>,
}

/// A territory before the first turn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LandDef {
    /// Who holds it.
    pub holder: Option<FactionId>,
    /// Loads in store, already worked out where the file leaves it out.
    pub store: Goods,
    /// Level of the fort, 0 to 5.
    pub fort: u8,
}

/// A faction before the first turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactionStart {
    /// Technology: units, or 1 for knowledge; by [`TechId`](crate::id::TechId), one entry each.
    pub technology: Vec<u16>,
    /// Prestige.
    pub prestige: i32,
    /// Morale, 0 to 100.
    pub morale: i32,
    /// Who knows of it, if it hides; `None` if everybody does.
    pub hidden_but_to: Option<Vec<FactionId>>,
}
