//! What ships use, and how they recover.

use super::rules::{self, Rest};
use crate::id::{ClassId, FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::fleet::Ships;
use crate::sim::fleet::rules::SUPPLY_RANGE;
use crate::sim::goods::{Estate, Hold};
use crate::sim::index::{Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::{Query, Res, ResMut};

/// Takes what a fleet wants from the stores within reach of it: those of its own land that lets goods out, the nearest
/// first. Returns what was there, and whether any stores are within reach.
fn draw(
    estate: &mut Estate,
    ledger: &mut Ledger,
    ways: &Ways,
    hold: &Hold,
    wanted: Goods,
) -> (Goods, bool) {
    let distances = ways.distances(hold.at);
    let places = ways.nearest_first(hold.at).iter().copied();
    let in_reach = places.take_while(|at| distances[at.index()] <= SUPPLY_RANGE);
    let (mut left, mut supplied) = (wanted, false);
    for land in in_reach {
        if !estate.is_open_to(land, hold.flag) {
            continue;
        }
        supplied = true;
        left -= estate.take(ledger, land, left, Cause::Upkeep);
        if left.is_none() {
            break;
        }
    }
    (wanted - left, supplied)
}

/// System: ships use goods: in supply from the stores within reach, else from their holds. Who lives aboard shares with
/// the other fleets in the same place. As far as something is missing, readiness falls; as far as it is there, it rises.
pub fn ships_use(ways: Res<Ways>, mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>) {
    let (estate, ledger) = (&mut *estate, &mut *ledger);
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        let afloat = estate.house(hold.flag).afloat;
        let (taken, supplied) = draw(estate, ledger, &ways, &hold, hold.upkeep);
        let mut missing = hold.upkeep - taken;
        if !missing.is_none() {
            missing -= estate.unload(ledger, fleet, missing, Cause::Upkeep);
        }
        if afloat && !hold.under_way && !missing.is_none() {
            missing -= estate.take_aboard(ledger, hold.flag, hold.at, missing, Cause::Upkeep);
        }
        estate.fleets[fleet].fed = missing.is_none();
        let rest = rest(estate, &hold, supplied);
        let repair = estate.house(hold.flag).effects.repair;
        let regained = rules::readiness_regained(rest, repair);
        let change = rules::readiness_change(regained, hold.upkeep, missing);
        let cause = if change >= 0 {
            Cause::Supplied
        } else {
            cause_of(supplied, missing)
        };
        let readiness = (hold.readiness + change).clamp(0, 100);
        estate.fleets[fleet].readiness = readiness;
        let account = Account::Readiness(hold.id);
        ledger.post(Some(hold.flag), account, readiness - hold.readiness, cause);
    }
}

/// Where a fleet rests; `supplied` says whether a land of its own is near enough.
fn rest(estate: &Estate, hold: &Hold, supplied: bool) -> Rest {
    if estate.lies_at_home(hold) {
        Rest::Own
    } else if supplied || (estate.house(hold.flag).afloat && !hold.under_way) {
        Rest::Supplied
    } else {
        Rest::None
    }
}

/// Why readiness falls: what is missing, or where the fleet is.
fn cause_of(supplied: bool, missing: Goods) -> Cause {
    if !supplied {
        Cause::OutOfSupply
    } else if missing[Good::Water] > 0 {
        Cause::Thirst
    } else if missing[Good::Food] > 0 {
        Cause::Hunger
    } else {
        Cause::NoOre
    }
}

/// What of each class of a faction at a place can still be repaired this turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dock {
    flag: FactionId,
    at: TerritoryId,
    class: ClassId,
    left: i32,
}

/// System: fleets at rest at a land of their own, and who lives aboard anywhere, repair hulls for ore. What is repaired of a
/// class in a turn does not grow with the number of fleets that lie there.
pub fn repair(
    setting: Res<Setting>,
    ways: Res<Ways>,
    mut ships: Query<&mut Ships>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
) {
    let (estate, ledger) = (&mut *estate, &mut *ledger);
    let mut docks: Vec<Dock> = Vec::new();
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        let home = estate.lies_at_home(&hold);
        let afloat = estate.house(hold.flag).afloat && !hold.under_way;
        if !hold.damaged || !(home || afloat) {
            continue;
        }
        let Ok(mut ships) = ships.get_mut(hold.entity) else {
            continue;
        };
        for squadron in ships.0.iter_mut().filter(|squadron| squadron.damage > 0) {
            let hull = setting.class(squadron.class).hull;
            let dock = dock(&mut docks, &hold, squadron.class, hull);
            let wanted = squadron.damage.min(dock.left);
            let ore = Goods::of(Good::Ore, rules::ore_for_hull(wanted));
            let paid = if home {
                draw(estate, ledger, &ways, &hold, ore).0
            } else {
                estate.take_aboard(ledger, hold.flag, hold.at, ore, Cause::Upkeep)
            };
            let repaired = wanted.min(rules::hull_for_ore(paid[Good::Ore]));
            squadron.damage -= repaired;
            dock.left -= repaired;
        }
    }
}

/// The dock for ships of a class where a fleet lies.
fn dock<'a>(docks: &'a mut Vec<Dock>, hold: &Hold, class: ClassId, hull: i32) -> &'a mut Dock {
    let same = |dock: &Dock| dock.flag == hold.flag && dock.at == hold.at && dock.class == class;
    let at = docks.iter().position(same).unwrap_or_else(|| {
        docks.push(Dock {
            flag: hold.flag,
            at: hold.at,
            class,
            left: (hull + rules::REPAIR_SHARE - 1) / rules::REPAIR_SHARE,
        });
        docks.len() - 1
    });
    &mut docks[at]
}
