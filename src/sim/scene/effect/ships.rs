//! Ships join a faction.

use crate::id::{ClassId, FactionId, TerritoryId};
use crate::scenario::model::Squadron;
use crate::sim::faction::{Serials, residence_in};
use crate::sim::fleet::new_fleet;
use crate::sim::index::Index;
use bevy::ecs::prelude::World;

/// A new fleet where the faction resides. Whoever has neither land nor fleet gets no ships.
pub(super) fn join(world: &mut World, faction: FactionId, class: ClassId, count: u16) {
    if let Some(at) = residence_in(world, faction) {
        arrive(world, faction, class, count, at);
    }
}

/// A new fleet at a place.
pub(super) fn arrive(
    world: &mut World,
    faction: FactionId,
    class: ClassId,
    count: u16,
    at: TerritoryId,
) {
    let entity = world.resource::<Index>().faction(faction);
    let Some(mut serials) = world.get_mut::<Serials>(entity) else {
        return;
    };
    let id = serials.next_fleet(faction);
    let squadron = Squadron {
        class,
        count,
        damage: 0,
    };
    let fleet = world.spawn(new_fleet(id, faction, vec![squadron], at)).id();
    world.resource_mut::<Index>().add_fleet(id, fleet);
}
