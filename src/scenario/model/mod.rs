//! A scenario after every name has been resolved: what the simulation plays.
//!
//! All tables are dense and in the order of the file; ids are positions in them. A model
//! holds only what was checked: every id in it exists, every amount is in range.

mod faction;
mod place;
mod play;
mod ship;

pub use super::goods::{Good, Goods, muldiv};
pub use faction::{
    Difficulty, Effect, FactionDef, FactionKind, FactionTrait, Hatch, MajeDef, Provenance, Rank,
    RelationDef, Technology, Traits, effects_of,
};
pub use place::{Lane, Peculiarity, Place};
pub use play::{
    Audience, Condition, Count, Date, Entry, Hours, MindDef, Objective, Rules, Scope, Temper,
    TurnLength, VarDef,
};
pub use ship::{Class, FleetDef, Role, Squadron};

use crate::id::{ClassId, FactionId, ObjectiveId, TechId, TerritoryId, Turn, VarId};
use serde::{Deserialize, Serialize};

/// The most factions a scenario may have, schisms to come included.
pub const MAX_FACTIONS: usize = 100;
/// The most territories a scenario may have.
pub const MAX_TERRITORIES: usize = 2000;

/// A scenario, ready to be played.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// The name of its folder.
    pub id: String,
    /// The title.
    pub name: String,
    /// One or two sentences for the picker.
    pub summary: String,
    /// What a player reads before the first turn.
    pub briefing: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The date of turn 1.
    pub start: Date,
    /// How long a turn is.
    pub turn: TurnLength,
    /// The last turn.
    pub turns: Turn,
    /// Factions to offer first.
    pub recommended: Vec<FactionId>,
    /// Numbers of the rules.
    pub rules: Rules,
    /// What ten people need each turn.
    pub needs: Goods,
    /// Territories, by [`TerritoryId`].
    pub places: Vec<Place>,
    /// Lanes, each once.
    pub lanes: Vec<Lane>,
    /// Ship classes, by [`ClassId`].
    pub classes: Vec<Class>,
    /// Kinds of technology, by [`TechId`].
    pub technologies: Vec<Technology>,
    /// Sects and powers, by [`FactionId`].
    pub factions: Vec<FactionDef>,
    /// Majes at the start.
    pub majes: Vec<MajeDef>,
    /// Fleets at the start.
    pub fleets: Vec<FleetDef>,
    /// Opinions at the start.
    pub relations: Vec<RelationDef>,
    /// Counters, by [`VarId`].
    pub vars: Vec<VarDef>,
    /// Objectives, by [`ObjectiveId`].
    pub objectives: Vec<Objective>,
    /// Minds, by [`FactionId`].
    pub minds: Vec<MindDef>,
    /// Texts about the world.
    pub encyclopedia: Vec<Entry>,
}

impl Scenario {
    /// The territory with this id.
    #[must_use]
    pub fn place(&self, id: TerritoryId) -> &Place {
        &self.places[id.index()]
    }

    /// The faction with this id.
    #[must_use]
    pub fn faction(&self, id: FactionId) -> &FactionDef {
        &self.factions[id.index()]
    }

    /// The ship class with this id.
    #[must_use]
    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.index()]
    }

    /// The technology with this id.
    #[must_use]
    pub fn technology(&self, id: TechId) -> &Technology {
        &self.technologies[id.index()]
    }

    /// The counter with this id.
    #[must_use]
    pub fn var(&self, id: VarId) -> &VarDef {
        &self.vars[id.index()]
    }

    /// The objective with this id.
    #[must_use]
    pub fn objective(&self, id: ObjectiveId) -> &Objective {
        &self.objectives[id.index()]
    }

    /// Every faction id, in order.
    pub fn faction_ids(&self) -> impl Iterator<Item = FactionId> + use<> {
        (0..self.factions.len()).map(FactionId::from_index)
    }

    /// Every territory id, in order.
    pub fn territory_ids(&self) -> impl Iterator<Item = TerritoryId> + use<> {
        (0..self.places.len()).map(TerritoryId::from_index)
    }

    /// What so many thousand people need each turn.
    #[must_use]
    pub fn need_of(&self, people: i32) -> Goods {
        self.needs.scale(people, 10)
    }
}
