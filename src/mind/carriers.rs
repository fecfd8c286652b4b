//! What its carriers do: they lie where it is safe, and haul between lands that share no stores.

use super::draft::Draft;
use super::exposure::Exposure;
use super::units::{Kind, Unit};
use crate::id::{ClassId, TerritoryId};
use crate::scenario::model::{Good, Goods, Role, muldiv};
use crate::sim::command::Mission;
use crate::sim::fleet::rules::{count_role, totals};
use crate::sim::trade::reach::carriers_free;
use crate::sim::view::View;

/// Stores for so many tenths of a turn can be hauled from.
const PLENTY: i32 = 25;
/// Stores for fewer tenths of a turn are hauled to.
const SHORT: i32 = 14;
/// Loads below this are not worth the way.
const LEAST: i32 = 8;

/// Carriers and arks that were taken in battle part from the fleet that took them, once at home: they are slow.
pub fn detach(draft: &mut Draft<'_>, view: &View<'_>) {
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        let home = unit.arrived && view.land(unit.at).is_some();
        let Some(fleet) = unit.listed.map(|listed| &view.own.fleets[listed]) else {
            continue;
        };
        let classes = &view.scenario.classes;
        let slow = count_role(&fleet.ships, classes, Role::Carrier)
            + count_role(&fleet.ships, classes, Role::Ark);
        if unit.kind != Kind::Armed || slow == 0 || !home {
            continue;
        }
        let hauls =
            |class: ClassId| matches!(view.scenario.class(class).role, Role::Carrier | Role::Ark);
        let parted = fleet.ships.iter().filter(|s| hauls(s.class));
        let parted: Vec<(ClassId, u16)> = parted.map(|s| (s.class, s.count)).collect();
        let mut kept = fleet.ships.clone();
        kept.retain(|s| !hauls(s.class));
        let left = totals(&kept, classes, &view.own.effects);
        let new = Unit {
            id: draft.next_fleet(),
            listed: None,
            kind: Kind::Carrier,
            ships: slow,
            mission: Mission::Hold,
            commander: None,
            ..unit
        };
        let old = &mut draft.units[at];
        old.ships = left.ships;
        old.speed = left.speed;
        old.room = left.room;
        old.hull = left.hull;
        old.full_hull = left.full_hull;
        old.listed = None;
        draft.part(at, parted, new);
    }
}

/// Finds something to do for every fleet of carriers.
pub fn carriers(draft: &mut Draft<'_>, view: &View<'_>, exposures: &[Exposure]) {
    if view.own.lands.is_empty() {
        return;
    }
    join(draft);
    let mut haul = haul(view);
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        if unit.kind != Kind::Carrier || unit.gone || unit.settled {
            continue;
        }
        if matches!(unit.mission, Mission::Haul { .. }) {
            continue;
        }
        let home = unit.arrived && view.land(unit.at).is_some();
        if unit.room > 0 && home && haul.is_some_and(|haul| reaches(view, &unit, haul)) {
            draft.considered(1);
            if let Some(hauler) = haul.and_then(|haul| hauler(draft, view, at, haul)) {
                if let Some(mission) = haul.take() {
                    draft.mission(hauler, mission);
                }
                if hauler == at {
                    continue;
                }
            }
        }
        let here = exposures.iter().find(|e| e.at == unit.at);
        let safe = here.is_some_and(|e| e.threat <= e.guard);
        if (home && safe)
            || matches!(unit.mission, Mission::Withdraw { to } if view.land(to).is_some())
        {
            continue;
        }
        let refuge = exposures
            .iter()
            .filter(|e| unit.turns_to(view, e.at) < 9)
            .min_by_key(|e| {
                let danger = (e.threat - e.guard).max(0);
                (danger + 10 * i32::from(unit.turns_to(view, e.at)), e.at)
            });
        if let Some(refuge) = refuge.filter(|e| e.at != unit.at || !unit.arrived) {
            draft.mission(at, Mission::Withdraw { to: refuge.at });
        }
    }
}

/// As many carriers as a haul takes, parted from the others if there are more; none if contracts need them all.
fn hauler(draft: &mut Draft<'_>, view: &View<'_>, at: usize, haul: Mission) -> Option<usize> {
    let Mission::Haul { goods, .. } = haul else {
        return None;
    };
    let unit = draft.units[at];
    let each = (unit.room / unit.ships.max(1)).max(1);
    let ships = goods.total().div_euclid(each).clamp(1, unit.ships);
    if carriers_free(view) < ships * each {
        return None;
    }
    if ships == unit.ships {
        return Some(at);
    }
    let percent = (100 * ships + unit.ships - 1) / unit.ships;
    draft.split(at, percent)
}

fn reaches(view: &View<'_>, unit: &Unit, haul: Mission) -> bool {
    match haul {
        Mission::Haul { from, .. } => unit.turns_to(view, from) < 9,
        _ => false,
    }
}

/// Idle carriers in one place become one fleet.
fn join(draft: &mut Draft<'_>) {
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        let waits = |unit: &Unit| {
            unit.kind == Kind::Carrier && !unit.gone && !unit.settled && unit.is_idle()
        };
        if !waits(&unit) {
            continue;
        }
        let first = draft.units[..at]
            .iter()
            .position(|other| waits(other) && other.at == unit.at);
        if let Some(into) = first {
            draft.merge(at, into);
        }
    }
}

/// Lands that share their stores, added up.
struct Pool {
    network: u16,
    /// The land with the most in store.
    seat: TerritoryId,
    fullest: i32,
    store: Goods,
    need: Goods,
    yields: Goods,
    open: bool,
}

/// What is best hauled from where to where, if anything is.
fn haul(view: &View<'_>) -> Option<Mission> {
    let mut pools: Vec<Pool> = Vec::new();
    for land in &view.own.lands {
        let at = pools.iter().position(|pool| pool.network == land.network);
        let at = at.unwrap_or_else(|| {
            pools.push(Pool {
                network: land.network,
                seat: land.id,
                fullest: -1,
                store: Goods::NONE,
                need: Goods::NONE,
                yields: Goods::NONE,
                open: land.blockade.is_none(),
            });
            pools.len() - 1
        });
        let pool = &mut pools[at];
        if land.store.total() > pool.fullest {
            pool.fullest = land.store.total();
            pool.seat = land.id;
        }
        pool.store += land.store;
        pool.need += land.need;
        pool.yields += land.yields;
    }
    let tenths = |pool: &Pool, good: Good| muldiv(pool.store[good], 10, pool.need[good].max(1));
    let mut best: Option<(i32, Mission)> = None;
    for to in pools.iter().filter(|pool| pool.open) {
        for good in Good::ALL {
            let lacks = to.need[good] > to.yields[good] && tenths(to, good) < SHORT;
            if !lacks {
                continue;
            }
            for from in pools
                .iter()
                .filter(|pool| pool.open && pool.network != to.network)
            {
                let spare = from.store[good] - muldiv(from.need[good], PLENTY, 10);
                let amount = spare.min(3 * to.need[good] - to.store[good]);
                let there = view.routes.distance(from.seat, to.seat);
                if amount < LEAST || there == crate::sim::map::UNREACHABLE {
                    continue;
                }
                let mission = Mission::Haul {
                    from: from.seat,
                    to: to.seat,
                    goods: Goods::of(good, amount),
                    again: false,
                };
                if best.is_none_or(|(most, _)| amount > most) {
                    best = Some((amount, mission));
                }
            }
        }
    }
    best.map(|(_, mission)| mission)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::sim::testing::Sandbox;

    #[test]
    fn goods_are_hauled_to_where_they_run_out() {
        let simulation = Sandbox::row(3, 1)
            .sect(&[0, 2])
            .place(0, |place| place.store = Goods::new(40, 20, 40))
            .place(2, |place| {
                place.store = Goods::new(20, 20, 0);
                place.yields = Goods::new(10, 6, 0);
            })
            .start(1);
        let wanted = haul(&simulation.view(FactionId(0)));
        let Some(Mission::Haul {
            from, to, goods, ..
        }) = wanted
        else {
            panic!("{wanted:?}");
        };
        assert_eq!((from, to), (TerritoryId(0), TerritoryId(2)));
        assert!(goods[Good::Water] >= LEAST && goods[Good::Food] == 0);
    }
}
