//! What the map is drawn from beside what a faction sees.

use crate::scenario::model::{Book, Roster};
use crate::window::desk::Game;
use std::sync::Arc;

/// The book and the roster of the game that is on the map.
#[derive(Debug, Clone)]
pub struct Atlas {
    /// Places, lanes, classes.
    pub book: Arc<Book>,
    /// Names, colours, hatches.
    pub roster: Arc<Roster>,
}

impl Atlas {
    /// The atlas of a game.
    #[must_use]
    pub fn of(game: &Game) -> Self {
        Self {
            book: Arc::clone(game.book()),
            roster: Arc::clone(game.roster()),
        }
    }

    /// Whether both are the very same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.book, &other.book) && Arc::ptr_eq(&self.roster, &other.roster)
    }
}
