//! What a saved part of the world has to say about itself: how it begins, and what a save may hold of it.
//!
//! A table is a resource that implements [`SavedTable`]; an entity is a list of parts declared with `saved_parts!` that
//! implements [`SavedEntity`]. Either becomes part of saves, digests, audits and new games by one line in the list
//! of [`snapshot`](super::snapshot).

use super::faction::Serials;
use super::index::Index;
use super::map::Routes;
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Goods, Scenario};
use bevy::ecs::prelude::{Entity, Resource, World};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::RangeInclusive;

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
    /// The scenario of the game.
    pub scenario: &'a Scenario,
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
pub trait SavedTable: Resource + Clone + Serialize + DeserializeOwned {
    /// The table at the start of a game.
    fn begin(start: &Start<'_>) -> Self;

    /// Checks what the walk over all ids and numbers ([`Audit`](crate::scenario::audit::Audit)) cannot know.
    /// Whatever passes may never stop the rules later.
    ///
    /// # Errors
    /// The first value that cannot occur in a game.
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw>;
}

/// The parts of an entity as one value; `saved_parts!` implements it.
pub trait Parts: Clone + Serialize + DeserializeOwned {
    /// Copies them out of the world.
    fn capture(world: &World, entity: Entity) -> Self;

    /// Makes an entity of them.
    fn spawn(self, world: &mut World) -> Entity;

    /// The types of the components, for the test that no component is forgotten.
    #[cfg(test)]
    fn types() -> Vec<(std::any::TypeId, &'static str)>;
}

/// An entity that is saved.
pub trait SavedEntity: Parts {
    /// All of its kind at the start of a game, by id.
    fn begin(start: &Start<'_>) -> Vec<Self>;

    /// All entities of its kind, by id.
    fn entities(index: &Index) -> impl Iterator<Item = Entity>;

    /// Spawns it as the one with the number `at` of its kind, and enters it in the index.
    fn enter(self, at: usize, world: &mut World);

    /// Checks all of its kind; see [`SavedTable::audit`].
    ///
    /// # Errors
    /// The first value that cannot occur in a game.
    fn audit(all: &[Self], context: &AuditContext<'_>) -> Result<(), Flaw>;
}

/// Declares the saved parts of an entity: a struct with one field a component, in the order in which they are
/// saved.
macro_rules! saved_parts {
    ($(#[$doc:meta])* $state:ident { $($field:ident: $part:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[expect(missing_docs, reason = "each field is documented on its component")]
        pub struct $state { $(pub $field: $part,)* }

        impl $crate::sim::saved::Parts for $state {
            fn capture(
                world: &bevy::ecs::prelude::World,
                entity: bevy::ecs::prelude::Entity,
            ) -> Self {
                let entity = world.entity(entity);
                Self {
                    $($field: entity
                        .get::<$part>()
                        .expect("entities are spawned with all their parts")
                        .clone(),)*
                }
            }

            fn spawn(
                self,
                world: &mut bevy::ecs::prelude::World,
            ) -> bevy::ecs::prelude::Entity {
                world.spawn(($(self.$field,)*)).id()
            }

            #[cfg(test)]
            fn types() -> Vec<(std::any::TypeId, &'static str)> {
                vec![$((std::any::TypeId::of::<$part>(), stringify!($part))),*]
            }
        }
    };
}
pub(in crate::sim) use saved_parts;

/// Refuses a save unless something holds.
///
/// # Errors
/// It does not hold: `what` do not fit the scenario.
pub fn ensure(holds: bool, what: &str) -> Result<(), Flaw> {
    if holds {
        Ok(())
    } else {
        Err(Flaw(format!("{what} do not fit the scenario")))
    }
}

/// Refuses a save unless a value lies in its range.
///
/// # Errors
/// It lies outside: `what` is out of range.
pub fn within<T: PartialOrd>(value: T, range: RangeInclusive<T>, what: &str) -> Result<(), Flaw> {
    if range.contains(&value) {
        Ok(())
    } else {
        Err(Flaw(format!("{what} is out of range")))
    }
}

/// Refuses a save unless no amount of goods is negative, and none is larger than any game can bring about.
///
/// # Errors
/// One is: `what` is out of range.
pub fn not_negative(goods: Goods, what: &str) -> Result<(), Flaw> {
    let mut amounts = goods.0.into_iter();
    amounts.try_for_each(|amount| within(amount, 0..=100_000_000, what))
}

/// The largest sum of all people, or of all loads of a good.
pub const MOST_IN_ALL: i64 = 500_000_000;
