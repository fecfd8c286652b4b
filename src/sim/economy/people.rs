//! How people grow, how calm they are, when they throw off their holder.

use super::rules::{self, CalmFactors, GROWTH_CALM, GROWTH_STORES, REVOLT, Want};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::consequence::Consequences;
use crate::sim::event::{Landless, Revolt};
use crate::sim::goods::Estate;
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::Governors;
use crate::sim::territory::Works;
use bevy::ecs::prelude::{Local, Query, Res, ResMut};

/// Calm of people who have just thrown off their holder. Ours.
const CALM_AFTER_REVOLT: i32 = 50;
/// Morale that a revolt costs the faction. Ours.
const MORALE_LOST: i32 = 3;

/// System: people who are calm grow where there is plenty of food and water.
pub fn grow(
    setting: Res<Setting>,
    clock: Res<Clock>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut plenty: Local<Vec<bool>>,
) {
    find_plenty(&estate, &mut plenty);
    for (at, (land, place)) in estate.lands.iter_mut().zip(&setting.places).enumerate() {
        if plenty[at] && land.calm >= GROWTH_CALM {
            let born = rules::growth(land.people, place.people, clock.turn);
            land.people += born;
            let account = Account::People(TerritoryId::from_index(at));
            ledger.post(land.holder, account, born, Cause::Plenty);
        }
    }
}

/// Marks the lands whose networks hold food and water for some turns to come.
fn find_plenty(estate: &Estate, plenty: &mut Vec<bool>) {
    plenty.clear();
    plenty.resize(estate.lands.len(), false);
    for network in 0..estate.spans.len() {
        let members = estate.members(network as u16);
        let (mut stores, mut need) = (Goods::NONE, Goods::NONE);
        for land in members {
            stores += estate.land(*land).store;
            need += estate.land(*land).need;
        }
        let enough = |good: Good| stores[good] >= GROWTH_STORES * need[good];
        if enough(Good::Food) && enough(Good::Water) {
            for land in members {
                plenty[land.index()] = true;
            }
        }
    }
}

/// System: calm rises and falls.
pub fn calm(
    setting: Res<Setting>,
    clock: Res<Clock>,
    ways: Res<Ways>,
    governors: Res<Governors>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut beyond: Local<Vec<bool>>,
) {
    find_beyond(&estate, &governors, &ways, &mut beyond);
    for (at, land) in estate.lands.iter_mut().enumerate() {
        let turns = setting.rules.seized_turns;
        let mood = CalmFactors {
            calm: land.calm,
            want: Want {
                need: land.need,
                missing: land.missing,
            },
            governed: land.governed,
            beyond: beyond[at],
            unsettled: land.seized > 0 && clock.turn < land.seized + turns,
        };
        let account = Account::Calm(TerritoryId::from_index(at));
        let holder = land.holder;
        let calm = &mut land.calm;
        rules::calm_changes(&mood, |cause, by| {
            let after = (*calm + by).clamp(0, 100);
            ledger.post(holder, account, after - *calm, cause);
            *calm = after;
        });
    }
}

/// Marks the lands that are more than their holder's majes can govern: those that nobody governs,
/// the farthest from the seat first.
fn find_beyond(estate: &Estate, governors: &Governors, ways: &Ways, beyond: &mut Vec<bool>) {
    beyond.clear();
    beyond.resize(estate.lands.len(), false);
    for (faction, house) in estate.houses.iter().enumerate() {
        let faction = FactionId::from_index(faction);
        let limit = usize::from(governors.limit(faction));
        if house.lands as usize <= limit {
            continue;
        }
        let mut held: Vec<(bool, u16, TerritoryId)> = estate
            .lands
            .iter()
            .enumerate()
            .filter(|(_, land)| land.holder == Some(faction))
            .map(|(at, land)| {
                let at = TerritoryId::from_index(at);
                let far = house.seat.map_or(0, |seat| ways.distance(seat, at));
                (!land.governed, far, at)
            })
            .collect();
        held.sort_unstable();
        for (_, _, at) in &held[limit..] {
            beyond[at.index()] = true;
        }
    }
}

/// System: people who have lost all calm throw off their holder, unless ships of his that can fight lie
/// over their heads.
pub fn revolt(
    index: Res<Index>,
    mut works: Query<&mut Works>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: Consequences,
) {
    for at in 0..estate.lands.len() {
        let land = estate.lands[at];
        let Some(from) = land.holder.filter(|_| land.calm <= REVOLT) else {
            continue;
        };
        let at = TerritoryId::from_index(at);
        let held_down = estate.fleets_at(from, at).any(|fleet| {
            let hold = &estate.fleets[fleet];
            hold.armed && hold.readiness > 0
        });
        if held_down {
            continue;
        }
        chronicle.record(Revolt { at, from });
        let account = |good| Account::Store(at, good);
        ledger.post_goods(Some(from), account, land.store, -1, Cause::Seizure);
        ledger.post_goods(None, account, land.store, 1, Cause::Seizure);
        let land = &mut estate.lands[at.index()];
        land.holder = None;
        land.seized = 0;
        land.calm = CALM_AFTER_REVOLT;
        let house = &mut estate.houses[from.index()];
        house.lands -= 1;
        if house.lands == 0 {
            chronicle.record(Landless { faction: from, at });
        }
        let lost = house.morale.min(MORALE_LOST);
        house.morale -= lost;
        ledger.post(Some(from), Account::Morale, -lost, Cause::LandLost);
        if let Ok(mut works) = works.get_mut(index.territory(at)) {
            works.sites.retain(|site| site.builder != from);
        }
    }
}
