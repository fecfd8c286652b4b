//! Land and ships that change hands, stores that are carried off.

use super::{
    Event, Family, FleetMap, FleetRef, FleetVisit, Happening, NoteTo, Observers, Reach, Sense,
    Stakes, whole,
};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Goods, Squadron};
use serde::{Deserialize, Serialize};

/// Raiders carried goods off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raided {
    /// Who.
    pub by: FactionId,
    /// With which fleet.
    pub fleet: FleetRef,
    /// Where.
    pub at: TerritoryId,
    /// From whom; nobody if the people there kept to themselves.
    pub victim: Option<FactionId>,
    /// What they took; `None` if that could not be seen.
    pub goods: Option<Goods>,
}

impl Happening for Raided {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::of(self.victim).and(self.by)
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, self.victim)
    }

    /// Only who was there can say what was taken.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        let goods = match sense {
            Sense::Party | Sense::Witness => self.goods,
            Sense::Distant => None,
            Sense::Hearsay => return None,
        };
        let seen = Self {
            goods,
            ..self.clone()
        };
        Some(seen.into())
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        self.fleet = map(self.by, self.fleet);
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        visit(self.by, self.fleet, Sense::Distant);
    }
}

/// Land was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seized {
    /// By whom.
    pub by: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// From whom; nobody if nobody held it.
    pub from: Option<FactionId>,
}

impl Happening for Seized {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::of(self.from).and(self.by)
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, self.from)
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Distant)
    }
}

/// Land was handed over by a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceded {
    /// By whom.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
    /// Where.
    pub at: TerritoryId,
}

impl Happening for Ceded {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from, self.to])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Distant)
    }
}

/// Nothing passes in or out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blockade {
    /// Who closes the lanes.
    pub by: FactionId,
    /// Of which place.
    pub at: TerritoryId,
    /// Whose place it is.
    pub victim: Option<FactionId>,
}

impl Happening for Blockade {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::of(self.victim).and(self.by)
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, self.victim)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Distant)
    }
}

/// Ships changed hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipsCaptured {
    /// Who has them now.
    pub by: FactionId,
    /// Who had them.
    pub from: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// Which.
    pub ships: Vec<Squadron>,
}

impl Happening for ShipsCaptured {
    fn family(&self) -> Family {
        Family::Battle
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by, self.from])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, Some(self.from))
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Witness)
    }
}

/// The people of a place threw off their holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revolt {
    /// Where.
    pub at: TerritoryId,
    /// Whom they threw off.
    pub from: FactionId,
}

impl Happening for Revolt {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.from])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.from)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Distant)
    }
}

/// A faction's last land is gone; it plays on with its ships.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landless {
    /// Who.
    pub faction: FactionId,
    /// Which land was the last.
    pub at: TerritoryId,
}

impl Happening for Landless {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.faction])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.faction)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Distant)
    }
}
