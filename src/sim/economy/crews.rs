//! What ships use, and how they recover.

use super::rules::{self, Rest};
use crate::id::TerritoryId;
use crate::scenario::model::{Good, Goods};
use crate::sim::fleet::Ships;
use crate::sim::goods::{Estate, Hold};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::{Query, Res, ResMut};

/// The land of its own from which a fleet is supplied.
fn supply(estate: &Estate, ways: &Ways, hold: &Hold) -> Option<TerritoryId> {
    if estate.is_open_to(hold.at, hold.flag) {
        return Some(hold.at);
    }
    let open = (0..estate.lands.len())
        .map(TerritoryId::from_index)
        .filter(|land| estate.is_open_to(*land, hold.flag));
    rules::supply(ways, hold.at, open)
}

/// System: ships use goods: in supply from the network, else from their holds. Who lives aboard shares with
/// the other fleets in the same place. Where something is missing, readiness falls; else it rises.
pub fn ships_use(ways: Res<Ways>, mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>) {
    let (estate, ledger) = (&mut *estate, &mut *ledger);
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        let afloat = estate.house(hold.flag).afloat;
        let source = supply(estate, &ways, &hold);
        let mut missing = hold.upkeep;
        if let Some(source) = source {
            missing -= estate.take(ledger, source, missing, Cause::Upkeep);
        }
        if !missing.is_none() {
            missing -= estate.unload(ledger, fleet, missing, Cause::Upkeep);
        }
        if afloat && !hold.under_way && !missing.is_none() {
            missing -= estate.take_aboard(ledger, hold.flag, hold.at, missing, Cause::Upkeep);
        }
        estate.fleets[fleet].fed = missing.is_none();
        let (change, cause) = if missing.is_none() {
            let rest = rest(estate, &hold, source.is_some());
            let repair = estate.house(hold.flag).effects.repair;
            (rules::readiness_regained(rest, repair), Cause::Supplied)
        } else {
            let lost = rules::readiness_lost(hold.upkeep, missing);
            (-lost, cause_of(source.is_some(), missing))
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

/// System: fleets at rest at a land of their own, and who lives aboard anywhere, repair hulls
/// for ore.
pub fn repair(
    setting: Res<Setting>,
    index: Res<Index>,
    mut ships: Query<&mut Ships>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
) {
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        let home = estate.lies_at_home(&hold);
        let afloat = estate.house(hold.flag).afloat && !hold.under_way;
        if !hold.damaged || !(home || afloat) {
            continue;
        }
        let entity = index.fleet(hold.id);
        let Some(mut ships) = entity.and_then(|entity| ships.get_mut(entity).ok()) else {
            continue;
        };
        for squadron in &mut ships.0 {
            let hull = setting.class(squadron.class).hull;
            let most = (hull + rules::REPAIR_SHARE - 1) / rules::REPAIR_SHARE;
            let wanted = squadron.damage.min(most);
            let ore = Goods::of(Good::Ore, rules::ore_for_hull(wanted));
            let paid = if home {
                estate.take(&mut ledger, hold.at, ore, Cause::Upkeep)
            } else {
                estate.take_aboard(&mut ledger, hold.flag, hold.at, ore, Cause::Upkeep)
            };
            squadron.damage -= wanted.min(rules::hull_for_ore(paid[Good::Ore]));
        }
    }
}
