//! Beats of the story: signs of them, and how they went.

use super::{Event, Family, Happening, NoteTo, Observers, Reach, Sense, whole};
use crate::id::{BeatId, FactionId};
use serde::{Deserialize, Serialize};

/// Some learned of a sign of a beat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadTold {
    /// Of which.
    pub beat: BeatId,
    /// Which of its leads.
    pub lead: u8,
    /// Who learned of it.
    pub hearers: Observers,
}

impl Happening for LeadTold {
    fn family(&self) -> Family {
        Family::Standing
    }

    fn parties(&self) -> Observers {
        self.hearers
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    /// Who else heard of it is not told.
    fn seen_as(&self, sense: Sense) -> Option<Event> {
        let told = Self {
            hearers: Observers::NONE,
            ..self.clone()
        };
        whole(&told, sense, Sense::Party)
    }
}

/// What became of a beat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BeatNews {
    /// Its actor chose it and works towards it.
    Begun,
    /// Its actor tried in vain.
    Failed,
    /// It went as it was told.
    Canon,
    /// It went another way.
    Diverted(u8),
    /// It never came to it.
    Lapsed,
}

/// Something became of a beat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeatTold {
    /// Of which.
    pub beat: BeatId,
    /// What.
    pub news: BeatNews,
    /// Whose intention it was.
    pub actor: FactionId,
    /// Whom it was about.
    pub other: Option<FactionId>,
    /// Whether everybody hears of it.
    pub public: bool,
}

impl Happening for BeatTold {
    fn family(&self) -> Family {
        Family::Standing
    }

    fn parties(&self) -> Observers {
        Observers::of(self.other).and(self.actor)
    }

    fn reach(&self) -> Reach {
        if self.public {
            Reach::World
        } else {
            Reach::Parties
        }
    }

    fn note(&self) -> NoteTo {
        NoteTo::Everybody
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}
