//! Proposals that are offered back, and what is said to them.

use super::deals::{act, propose, refuse};
use super::*;
use first_maje::mind;
use first_maje::scenario::model::{DealDef, PromiseDef};
use first_maje::session::{Heard, MindReply, reply};
use first_maje::sim::deal::appraise;
use first_maje::sim::terms::{Change, Reason};

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

/// The Vey refuse what was offered back, and say why; what they would have in its place, which goes by all that they know, they keep to
/// themselves.
fn is_answered(game: &mut Simulation) {
    let view = game.view(VEY);
    let offer = view.own.offers.iter().find(|it| it.to == VEY);
    let offer = offer.expect("it was offered back");
    let verdict = mind::answer(&view, offer);
    let motive = mind::speak_of(&view, offer, &verdict).told;
    let since = motive.since.expect("they had proposed the same");
    assert_eq!(since.change, Change::Untold, "{motive:?}");
    let (offer, accept) = (offer.id, verdict.accepts);
    let answer = Act::Answer {
        offer,
        accept,
        motive,
    };
    act(game, VEY, answer);
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

/// The Vey were bound to the Brannok when they made their proposal, and would lose a free hand by it now: how much that weighs, which goes by ships
/// that the Brannok do not see, nobody is told. What more ships eat and drink shows in reasons that are told.
#[test]
fn of_a_private_reason_that_changed_only_that_something_did_is_said() {
    let at = unseen(VEY, BRANNOK);
    let pair = Pair::new("ships that make a free hand worth more", move |scenario| {
        one_more_fleet(scenario, VEY, at);
    });
    let pair = pair.in_both(|scenario| {
        let owed = [
            (VEY, PromiseDef::Each(Good::Ore, 1)),
            (BRANNOK, PromiseDef::Each(Good::Food, 1)),
        ];
        scenario.opening.deals.push(DealDef {
            parties: [VEY, BRANNOK],
            public: false,
            turns: 6,
            promises: Vec::from(owed),
        });
    });
    let pair = pair.both_do(|game| {
        is_refused(game);
        let (deal, motive) = (game.view(VEY).own.deals[0].id, None);
        act(game, VEY, Act::EndDeal { deal, motive });
        let deal = proposed(game).put_by(BRANNOK);
        propose(game, [BRANNOK, VEY], deal);
        is_answered(game);
    });
    let read = pair.games().map(|game| {
        let reasons = appraise(&game.view(VEY), BRANNOK, &proposed(&game)).reasons;
        let free_hand = reasons.iter().find(|(it, _)| *it == Reason::FreeHand);
        let told = &game.view(BRANNOK).own.lessons[0].told;
        assert!(told.reasons.iter().all(|(it, _)| it.is_told()), "{told:?}");
        (free_hand.map_or(0, |(_, weight)| *weight), told.since)
    });
    assert!(read[1].0 < read[0].0, "{read:?}");
    assert_eq!(read[1].1, read[0].1);
}
