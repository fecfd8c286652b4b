//! Stores, works, technology, and orders that could not be carried out.

use super::{
    Event, Family, FleetMap, FleetRef, FleetVisit, Happening, Observers, Reach, Sense, Stakes,
    whole,
};
use crate::id::{FactionId, TechId, TerritoryId};
use crate::scenario::model::Good;
use crate::sim::command::{Command, Project};
use serde::{Deserialize, Serialize};

/// Why an order could not be carried out when the turn resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Failure {
    /// The goods were not there any more.
    NoGoods,
    /// The place belongs to somebody else now.
    NotHeld,
    /// The place is its own now.
    OwnPlace,
    /// There is no way there.
    NoWay,
    /// What it was about is gone.
    Gone,
    /// Nobody was met where the quarry had been seen.
    Missed,
    /// A blockade.
    Blockaded,
    /// The defenders held.
    Beaten,
    /// There was nothing to take.
    Empty,
    /// There was no room.
    NoRoom,
    /// The technology or its last unit is gone.
    NoTechnology,
    /// They have it already.
    TheyHaveIt,
    /// There is a deal with those who were to be attacked, and no breach of it is prepared.
    HeldBack,
    /// The two do not fight each other any more.
    AtPeace,
}

/// An order could not be carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderFailed {
    /// Whose order.
    pub faction: FactionId,
    /// Which.
    pub order: Command,
    /// What was in the way.
    pub why: Failure,
}

impl Happening for OrderFailed {
    fn family(&self) -> Family {
        Family::Economy
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.faction])
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// How a technology was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gained {
    /// Aboard a captured ship.
    Captured,
    /// From the wrecks of a battle.
    Salvaged,
    /// By a spy.
    Stolen,
    /// As a gift.
    Given,
    /// In ruins.
    Found,
    /// By what was decided in an event.
    Awarded,
    /// From land that was seized.
    Seized,
}

/// Technology came into a faction's hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TechnologyGained {
    /// Who has it now.
    pub by: FactionId,
    /// What.
    pub technology: TechId,
    /// How many units; 1 for knowledge.
    pub units: u16,
    /// How.
    pub how: Gained,
    /// Who had it, if anybody.
    pub from: Option<FactionId>,
}

impl Happening for TechnologyGained {
    fn family(&self) -> Family {
        Family::Economy
    }

    /// Whoever was robbed by a spy does not know it.
    fn parties(&self) -> Observers {
        let knows = self.from.filter(|_| self.how != Gained::Stolen);
        Observers::of(knows).and(self.by)
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, self.from)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// People starved or died of thirst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hunger {
    /// Whose people.
    pub holder: Option<FactionId>,
    /// Where.
    pub at: TerritoryId,
    /// What they lacked.
    pub good: Good,
    /// How many thousands died.
    pub dead: i32,
}

impl Happening for Hunger {
    fn family(&self) -> Family {
        Family::Economy
    }

    fn parties(&self) -> Observers {
        Observers::of(self.holder)
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn stakes(&self) -> Stakes {
        Stakes {
            loses: self.parties(),
            ..Stakes::default()
        }
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// A faction's stores of a good ran dry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RanDry {
    /// Whose stores.
    pub faction: FactionId,
    /// Of which good.
    pub good: Good,
}

impl Happening for RanDry {
    fn family(&self) -> Family {
        Family::Economy
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.faction])
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.faction)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Something was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Built {
    /// By whom.
    pub by: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// What.
    pub project: Project,
    /// The fleet a new ship went to.
    pub fleet: Option<FleetRef>,
}

impl Happening for Built {
    fn family(&self) -> Family {
        Family::Economy
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    /// Others see what was built, not which fleet it joined.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        let fleet = match sense {
            Sense::Party => self.fleet,
            Sense::Witness | Sense::Distant => None,
            Sense::Hearsay => return None,
        };
        let seen = Self {
            fleet,
            ..self.clone()
        };
        Some(seen.into())
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = self.fleet.map(|fleet| map(self.by, fleet));
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        if let Some(fleet) = self.fleet {
            visit(self.by, fleet, Sense::Party);
        }
    }
}
