//! What a battle was like: enough to explain why it was won.

use super::FleetRef;
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Squadron;
use crate::sim::command::Posture;
use serde::{Deserialize, Serialize};

/// A battle, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BattleReport {
    /// Where.
    pub at: TerritoryId,
    /// What the attacker came to do.
    pub aim: AttackAim,
    /// The attacker, then the defender.
    pub sides: [SideReport; 2],
    /// Round by round.
    pub rounds: Vec<Round>,
    /// How it ended.
    pub outcome: Outcome,
}

impl BattleReport {
    /// Who won; nobody if neither side did, or if people defended themselves.
    #[must_use]
    pub fn winner(&self) -> Option<FactionId> {
        match self.outcome {
            Outcome::AttackerWon => self.sides[0].faction,
            Outcome::DefenderWon => self.sides[1].faction,
            Outcome::Stalemate => None,
        }
    }
}

/// What an attacker came to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AttackAim {
    /// Take goods.
    Raid,
    /// Take the land.
    Seize,
    /// Close the lanes.
    Blockade,
    /// Destroy or capture a fleet.
    Hunt,
    /// Drive out whoever did not belong there.
    Drive,
    /// Fall on guests who suspect nothing.
    Ambush,
    /// Fight out what began with weapons drawn at a conference.
    Draw,
}

impl AttackAim {
    /// Whether it is about a place rather than a fleet.
    #[must_use]
    pub const fn is_for_land(self) -> bool {
        matches!(self, Self::Raid | Self::Seize | Self::Blockade)
    }
}

/// How a battle ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Outcome {
    /// The defender was destroyed or withdrew.
    AttackerWon,
    /// The attacker was destroyed or broke off.
    DefenderWon,
    /// Both held until the last round; the attacker gets nothing.
    Stalemate,
}

/// One side of a battle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideReport {
    /// Who led it; nobody where people defended themselves with their fort alone.
    pub faction: Option<FactionId>,
    /// Others who fought on this side.
    pub helpers: Vec<FactionId>,
    /// The fleets, with their flags.
    pub fleets: Vec<(FactionId, FleetRef)>,
    /// The maje in command.
    pub commander: Option<MajeId>,
    /// The manner of fighting.
    pub posture: Posture,
    /// Level of the fort that took part.
    pub fort: u8,
    /// Ships before the battle.
    pub before: Vec<Squadron>,
    /// Ships destroyed; `damage` is 0.
    pub lost: Vec<Squadron>,
    /// Ships of the other side captured; `damage` is 0.
    pub captured: Vec<Squadron>,
    /// What made this side stronger or weaker, in percent of its strength.
    pub factors: Vec<(Factor, i32)>,
}

/// What made a side stronger or weaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Factor {
    /// Weapons technology.
    Weapons,
    /// Shields technology.
    Shields,
    /// Shields failed in a nebula.
    Nebula,
    /// Asteroids favour who waits.
    Asteroids,
    /// Readiness.
    Readiness,
    /// Morale.
    Morale,
    /// Posture against posture.
    Posture,
    /// The commander's boldness or caution.
    Commander,
    /// The fort.
    Fort,
    /// The fortune of the day.
    Fortune,
    /// Nobody expected the attack.
    Surprise,
}

impl Factor {
    /// All of them, in their fixed order.
    pub const ALL: [Self; 11] = [
        Self::Weapons,
        Self::Shields,
        Self::Nebula,
        Self::Asteroids,
        Self::Readiness,
        Self::Morale,
        Self::Posture,
        Self::Commander,
        Self::Fort,
        Self::Fortune,
        Self::Surprise,
    ];
}

/// One round of a battle: attacker, then defender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Damage dealt.
    pub dealt: [i32; 2],
    /// Hull left.
    pub left: [i32; 2],
}
