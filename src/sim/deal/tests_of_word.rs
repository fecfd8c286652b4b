//! Tests of clauses that tell what somebody knows of a third faction.

use super::clause::ignorance;
use super::tests::{act, answer};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::belief::Source;
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Deal, Owed};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

/// The others live side by side, far from the first.
fn three() -> Simulation {
    Sandbox::row(9, 2)
        .sect(&[0])
        .sect(&[5])
        .sect(&[6])
        .fleet(2, 6, &[(RAIDER, 4)])
        .land(0, |land| land.store[Good::Food] = 60)
        .start(1)
}

#[test]
fn word_is_paid_for_and_says_who_told_and_how_old_it_is() {
    let mut game = three();
    let there = TerritoryId(6);
    let before = game.view(ME);
    assert_eq!(before.beliefs.land(there).detail.source, Source::Unknown);
    assert!(before.beliefs.fleets.is_empty());
    let price = Goods::of(Good::Food, 4);
    let deal = Deal::sale([ME, THEY], THEY, Owed::Information(THIRD), price);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("food enough");
    answer(&mut game, true).expect("they see their neighbour");
    let stock = game.view(THEY).own.stock;
    game.end_turn();
    let (view, theirs) = (game.view(ME), game.view(THEY));
    let told = view.beliefs.land(there);
    let known = theirs.beliefs.land(there);
    assert_eq!(told.detail.source, Source::Told(THEY));
    assert_eq!((told.people, told.holder), (known.people, Some(THIRD)));
    assert!(told.detail.sure < known.detail.sure);
    let seen = view.beliefs.fleets.iter().find(|seen| seen.flag == THIRD);
    let seen = seen.expect("they told of the fleet");
    assert_eq!((seen.at, seen.mark.source), (there, Source::Told(THEY)));
    assert!(seen.mark.turn < view.turn());
    assert!(theirs.own.stock[Good::Food] >= stock[Good::Food]);
}

#[test]
fn nobody_tells_what_it_does_not_know_or_of_the_parties() {
    let mut game = three();
    let mut give = |what| {
        let deal = Deal::gift(ME, THEY, [what]);
        act(&mut game, ME, Act::Propose { to: THEY, deal })
    };
    let unknown = give(Owed::Information(THIRD));
    assert_eq!(unknown, Err(Refusal::NothingToTell(THIRD)));
    assert_eq!(
        give(Owed::Information(THEY)),
        Err(Refusal::AboutAParty(THEY))
    );
}

#[test]
fn what_is_known_better_stays() {
    let mut game = three();
    let deal = Deal::gift(THEY, ME, [Owed::Information(THIRD)]);
    act(&mut game, THEY, Act::Propose { to: ME, deal }).expect("they know");
    game.end_turn();
    let told = *game.view(ME).beliefs.land(TerritoryId(6));
    // What comes back to the teller is worse than what it sees.
    let deal = Deal::gift(ME, THEY, [Owed::Information(THIRD)]);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("it was told");
    game.end_turn();
    let seen = game.view(THEY).beliefs.land(TerritoryId(6)).detail;
    assert_eq!((seen.source, seen.sure), (Source::Seen, 100));
    assert_eq!(*game.view(ME).beliefs.land(TerritoryId(6)), told);
    assert_eq!(ignorance(&game.view(ME), THIRD), 100, "nobody counted them");
}
