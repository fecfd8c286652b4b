//! How factions that hide become known.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Hours;
use crate::sim::belief::HiddenFactions;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Mission, Order, Task};
use crate::sim::event::{CameToLight, Discovered, Event};
use crate::sim::faction::Status;
use crate::sim::index::Index;
use crate::sim::simulation::Simulation;
use crate::sim::snapshot::Snapshot;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, When};
use crate::sim::testing::{RAIDER, Sandbox};
use std::sync::Arc;

const ME: FactionId = FactionId(0);
const FRIEND: FactionId = FactionId(1);
const HIDDEN: FactionId = FactionId(2);

/// Two sects at the ends of a row, and one that hides between them with a fleet; the second knows of it.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::row(9, 2).sect(&[0]).sect(&[8]).sect(&[]);
    let sandbox = sandbox.fleet(2, 4, &[(RAIDER, 3)]);
    sandbox.change(|scenario| {
        scenario.opening.factions[HIDDEN.index()].hidden_but_to = Some(vec![FRIEND]);
    })
}

fn status(game: &Simulation, viewer: FactionId) -> Status {
    game.view(viewer).common.faction(HIDDEN).status
}

fn envoy(game: &Simulation, to: FactionId) -> Command {
    let maje = game.view(ME).own.majes[0].id;
    Command::Order(Order::Assign {
        maje,
        task: Task::Envoy { to },
    })
}

#[test]
fn a_faction_that_hides_is_not_there_for_those_who_do_not_know_it() {
    let mut game = sandbox().start(1);
    assert_eq!(status(&game, ME), Status::Hidden);
    assert_eq!(status(&game, FRIEND), Status::Active);
    assert_eq!(status(&game, HIDDEN), Status::Active);
    assert_eq!(game.view(ME).roster.faction(HIDDEN).name, "?");
    let asked = envoy(&game, HIDDEN);
    let refused = game.submit(ME, &asked);
    assert_eq!(refused, Err(Refusal::NoSuchFaction(HIDDEN)));
    for _ in 0..6 {
        game.end_turn();
    }
    assert_eq!(status(&game, ME), Status::Hidden, "nothing gives it away");
}

#[test]
fn whoever_sees_its_ships_knows_it_and_nobody_else_is_told() {
    let sandbox = sandbox().sect(&[7]).fleet(0, 0, &[(RAIDER, 2)]);
    let mut game = sandbox.start(1);
    let other = FactionId(3);
    let go = Command::Order(Order::Mission {
        fleet: game.view(ME).own.fleets[0].id,
        mission: Mission::Move { to: TerritoryId(4) },
    });
    assert_eq!(game.submit(ME, &go), Ok(()));
    let seen = (0..8).any(|_| {
        game.end_turn();
        status(&game, ME) == Status::Active
    });
    assert!(seen, "its ships lie where the fleet went");
    let found = Event::Discovered(Discovered {
        by: ME,
        whom: HIDDEN,
    });
    let turn = game.turn() - 1;
    let news: Vec<Event> = game.news(ME, turn).map(|it| it.event).collect();
    assert!(news.contains(&found), "{news:?}");
    assert!(game.news(other, turn).all(|it| it.event != found));
    assert_eq!(status(&game, other), Status::Hidden);
    let known = game.view(HIDDEN).own.shown_to;
    assert!(!known.includes(other));
}

#[test]
fn what_it_offers_shows_it_and_the_last_to_learn_of_it_makes_it_known_to_all() {
    let mut game = sandbox().start(1);
    let term = Hours::of_turns(8, game.scenario().turn);
    let peace = |secrecy: Secrecy| {
        let when = When::usual(Owed::NonAggression, term);
        let clauses = [(HIDDEN, ME), (ME, HIDDEN)]
            .map(|(from, to)| Clause::new(from, to, Owed::NonAggression, when));
        let mut deal = Deal::new([HIDDEN, ME], clauses);
        deal.secrecy = secrecy;
        Command::Act(Act::Propose { to: ME, deal })
    };
    let public = game.submit(HIDDEN, &peace(Secrecy::Public));
    assert_eq!(public, Err(Refusal::TheyHide(HIDDEN)));
    assert_eq!(game.submit(HIDDEN, &peace(Secrecy::Secret)), Ok(()));
    assert_eq!(status(&game, ME), Status::Active);
    assert!(game.view(HIDDEN).own.shown_to.includes(ME));
    assert!(!game.view(FRIEND).common.faction(HIDDEN).hides);
    let turn = game.turn();
    game.end_turn();
    let light = Event::CameToLight(CameToLight { faction: HIDDEN });
    assert!(game.news(FRIEND, turn).any(|it| it.event == light));
    // Nobody hides any more, so nothing forbids what all can read.
    assert_eq!(game.submit(HIDDEN, &peace(Secrecy::Public)), Ok(()));
}

#[test]
fn once_the_last_who_did_not_know_of_it_is_gone_it_hides_no_more() {
    let mut game = sandbox().start(1);
    game.end_turn();
    assert!(game.view(FRIEND).common.faction(HIDDEN).hides);
    let gone = crate::sim::faction::Standing(Status::Ended(1));
    let entity = game.world_mut().resource::<Index>().faction(ME);
    game.world_mut().entity_mut(entity).insert(gone);
    game.end_turn();
    assert!(!game.view(FRIEND).common.faction(HIDDEN).hides);
    let hidden = game.world_mut().resource::<HiddenFactions>();
    assert!(hidden.hiding().is_empty(), "it counts like everybody else");
}

#[test]
fn whoever_looks_back_with_the_truth_sees_it() {
    let mut game = sandbox().start(1);
    game.end_turn();
    assert_eq!(status(&game, ME), Status::Hidden);
    let truth = game.revealed().expect("it can be copied");
    assert_eq!(status(&truth, ME), Status::Active);
    assert_ne!(truth.view(ME).roster.faction(HIDDEN).name, "?");
}

#[test]
fn who_knows_of_it_outlives_a_save() {
    let mut game = sandbox().sect(&[7]).start(1);
    game.end_turn();
    let saved: Snapshot = game.snapshot();
    let again = Simulation::restore(Arc::clone(game.scenario()), saved).expect("it fits");
    assert_eq!(game.digest(), again.digest());
    for viewer in [ME, FRIEND, HIDDEN, FactionId(3)] {
        assert_eq!(status(&game, viewer), status(&again, viewer));
    }
}
