//! Raid under a false flag: ships that show the flag of a third faction rob the fullest store of the target within reach.

use super::Stroke;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::RobbedByFlag;
use crate::sim::faction::residence_in;
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::{OpenPlot, rules};
use crate::sim::territory::{Holding, Store};
use bevy::ecs::prelude::World;

/// How far such ships go, as a multiple of the range of trade. Ours.
const REACH: u16 = 2;

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: &Stroke) -> bool {
    let (by, victim) = (plot.by, plot.scheme.target);
    let Some(flag) = plot.scheme.third else {
        return false;
    };
    // Who has no store of his own has nowhere to bring it.
    let home = residence_in(world, by).filter(|home| holds(world, by, *home));
    let Some(home) = home else {
        return false;
    };
    let Some(at) = fullest(world, victim, home) else {
        return false;
    };
    let most = rules::ROBBED * stroke.prize / 100;
    let goods = grab(world, at, most);
    if goods.is_none() {
        return false;
    }
    for (of, place, sign) in [(victim, at, -1), (by, home, 1)] {
        let entity = world.resource::<Index>().territory(place);
        if let Some(mut store) = world.get_mut::<Store>(entity) {
            if sign < 0 {
                store.0 -= goods;
            } else {
                store.0 += goods;
            }
        }
        let account = |good| Account::Store(place, good);
        let mut ledger = world.resource_mut::<Ledger>();
        ledger.post_goods(Some(of), account, goods, sign, Cause::Plot);
    }
    match stroke.known {
        Some(by) => {
            remember(world, Deed::new(IncidentKind::Framed, by, flag).at(at));
            remember(world, Deed::new(IncidentKind::Raided, by, victim).at(at));
        }
        None => remember(
            world,
            Deed::new(IncidentKind::SaidToRob, flag, victim).at(at),
        ),
    }
    let by = stroke.known;
    record(
        world,
        RobbedByFlag {
            victim,
            flag,
            by,
            at,
            goods,
        },
    );
    true
}

fn holds(world: &World, who: FactionId, at: TerritoryId) -> bool {
    let entity = world.resource::<Index>().territory(at);
    let land = world.get::<Holding>(entity);
    land.is_some_and(|land| land.holder == Some(who))
}

/// The fullest store of a faction within reach of a place.
fn fullest(world: &World, of: FactionId, home: TerritoryId) -> Option<TerritoryId> {
    let setting = world.resource::<Setting>();
    let ways = world.resource::<Ways>();
    let range = crate::sim::goods::rules::range(&setting.rules, false).saturating_mul(REACH);
    let index = world.resource::<Index>();
    let places = setting.territory_ids().filter_map(|at| {
        let distance = ways.distance(home, at);
        let near = distance <= range && distance != UNREACHABLE && holds(world, of, at);
        let store = world.get::<Store>(index.territory(at))?.0.total();
        (near && store > 0).then_some((store, std::cmp::Reverse(at)))
    });
    places.max().map(|(_, at)| at.0)
}

/// What is carried off of a store: of everything in proportion, half of it at most.
fn grab(world: &World, at: TerritoryId, most: i32) -> Goods {
    let entity = world.resource::<Index>().territory(at);
    let Some(store) = world.get::<Store>(entity).map(|store| store.0) else {
        return Goods::NONE;
    };
    let share = most.min(store.total() / 2);
    let mut goods = Goods::NONE;
    for good in Good::ALL {
        goods[good] = store[good] * share / store.total().max(1);
    }
    goods
}
