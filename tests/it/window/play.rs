//! Whole games at the window, by keyboard.

use super::Bench;
use bevy_egui::egui::{Key, Modifiers, Vec2, pos2};
use first_maje::page::{Action, Overlay, Tab};
use first_maje::session::Stage;
use first_maje::window::ScreenName;
use first_maje::window::action::{DeskAction, NewGame};
use first_maje::window::desk::Shelf;
use std::path::Path;

#[test]
fn enter_and_enter_again_begin_a_game() {
    let mut bench = Bench::desk();
    bench.press(Key::Enter);
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game has begun");
    assert!(matches!(game.stage(), Stage::Planning(_)));
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::Briefing));
    bench.press(Key::Enter);
    assert_eq!(bench.front.desk.overlay(), None);
}

#[test]
fn a_click_on_land_takes_the_seat_of_whoever_holds_it() {
    let mut bench = Bench::desk();
    let before = bench.front.memory.picker.seats.clone();
    let mut taken = std::collections::BTreeSet::new();
    // Somewhere below the options lies the map, with land of everybody.
    for (x, y) in (0_u8..16).flat_map(|x| (0_u8..7).map(move |y| (x, y))) {
        bench.click(pos2(
            520.0 + 45.0 * f32::from(x),
            390.0 + 38.0 * f32::from(y),
        ));
        let seats = &bench.front.memory.picker.seats;
        assert_eq!(seats.len(), 1, "one person, one seat");
        taken.extend(seats.iter().copied());
    }
    let all = bench.front.desk.shelf.scenarios[0]
        .scenario
        .roster
        .factions
        .len();
    assert_eq!(taken.len(), all, "{taken:?}, at first {before:?}");
}

#[test]
fn a_turn_is_ended_by_keys_and_the_check_can_be_passed() {
    let mut bench = Bench::desk();
    for _ in 0..3 {
        bench.press(Key::Enter);
    }
    bench.key(Key::Enter, Modifiers::CTRL);
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::EndTurn));
    bench.press(Key::Enter);
    bench.front.desk.wait();
    assert_eq!(bench.front.desk.game().map(|game| game.turn()), Some(2));
}

#[test]
fn what_is_searched_for_is_found_and_opened() {
    let mut bench = Bench::desk();
    for _ in 0..3 {
        bench.press(Key::Enter);
    }
    bench.press(Key::Slash);
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::Search));
    bench.write("settings");
    bench.press(Key::Enter);
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::Settings));
    bench.press(Key::Escape);
    assert_eq!(bench.front.desk.overlay(), None);
    bench.press(Key::Slash);
    bench.write("gate rock");
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert!(game.thing().is_some(), "the place is looked at");
}

#[test]
fn clicks_while_a_turn_resolves_wait_and_lose_nothing() {
    let mut bench = Bench::desk();
    for _ in 0..3 {
        bench.press(Key::Enter);
    }
    bench.front.act(DeskAction::EndTurnNow);
    for action in [
        Action::Undo.into(),
        Action::Overlay(Overlay::Save).into(),
        DeskAction::Save(String::from("x")),
        DeskAction::Escape,
        DeskAction::Acknowledge,
        DeskAction::PlayOn,
        DeskAction::Watch(5),
    ] {
        bench.front.act(action);
        bench.frame(Vec::new());
    }
    bench.front.desk.wait();
    bench.frame(Vec::new());
    assert_eq!(bench.front.desk.game().map(|game| game.turn()), Some(2));
    bench.front.act(DeskAction::EndTurnNow);
    bench.front.act(Action::Leave);
    assert!(bench.front.desk.game().is_none());
}

#[test]
fn a_seat_that_is_handed_over_shows_nothing_of_anybody() {
    let mut bench = Bench::desk();
    let offered = bench.front.desk.shelf.scenarios[0].clone();
    let seats: Vec<_> = offered.scenario.faction_ids().take(2).collect();
    bench.front.act(DeskAction::Begin(NewGame {
        scenario: offered.path,
        seats: seats.clone(),
        seed: Some(1),
        ..NewGame::default()
    }));
    bench.frame(Vec::new());
    let output = bench.frame(Vec::new());
    let space = bench.front.look.space();
    let seen: Vec<String> = super::paint::words(&output.shapes, space)
        .into_iter()
        .map(|words| words.text)
        .collect();
    for place in &offered.scenario.places {
        assert!(!seen.contains(&place.name), "{} is seen", place.name);
    }
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert_eq!(game.person(), Some(seats[0]));
    // What the first one was told is not for the second.
    bench.press(Key::Enter);
    bench.front.desk.tell(String::from("a secret"), false);
    bench.frame(Vec::new());
    bench.front.act(DeskAction::EndTurnNow);
    bench.front.desk.wait();
    bench.frame(Vec::new());
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert_eq!(game.person(), Some(seats[1]));
    assert!(
        bench.front.desk.said.is_empty(),
        "nothing is left to be read"
    );
}

#[test]
fn a_double_click_on_what_opens_a_dialogue_does_not_close_it() {
    let mut bench = Bench::desk();
    for _ in 0..3 {
        bench.press(Key::Enter);
    }
    bench.front.act(Action::EndTurn);
    bench.frame(Vec::new());
    bench.click(pos2(30.0, 400.0));
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::EndTurn));
    bench.pass(1.0);
    bench.click(pos2(30.0, 400.0));
    assert_eq!(bench.front.desk.overlay(), None, "later it does");
}

#[test]
fn odds_are_let_go_with_what_was_aimed() {
    let session = super::session("four-wells", 1, ScreenName::Odds);
    let mut bench = Bench::screen(ScreenName::Odds, session, Vec2::new(1280.0, 720.0), 100);
    let shows = |bench: &Bench| {
        bench
            .front
            .desk
            .game()
            .is_some_and(|game| game.weighed.is_some())
    };
    assert!(shows(&bench));
    bench.press(Key::Escape);
    assert!(!shows(&bench), "one key is enough");
}

#[test]
fn an_ended_game_can_be_played_on() {
    let session = super::session("four-wells", 0, ScreenName::Ending);
    let mut bench = Bench::screen(ScreenName::Ending, session, Vec2::new(1280.0, 720.0), 100);
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::Ending));
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert!(!game.is_over(), "it goes on");
}

#[test]
fn a_window_of_no_size_is_no_trouble() {
    let session = super::session("four-wells", 1, ScreenName::Tab(Tab::Council));
    let mut bench = Bench::screen(
        ScreenName::Tab(Tab::Council),
        session,
        Vec2::new(2.0, 2.0),
        100,
    );
    for overlay in [
        Overlay::Pause,
        Overlay::Settings,
        Overlay::Search,
        Overlay::Help,
        Overlay::Save,
        Overlay::Load,
    ] {
        bench.front.act(Action::Overlay(overlay));
        bench.frame(Vec::new());
        bench.front.act(DeskAction::Escape);
        bench.frame(Vec::new());
    }
}

/// `play PATH` chooses that scenario in the picker: by its file or its folder, also where nobody looks for scenarios.
#[test]
fn a_scenario_from_the_command_line_is_on_the_shelf() {
    let mut shelf = Shelf::of_game();
    let known = shelf.scenarios.len();
    let large = shelf.scenarios[known - 1].path.clone();
    assert_eq!(shelf.number_of(&large), Some(known - 1));
    assert_eq!(
        shelf.number_of(&large.join("scenario.ron")),
        Some(known - 1)
    );
    let elsewhere = tempfile::tempdir().expect("a folder for tests");
    let copied = elsewhere.path().join("scenario.ron");
    std::fs::copy(large.join("scenario.ron"), copied).expect("room on the disk");
    assert_eq!(shelf.number_of(elsewhere.path()), Some(known));
    assert_eq!(shelf.number_of(elsewhere.path()), Some(known));
    assert_eq!(shelf.scenarios.len(), known + 1);
    assert_eq!(shelf.number_of(Path::new("/nowhere")), None);
}
