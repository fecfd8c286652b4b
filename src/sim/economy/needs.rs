//! What people use, and what happens when it is not there.

use super::rules::{self, Want};
use crate::id::TerritoryId;
use crate::scenario::model::{Good, Goods, muldiv};
use crate::sim::consequence::Consequences;
use crate::sim::event::Hunger;
use crate::sim::goods::Estate;
use crate::sim::index::Setting;
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::{Res, ResMut};

/// System: people use what lies in their own store, then what the network has left, each place
/// its share of what it lacks.
pub fn people_use(mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>) {
    let estate = &mut *estate;
    for at in 0..estate.lands.len() {
        let land = &mut estate.lands[at];
        let own = land.need.min(land.store);
        land.missing = land.need - own;
        estate.take(&mut ledger, TerritoryId::from_index(at), own, Cause::Needs);
    }
    for network in 0..estate.spans.len() {
        let (first, after) = estate.spans[network];
        // Who is alone has nobody to share with.
        if after <= first + 1 {
            continue;
        }
        let network = network as u16;
        let lands = estate.members(network).iter();
        let missing = lands.fold(Goods::NONE, |sum, at| sum + estate.land(*at).missing);
        for (good, missing) in missing.iter().filter(|(_, missing)| *missing > 0) {
            share_out(estate, &mut ledger, network, good, missing);
        }
    }
}

/// Shares out what a network has left of a good among those of its places that lack it: so much in all.
fn share_out(estate: &mut Estate, ledger: &mut Ledger, network: u16, good: Good, missing: i32) {
    let (first, after) = estate.spans[usize::from(network)];
    let lands = estate.members(network).iter();
    let mut left: i32 = lands.map(|at| estate.land(*at).store[good]).sum();
    if left == 0 {
        return;
    }
    let there = left;
    // The second round hands out what rounding left over.
    for round in 0..2 {
        for member in first..after {
            let at = estate.members[usize::from(member)];
            let lacks = estate.land(at).missing[good];
            let share = if there >= missing || round == 1 {
                lacks.min(left)
            } else {
                muldiv(lacks, there, missing)
            };
            if share > 0 {
                let got = estate.take(ledger, at, Goods::of(good, share), Cause::Needs);
                estate.lands[at.index()].missing -= got;
                left -= got[good];
            }
        }
    }
}

/// System: people starve and die of thirst.
pub fn people_die(
    setting: Res<Setting>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: Consequences,
) {
    for (at, (land, place)) in estate.lands.iter_mut().zip(&setting.places).enumerate() {
        if land.missing.is_none() {
            continue;
        }
        let at = TerritoryId::from_index(at);
        let want = Want {
            need: land.need,
            missing: land.missing,
        };
        for (good, cause) in [(Good::Food, Cause::Hunger), (Good::Water, Cause::Thirst)] {
            let dead = rules::deaths(land.people, place.people, &want, good);
            land.people -= dead;
            ledger.post(land.holder, Account::People(at), -dead, cause);
            let felt = dead > 0 || 4 * want.missing[good] > want.need[good];
            if let Some(holder) = land.holder.filter(|_| felt) {
                chronicle.record(Hunger {
                    holder: Some(holder),
                    at,
                    good,
                    dead,
                });
            }
        }
    }
}
