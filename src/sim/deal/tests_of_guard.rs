//! Tests of ships for hire: what can be promised, how a guard is judged, and for whom it fights.

use super::tests::{act, answer};
use super::tests_of_promises::order;
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Mission, Order};
use crate::sim::event::Event;
use crate::sim::index::Index;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, When};
use crate::sim::territory::Holding;
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const FOE: FactionId = FactionId(2);
const POST: TerritoryId = TerritoryId(1);

/// Three neighbours; the first has ships in its own land.
fn three() -> Sandbox {
    Sandbox::row(6, 2)
        .sect(&[0])
        .sect(&[1, 2])
        .sect(&[3])
        .fleet(0, 0, &[(RAIDER, 8)])
}

/// The deal by which the first keeps ships on guard for wages.
fn hired(game: &Simulation, strength: u16, turns: u16) -> Deal {
    hired_at(game, POST, strength, turns)
}

fn hired_at(game: &Simulation, at: TerritoryId, strength: u16, turns: u16) -> Deal {
    let term = Hours::of_turns(turns, game.scenario().turn);
    let ships = Owed::Guard(at, strength);
    let ships = Clause::new(ME, THEY, ships, When::For { term });
    let wages = Owed::Goods(Good::Food, 1);
    let wages = Clause::new(THEY, ME, wages, When::EachTurn { term });
    Deal::new([ME, THEY], [ships, wages])
}

fn sign(game: &mut Simulation, strength: u16, turns: u16) {
    let deal = hired(game, strength, turns);
    act(game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(game, true).expect("legal");
}

/// How the guard was judged, if it was.
fn judged(game: &Simulation) -> Option<ClauseState> {
    let mut records = game.chronicle().all().iter();
    records.find_map(|record| match &record.event {
        Event::PledgeJudged(it) if matches!(it.what, Owed::Guard(..)) => Some(it.state),
        _ => None,
    })
}

/// In which turns it was seen to tarry.
fn tarried(game: &Simulation) -> Vec<u16> {
    let deeds = game.opinions().incidents(THEY, ME);
    let tarried = deeds.filter(|it| it.kind == IncidentKind::Tarried);
    tarried.map(|it| it.turn).collect()
}

const STAND: Mission = Mission::Guard { place: POST };

#[test]
fn a_guard_is_promised_of_ships_that_can_come_at_a_place_the_other_holds() {
    let mut game = three().start(1);
    let refused = |game: &mut Simulation, deal| {
        let offer = Act::Propose { to: THEY, deal };
        act(game, ME, offer).expect_err("refused")
    };
    let deal = hired(&game, 10, 3);
    assert_eq!(refused(&mut game, deal), Refusal::TooShort(4));
    let deal = hired(&game, 0, 8);
    assert_eq!(refused(&mut game, deal), Refusal::EmptyOffer);
    let free = crate::sim::deal::clause::free_guards(&game.view(ME), POST);
    let much = u16::try_from(free + 1).expect("small");
    let deal = hired(&game, much, 8);
    let too_few = Refusal::TooFewShips { at: POST, free };
    assert_eq!(refused(&mut game, deal), too_few);
    let at = TerritoryId(3);
    let deal = hired_at(&game, at, 10, 8);
    let theirs = Refusal::NotTheirLand { by: THEY, at };
    assert_eq!(refused(&mut game, deal), theirs);
    // What is promised once is not there for others, nor for the same once more.
    sign(&mut game, 10, 8);
    let known = game.view(ME).own.deals[0].id;
    let again = super::check::check_deal(&game.view(ME), THEY, &hired(&game, 5, 8));
    assert_eq!(again, Err(Refusal::SameDeal(known)));
    let left = crate::sim::deal::clause::free_guards(&game.view(ME), POST);
    assert_eq!(left, free - 10);
}

#[test]
fn a_guard_that_stays_keeps_the_word_and_one_that_does_not_breaks_it_the_turn_after_it_was_missed()
{
    let kept = Some(ClauseState::Kept);
    let broken = Some(ClauseState::Broken);
    let elsewhere = Mission::Guard {
        place: TerritoryId(0),
    };
    let hold = Mission::Move { to: POST };
    for (mission, break_point, state, seen) in [
        (STAND, 50, kept, vec![]),
        // Ships that run, or lie there without orders to guard, are no guard.
        (STAND, 40, broken, vec![3]),
        (hold, 50, broken, vec![3]),
        (elsewhere, 50, broken, vec![3]),
    ] {
        let mut game = three().start(1);
        sign(&mut game, 10, 6);
        order(&mut game, mission, break_point);
        for _ in 0..6 {
            game.end_turn();
        }
        assert_eq!(
            (judged(&game), tarried(&game)),
            (state, seen),
            "{mission:?}"
        );
    }
}

#[test]
fn a_guard_that_leaves_is_missed_once_before_the_word_is_broken() {
    let mut game = three().start(1);
    sign(&mut game, 10, 12);
    order(&mut game, STAND, 50);
    for _ in 0..5 {
        game.end_turn();
    }
    let home = Mission::Withdraw { to: TerritoryId(0) };
    order(&mut game, home, 50);
    game.end_turn();
    assert_eq!((judged(&game), tarried(&game)), (None, vec![6]));
    // Whoever comes back has broken nothing, but is not trusted to leave again.
    order(&mut game, STAND, 50);
    game.end_turn();
    game.end_turn();
    assert_eq!((judged(&game), tarried(&game)), (None, vec![6]));
    order(&mut game, home, 50);
    game.end_turn();
    assert_eq!(judged(&game), Some(ClauseState::Broken));
    let mut left = game.opinions().incidents(THEY, ME);
    assert!(left.any(|it| it.kind == IncidentKind::LeftPost));
    assert!(game.view(ME).own.deals.is_empty());
}

#[test]
fn whoever_leaves_in_the_last_turn_has_broken_his_word() {
    let mut game = three().start(1);
    sign(&mut game, 10, 6);
    order(&mut game, STAND, 50);
    for _ in 0..5 {
        game.end_turn();
    }
    assert_eq!((judged(&game), tarried(&game)), (None, vec![]));
    order(&mut game, Mission::Withdraw { to: TerritoryId(0) }, 50);
    game.end_turn();
    assert_eq!(judged(&game), Some(ClauseState::Broken));
}

#[test]
fn whoever_loses_the_place_cannot_ask_for_a_guard_and_whoever_fought_for_it_has_kept_his_word() {
    let mut game = three().start(1);
    sign(&mut game, 10, 12);
    game.end_turn();
    let entity = game.world().resource::<Index>().territory(POST);
    let mut holding = game.world_mut().get_mut::<Holding>(entity);
    holding.as_mut().expect("a place").holder = Some(FOE);
    game.end_turn();
    assert_eq!(judged(&game), Some(ClauseState::Excused));

    let mut game = three().start(1);
    sign(&mut game, 10, 12);
    game.end_turn();
    let stood = Deed::new(IncidentKind::StoodBy, ME, THEY).at(POST);
    crate::sim::consequence::act::remember(game.world_mut(), stood);
    game.end_turn();
    assert_eq!(judged(&game), Some(ClauseState::Kept));
}

#[test]
fn a_fight_of_before_is_no_leave_to_go() {
    let mut game = three().start(1);
    sign(&mut game, 10, 12);
    order(&mut game, STAND, 50);
    game.end_turn();
    game.end_turn();
    let stood = Deed::new(IncidentKind::StoodBy, ME, THEY).at(POST);
    crate::sim::consequence::act::remember(game.world_mut(), stood);
    game.end_turn();
    let home = Mission::Withdraw { to: TerritoryId(0) };
    order(&mut game, home, 50);
    game.end_turn();
    game.end_turn();
    assert_eq!(judged(&game), Some(ClauseState::Broken));
}

#[test]
fn hired_ships_fight_for_whoever_hired_them_whomever_they_like_better() {
    for (bound, helped) in [(true, true), (false, false)] {
        let mut game = three()
            .fleet(2, 3, &[(RAIDER, 4)])
            .opinion(0, 2, 60, false)
            .opinion(0, 1, -10, false)
            .start(1);
        if bound {
            sign(&mut game, 10, 12);
        }
        order(&mut game, STAND, 80);
        game.end_turn();
        game.end_turn();
        let fleet = FleetId::new(FOE, 0);
        let mission = Mission::Raid {
            target: POST,
            want: None,
        };
        let raid = Command::Order(Order::Mission { fleet, mission });
        game.submit(FOE, &raid).expect("legal");
        for _ in 0..3 {
            game.end_turn();
        }
        let mut deeds = game.opinions().incidents(THEY, ME);
        let stood = deeds.any(|it| it.kind == IncidentKind::StoodBy);
        assert_eq!(stood, helped);
    }
}

#[test]
fn a_guard_is_no_trespass() {
    for (bound, minded) in [(true, false), (false, true)] {
        let mut game = three().start(1);
        if bound {
            sign(&mut game, 10, 12);
        }
        order(&mut game, STAND, 50);
        for _ in 0..3 {
            game.end_turn();
        }
        let mut deeds = game.opinions().incidents(THEY, ME);
        let trespassed = deeds.any(|it| it.kind == IncidentKind::Trespassed);
        assert_eq!(trespassed, minded);
    }
}

/// What an endangered sect pays for ships that are strong for it is worth something to it, and nothing where nobody could come.
#[test]
fn a_guard_is_worth_most_where_an_enemy_is_near() {
    let worth = |hates: i32| {
        let game = three()
            .fleet(2, 3, &[(RAIDER, 9)])
            .fleet(1, 1, &[(RAIDER, 2)])
            .opinion(1, 2, hates, false)
            .start(1);
        let term = Hours::of_turns(8, game.scenario().turn);
        let ships = Clause::new(ME, THEY, Owed::Guard(POST, 40), When::For { term });
        let deal = Deal::new([THEY, ME], [ships]);
        super::appraise(&game.view(THEY), ME, &deal).total
    };
    assert!(worth(-60) > worth(0), "{} {}", worth(-60), worth(0));
    assert!(worth(90) <= 0, "{}", worth(90));
}

#[test]
fn goods_of_the_wages_are_paid_as_long_as_the_guard_stays() {
    let mut game = three().start(1);
    sign(&mut game, 10, 12);
    order(&mut game, STAND, 50);
    game.end_turn();
    let gets = game.view(ME).own.deals[0].gets;
    assert_eq!(gets, Goods::of(Good::Food, 1));
    order(&mut game, Mission::Hold, 50);
    for _ in 0..5 {
        game.end_turn();
    }
    assert!(game.view(THEY).own.deals.is_empty());
}
