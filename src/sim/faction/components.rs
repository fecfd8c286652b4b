//! Components of a faction entity.

use super::effects::Effects;
use crate::id::{ClassId, DealId, FactionId, FleetId, MajeId, OfferId, TechId, Turn};
use crate::scenario::model::Technology;
use bevy::ecs::prelude::Component;
use serde::{Deserialize, Serialize, Serializer};
use std::sync::OnceLock;

/// Says that an entity is this faction.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
#[component(immutable)]
pub struct Faction(pub FactionId);

/// Whether the faction is still in the game.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// It plays, with or without land.
    #[default]
    Active,
    /// Its last ship and maje are gone.
    Ended(Turn),
    /// It left the map of its own will.
    Departed(Turn),
    /// It hides: whoever reads this does not know that it is there. No faction truly has this standing.
    Hidden,
}

impl Status {
    /// Since when it is gone; `None` if it is in the game.
    #[must_use]
    pub const fn since(self) -> Option<Turn> {
        match self {
            Self::Active | Self::Hidden => None,
            Self::Ended(turn) | Self::Departed(turn) => Some(turn),
        }
    }
}

/// Whether the faction is still in the game.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing(pub Status);

impl Standing {
    /// Whether it still plays.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        matches!(self.0, Status::Active)
    }
}

/// Morale, 0 to 100.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Morale(pub i32);

/// Prestige, 0 and up.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prestige(pub i32);

/// Technology held: units, or 1 for knowledge; by [`TechId`].
#[derive(Component, Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<u16>")]
pub struct Arsenal {
    held: Vec<u16>,
    /// What it adds up to. It follows from what is held and is not saved: many systems ask for it each turn, and it rarely changes.
    effects: OnceLock<Effects>,
}

impl Arsenal {
    /// What is held.
    #[must_use]
    pub fn held(&self) -> &[u16] {
        &self.held
    }

    /// What is held, to be changed.
    pub fn held_mut(&mut self) -> &mut Vec<u16> {
        self.effects.take();
        &mut self.held
    }

    /// Whether there is at least one.
    #[must_use]
    pub fn has(&self, technology: TechId) -> bool {
        self.held.get(technology.index()).is_some_and(|n| *n > 0)
    }

    /// What it adds up to. `technologies` is the table of the book, always the same in one world.
    #[must_use]
    pub fn effects(&self, technologies: &[Technology]) -> Effects {
        let sum = || Effects::of(technologies, &self.held);
        *self.effects.get_or_init(sum)
    }
}

impl From<Vec<u16>> for Arsenal {
    fn from(held: Vec<u16>) -> Self {
        Self {
            held,
            effects: OnceLock::new(),
        }
    }
}

impl Serialize for Arsenal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct("Arsenal", &self.held)
    }
}

impl PartialEq for Arsenal {
    fn eq(&self, other: &Self) -> bool {
        self.held == other.held
    }
}

impl Eq for Arsenal {}

/// The values of the scenario's counters, by `VarId`.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters(pub Vec<i32>);

/// How far each objective has come, by `ObjectiveId`.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// For how many turns running its condition has held.
    pub running: Vec<Turn>,
    /// When it was achieved; 0 if it has not been.
    pub achieved: Vec<Turn>,
}

/// The next free numbers of what the faction brings into the world.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Serials {
    /// Fleets.
    pub fleet: u16,
    /// Majes.
    pub maje: u16,
    /// Deals it knows.
    pub deal: u16,
    /// Offers it knows.
    pub offer: u16,
}

impl Serials {
    /// Takes the next fleet number.
    pub fn next_fleet(&mut self, owner: FactionId) -> FleetId {
        self.fleet += 1;
        FleetId::new(owner, self.fleet - 1)
    }

    /// Takes the next maje number.
    pub fn next_maje(&mut self, owner: FactionId) -> MajeId {
        self.maje += 1;
        MajeId::new(owner, self.maje - 1)
    }

    /// Takes the next number for a deal it knows, from 1; at the end of the numbers they stay the same.
    pub const fn next_deal(&mut self) -> DealId {
        self.deal = self.deal.saturating_add(1);
        DealId(self.deal)
    }

    /// Takes the next number for an offer it knows, from 1; at the end of the numbers they stay the same.
    pub const fn next_offer(&mut self) -> OfferId {
        self.offer = self.offer.saturating_add(1);
        OfferId(self.offer)
    }
}

/// Classes of ships that have left the map for good, in the order in which they left.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emigrants(pub Vec<ClassId>);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Effect;

    #[test]
    fn what_technology_adds_up_to_follows_what_is_held() {
        let kind = Technology {
            key: String::new(),
            name: String::new(),
            base: false,
            units: false,
            in_ruins: false,
            effects: vec![Effect::Sight(2)],
            about: String::new(),
        };
        let mut arsenal = Arsenal::from(vec![0]);
        assert_eq!(arsenal.effects(std::slice::from_ref(&kind)).sight, 0);
        arsenal.held_mut()[0] = 1;
        assert_eq!(arsenal.effects(&[kind]).sight, 2);
    }
}
