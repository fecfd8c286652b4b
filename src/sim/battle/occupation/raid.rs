//! Carrying goods off.

use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{Count, FactionTrait, Good, Goods};
use crate::sim::battle::Field;
use crate::sim::battle::rules::{Grasp, grasp, loot, within_reach};
use crate::sim::command::Mission;
use crate::sim::event::{Failure, MissionFailed, Raided};
use crate::sim::fleet::rules::room;
use crate::sim::ledger::{Account, Cause};
use crate::sim::opinion::IncidentKind;

/// The raiders fill their holds from the store, together no more than a raid can reach, and go
/// home.
pub fn raid(field: &mut Field, by: FactionId, at: TerritoryId, raiders: &[FleetId]) {
    let found = field.land(at);
    let Some((store, people)) = found.map(|land| (land.store.0, land.people.0)) else {
        return;
    };
    let victim = field.holder(at);
    let mut reach = within_reach(store);
    let mut all = Goods::NONE;
    for fleet in raiders {
        let taken = load(field, by, at, *fleet, reach);
        reach -= taken;
        all += taken;
        if taken.is_none() {
            let why = if reach.is_none() {
                Failure::Empty
            } else {
                Failure::NoRoom
            };
            field.record(MissionFailed {
                fleet: (*fleet).into(),
                flag: by,
                at,
                why,
            });
        } else {
            field.record(Raided {
                by,
                fleet: (*fleet).into(),
                at,
                victim,
                goods: Some(taken),
            });
        }
        send_home(field, *fleet, by, at);
    }
    if let Some(mut land) = field.land_mut(at) {
        land.store.0 -= all;
    }
    field.ledger.post_goods(
        victim,
        |good| Account::Store(at, good),
        all,
        -1,
        Cause::Raid,
    );
    if !all.is_none() {
        field.count(by, Count::Raids, 1);
        for good in Good::ALL {
            field.count(by, Count::Looted(good), all[good]);
        }
    }
    if let Some(victim) = victim {
        let kind = if all.is_none() {
            IncidentKind::Attacked
        } else {
            IncidentKind::Raided
        };
        field.remember(by, victim, kind, at);
        if robs_the_hungry(store, all, field.setting.need_of(people)) {
            field.remember(by, victim, IncidentKind::RobbedHungry, at);
        }
    }
}

/// Whether food or water was taken of which the store held less than its people need in a turn.
fn robs_the_hungry(store: Goods, taken: Goods, need: Goods) -> bool {
    let lacked = |good: Good| taken[good] > 0 && store[good] < need[good];
    lacked(Good::Food) || lacked(Good::Water)
}

/// Loads one raider out of what is within reach; returns what it took.
fn load(field: &mut Field, by: FactionId, at: TerritoryId, fleet: FleetId, reach: Goods) -> Goods {
    let effects = field.effects(by);
    let setting = field.setting.clone();
    let raiders = setting.roster.faction(by).is(FactionTrait::Raiders);
    let Some(mut parts) = field.fleet_mut(fleet) else {
        return Goods::NONE;
    };
    let Mission::Raid { target, want } = parts.orders.0 else {
        return Goods::NONE;
    };
    if target != at {
        return Goods::NONE;
    }
    let room = room(&parts.ships.0, &setting.classes, &effects);
    let free = (room - parts.cargo.0.total()).max(0);
    let skill = Grasp {
        loot: effects.loot,
        raiders,
    };
    let taken = loot(reach, want, grasp(free, skill));
    parts.cargo.0 += taken;
    field.ledger.post_goods(
        Some(by),
        |good| Account::Cargo(fleet, good),
        taken,
        1,
        Cause::Raid,
    );
    taken
}

/// Sends a fleet home with what it has: to its nearest own place, or back where it came from.
fn send_home(field: &mut Field, fleet: FleetId, by: FactionId, at: TerritoryId) {
    let home = field.nearest_own(by, at, Some(at));
    if let Some(mut parts) = field.fleet_mut(fleet) {
        let from = parts.position.from;
        parts.orders.0 = match home {
            Some(to) => Mission::Withdraw { to },
            None if from != at => Mission::Withdraw { to: from },
            None => Mission::Hold,
        };
    }
}
