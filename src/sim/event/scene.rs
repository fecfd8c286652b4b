//! What factions choose when an event of the scenario asks them to.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, Stakes, whole};
use crate::id::{FactionId, MajeId, SceneId, TerritoryId};
use serde::{Deserialize, Serialize};

/// A faction made its choice in an event, or let it pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Who chose.
    pub faction: FactionId,
    /// The event.
    pub scene: SceneId,
    /// The option, counted from the first.
    pub option: u8,
    /// The other faction that it was about.
    pub other: Option<FactionId>,
    /// The territory that it was about.
    pub place: Option<TerritoryId>,
    /// The maje that it was about.
    pub maje: Option<MajeId>,
    /// Whether everybody hears of it.
    pub public: bool,
}

impl Happening for Chosen {
    fn family(&self) -> Family {
        Family::Standing
    }

    fn parties(&self) -> Observers {
        Observers::only(&[self.faction])
    }

    fn place(&self) -> Option<TerritoryId> {
        self.place
    }

    fn reach(&self) -> Reach {
        if self.public {
            Reach::World
        } else {
            Reach::Parties
        }
    }

    fn stakes(&self) -> Stakes {
        Stakes::default()
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}
