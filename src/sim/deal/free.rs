//! A prisoner goes home.

use super::table::Deals;
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Count, Goods};
use crate::sim::command::Task;
use crate::sim::consequence::act::{count, record, remember};
use crate::sim::event::{Event, MajeReleased};
use crate::sim::faction::residence_in;
use crate::sim::index::Index;
use crate::sim::maje::{Allegiance, Assignment, Captive, Whereabouts, find_governors_now};
use crate::sim::opinion::{Deed, IncidentKind};
use bevy::ecs::prelude::{Res, Resource, World};

/// A prisoner who is let go, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freedom {
    /// Who held him.
    pub captor: FactionId,
    /// Who he is.
    pub maje: MajeId,
    /// What was paid for him.
    pub price: Goods,
}

/// The prisoners whom deals of this turn set free: filled while deals are settled, empty between turns.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Freed(pub Vec<Freedom>);

/// System: those whom deals set free go home.
pub fn go_home(world: &mut World) {
    let freed = std::mem::take(&mut world.resource_mut::<Freed>().0);
    for freedom in freed {
        let entity = world.resource::<Index>().maje(freedom.maje);
        let home = entity.and_then(|entity| world.get::<Allegiance>(entity));
        if let Some(home) = home.map(|home| home.0) {
            let kind = if freedom.price.is_none() {
                IncidentKind::Released
            } else {
                IncidentKind::Ransomed
            };
            remember(
                world,
                Deed::new(kind, freedom.captor, home).about(freedom.maje),
            );
        }
        set_free(world, freedom);
    }
}

/// Whether anybody was set free by a deal this turn.
pub fn any_freed(freed: Res<Freed>) -> bool {
    !freed.0.is_empty()
}

/// Sends a prisoner home. Whatever was offered for him is off the table.
pub fn set_free(world: &mut World, it: Freedom) {
    let Freedom {
        captor,
        maje,
        price,
    } = it;
    let Some(entity) = world.resource::<Index>().maje(maje) else {
        return;
    };
    let Some(to) = world.get::<Allegiance>(entity).map(|of| of.0) else {
        return;
    };
    if let Some(home) = residence_in(world, to) {
        world.entity_mut(entity).insert(Whereabouts(home));
    }
    world
        .entity_mut(entity)
        .insert((Captive(None), Assignment(Task::Idle)));
    let mut deals = world.resource_mut::<Deals>();
    deals.offers.retain(|it| it.deal.prisoner() != Some(maje));
    count(world, captor, Count::Released, 1);
    let event = Event::MajeReleased(MajeReleased {
        maje,
        to,
        by: captor,
        price,
    });
    record(world, event);
    // Who is free again counts for how much his faction can hold, at once.
    find_governors_now(world);
}
