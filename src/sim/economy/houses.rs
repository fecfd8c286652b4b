//! Morale and prestige of factions, and what they have run out of.

use super::rules::{self, Want};
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods, Peculiarity, muldiv};
use crate::sim::consequence::Consequences;
use crate::sim::event::RanDry;
use crate::sim::goods::Estate;
use crate::sim::index::Setting;
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::{Local, Res, ResMut};

/// What a faction has, needs and lacks after a turn's use.
#[derive(Debug, Clone, Copy, Default)]
pub struct HouseSum {
    stock: Goods,
    /// Of people and ships.
    need: Goods,
    people: Want,
}

/// System: morale rises and falls; a faction is told what has run out.
pub fn morale(
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: Consequences,
    mut sums: Local<Vec<HouseSum>>,
) {
    add_up(&estate, &mut sums);
    for (faction, (house, sum)) in estate.houses.iter_mut().zip(&*sums).enumerate() {
        if !house.active {
            continue;
        }
        let faction = FactionId::from_index(faction);
        let mut scarcest = i32::MAX;
        for good in Good::ALL {
            let (stock, need) = (sum.stock[good], sum.need[good]);
            if need == 0 {
                continue;
            }
            scarcest = scarcest.min(muldiv(stock, 10, need));
            if stock == 0 && house.stock[good] > 0 {
                chronicle.record(RanDry { faction, good });
            }
        }
        let morale = &mut house.morale;
        rules::morale_changes(*morale, &sum.people, scarcest, |cause, by| {
            let after = (*morale + by).clamp(0, 100);
            ledger.post(Some(faction), Account::Morale, after - *morale, cause);
            *morale = after;
        });
    }
}

fn add_up(estate: &Estate, sums: &mut Vec<HouseSum>) {
    sums.clear();
    sums.resize(estate.houses.len(), HouseSum::default());
    for land in &estate.lands {
        if let Some(holder) = land.holder {
            let sum = &mut sums[holder.index()];
            sum.stock += land.store;
            sum.need += land.need;
            sum.people.need += land.need;
            sum.people.missing += land.missing;
        }
    }
    for hold in &estate.fleets {
        let sum = &mut sums[hold.flag.index()];
        sum.need += hold.upkeep;
        if estate.house(hold.flag).afloat {
            sum.stock += hold.cargo;
        }
    }
}

/// System: who holds a homeworld gains prestige.
pub fn homeworlds(
    setting: Res<Setting>,
    estate: Res<Estate>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    for (land, place) in estate.lands.iter().zip(&setting.places) {
        if let Some(holder) = land.holder
            && place.is(Peculiarity::Homeworld)
        {
            consequences.add_prestige(&mut ledger, holder, 1, Cause::Homeworld);
        }
    }
}
