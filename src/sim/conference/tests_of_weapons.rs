//! Weapons drawn at conferences, played.

use super::tests::{FOUR, ME, THREE, TWO, confer, count, four, meeting, say};
use super::{any_drawn, draw_price, hall_odds};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{IncidentKind, Motion};
use crate::sim::check::{ConferenceRefusal, Refusal};
use crate::sim::command::{Command, Mission, Order};
use crate::sim::event::{AttackAim, Event, HallFate, HallFought};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Ballot, ConferenceAct, Owed, Vote};
use crate::sim::testing::{RAIDER, Sandbox};
use bevy::ecs::system::RunSystemOnce;

/// The second draws on the third at the table of the first; the fourth is not there.
fn drawn(game: Simulation) -> Simulation {
    let mut game = meeting(game, Motion::Peace, &[TWO, THREE]);
    say(&mut game, TWO, Ballot::Draw { on: THREE });
    for who in [ME, THREE] {
        say(&mut game, who, Ballot::plain(Vote::Yes));
    }
    game
}

fn holds_against(game: &Simulation, who: FactionId, by: FactionId, kind: IncidentKind) -> bool {
    let mut held = game.opinions().incidents(who, by);
    held.any(|it| (it.by, it.kind) == (by, kind))
}

fn fight(game: &Simulation) -> Option<HallFought> {
    let events = game.chronicle().of_turn(game.turn() - 1).iter();
    let mut fights = events.filter_map(|record| match &record.event {
        Event::HallFought(it) => Some(it.clone()),
        _ => None,
    });
    fights.next()
}

#[test]
fn weapons_end_the_talks_and_everybody_present_remembers_who_drew() {
    let before = |who| four().start(1).view(who).common.faction(who).prestige;
    let game = drawn(four().start(1));
    assert!(game.sittings().is_empty());
    assert_eq!(count(&game, |it| matches!(it, Event::WeaponsDrawn(_))), 1);
    assert_eq!(count(&game, |it| matches!(it, Event::MotionDecided(_))), 0);
    assert!(game.view(ME).own.deals.is_empty(), "two voted for a treaty");
    assert!(holds_against(&game, THREE, TWO, IncidentKind::DrewWeapons));
    assert!(holds_against(&game, ME, TWO, IncidentKind::ShamedHost));
    assert!(!holds_against(&game, FOUR, TWO, IncidentKind::BrokeTruce));
    let prestige = game.view(TWO).common.faction(TWO).prestige;
    assert!(prestige <= before(TWO) + draw_price(false));
}

#[test]
fn a_promise_not_to_attack_is_broken_by_it() {
    let mut game = four().start(1);
    game.promise_each_other([TWO, THREE], Owed::NonAggression, 20);
    let game = drawn(game);
    assert!(game.view(THREE).own.deals.is_empty());
    assert!(holds_against(&game, THREE, TWO, IncidentKind::Betrayed));
}

/// Where a fleet of the second and one of the fourth are after a conference over which both lie, and that they are told to leave.
fn after_orders_to_leave(draws: bool) -> [TerritoryId; 2] {
    let sandbox = four()
        .fleet(1, 0, &[(RAIDER, 2)])
        .fleet(3, 0, &[(RAIDER, 1)]);
    let mut game = if draws {
        drawn(sandbox.start(1))
    } else {
        meeting(sandbox.start(1), Motion::Peace, &[TWO, THREE])
    };
    for who in [TWO, FOUR] {
        let order = Command::Order(Order::Mission {
            fleet: FleetId::new(who, 0),
            mission: Mission::Move { to: TerritoryId(1) },
        });
        assert_eq!(game.submit(who, &order), Ok(()));
    }
    game.end_turn();
    [TWO, FOUR].map(|who| game.view(who).own.fleets[0].position.at)
}

#[test]
fn no_ships_of_those_present_leave_once_weapons_are_drawn() {
    let [here, there] = [TerritoryId(0), TerritoryId(1)];
    assert_eq!(after_orders_to_leave(false), [there, there]);
    assert_eq!(after_orders_to_leave(true), [here, there]);
}

#[test]
fn ships_of_both_over_the_hall_fight() {
    let over = |theirs: u16| {
        let sandbox = four()
            .fleet(1, 0, &[(RAIDER, 4)])
            .fleet(2, theirs, &[(RAIDER, 2)]);
        let mut game = drawn(sandbox.start(1));
        game.end_turn();
        let events = game.chronicle().of_turn(game.turn() - 1).iter();
        let fought = events.filter(
            |record| matches!(&record.event, Event::Battle(it) if it.aim == AttackAim::Draw),
        );
        fought.count()
    };
    assert_eq!(over(0), 1);
    assert_eq!(over(4), 0, "theirs are at home");
}

#[test]
fn the_beaten_speaker_dies_is_taken_or_gets_away_and_a_first_maje_who_dies_makes_blood_enemies() {
    let mut fates = Vec::new();
    for seed in 1..=24 {
        let mut game = drawn(four().start(seed));
        game.end_turn();
        let fought = fight(&game).expect("both have somebody in the hall");
        let (winner, loser) = (fought.winner, fought.loser());
        assert_eq!(fought.between, [TWO, THREE]);
        let lives = game.view(loser).maje(fought.beaten).is_some();
        let blood = game.opinions().blood_enemies(winner, loser);
        let taken = game.view(winner).own.prisoners.len();
        let expected = match fought.fate {
            HallFate::Killed => (false, true, 0),
            HallFate::Taken => (true, false, 1),
            HallFate::Escaped => (true, false, 0),
        };
        assert_eq!((lives, blood, taken), expected, "seed {seed}");
        fates.push((fought.fate, winner));
    }
    for fate in [HallFate::Killed, HallFate::Taken, HallFate::Escaped] {
        assert!(fates.iter().any(|(it, _)| *it == fate), "{fate:?}");
    }
    for winner in [TWO, THREE] {
        assert!(fates.iter().any(|(_, it)| *it == winner), "{winner:?}");
    }
}

#[test]
fn the_host_stands_with_whom_weapons_are_drawn_on_and_that_is_foreseen() {
    let game = meeting(four().start(1), Motion::Peace, &[TWO, THREE]);
    let view = game.view(TWO);
    let known = &view.own.conferences[0];
    let odds = hall_odds(&view, known, THREE).expect("both are there");
    assert_eq!(odds.helpers, [vec![], vec![ME]]);
    assert_eq!(odds.leaders, [true; 2]);
    assert_eq!(
        odds.chance, 50,
        "18 of 36, with half of what the host is worth"
    );
    let at_host = hall_odds(&view, known, ME).expect("the host is there");
    assert!(at_host.chance > odds.chance, "nobody stands with the host");
    assert_eq!(hall_odds(&view, known, FOUR), None);
    let mut game = drawn(four().start(1));
    game.end_turn();
    let fought = fight(&game).expect("a fight");
    assert_eq!(fought.helpers, [vec![], vec![ME]]);
}

#[test]
fn ships_over_the_hall_better_the_odds() {
    let odds = |sandbox: Sandbox| {
        let game = meeting(sandbox.start(1), Motion::Peace, &[TWO, THREE]);
        let view = game.view(TWO);
        let found = hall_odds(&view, &view.own.conferences[0], THREE);
        found.map_or(0, |it| it.chance)
    };
    assert!(odds(four().fleet(1, 0, &[(RAIDER, 2)])) > odds(four()));
}

#[test]
fn weapons_are_drawn_only_on_others_at_the_table_and_once() {
    let mut game = meeting(four().start(1), Motion::Peace, &[TWO, THREE]);
    let draw = |on| ConferenceAct::Speak {
        host: ME,
        ballot: Ballot::Draw { on },
    };
    assert_eq!(confer(&mut game, TWO, draw(TWO)), Err(Refusal::Self_));
    let absent = ConferenceRefusal::NotAtTable(FOUR);
    assert_eq!(confer(&mut game, TWO, draw(FOUR)), Err(absent.into()));
    let present = ConferenceRefusal::NotPresent(ME);
    assert_eq!(confer(&mut game, FOUR, draw(TWO)), Err(present.into()));
    assert_eq!(confer(&mut game, TWO, draw(THREE)), Ok(()));
    let spoken = ConferenceRefusal::SpokenAlready(ME);
    assert_eq!(confer(&mut game, TWO, draw(THREE)), Err(spoken.into()));
    let any = game.world_mut().run_system_once(any_drawn);
    assert!(any.is_ok_and(|any| !any), "it is not revealed yet");
}
