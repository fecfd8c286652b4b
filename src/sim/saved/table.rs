//! Resources that are saved.

use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Book, Roster, Scenario};
use crate::sim::faction::Serials;
use crate::sim::map::Routes;
use bevy::ecs::component::Mutable;
use bevy::ecs::prelude::Resource;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a new game begins with.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// The scenario; it has been checked.
    pub scenario: &'a Scenario,
    /// The root of all dice.
    pub seed: u64,
}

/// What a table read from a file has to fit.
#[derive(Debug)]
pub struct AuditContext<'a> {
    /// The book of the game.
    pub book: &'a Book,
    /// Who is in the game.
    pub roster: &'a Roster,
    /// The ways of its map.
    pub routes: &'a Routes,
    /// The turn being planned.
    pub turn: Turn,
    /// The next free numbers of every faction, by [`FactionId`].
    pub serials: Vec<Serials>,
}

impl AuditContext<'_> {
    /// The number of factions.
    #[must_use]
    pub fn factions(&self) -> usize {
        self.serials.len()
    }

    /// The next free numbers of a faction.
    #[must_use]
    pub fn serials(&self, owner: FactionId) -> Serials {
        self.serials[owner.index()]
    }
}

/// A resource that is saved.
pub trait SavedTable:
    Resource<Mutability = Mutable> + Clone + Serialize + DeserializeOwned
{
    /// The table at the start of a game.
    fn begin(start: &Start<'_>) -> Self;

    /// Makes room for a faction that broke away from `parent`; it has the next number. Tables that are not dense by faction have nothing to do.
    fn grow(&mut self, _newcomer: FactionId, _parent: FactionId) {}

    /// Checks what the walk over all ids and numbers ([`Audit`](crate::scenario::audit::Audit)) cannot know.
    /// Whatever passes may never stop the rules later.
    ///
    /// # Errors
    /// The first value that cannot occur in a game.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw>;
}
