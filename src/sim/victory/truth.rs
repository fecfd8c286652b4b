//! How things truly stand, for whatever else depends on conditions.

use super::judge::Facts;
use super::rules::{WorldState, counted, holds};
use super::wide;
use crate::id::FactionId;
use crate::scenario::model::{Book, Condition};
use bevy::ecs::prelude::{FromWorld, World};
use bevy::ecs::system::SystemState;

/// Where in the world all lies that conditions can ask about: whoever asks turn after turn keeps it, since to find it takes time.
pub struct TruthSources(SystemState<Facts<'static, 'static>>);

impl FromWorld for TruthSources {
    fn from_world(world: &mut World) -> Self {
        Self(SystemState::new(world))
    }
}

/// The situation of everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situations {
    world: WorldState,
}

impl Situations {
    /// Looks at a world. Nothing in it changes.
    #[must_use]
    pub fn of(world: &mut World) -> Self {
        let mut sources = TruthSources::from_world(world);
        Self::found(world, &mut sources)
    }

    /// Looks at a world of which is known where all lies. Nothing in it changes.
    #[must_use]
    pub fn found(world: &mut World, sources: &mut TruthSources) -> Self {
        let facts = sources
            .0
            .get_mut(world)
            .expect("every world has what conditions ask about");
        let widely = wide::is_asked(facts.book());
        Self {
            world: facts.gather(widely),
        }
    }

    /// Whether a condition holds for a faction, apart from for how long.
    #[must_use]
    pub fn holds(&self, who: FactionId, condition: &Condition, book: &Book) -> bool {
        let of = self.world.all.get(who.index());
        of.is_some_and(|of| holds(condition, of, &self.world, book))
    }

    /// How much there is for a faction of what a condition asks for, and how much it asks for.
    #[must_use]
    pub fn counted(
        &self,
        who: FactionId,
        condition: &Condition,
        book: &Book,
    ) -> Option<(i32, i32)> {
        counted(
            condition,
            self.world.all.get(who.index())?,
            &self.world,
            book,
        )
    }
}
