//! What spies do stays hidden while nobody catches them.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::MajeId;
use first_maje::sim::Simulation;
use first_maje::sim::command::{Command, Order, Task};
use first_maje::sim::terms::{
    Consideration, DealSort, Decided, Grounds, Owed, Rationale, Secrecy, Stated,
};

/// Gives a maje of the Ossul a task.
fn assign(game: &mut Simulation, task: Task) {
    let maje = MajeId::new(OSSUL, 1);
    let order = Command::Order(Order::Assign { maje, task });
    game.submit(OSSUL, &order)
        .expect("he is free, and near enough");
}

/// In one of two games a maje of the Ossul goes to the Vey as a spy; in the other he rests.
#[test]
fn a_spy_arrives_unseen_by_all_but_his_own() {
    let pair = Pair::doing("a spy of the Ossul at the Vey", |game| {
        assign(game, Task::Spy { on: VEY });
    });
    let pair = pair.both_do(|game| assign(game, Task::Idle)).over(1);
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
}

/// In one of two games the Vey have a secret treaty with the Brannok. A spy of the Ossul with one of them finds out; the Keth, who
/// have nobody there, do not.
#[test]
fn a_spy_finds_out_about_a_secret_treaty_and_nobody_else_does() {
    let spied = |on| {
        let pair = Pair::doing("a secret treaty of the Vey with the Brannok", |game| {
            let spares = [(VEY, Owed::NonAggression), (BRANNOK, Owed::NonAggression)];
            super::deals::bind(game, &spares, Secrecy::Secret);
        });
        pair.both_do(move |game| assign(game, Task::Spy { on }))
            .over(7)
    };
    spied(VEY).stays_hidden(&[KETH]);
    spied(BRANNOK).stays_hidden(&[KETH]);
    spied(BRANNOK).shows(OSSUL);
}

/// In one of two games a sect writes down why it turned an offer of the Ossul down, which is not what it said. A spy of the Ossul with it finds out
/// sooner or later, if he is not caught; nobody else does, and nothing tells the liar.
#[test]
fn the_true_reasons_of_a_refusal_are_told_by_a_spy_alone() {
    let spied = |liar, on, turns| {
        let pair = Pair::doing("why somebody refused what the Ossul offered", move |game| {
            let rationale = Rationale {
                what: Decided::Refuse(DealSort::Trade),
                toward: OSSUL,
                said: Some(Stated::Reason(Consideration::Trouble)),
                lie: true,
                why: Grounds::of([(Consideration::Fear, 40)]),
            };
            game.note(liar, rationale);
        });
        pair.both_do(move |game| assign(game, Task::Spy { on }))
            .over(turns)
    };
    spied(VEY, VEY, 6).stays_hidden(&[KETH, BRANNOK, VEY]);
    spied(VEY, BRANNOK, 6).stays_hidden(&[OSSUL]);
    let mut liars = [KETH, BRANNOK, VEY].into_iter();
    assert!(liars.any(|liar| spied(liar, liar, 16).difference(OSSUL).is_some()));
}
