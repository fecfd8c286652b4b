//! Lands, fleets and majes change hands by decree.

use super::Share;
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Rank;
use crate::sim::command::{Mission, Task};
use crate::sim::fleet::{Commander, Flag, StandingOrders};
use crate::sim::index::Index;
use crate::sim::maje::{Allegiance, Assignment, Captive, Person};
use crate::sim::territory::{Holding, give_land};
use bevy::ecs::prelude::{Entity, World};

/// What a faction still has of what it is to hand over.
pub fn still_theirs(world: &World, share: &Share) -> Share {
    let index = world.resource::<Index>();
    let parent = share.parent;
    let mut left = share.clone();
    left.lands.retain(|land| {
        let entity = index.territories.get(land.index());
        let holding = entity.and_then(|entity| world.get::<Holding>(*entity));
        holding.is_some_and(|holding| holding.holder == Some(parent))
    });
    left.fleets.retain(|fleet| {
        let flag = index.fleet(*fleet).and_then(|it| world.get::<Flag>(it));
        flag.is_some_and(|flag| flag.0 == parent)
    });
    left.majes.retain(|maje| {
        let entity = index.maje(*maje);
        entity.is_some_and(|entity| serves(world, entity, parent) && is_free(world, entity))
    });
    left
}

/// Everything that a faction has; its majes who are somebody's prisoners as well.
pub fn all_of(world: &World, parent: FactionId) -> Share {
    let index = world.resource::<Index>();
    let lands = index.territories.iter().enumerate();
    let holds = |entity: Entity| {
        let holding = world.get::<Holding>(entity);
        holding.is_some_and(|holding| holding.holder == Some(parent))
    };
    let flies = |entity: Entity| world.get::<Flag>(entity).is_some_and(|f| f.0 == parent);
    Share {
        parent,
        lands: lands
            .filter(|(_, entity)| holds(**entity))
            .map(|(at, _)| TerritoryId::from_index(at))
            .collect(),
        fleets: of_kind(index.fleets(), flies),
        majes: of_kind(index.majes(), |entity| serves(world, entity, parent)),
    }
}

fn of_kind<Id: Copy>(all: &[(Id, Entity)], wanted: impl Fn(Entity) -> bool) -> Vec<Id> {
    all.iter()
        .filter(|(_, entity)| wanted(*entity))
        .map(|(id, _)| *id)
        .collect()
}

fn serves(world: &World, maje: Entity, faction: FactionId) -> bool {
    let whose = world.get::<Allegiance>(maje);
    whose.is_some_and(|whose| whose.0 == faction)
}

fn is_free(world: &World, maje: Entity) -> bool {
    world.get::<Captive>(maje).is_some_and(|it| it.0.is_none())
}

/// Hands over what the parent still has. Works go on, goods stay where they lie; fleets wait for new orders.
pub fn hand_over(world: &mut World, share: &Share, to: FactionId) {
    let index = world.resource::<Index>().clone();
    for land in &share.lands {
        give_land(world, index.territory(*land), share.parent, Some(to));
    }
    for id in &share.fleets {
        let Some(fleet) = index.fleet(*id) else {
            continue;
        };
        if world
            .get::<Flag>(fleet)
            .is_some_and(|f| f.0 == share.parent)
        {
            world
                .entity_mut(fleet)
                .insert((Flag(to), StandingOrders(Mission::Hold)));
        }
    }
    for id in &share.majes {
        let Some(maje) = index.maje(*id) else {
            continue;
        };
        if serves(world, maje, share.parent) {
            world.entity_mut(maje).insert(Allegiance(to));
            if let Some(mut person) = world.get_mut::<Person>(maje)
                && person.rank == Rank::First
            {
                person.rank = Rank::Lesser;
            }
        }
    }
    part_company(world, &index);
}

/// Whoever commands a fleet that is another faction's now, or that is gone, commands no longer.
pub fn part_company(world: &mut World, index: &Index) {
    for (id, fleet) in index.fleets() {
        let flag = world.get::<Flag>(*fleet).map(|flag| flag.0);
        let commander: Option<MajeId> = world.get::<Commander>(*fleet).and_then(|it| it.0);
        let Some((flag, maje)) = flag.zip(commander.and_then(|maje| index.maje(maje))) else {
            continue;
        };
        if !serves(world, maje, flag) {
            world.entity_mut(*fleet).insert(Commander(None));
            let task = world.get::<Assignment>(maje).map(|task| &task.0);
            if task == Some(&(Task::Command { fleet: *id })) {
                world.entity_mut(maje).insert(Assignment(Task::Idle));
            }
        }
    }
}
