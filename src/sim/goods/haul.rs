//! Fleets that carry goods between places of their own faction.

use super::rules;
use super::{Estate, fitting};
use crate::id::TerritoryId;
use crate::scenario::model::Goods;
use crate::sim::command::Mission;
use crate::sim::consequence::Consequences;
use crate::sim::event::{Failure, MissionFailed};
use crate::sim::ledger::{Cause, Ledger};
use bevy::ecs::prelude::ResMut;

/// System: fleets load, unload, and put ashore at home what they carry. Where something is in the
/// way they wait and say why.
pub fn haul(mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>, mut chronicle: Consequences) {
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        if hold.under_way {
            continue;
        }
        let done = match hold.mission {
            Mission::Haul { from, .. } if hold.cargo.is_none() && hold.at == from => {
                load(&mut estate, &mut ledger, fleet)
            }
            Mission::Haul { to, .. } if !hold.cargo.is_none() && hold.at == to => {
                unload(&mut estate, &mut ledger, fleet)
            }
            Mission::Withdraw { to } if hold.at == to => {
                put_ashore(&mut estate, &mut ledger, fleet);
                estate.fleets[fleet].mission = Mission::Hold;
                Ok(())
            }
            Mission::Hold | Mission::Guard { .. } => {
                put_ashore(&mut estate, &mut ledger, fleet);
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(why) = done {
            chronicle.record(MissionFailed {
                fleet: hold.id.into(),
                flag: hold.flag,
                at: hold.at,
                why,
            });
        }
    }
}

/// Whether goods can pass between a fleet and the stores of the place where it lies. If the place is lost,
/// so is the mission.
fn door(estate: &mut Estate, fleet: usize) -> Result<TerritoryId, Failure> {
    let hold = estate.fleets[fleet];
    let land = estate.land(hold.at);
    if land.holder != Some(hold.flag) {
        estate.fleets[fleet].mission = Mission::Hold;
        return Err(Failure::NotHeld);
    }
    if land.blockade.is_some() {
        return Err(Failure::Blockaded);
    }
    Ok(hold.at)
}

fn load(estate: &mut Estate, ledger: &mut Ledger, fleet: usize) -> Result<(), Failure> {
    let at = door(estate, fleet)?;
    let hold = estate.fleets[fleet];
    let Mission::Haul { goods, again, .. } = hold.mission else {
        return Ok(());
    };
    let need = estate
        .members(estate.network(at))
        .iter()
        .fold(Goods::NONE, |sum, land| sum + estate.land(*land).need);
    let spare = rules::to_spare(estate.available(at), need);
    let wanted = fitting(goods.min(spare), hold.room);
    let taken = estate.take(ledger, at, wanted, Cause::Hauled);
    estate.load(ledger, fleet, taken, Cause::Hauled);
    if taken.is_none() {
        if !again {
            estate.fleets[fleet].mission = Mission::Hold;
        }
        return Err(Failure::NoGoods);
    }
    Ok(())
}

fn unload(estate: &mut Estate, ledger: &mut Ledger, fleet: usize) -> Result<(), Failure> {
    let at = door(estate, fleet)?;
    empty(estate, ledger, fleet, at);
    let hold = &mut estate.fleets[fleet];
    if !hold.cargo.is_none() {
        return Err(Failure::NoRoom);
    }
    if !matches!(hold.mission, Mission::Haul { again: true, .. }) {
        hold.mission = Mission::Hold;
    }
    Ok(())
}

/// Moves all that is aboard into the stores of the place, as far as they have room.
fn empty(estate: &mut Estate, ledger: &mut Ledger, fleet: usize, at: TerritoryId) {
    let wanted = estate.fleets[fleet].cargo.min(estate.room(at));
    let taken = estate.unload(ledger, fleet, wanted, Cause::Hauled);
    estate.put(ledger, at, taken, Cause::Hauled);
}

/// A fleet that lies at home puts away what it brought, as far as there is room, unless its faction lives aboard.
fn put_ashore(estate: &mut Estate, ledger: &mut Ledger, fleet: usize) {
    let hold = estate.fleets[fleet];
    let home = !estate.house(hold.flag).afloat && estate.is_open_to(hold.at, hold.flag);
    if home && !hold.cargo.is_none() {
        empty(estate, ledger, fleet, hold.at);
    }
}
