//! Carries planned orders over to fleets and majes when the turn ends.

use super::Plans;
use crate::id::{ClassId, FactionId, FleetId, MajeId};
use crate::scenario::model::Book;
use crate::sim::command::{Order, Task};
use crate::sim::faction::{Arsenal, Effects, Serials};
use crate::sim::fleet::rules;
use crate::sim::fleet::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
    regroup,
};
use crate::sim::house::{Heirs, exile};
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Assignment, Captive};
use crate::sim::scene::Scenes;
use crate::sim::seal::SealedOrders;
use bevy::ecs::prelude::{Entity, Mut, QueryState, World};

/// Who commands which fleet, or did so earlier in this phase: whoever looks for the fleets of a maje need not look at all.
struct Commanded(Vec<(MajeId, Entity)>);

impl Commanded {
    fn of(world: &World, fleets: &mut Fleets) -> Self {
        let parts = fleets.query(world);
        let fleets = world.resource::<Index>().fleets().iter();
        let led = fleets.filter_map(|(_, fleet)| {
            let (_, commander, ..) = parts.get(*fleet).ok()?;
            Some((commander.0?, *fleet))
        });
        Self(led.collect())
    }

    /// Relieves a maje of every command.
    fn relieve(&self, world: &mut World, maje: MajeId) {
        for (_, fleet) in self.0.iter().filter(|(leader, _)| *leader == maje) {
            if let Some(mut held) = world.get_mut::<Commander>(*fleet)
                && held.0 == Some(maje)
            {
                held.0 = None;
            }
        }
    }
}

/// Whose a fleet is, who commands it, and what orders to it are written into.
type Fleets = QueryState<(
    &'static Flag,
    &'static Commander,
    &'static mut StandingOrders,
    &'static mut Tactics,
)>;

/// System: does what the orders say, faction by faction, in the order in which they were given.
/// What has become impossible since is passed over. Building is the economy's business, and whom exiles choose that of houses.
pub fn apply_orders(world: &mut World, fleets: &mut Fleets) {
    let plans = std::mem::take(&mut *world.resource_mut::<Plans>());
    let mut commanded = Commanded::of(world, fleets);
    for (faction, orders) in plans.iter() {
        for order in orders {
            apply(world, fleets, &mut commanded, faction, order);
        }
    }
    *world.resource_mut::<Plans>() = plans;
}

fn apply(
    world: &mut World,
    fleets: &mut Fleets,
    commanded: &mut Commanded,
    faction: FactionId,
    order: &Order,
) {
    match order {
        Order::Mission { fleet, mission } => {
            if let Some((mut orders, _)) = told(world, fleets, faction, *fleet) {
                orders.0 = *mission;
            }
        }
        Order::Stance { fleet, stance } => {
            if let Some((_, mut tactics)) = told(world, fleets, faction, *fleet) {
                tactics.0 = *stance;
            }
        }
        Order::Split { fleet, ships, new } => split(world, faction, *fleet, ships, *new),
        Order::Merge { fleet, into } => merge(world, commanded, faction, *fleet, *into),
        Order::Seal { fleet, sealed } => {
            if own_fleet(world, faction, *fleet).is_some() {
                world
                    .resource_mut::<SealedOrders>()
                    .put(faction, *fleet, *sealed);
            }
        }
        Order::Heir { maje } => {
            if maje.is_none_or(|maje| own_maje(world, faction, maje).is_some()) {
                world.resource_mut::<Heirs>().name(faction, *maje);
            }
        }
        Order::Assign { maje, task } => assign(world, commanded, faction, *maje, task),
        Order::Choose { scene, option } => {
            world
                .resource_mut::<Scenes>()
                .choose(faction, *scene, *option);
        }
        Order::Exile { maje } => {
            if own_maje(world, faction, *maje).is_some() {
                exile::banish(world, faction, *maje);
            }
        }
        // Carried out when it is the turn of the economy, of captors, and of the exile to choose.
        Order::Build { .. }
        | Order::Abandon { .. }
        | Order::TakeIn { .. }
        | Order::Suborn { .. } => {}
    }
}

/// What orders to a fleet are written into, if it is the faction's own.
fn told<'w>(
    world: &'w mut World,
    fleets: &'w mut Fleets,
    faction: FactionId,
    id: FleetId,
) -> Option<(Mut<'w, StandingOrders>, Mut<'w, Tactics>)> {
    let entity = world.resource::<Index>().fleet(id)?;
    let (flag, _, orders, tactics) = fleets.get_mut(world, entity).ok()?;
    (flag.0 == faction).then_some((orders, tactics))
}

fn own_fleet(world: &World, faction: FactionId, id: FleetId) -> Option<Entity> {
    let entity = world.resource::<Index>().fleet(id)?;
    (world.get::<Flag>(entity)?.0 == faction).then_some(entity)
}

fn own_maje(world: &World, faction: FactionId, id: MajeId) -> Option<Entity> {
    let entity = world.resource::<Index>().maje(id)?;
    let free = world.get::<Captive>(entity)?.0.is_none();
    (free && world.get::<Allegiance>(entity)?.0 == faction).then_some(entity)
}

fn effects(world: &World, book: &Book, faction: FactionId) -> Effects {
    let entity = world.resource::<Index>().faction(faction);
    world
        .get::<Arsenal>(entity)
        .map_or_else(Effects::default, |held| held.effects(&book.technologies))
}

fn split(
    world: &mut World,
    faction: FactionId,
    id: FleetId,
    taken: &[(ClassId, u16)],
    new: FleetId,
) {
    let setting = world.resource::<Setting>().clone();
    let effects = effects(world, &setting, faction);
    let home = world.resource::<Index>().faction(faction);
    let Some(entity) = own_fleet(world, faction, id) else {
        return;
    };
    let room_of = |ships: &Ships| rules::room(&ships.0, &setting.classes, &effects);
    let mut old = world.entity_mut(entity);
    let (Some(mut ships), Some(position), Some(stance), Some(readiness)) = (
        old.get::<Ships>().cloned(),
        old.get::<Position>().copied(),
        old.get::<Tactics>().copied(),
        old.get::<Readiness>().copied(),
    ) else {
        return;
    };
    let room = room_of(&ships);
    let parted = Ships(regroup::part(&mut ships.0, taken, &setting.classes));
    if ships.0.is_empty() || parted.0.is_empty() {
        return;
    }
    let cargo = old.get::<Cargo>().copied().unwrap_or_default();
    let share = Cargo(regroup::share_of(cargo.0, room_of(&parted), room));
    old.insert((ships, Cargo(cargo.0 - share.0)));
    let entity = world
        .spawn((
            Fleet(new),
            Flag(faction),
            FleetName::default(),
            parted,
            position,
            StandingOrders::default(),
            stance,
            readiness,
            share,
            Commander::default(),
        ))
        .id();
    world.resource_mut::<Index>().add_fleet(new, entity);
    if let Some(mut serials) = world.get_mut::<Serials>(home) {
        serials.fleet = serials.fleet.max(new.serial + 1);
    }
    post_move(world, faction, id, new, share);
}

/// Cargo that goes from one fleet to another is written down on both.
fn post_move(world: &mut World, faction: FactionId, from: FleetId, to: FleetId, cargo: Cargo) {
    let mut ledger = world.resource_mut::<Ledger>();
    for (fleet, sign) in [(from, -1), (to, 1)] {
        ledger.post_goods(
            Some(faction),
            |good| Account::Cargo(fleet, good),
            cargo.0,
            sign,
            Cause::Regrouped,
        );
    }
}

fn merge(
    world: &mut World,
    commanded: &mut Commanded,
    faction: FactionId,
    id: FleetId,
    into: FleetId,
) {
    let (Some(ending), Some(growing)) = (
        own_fleet(world, faction, id),
        own_fleet(world, faction, into),
    ) else {
        return;
    };
    let place = |entity| world.get::<Position>(entity).and_then(Position::arrived);
    if ending == growing || place(ending).is_none() || place(ending) != place(growing) {
        return;
    }
    let ship_count = |ships: &Ships| ships.0.iter().map(|s| i32::from(s.count)).sum::<i32>();
    let (Some(more), Some(mut ships)) = (
        world.get::<Ships>(ending).cloned(),
        world.get::<Ships>(growing).cloned(),
    ) else {
        return;
    };
    let ready = |entity| world.get::<Readiness>(entity).map_or(0, |r| r.0);
    let readiness = regroup::readiness(
        (ready(growing), ship_count(&ships)),
        (ready(ending), ship_count(&more)),
    );
    regroup::join(&mut ships.0, &more.0);
    let aboard = |entity| world.get::<Cargo>(entity).copied().unwrap_or_default();
    let moved = aboard(ending);
    let cargo = Cargo(aboard(growing).0 + moved.0);
    let led = |entity| world.get::<Commander>(entity).and_then(|c| c.0);
    let (spare, kept) = (led(ending), led(growing));
    let commander = Commander(kept.or(spare));
    world
        .entity_mut(growing)
        .insert((ships, Readiness(readiness), cargo, commander));
    if let Some(maje) = spare {
        let task = if kept.is_none() {
            commanded.0.push((maje, growing));
            Task::Command { fleet: into }
        } else {
            Task::Idle
        };
        set_task(world, maje, task);
    }
    world.resource_mut::<Index>().remove_fleet(id);
    world.despawn(ending);
    post_move(world, faction, id, into, moved);
}

fn set_task(world: &mut World, maje: MajeId, task: Task) {
    if let Some(entity) = world.resource::<Index>().maje(maje)
        && let Some(mut assignment) = world.get_mut::<Assignment>(entity)
    {
        assignment.0 = task;
    }
}

/// Gives a maje a task: he leaves whatever he did; whoever commanded that fleet is relieved.
fn assign(
    world: &mut World,
    commanded: &mut Commanded,
    faction: FactionId,
    id: MajeId,
    task: &Task,
) {
    let Some(maje) = own_maje(world, faction, id) else {
        return;
    };
    commanded.relieve(world, id);
    if let Task::Command { fleet } = task {
        let Some(entity) = own_fleet(world, faction, *fleet) else {
            return;
        };
        let relieved = world.get::<Commander>(entity).and_then(|c| c.0);
        if let Some(relieved) = relieved {
            set_task(world, relieved, Task::Idle);
        }
        world.entity_mut(entity).insert(Commander(Some(id)));
        commanded.0.push((id, entity));
    }
    if let Some(mut assignment) = world.get_mut::<Assignment>(maje) {
        assignment.0 = task.clone();
    }
}
