//! What a game that is over hands on to a game that follows it.

use super::{DealDef, Hours, Pronoun, Traits, TurnLength};
use crate::id::FactionId;
use serde::{Deserialize, Serialize};

/// Something that a scenario takes over from an earlier game. Factions, majes and technologies are the same in both if they have the
/// same id in the files, and factions also if they have the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Carry {
    /// Who has died, and who is a prisoner.
    Lives,
    /// Who leads. A leader whom this scenario does not know takes the place of one who has died.
    Leaders,
    /// How opinions moved, and who became blood enemies or was reconciled.
    Opinions,
    /// What words kept and broken did to trust.
    Trust,
    /// How prestige moved.
    Prestige,
    /// Deals that still run, for as long as they still run, as far as a scenario can say them; what is due each turn only if turns are as long
    /// here as there.
    Deals,
    /// Technology gained and lost.
    Technology,
    /// What share of their ships they ended with, 40 to 160 percent of what they began with.
    Ships,
    /// What share of their goods they ended with, 40 to 160 percent of what they began with.
    Goods,
}

/// What everybody knows of what an earlier game changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Before {
    /// It followed a game of the scenario with this title.
    Game(String),
    /// Somebody died.
    Died(String),
    /// Somebody is a prisoner of a faction.
    Held(String, FactionId),
    /// Somebody else leads a faction.
    Leads(String, FactionId),
}

/// How things stood when a game ended, by the factions of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legacy {
    /// Its factions, in the order of its file.
    pub factions: Vec<FactionLegacy>,
    /// Its majes, in the order of its file.
    pub majes: Vec<MajeLegacy>,
    /// The ids of its technologies, in the order of its file.
    pub technologies: Vec<String>,
    /// Deals that still ran, with its own ids, and for how long.
    pub deals: Vec<(Hours, DealDef)>,
    /// How long its turns were.
    pub turn: Option<TurnLength>,
}

/// How a faction came out of a game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactionLegacy {
    /// Its id in the file.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// Who led it; nobody if it was no more.
    pub leader: Option<Leader>,
    /// By how much its prestige moved.
    pub prestige: i32,
    /// How much of each technology it gained or lost, in the order of the file.
    pub technology: Vec<i32>,
    /// Its ships in percent of those it began with.
    pub ships: i32,
    /// Its goods in percent of those it began with.
    pub goods: i32,
    /// By how much its opinion of each faction moved, in the order of the file.
    pub opinions: Vec<i32>,
    /// What words kept and broken added to its trust of each faction, in loads, in the order of the file.
    pub trust: Vec<i32>,
    /// With whom it became blood enemies (true) or was reconciled (false).
    pub blood: Vec<(FactionId, bool)>,
}

/// Who led a faction at the end of a game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leader {
    /// The id in the file, if the file names him.
    pub key: Option<String>,
    /// The name shown.
    pub name: String,
    /// What the maje is called in a sentence.
    pub pronoun: Pronoun,
    /// From what the portrait is drawn.
    pub portrait: u32,
    /// Age in years.
    pub age: u8,
    /// Character.
    pub traits: Traits,
    /// Ambition, 0 to 100.
    pub ambition: i32,
}

/// How a maje came out of a game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MajeLegacy {
    /// The id in the file.
    pub key: String,
    /// Whether he lives.
    pub lives: bool,
    /// Whose prisoner he is, if he is one.
    pub captor: Option<FactionId>,
}
