//! Fleets on their way.

use super::{
    Event, Failure, Family, FleetMap, FleetRef, FleetVisit, Happening, NoteTo, Observers, Reach,
    Sense, Stakes, whole,
};
use crate::id::{FactionId, TerritoryId};
use serde::{Deserialize, Serialize};

/// A fleet went from one place to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The fleet.
    pub fleet: FleetRef,
    /// Its flag.
    pub flag: FactionId,
    /// Where it came from.
    pub from: TerritoryId,
    /// Where it came to.
    pub to: TerritoryId,
}

impl Happening for Moved {
    fn family(&self) -> Family {
        Family::Movement
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.flag])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.to)
    }

    fn origin(&self) -> Option<TerritoryId> {
        Some(self.from)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn note(&self) -> NoteTo {
        NoteTo::Never
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Distant)
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = map(self.flag, self.fleet);
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        visit(self.flag, self.fleet, Sense::Distant);
    }
}

/// A fleet was stopped by another on guard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intercepted {
    /// The fleet that was stopped.
    pub fleet: FleetRef,
    /// Its flag.
    pub flag: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// The fleet on guard.
    pub by: FleetRef,
    /// The flag of the fleet on guard.
    pub guard: FactionId,
}

impl Happening for Intercepted {
    fn family(&self) -> Family {
        Family::Movement
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.flag, self.guard])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = map(self.flag, self.fleet);
        self.by = map(self.guard, self.by);
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        visit(self.flag, self.fleet, Sense::Party);
        visit(self.guard, self.by, Sense::Party);
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// A fleet could not do what it was to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissionFailed {
    /// The fleet.
    pub fleet: FleetRef,
    /// Its flag.
    pub flag: FactionId,
    /// Where it was.
    pub at: TerritoryId,
    /// What was in the way.
    pub why: Failure,
}

impl Happening for MissionFailed {
    fn family(&self) -> Family {
        Family::Movement
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.flag])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = map(self.flag, self.fleet);
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        visit(self.flag, self.fleet, Sense::Party);
    }
}

/// A fleet is no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FleetLost {
    /// The fleet.
    pub fleet: FleetRef,
    /// Its flag.
    pub flag: FactionId,
    /// Where it ended.
    pub at: TerritoryId,
}

impl Happening for FleetLost {
    fn family(&self) -> Family {
        Family::Movement
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.flag])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.flag)
    }

    /// From afar nobody can tell a fleet that was destroyed from one that left.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Witness)
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = map(self.flag, self.fleet);
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        visit(self.flag, self.fleet, Sense::Witness);
    }
}

/// A fleet left the map for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FleetLeft {
    /// The fleet.
    pub fleet: FleetRef,
    /// Its flag.
    pub flag: FactionId,
    /// The edge where it left.
    pub at: TerritoryId,
}

impl Happening for FleetLeft {
    fn family(&self) -> Family {
        Family::Movement
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.flag])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    /// Word gets round that somebody left, not which fleet it was.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        let fleet = match sense {
            Sense::Party | Sense::Witness | Sense::Distant => self.fleet,
            Sense::Hearsay => FleetRef::Unknown,
        };
        let seen = Self {
            fleet,
            ..self.clone()
        };
        Some(seen.into())
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = map(self.flag, self.fleet);
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        visit(self.flag, self.fleet, Sense::Distant);
    }
}
