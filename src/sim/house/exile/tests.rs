//! Tests of exile.

use super::rules::{GRATEFUL, WANDERS};
use super::{ExileFate, ExilePlan, exile_price};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Rank;
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Order, Task};
use crate::sim::event::Event;
use crate::sim::index::Index;
use crate::sim::maje::rules::COURT;
use crate::sim::maje::{Loyalty, bury};
use crate::sim::opinion::IncidentKind;
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const NEAR: FactionId = FactionId(1);
const FAR: FactionId = FactionId(2);

fn maje(serial: u16) -> MajeId {
    MajeId::new(ME, serial)
}

/// A sect with three lesser majes, a neighbour, and a sect that is out of reach.
fn game() -> Simulation {
    let sandbox = Sandbox::row(40, 2).sect(&[0, 1]).sect(&[4]).sect(&[39]);
    let sandbox = (0..3).fold(sandbox, |sandbox, _| sandbox.maje(0, 0, Rank::Lesser));
    sandbox.fleet(0, 0, &[(RAIDER, 3)]).start(1)
}

fn banish(game: &mut Simulation, serial: u16) -> Result<(), Refusal> {
    let maje = maje(serial);
    game.submit(ME, &Command::Order(Order::Exile { maje }))
}

fn take_in(game: &mut Simulation, by: FactionId) -> Result<(), Refusal> {
    let maje = maje(1);
    game.submit(by, &Command::Order(Order::TakeIn { maje }))
}

/// The first of the lesser majes is sent away, and the turn is over.
fn exiled() -> Simulation {
    let mut game = game();
    banish(&mut game, 1).expect("he is a lesser maje");
    game.end_turn();
    game
}

fn fate(game: &Simulation, to: FactionId) -> Option<ExileFate> {
    game.view(to).own.exile(maje(1)).map(|it| it.fate)
}

#[test]
fn an_order_of_exile_can_be_undone_and_costs_what_it_says_when_the_turn_ends() {
    let mut game = game();
    let before = game.view(ME).own.clone();
    let price = exile_price(&game.view(ME), maje(1)).expect("he is a lesser maje");
    banish(&mut game, 1).expect("he is a lesser maje");
    let planned = game.view(ME);
    assert_eq!(planned.own.maje(maje(1)), None);
    let plan = planned.own.exile(maje(1)).and_then(|it| it.plan);
    assert_eq!(plan, Some(ExilePlan::Leaves));
    game.undo(ME).expect("there is an order");
    assert_eq!(*game.view(ME).own, before);
    banish(&mut game, 1).expect("he is a lesser maje");
    let news = game.end_turn().to_vec();
    let told = |event: &Event| matches!(event, Event::MajeExiled(it) if it.maje == maje(1));
    assert!(news.iter().any(|record| told(&record.event)));
    let view = game.view(ME);
    assert!(price.lost() > 0 && price.prestige < 0);
    for (other, by) in price.others {
        let causes = view.ledger.iter().filter(|line| {
            line.account == crate::sim::ledger::Account::Loyalty(other)
                && line.cause == crate::sim::ledger::Cause::Exile
        });
        assert_eq!(causes.map(|line| line.amount).sum::<i32>(), by);
    }
}

#[test]
fn whoever_is_sent_away_leaves_his_command_and_his_lands() {
    let mut game = game();
    let fleet = game.view(ME).own.fleets[0].id;
    let territories = vec![TerritoryId(1)];
    for (serial, task) in [
        (1, Task::Command { fleet }),
        (2, Task::Govern { territories }),
    ] {
        let maje = maje(serial);
        let order = Command::Order(Order::Assign { maje, task });
        game.submit(ME, &order).expect("he is free");
    }
    game.end_turn();
    for serial in [1, 2] {
        banish(&mut game, serial).expect("he is a lesser maje");
    }
    let led = |game: &Simulation| {
        let view = game.view(ME);
        let governor = view.land(TerritoryId(1)).and_then(|land| land.governor);
        (view.own.fleets[0].commander, governor)
    };
    assert_eq!(led(&game), (None, None));
    game.end_turn();
    assert_eq!(led(&game), (None, None));
}

#[test]
fn only_a_lesser_maje_who_is_free_can_be_sent_away() {
    let mut game = game();
    assert_eq!(banish(&mut game, 0), Err(Refusal::CannotExile(maje(0))));
    assert_eq!(banish(&mut game, 9), Err(Refusal::NoSuchMaje(maje(9))));
    game.capture(maje(1), NEAR);
    let captor = NEAR;
    let maje = maje(1);
    assert_eq!(banish(&mut game, 1), Err(Refusal::Captive { maje, captor }));
}

#[test]
fn those_within_reach_are_asked_and_whoever_takes_him_in_is_not_forgiven() {
    let mut game = exiled();
    assert_eq!(fate(&game, NEAR), Some(ExileFate::Wanders));
    assert_eq!(fate(&game, FAR), None);
    assert_eq!(take_in(&mut game, FAR), Err(Refusal::SeeksNoRoof(maje(1))));
    assert_eq!(take_in(&mut game, ME), Err(Refusal::StillBanished(maje(1))));
    take_in(&mut game, NEAR).expect("he asked");
    game.end_turn();
    let view = game.view(NEAR);
    let guest = view.own.maje(maje(1)).expect("he came");
    assert_eq!((guest.rank, guest.captor), (Rank::Lesser, None));
    assert!((guest.loyalty - GRATEFUL).abs() <= 2, "{}", guest.loyalty);
    let mut wrongs = game.view(ME).own.incidents.iter();
    assert!(wrongs.any(|it| (it.kind, it.by) == (IncidentKind::Sheltered, NEAR)));
    let house = fate(&game, ME);
    assert!(matches!(house, Some(ExileFate::Housed { by: NEAR, .. })));
}

#[test]
fn he_goes_where_renown_is_great_and_home_before_anywhere_else() {
    let mut game = exiled();
    game.lose_first_maje(ME);
    assert_eq!(fate(&game, ME), Some(ExileFate::Wanders));
    for host in [NEAR, ME] {
        take_in(&mut game, host).expect("he asked, and who banished him is gone");
    }
    game.end_turn();
    assert!(game.view(ME).own.maje(maje(1)).is_some());
    assert!(game.view(NEAR).own.maje(maje(1)).is_none());
    let mut wrongs = game.view(ME).own.incidents.iter();
    assert!(!wrongs.any(|it| it.kind == IncidentKind::Sheltered));
}

#[test]
fn without_a_roof_he_is_lost_and_in_the_end_forgotten() {
    let mut game = exiled();
    for _ in 1..WANDERS {
        game.end_turn();
        assert_eq!(fate(&game, ME), Some(ExileFate::Wanders));
    }
    let lost = game.turn();
    game.end_turn();
    assert_eq!(fate(&game, ME), Some(ExileFate::Lost(lost)));
    assert_eq!(take_in(&mut game, NEAR), Err(Refusal::SeeksNoRoof(maje(1))));
    for _ in 0..20 {
        game.end_turn();
    }
    assert_eq!(fate(&game, ME), None);
}

#[test]
fn a_full_court_takes_nobody_in() {
    let mut sandbox = Sandbox::row(8, 2).sect(&[0, 1]).sect(&[4]);
    sandbox = sandbox.maje(0, 0, Rank::Lesser);
    for _ in 1..COURT {
        sandbox = sandbox.maje(1, 4, Rank::Lesser);
    }
    let mut game = sandbox.start(1);
    banish(&mut game, 1).expect("he is a lesser maje");
    game.end_turn();
    let most = COURT as u16;
    assert_eq!(take_in(&mut game, NEAR), Err(Refusal::CourtFull { most }));
}

#[test]
fn a_proud_governor_in_exile_breaks_away_no_more() {
    let sandbox = Sandbox::row(7, 8).sect(&[0, 1, 2, 3]).sect(&[6]);
    let mut game = sandbox.maje(0, 2, Rank::Lesser).start(1);
    let territories = vec![TerritoryId(2), TerritoryId(3)];
    let (maje, task) = (maje(1), Task::Govern { territories });
    let govern = Command::Order(Order::Assign { maje, task });
    game.submit(ME, &govern).expect("both lands are his");
    game.end_turn();
    let entity = game.world().resource::<Index>().maje(maje);
    let entity = entity.expect("he is alive");
    game.world_mut().entity_mut(entity).insert(Loyalty(0));
    game.refresh_all();
    banish(&mut game, 1).expect("he is a lesser maje");
    for _ in 0..40 {
        let mut news = game.end_turn().iter();
        assert!(!news.any(|record| matches!(record.event, Event::Founded(_))));
    }
}

#[test]
fn an_exile_is_saved_and_one_who_cannot_be_is_refused() {
    let game = exiled();
    let snapshot = game.snapshot();
    let scenario = std::sync::Arc::clone(game.scenario());
    let loaded = Simulation::restore(std::sync::Arc::clone(&scenario), snapshot.clone());
    assert_eq!(loaded.expect("it is sound").digest(), game.digest());
    let mut stranger = snapshot;
    stranger.exiles = stranger.exiles.clone().renumbered(99);
    let error = Simulation::restore(scenario, stranger).expect_err("nobody has that number");
    assert_eq!(error.section, "exiles");
}

#[test]
fn the_dead_are_not_sent_away() {
    let mut game = game();
    banish(&mut game, 1).expect("he is a lesser maje");
    bury(game.world_mut(), maje(1));
    game.end_turn();
    assert_eq!(fate(&game, ME), None);
}
