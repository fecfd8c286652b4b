//! Tests of appraisal, preview and suggestion.

use super::fair_offer;
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods};
use crate::sim::Simulation;
use crate::sim::command::{Act, Command, Terms, TradeTerms};
use crate::sim::deal::{Appraisal, Likely, Reason, Side, appraise, mirrored, preview};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

/// Two neighbours: one has food to spare, the other water; each lacks what the other has.
fn neighbours() -> Sandbox {
    Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[1])
        .place(0, |p| p.yields = Goods::new(18, 6, 4))
        .place(1, |p| p.yields = Goods::new(4, 6, 18))
}

fn terms(food: u16, water: u16) -> Terms {
    Terms::Trade(TradeTerms {
        give: (Good::Food, food),
        get: (Good::Water, water),
        turns: 8,
    })
}

/// What they make of my offer.
fn theirs(game: &Simulation, terms: &Terms) -> Appraisal {
    appraise(&game.view(THEY), ME, terms, Side::Answers)
}

fn says(appraisal: &Appraisal, reason: Reason) -> bool {
    appraisal.reasons.iter().any(|(said, _)| *said == reason)
}

#[test]
fn both_sides_like_to_swap_what_they_have_over() {
    let game = neighbours().start(1);
    let view = game.view(ME);
    let offer = fair_offer(&view, THEY).expect("a bargain for both");
    assert_eq!((offer.give.0, offer.get.0), (Good::Food, Good::Water));
    let terms = Terms::Trade(offer);
    assert!(appraise(&view, THEY, &terms, Side::Offers).accepts());
    assert_eq!(preview(&view, THEY, &terms).likely(), Likely::Yes);
    assert!(theirs(&game, &terms).accepts());
    // Each of the two sees the same bargain from its side.
    let mirror = Terms::Trade(mirrored(&offer));
    let as_offer = appraise(&game.view(THEY), ME, &mirror, Side::Offers);
    assert_eq!(as_offer, theirs(&game, &terms));
}

#[test]
fn a_poor_measure_is_refused_and_says_why() {
    let game = neighbours().start(1);
    let poor = theirs(&game, &terms(1, 6));
    assert!(!poor.accepts());
    assert!(says(&poor, Reason::Measure));
    assert!(theirs(&game, &terms(6, 6)).accepts());
    let weight: i32 = poor.reasons.iter().map(|(_, weight)| weight).sum();
    assert_eq!(weight, poor.total);
}

#[test]
fn greed_asks_for_more() {
    let greedy = neighbours()
        .change(|s| s.opening.majes[1].traits.greed = 5)
        .start(1);
    let open_handed = neighbours()
        .change(|s| s.opening.majes[1].traits.greed = -3)
        .start(1);
    let offer = terms(5, 6);
    let (more, less) = (theirs(&greedy, &offer), theirs(&open_handed, &offer));
    assert!(more.total < less.total, "{more:?} {less:?}");
    assert!(says(&more, Reason::Greed));
}

#[test]
fn enemies_trade_only_in_need() {
    let enemies = neighbours().opinion(1, 0, -60, true);
    let offer = terms(6, 6);
    let fed = enemies.clone().start(1);
    assert!(!theirs(&fed, &offer).accepts());
    assert!(says(&theirs(&fed, &offer), Reason::BloodEnemies));
    assert_ne!(preview(&fed.view(ME), THEY, &offer).likely(), Likely::Yes);
    let starving = enemies
        .land(1, |l| l.store = Goods::new(3, 12, 20))
        .start(1);
    let need = theirs(&starving, &offer);
    assert!(says(&need, Reason::Need(Good::Food)));
    assert!(need.accepts(), "{need:?}");
}

#[test]
fn too_far_is_too_far() {
    let game = neighbours()
        .change(|s| s.book_mut().rules.trade_range = 1)
        .start(1);
    assert!(says(&theirs(&game, &terms(5, 5)), Reason::Distance));
    assert_eq!(fair_offer(&game.view(ME), THEY), None);
}

#[test]
fn what_is_asked_for_without_return_is_refused() {
    let game = neighbours().start(1);
    assert!(!theirs(&game, &terms(0, 3)).accepts());
    assert!(theirs(&game, &terms(3, 0)).accepts());
}

#[test]
fn a_refused_bargain_is_not_offered_again_at_once() {
    let mut game = neighbours().start(1);
    let offer = fair_offer(&game.view(ME), THEY).expect("a bargain");
    let terms = Terms::Trade(offer);
    game.submit(ME, &Command::Act(Act::Propose { to: THEY, terms }))
        .expect("legal");
    let id = game.view(THEY).own.offers[0].id;
    let refuse = Act::Answer {
        offer: id,
        accept: false,
    };
    game.submit(THEY, &Command::Act(refuse)).expect("legal");
    game.end_turn();
    let again = fair_offer(&game.view(ME), THEY);
    assert_ne!(
        again.map(|terms| (terms.give.0, terms.get.0)),
        Some((Good::Food, Good::Water))
    );
    game.end_turn();
    game.end_turn();
    assert!(fair_offer(&game.view(ME), THEY).is_some());
}
