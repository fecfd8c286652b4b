//! The blocks `factions` and `relations`.

use super::Ref;
use crate::scenario::model::{
    Difficulty, Faces, FactionKind, FactionTrait, Good, Hatch, Provenance,
};
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// Kinds of technology, and who there is.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawFactions {
    /// Kinds of technology by id.
    pub technologies: EntryTable<RawTechnology>,
    /// Sects and powers by id.
    pub list: EntryTable<RawFaction>,
}

/// A kind of technology. It is taken, given or stolen, never researched.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawTechnology {
    /// The name shown.
    pub name: Spanned<String>,
    /// Everybody has it or could; it is no prize. Default false.
    #[serde(default)]
    pub base: bool,
    /// It comes in units that are used up (terraforming systems) and move whole when taken;
    /// else it is knowledge, and a thief leaves the original behind. Default false.
    #[serde(default)]
    pub units: bool,
    /// Some of it lies in ruins still: who governs there may find it. Default false.
    #[serde(default)]
    pub in_ruins: bool,
    /// What its owner can do with it.
    pub effects: List<Spanned<RawEffect>>,
    /// A sentence about it.
    #[serde(default)]
    pub about: Option<Spanned<String>>,
}

/// What a technology does for its owner.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
pub enum RawEffect {
    /// Percent more damage dealt in battle.
    Attack(i64),
    /// Percent less damage taken in battle; shields fail in a nebula.
    Shields(i64),
    /// Percent more goods carried off by a raid.
    Loot(i64),
    /// Percent more chance to capture ships and majes in battle.
    Boarding(i64),
    /// Percent less of a good needed by people.
    Needs(Good, i64),
    /// Percent more of a good made by land.
    Yield(Good, i64),
    /// Readiness regained each turn, in points more.
    Repair(i64),
    /// Speed of every fleet, in points more.
    Speed(i64),
    /// How many lanes further its places and fleets see.
    Sight(i64),
    /// Percent more cargo room on every ship.
    Cargo(i64),
    /// Percent more success for spies.
    Spying(i64),
    /// Land can be improved; one unit is used each time.
    Terraforming,
    /// Opens the way to murder: who has it can have somebody beamed into space.
    Beaming,
}

/// A sect or power.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawFaction {
    /// The name shown, such as "Kazon-Ogla".
    pub name: Spanned<String>,
    /// The short name used in commands and tables, such as "Ogla".
    pub short: Spanned<String>,
    /// A sect or a power.
    pub kind: FactionKind,
    /// Its emblem: the name of a drawing in `assets/emblems`, or of `emblems/NAME.svg` in the folder of the scenario.
    pub emblem: Spanned<String>,
    /// One or two characters for the drawn map of the terminal.
    pub glyph: Spanned<String>,
    /// Its colour as `#rrggbb`.
    pub colour: Spanned<String>,
    /// Its hatch, which tells it apart without colour.
    pub hatch: Hatch,
    /// Where its First Maje sits; a faction without land names none.
    #[serde(default)]
    pub home: Option<Ref>,
    /// Technology it has: how many units, or 1 for knowledge; by id.
    #[serde(default)]
    pub technology: EntryTable<i64>,
    /// Prestige at the start, 0 to 1000. Default 50.
    #[serde(default)]
    pub prestige: Option<Spanned<i64>>,
    /// Morale at the start, 0 to 100. Default 60.
    #[serde(default)]
    pub morale: Option<Spanned<i64>>,
    /// What sets it apart, each with a rule behind it.
    #[serde(default)]
    pub traits: List<Spanned<FactionTrait>>,
    /// Whether a person can play it. Default true.
    #[serde(default = "yes")]
    pub playable: bool,
    /// It hides: nobody knows that it is there but those named here, until its ships are seen or it makes itself known. A faction that
    /// hides holds no land. Default: everybody knows it.
    #[serde(default)]
    pub hidden_but_to: Option<List<Ref>>,
    /// How hard it is to play.
    #[serde(default)]
    pub difficulty: Difficulty,
    /// What its people look like, where a face is drawn. Default `Ridged` for a sect, `Smooth` for a power.
    #[serde(default)]
    pub faces: Option<Faces>,
    /// Its situation at the start, for the picker and the briefing.
    #[serde(default)]
    pub situation: Option<Spanned<String>>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Provenance,
}

const fn yes() -> bool {
    true
}

/// What one faction thinks of another at the start.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawRelation {
    /// Who thinks.
    pub of: Ref,
    /// Of whom.
    pub toward: Ref,
    /// Standing opinion, -100 to 100. Default 0.
    #[serde(default)]
    pub opinion: Option<Spanned<i64>>,
    /// They are blood enemies: a lasting enmity that does not fade.
    #[serde(default)]
    pub blood_enemies: bool,
    /// How many loads of loss it lets the open word of the other put at risk, 0 to 10000. Default: a turn of its own need.
    #[serde(default)]
    pub trust: Option<Spanned<i64>>,
    /// The same holds the other way round. Default false; blood enemies always are.
    #[serde(default)]
    pub mutual: bool,
    /// Why, in one sentence.
    #[serde(default)]
    pub why: Option<Spanned<String>>,
}
