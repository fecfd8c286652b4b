//! Who was turned in captivity nobody knows but his master.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::MajeId;
use first_maje::scenario::model::{Goods, OpeningFate, Scenario};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Act, Command, Order};
use first_maje::sim::terms::{Deal, Told};

const MAJE: MajeId = MajeId::new(OSSUL, 1);
/// Another prisoner, whom nobody turns.
const OTHER: MajeId = MajeId::new(VEY, 1);

/// The Keth hold a maje of the Ossul who is for sale.
fn held(scenario: &mut Scenario) {
    let mut majes = scenario.opening.majes.iter_mut();
    let maje = majes.find(|it| it.id == MAJE).expect("he is there");
    maje.fate = OpeningFate::Captive(KETH);
    (maje.traits.honour, maje.traits.greed, maje.loyalty) = (-5, 5, 20);
    let mut majes = scenario.opening.majes.iter_mut();
    let other = majes.find(|it| it.id == OTHER).expect("he is there");
    other.fate = OpeningFate::Captive(KETH);
    (other.traits.honour, other.traits.greed, other.loyalty) = (5, -5, 100);
}

fn suborn(game: &mut Simulation, maje: MajeId) {
    let order = Command::Order(Order::Suborn { maje });
    game.submit(KETH, &order).expect("he is a prisoner");
}

/// The Ossul ransom him: he goes home when the turn ends.
fn ransom(game: &mut Simulation) {
    let deal = Deal::ransom([OSSUL, KETH], KETH, MAJE, Goods::new(1, 0, 0));
    let propose = Command::Act(Act::Propose { to: KETH, deal });
    game.submit(OSSUL, &propose).expect("he is a prisoner");
    let offers = &game.view(KETH).own.offers;
    let offer = offers.last().expect("it was offered").id;
    let accept = Command::Act(Act::Answer {
        offer,
        accept: true,
        motive: Told::default(),
    });
    game.submit(KETH, &accept).expect("it can be accepted");
}

/// In one of two games he is turned on his last night in captivity; in the other the ore for it is spent on somebody else.
fn turned() -> Pair {
    let pair = Pair::doing("that a maje of the Ossul was turned", |game| {
        game.undo(KETH);
        suborn(game, MAJE);
    });
    pair.in_both(held).both_do(|game| {
        ransom(game);
        suborn(game, OTHER);
    })
}

#[test]
fn nobody_but_his_master_can_tell_that_a_maje_was_turned() {
    let [_, mut game] = turned().games();
    game.end_turn();
    assert!(game.informants().serves(MAJE, KETH), "he is for sale");
    let maje = game.view(OSSUL).own.maje(MAJE);
    assert!(maje.is_some_and(|it| it.captor.is_none()), "he is at home");
    let pair = turned().over(4);
    pair.stays_hidden(&[OSSUL, BRANNOK, VEY]);
    pair.shows(KETH);
}
