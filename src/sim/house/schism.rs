//! Majes who break away with the lands they govern, and found a sect.

use super::breakaway::{self, Governor};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{FactionKind, Rank};
use crate::sim::command::Task;
use crate::sim::consequence::act::remember;
use crate::sim::decree::{Share, found};
use crate::sim::dice::Purpose;
use crate::sim::event::Observers;
use crate::sim::faction::{Standing, residence_in};
use crate::sim::fleet::{Commander, Flag, Position};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::rules::defects;
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Person, Whereabouts};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Entity, QueryState, World};

/// A maje who breaks away.
struct Rebel {
    maje: MajeId,
    entity: Entity,
    from: FactionId,
    lands: Vec<TerritoryId>,
}

/// System: proud governors whose loyalty is gone break away, one of a sect in a turn.
pub fn break_away(world: &mut World, loyalties: &mut QueryState<&'static Loyalty>) {
    let mut broken: Vec<FactionId> = Vec::new();
    for rebel in rebels(world, loyalties) {
        if broken.contains(&rebel.from) {
            continue;
        }
        let clock = *world.resource::<Clock>();
        let subject = u64::from(rebel.maje.owner.0) << 16 | u64::from(rebel.maje.serial);
        let mut dice =
            (clock.seed).dice(clock.turn, Purpose::Loyalty, Some(rebel.from), subject, 2);
        if dice.chance(breakaway::CHANCE) && secede(world, &rebel) {
            broken.push(rebel.from);
        }
    }
}

/// Who may break away, by id.
fn rebels(world: &World, loyalties: &mut QueryState<&'static Loyalty>) -> Vec<Rebel> {
    let loyalties = loyalties.query(world);
    let mut rebels = Vec::new();
    for (maje, entity) in world.resource::<Index>().majes().iter().copied() {
        // Most are loyal, and the rest need not be looked at.
        let loyalty = loyalties.get(entity);
        if loyalty.is_ok_and(|it| it.0 > breakaway::BREAKS) {
            continue;
        }
        let Some(from) = restless(world, maje, entity) else {
            continue;
        };
        // Few were told to govern as much as it takes, and the rest need not be looked at.
        let governs = |told: &Assignment| match &told.0 {
            Task::Govern { territories } => territories.len(),
            _ => 0,
        };
        if world.get(entity).map_or(0, governs) < breakaway::REALM {
            continue;
        }
        let seat = residence_in(world, from);
        let lands = governed(world, entity, from, seat);
        if governor(world, entity, from, lands.len()).is_some_and(Governor::may_break) {
            rebels.push(Rebel {
                maje,
                entity,
                from,
                lands,
            });
        }
    }
    rebels
}

/// Whose maje he is, if he is a lesser maje of a sect who is free and might turn away from it.
fn restless(world: &World, maje: MajeId, entity: Entity) -> Option<FactionId> {
    let from = world.get::<Allegiance>(entity)?.0;
    let setting = world.resource::<Setting>();
    let able = world.get::<Person>(entity)?.rank == Rank::Lesser
        && world.get::<Captive>(entity)?.0.is_none()
        && setting.roster.faction(from).kind == FactionKind::Sect
        && defects(setting, &setting.roster, maje);
    let home = world.resource::<Index>().faction(from);
    (able && world.get::<Standing>(home)?.is_active()).then_some(from)
}

/// The lands of his sect that he governs, but for the seat of its First Maje.
fn governed(
    world: &World,
    entity: Entity,
    of: FactionId,
    seat: Option<TerritoryId>,
) -> Vec<TerritoryId> {
    let Some(Assignment(Task::Govern { territories })) = world.get::<Assignment>(entity) else {
        return Vec::new();
    };
    let index = world.resource::<Index>();
    let held = |land: &TerritoryId| seat != Some(*land) && holds(world, index.territory(*land), of);
    territories.iter().copied().filter(held).collect()
}

fn holds(world: &World, land: Entity, of: FactionId) -> bool {
    let holding = world.get::<Holding>(land);
    holding.is_some_and(|it| it.holder == Some(of))
}

fn governor(world: &World, entity: Entity, of: FactionId, lands: usize) -> Option<Governor> {
    let all = world.resource::<Index>().territories.iter();
    let held = all.filter(|land| holds(world, **land, of));
    Some(Governor {
        loyalty: world.get::<Loyalty>(entity)?.0,
        ambition: world.get::<Person>(entity)?.ambition,
        lands,
        held: held.count(),
    })
}

/// He founds a sect with his lands, the ships that lie there under nobody else, and the disloyal who are there. Returns whether he
/// could.
fn secede(world: &mut World, rebel: &Rebel) -> bool {
    let setting = world.resource::<Setting>().clone();
    let parent = setting.roster.faction(rebel.from);
    let Some(person) = world.get::<Person>(rebel.entity) else {
        return false;
    };
    let mut entry = breakaway::entry(parent, &person.name);
    entry.home = rebel.lands.first().copied();
    let share = share(world, rebel);
    let Some(founded) = found(world, entry, &share, Some(rebel.maje)) else {
        return false;
    };
    for maje in &share.majes {
        let Some(entity) = world.resource::<Index>().maje(*maje) else {
            continue;
        };
        world.entity_mut(entity).insert(Loyalty(breakaway::SWORN));
        if let Some(mut person) = world.get_mut::<Person>(entity)
            && *maje == rebel.maje
        {
            person.rank = Rank::First;
        }
    }
    let deed = Deed::new(IncidentKind::BrokeAway, founded, rebel.from).about(rebel.maje);
    remember(world, deed.known_to(Observers::ALL));
    true
}

/// What goes with him.
fn share(world: &World, rebel: &Rebel) -> Share {
    let index = world.resource::<Index>();
    let there = |at: TerritoryId| rebel.lands.contains(&at);
    let lies = |fleet: Entity| {
        let own = world.get::<Flag>(fleet)?.0 == rebel.from;
        let led = world.get::<Commander>(fleet)?.0.is_some();
        let at = world.get::<Position>(fleet)?.arrived()?;
        (own && !led && there(at)).then_some(())
    };
    let goes = |maje: MajeId, entity: Entity| {
        let own = world.get::<Allegiance>(entity)?.0 == rebel.from;
        let free = world.get::<Captive>(entity)?.0.is_none();
        let lesser = world.get::<Person>(entity)?.rank == Rank::Lesser;
        let near = there(world.get::<Whereabouts>(entity)?.0);
        let disloyal = world.get::<Loyalty>(entity)?.0 < breakaway::FOLLOWS;
        let follows = near && disloyal && defects_from(world, maje);
        (own && free && lesser && (maje == rebel.maje || follows)).then_some(())
    };
    let fleets = index.fleets().iter();
    let fleets = fleets.filter(|(_, fleet)| lies(*fleet).is_some());
    let majes = index.majes().iter();
    let majes = majes.filter(|(maje, entity)| goes(*maje, *entity).is_some());
    Share {
        parent: rebel.from,
        lands: rebel.lands.clone(),
        fleets: fleets.map(|(fleet, _)| *fleet).collect(),
        majes: majes.map(|(maje, _)| *maje).collect(),
    }
}

fn defects_from(world: &World, maje: MajeId) -> bool {
    let setting = world.resource::<Setting>();
    defects(setting, &setting.roster, maje)
}
