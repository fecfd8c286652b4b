//! Plots and sealed orders: what of them is known, and what comes of them.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, private, whole};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::terms::{PlotKind, Response, Scheme};
use serde::{Deserialize, Serialize};

/// What became of a plot, for those whose plot it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlotStage {
    /// It began.
    Begun,
    /// It was called off, or its leader is gone.
    Dropped,
    /// It did what it was meant to do.
    Done,
    /// It came to nothing, and nobody noticed.
    Vain,
}

/// A plot began or ended; only those whose plot it is know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlotMoved {
    /// Whose plot.
    pub by: FactionId,
    /// Who leads it.
    pub leader: MajeId,
    /// What is plotted.
    pub scheme: Scheme,
    /// What became of it.
    pub stage: PlotStage,
}

/// A faction found out that somebody plots against it; who plots does not know that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlotFound {
    /// Who found it out.
    pub against: FactionId,
    /// Who plots.
    pub by: FactionId,
    /// What.
    pub kind: PlotKind,
}

/// Everybody hears of a plot: it failed, or its target exposed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlotExposed {
    /// Whose plot.
    pub by: FactionId,
    /// Against whom.
    pub against: FactionId,
    /// What was plotted.
    pub kind: PlotKind,
    /// Who led it.
    pub leader: MajeId,
    /// Whether it was tried.
    pub tried: bool,
    /// Whether its leader was caught.
    pub caught: bool,
}

/// A First Maje was murdered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajeMurdered {
    /// Who died.
    pub maje: MajeId,
    /// Whose First Maje.
    pub of: FactionId,
    /// Who is known to have done it.
    pub by: Option<FactionId>,
    /// Whether he was beamed into space.
    pub beamed: bool,
}

/// A First Maje was deposed by one of his own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deposed {
    /// Whose First Maje.
    pub of: FactionId,
    /// Who led.
    pub old: MajeId,
    /// Who leads now.
    pub new: MajeId,
    /// Who is known to have had a hand in it.
    pub by: Option<FactionId>,
}

/// Ships were stolen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipsStolen {
    /// From whom.
    pub from: FactionId,
    /// Who is known to have done it.
    pub by: Option<FactionId>,
    /// Where.
    pub at: TerritoryId,
    /// How many ships.
    pub ships: u16,
}

/// A place was robbed by ships under a flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobbedByFlag {
    /// From whom.
    pub victim: FactionId,
    /// Whose flag the ships showed.
    pub flag: FactionId,
    /// Who is known to have done it, if that is somebody else.
    pub by: Option<FactionId>,
    /// Where.
    pub at: TerritoryId,
    /// What was taken.
    pub goods: Goods,
}

/// A commander opened the sealed order that he carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealOpened {
    /// Whose order.
    pub by: FactionId,
    /// Who carried it.
    pub carrier: MajeId,
    /// Where what was foreseen happened.
    pub at: TerritoryId,
    /// What his fleet does now.
    pub then: Response,
}

impl Happening for SealOpened {
    fn family(&self) -> Family {
        Family::Movement
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by])
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

impl Happening for PlotMoved {
    fn family(&self) -> Family {
        Family::People
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.by])
    }

    fn note(&self) -> NoteTo {
        match self.stage {
            PlotStage::Begun | PlotStage::Dropped => NoteTo::Never,
            PlotStage::Done | PlotStage::Vain => NoteTo::Parties,
        }
    }

    fn stakes(&self) -> Stakes {
        match self.stage {
            PlotStage::Done => Stakes::gained(self.by),
            _ => Stakes::default(),
        }
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

private! {
    PlotFound: People, against, lost;
}

impl Happening for ShipsStolen {
    fn family(&self) -> Family {
        Family::Battle
    }

    fn parties(&self) -> Observers {
        Observers::of(self.by).and(self.from)
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.from)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

impl Happening for RobbedByFlag {
    fn family(&self) -> Family {
        Family::Land
    }

    fn parties(&self) -> Observers {
        Observers::of(self.by).and(self.victim)
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn stakes(&self) -> Stakes {
        Stakes::lost(self.victim)
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Party)
    }
}

/// What those say alike of which everybody hears all.
macro_rules! heard_by_all {
    ($($name:ident: $parties:expr, $loses:ident;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::People
            }

            fn parties(&self) -> Observers {
                let parties: fn(&Self) -> Observers = $parties;
                parties(self)
            }

            fn reach(&self) -> Reach {
                Reach::World
            }

            fn note(&self) -> NoteTo {
                NoteTo::Everybody
            }

            fn stakes(&self) -> Stakes {
                Stakes::lost(self.$loses)
            }

            fn seen_as(&self, sense: Sense) -> Option<Event> {
                whole(self, sense, Sense::Hearsay)
            }
        })+
    };
}

heard_by_all! {
    PlotExposed: |it| Observers::only(&[it.by, it.against]), by;
    MajeMurdered: |it| Observers::of(it.by).and(it.of), of;
    Deposed: |it| Observers::of(it.by).and(it.of), of;
}
