//! Goods come and go.

use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::faction::residence_in;
use crate::sim::fleet::{Cargo, Flag};
use crate::sim::goods::Estate;
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::territory::{Holding, Store};
use bevy::ecs::prelude::{Entity, World};
use std::cmp::Reverse;

/// Where a faction keeps goods: in a land, or in a fleet if it has no land.
#[derive(Debug, Clone, Copy)]
enum Hoard {
    Land(TerritoryId),
    Fleet(FleetId),
}

impl Hoard {
    const fn account(self, good: Good) -> Account {
        match self {
            Self::Land(at) => Account::Store(at, good),
            Self::Fleet(fleet) => Account::Cargo(fleet, good),
        }
    }
}

/// Whether a faction has that much in the stores that its couriers reach.
pub fn can_pay(world: &mut World, faction: FactionId, price: Goods) -> bool {
    if price.is_none() {
        return true;
    }
    let hoards = in_reach(world, faction, residence_in(world, faction));
    let all = hoards
        .iter()
        .fold(Goods::NONE, |sum, (_, entity)| sum + held(world, *entity));
    all.covers(price)
}

/// Takes goods from the fullest stores that its couriers reach.
pub(super) fn pay(world: &mut World, faction: FactionId, price: Goods, cause: Cause) {
    let hoards = in_reach(world, faction, residence_in(world, faction));
    for (good, amount) in price.iter() {
        let mut left = amount;
        while left > 0 {
            let stores = hoards
                .iter()
                .enumerate()
                .map(|(at, (_, entity))| (held(world, *entity)[good], Reverse(at)));
            let Some((store, Reverse(at))) = stores.filter(|(store, _)| *store > 0).max() else {
                break;
            };
            let part = store.min(left);
            add(world, faction, hoards[at], Goods::of(good, part), -1, cause);
            left -= part;
        }
    }
}

/// Puts goods into the store of a place if the faction holds it, then into that of its seat, then wherever its couriers find
/// room. What finds none is lost.
pub(super) fn gain(
    world: &mut World,
    faction: FactionId,
    at: Option<TerritoryId>,
    goods: Goods,
    cause: Cause,
) {
    let seat = residence_in(world, faction);
    let mut hoards = in_reach(world, faction, seat);
    hoards.sort_by_key(|(hoard, _)| !matches!(hoard, Hoard::Land(at) if Some(*at) == seat));
    let place = at.map(|at| (Hoard::Land(at), world.resource::<Index>().territory(at)));
    let place = place.filter(|(_, land)| {
        let holding = world.get::<Holding>(*land);
        holding.is_some_and(|holding| holding.holder == Some(faction))
    });
    let mut left = goods;
    for hoard in place.into_iter().chain(hoards) {
        let part = fitting(world, hoard, left);
        if !part.is_none() {
            add(world, faction, hoard, part, 1, cause);
            left -= part;
        }
    }
}

/// As much of some goods as a hoard has room for.
fn fitting(world: &World, (hoard, entity): (Hoard, Entity), goods: Goods) -> Goods {
    let estate = world.resource::<Estate>();
    let held = held(world, entity);
    let mut fitting = Goods::NONE;
    match hoard {
        Hoard::Land(at) => {
            let capacity = estate.land(at).capacity;
            for good in Good::ALL {
                let room = (capacity[good] - held[good]).max(0);
                fitting[good] = goods[good].min(room);
            }
        }
        Hoard::Fleet(id) => {
            let hold = estate.fleets.iter().find(|hold| hold.id == id);
            let mut room = hold.map_or(0, |hold| (hold.room - held.total()).max(0));
            for good in Good::ALL {
                fitting[good] = goods[good].min(room);
                room -= fitting[good];
            }
        }
    }
    fitting
}

/// Its stores that share with its seat, or all its holds if it lives aboard. What is cut off cannot be reached.
fn in_reach(world: &World, faction: FactionId, seat: Option<TerritoryId>) -> Vec<(Hoard, Entity)> {
    let mut hoards = hoards(world, faction);
    if let Some(seat) = seat {
        let estate = world.resource::<Estate>();
        hoards.retain(|(hoard, _)| match hoard {
            Hoard::Land(at) => estate.network(*at) == estate.network(seat),
            Hoard::Fleet(_) => true,
        });
    }
    hoards
}

fn hoards(world: &World, faction: FactionId) -> Vec<(Hoard, Entity)> {
    let index = world.resource::<Index>();
    let lands = index.territories.iter().enumerate();
    let mut holdings = world.try_query::<&Holding>();
    let holdings = holdings.as_mut().map(|it| it.query(world));
    let held = |land: Entity| {
        let holding = holdings.as_ref().and_then(|it| it.get(land).ok());
        holding.is_some_and(|holding| holding.holder == Some(faction))
    };
    let found: Vec<(Hoard, Entity)> = lands
        .filter(|(_, entity)| held(**entity))
        .map(|(at, entity)| (Hoard::Land(TerritoryId::from_index(at)), *entity))
        .collect();
    if !found.is_empty() {
        return found;
    }
    let flies = |entity: Entity| world.get::<Flag>(entity).is_some_and(|it| it.0 == faction);
    let fleets = index.fleets().iter();
    fleets
        .filter(|(_, entity)| flies(*entity))
        .map(|(id, entity)| (Hoard::Fleet(*id), *entity))
        .collect()
}

fn held(world: &World, entity: Entity) -> Goods {
    let store = world.get::<Store>(entity).map(|store| store.0);
    let cargo = || world.get::<Cargo>(entity).map(|cargo| cargo.0);
    store.or_else(cargo).unwrap_or(Goods::NONE)
}

fn add(
    world: &mut World,
    faction: FactionId,
    (hoard, entity): (Hoard, Entity),
    goods: Goods,
    sign: i32,
    cause: Cause,
) {
    let change = |held: &mut Goods| {
        if sign < 0 {
            *held -= goods;
        } else {
            *held += goods;
        }
    };
    if let Some(mut store) = world.get_mut::<Store>(entity) {
        change(&mut store.0);
    } else if let Some(mut cargo) = world.get_mut::<Cargo>(entity) {
        change(&mut cargo.0);
    }
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post_goods(
        Some(faction),
        |good| hoard.account(good),
        goods,
        sign,
        cause,
    );
}
