//! Theft of ships: by a ruse, the best ships of a fleet of the target change hands where they lie (`CANON.md` F12).

use super::Stroke;
use crate::id::{ClassId, FactionId, FleetId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::ShipsStolen;
use crate::sim::faction::{Arsenal, Effects, Serials};
use crate::sim::fleet::regroup;
use crate::sim::fleet::rules;
use crate::sim::fleet::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::OpenPlot;
use bevy::ecs::prelude::{Entity, World};

/// What a further ship costs of the prize, in percent. Ours.
const EACH: i32 = 25;
/// Readiness of ships that changed hands. Ours.
const SHAKEN: i32 = 40;

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: &Stroke) -> bool {
    let from = plot.scheme.target;
    let Some(at) = plot.scheme.at else {
        return false;
    };
    let Some((victim, loser)) = largest(world, from, at) else {
        return false;
    };
    let wanted = 1 + (stroke.prize - 100).max(0) / EACH;
    let Some((class, count)) = best(world, loser, wanted) else {
        return false;
    };
    let setting = world.resource::<Setting>().clone();
    let mut left = world.get::<Ships>(loser).cloned().unwrap_or_default();
    let room = room(world, from, &left);
    let taken = [(class, count)];
    let taken = Ships(regroup::part(&mut left.0, &taken, &setting.classes));
    let aboard = world.get::<Cargo>(loser).copied().unwrap_or_default();
    let share = regroup::share_of(aboard.0, self::room(world, from, &taken), room);
    let cargo = Cargo(aboard.0 - share);
    world.entity_mut(loser).insert((left, cargo));
    let Some(into) = launch(world, plot.by, (at, taken, share)) else {
        return false;
    };
    post(world, (from, victim), (plot.by, into), share);
    if let Some(by) = stroke.known {
        remember(world, Deed::new(IncidentKind::StoleShips, by, from).at(at));
    }
    record(
        world,
        ShipsStolen {
            from,
            by: stroke.known,
            at,
            ships: count,
        },
    );
    true
}

/// The ships become a fleet of whoever took them.
fn launch(
    world: &mut World,
    by: FactionId,
    (at, ships, cargo): (TerritoryId, Ships, Goods),
) -> Option<FleetId> {
    let home = world.resource::<Index>().faction(by);
    let id = world.get_mut::<Serials>(home)?.next_fleet(by);
    let parts = (
        Fleet(id),
        Flag(by),
        FleetName::default(),
        ships,
        Position::at(at),
        StandingOrders::default(),
        Tactics::default(),
        Readiness(SHAKEN),
        Cargo(cargo),
        Commander::default(),
    );
    let entity = world.spawn(parts).id();
    world.resource_mut::<Index>().add_fleet(id, entity);
    Some(id)
}

/// The fleet of a faction that rests at a place and has the most ships, at least two.
fn largest(world: &World, of: FactionId, at: TerritoryId) -> Option<(FleetId, Entity)> {
    let fleets = world.resource::<Index>().fleets().iter();
    let there = fleets.filter_map(|(id, entity)| {
        let own = world.get::<Flag>(*entity)?.0 == of;
        let rests = world.get::<Position>(*entity)?.arrived() == Some(at);
        let ships = world.get::<Ships>(*entity)?.0.iter();
        let ships: i32 = ships.map(|squadron| i32::from(squadron.count)).sum();
        (own && rests && ships > 1).then_some((ships, std::cmp::Reverse(*id), *entity))
    });
    there.max().map(|(_, id, entity)| (id.0, entity))
}

/// The class with the strongest ships of a fleet, and how many of them are taken; one ship is left behind.
fn best(world: &World, fleet: Entity, wanted: i32) -> Option<(ClassId, u16)> {
    let setting = world.resource::<Setting>();
    let ships = &world.get::<Ships>(fleet)?.0;
    let all: i32 = ships.iter().map(|it| i32::from(it.count)).sum();
    let strongest = ships.iter().max_by_key(|it| {
        let class = setting.class(it.class);
        (class.attack, class.hull, std::cmp::Reverse(it.class))
    })?;
    let most = wanted.min(all - 1).min(i32::from(strongest.count));
    let count = u16::try_from(most).ok().filter(|count| *count > 0)?;
    Some((strongest.class, count))
}

/// Room for cargo aboard ships of a faction.
fn room(world: &World, of: FactionId, ships: &Ships) -> i32 {
    let setting = world.resource::<Setting>();
    let home = world.resource::<Index>().faction(of);
    let held = world.get::<Arsenal>(home);
    let effects = held.map_or_else(Effects::default, |held| held.effects(&setting.technologies));
    rules::room(&ships.0, &setting.classes, &effects)
}

/// What the ships carried changes hands with them.
fn post(
    world: &mut World,
    (from, victim): (FactionId, FleetId),
    (by, into): (FactionId, FleetId),
    cargo: Goods,
) {
    let mut ledger = world.resource_mut::<Ledger>();
    for (faction, fleet, sign) in [(from, victim, -1), (by, into, 1)] {
        let account = |good| Account::Cargo(fleet, good);
        ledger.post_goods(Some(faction), account, cargo, sign, Cause::Plot);
    }
}
