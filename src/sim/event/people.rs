//! What becomes of majes.

use super::{
    Event, Family, FleetMap, FleetRef, FleetVisit, Happening, NoteTo, Observers, Reach, Sense,
    Stakes, whole,
};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Goods;
use serde::{Deserialize, Serialize};

/// A maje was taken prisoner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeCaptured {
    /// The prisoner.
    pub maje: MajeId,
    /// Whose maje.
    pub of: FactionId,
    /// Whose prisoner.
    pub by: FactionId,
    /// Where.
    pub at: TerritoryId,
}

impl Happening for MajeCaptured {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of, self.by])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, Some(self.of))
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Witness)
    }
}

/// A maje died in battle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeKilled {
    /// Who died.
    pub maje: MajeId,
    /// Whose maje.
    pub of: FactionId,
    /// Where.
    pub at: TerritoryId,
}

impl Happening for MajeKilled {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.of)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Witness)
    }
}

/// A prisoner went home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeReleased {
    /// Who.
    pub maje: MajeId,
    /// Home to whom.
    pub to: FactionId,
    /// Whose prisoner he was.
    pub by: FactionId,
    /// What was paid for him.
    pub price: Goods,
}

impl Happening for MajeReleased {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by, self.to])
    }

    fn stakes(&self) -> Stakes {
        Stakes::gained(self.to)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// Somebody no longer lives with another faction by a deal: he went home or, if he was a hostage and his own broke their word, is a
/// prisoner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostageFreed {
    /// Who.
    pub maje: MajeId,
    /// Whose maje.
    pub of: FactionId,
    /// With whom he lived.
    pub with: FactionId,
    /// Whether he is a prisoner now.
    pub forfeit: bool,
    /// Whether he was brought up there, and no hostage.
    pub fostered: bool,
}

impl Happening for HostageFreed {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of, self.with])
    }

    fn stakes(&self) -> Stakes {
        if self.forfeit {
            Stakes::taken(self.with, Some(self.of))
        } else {
            Stakes::gained(self.of)
        }
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// A maje changed sides, perhaps with a fleet; `to` is nobody if he just went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeDeserted {
    /// Who.
    pub maje: MajeId,
    /// Whose maje he was.
    pub from: FactionId,
    /// Whose he is now.
    pub to: Option<FactionId>,
    /// The fleet he took along.
    pub fleet: Option<FleetRef>,
}

impl Happening for MajeDeserted {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::of(self.to).and(self.from)
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    fn stakes(&self) -> Stakes {
        Stakes {
            gains: Observers::of(self.to),
            loses: Observers::only(&[self.from]),
        }
    }

    /// Everybody hears of it, but not with which fleet he went.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        let fleet = match sense {
            Sense::Party => self.fleet,
            _ => self.fleet.map(|_| FleetRef::Unknown),
        };
        let seen = Self {
            fleet,
            ..self.clone()
        };
        Some(seen.into())
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        let flag = self.to.unwrap_or(self.from);
        self.fleet = self.fleet.map(|fleet| map(flag, fleet));
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        if let Some(fleet) = self.fleet {
            visit(self.to.unwrap_or(self.from), fleet, Sense::Party);
        }
    }
}

/// How somebody came to lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rise {
    /// The First Maje before him had named him.
    Named,
    /// The other majes wanted it so.
    Acclaimed,
    /// He beat a rival in a duel.
    Duel {
        /// The rival.
        beaten: MajeId,
        /// Whether the rival died.
        died: bool,
    },
}

/// Another maje leads the faction now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstMajeRose {
    /// Who leads.
    pub maje: MajeId,
    /// Which faction.
    pub of: FactionId,
    /// How it came about.
    pub how: Rise,
}

impl Happening for FirstMajeRose {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of])
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}

/// A maje rose from the ranks: nobody else was left to lead, or there was more land than the others could govern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeRose {
    /// Who rose.
    pub maje: MajeId,
    /// In which faction.
    pub of: FactionId,
}

impl Happening for MajeRose {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of])
    }

    fn reach(&self) -> Reach {
        Reach::World
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}

/// A spy was caught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpyCaught {
    /// The spy.
    pub maje: MajeId,
    /// Whose spy.
    pub of: FactionId,
    /// Who caught him.
    pub by: FactionId,
}

impl Happening for SpyCaught {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.of, self.by])
    }

    fn stakes(&self) -> Stakes {
        Stakes::taken(self.by, Some(self.of))
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}
