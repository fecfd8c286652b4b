//! Checks of acts.

use super::reach::{carriers_free, distance, offers_left, range, seat};
use super::rules;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Gift, Terms, TradeTerms};
use crate::sim::faction::Status;
use crate::sim::goods;
use crate::sim::map::UNREACHABLE;
use crate::sim::view::View;

/// Whether the act can be done, as far as the view tells.
///
/// # Errors
/// Says why not.
pub fn check_act(view: &View<'_>, act: &Act) -> Result<(), Refusal> {
    match act {
        Act::Propose { to, terms } => check_offer(view, *to, terms),
        Act::Answer { offer: id, accept } => {
            let offer = view.own.offers.iter().find(|offer| offer.id == *id);
            let offer = offer.ok_or(Refusal::NoSuchOffer(*id))?;
            if offer.to != view.faction() {
                return Err(Refusal::NotForYou(*id));
            }
            if !accept {
                return Ok(());
            }
            playing(view, offer.from)?;
            match &offer.terms {
                Terms::Trade(terms) => check_trade(view, offer.from, &mirrored(terms)),
                Terms::Ransom { price, .. } => affordable(view, *price),
            }
        }
        Act::EndContract { contract: id } => {
            let mine = view.own.contracts.iter().any(|contract| contract.id == *id);
            mine.then_some(()).ok_or(Refusal::NoSuchContract(*id))
        }
        Act::Gift { to, gift } => {
            playing(view, *to)?;
            check_gift(view, *gift)
        }
        Act::Release { maje } => {
            let held = view.own.prisoners.iter().any(|(_, held)| held.id == *maje);
            held.then_some(()).ok_or(Refusal::NotYourPrisoner(*maje))
        }
    }
}

/// Whether another faction is in the game.
fn playing(view: &View<'_>, other: FactionId) -> Result<(), Refusal> {
    if other == view.faction() {
        return Err(Refusal::Self_);
    }
    let them = view.common.factions.get(other.index());
    let them = them.ok_or(Refusal::NoSuchFaction(other))?;
    if them.status == Status::Active {
        Ok(())
    } else {
        Err(Refusal::TheyAreGone(other))
    }
}

fn check_offer(view: &View<'_>, to: FactionId, terms: &Terms) -> Result<(), Refusal> {
    playing(view, to)?;
    if offers_left(view, to) == 0 {
        return Err(Refusal::NeedsEnvoy(to));
    }
    match terms {
        Terms::Trade(terms) => check_trade(view, to, terms),
        Terms::Ransom { maje, price } => {
            let prisoners = view.own.prisoners.iter();
            let mut theirs = prisoners.filter(|(of, held)| *of == to && held.id == *maje);
            theirs.next().ok_or(Refusal::NotYourPrisoner(*maje))?;
            if price.is_none() || price.0.iter().any(|amount| *amount < 0) {
                return Err(Refusal::EmptyOffer);
            }
            Ok(())
        }
    }
}

/// The same terms from the other side.
#[must_use]
pub fn mirrored(terms: &TradeTerms) -> TradeTerms {
    TradeTerms {
        give: terms.get,
        get: terms.give,
        turns: terms.turns,
    }
}

fn check_trade(view: &View<'_>, other: FactionId, terms: &TradeTerms) -> Result<(), Refusal> {
    let ((gives, giving), (gets, getting)) = (terms.give, terms.get);
    if gives == gets || (giving == 0 && getting == 0) {
        return Err(Refusal::EmptyOffer);
    }
    if terms.turns == 0 || terms.turns > rules::LONGEST {
        return Err(Refusal::Term);
    }
    let me = view.faction();
    let same = view.own.contracts.iter().find(|contract| {
        let goods = |side: usize| contract.delivers[side].0;
        contract.side_of(me).is_some_and(|side| {
            contract.partner_of(me) == Some(other)
                && goods(side) == gives
                && goods(1 - side) == gets
        })
    });
    if let Some(contract) = same {
        return Err(Refusal::SameContract(contract.id));
    }
    if let Some(distance) = distance(view, other) {
        let range = range(view, other);
        if distance == UNREACHABLE || distance > range {
            return Err(Refusal::TooFar { distance, range });
        }
    }
    let room = carriers_free(view);
    if i32::from(giving) > room {
        return Err(Refusal::NoCarriers { room: room.max(0) });
    }
    Ok(())
}

/// What it can hand over at once: from its seat, or from that place where its ships have most aboard.
#[must_use]
pub fn at_hand(view: &View<'_>) -> Goods {
    let most = |sums: Vec<Goods>| sums.into_iter().max_by_key(|sum| sum.total());
    seat(view).map_or_else(
        || most(aboard(view)).unwrap_or(Goods::NONE),
        |seat| view.own.available(seat),
    )
}

/// What its ships have aboard in each place where some of them lie.
fn aboard(view: &View<'_>) -> Vec<Goods> {
    let mut sums: Vec<(TerritoryId, Goods)> = Vec::new();
    for fleet in &view.own.fleets {
        let Some(at) = fleet.position.arrived() else {
            continue;
        };
        match sums.iter_mut().find(|(place, _)| *place == at) {
            Some((_, sum)) => *sum += fleet.cargo,
            None => sums.push((at, fleet.cargo)),
        }
    }
    sums.into_iter().map(|(_, sum)| sum).collect()
}

fn affordable(view: &View<'_>, price: Goods) -> Result<(), Refusal> {
    let there = at_hand(view);
    let aboard = || aboard(view).iter().any(|sum| sum.covers(price));
    if there.covers(price) || seat(view).is_none() && aboard() {
        return Ok(());
    }
    let missing = goods::rules::to_spare(price, there);
    Err(Refusal::NotEnough { missing })
}

fn check_gift(view: &View<'_>, gift: Gift) -> Result<(), Refusal> {
    match gift {
        Gift::Goods(goods) => {
            if goods.is_none() || Good::ALL.iter().any(|good| goods[*good] < 0) {
                return Err(Refusal::EmptyOffer);
            }
            affordable(view, goods)
        }
        Gift::Technology(technology) => {
            if technology.index() >= view.book.technologies.len() {
                return Err(Refusal::NoSuchThing);
            }
            let held = view.own.technology.get(technology.index());
            held.filter(|units| **units > 0)
                .map(|_| ())
                .ok_or(Refusal::NothingToGive(technology))
        }
    }
}
