//! Tests of a game in progress.

use super::{Entry, Seat, Session, SessionConfig, SessionError, Stage, TurnEnd, replay};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::Scenario;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::testing::{RAIDER, Sandbox};
use std::sync::Arc;

const A: FactionId = FactionId(0);
const B: FactionId = FactionId(1);

fn scenario() -> Arc<Scenario> {
    let sandbox = Sandbox::row(5, 2)
        .sect(&[0, 1])
        .sect(&[4])
        .fleet(0, 0, &[(RAIDER, 4)])
        .fleet(1, 4, &[(RAIDER, 2)]);
    Arc::new(sandbox.scenario())
}

fn two_persons() -> Session {
    let scenario = scenario();
    let config = SessionConfig::minds(&scenario, 7)
        .person(A, "Ann")
        .person(B, "Ben");
    Session::new(scenario, config)
}

fn go(of: FactionId, to: u16) -> Command {
    Command::Order(Order::Mission {
        fleet: FleetId::new(of, 0),
        mission: Mission::Move {
            to: TerritoryId(to),
        },
    })
}

#[test]
fn a_hand_over_shows_nothing_of_anybody() {
    let mut session = two_persons();
    assert_eq!(session.stage(), Stage::HandOver(A));
    assert!(session.view(A).is_none() && session.view(B).is_none());
    assert!(session.observe().is_none());
    session.acknowledge();
    assert!(session.view(A).is_some() && session.view(B).is_none());
    assert_eq!(
        session.submit(B, &go(B, 3)),
        Err(SessionError::NotTheirTurn(B))
    );
    session.submit(A, &go(A, 2)).expect("the way is open");
    assert_eq!(session.end_turn(A), Ok(TurnEnd::Next(B)));
    assert!(session.view(A).is_none() && session.view(B).is_none());
    assert!(session.orders(A).is_empty());
    session.acknowledge();
    assert_eq!(session.end_turn(B), Ok(TurnEnd::Resolved(1)));
    assert_eq!((session.stage(), session.turn()), (Stage::HandOver(A), 2));
    assert_eq!(session.news(A, 1).count(), 0);
    session.acknowledge();
    assert!(session.news(A, 1).count() > 0);
}

#[test]
fn one_person_is_never_asked_to_hand_over() {
    let scenario = scenario();
    let config = SessionConfig::minds(&scenario, 7).person(B, "");
    let mut session = Session::new(scenario, config);
    assert_eq!(session.current(), Some(B));
    assert_eq!(session.seat(A), &Seat::Mind);
    assert_eq!(session.end_turn(B), Ok(TurnEnd::Resolved(1)));
    assert_eq!(session.current(), Some(B));
    assert_eq!(session.advance(), Err(SessionError::PersonsFirst));
}

#[test]
fn without_persons_everything_is_seen_and_turns_go_by() {
    let scenario = scenario();
    let config = SessionConfig::minds(&scenario, 7);
    let mut session = Session::new(scenario, config);
    assert!(session.view(A).is_some() && session.view(B).is_some());
    assert!(session.observe().is_some());
    assert!(session.view(FactionId(9)).is_none());
    assert_eq!(session.advance(), Ok(1));
    assert_eq!(session.turn(), 2);
}

#[test]
fn a_game_is_played_again_from_its_log() {
    let mut session = two_persons();
    for to in [2, 3, 4] {
        session.acknowledge();
        session.submit(A, &go(A, 1)).expect("the way is open");
        assert!(session.undo(A).expect("it is the turn of A").is_some());
        session.submit(A, &go(A, to)).expect("the way is open");
        session.end_turn(A).expect("it is the turn of A");
        session.acknowledge();
        session.end_turn(B).expect("it is the turn of B");
    }
    let mut recording = session.recording();
    let again = replay(&recording).expect("the same game");
    assert_eq!(again.digest(), session.simulation.digest());
    // A different seed shows in the digest of the first turn.
    recording.seed += 1;
    let divergence = replay(&recording).expect_err("another game");
    assert_eq!(
        divergence.to_string(),
        "turn 1 went another way, first seen in: clock"
    );
    let ends = recording.log.entries().iter();
    let ends = ends.filter(|entry| matches!(entry, Entry::TurnEnd(_)));
    assert_eq!(ends.count(), 3);
}

#[test]
fn a_session_can_be_sent_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Session>();
}

#[test]
fn a_mind_that_refuses_says_why() {
    use crate::scenario::model::Good;
    use crate::sim::command::Act;
    use crate::sim::terms::{Deal, TradeTerms};
    let scenario = scenario();
    let config = SessionConfig::minds(&scenario, 7).person(A, "");
    let mut session = Session::new(Arc::clone(&scenario), config);
    let terms = TradeTerms {
        give: (Good::Food, 1),
        get: (Good::Water, 9),
        turns: 6,
    };
    let deal = Deal::trade([A, B], terms, scenario.turn);
    let reply = session.submit(A, &Command::Act(Act::Propose { to: B, deal }));
    let Ok(super::Reply::Answered {
        accepted: false,
        motive,
    }) = reply
    else {
        panic!("{reply:?}");
    };
    assert!(motive.reasons.iter().any(|(_, weight)| *weight < 0));
}
