//! What hands do at the window: the map stays under the pointer, aims and sheets are led by keys.

use super::{Bench, session};
use bevy_egui::egui::{Key, Pos2, Rect, Vec2};
use first_maje::page::rich::Thing;
use first_maje::page::{Action, Aim, Overlay, Tab};
use first_maje::window::ScreenName;
use first_maje::window::action::{DeskAction, NewGame};

fn begin(bench: &mut Bench, persons: usize) {
    let offered = bench.front.desk.shelf.scenarios[0].clone();
    let seats = offered.scenario.recommended.iter().copied();
    let others = offered.scenario.faction_ids();
    let mut all: Vec<_> = seats.collect();
    all.extend(others.filter(|id| !offered.scenario.recommended.contains(id)));
    all.truncate(persons);
    bench.front.act(DeskAction::Begin(NewGame {
        scenario: offered.path,
        seats: all,
        seed: Some(1),
        ..NewGame::default()
    }));
    settle(bench);
    if bench.front.desk.overlay().is_some() {
        bench.front.act(DeskAction::Escape);
    }
    settle(bench);
}

fn settle(bench: &mut Bench) {
    for _ in 0..8 {
        bench.frame(Vec::new());
    }
}

/// The frame of the map, and all of its land on the screen.
fn land(bench: &Bench) -> (Rect, Rect) {
    let map = &bench.front.memory.map;
    let frame = map.frame.expect("a map");
    let mut all = Rect::NOTHING;
    for corner in map.lands.cells.iter().flat_map(|cell| &cell.corners) {
        all.extend_with(map.camera.to_screen(*corner, frame));
    }
    (frame, all)
}

fn is_fitted(bench: &Bench, when: &str) {
    let (frame, all) = land(bench);
    assert!(frame.contains_rect(all), "{when}: {all:?} in {frame:?}");
    let off = frame.center() - all.center();
    assert!(off.length() < 2.0, "{when}: {off:?} from the middle");
    let full = (all.width() / frame.width()).max(all.height() / frame.height());
    assert!(full > 0.8, "{when}: it fills {full} of the frame");
}

fn places(bench: &Bench) -> Vec<Pos2> {
    let map = &bench.front.memory.map;
    let frame = map.frame.expect("a map");
    let cells = map.lands.cells.iter();
    cells
        .map(|cell| map.camera.to_screen(cell.centre, frame))
        .collect()
}

fn apart(one: &[Pos2], other: &[Pos2]) -> f32 {
    let both = one.iter().zip(other);
    both.map(|(a, b)| a.distance(*b)).fold(0.0, f32::max)
}

#[test]
fn a_small_map_is_shown_whole_whenever_a_game_begins_or_the_screen_changes() {
    let mut bench = Bench::desk();
    begin(&mut bench, 1);
    is_fitted(&bench, "the first game");
    bench.front.act(Action::Leave);
    settle(&mut bench);
    begin(&mut bench, 2);
    is_fitted(
        &bench,
        "the second game, before its first player took the seat",
    );
    bench.front.act(DeskAction::Acknowledge);
    settle(&mut bench);
    is_fitted(&bench, "handed over");
    bench.size = Vec2::new(1920.0, 1080.0);
    settle(&mut bench);
    is_fitted(&bench, "a larger window");
    bench.size = Vec2::new(1920.0, 1080.0) / 1.5;
    bench.scale = 1.5;
    settle(&mut bench);
    is_fitted(&bench, "a larger scale");
    bench.front.act(Action::Leave);
    settle(&mut bench);
    begin(&mut bench, 0);
    is_fitted(&bench, "watching");
}

#[test]
fn lands_stay_where_they_are_when_sheets_open_and_close() {
    let mut bench = Bench::desk();
    begin(&mut bench, 1);
    let before = places(&bench);
    let (frame, _) = land(&bench);
    let game = bench.front.desk.game().expect("a game");
    let scenario = game.book().clone();
    let ids = scenario.territory_ids();
    // The one at the left stays in sight when a sheet opens at the right.
    let left = ids
        .min_by_key(|id| scenario.place(*id).at.0)
        .expect("a place");
    bench.front.act(Action::Target(Thing::Place(left)));
    settle(&mut bench);
    assert!(land(&bench).0.width() < frame.width(), "a sheet is open");
    assert!(apart(&before, &places(&bench)) < 0.1, "nothing moved");
    bench.front.act(DeskAction::Unselect);
    settle(&mut bench);
    assert!(apart(&before, &places(&bench)) < 0.1, "nothing moved back");
    // The one that the sheet would hide is brought in, no farther than it must.
    let ids = scenario.territory_ids();
    let right = ids
        .max_by_key(|id| scenario.place(*id).at.0)
        .expect("a place");
    bench.front.act(Action::Target(Thing::Place(right)));
    for _ in 0..40 {
        bench.frame(Vec::new());
    }
    let (frame, _) = land(&bench);
    assert!(frame.contains(places(&bench)[right.index()]), "in sight");
}

#[test]
fn what_is_aimed_is_said_lit_and_taken_from_the_search() {
    let game = session("four-wells", 1, ScreenName::Tab(Tab::Council));
    let mut bench = Bench::screen(
        ScreenName::Tab(Tab::Council),
        game,
        Vec2::new(1280.0, 720.0),
        100,
    );
    let game = bench.front.desk.game().expect("a game");
    let view = game.view().expect("a view");
    let armed = view.own.fleets.iter().max_by_key(|f| f.totals.attack);
    let fleet = armed.expect("a fleet").id;
    let aiming = first_maje::page::Aiming {
        fleet,
        aim: Aim::Raid,
        from: None,
    };
    let target = aiming.targets(&view)[0];
    let name = game.book().place(target).name.clone();
    bench.front.act(Action::Look(Thing::Fleet(fleet)));
    bench.front.act(Action::Aim(fleet, Aim::Raid));
    settle(&mut bench);
    let line = bench.front.shown().aim.clone().expect("a line").words();
    assert!(line.contains("Raid with") && line.contains("Esc"), "{line}");
    let output = bench.frame(Vec::new());
    let space = bench.front.look.space();
    let seen = super::paint::words(&output.shapes, space);
    assert!(
        seen.iter()
            .any(|words| words.text.contains("choose a place"))
    );
    let sheet = &bench.front.shown().thing.as_ref().expect("a sheet").1;
    let lit: Vec<&Action> = sheet
        .choices()
        .filter(|choice| choice.chosen && choice.key.is_some())
        .map(|choice| &choice.action)
        .collect();
    assert_eq!(lit, [&Action::Aim(fleet, Aim::Raid)]);
    bench.press(Key::Slash);
    bench.write(&name);
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    let weighed = game.weighed.as_ref().expect("odds");
    assert_eq!(weighed.mission.destination(), Some(target));
    bench.press(Key::Escape);
    let game = bench.front.desk.game().expect("a game");
    assert!(game.weighed.is_none() && game.aiming.is_none());
    settle(&mut bench);
    assert!(bench.front.shown().aim.is_none());
}

#[test]
fn a_tab_opened_by_its_key_has_the_focus() {
    let game = session("four-wells", 1, ScreenName::Tab(Tab::Council));
    let mut bench = Bench::screen(
        ScreenName::Tab(Tab::Council),
        game,
        Vec2::new(1280.0, 720.0),
        100,
    );
    for (key, tab) in [
        (Key::Num2, Tab::Lands),
        (Key::Num3, Tab::Fleets),
        (Key::Num5, Tab::Sects),
    ] {
        bench.press(key);
        let game = bench.front.desk.game().expect("a game");
        assert_eq!(game.tab, Some(tab));
        let (map, _) = land(&bench);
        let inside = |at: Option<Rect>| {
            at.is_some_and(|at| {
                at.right() <= map.left() && at.top() >= map.top() && at.width() > 0.0
            })
        };
        let first = bench.focused().map(|it| it.at);
        assert!(inside(first), "{tab:?}: {first:?} beside {map:?}");
        bench.press(Key::Tab);
        let next = bench.focused().map(|it| it.at);
        assert!(inside(next) && next != first, "{tab:?}: {next:?}");
    }
}

#[test]
fn the_search_knows_commands_and_leads_to_where_they_are_given() {
    let game = session("four-wells", 1, ScreenName::Tab(Tab::Council));
    let mut bench = Bench::screen(
        ScreenName::Tab(Tab::Council),
        game,
        Vec2::new(1280.0, 720.0),
        100,
    );
    for word in [
        "govern", "guard", "haul", "build", "envoy", "gift", "trade", "spy", "command",
    ] {
        bench.press(Key::Slash);
        bench.write(word);
        bench.press(Key::Enter);
        let desk = &bench.front.desk;
        assert_ne!(desk.overlay(), Some(Overlay::Search), "{word} is found");
        let game = desk.game().expect("a game");
        let led = match word {
            "guard" | "haul" => game.aiming.is_some(),
            "trade" => game.tab == Some(Tab::Table),
            "gift" => matches!(game.thing(), Some(Thing::Faction(_))),
            "build" => matches!(game.thing(), Some(Thing::Place(_))),
            _ => matches!(game.thing(), Some(Thing::Maje(_))),
        };
        assert!(led, "{word} leads to where it is given");
        for action in [DeskAction::StopAiming, DeskAction::Unselect] {
            bench.front.act(action);
        }
        bench.frame(Vec::new());
    }
}
