//! Entities that are saved.

use super::{AuditContext, Start};
use crate::scenario::audit::Flaw;
use crate::sim::index::Index;
use bevy::ecs::prelude::{Entity, World};
use serde::Serialize;
use serde::de::DeserializeOwned;

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
