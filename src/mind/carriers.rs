//! What its carriers do: they lie where it is safe, and haul between lands that share no stores.

use super::draft::Draft;
use super::exposure::Exposure;
use super::lots::Lots;
use super::units::{Kind, Unit};
use crate::id::{ClassId, TerritoryId};
use crate::scenario::model::{Good, Goods, Role, muldiv};
use crate::sim::command::Mission;
use crate::sim::deal::reach::carriers_free;
use crate::sim::fleet::rules::{count_role, totals};
use crate::sim::view::View;

/// Stores above this many tenths of a turn can be hauled from.
const PLENTY: i32 = 25;
/// Stores for fewer tenths of a turn are hauled to.
const SHORT: i32 = 14;
/// A load that is hauled takes room for this many turns.
const THERE_AND_BACK: i32 = 2;
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
        let classes = &view.book.classes;
        let slow = count_role(&fleet.ships, classes, Role::Carrier)
            + count_role(&fleet.ships, classes, Role::Ark);
        if unit.kind != Kind::Armed || slow == 0 || !home {
            continue;
        }
        let hauls =
            |class: ClassId| matches!(view.book.class(class).role, Role::Carrier | Role::Ark);
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
pub fn carriers(draft: &mut Draft<'_>, view: &View<'_>, lots: &Lots, exposures: &[Exposure]) {
    if view.own.lands.is_empty() {
        return;
    }
    join(draft);
    // Added up only where carriers wait at home.
    let mut hauling: Option<(Vec<Pool>, i32)> = None;
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        if unit.kind != Kind::Carrier || unit.gone || unit.settled {
            continue;
        }
        if matches!(unit.mission, Mission::Haul { .. }) {
            continue;
        }
        let home = unit.arrived && view.land(unit.at).is_some();
        let mut hauls = false;
        while unit.room > 0 && home && !hauls {
            let (pools, free) = hauling.get_or_insert_with(|| (pools(view), carriers_free(view)));
            let wanted = haul(view, pools).filter(|haul| reaches(view, &unit, *haul));
            draft.considered(pools.len() * pools.len());
            let Some(mission) = wanted else { break };
            let Some((hauler, mission)) = hauler(draft, at, mission, free) else {
                break;
            };
            promise(pools, view, mission);
            draft.mission(hauler, mission);
            hauls = hauler == at;
        }
        if hauls {
            continue;
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
                (
                    danger + 10 * i32::from(unit.turns_to(view, e.at)),
                    lots.place(e.at),
                )
            });
        if let Some(refuge) = refuge.filter(|e| e.at != unit.at || !unit.arrived) {
            draft.mission(at, Mission::Withdraw { to: refuge.at });
        }
    }
}

/// As many carriers as a haul takes, parted from the others if there are more, and what they take along; none if
/// contracts need them all.
fn hauler(
    draft: &mut Draft<'_>,
    at: usize,
    haul: Mission,
    free: &mut i32,
) -> Option<(usize, Mission)> {
    let Mission::Haul {
        from,
        to,
        mut goods,
        again,
    } = haul
    else {
        return None;
    };
    let unit = draft.units[at];
    let each = (unit.room / unit.ships.max(1)).max(1);
    let ships = ((goods.total() + each / 2) / each).clamp(1, unit.ships);
    let ships = ships.min(*free / each);
    if ships < 1 {
        return None;
    }
    for n in &mut goods.0 {
        *n = (*n).min(ships * each);
    }
    let mission = Mission::Haul {
        from,
        to,
        goods,
        again,
    };
    let hauler = if ships == unit.ships {
        at
    } else {
        draft.split(at, (100 * ships + unit.ships - 1) / unit.ships)?
    };
    *free -= ships * each;
    Some((hauler, mission))
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
    /// What lies there, what is on its way there counted in and what is to be fetched counted out.
    store: Goods,
    need: Goods,
    yields: Goods,
    capacity: Goods,
    open: bool,
}

impl Pool {
    fn tenths(&self, good: Good) -> i32 {
        muldiv(self.store[good], 10, self.need[good].max(1))
    }

    /// Loads that it can do without: what is over some turns of need, or more than the stores will hold.
    fn spare(&self, good: Good) -> i32 {
        let kept = if self.yields[good] >= self.need[good] {
            self.need[good]
        } else {
            muldiv(self.need[good], PLENTY, 10)
        };
        self.store[good] - kept
    }
}

fn pools(view: &View<'_>) -> Vec<Pool> {
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
                capacity: Goods::NONE,
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
        pool.capacity += land.capacity;
    }
    for fleet in &view.own.fleets {
        if let Mission::Haul {
            from, to, goods, ..
        } = fleet.mission
        {
            let laden = !fleet.cargo.is_none();
            let network = |at: TerritoryId| view.land(at).map(|land| land.network);
            for pool in &mut pools {
                if Some(pool.network) == network(to) {
                    pool.store += if laden { fleet.cargo } else { goods };
                } else if Some(pool.network) == network(from) && !laden {
                    pool.store -= goods;
                }
            }
        }
    }
    pools
}

/// Loads a turn that its lands lack and have to be brought to them, there and back counted.
#[must_use]
pub fn to_haul(view: &View<'_>) -> i32 {
    let pools = pools(view);
    if pools.len() < 2 {
        return 0;
    }
    let lacks = |pool: &Pool| -> i32 {
        let goods = [Good::Food, Good::Water].into_iter();
        goods
            .map(|good| (pool.need[good] - pool.yields[good]).max(0))
            .sum()
    };
    pools.iter().map(lacks).sum::<i32>() * THERE_AND_BACK
}

/// What is best hauled from where to where next, if anything is: to where least is left first.
fn haul(view: &View<'_>, pools: &[Pool]) -> Option<Mission> {
    let mut best: Option<((i32, i32), Mission)> = None;
    for to in pools.iter().filter(|pool| pool.open) {
        for good in Good::ALL {
            let lacks = to.need[good] > to.yields[good] && to.tenths(good) < SHORT;
            if !lacks {
                continue;
            }
            for from in pools
                .iter()
                .filter(|pool| pool.open && pool.network != to.network)
            {
                let room = to.capacity[good] - to.store[good];
                let amount = from.spare(good).min(room);
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
                let lacking = 4 * to.need[good] - to.store[good];
                let urgent = amount.min(lacking) * i32::from(good != Good::Ore)
                    + amount.min(lacking) / 3
                    - i32::from(there);
                if best.is_none_or(|(most, _)| (urgent, amount) > most) {
                    best = Some(((urgent, amount), mission));
                }
            }
        }
    }
    best.map(|(_, mission)| mission)
}

/// Counts a haul in, before the next is looked for.
fn promise(pools: &mut [Pool], view: &View<'_>, haul: Mission) {
    let Mission::Haul {
        from, to, goods, ..
    } = haul
    else {
        return;
    };
    let network = |at: TerritoryId| view.land(at).map(|land| land.network);
    for pool in pools {
        if Some(pool.network) == network(to) {
            pool.store += goods;
        } else if Some(pool.network) == network(from) {
            pool.store -= goods;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::sim::testing::Sandbox;

    #[test]
    fn goods_are_hauled_to_where_they_run_out() {
        let simulation = Sandbox::row(4, 1)
            .sect(&[0, 3])
            .land(0, |land| land.store = Goods::new(40, 20, 40))
            .land(3, |land| land.store = Goods::new(20, 20, 0))
            .place(3, |place| place.yields = Goods::new(10, 6, 0))
            .start(1);
        let view = simulation.view(FactionId(0));
        let wanted = haul(&view, &pools(&view));
        let Some(Mission::Haul {
            from, to, goods, ..
        }) = wanted
        else {
            panic!("{wanted:?}");
        };
        assert_eq!((from, to), (TerritoryId(0), TerritoryId(3)));
        assert!(goods[Good::Water] >= LEAST && goods[Good::Food] == 0);
    }
}
