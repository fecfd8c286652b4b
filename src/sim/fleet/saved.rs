//! Fleets in a save: where they begin, and what a file may hold of them.

use super::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Book, FleetDef};
use crate::sim::command::{Mission, Stance};
use crate::sim::index::Index;
use crate::sim::map::Routes;
use crate::sim::saved::{
    AuditContext, MOST_IN_ALL, Parts, SavedEntity, Start, ensure, not_negative, saved_parts, within,
};
use bevy::ecs::prelude::{Entity, World};

/// The most ships there may be in the world.
const MOST_SHIPS: i64 = 100_000;

saved_parts! {
    /// A fleet.
    FleetState {
        id: Fleet,
        flag: Flag,
        name: FleetName,
        ships: Ships,
        position: Position,
        orders: StandingOrders,
        tactics: Tactics,
        readiness: Readiness,
        cargo: Cargo,
        commander: Commander,
    }
}

impl FleetState {
    fn of(definition: &FleetDef) -> Self {
        Self {
            id: Fleet(definition.id),
            flag: Flag(definition.id.owner),
            name: FleetName(definition.name.clone()),
            ships: Ships(definition.ships.clone()),
            position: Position::at(definition.at),
            orders: StandingOrders(Mission::Hold),
            tactics: Tactics::default(),
            readiness: Readiness(100),
            cargo: Cargo(definition.cargo),
            commander: Commander(definition.commander),
        }
    }
}

impl SavedEntity for FleetState {
    fn begin(start: &Start<'_>) -> Vec<Self> {
        let mut fleets: Vec<Self> = start.scenario.opening.fleets.iter().map(Self::of).collect();
        fleets.sort_by_key(|fleet| fleet.id.0);
        fleets
    }

    fn entities(index: &Index) -> impl Iterator<Item = Entity> {
        index.fleets().iter().map(|(_, entity)| *entity)
    }

    fn enter(self, _: usize, world: &mut World) {
        let id = self.id.0;
        let entity = self.spawn(world);
        world.resource_mut::<Index>().add_fleet(id, entity);
    }

    fn audit(all: &[Self], context: &AuditContext<'_>) -> Result<(), Flaw> {
        let ordered = all.is_sorted_by(|a, b| a.id.0 < b.id.0);
        ensure(ordered, "the numbers of fleets")?;
        let mut ships = 0;
        let mut loads = 0;
        for it in all {
            let known = context.serials(it.id.0.owner).fleet;
            ensure(it.id.0.serial < known, "the numbers of fleets")?;
            within(it.readiness.0, 0..=100, "a readiness")?;
            not_negative(it.cargo.0, "a cargo")?;
            audit_stance(it.tactics.0)?;
            audit_mission(it.orders.0)?;
            position(context.routes, it)?;
            squadrons(context.book, it)?;
            ships += it.ships.0.iter().map(|s| i64::from(s.count)).sum::<i64>();
            loads += it.cargo.0.0.iter().map(|n| i64::from(*n)).sum::<i64>();
        }
        within(ships, 0..=MOST_SHIPS, "the number of ships in all")?;
        within(loads, 0..=MOST_IN_ALL, "what is carried in all")
    }
}

/// Checks how a fleet is to fight.
///
/// # Errors
/// No fleet can be told to fight so.
pub fn audit_stance(stance: Stance) -> Result<(), Flaw> {
    within(stance.break_point, 10..=100, "a break point")
}

/// Checks what a fleet is to do.
///
/// # Errors
/// No fleet can be told to do so.
pub fn audit_mission(mission: Mission) -> Result<(), Flaw> {
    match mission {
        Mission::Haul { goods, .. } => not_negative(goods, "what is hauled"),
        _ => Ok(()),
    }
}

fn position(routes: &Routes, fleet: &FleetState) -> Result<(), Flaw> {
    let it = &fleet.position;
    let fits = match it.toward {
        None => it.progress == 0,
        Some(toward) => routes
            .lane(it.at, toward)
            .is_some_and(|length| it.progress < length),
    };
    ensure(fits, "the places of fleets")
}

fn squadrons(book: &Book, fleet: &FleetState) -> Result<(), Flaw> {
    let ships = &fleet.ships.0;
    let ordered = ships.is_sorted_by(|a, b| a.class < b.class);
    ensure(ordered && !ships.is_empty(), "the ships of a fleet")?;
    for it in ships {
        within(it.count, 1..=10_000, "a number of ships")?;
        let hull = book.class(it.class).hull * i32::from(it.count);
        within(it.damage, 0..=hull - 1, "the damage of a fleet")?;
    }
    Ok(())
}
