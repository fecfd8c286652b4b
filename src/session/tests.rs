//! Tests of a game in progress.

use super::{LogEntry, Seat, Session, SessionConfig, SessionError, Stage, TurnEnd, replay};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{Good, Goods, Scenario};
use crate::sim::command::{Act, Command, Mission, Order};
use crate::sim::terms::{Deal, DealSort, Decided, Told, TradeTerms};
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
    let answers = recording.log.entries().iter();
    let motives = answers.filter_map(|entry| match entry {
        LogEntry::Command(_, Command::Act(Act::Answer { motive, .. })) => Some(motive),
        _ => None,
    });
    assert!(motives.into_iter().all(|motive| !motive.reasons.is_empty()));
    let ends = recording.log.entries().iter();
    let ends = ends.filter(|entry| matches!(entry, LogEntry::TurnEnd(_)));
    assert_eq!(ends.count(), 3);
}

#[test]
fn a_session_can_be_sent_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Session>();
}

/// A session in which A, who has food, has offered it for water to the mind of B, who has water; and what B answered.
fn offered(food: u16, water: u16) -> (Session, super::MindReply) {
    let sandbox = Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[1])
        .place(0, |place| place.yields = Goods::new(18, 6, 4))
        .place(1, |place| place.yields = Goods::new(4, 6, 18));
    let scenario = Arc::new(sandbox.scenario());
    let config = SessionConfig::minds(&scenario, 7).person(A, "");
    let mut session = Session::new(Arc::clone(&scenario), config);
    let terms = TradeTerms {
        give: (Good::Food, food),
        get: (Good::Water, water),
        turns: 6,
    };
    let deal = Deal::trade([A, B], terms, scenario.turn);
    let reply = session.submit(A, &Command::Act(Act::Propose { to: B, deal }));
    let Ok(super::Reply::Answered(reply)) = reply else {
        panic!("{reply:?}");
    };
    (session, reply)
}

#[test]
fn a_mind_that_refuses_says_why() {
    let (_, reply) = offered(1, 9);
    assert!(!reply.accepted);
    let mut weights = reply.motive.reasons.iter().map(|(_, weight)| weight);
    assert!(weights.any(|weight| *weight < 0));
}

#[test]
fn what_a_mind_would_take_instead_lies_on_the_table_and_can_be_signed() {
    let (mut session, reply) = offered(3, 9);
    let counter = reply.counter.expect("B wants food");
    let view = session.view(A).expect("A plans");
    let waiting = &view.own.offers[0];
    assert_eq!((waiting.from, &waiting.deal), (B, &counter));
    let yes = Act::Answer {
        offer: waiting.id,
        accept: true,
        motive: Told::default(),
    };
    session.submit(A, &Command::Act(yes)).expect("it is legal");
    let view = session.view(A).expect("A plans");
    assert_eq!(view.own.deals.len(), 1);
    assert_eq!(view.own.deals[0].deal.clauses, counter.clauses);
}

/// A person refuses an offer, and orders land of another to be taken: why that may be is written down, and played again from the log.
#[test]
fn why_a_person_does_what_he_does_is_written_down_once() {
    let mut session = two_persons();
    session.acknowledge();
    let terms = TradeTerms {
        give: (Good::Food, 1),
        get: (Good::Ore, 9),
        turns: 6,
    };
    let deal = Deal::trade([A, B], terms, session.book().turn);
    let offer = Command::Act(Act::Propose { to: B, deal });
    session.submit(A, &offer).expect("it can be offered");
    let fleet = FleetId::new(A, 0);
    let seize = |target| {
        let mission = Mission::Seize { target };
        Command::Order(Order::Mission { fleet, mission })
    };
    session
        .submit(A, &seize(TerritoryId(4)))
        .expect("the way is open");
    session.end_turn(A).expect("it is the turn of A");
    session.acknowledge();
    let offer = session.view(B).expect("B plans").own.offers[0].id;
    let no = Act::Answer {
        offer,
        accept: false,
        motive: Told::default(),
    };
    session.submit(B, &Command::Act(no)).expect("it is legal");
    session.end_turn(B).expect("it is the turn of B");
    let made = session.simulation.decisions().made();
    let made: Vec<_> = made.iter().map(|it| (it.by, it.decision.what)).collect();
    let attack = Decided::Attack(TerritoryId(4));
    assert_eq!(made, [(A, attack), (B, Decided::Refuse(DealSort::Trade))]);
    let again = replay(&session.recording()).expect("the same game");
    assert_eq!(again.decisions(), session.simulation.decisions());
}
