//! Tests of advisers.

use super::{Bias, Plea, advisers, counsels};
use crate::council::{Matter, What, matters};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Goods, Rank, Traits};
use crate::sim::Simulation;
use crate::sim::belief::Band;
use crate::sim::command::{Command, Order, Task};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);

fn of(change: impl Fn(&mut Traits)) -> Traits {
    let mut traits = Traits::default();
    change(&mut traits);
    traits
}

/// A sect whose two lesser majes have these characters and this loyalty.
fn sect(characters: [Traits; 2], loyalty: i32) -> Simulation {
    let sandbox = Sandbox::row(4, 1).sect(&[0]).sect(&[2]);
    let sandbox = sandbox.fleet(0, 0, &[(RAIDER, 3)]);
    let mut sandbox = sandbox.maje(0, 0, Rank::Lesser).maje(0, 0, Rank::Lesser);
    for (serial, traits) in (1_usize..).zip(characters) {
        sandbox = sandbox.change(|scenario| {
            let maje = &mut scenario.opening.majes[serial];
            (maje.traits, maje.loyalty) = (traits, loyalty);
        });
    }
    sandbox.start(1)
}

/// A raid on those who did nothing, with this chance.
fn raid(percent: i32) -> Matter {
    let what = What::Raid {
        fleet: FleetId::new(ME, 0),
        target: TerritoryId(2),
        victim: FactionId(1),
        chance: Band::exact(percent),
        loot: Goods::NONE,
    };
    Matter::new(50, what)
}

fn pleas(game: &Simulation, matter: Matter) -> Vec<Plea> {
    let said = counsels(&game.view(ME), &[matter], |_, _| false);
    said.into_iter().map(|it| it.plea).collect()
}

#[test]
fn the_bold_and_the_honourable_disagree_of_a_raid_on_those_who_did_nothing() {
    let characters = [of(|it| it.boldness = 3), of(|it| it.honour = 4)];
    let game = sect(characters, 60);
    let biases: Vec<Bias> = advisers(&game.view(ME)).iter().map(|it| it.bias).collect();
    assert_eq!(biases, [Bias::Bold, Bias::Honourable]);
    assert_eq!(
        pleas(&game, raid(60)),
        [Plea::StrikeNerve, Plea::StrikeShame]
    );
    // Where there is no chance even the bold are silent.
    assert_eq!(pleas(&game, raid(20)), [Plea::StrikeShame]);
}

#[test]
fn nobody_says_again_what_was_heard_of_him_lately() {
    let characters = [of(|it| it.boldness = 3), of(|it| it.honour = 4)];
    let game = sect(characters, 60);
    let view = game.view(ME);
    let first = counsels(&view, &[raid(60)], |_, _| false);
    let heard = (first[0].adviser.maje, first[0].plea);
    let then = counsels(&view, &[raid(60)], |maje, plea| (maje, plea) == heard);
    assert_eq!(then, first[1..], "the other speaks on");
}

#[test]
fn two_of_one_mind_are_heard_by_what_else_they_are() {
    let both = of(|it| (it.boldness, it.greed) = (4, 2));
    let game = sect([both, both], 60);
    let biases: Vec<Bias> = advisers(&game.view(ME)).iter().map(|it| it.bias).collect();
    assert_eq!(biases, [Bias::Bold, Bias::Greedy]);
}

#[test]
fn the_disloyal_and_guileful_advise_what_harms() {
    let sly = of(|it| it.guile = 4);
    let game = sect([sly, Traits::default()], 20);
    assert_eq!(pleas(&game, raid(20))[0], Plea::StrikeNerve);
    assert_eq!(pleas(&game, raid(95))[0], Plea::StrikeOdds);
    let loyal = sect([sly, Traits::default()], 60);
    assert_eq!(pleas(&loyal, raid(95))[0], Plea::StrikeTalk);
}

#[test]
fn a_proud_and_restless_governor_is_spoken_of_with_what_he_would_take_along() {
    let sandbox = Sandbox::row(7, 8).sect(&[0, 1, 2, 3]).sect(&[6]);
    let sandbox = sandbox.maje(0, 2, Rank::Lesser).change(|scenario| {
        let maje = &mut scenario.opening.majes[1];
        (maje.loyalty, maje.ambition) = (30, 80);
    });
    let mut game = sandbox.start(1);
    let task = Task::Govern {
        territories: vec![TerritoryId(2), TerritoryId(3)],
    };
    let maje = MajeId::new(ME, 1);
    let govern = Command::Order(Order::Assign { maje, task });
    game.submit(ME, &govern).expect("both lands are his");
    let mut said = matters(&game.view(ME)).into_iter();
    let warned = |what: &What| matches!(what, What::Restless { lands, .. } if lands.len() == 2);
    assert!(said.any(|it| warned(&it.what)));
}
