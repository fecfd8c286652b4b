//! Acts at the table: they take effect at once and cannot be unsaid.

use super::escrow::Escrows;
use super::fault::DealFault;
use super::free::{Freedom, set_free};
use super::known::Lesson;
use super::proposal::Proposals;
use super::rules;
use super::sign::{next, sign, sign_as};
use super::table::{Deals, Offer, Signed};
use crate::id::{DealId, FactionId, MajeId, OfferId};
use crate::scenario::model::{Goods, IncidentFamily};
use crate::sim::command::{Act, Command};
use crate::sim::conference::{self, Concerned};
use crate::sim::consequence::act::{
    add_prestige, answer_for_word, break_word, record, remember, testify_broken,
};
use crate::sim::event::{
    ContractEnded, ContractTrouble, Event, Failure, NoticeGiven, Observers, Offered, OrderFailed,
    Refused,
};
use crate::sim::feud;
use crate::sim::house::Heirs;
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::Cause;
use crate::sim::maje::{Allegiance, Captive};
use crate::sim::mediation;
use crate::sim::opinion::{Deed, IncidentKind, Opinions};
use crate::sim::suspicion::Suspicions;
use crate::sim::terms::{Deal, Motive, Told};
use crate::sim::view::Stale;
use bevy::ecs::prelude::{Entity, World};

/// Does an act that `check` let pass; returns who else is concerned.
///
/// Nothing is refused here: a refusal would tell what the view does not show. What turns out to be
/// impossible fails with an [`Event::OrderFailed`], as an order does when the turn resolves.
pub fn perform(world: &mut World, faction: FactionId, act: &Act) -> Concerned {
    let before = witnesses(world, faction, act);
    let done = match act {
        // What costs the receiver nothing needs no answer, and is seen when it comes; but a release holds at once.
        Act::Propose { to, deal } if deal.is_gift() => {
            sign_as(world, [DealId::NONE; 2], deal);
            let releases = deal.clauses.iter().any(|it| it.what.released().is_some());
            Ok(releases.then_some(*to))
        }
        Act::Propose { to, deal } => match same_offer(world, faction, *to, deal) {
            // Who offers what the other has on the table accepts it.
            Some(offer) => answer(world, faction, offer, true, &Told::default()),
            None => Ok(propose(world, faction, *to, deal)),
        },
        Act::Answer {
            offer,
            accept,
            motive,
        } => answer(world, faction, *offer, *accept, motive),
        Act::EndDeal { deal, motive } => end_deal(world, faction, *deal, *motive),
        Act::Release { maje } => release(world, faction, *maje),
        Act::Suspect(said) => {
            let now = world.resource::<Clock>().turn;
            world.resource_mut::<Suspicions>().note(faction, *said, now);
            Ok(None)
        }
        Act::Feud(feud) => feud::perform(world, faction, *feud),
        Act::Confer(confer) => {
            let done = conference::perform(world, faction, confer);
            return done.unwrap_or_else(|why| failed(world, faction, act, why));
        }
        Act::Mediate(mediate) => {
            let done = mediation::perform(world, faction, *mediate);
            return done.unwrap_or_else(|why| failed(world, faction, act, why));
        }
    };
    let after = witnesses(world, faction, act);
    match done {
        Ok(other) => Concerned {
            others: Observers::of(other).union(before).union(after),
            least: Stale::Fresh,
        },
        Err(why) => failed(world, faction, act, why),
    }
}

/// Who witnesses deals of a faction, if an act may sign or end one, or release somebody from what he promised: then those it witnesses
/// may be others.
fn witnesses(world: &World, of: FactionId, act: &Act) -> Observers {
    let changes = match act {
        Act::Propose { deal, .. } => {
            let mut clauses = deal.clauses.iter();
            deal.witness.is_some() || clauses.any(|it| it.what.released().is_some())
        }
        Act::Answer { accept, .. } => *accept,
        Act::EndDeal { .. } => true,
        _ => false,
    };
    let signed = world.resource::<Deals>().signed.iter();
    let signed = signed.filter(|it| changes && it.deal.witness.is_some());
    let own = signed.filter(|it| it.deal.parties.contains(&of));
    Observers::of(own.filter_map(|it| it.deal.witness).filter(|it| *it != of))
}

/// An act turned out to be impossible.
fn failed(world: &mut World, faction: FactionId, act: &Act, why: Failure) -> Concerned {
    let order = Command::Act(act.clone());
    let event = Event::OrderFailed(OrderFailed {
        faction,
        order,
        why,
    });
    record(world, event);
    Concerned::default()
}

/// The offer of the other that is the same deal, by the number of whoever got it.
fn same_offer(world: &World, by: FactionId, of: FactionId, deal: &Deal) -> Option<OfferId> {
    let mut offers = world.resource::<Deals>().offers.iter();
    let same = offers.find(|it| it.deal.parties == [of, by] && it.deal.is_same(deal));
    same.map(|it| it.numbers[1])
}

/// Lays an offer on the table.
fn propose(world: &mut World, from: FactionId, to: FactionId, deal: &Deal) -> Option<FactionId> {
    let made = world.resource::<Clock>().turn;
    let numbers = [
        next(world, from)?.next_offer(),
        next(world, to)?.next_offer(),
    ];
    let mut deals = world.resource_mut::<Deals>();
    deals.asked.push([from, to]);
    deals.offers.push(Offer {
        numbers,
        deal: deal.clone(),
        made,
    });
    let event = Event::Offered(Offered {
        from,
        to,
        deal: deal.clone(),
    });
    record(world, event);
    if deal.is_demand() {
        // Who was wronged and asks for amends is resented less than who has no cause.
        let wronged = {
            let opinions = world.resource::<Opinions>();
            let mut known = opinions.incidents(from, to);
            // What is only heard is no cause: the other does not know of it.
            known.any(|it| it.is_wrong() && it.kind.family() != IncidentFamily::Heard)
        };
        let kind = if wronged {
            IncidentKind::CalledToAccount
        } else {
            IncidentKind::Threatened
        };
        remember(world, Deed::new(kind, from, to));
    }
    Some(to)
}

/// Answers an offer. The giver is bound: acceptance executes it.
fn answer(
    world: &mut World,
    by: FactionId,
    id: OfferId,
    accept: bool,
    motive: &Told,
) -> Result<Option<FactionId>, Failure> {
    let mut deals = world.resource_mut::<Deals>();
    let mine = |offer: &Offer| offer.numbers[1] == id && offer.deal.parties[1] == by;
    let position = deals.offers.iter().position(mine);
    let offer = deals.offers.remove(position.ok_or(Failure::Gone)?);
    let [from, to] = offer.deal.parties;
    if accept {
        if !sign(world, &offer.deal) {
            return Err(Failure::Gone);
        }
        world.resource_mut::<Proposals>().forget(&offer.deal);
        // Whatever else was offered for a prisoner is off the table.
        if let Some(maje) = offer.deal.prisoner() {
            let mut deals = world.resource_mut::<Deals>();
            deals.offers.retain(|it| it.deal.prisoner() != Some(maje));
        }
        let (yields, secrecy) = (offer.deal.is_demand(), offer.deal.secrecy);
        if yields {
            remember(world, Deed::new(IncidentKind::Yielded, to, from));
            answer_for_word(world, to, rules::YIELDED, secrecy);
        }
    } else {
        let turn = world.resource::<Clock>().turn;
        let refused = (turn, offer.deal.clone());
        let mut deals = world.resource_mut::<Deals>();
        deals.refused.push(refused);
        deals.lessons.push(Lesson {
            turn,
            deal: offer.deal.clone(),
            told: motive.clone(),
        });
        if let Some(maje) = offer.deal.promised_prisoner(to) {
            let deed = Deed::new(IncidentKind::RefusedRansom, to, from);
            remember(world, deed.about(maje));
        }
        if offer.deal.is_demand() {
            remember(world, Deed::new(IncidentKind::RefusedDemand, to, from));
        }
        let event = Event::Refused(Refused {
            from,
            to,
            deal: offer.deal,
            why: motive.against(),
            since: motive.since,
        });
        record(world, event);
    }
    Ok(Some(from))
}

/// Lets a prisoner go for nothing.
fn release(
    world: &mut World,
    captor: FactionId,
    maje: MajeId,
) -> Result<Option<FactionId>, Failure> {
    let entity = world.resource::<Index>().maje(maje);
    let held = |entity: &Entity| {
        let captive = world.get::<Captive>(*entity);
        captive.is_some_and(|captive| captive.0 == Some(captor))
    };
    let entity = entity.filter(held).ok_or(Failure::Gone)?;
    let home = world.get::<Allegiance>(entity).map(|of| of.0);
    let price = Goods::NONE;
    set_free(
        world,
        Freedom {
            captor,
            maje,
            price,
        },
    );
    if let Some(home) = home {
        let deed = Deed::new(IncidentKind::Released, captor, home).about(maje);
        remember(world, deed);
        add_prestige(world, captor, rules::MERCY, Cause::Mercy);
    }
    Ok(home)
}

/// Ends a deal early: a treaty by notice, whatever else at once. Who ends one that is not being kept, and not by its own fault,
/// breaks no word, and who gives notice breaks none, unless goods are due each turn or it is a vassal who does.
fn end_deal(
    world: &mut World,
    by: FactionId,
    id: DealId,
    motive: Option<Motive>,
) -> Result<Option<FactionId>, Failure> {
    let now = world.resource::<Clock>().turn;
    let setting = world.resource::<Setting>();
    let (length, last) = (setting.turn, setting.turns);
    let risen = world.resource::<Heirs>().risen(by);
    let mut deals = world.resource_mut::<Deals>();
    let mine = |it: &Signed| {
        let side = it.deal.side_of(by);
        side.is_some_and(|side| it.numbers[side] == id) && it.deal.is_lasting()
    };
    let position = deals.signed.iter().position(mine).ok_or(Failure::Gone)?;
    let signed = &mut deals.signed[position];
    let other = signed.deal.partner_of(by);
    let known = signed.known_to(by).ok_or(Failure::Gone)?;
    let breaks = known.is_broken_if_ended(by);
    let fault = DealFault::of_ending_now(&known, by, risen, now);
    let (key, secrecy) = (signed.key, signed.deal.secrecy);
    let witness = Observers::of(signed.deal.witness);
    let testimony = signed.deal.seen_broken(by, fault.stake);
    let event = if signed.deal.is_treaty() {
        // What is owed once at a later turn stays owed.
        let pledges = signed.deal.clauses.iter();
        let pledges = pledges.filter(|it| it.is_pledge() && !it.is_settled());
        let due = pledges
            .map(|it| it.when.last_turn(signed.from, length))
            .max();
        let until = rules::ends_by_notice(signed.from, signed.until, now);
        signed.until = until.max(due.unwrap_or(until));
        signed.notice = Some(by);
        let until = signed.until;
        let to = other.ok_or(Failure::Gone)?;
        Event::NoticeGiven(NoticeGiven {
            by,
            to,
            until,
            motive,
            secrecy,
        })
    } else {
        let ended = deals.signed.remove(position);
        let why = ContractTrouble::Ended(by, motive);
        Event::ContractEnded(ContractEnded::of(&ended.deal, why))
    };
    if let Some(other) = other.filter(|_| breaks) {
        let deed = Deed::new(fault.breach.kind, by, other);
        remember(world, deed.known_to(witness));
        break_word(world, by, other, fault.stake);
        testify_broken(world, testimony);
        answer_for_word(world, by, fault.shame(now, last), secrecy);
        world.resource_mut::<Escrows>().forfeit(key, by);
    }
    record(world, event);
    Ok(other)
}
