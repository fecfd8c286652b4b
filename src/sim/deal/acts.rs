//! Acts at the table: they take effect at once and cannot be unsaid.

use super::rules;
use super::table::{Contract, Deals, Offer};
use crate::id::{ContractId, FactionId, MajeId, OfferId, TerritoryId};
use crate::scenario::model::{Count, Goods};
use crate::sim::command::{Act, Command, Gift, Task, Terms};
use crate::sim::consequence::act::{add_prestige, count, record, remember};
use crate::sim::event::{
    ContractEnded, ContractMade, ContractTrouble, Event, Failure, Lapsed, MajeReleased, Offered,
    OrderFailed, Refused,
};
use crate::sim::faction::Serials;
use crate::sim::fleet::{Flag, Position};
use crate::sim::goods::{Ends, Estate, at_hand, ends_from, gather, hand_over, put_back};
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::maje::{Allegiance, Assignment, Captive, Whereabouts, find_governors_now};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Entity, World};

/// Does an act that `check` let pass; returns who else is concerned.
///
/// Nothing is refused here: a refusal would tell what the view does not show. What turns out to be
/// impossible fails with an [`Event::OrderFailed`], as an order does when the turn resolves.
pub fn perform(world: &mut World, faction: FactionId, act: &Act) -> Option<FactionId> {
    let done = match act {
        Act::Propose { to, terms } => Ok(propose(world, faction, *to, *terms)),
        Act::Answer { offer, accept } => answer(world, faction, *offer, *accept),
        Act::EndContract { contract } => end_contract(world, faction, *contract),
        Act::Gift { to, gift } => {
            give(world, faction, *to, *gift);
            Ok(None)
        }
        Act::Release { maje } => release(world, faction, *maje),
    };
    done.unwrap_or_else(|why| {
        let order = Command::Act(act.clone());
        let event = Event::OrderFailed(OrderFailed {
            faction,
            order,
            why,
        });
        record(world, event);
        None
    })
}

/// Lays an offer on the table.
fn propose(world: &mut World, from: FactionId, to: FactionId, terms: Terms) -> Option<FactionId> {
    let made = world.resource::<Clock>().turn;
    let home = world.resource::<Index>().faction(from);
    let id = world.get_mut::<Serials>(home)?.next_offer(from);
    world.resource_mut::<Deals>().offers.push(Offer {
        id,
        from,
        to,
        terms,
        made,
    });
    let event = Event::Offered(Offered {
        offer: id,
        from,
        to,
        terms,
    });
    record(world, event);
    Some(to)
}

/// Answers an offer. The giver is bound: acceptance executes it.
fn answer(
    world: &mut World,
    by: FactionId,
    id: OfferId,
    accept: bool,
) -> Result<Option<FactionId>, Failure> {
    let mut offers = world.resource::<Deals>().offers.iter();
    let offer = offers.find(|offer| offer.id == id && offer.to == by);
    let offer = *offer.ok_or(Failure::Gone)?;
    let mut done = Ok(Some(offer.from));
    if accept {
        match offer.terms {
            Terms::Trade(_) => sign(world, &offer),
            Terms::Ransom { maje, price } => {
                if let Err(why) = ransom(world, offer.from, by, maje, price) {
                    let event = Event::Lapsed(Lapsed {
                        offer: id,
                        from: offer.from,
                        to: by,
                    });
                    record(world, event);
                    done = Err(why);
                }
            }
        }
    } else {
        let turn = world.resource::<Clock>().turn;
        let refused = (turn, offer.from, by, offer.terms);
        world.resource_mut::<Deals>().refused.push(refused);
        let event = Event::Refused(Refused {
            offer: id,
            from: offer.from,
            to: by,
            terms: offer.terms,
        });
        record(world, event);
    }
    let mut deals = world.resource_mut::<Deals>();
    deals.offers.retain(|offer| offer.id != id);
    done
}

/// Makes a contract of an offer; it is served from this turn on.
fn sign(world: &mut World, offer: &Offer) {
    let Terms::Trade(terms) = offer.terms else {
        return;
    };
    let from = world.resource::<Clock>().turn;
    let home = world.resource::<Index>().faction(offer.from);
    let Some(mut serials) = world.get_mut::<Serials>(home) else {
        return;
    };
    let id = serials.next_contract(offer.from);
    world.resource_mut::<Deals>().add(Contract {
        id,
        parties: [offer.from, offer.to],
        delivers: [terms.give, terms.get],
        from,
        until: from.saturating_add(u16::from(terms.turns.max(1)) - 1),
        served: 0,
        failed: 0,
    });
    let event = Event::ContractMade(ContractMade {
        contract: id,
        from: offer.from,
        to: offer.to,
    });
    record(world, event);
}

/// A prisoner goes home for a price, which is paid at once.
fn ransom(
    world: &mut World,
    captor: FactionId,
    payer: FactionId,
    maje: MajeId,
    price: Goods,
) -> Result<(), Failure> {
    let prisoner = prisoner(world, captor, maje)?;
    if world.get::<Allegiance>(prisoner).map(|a| a.0) != Some(payer) {
        return Err(Failure::Gone);
    }
    // Both are systems of this crate that take nothing optional.
    let gathered = world.run_system_cached(gather);
    if gathered.is_err() {
        return Err(Failure::Gone);
    }
    world.resource_scope(|world, mut estate: bevy::ecs::prelude::Mut<Estate>| {
        pay(world, &mut estate, [payer, captor], price)
    })?;
    let _ = world.run_system_cached(put_back);
    set_free(world, captor, maje, prisoner, price);
    Ok(())
}

/// Moves a price from one faction to another: from a place where the payer has all of it.
fn pay(
    world: &mut World,
    estate: &mut Estate,
    [payer, payee]: [FactionId; 2],
    price: Goods,
) -> Result<(), Failure> {
    let covers = |end| at_hand(estate, payer, end).covers(price);
    let ways = world.resource::<Ways>();
    let Some(Ends([from, to])) = ends_from(estate, ways, [payer, payee], covers) else {
        // Who has the price has nowhere to hand it over.
        return Err(Failure::NoWay);
    };
    let mut ledger = world.resource_mut::<Ledger>();
    hand_over(
        estate,
        &mut ledger,
        (payer, from, Cause::Ransom(payee)),
        (payee, to, Cause::Ransom(payer)),
        price,
    );
    Ok(())
}

/// The entity of a prisoner of this captor.
fn prisoner(world: &World, captor: FactionId, maje: MajeId) -> Result<Entity, Failure> {
    let entity = world.resource::<Index>().maje(maje);
    let held = |entity: &Entity| {
        world
            .get::<Captive>(*entity)
            .is_some_and(|c| c.0 == Some(captor))
    };
    entity.filter(held).ok_or(Failure::Gone)
}

/// Lets a prisoner go for nothing.
fn release(
    world: &mut World,
    captor: FactionId,
    maje: MajeId,
) -> Result<Option<FactionId>, Failure> {
    let entity = prisoner(world, captor, maje)?;
    let home = world
        .get::<Allegiance>(entity)
        .map(|allegiance| allegiance.0);
    set_free(world, captor, maje, entity, Goods::NONE);
    if let Some(home) = home {
        let deed = Deed::new(IncidentKind::Released, captor, home).about(maje);
        remember(world, deed);
        add_prestige(world, captor, rules::MERCY, Cause::Mercy);
    }
    Ok(home)
}

/// Sends a prisoner home. Whatever else was offered for him is off the table.
fn set_free(world: &mut World, captor: FactionId, maje: MajeId, entity: Entity, price: Goods) {
    let Some(to) = world
        .get::<Allegiance>(entity)
        .map(|allegiance| allegiance.0)
    else {
        return;
    };
    if let Some(home) = home_of(world, to) {
        world.entity_mut(entity).insert(Whereabouts(home));
    }
    world
        .entity_mut(entity)
        .insert((Captive(None), Assignment(Task::Idle)));
    world
        .resource_mut::<Deals>()
        .offers
        .retain(|offer| !matches!(offer.terms, Terms::Ransom { maje: m, .. } if m == maje));
    count(world, captor, Count::Released, 1);
    let event = Event::MajeReleased(MajeReleased {
        maje,
        to,
        by: captor,
        price,
    });
    record(world, event);
    // Who is free again counts for how much his faction can hold, at once.
    find_governors_now(world);
}

/// Where somebody of a faction goes when he goes home: its home, or a land it holds, or one of
/// its fleets.
fn home_of(world: &World, faction: FactionId) -> Option<TerritoryId> {
    let setting = world.resource::<Setting>();
    let index = world.resource::<Index>();
    let holds = |at: &TerritoryId| {
        world
            .get::<Holding>(index.territory(*at))
            .is_some_and(|land| land.holder == Some(faction))
    };
    let fleets = index.fleets().iter().filter(|(_, entity)| {
        world
            .get::<Flag>(*entity)
            .is_some_and(|flag| flag.0 == faction)
    });
    setting
        .faction(faction)
        .home
        .filter(holds)
        .or_else(|| setting.territory_ids().find(holds))
        .or_else(|| {
            let mut places = fleets.filter_map(|(_, entity)| world.get::<Position>(*entity));
            places.next().map(|position| position.at)
        })
}

/// Ends a contract early. Who ends one that the other did not serve breaks no word.
fn end_contract(
    world: &mut World,
    by: FactionId,
    id: ContractId,
) -> Result<Option<FactionId>, Failure> {
    let mut deals = world.resource_mut::<Deals>();
    let mine = |contract: &Contract| contract.id == id && contract.side_of(by).is_some();
    let position = deals.contracts.iter().position(mine);
    let position = position.ok_or(Failure::Gone)?;
    let contract = deals.contracts.remove(position);
    let other = contract.partner_of(by);
    if let Some(other) = other.filter(|_| contract.failed == 0) {
        remember(world, Deed::new(IncidentKind::ContractBroken, by, other));
        add_prestige(world, by, rules::BROKEN, Cause::Word);
    }
    let event = Event::ContractEnded(ContractEnded {
        contract: id,
        parties: contract.parties,
        why: ContractTrouble::Ended(by),
    });
    record(world, event);
    Ok(other)
}

/// Puts a gift on its way.
fn give(world: &mut World, from: FactionId, to: FactionId, gift: Gift) {
    world.resource_mut::<Deals>().gifts.push((from, to, gift));
}
