//! Captors try to turn their prisoners.

use super::rules::{self, BRIBE, Tempted};
use super::table::{Informant, InformantState, Informants};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Good, Goods, Rank};
use crate::sim::command::{Command, Order};
use crate::sim::consequence::act::record;
use crate::sim::deal::Hostages;
use crate::sim::dice::Purpose;
use crate::sim::event::{Failure, OrderFailed, Suborned};
use crate::sim::feud::Feuds;
use crate::sim::goods::{covers, pay};
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::Cause;
use crate::sim::maje::{Allegiance, Captive, Loyalty, Person};
use crate::sim::plan::Plans;
use bevy::ecs::prelude::{Entity, World};

/// System: whoever was ordered to be turned is tried once, if he is still there and the gifts for it are.
pub fn turn_prisoners(world: &mut World) {
    let plans = world.resource::<Plans>().iter();
    let tries = plans.flat_map(|(by, orders)| {
        let tries = orders.iter().filter_map(|order| match order {
            Order::Suborn { maje } => Some(*maje),
            _ => None,
        });
        tries.map(move |maje| (by, maje))
    });
    let tries: Vec<(FactionId, MajeId)> = tries.collect();
    for (by, maje) in tries {
        if let Err(why) = attempt(world, by, maje) {
            record(
                world,
                OrderFailed {
                    faction: by,
                    order: Command::Order(Order::Suborn { maje }),
                    why,
                },
            );
        }
    }
}

/// Tries to turn a prisoner.
fn attempt(world: &mut World, by: FactionId, maje: MajeId) -> Result<(), Failure> {
    let (entity, house) = prisoner(world, by, maje).ok_or(Failure::Gone)?;
    let tempted = tempted(world, entity, maje).ok_or(Failure::Gone)?;
    let price = Goods::of(Good::Ore, BRIBE);
    if !covers(world, by, price) {
        return Err(Failure::NoGoods);
    }
    pay(world, by, price, Cause::Spying);
    let clock = *world.resource::<Clock>();
    let turned = dice(clock, by, maje, 0).chance(rules::chance(&tempted));
    let mut informants = world.resource_mut::<Informants>();
    if turned {
        informants.turn(Informant {
            maje,
            house,
            master: by,
            since: clock.turn,
            told: 0,
            state: InformantState::Serving,
        });
    } else {
        informants.refuse(maje, by, clock.turn);
    }
    let of = house;
    record(
        world,
        Suborned {
            maje,
            of,
            by,
            turned,
        },
    );
    Ok(())
}

/// The dice of a faction for a maje: 0 for whether he is turned, 1 for what he tells, 2 for whether he is found out.
pub(super) fn dice(
    clock: Clock,
    by: FactionId,
    maje: MajeId,
    ordinal: u32,
) -> crate::sim::dice::Dice {
    let subject = u64::from(maje.owner.0) << 16 | u64::from(maje.serial);
    clock
        .seed
        .dice(clock.turn, Purpose::Informant, Some(by), subject, ordinal)
}

/// A prisoner of a faction who is not yet turned, and his house. Hostages are under the protection of a deal.
fn prisoner(world: &World, by: FactionId, maje: MajeId) -> Option<(Entity, FactionId)> {
    let entity = world.resource::<Index>().maje(maje)?;
    let held = world.get::<Captive>(entity)?.0 == Some(by);
    let house = world.get::<Allegiance>(entity)?.0;
    let leads = world.get::<Person>(entity)?.rank == Rank::First;
    let hostage = world.resource::<Hostages>().has(maje);
    let turned = world.resource::<Informants>().serves(maje, by);
    (held && !leads && !hostage && !turned && house != by).then_some((entity, house))
}

fn tempted(world: &World, entity: Entity, maje: MajeId) -> Option<Tempted> {
    let known = world.resource::<Informants>().captivity(maje);
    let now = world.resource::<Clock>().turn;
    Some(Tempted {
        traits: world.get::<Person>(entity)?.traits,
        loyalty: world.get::<Loyalty>(entity)?.0,
        treatment: world.resource::<Feuds>().treatment(maje),
        held: known.map_or(0, |it| now.saturating_sub(it.since)),
        refused: known.map_or(0, |it| it.refused),
    })
}
