//! What a saved game holds.

use crate::id::Turn;
use crate::scenario::model::{Roster, Scenario};
use crate::session::log::Log;
use crate::session::replay::Recording;
use crate::session::seat::{Seat, Stage};
use crate::sim::snapshot::Snapshot;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a list of saved games shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The name of the game, under which its autosaves are kept.
    pub game: String,
    /// The id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// The turn being planned.
    pub turn: Turn,
    /// Who plays: the name of each faction that a person plays, and the name of the person.
    pub persons: Vec<(String, String)>,
    /// The version of the game that wrote it.
    pub version: String,
}

/// A game as it is written and read.
#[derive(Debug, Clone)]
pub struct Saved {
    /// What a list shows.
    pub header: Header,
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Everything else.
    pub state: State,
}

/// Everything about a game but its scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Who plays which faction, by `FactionId`.
    pub seats: Vec<Seat>,
    /// Whose move it is.
    pub stage: Stage,
    /// Whether it is played past victories and past the last turn.
    pub open_end: bool,
    /// The game.
    pub snapshot: Snapshot,
    /// What was said and done.
    pub log: Log,
}

impl Saved {
    /// The game from its first turn on, to be played again.
    #[must_use]
    pub fn recording(&self) -> Recording {
        Recording {
            scenario: Arc::clone(&self.scenario),
            seed: self.state.snapshot.clock.seed.0,
            open_end: self.state.open_end,
            canon: self.state.snapshot.story.canon,
            log: self.state.log.clone(),
        }
    }
}

/// The names of the factions that persons play, and of the persons.
pub fn persons(roster: &Roster, seats: &[Seat]) -> Vec<(String, String)> {
    let factions = roster.factions.iter().zip(seats);
    factions
        .filter_map(|(faction, seat)| match seat {
            Seat::Person(name) => Some((faction.name.clone(), name.clone())),
            Seat::Mind | Seat::Nobody => None,
        })
        .collect()
}
