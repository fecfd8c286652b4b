//! Conferences as those who were invited know them.

use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::sim::terms::{Ballot, Motion, MotionOutcome, Vote};
use serde::{Deserialize, Serialize};

/// A guest and his answer, if he has given one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Who.
    pub faction: FactionId,
    /// Whether he promised to come.
    pub comes: Option<bool>,
}

/// A motion before a conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tabled {
    /// What.
    pub motion: Motion,
    /// Who put it forward.
    pub by: FactionId,
}

/// A round that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRound {
    /// What was voted on.
    pub tabled: Tabled,
    /// How, by faction.
    pub votes: Vec<(FactionId, Vote)>,
    /// What came of it.
    pub outcome: MotionOutcome,
}

/// Weapons drawn at a conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// Who drew.
    pub by: FactionId,
    /// On whom.
    pub on: FactionId,
}

/// A conference as its host or a guest knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownConference {
    /// Who called it.
    pub host: FactionId,
    /// Where it meets.
    pub at: TerritoryId,
    /// In which turn.
    pub on: Turn,
    /// What it is about.
    pub motion: Motion,
    /// How many ships each may bring within a lane of the place.
    pub escort: u16,
    /// Who is invited, with the answers that the reader knows of.
    pub guests: Vec<Guest>,
    /// What goes on there, once it meets.
    pub sitting: Option<KnownSitting>,
}

/// A conference that meets, as somebody who was invited knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownSitting {
    /// Who is present, the host included, by id.
    pub present: Vec<FactionId>,
    /// What is voted on in this round.
    pub tabled: Tabled,
    /// Whether it is over.
    pub over: bool,
    /// What the reader said in this round.
    pub ballot: Option<Ballot>,
    /// Rounds that are over, in order.
    pub past: Vec<PastRound>,
    /// Who speaks for whom, by faction: only those who are present see it.
    pub speakers: Vec<(FactionId, MajeId)>,
    /// Weapons that were drawn, and so ended the talks.
    pub drawn: Vec<Drawn>,
}

impl KnownSitting {
    /// Who speaks for a faction, if the reader is there to see it.
    #[must_use]
    pub fn speaker_of(&self, faction: FactionId) -> Option<MajeId> {
        let mut speakers = self.speakers.iter();
        let found = speakers.find(|(of, _)| *of == faction);
        found.map(|(_, maje)| *maje)
    }

    /// The number of the round, from 1.
    #[must_use]
    pub fn round(&self) -> usize {
        self.past.len() + 1
    }

    /// Whether a motion was voted on already.
    #[must_use]
    pub fn has_decided(&self, motion: Motion) -> bool {
        let past = self.past.iter().map(|round| round.tabled.motion);
        past.chain([self.tabled.motion]).any(|it| it == motion)
    }
}

impl KnownConference {
    /// What a guest has answered, as far as the reader knows; nothing for the host.
    #[must_use]
    pub fn answer_of(&self, faction: FactionId) -> Option<bool> {
        let guest = self.guests.iter().find(|it| it.faction == faction)?;
        guest.comes
    }

    /// Whether a faction means to be there: the host, and guests who are known to come.
    #[must_use]
    pub fn is_bound_to_come(&self, faction: FactionId) -> bool {
        self.host == faction || self.answer_of(faction) == Some(true)
    }

    /// Whether an invitation to this faction waits for an answer.
    #[must_use]
    pub fn waits_for(&self, faction: FactionId) -> bool {
        let mut guests = self.guests.iter();
        self.sitting.is_none() && guests.any(|it| it.faction == faction && it.comes.is_none())
    }

    /// Everybody who may be there: host and guests.
    pub fn invited(&self) -> impl Iterator<Item = FactionId> + '_ {
        let guests = self.guests.iter().map(|it| it.faction);
        std::iter::once(self.host).chain(guests)
    }

    /// The sitting, if the reader is present and has not spoken in its round.
    #[must_use]
    pub fn asks(&self, reader: FactionId) -> Option<&KnownSitting> {
        let sitting = self.sitting.as_ref()?;
        let open = !sitting.over && sitting.present.contains(&reader);
        (open && sitting.ballot.is_none()).then_some(sitting)
    }
}
