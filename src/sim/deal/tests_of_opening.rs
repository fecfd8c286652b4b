//! Deals that run already when the game begins.

use crate::id::FactionId;
use crate::scenario::model::{DealDef, Good, PromiseDef};
use crate::sim::Simulation;
use crate::sim::terms::{Owed, Secrecy};
use crate::sim::testing::Sandbox;

const ONE: FactionId = FactionId(0);
const TWO: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

fn game(public: bool) -> Simulation {
    let promises = vec![
        (ONE, PromiseDef::Each(Good::Food, 2)),
        (TWO, PromiseDef::NonAggression),
        (TWO, PromiseDef::Later(Good::Ore, 4)),
    ];
    let deal = DealDef {
        parties: [ONE, TWO],
        public,
        turns: 6,
        promises,
    };
    Sandbox::row(6, 1)
        .sect(&[0])
        .sect(&[2])
        .sect(&[4])
        .change(|it| it.opening.deals.push(deal.clone()))
        .start(1)
}

#[test]
fn a_deal_from_before_the_first_turn_is_served_from_the_first() {
    let mut game = game(false);
    let view = game.view(TWO);
    assert_eq!(view.own.deals.len(), 1);
    let known = &view.own.deals[0];
    assert_eq!((known.with, known.deal.secrecy), (ONE, Secrecy::Secret));
    assert!(known.promises(TWO).any(|it| it.what == Owed::NonAggression));
    let before = view.own.deals[0].gets[Good::Food];
    assert_eq!(before, 2);
    for _ in 0..6 {
        game.end_turn();
        assert!(game.view(ONE).own.deals.len() <= 1);
    }
    game.end_turn();
    assert!(game.view(ONE).own.deals.is_empty(), "six turns are over");
    // What is signed in play is numbered on from it.
    assert!(game.snapshot().deals.signed.is_empty());
}

#[test]
fn others_know_of_it_only_if_it_is_public() {
    for public in [false, true] {
        let game = game(public);
        let view = game.view(THIRD);
        assert!(view.own.deals.is_empty());
        assert_eq!(view.beliefs.facts.latest().count(), usize::from(public));
        assert_eq!(view.common.treaties.len(), usize::from(public));
    }
}
