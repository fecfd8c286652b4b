//! Sects and powers, their majes, their technology, and what they think of each other.

use super::Good;
use crate::id::{FactionId, MajeId, TerritoryId};
use serde::{Deserialize, Serialize};

/// A sect or power as the scenario defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactionDef {
    /// Its id in the file.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// The short name used in commands and tables.
    pub short: String,
    /// A sect or a power.
    pub kind: FactionKind,
    /// The name of its emblem in `assets/emblems`.
    pub emblem: String,
    /// One or two characters for the drawn map.
    pub glyph: String,
    /// Its colour: red, green, blue.
    pub colour: [u8; 3],
    /// Its hatch.
    pub hatch: Hatch,
    /// Where its First Maje sits.
    pub home: Option<TerritoryId>,
    /// What sets it apart.
    pub traits: Vec<FactionTrait>,
    /// Whether a person can play it.
    pub playable: bool,
    /// How hard it is to play.
    pub difficulty: Difficulty,
    /// What its people look like.
    pub faces: Faces,
    /// Its situation at the start; may be empty.
    pub situation: String,
    /// Where it comes from.
    pub source: Provenance,
}

impl FactionDef {
    /// Whether it has this trait.
    #[must_use]
    #[inline]
    pub fn is(&self, a_trait: FactionTrait) -> bool {
        self.traits.contains(&a_trait)
    }
}

/// Sects make up the Collective; powers are everybody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FactionKind {
    /// One of the sects: counts for uniting the Collective.
    Sect,
    /// A power beside the sects.
    Power,
}

/// What sets a faction apart, each with a rule behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FactionTrait {
    /// Lives aboard: cannot seize land, builds its ships wherever it lies, needs no land to
    /// recover (canon F25).
    Nomads,
    /// Raids carry off a quarter more.
    Raiders,
    /// May trade half as far again.
    Traders,
    /// Passes through: cannot seize land or build (canon F28).
    Travellers,
}

/// The pattern that tells a faction apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Hatch {
    /// No lines.
    Plain,
    /// Lines that rise to the right.
    Rising,
    /// Lines that fall to the right.
    Falling,
    /// Lines both ways.
    Cross,
    /// Level lines.
    Level,
    /// Upright lines.
    Upright,
    /// Level and upright lines.
    Grid,
    /// Dots.
    Dots,
    /// Chevrons.
    Chevrons,
    /// Waves.
    Waves,
}

/// What people look like, where a face is drawn that has no portrait of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Faces {
    /// Ridged brows, hair in chunks: the Kazon.
    Ridged,
    /// Smooth brows, hair cut or bound: humans, the Trabe.
    Smooth,
    /// Bald, with crests from the brow over the skull.
    Crested,
    /// Spotted brows, hair that stands up at the back and grows down the cheeks.
    Spotted,
}

impl Faces {
    /// What people look like of whom a scenario does not say it.
    #[must_use]
    pub const fn usual(kind: FactionKind) -> Self {
        match kind {
            FactionKind::Sect => Self::Ridged,
            FactionKind::Power => Self::Smooth,
        }
    }
}

/// How hard a faction is to play.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Difficulty {
    /// For a first game.
    Easy,
    /// A fair start.
    #[default]
    Normal,
    /// Few ships, strong enemies.
    Hard,
    /// For those who know the game.
    Desperate,
}

/// Where a thing in a scenario comes from.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Provenance {
    /// The documents on the Kazon.
    Documents,
    /// Other public material about the setting.
    Outside,
    /// Made up for this game.
    #[default]
    Invented,
}

/// A kind of technology.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Technology {
    /// Its id in the file.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// No prize: everybody has it or could.
    pub base: bool,
    /// Comes in units that are used up and move whole.
    pub units: bool,
    /// May be found in ruins.
    pub in_ruins: bool,
    /// What its owner can do with it.
    pub effects: Vec<Effect>,
    /// A sentence about it; may be empty.
    pub about: String,
}

/// What a technology does for its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// Percent more damage dealt in battle.
    Attack(i32),
    /// Percent less damage taken in battle; not in a nebula.
    Shields(i32),
    /// Percent more goods carried off by a raid.
    Loot(i32),
    /// Percent more chance to capture ships and majes.
    Boarding(i32),
    /// Percent less of a good needed by people.
    Needs(Good, i32),
    /// Percent more of a good made by land.
    Yield(Good, i32),
    /// Readiness regained each turn, in points more.
    Repair(i32),
    /// Speed of every fleet, in points more.
    Speed(i32),
    /// Lanes further that its places and fleets see.
    Sight(i32),
    /// Percent more cargo room on every ship.
    Cargo(i32),
    /// Percent more success for spies.
    Spying(i32),
    /// Land can be improved, one unit each time.
    Terraforming,
    /// Somebody can be beamed away: it opens the way to murder.
    Beaming,
}

/// A maje everybody has heard of: what is told, not how he stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notable {
    /// Its id in play: numbered within the faction, in the order of the file.
    pub id: MajeId,
    /// Its id in the file.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// What the maje is called in a sentence.
    pub pronoun: Pronoun,
    /// Whether the maje may go over to another sect.
    pub defects: bool,
    /// Territories claimed as a right.
    pub claims: Vec<TerritoryId>,
    /// A sentence about the maje; may be empty.
    pub about: String,
    /// Where the maje comes from.
    pub source: Provenance,
}

/// A maje at the start, one for each [`Notable`] and in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeDef {
    /// Its id in play.
    pub id: MajeId,
    /// First Maje, lesser maje or counsel.
    pub rank: Rank,
    /// Age in years at the start.
    pub age: u8,
    /// From what the portrait is drawn.
    pub portrait: u32,
    /// Character.
    pub traits: Traits,
    /// Loyalty to the First Maje, 0 to 100.
    pub loyalty: i32,
    /// Ambition, 0 to 100.
    pub ambition: i32,
    /// Where the maje is at the start.
    pub at: TerritoryId,
    /// How an earlier game left him.
    pub fate: OpeningFate,
}

/// How a maje stands before the first turn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpeningFate {
    /// He is where he is, and free.
    #[default]
    Free,
    /// He is the prisoner of a faction.
    Captive(FactionId),
    /// He died in an earlier game.
    Dead,
}

/// What a person is called in a sentence.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Pronoun {
    /// He, him, his. The majes of the Kazon are men, so this is the default.
    #[default]
    He,
    /// She, her, her.
    She,
    /// They, them, their.
    They,
}

/// Rank within a faction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rank {
    /// Leads the faction.
    First,
    /// Follows, for now.
    Lesser,
    /// An outsider whose advice is heard.
    Counsel,
}

/// Character on six axes, -5 to 5 each.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Traits {
    /// Cautious to bold.
    pub boldness: i8,
    /// Faithless to honourable.
    pub honour: i8,
    /// Forgiving to vengeful.
    pub vengefulness: i8,
    /// Open-handed to greedy.
    pub greed: i8,
    /// Blunt to guileful.
    pub guile: i8,
    /// Restless to bound by tradition.
    pub tradition: i8,
}

impl Traits {
    /// All axes, in the order in which they are declared.
    #[must_use]
    pub const fn axes(&self) -> [i8; 6] {
        [
            self.boldness,
            self.honour,
            self.vengefulness,
            self.greed,
            self.guile,
            self.tradition,
        ]
    }

    /// Whether every axis is within its range.
    #[must_use]
    pub fn are_sound(&self) -> bool {
        self.axes().iter().all(|axis| (-5..=5).contains(axis))
    }
}

/// What one faction thinks of another at the start; one direction each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationDef {
    /// Who thinks.
    pub of: FactionId,
    /// Of whom.
    pub toward: FactionId,
    /// Standing opinion, -100 to 100.
    pub opinion: i32,
    /// A lasting enmity (canon F29).
    pub blood_enemies: bool,
    /// How many loads of loss it lets the open word of the other put at risk; a turn of its own need if nothing is said.
    pub trust: Option<i32>,
    /// What words kept and broken in an earlier game add to that, in loads.
    pub earned: i32,
    /// Why; may be empty.
    pub why: String,
}

impl Technology {
    /// Whether it has this very effect or one of its kind, by the predicate given.
    pub fn has(&self, predicate: impl Fn(Effect) -> bool) -> bool {
        self.effects.iter().any(|effect| predicate(*effect))
    }
}
