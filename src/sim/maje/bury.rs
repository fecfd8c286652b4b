//! Majes who are no more, or who leave what they do.

use super::Assignment;
use crate::id::MajeId;
use crate::sim::command::Task;
use crate::sim::fleet::Commander;
use crate::sim::index::Index;
use bevy::ecs::prelude::{Entity, World};

/// Takes a maje who died out of the game; whatever fleet he commanded has no commander any more.
pub fn bury(world: &mut World, maje: MajeId) {
    let Some(entity) = world.resource_mut::<Index>().remove_maje(maje) else {
        return;
    };
    relieve(world, maje, entity);
    world.despawn(entity);
}

/// Takes his command from a maje, if he has one.
pub fn relieve(world: &mut World, maje: MajeId, entity: Entity) {
    if let Some(Assignment(Task::Command { fleet })) = world.get::<Assignment>(entity)
        && let Some(fleet) = world.resource::<Index>().fleet(*fleet)
        && let Some(mut commander) = world.get_mut::<Commander>(fleet)
        && commander.0 == Some(maje)
    {
        commander.0 = None;
    }
}
