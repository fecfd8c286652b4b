//! The file format: what a person writes in `scenario.ron`, before anything is resolved.
//!
//! Every name that refers to something else is still a string with the place where it
//! stands ([`Spanned`]); `scenario::resolve` turns these into ids and the
//! [model](crate::scenario::model). Unknown fields are mistakes everywhere.
//!
//! Three wrappers let reading go on after a mistake:
//! [`FileBlock`] (a top-level block that may have failed), [`EntryTable`] (entries by id, in the
//! order of the file, duplicates kept so that they can be reported) and [`List`]
//! (entries without an id; a bad one is left out and reported).

mod beats;
mod deals;
mod factions;
mod fleets;
mod incidents;
mod majes;
mod map;
mod meta;
mod objectives;
mod options;
mod scenes;
mod trials;

pub use beats::{RawBeat, RawCanon, RawDivert, RawLead, RawOutcome, RawWait};
pub use deals::{RawDeal, RawPromise};
pub use factions::{RawEffect, RawFaction, RawFactions, RawRelation, RawTechnology};
pub use fleets::{RawClass, RawFleet, RawFleets, RawShips};
pub use incidents::{RawIncident, RawIncidents};
pub use majes::{RawMaje, RawTraits};
pub use map::{RawGoods, RawLane, RawMap, RawTerritory};
pub use meta::{RawDate, RawEntry, RawMeta, RawRules};
pub use objectives::{
    RawAudience, RawCondition, RawCount, RawMind, RawMinds, RawObjective, RawScope, RawTemper,
    RawVar,
};
pub use options::{RawCalled, RawChoice, RawEarlierBeat, RawOption, RawSettled};
pub use trials::{RawClaim, RawForced, RawScripted, RawTrial};

pub use scenes::{
    RawCastOther, RawCastPlace, RawMotion, RawScene, RawSceneEffect, RawSceneOption, RawStake,
};

use super::span::{EntryTable, FileBlock, List, Spanned};
use serde::{Deserialize, Serialize};

/// A reference to something by its id, with the place where it is written.
pub type Ref = Spanned<String>;

/// The whole file.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// The version of the file format; this game reads format 1.
    pub format: Spanned<u32>,
    /// Title, dates, rules.
    pub meta: FileBlock<RawMeta>,
    /// What is settled before the game begins; by id.
    #[serde(default)]
    pub options: FileBlock<EntryTable<RawOption>>,
    /// Territories and lanes.
    pub map: FileBlock<RawMap>,
    /// Technologies, sects and powers.
    pub factions: FileBlock<RawFactions>,
    /// First Majes, lesser majes, counsel; by id.
    pub majes: FileBlock<EntryTable<RawMaje>>,
    /// Ship classes and the fleets at the start.
    pub fleets: FileBlock<RawFleets>,
    /// What factions think of each other at the start.
    #[serde(default)]
    pub relations: FileBlock<List<RawRelation>>,
    /// Deals that run already when the game begins.
    #[serde(default)]
    pub deals: FileBlock<List<RawDeal>>,
    /// How what one faction does to another is felt, and for how long.
    #[serde(default)]
    pub incidents: FileBlock<RawIncidents>,
    /// Counters that objectives can read; by id.
    #[serde(default)]
    pub vars: FileBlock<EntryTable<RawVar>>,
    /// What happens to factions and asks them to choose; by id.
    #[serde(default)]
    pub events: FileBlock<EntryTable<RawScene>>,
    /// What the people of the story meant to do, and what would turn them from it; by id.
    #[serde(default)]
    pub beats: FileBlock<EntryTable<RawBeat>>,
    /// How the game is won, and what each faction wants of its own; by id.
    pub objectives: FileBlock<EntryTable<RawObjective>>,
    /// Who is played how when no person plays it.
    #[serde(default)]
    pub minds: FileBlock<RawMinds>,
    /// What must come out when minds play it; by id.
    #[serde(default)]
    pub tests: FileBlock<EntryTable<RawTrial>>,
    /// Texts about the world; by id.
    #[serde(default)]
    pub encyclopedia: FileBlock<EntryTable<RawEntry>>,
}
