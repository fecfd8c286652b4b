//! Neighbours of whom each has plenty of what the other lacks, and loans between them: for tests of whose word is good enough.

use crate::id::FactionId;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::testing::Sandbox;

/// Whoever borrows: it has food to spare.
pub(super) const ME: FactionId = FactionId(0);
/// Whoever lends: it has water to spare.
pub(super) const THEY: FactionId = FactionId(1);

/// The first has plenty of food, and so much ore in each of its two lands; the second has water. There may be a third neighbour.
pub(super) fn neighbours(ore: i32, third: bool) -> Simulation {
    let mut sandbox = Sandbox::row(if third { 6 } else { 4 }, 1)
        .sect(&[0, 1])
        .sect(&[2, 3]);
    if third {
        sandbox = sandbox.sect(&[4, 5]);
    }
    for land in 0..2 {
        sandbox = sandbox.land(land, |it| it.store = Goods::new(90, ore, 20));
    }
    for land in 2..4 {
        sandbox = sandbox.land(land, |it| it.store = Goods::new(15, 60, 90));
    }
    sandbox.start(1)
}

/// Water now for loads of food within five turns.
pub(super) fn loan(game: &Simulation, food: i32) -> Deal {
    let within = Hours::of_turns(5, game.scenario().turn);
    let food = Owed::Goods(Good::Food, u16::try_from(food).expect("few"));
    let clauses = [
        Clause::new(THEY, ME, Owed::Goods(Good::Water, 18), When::Now),
        Clause::new(ME, THEY, food, When::By { within }),
    ];
    Deal::new([ME, THEY], clauses)
}
