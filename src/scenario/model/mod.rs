//! A scenario after every name has been resolved: what the simulation plays.
//!
//! All tables are dense and in the order of the file; ids are positions in them. A model
//! holds only what was checked: every id in it exists, every amount is in range.

mod beat;
mod book;
mod conference;
mod deal;
mod faction;
mod incident;
mod legacy;
mod opening;
mod options;
mod place;
mod play;
mod roster;
mod scene;
mod ship;
mod trial;

pub use super::goods::{Good, Goods, muldiv};
pub use beat::{BeatDef, Canon, DivertDef, LeadDef, MAX_LEADS, OutcomeDef};
pub use book::Book;
pub use conference::{ConferenceCount, Motion};
pub use deal::{DealDef, MAX_PROMISES, MAX_TERM, PromiseDef};
pub use faction::{
    Difficulty, Effect, Faces, FactionDef, FactionKind, FactionTrait, Hatch, MajeDef, Notable,
    OpeningFate, Pronoun, Provenance, Rank, RelationDef, Technology, Traits,
};
pub(crate) use incident::incident_kinds;
pub use incident::{IncidentDef, IncidentDefs, IncidentFamily, IncidentKind};
pub use legacy::{Before, Carry, FactionLegacy, Leader, Legacy, MajeLegacy};
pub use opening::{FactionStart, LandDef, Opening};
pub use options::{CHOICES, EarlierBeat, EarlierGame, OptionChoice, ScenarioOption, SettledOption};
pub use place::{Lane, Peculiarity, Place};
pub use play::{
    Audience, BeatEnd, Condition, Count, Date, EncyclopediaEntry, Hours, MAX_EXCHANGES, MajeFate,
    MindDef, Objective, ObjectiveScope, Rules, Temper, TurnLength, VarDef,
};
pub use roster::Roster;
pub use scene::{
    CastDef, CastMaje, CastOther, CastPlace, MAX_OPTIONS, PLACEHOLDERS, SceneDef, SceneEffect,
    SceneOption, Speaker, Stake,
};
pub use ship::{Class, FleetDef, Role, Squadron};
pub use trial::{Forced, ScenarioTest, ScriptedLine, TestClaim};

use crate::id::FactionId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The most factions a scenario may have, schisms to come included.
pub const MAX_FACTIONS: usize = 100;
/// The most territories a scenario may have.
pub const MAX_TERRITORIES: usize = 2000;

/// A scenario, ready to be played: what everybody may read, who is in it, and how things stand at the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// What everybody may read.
    pub book: Arc<Book>,
    /// Who is in the game when it begins.
    pub roster: Arc<Roster>,
    /// How things stand before the first turn.
    pub opening: Opening,
    /// What must come out when minds play it.
    #[serde(default)]
    pub trials: Vec<ScenarioTest>,
}

impl Scenario {
    /// How the mind of a faction is made. Whoever calls a mind hands this over; no view holds it.
    #[must_use]
    pub fn mind(&self, faction: FactionId) -> &MindDef {
        let given = self.opening.minds.get(faction.index());
        given.unwrap_or(&MindDef::PLAIN)
    }

    /// The book, to be changed before the game begins.
    pub fn book_mut(&mut self) -> &mut Book {
        Arc::make_mut(&mut self.book)
    }

    /// The roster, to be changed before the game begins.
    pub fn roster_mut(&mut self) -> &mut Roster {
        Arc::make_mut(&mut self.roster)
    }

    /// The faction with this id.
    #[must_use]
    pub fn faction(&self, id: FactionId) -> &FactionDef {
        self.roster.faction(id)
    }

    /// Every faction id, in order.
    pub fn faction_ids(&self) -> impl Iterator<Item = FactionId> + use<> {
        self.roster.faction_ids()
    }
}

impl std::ops::Deref for Scenario {
    type Target = Book;

    fn deref(&self) -> &Book {
        &self.book
    }
}
