//! Places that deals hand over: with their people, their stores and their works, once upkeep is over.

use crate::id::{FactionId, TerritoryId};
use crate::sim::command::Task;
use crate::sim::consequence::act::record;
use crate::sim::event::Ceded;
use crate::sim::index::Index;
use crate::sim::maje::{Allegiance, Assignment, find_governors_now};
use crate::sim::territory::{Holding, give_land};
use bevy::ecs::prelude::{Entity, Res, Resource, World};

/// A place that changes hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cession {
    /// Who held it.
    pub from: FactionId,
    /// Who holds it from now on.
    pub to: FactionId,
    /// Which.
    pub at: TerritoryId,
}

/// The places that deals of this turn hand over: filled while deals are settled, empty between turns.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Cessions(pub Vec<Cession>);

/// Whether any place is handed over this turn.
pub(super) fn any_ceded(ceded: Res<Cessions>) -> bool {
    !ceded.0.is_empty()
}

/// System: places change hands. What is built there is built for the new holder; who governed it does so no more.
pub fn hand_over_lands(world: &mut World) {
    let ceded = std::mem::take(&mut world.resource_mut::<Cessions>().0);
    let index = world.resource::<Index>().clone();
    for Cession { from, to, at } in ceded {
        // Its people may have risen in between.
        if !holds(world, index.territory(at), from) {
            continue;
        }
        give_land(world, index.territory(at), from, Some(to));
        for (_, entity) in index.majes() {
            let theirs = world
                .get::<Allegiance>(*entity)
                .is_some_and(|of| of.0 == from);
            let Some(mut task) = world.get_mut::<Assignment>(*entity).filter(|_| theirs) else {
                continue;
            };
            if let Task::Govern { territories } = &mut task.0 {
                territories.retain(|territory| *territory != at);
                if territories.is_empty() {
                    task.0 = Task::Idle;
                }
            }
        }
        record(world, Ceded { from, to, at });
    }
    find_governors_now(world);
}

fn holds(world: &World, land: Entity, who: FactionId) -> bool {
    let holding = world.get::<Holding>(land);
    holding.is_some_and(|it| it.holder == Some(who))
}
