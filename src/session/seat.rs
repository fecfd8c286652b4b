//! Who plays which faction, and whose move it is.

use crate::id::{FactionId, Turn};
use crate::scenario::model::{Canon, Forced, Scenario};
use serde::{Deserialize, Serialize};

/// Who plays a faction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seat {
    /// A person, with a name that is shown when the seat is handed over; may be empty.
    Person(String),
    /// A mind.
    #[default]
    Mind,
    /// Nobody: its fleets keep their standing orders, its majes their tasks.
    Nobody,
}

impl Seat {
    /// Whether a person plays it.
    #[must_use]
    pub const fn is_person(&self) -> bool {
        matches!(self, Self::Person(_))
    }

    /// The name of the person, if there is one who has a name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Person(name) if !name.is_empty() => Some(name),
            _ => None,
        }
    }
}

/// How a game is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionConfig {
    /// The root of all dice.
    pub seed: u64,
    /// By `FactionId`; missing seats are minds.
    pub seats: Vec<Seat>,
    /// Play on past victories and past the last turn.
    pub open_end: bool,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
    /// Choices that are made for minds in events: for tests of scenarios.
    pub choices: Vec<Forced>,
    /// Keep the log of commands, with a digest each turn. Batches do without.
    pub record: bool,
    /// Keep only what happened in the last turns, this many. Batches need no more.
    pub chronicle: Option<Turn>,
}

impl SessionConfig {
    /// A game that only minds play.
    #[must_use]
    pub fn minds(scenario: &Scenario, seed: u64) -> Self {
        Self {
            seed,
            seats: vec![Seat::Mind; scenario.roster.factions.len()],
            open_end: false,
            canon: Canon::default(),
            choices: Vec::new(),
            record: true,
            chronicle: None,
        }
    }

    /// Seats a person. A faction that the scenario does not have is passed over.
    #[must_use]
    pub fn person(mut self, faction: FactionId, name: impl Into<String>) -> Self {
        if let Some(seat) = self.seats.get_mut(faction.index()) {
            *seat = Seat::Person(name.into());
        }
        self
    }

    /// Leaves the seats of these factions empty.
    #[must_use]
    pub fn idle(mut self, factions: &[FactionId]) -> Self {
        for faction in factions {
            if let Some(seat) = self.seats.get_mut(faction.index()) {
                *seat = Seat::Nobody;
            }
        }
        self
    }

    /// Keeps neither log nor old events: for batches.
    #[must_use]
    pub const fn forgetful(mut self) -> Self {
        self.record = false;
        self.chronicle = Some(1);
        self
    }

    /// Makes these choices for minds, and for seats that nobody plays.
    #[must_use]
    pub fn choices(mut self, choices: &[Forced]) -> Self {
        self.choices = choices.to_vec();
        self
    }

    /// Sets how strongly minds follow the story as it was told.
    #[must_use]
    pub const fn canon(mut self, canon: Canon) -> Self {
        self.canon = canon;
        self
    }

    /// Plays on past victories and past the last turn.
    #[must_use]
    pub const fn open_end(mut self, open: bool) -> Self {
        self.open_end = open;
        self
    }
}

/// Whose move it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// The seat is handed to the person who plays this faction. Nothing of any faction is shown
    /// until [`Session::acknowledge`](super::Session::acknowledge).
    HandOver(FactionId),
    /// The person who plays this faction plans.
    Planning(FactionId),
    /// No person is in the game, or none any more: everything may be seen.
    Watching,
    /// The game is over: everything may be seen.
    Over,
    /// The person who led this faction is told how it ended, until
    /// [`Session::acknowledge`](super::Session::acknowledge). Only its own view is shown.
    Fallen(FactionId),
}
