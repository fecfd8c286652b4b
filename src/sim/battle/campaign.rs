//! What the phases of fighting hand to each other within one turn.

use super::AttackAim;
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::command::Mission;
use bevy::ecs::prelude::{Entity, Resource};

/// A fleet that lies at a place when the movement is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present {
    /// Where.
    pub at: TerritoryId,
    /// Which.
    pub fleet: FleetId,
    /// Its entity.
    pub entity: Entity,
    /// Whose.
    pub flag: FactionId,
    /// What it is to do.
    pub mission: Mission,
    /// The fleet it is to attack, if it is to attack one.
    pub quarry: Option<FleetId>,
    /// Whether it has any weapons.
    pub armed: bool,
}

/// Somebody comes to harm somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Engagement {
    /// Where.
    pub at: TerritoryId,
    /// Who comes.
    pub by: FactionId,
    /// What for.
    pub aim: AttackAim,
    /// Whom it is meant for; nobody if people keep to themselves there.
    pub against: Option<FactionId>,
    /// How much harder it hits because nobody expects it, in percent.
    pub surprise: i32,
}

/// An attacker who reached what he came for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Success {
    /// Where.
    pub at: TerritoryId,
    /// Who.
    pub by: FactionId,
    /// With what aim.
    pub aim: AttackAim,
    /// His fleets.
    pub fleets: Vec<FleetId>,
}

/// What the phases of fighting hand to each other: empty between turns, never saved.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Campaign {
    /// Fleets at places, by place and id.
    pub present: Vec<Present>,
    /// Who comes to harm whom, place by place, in the order in which they arrive.
    pub engagements: Vec<Engagement>,
    /// Fleets that had to give way this turn: they fight no more and get nothing.
    pub beaten: Vec<FleetId>,
    /// Attackers who reached what they came for, in order.
    pub successes: Vec<Success>,
    /// Blockades that stand this turn.
    pub blockades: Vec<(TerritoryId, FactionId)>,
}

impl Campaign {
    /// Forgets the last turn.
    pub fn clear(&mut self) {
        self.present.clear();
        self.engagements.clear();
        self.beaten.clear();
        self.successes.clear();
        self.blockades.clear();
    }

    /// The fleets at a place, by id.
    #[must_use]
    pub fn at(&self, place: TerritoryId) -> &[Present] {
        let first = self.present.partition_point(|p| p.at < place);
        let after = self.present.partition_point(|p| p.at <= place);
        &self.present[first..after]
    }

    /// Whether a fleet can still fight this turn.
    #[must_use]
    pub fn stands(&self, fleet: FleetId) -> bool {
        !self.beaten.contains(&fleet)
    }

    /// Who has won the land of a place this turn and still stands there.
    #[must_use]
    pub fn conqueror(&self, place: TerritoryId) -> Option<FactionId> {
        self.successes
            .iter()
            .rev()
            .find(|s| {
                s.at == place
                    && s.aim == AttackAim::Seize
                    && s.fleets.iter().any(|f| self.stands(*f))
            })
            .map(|s| s.by)
    }
}
