//! Keys that are held down, slow clicks and notes: what hands do without meaning it.

use super::{Bench, paint};
use bevy_egui::egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use first_maje::page::{Action, Overlay};
use first_maje::scenario::open::open;
use first_maje::session::{Session, SessionConfig, Stage};
use first_maje::window::action::DeskAction;
use std::path::Path;
use std::sync::Arc;

fn begun() -> Bench {
    let mut bench = Bench::desk();
    for _ in 0..3 {
        bench.press(Key::Enter);
    }
    assert!(bench.front.desk.game().is_some());
    bench
}

#[test]
fn a_key_that_is_held_ends_one_turn() {
    let mut bench = begun();
    bench.front.desk.settings.ask_before_end = false;
    for _ in 0..20 {
        bench.frame(vec![Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::CTRL,
        }]);
        bench.front.desk.wait();
    }
    assert_eq!(bench.front.desk.game().map(|game| game.turn()), Some(2));
}

/// Presses, rests for a while, and lets go.
fn slow_click(bench: &mut Bench, at: Pos2, rest: f64) {
    let button = |pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    bench.frame(vec![Event::PointerMoved(at)]);
    bench.frame(vec![button(true)]);
    bench.pass(rest);
    bench.frame(vec![button(false)]);
}

#[test]
fn a_click_counts_however_long_it_seems_to_last() {
    let mut bench = Bench::desk();
    let seats = |bench: &Bench| bench.front.memory.picker.seats.clone();
    let spots = (0_u8..16).flat_map(|x| (0_u8..7).map(move |y| (f32::from(x), f32::from(y))));
    let mut slow = 0;
    // Somewhere below the options lies the map, with land of everybody.
    for (x, y) in spots {
        let before = seats(&bench);
        slow_click(&mut bench, pos2(520.0 + 45.0 * x, 390.0 + 38.0 * y), 3.0);
        slow += usize::from(seats(&bench) != before);
    }
    assert!(slow > 1, "seats are taken by slow clicks");
}

#[test]
fn notes_wait_while_a_dialogue_is_open() {
    let mut bench = begun();
    let seen = |bench: &mut Bench| {
        let output = bench.frame(Vec::new());
        let space = bench.front.look.space();
        let words = paint::words(&output.shapes, space);
        words.into_iter().any(|words| words.text == "a note")
    };
    bench.front.act(Action::Overlay(Overlay::Pause));
    bench.front.desk.tell(String::from("a note"), false);
    for _ in 0..100 {
        assert!(!seen(&mut bench), "it lies over the dialogue");
    }
    bench.front.act(DeskAction::Escape);
    bench.frame(Vec::new());
    assert!(seen(&mut bench), "it is still to be read");
}

#[test]
fn whoever_is_wiped_out_is_told_and_watches_on() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/elim_alone");
    let scenario = Arc::new(open(&path).expect("a scenario for tests"));
    let mut factions = scenario.faction_ids();
    let me = factions.find(|id| scenario.faction(*id).key == "bb");
    let me = me.expect("the one that falls");
    let config = SessionConfig::minds(&scenario, 4).person(me, "");
    let mut bench = Bench::desk();
    bench.front.desk.lay(Session::new(scenario, config), false);
    bench.frame(Vec::new());
    for _ in 0..5 {
        if let Some(Stage::Planning(_)) = bench.front.desk.game().map(|game| game.stage()) {
            bench.front.act(DeskAction::EndTurnNow);
            bench.front.desk.wait();
            bench.frame(Vec::new());
        }
    }
    assert_eq!(bench.front.desk.overlay(), Some(Overlay::Fallen));
    assert!(
        bench
            .front
            .shown()
            .over
            .as_ref()
            .is_some_and(|sheet| sheet.title.contains("Sect B"))
    );
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert_eq!(game.stage(), Stage::Watching);
    assert_eq!(bench.front.desk.overlay(), None);
}
