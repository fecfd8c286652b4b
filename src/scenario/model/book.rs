//! What everybody may read of a scenario: the map, what ships and technology there are, the rules, the texts.

use super::{
    BeatDef, Before, Carry, Class, Date, EncyclopediaEntry, Goods, IncidentDefs, Lane, Notable,
    Objective, Place, Rules, ScenarioOption, SceneDef, Technology, TurnLength, VarDef,
};
use crate::id::{
    BeatId, ClassId, FactionId, MajeId, ObjectiveId, SceneId, TechId, TerritoryId, Turn, VarId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The public part of a scenario that never changes. Views hold it, so nothing that a faction could not know at the
/// start belongs in it: that is the [`Opening`](super::Opening). Who is in the game is the [`Roster`](super::Roster).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The name of the scenario's folder.
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
    /// What is taken over from a finished game of another scenario, by its id.
    pub follows: Vec<(String, Vec<Carry>)>,
    /// What an earlier game changed, as far as everybody knows.
    pub before: Vec<Before>,
    /// Factions to offer first.
    pub recommended: Vec<FactionId>,
    /// Numbers of the rules.
    pub rules: Rules,
    /// What ten people need each turn.
    pub needs: Goods,
    /// What was settled before the game began, by [`OptionId`](crate::id::OptionId).
    #[serde(default)]
    pub options: Vec<ScenarioOption>,
    /// Territories, by [`TerritoryId`].
    pub places: Vec<Place>,
    /// Lanes, each once.
    pub lanes: Vec<Lane>,
    /// Ship classes, by [`ClassId`].
    pub classes: Vec<Class>,
    /// Kinds of technology, by [`TechId`].
    pub technologies: Vec<Technology>,
    /// Majes everybody has heard of, by id.
    pub notables: Vec<Notable>,
    /// How incidents are felt.
    pub incidents: IncidentDefs,
    /// Counters, by [`VarId`].
    pub vars: Vec<VarDef>,
    /// Events that ask factions to choose, by [`SceneId`].
    pub scenes: Vec<SceneDef>,
    /// Beats of the story, by [`BeatId`].
    #[serde(default)]
    pub beats: Vec<BeatDef>,
    /// Objectives, by [`ObjectiveId`].
    pub objectives: Vec<Objective>,
    /// Texts about the world.
    pub encyclopedia: Vec<EncyclopediaEntry>,
    /// Emblems that the scenario brings itself, as SVG, by name.
    #[serde(default)]
    pub emblems: BTreeMap<String, String>,
    /// Portraits that the scenario brings itself, as SVG, by the seed from which a face would be drawn.
    #[serde(default)]
    pub portraits: BTreeMap<u32, String>,
}

impl Book {
    /// Whole years that have gone by from the first turn to another.
    #[must_use]
    pub const fn years_before(&self, turn: Turn) -> u16 {
        let gone = turn.saturating_sub(1);
        match self.turn {
            TurnLength::Hour => gone / (365 * 24),
            TurnLength::Day => gone / 365,
            TurnLength::Week => gone / 52,
            TurnLength::Month => gone / 12,
            TurnLength::Year => gone,
        }
    }

    /// The territory with this id.
    #[must_use]
    #[inline]
    pub fn place(&self, id: TerritoryId) -> &Place {
        &self.places[id.index()]
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

    /// The event with this id.
    #[must_use]
    pub fn scene(&self, id: SceneId) -> &SceneDef {
        &self.scenes[id.index()]
    }

    /// The beat with this id.
    #[must_use]
    pub fn beat(&self, id: BeatId) -> &BeatDef {
        &self.beats[id.index()]
    }

    /// Every beat with its id, in order.
    pub fn all_beats(&self) -> impl Iterator<Item = (BeatId, &BeatDef)> {
        let all = self.beats.iter().enumerate();
        all.map(|(at, def)| (BeatId::from_index(at), def))
    }

    /// What is told of a maje, if anything is.
    #[must_use]
    pub fn notable(&self, id: MajeId) -> Option<&Notable> {
        self.notables.iter().find(|notable| notable.id == id)
    }

    /// Every territory id, in order.
    pub fn territory_ids(&self) -> impl Iterator<Item = TerritoryId> + use<> {
        (0..self.places.len()).map(TerritoryId::from_index)
    }

    /// What this many thousand people need each turn.
    #[must_use]
    pub fn need_of(&self, people: i32) -> Goods {
        self.needs.scale(people, 10)
    }
}
