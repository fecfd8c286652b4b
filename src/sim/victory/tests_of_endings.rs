//! How games end: what the last turn pays counts, and of equals the order of the file does not decide.

use super::Ending;
use crate::id::{FactionId, ObjectiveId};
use crate::scenario::model::{Audience, Condition, MindDef, Objective, ObjectiveScope};
use crate::sim::testing::{RAIDER, Sandbox};

fn objective(key: &str, audience: Audience, when: Condition, scope: ObjectiveScope) -> Objective {
    Objective {
        achieved: String::new(),
        missed: String::new(),
        key: key.into(),
        name: key.into(),
        text: String::new(),
        audience,
        scope,
        when,
    }
}

fn best() -> Objective {
    let most = Condition::MostPrestigeAtEnd;
    objective("best", Audience::All, most, ObjectiveScope::Victory)
}

/// A number of sects that are alike: one land each in a row, and the same fleet.
fn alike(keys: &[&str]) -> Sandbox {
    let mut sandbox = Sandbox::row(keys.len() as u16, 9);
    for at in 0..keys.len() as u8 {
        sandbox = sandbox
            .sect(&[u16::from(at)])
            .fleet(at, u16::from(at), &[(RAIDER, 2)]);
    }
    sandbox.change(|s| {
        s.opening.minds.fill(MindDef::Idle);
        for (faction, key) in s.roster_mut().factions.iter_mut().zip(keys) {
            faction.key = (*key).into();
        }
        s.book_mut().turns = 1;
    })
}

/// The key of the winner of a game of one turn.
fn winner(sandbox: Sandbox, seed: u64) -> String {
    let mut game = sandbox.start(seed);
    game.end_turn();
    let who = match game.ending() {
        Some((1, Ending::Won(who, _) | Ending::TimeUp(Some(who)))) => who,
        other => panic!("{other:?}"),
    };
    game.scenario().faction(who).key.clone()
}

#[test]
fn what_the_last_turn_pays_counts_for_the_most_prestige() {
    let second = Audience::Only(FactionId(1));
    let survive = objective(
        "late",
        second,
        Condition::SurviveToEnd,
        ObjectiveScope::Prestige(41),
    );
    let mut game = alike(&["first", "second"])
        .objective(best())
        .objective(survive)
        .change(|s| s.opening.factions[0].prestige = 90)
        .start(1);
    game.end_turn();
    let won = Ending::Won(FactionId(1), ObjectiveId(0));
    assert_eq!(game.ending(), Some((1, won)));
    // Ninety is more than what it holds speaks for.
    assert_eq!(game.view(FactionId(0)).own.prestige, 88);
    assert_eq!(game.view(FactionId(1)).own.prestige, 91);
}

/// Whoever is not asked to have the most prestige takes it from nobody.
#[test]
fn only_those_compete_for_the_most_prestige_of_whom_it_is_asked() {
    let most = Condition::MostPrestigeAtEnd;
    let second = Audience::Only(FactionId(1));
    let asked = objective("best", second, most, ObjectiveScope::Victory);
    let sandbox = alike(&["rich", "asked"])
        .objective(asked)
        .change(|s| s.opening.factions[0].prestige = 500);
    assert_eq!(winner(sandbox, 1), "asked");
}

#[test]
fn prestige_that_is_paid_in_the_turn_reaches_an_amount_that_wins() {
    let pays = objective(
        "pays",
        Audience::All,
        Condition::HaveShip(RAIDER),
        ObjectiveScope::Prestige(30),
    );
    let wins = objective(
        "wins",
        Audience::All,
        Condition::Prestige(80),
        ObjectiveScope::Victory,
    );
    let mut game = alike(&["only"]).objective(wins).objective(pays).start(1);
    game.end_turn();
    let won = Ending::Won(FactionId(0), ObjectiveId(0));
    assert_eq!(game.ending(), Some((1, won)));
}

#[test]
fn whoever_holds_more_people_comes_first_of_equal_prestige() {
    for more in [0, 1] {
        let sandbox = alike(&["first", "second"])
            .objective(best())
            .place(more, |place| place.people = 11);
        assert_eq!(winner(sandbox, 4), ["first", "second"][usize::from(more)]);
    }
}

/// Neither by the most prestige nor without any objective.
#[test]
fn the_order_of_the_file_does_not_decide_between_equals() {
    let orders: [&[&str]; 4] = [
        &["a", "b"],
        &["b", "a"],
        &["a", "b", "c", "d"],
        &["d", "c", "b", "a"],
    ];
    for pair in orders.chunks(2) {
        for goal in [true, false] {
            let game = |keys: &[&str]| {
                let sandbox = alike(keys);
                if goal {
                    sandbox.objective(best())
                } else {
                    sandbox
                }
            };
            let mut wins = [0; 4];
            for seed in 0..100 {
                let (one, other) = (winner(game(pair[0]), seed), winner(game(pair[1]), seed));
                assert_eq!(one, other, "seed {seed}");
                wins[pair[0].iter().position(|key| *key == one).unwrap()] += 1;
            }
            let each = 100 / pair[0].len();
            for won in &wins[..pair[0].len()] {
                assert!(won * 10 > each * 5 && won * 10 < each * 15, "{wins:?}");
            }
        }
    }
}
