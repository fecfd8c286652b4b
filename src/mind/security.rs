//! Goods as security: where word alone is not trusted with so much, whoever gives it lays goods aside.

use crate::id::FactionId;
use crate::scenario::model::{Good, Goods};
use crate::sim::deal::worth::{Balance, RESERVE};
use crate::sim::deal::{Negotiation, at_hand, balances};
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// More loads than this are not laid aside. Ours.
const MOST: i32 = 40;
/// Loads that are laid aside for a word that cannot be counted in loads. Ours.
const TOKEN: i32 = 10;

/// The same deal, with goods of one party laid aside for as much of its word as the other does not trust, as far as the view tells; nothing
/// if its word alone will do, or it has nothing to spare.
pub(super) fn backed(talks: &Negotiation<'_>, deal: &Deal, giver: FactionId) -> Option<Deal> {
    let loads = talks.untrusted(deal, giver);
    if !(1..=MOST).contains(&loads) {
        return None;
    }
    let (view, other) = talks.sides();
    if giver == other {
        laid_aside(deal, giver, loads, talks.most_they_hold(), None)
    } else {
        let there = at_hand(view);
        let held = &talks.household().balances;
        laid_aside(deal, giver, loads, held, Some(there))
    }
}

/// The same deal, with a few goods of the faction of the view laid aside, if it has some to spare.
pub(super) fn with_token(view: &View<'_>, deal: &Deal) -> Option<Deal> {
    let (me, there) = (view.faction(), at_hand(view));
    laid_aside(deal, me, TOKEN, &balances(view), Some(there))
}

/// The same deal with this many loads of what a party has most of beyond its needs. `there` is what it can hand over, if that is known.
fn laid_aside(
    deal: &Deal,
    giver: FactionId,
    loads: i32,
    balances: &[Balance; 3],
    there: Option<Goods>,
) -> Option<Deal> {
    let receiver = deal.partner_of(giver)?;
    let (pays, gets) = (deal.at_once(giver), deal.at_once(receiver));
    let gets = gets + deal.each_turn(receiver);
    let left = |good: Good| {
        let balance = &balances[good as usize];
        balance.stock - pays[good] - loads - RESERVE * balance.need
    };
    // Whoever asks for a good has none to do without.
    let spared = |good: &Good| {
        let here = there.is_none_or(|there| there[*good] >= pays[*good] + loads);
        gets[*good] == 0 && here && left(*good) >= 0
    };
    let spare = Good::ALL.into_iter().filter(spared);
    let good = spare.max_by_key(|good| (left(*good), Reverse(*good)))?;
    let what = Owed::Escrow(good, u16::try_from(loads).ok()?);
    let laid = Clause::new(giver, receiver, what, When::Now);
    let clauses = deal.clauses.iter().copied();
    Some(Deal {
        secrecy: deal.secrecy,
        witness: deal.witness,
        ..Deal::new(deal.parties, clauses.chain([laid]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mind::answer::answer;
    use crate::mind::testing::{ME, THEY, loan, neighbours};
    use crate::sim::command::{Act, Command};
    use crate::sim::deal::{Judge, appraise, check_deal};
    use crate::sim::terms::Reason;

    #[test]
    fn what_is_not_trusted_is_secured_by_what_can_be_spared() {
        let game = neighbours(90, false);
        let view = game.view(ME);
        let talks = Negotiation::with(&view, THEY);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let little = loan(&game, trusted.min(talks.guess().credit));
        assert_eq!(backed(&talks, &little, ME), None);
        let bare = loan(&game, trusted + 6);
        let secured = backed(&talks, &bare, ME).expect("there is enough ore");
        let laid = secured.escrow(ME);
        assert!(laid.total() > 0 && laid[Good::Water] == 0, "{laid:?}");
        assert_eq!(check_deal(&view, THEY, &secured), Ok(()));
        assert!(talks.untrusted(&secured, ME) <= 0);
    }

    #[test]
    fn who_is_asked_to_trust_too_much_asks_for_security() {
        let mut game = neighbours(90, false);
        let lost = game.view(THEY).own.need.total() / 2 - 2;
        game.break_word(ME, THEY, lost);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let deal = loan(&game, trusted + 6);
        let act = Act::Propose { to: THEY, deal };
        assert_eq!(game.submit(ME, &Command::Act(act)), Ok(()));
        let view = game.view(THEY);
        let offer = &view.own.offers[0];
        let verdict = answer(&view, offer);
        let refused = verdict.reasons().first().map(|(why, _)| *why);
        assert_eq!(refused, Some(Reason::Credit));
        let counter = verdict.counter(&view, offer).expect("it has a way");
        assert_eq!(counter.escrow(ME).total(), 6);
        assert!(appraise(&view, ME, &counter).is_welcome());
    }
}
