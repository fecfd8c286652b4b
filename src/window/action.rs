//! What a person at the window can ask for. Panels answer with what pages offer; screens add what only a
//! window knows. The [`Desk`](super::desk::Desk) carries out both.

use super::settings::Settings;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::page::Action;
use crate::scenario::model::{Canon, SettledOption};
use std::path::PathBuf;

/// A new game, as the picker sets it up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewGame {
    /// The scenario's folder.
    pub scenario: PathBuf,
    /// Whom persons play; nobody to watch.
    pub seats: Vec<FactionId>,
    /// What these persons are called, in the same order; empty names are none.
    pub names: Vec<String>,
    /// The root of all dice; `None` to have one drawn.
    pub seed: Option<u64>,
    /// Play on past victories and past the last turn.
    pub open_end: bool,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
    /// How options of the scenario are settled.
    pub options: Vec<SettledOption>,
}

/// What a person at the window asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskAction {
    /// What a page offers.
    Page(Action),
    /// Look at what was looked at before.
    Back,
    /// Look at nothing.
    Unselect,
    /// Bring a place to the middle of the map.
    Centre(TerritoryId),
    /// Take away what lies on top: a dialogue, an aim, a selection; at last, pause.
    Escape,
    /// Aim no longer.
    StopAiming,
    /// End the turn whatever is left.
    EndTurnNow,
    /// Watch this many turns go by.
    Watch(u16),
    /// View the game as a faction, where nobody plays.
    Eyes(FactionId),
    /// Look back at a turn of a game that is over, as it truly was or as it was believed to be.
    LookBack(Turn, bool),
    /// Take over the seat that is handed over.
    Acknowledge,
    /// Play on past the end of the game.
    PlayOn,
    /// Skip what the map still shows of the last turn.
    SkipAnimation,
    /// Show on the map again what happened in the last turn.
    ShowAgain,
    /// Close the tab that lies open, and what is looked at.
    CloseTab,
    /// Begin a game.
    Begin(NewGame),
    /// Save under a name.
    Save(String),
    /// Save in the place of what has that name.
    Overwrite(String),
    /// Load a saved game.
    Load(PathBuf),
    /// Change the settings.
    Set(Settings),
}

impl From<Action> for DeskAction {
    fn from(action: Action) -> Self {
        Self::Page(action)
    }
}

/// Wraps what pages offer.
pub fn wrapped(actions: impl IntoIterator<Item = Action>) -> impl Iterator<Item = DeskAction> {
    actions.into_iter().map(DeskAction::Page)
}
