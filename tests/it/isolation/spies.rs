//! What spies do stays hidden while nobody catches them.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::{FactionId, MajeId};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Command, Order, Task};
use first_maje::sim::terms::{
    Consideration, DealSort, Decided, Grounds, Owed, Rationale, Secrecy, Stated,
};

/// Gives a maje of the Ossul a task.
fn assign(game: &mut Simulation, task: Task) {
    assign_of(game, OSSUL, task);
}

/// Gives a maje of a sect a task.
fn assign_of(game: &mut Simulation, sect: FactionId, task: Task) {
    let maje = MajeId::new(sect, 1);
    let order = Command::Order(Order::Assign { maje, task });
    game.submit(sect, &order)
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

/// In one of two games a sect writes down why it turned down what another offered, which is not what it said. A spy of the other with it may find out
/// until he is caught; nobody else does, and nothing tells the liar.
#[test]
fn the_true_reasons_of_a_refusal_are_told_by_a_spy_alone() {
    let spied = |spy: FactionId, liar: FactionId, on: FactionId, turns| {
        let pair = Pair::doing("why somebody refused an offer", move |game| {
            let rationale = Rationale {
                what: Decided::Refuse(DealSort::Trade),
                toward: spy,
                said: Some(Stated::Reason(Consideration::Trouble)),
                lie: true,
                why: Grounds::of([(Consideration::Fear, 40)]),
            };
            game.note(liar, rationale);
        });
        pair.both_do(move |game| assign_of(game, spy, Task::Spy { on }))
            .over(turns)
    };
    spied(OSSUL, VEY, VEY, 6).stays_hidden(&[KETH, BRANNOK, VEY]);
    spied(OSSUL, VEY, BRANNOK, 6).stays_hidden(&[OSSUL]);
    // Spies are caught before long: of twelve some find out.
    let all = [KETH, OSSUL, BRANNOK, VEY];
    let mut pairs = all.into_iter().flat_map(|spy| all.map(|liar| (spy, liar)));
    let told = |(spy, liar)| spy != liar && spied(spy, liar, liar, 8).difference(spy).is_some();
    assert!(pairs.any(told));
}
