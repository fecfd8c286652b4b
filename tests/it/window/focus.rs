//! Where the keyboard is: focus goes into what opens, keys open and do not close, arrows set and do not lead away.

use super::{Bench, session};
use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Rect, Vec2};
use first_maje::page::rich::Thing;
use first_maje::page::{Action, Overlay, Tab};
use first_maje::window::ScreenName;

fn bench(screen: ScreenName) -> Bench {
    let game = session("four-wells", 1, screen);
    Bench::screen(screen, game, Vec2::new(1280.0, 720.0), 100)
}

fn map(bench: &Bench) -> Rect {
    bench.front.memory.map.frame.expect("a map")
}

#[test]
fn a_digit_opens_its_tab_and_does_not_close_it() {
    let mut bench = bench(ScreenName::Tab(Tab::Council));
    for _ in 0..2 {
        bench.press(Key::Num2);
        let game = bench.front.desk.game().expect("a game");
        assert_eq!(game.tab, Some(Tab::Lands));
        let at = bench.focused().expect("something has the focus").at;
        assert!(at.right() <= map(&bench).left(), "{at:?} is in the tab");
    }
    // Nor does what a page offers.
    bench.front.act(Action::Open(Tab::Lands));
    let game = bench.front.desk.game().expect("a game");
    assert_eq!(game.tab, Some(Tab::Lands));
}

#[test]
fn the_focus_goes_into_the_sheet_that_a_key_opens() {
    let mut bench = bench(ScreenName::Map);
    // On from control to control until a place or a fleet on the map has the focus, and Enter looks at it.
    let on_map = |bench: &mut Bench| {
        bench.tap(Key::Tab);
        let inside = map(bench);
        bench
            .focused()
            .is_some_and(|it| it.role == Role::Button && inside.contains_rect(it.at))
    };
    assert!((0..120).any(|_| on_map(&mut bench)), "the map is reached");
    bench.press(Key::Enter);
    bench.frame(Vec::new());
    let thing = bench.front.desk.game().and_then(|game| game.thing());
    let looked = matches!(
        thing,
        Some(Thing::Place(_) | Thing::Fleet(_) | Thing::Contact(_))
    );
    assert!(looked, "{thing:?}");
    let at = bench.focused().expect("something has the focus").at;
    assert!(at.left() >= map(&bench).right(), "{at:?} is in the sheet");
}

/// How many tooltips are open, and what they say.
fn tooltips(bench: &mut Bench) -> usize {
    bench.frame(Vec::new());
    bench.tooltips()
}

#[test]
fn two_tooltips_are_never_open_at_once() {
    let mut bench = bench(ScreenName::Tab(Tab::Lands));
    let on_map = |bench: &mut Bench| {
        bench.tap(Key::Tab);
        let inside = map(bench);
        bench
            .focused()
            .is_some_and(|it| it.role == Role::Button && inside.contains_rect(it.at))
    };
    assert!((0..160).any(|_| on_map(&mut bench)), "the map is reached");
    bench.pass(1.0);
    assert_eq!(tooltips(&mut bench), 1, "what has the focus on the map");
    // Over the bar, the tabs and the panel: each tells its own, and the map is silent.
    let mut told = 0;
    for y in [22.0, 58.0, 150.0, 200.0] {
        for step in 0..16_u8 {
            let at = [12.0 + 80.0 * f32::from(step), y].into();
            bench.frame(vec![bevy_egui::egui::Event::PointerMoved(at)]);
            bench.pass(1.0);
            bench.pass(1.0);
            let open = tooltips(&mut bench);
            assert!(open <= 1, "{open} tooltips at {at:?}");
            told += open;
        }
    }
    assert!(told > 4, "{told} things are told of");
    // With the pointer at rest on what is told of, the keyboard does not open a second one.
    let at = [1248.0, 22.0].into();
    bench.frame(vec![bevy_egui::egui::Event::PointerMoved(at)]);
    bench.pass(1.0);
    bench.pass(1.0);
    assert_eq!(tooltips(&mut bench), 1, "the menu says what it is");
    for _ in 0..12 {
        bench.tap(Key::Tab);
        bench.pass(1.0);
        let open = tooltips(&mut bench);
        assert!(open <= 1, "{open} tooltips");
    }
}

/// A tooltip and a name in the same line were once the same widget, which ended the program.
#[test]
fn every_line_of_a_sheet_can_be_pointed_at() {
    for screen in [ScreenName::Fleet, ScreenName::Territory, ScreenName::Sect] {
        let game = session("2371-eighteen-sects", 4, screen);
        let mut bench = Bench::screen(screen, game, Vec2::new(1280.0, 720.0), 100);
        let mut told = 0;
        for row in 0..45_u8 {
            for column in 0..4_u8 {
                let x = 940.0 + 90.0 * f32::from(column);
                let at = [x, 80.0 + 13.0 * f32::from(row)].into();
                bench.frame(vec![bevy_egui::egui::Event::PointerMoved(at)]);
                bench.pass(1.0);
                told += tooltips(&mut bench);
            }
        }
        assert!(told > 0, "{screen:?} tells of nothing");
    }
}

#[test]
fn no_tooltip_stands_before_a_dialogue() {
    let mut bench = bench(ScreenName::Tab(Tab::Lands));
    let at = [1248.0, 22.0].into();
    bench.frame(vec![bevy_egui::egui::Event::PointerMoved(at)]);
    bench.pass(1.0);
    assert_eq!(tooltips(&mut bench), 1, "the menu says what it is");
    bench.front.act(Action::Overlay(Overlay::Search));
    bench.frame(Vec::new());
    bench.pass(1.0);
    assert_eq!(tooltips(&mut bench), 0, "the dialogue stands alone");
}

#[test]
fn arrows_choose_in_a_list_that_opens() {
    let mut bench = bench(ScreenName::Watch);
    let on_list = |bench: &mut Bench| {
        bench.tap(Key::Tab);
        bench.focused().is_some_and(|it| it.role == Role::ComboBox)
    };
    assert!((0..160).any(|_| on_list(&mut bench)), "the list is reached");
    let before = bench.front.desk.game().expect("a game").eyes;
    bench.press(Key::Enter);
    for _ in 0..4 {
        bench.frame(Vec::new());
    }
    let first = bench.focused().expect("something has the focus");
    assert_ne!(first.role, Role::ComboBox, "the focus is in the list");
    bench.press(Key::ArrowDown);
    let second = bench.focused().expect("something has the focus");
    assert!(
        second.at.top() > first.at.top(),
        "{second:?} lies below {first:?}"
    );
    bench.press(Key::Enter);
    bench.frame(Vec::new());
    let after = bench.front.desk.game().expect("a game").eyes;
    assert_ne!(after, before, "another is chosen");
}

#[test]
fn the_menu_of_the_map_is_used_by_keys() {
    let mut bench = bench(ScreenName::Fleet);
    let game = bench.front.desk.game().expect("a game");
    let Some(Thing::Fleet(fleet)) = game.thing() else {
        panic!("a fleet is looked at");
    };
    let view = game.view().expect("a view");
    let from = view.fleet(fleet).expect("it is there").position.at;
    let place = view
        .own
        .lands
        .iter()
        .map(|land| land.id)
        .find(|id| *id != from);
    let place = place.expect("land of one's own elsewhere");
    let at = game.book().place(place).at;
    let inside = map(&bench);
    let at = first_maje::window::map::camera::point(at);
    let at = bench.front.memory.map.camera.to_screen(at, inside);
    let click = |pressed| bevy_egui::egui::Event::PointerButton {
        pos: at,
        button: bevy_egui::egui::PointerButton::Secondary,
        pressed,
        modifiers: bevy_egui::egui::Modifiers::NONE,
    };
    bench.frame(vec![bevy_egui::egui::Event::PointerMoved(at)]);
    bench.frame(vec![click(true)]);
    bench.frame(vec![click(false)]);
    for _ in 0..4 {
        bench.frame(Vec::new());
    }
    let first = bench.focused().expect("something has the focus").at;
    bench.press(Key::ArrowDown);
    let second = bench.focused().expect("something has the focus").at;
    assert!(
        second.top() > first.top(),
        "{second:?} lies below {first:?}"
    );
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert!(
        game.weighed.is_some() || !game.orders.is_empty(),
        "it is done"
    );
}

#[test]
fn arrows_set_a_bar_and_stay_on_it() {
    let mut bench = bench(ScreenName::Fleet);
    let mut found = None;
    for _ in 0..120 {
        bench.tap(Key::Tab);
        found = bench.focused().filter(|it| it.role == Role::Slider);
        if found.is_some() {
            break;
        }
    }
    let before = found.expect("a fleet has a bar");
    let key = if before.value.is_some_and(|value| value > 50.0) {
        Key::ArrowLeft
    } else {
        Key::ArrowRight
    };
    for _ in 0..2 {
        bench.press(key);
        let now = bench.focused().expect("something has the focus");
        assert_eq!((now.role, now.at), (Role::Slider, before.at));
    }
    let after = bench.focused().expect("something has the focus");
    assert_ne!(after.value, before.value, "it was set");
}

#[test]
fn the_last_turn_is_shown_waits_for_dialogues_and_can_be_seen_again() {
    let mut bench = bench(ScreenName::Map);
    bench.front.desk.settings.ask_before_end = false;
    bench.front.act(Action::EndTurn);
    bench.front.desk.wait();
    let told = |bench: &Bench| bench.front.desk.game().expect("a game").before.is_some();
    assert!(told(&bench));
    bench.frame(Vec::new());
    // Below a dialogue it waits, however long that is read.
    bench.front.act(Action::Overlay(Overlay::Help));
    bench.frame(Vec::new());
    bench.pass(60.0);
    assert!(told(&bench), "it waits");
    bench.press(Key::Escape);
    bench.frame(Vec::new());
    assert!(told(&bench), "it goes on");
    for _ in 0..200 {
        bench.frame(Vec::new());
    }
    assert!(!told(&bench), "it is over");
    bench.press(Key::P);
    assert!(told(&bench), "it is shown again");
    bench.press(Key::Escape);
    assert!(!told(&bench), "it was skipped");
}
