//! What tables and lists of entities have in common as sections of a snapshot.

use super::error::RestoreError;
use crate::id::FactionId;
use crate::scenario::audit::{Audit, Flaw};
use crate::sim::index::Index;
use crate::sim::saved::{AuditContext, SavedEntity, SavedTable, Start};
use bevy::ecs::prelude::World;
use serde::Serialize;
use std::borrow::Cow;

/// Appends a section of a world to bytes, as a save would hold it.
pub type Writer = fn(&World, Vec<u8>) -> Vec<u8>;

/// A section of a snapshot.
pub trait Section: Clone + Serialize {
    /// The section of a new game.
    fn begin(start: &Start<'_>) -> Self;

    /// The section of a running game.
    fn read(world: &World) -> Cow<'_, Self>;

    /// Puts it into a world.
    fn enter(self, world: &mut World);

    /// Makes room for a new faction; see [`SavedTable::grow`].
    fn grow(world: &mut World, newcomer: FactionId, parent: FactionId);

    /// Checks what it means; see [`SavedTable::audit`].
    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw>;

    /// The components or resources it holds.
    #[cfg(test)]
    fn types() -> Vec<(std::any::TypeId, &'static str)>;

    /// Appends it to bytes; see [`Writer`].
    fn write(world: &World, bytes: Vec<u8>) -> Vec<u8> {
        postcard::to_extend(&*Self::read(world), bytes)
            .expect("sections are made of what postcard can write, into memory")
    }
}

impl<T: SavedTable> Section for T {
    fn begin(start: &Start<'_>) -> Self {
        <T as SavedTable>::begin(start)
    }

    fn read(world: &World) -> Cow<'_, Self> {
        Cow::Borrowed(world.resource::<T>())
    }

    fn enter(self, world: &mut World) {
        world.insert_resource(self);
    }

    fn grow(world: &mut World, newcomer: FactionId, parent: FactionId) {
        world.resource_mut::<T>().grow(newcomer, parent);
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        <T as SavedTable>::audit(self, context)
    }

    #[cfg(test)]
    fn types() -> Vec<(std::any::TypeId, &'static str)> {
        vec![(std::any::TypeId::of::<T>(), std::any::type_name::<T>())]
    }
}

impl<T: SavedEntity> Section for Vec<T> {
    fn begin(start: &Start<'_>) -> Self {
        T::begin(start)
    }

    fn read(world: &World) -> Cow<'_, Self> {
        let entities = T::entities(world.resource::<Index>());
        Cow::Owned(entities.map(|entity| T::capture(world, entity)).collect())
    }

    fn enter(self, world: &mut World) {
        for (at, one) in self.into_iter().enumerate() {
            one.enter(at, world);
        }
    }

    fn grow(_: &mut World, _: FactionId, _: FactionId) {}

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        T::audit(self, context)
    }

    #[cfg(test)]
    fn types() -> Vec<(std::any::TypeId, &'static str)> {
        T::types()
    }
}

/// Looks over one section: first every id and number in it, then what it means.
pub fn audit<T: Section>(
    section: &'static str,
    value: &T,
    audit: &Audit,
    context: &AuditContext<'_>,
) -> Result<(), RestoreError> {
    let flaw = |Flaw(what)| RestoreError { section, what };
    audit
        .check(value)
        .and_then(|()| value.audit(context))
        .map_err(flaw)
}
