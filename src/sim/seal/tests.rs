//! Sealed orders, played.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Hours, MindDef, Rank};
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Mission, Order, Task};
use crate::sim::deal::sign;
use crate::sim::event::{Event, Failure};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, Response, SealedOrder, Trigger, When};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const FLEET: FleetId = FleetId {
    owner: ME,
    serial: 0,
};
const RAIDERS: FleetId = FleetId {
    owner: THEY,
    serial: 0,
};

/// My fleet lies a lane from my land, which their raiders can reach in a turn.
fn game(commanded: bool) -> Simulation {
    Sandbox::row(5, 1)
        .sect(&[1, 0])
        .sect(&[4])
        .maje(0, 0, Rank::Lesser)
        .fleet(0, 0, &[(RAIDER, 6)])
        .fleet(1, 2, &[(RAIDER, 3)])
        .change(|s| {
            s.opening.minds.fill(MindDef::Idle);
            if commanded {
                s.opening.fleets[0].commander = Some(MajeId::new(ME, 1));
            }
        })
        .start(1)
}

fn seal(by: Option<FactionId>, then: Response) -> Command {
    let when = Trigger::Attack { by, on: ME };
    Command::Order(Order::Seal {
        fleet: FLEET,
        sealed: Some(SealedOrder { when, then }),
    })
}

/// They raid my land; what happened.
fn raided(game: &mut Simulation) -> Vec<Event> {
    let target = TerritoryId(1);
    let mission = Mission::Raid { target, want: None };
    let fleet = RAIDERS;
    let order = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(THEY, &order), Ok(()));
    let records = game.end_turn().iter();
    records.map(|it| it.event.clone()).collect()
}

fn fought(events: &[Event]) -> Option<Option<FactionId>> {
    events.iter().find_map(|event| match event {
        Event::Battle(report) => Some(report.sides[0].faction),
        _ => None,
    })
}

fn opened(events: &[Event]) -> bool {
    let opened = |event: &Event| matches!(event, Event::SealOpened(_));
    events.iter().any(opened)
}

#[test]
fn only_a_commander_carries_a_sealed_order() {
    let mut game = game(false);
    let sealed = seal(None, Response::Defend);
    let refused = game.submit(ME, &sealed);
    assert_eq!(refused, Err(Refusal::NeedsCommander(FLEET)));
}

#[test]
fn who_sees_the_attack_he_was_told_of_strikes_first_and_only_once() {
    let mut idle = game(true);
    assert_eq!(fought(&raided(&mut idle)), None, "nobody stood there");

    let mut ready = game(true);
    let sealed = seal(Some(THEY), Response::Strike);
    assert_eq!(ready.submit(ME, &sealed), Ok(()));
    assert_eq!(ready.view(ME).own.sealed.len(), 1);
    let events = raided(&mut ready);
    assert!(opened(&events));
    assert_eq!(fought(&events), Some(Some(ME)));
    assert!(ready.view(ME).own.sealed.is_empty());
}

#[test]
fn who_defends_comes_to_the_place_and_stays_on_guard() {
    let mut game = game(true);
    let sealed = seal(None, Response::Defend);
    assert_eq!(game.submit(ME, &sealed), Ok(()));
    let events = raided(&mut game);
    assert_eq!(fought(&events), Some(Some(THEY)));
    let place = TerritoryId(1);
    let mission = game.view(ME).fleet(FLEET).map(|it| it.mission);
    assert_eq!(mission, Some(Mission::Guard { place }));
}

#[test]
fn what_was_foreseen_of_others_opens_nothing_and_who_commands_no_more_carries_nothing() {
    let mut game = game(true);
    let sealed = seal(Some(THEY), Response::Strike);
    assert_eq!(game.submit(ME, &sealed), Ok(()));
    game.end_turn();
    assert_eq!(game.view(ME).own.sealed.len(), 1, "nobody came");
    assert!(game.view(THEY).own.sealed.is_empty());
    let maje = MajeId::new(ME, 1);
    let task = Task::Idle;
    let leaves = Command::Order(Order::Assign { maje, task });
    assert_eq!(game.submit(ME, &leaves), Ok(()));
    let events = raided(&mut game);
    assert!(!opened(&events));
    assert!(game.view(ME).own.sealed.is_empty());
}

/// A sealed order is no way around a deal: a partner who only comes is not struck.
#[test]
fn a_partner_who_comes_is_not_struck() {
    let place = TerritoryId(1);
    let ambush = Command::Order(Order::Seal {
        fleet: FLEET,
        sealed: Some(SealedOrder {
            when: Trigger::Arrival {
                of: THEY,
                at: place,
            },
            then: Response::Strike,
        }),
    });
    let mut game = game(true);
    assert_eq!(game.submit(ME, &ambush), Ok(()));
    let term = Hours::of_turns(12, game.scenario().turn);
    let promise = |(from, to)| Clause::new(from, to, Owed::NonAggression, When::For { term });
    let deal = Deal::new([ME, THEY], [(ME, THEY), (THEY, ME)].map(promise));
    assert!(sign(game.world_mut(), &deal));
    game.refresh_all();
    assert_eq!(game.submit(ME, &ambush), Err(Refusal::HoldsBack(THEY)));
    let mission = Mission::Move { to: place };
    let fleet = RAIDERS;
    let order = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(THEY, &order), Ok(()));
    let events: Vec<Event> = game.end_turn().iter().map(|it| it.event.clone()).collect();
    assert!(opened(&events));
    assert_eq!(fought(&events), None);
    let held =
        |it: &Event| matches!(it, Event::MissionFailed(failed) if failed.why == Failure::HeldBack);
    assert!(events.iter().any(held));
}
