//! Trade: partners are found who likely have what the mind lacks, and asked.

use super::memory::TableMemory;
use crate::id::FactionId;
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::offer::bargain;
use crate::mind::survey::{Survey, surplus};
use crate::scenario::model::{Goods, muldiv};
use crate::sim::command::Act;
use crate::sim::deal::reach::{in_reach, may_offer};
use crate::sim::deal::{Negotiation, check_deal};
use crate::sim::event::Observers;
use crate::sim::terms::{Deal, Owed, Secrecy, TradeTerms};
use crate::sim::view::View;
use std::cmp::Reverse;

/// A mind courts no more partners than this in a turn.
const PARTNERS: usize = 3;
/// With whom it thinks less of than this it does not deal.
const DISLIKED: i32 = -38;
/// First Majes of no more guile than this trade before everybody. Ours.
const BLUNT: i8 = -2;

/// What it lacks each turn and has not asked anybody for.
fn lacks(view: &View<'_>, needs: &Needs) -> Goods {
    let mut lacks = needs.balance;
    for offer in &view.own.offers {
        if offer.from == view.faction() {
            lacks += offer.deal.each_turn(offer.to);
        }
    }
    for n in &mut lacks.0 {
        *n = (-*n).max(0);
    }
    lacks
}

/// Whom it will sit down with.
pub(super) fn court(
    view: &View<'_>,
    lots: Lots,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) {
    if lacks(view, needs).is_none() {
        return;
    }
    let courted = (PARTNERS as i32 * character.temper.trade.min(100) + 50) / 100;
    let found = candidates(view, needs, memory.survey(view), lots).into_iter();
    // Most are in reach: only those who are courted are looked for.
    let found = found.filter(|(_, other)| in_reach(view, *other));
    let found = found.take(courted.max(1) as usize);
    memory.courted = found.map(|(_, other)| other).collect();
    memory.courted.reverse();
}

/// Offers to those who are most likely to have what it lacks.
pub(super) fn trade(view: &View<'_>, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    if memory.courted.is_empty() {
        return None;
    }
    let household = memory.household(view);
    while let Some(other) = memory.courted.pop() {
        let lacks = lacks(view, needs);
        if lacks.is_none() {
            return None;
        }
        memory.appraised += 1;
        let talks = Negotiation::of_household(view, other, household);
        let Some(terms) = bargain(&talks) else {
            continue;
        };
        let Some(terms) = scaled(terms, lacks[terms.get.0], household.carriers) else {
            continue;
        };
        memory.appraised += 1;
        let mut deal = Deal::trade([view.faction(), other], terms, view.book.turn);
        // The blunt have nothing to hide.
        if view.common.faction(view.faction()).character.guile <= BLUNT {
            deal.secrecy = Secrecy::Public;
        }
        let may = check_deal(view, other, &deal).is_ok();
        if may && talks.worth(&deal) >= 0 {
            return Some(Act::Propose { to: other, deal });
        }
    }
    None
}

/// Terms cut down to what is still lacking and what can still be carried.
pub(super) fn scaled(terms: TradeTerms, lacking: i32, carriers: i32) -> Option<TradeTerms> {
    let (give, get) = (i32::from(terms.give.1), i32::from(terms.get.1));
    if give < 1 || get < 1 {
        return None;
    }
    let mut wanted = get.min(lacking);
    if give > carriers {
        wanted = wanted.min(muldiv(get, carriers, give));
    }
    let price = muldiv(give, wanted, get).max(1);
    (wanted >= 2).then_some(TradeTerms {
        give: (terms.give.0, price as u16),
        get: (terms.get.0, wanted as u16),
        ..terms
    })
}

/// Those with whom it has promised to sign nothing.
fn shunned(view: &View<'_>) -> Observers {
    let deals = view.own.deals.iter();
    let promises = deals.flat_map(|known| known.promises(view.faction()));
    Observers::of(promises.filter_map(|it| match it.what {
        Owed::Embargo(on) => Some(on),
        _ => None,
    }))
}

/// Who could sell what it lacks, wherever they are, the most promising first.
fn candidates(
    view: &View<'_>,
    needs: &Needs,
    survey: &Survey,
    lots: Lots,
) -> Vec<(i32, FactionId)> {
    let over = |who: FactionId| surplus(view, who);
    let shunned = shunned(view);
    let mut found = Vec::new();
    for other in view.roster.faction_ids() {
        let rival = survey.rival(other);
        let open =
            rival.active && !rival.blood && rival.opinion > DISLIKED && rival.regard > DISLIKED;
        if other == view.faction() || !open || shunned.includes(other) {
            continue;
        }
        let sells: i32 = needs
            .balance
            .iter()
            .filter(|(_, balance)| *balance < 0)
            .map(|(good, balance)| {
                over(other)[good].clamp(0, -balance) * needs.price[good as usize]
            })
            .sum();
        if sells > 0 && may_offer(view, other) {
            let refused = view
                .own
                .refused
                .iter()
                .filter(|(_, deal)| deal.parties[1] == other);
            let value = muldiv(sells, 150 + rival.regard, 150) - 40 * refused.count() as i32;
            found.push((value, other));
        }
    }
    lots.sort_by_key(&mut found, |it| it.1, |it| Reverse(it.0));
    found
}
