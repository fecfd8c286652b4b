//! A faction of a person that ends: its person is told, alone, and the others go on.

use super::save::decode;
use super::{Session, SessionConfig, Stage, TurnEnd};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::Place;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::testing::{RAIDER, Sandbox};
use std::sync::Arc;

const A: FactionId = FactionId(0);
const B: FactionId = FactionId(1);
const C: FactionId = FactionId(2);

/// A holds many raiders next to the only land of B; C is far away.
fn game(persons: &[FactionId]) -> Session {
    let few = |place: &mut Place| place.people = 1;
    let sandbox = Sandbox::row(7, 1)
        .sect(&[0])
        .sect(&[1])
        .sect(&[6])
        .place(1, few)
        .fleet(0, 0, &[(RAIDER, 12)])
        .fleet(2, 6, &[(RAIDER, 2)]);
    let scenario = Arc::new(sandbox.scenario());
    let mut config = SessionConfig::minds(&scenario, 3).open_end(true);
    for person in persons {
        config = config.person(*person, "");
    }
    Session::new(scenario, config)
}

/// Lets A take what B has; everybody else only ends the turn.
fn until_it_falls(session: &mut Session) {
    for _ in 0..8 {
        let before = session.turn();
        while session.turn() == before {
            session.acknowledge();
            let Some(me) = session.current() else {
                session.advance().expect("only minds play");
                continue;
            };
            if me == A {
                let order = Order::Mission {
                    fleet: FleetId::new(A, 0),
                    mission: Mission::Seize {
                        target: TerritoryId(1),
                    },
                };
                // Once it is taken, it cannot be seized again.
                drop(session.submit(A, &Command::Order(order)));
            }
            let ended = session.end_turn(me).expect("it is their turn");
            assert!(matches!(ended, TurnEnd::Next(_) | TurnEnd::Resolved(_)));
        }
        if !session.is_active(B) {
            return;
        }
    }
    panic!("B holds out");
}

#[test]
fn whoever_falls_at_a_shared_screen_is_told_alone_and_the_next_is_handed_over_to() {
    let mut session = game(&[A, B]);
    until_it_falls(&mut session);
    assert_eq!(session.stage(), Stage::HandOver(B));
    assert!(session.view(A).is_none() && session.view(B).is_none());
    session.acknowledge();
    assert_eq!(session.stage(), Stage::Fallen(B));
    assert!(session.view(A).is_none() && session.view(B).is_some());
    assert!(session.end_turn(B).is_err() && session.observe().is_none());
    // Saved and loaded there, nothing of it is shown before somebody has sat down.
    let bytes = session.to_bytes().expect("a small game");
    let mut loaded = Session::from_saved(decode(&bytes).expect("whole")).expect("sound");
    assert_eq!(loaded.stage(), Stage::HandOver(B));
    loaded.acknowledge();
    for mut session in [session, loaded] {
        assert_eq!(session.stage(), Stage::Fallen(B));
        session.acknowledge();
        // Only one is left, and still the seat is handed over: B sat there last.
        assert_eq!(session.stage(), Stage::HandOver(A));
        session.acknowledge();
        session.end_turn(A).expect("it is the turn of A");
        assert_eq!(session.stage(), Stage::Planning(A), "B is told once");
    }
}

#[test]
fn three_at_a_screen_go_on_as_two() {
    let mut session = game(&[A, B, C]);
    until_it_falls(&mut session);
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(session.stage());
        session.acknowledge();
    }
    let told = [Stage::HandOver(B), Stage::Fallen(B), Stage::HandOver(A)];
    assert_eq!(seen[..3], told);
    assert_eq!(seen[3], Stage::Planning(A));
    session.end_turn(A).expect("it is the turn of A");
    assert_eq!(session.stage(), Stage::HandOver(C));
}
