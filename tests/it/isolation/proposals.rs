//! Proposals that are offered back, and what is said to them.

use super::deals::{act, propose, refuse, sign};
use super::*;
use first_maje::session::{Heard, MindReply, reply};
use first_maje::sim::deal::appraise;
use first_maje::sim::terms::{Change, Reason, Secrecy};

/// What the Vey propose to the Brannok: they gain nothing by it.
fn proposed(game: &Simulation) -> Deal {
    let terms = TradeTerms {
        give: (Good::Water, 9),
        get: (Good::Food, 1),
        turns: 6,
    };
    Deal::trade([VEY, BRANNOK], terms, game.scenario().turn)
}

/// The Vey propose a deal, which the Brannok refuse.
fn is_refused(game: &mut Simulation) {
    let deal = proposed(game);
    propose(game, [VEY, BRANNOK], deal);
    refuse(game, BRANNOK);
}

/// The Brannok offer the same back. Returns what the mind of the Vey answers.
fn offer_back(game: &mut Simulation) -> MindReply {
    let deal = proposed(game).put_by(BRANNOK);
    let back = Command::Act(Act::Propose { to: VEY, deal });
    assert_eq!(game.submit(BRANNOK, &back), Ok(()));
    let heard: &mut Heard<'_> = &mut |_, _| {};
    let reply = reply(game, BRANNOK, &back, &|_| true, heard);
    reply.expect("a mind answers")
}

#[test]
fn what_two_others_propose_and_offer_back_stays_hidden() {
    let pair = Pair::doing("a proposal that is refused", is_refused);
    pair.over(2).stays_hidden(&[KETH, OSSUL]);
    let pair = Pair::doing("a proposal that is offered back", |game| {
        assert!(offer_back(game).accepted, "nothing has changed");
    });
    let pair = pair.both_do(is_refused);
    pair.stays_hidden(&[KETH, OSSUL]);
    pair.shows(VEY);
    pair.shows(BRANNOK);
}

/// The reasons for a proposal are its maker's own.
#[test]
fn why_somebody_proposes_something_stays_hidden() {
    let at = unseen(VEY, BRANNOK);
    let pair = Pair::new("ships that make their owner bolder", move |scenario| {
        one_more_fleet(scenario, VEY, at);
    });
    let pair = pair.both_do(is_refused);
    pair.stays_hidden(&[BRANNOK]);
    pair.shows(VEY);
}

/// The Vey were bound to the Brannok when they made their proposal, and would lose a free hand by it now: how much that weighs nobody is told.
#[test]
fn of_a_private_reason_that_changed_only_that_something_did_is_said() {
    let at = unseen(VEY, BRANNOK);
    let pair = Pair::new("ships that make a free hand worth more", move |scenario| {
        one_more_fleet(scenario, VEY, at);
    });
    let pair = pair.both_do(|game| {
        sign(game, [BRANNOK, VEY], Secrecy::Secret);
        is_refused(game);
        let (deal, motive) = (game.view(VEY).own.deals[0].id, None);
        act(game, VEY, Act::EndDeal { deal, motive });
        let reply = offer_back(game);
        let since = reply.motive.since.expect("they had proposed the same");
        assert_eq!(since.change, Change::Untold, "{reply:?}");
    });
    let free_hands = pair.games().map(|game| {
        let reasons = appraise(&game.view(VEY), BRANNOK, &proposed(&game)).reasons;
        let free_hand = reasons.iter().find(|(it, _)| *it == Reason::FreeHand);
        free_hand.map_or(0, |(_, weight)| *weight)
    });
    assert!(free_hands[1] < free_hands[0], "{free_hands:?}");
    pair.stays_hidden(&[BRANNOK, KETH, OSSUL]);
    pair.shows(VEY);
}
