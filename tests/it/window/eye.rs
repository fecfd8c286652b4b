//! What the eye meets: the order in which the keyboard leads through a page, what changes under the pointer, and
//! whether what is aimed at can be seen.

use super::{Bench, session};
use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Event, Key, Pos2, Rect, Shape, Vec2};
use first_maje::id::FactionId;
use first_maje::page::rich::Thing;
use first_maje::page::{Action, Aim, Aiming, Tab};
use first_maje::scenario::model::Good;
use first_maje::session::{Session, SessionConfig};
use first_maje::sim::command::{Act, Command};
use first_maje::sim::terms::{Deal, TradeTerms};
use first_maje::window::ScreenName;
use std::sync::Arc;

const TALL: Vec2 = Vec2::new(1280.0, 4000.0);
const SMALL: Vec2 = Vec2::new(1280.0, 720.0);

fn bench(scenario: &str, screen: ScreenName, size: Vec2) -> Bench {
    Bench::screen(screen, session(scenario, 4, screen), size, 100)
}

/// Where the focus comes from control to control, within the page at the left. Where a page is higher than the screen
/// it scrolls, so that it is looked at on a tall one.
fn path(bench: &mut Bench) -> Vec<Rect> {
    let left = bench.front.memory.map.frame.expect("a map").left();
    let top = bench.front.memory.map.frame.expect("a map").top();
    let mut path: Vec<Rect> = Vec::new();
    for _ in 0..400 {
        bench.tap(Key::Tab);
        let Some(it) = bench.focused() else {
            continue;
        };
        let inside = it.at.right() <= left + 1.0 && it.at.top() >= top;
        if inside && path.contains(&it.at) {
            break;
        }
        if inside {
            path.push(it.at);
        }
    }
    // It goes around; where it began is where the last key left it. The page begins after the longest way up.
    let ends = (0..path.len()).max_by(|one, other| {
        let up = |at: &usize| path[*at].top() - path[(at + 1) % path.len()].top();
        up(one).total_cmp(&up(other))
    });
    let begins = ends.map_or(0, |at| at + 1) % path.len().max(1);
    path.rotate_left(begins);
    path
}

#[test]
fn the_keyboard_goes_through_a_page_as_the_eye_does() {
    for tab in [
        Tab::Council,
        Tab::Lands,
        Tab::Fleets,
        Tab::Sects,
        Tab::Table,
        Tab::Pledges,
    ] {
        let mut bench = bench("four-wells", ScreenName::Tab(tab), TALL);
        let path = path(&mut bench);
        assert!(path.len() > 2, "{tab:?}: {path:?}");
        for pair in path.windows(2) {
            let [one, next] = [pair[0], pair[1]];
            let below = next.top() >= one.bottom() - 1.0;
            let along = next.bottom() > one.top() && next.left() >= one.left();
            // What wraps begins in the line of what came before it, and ends below.
            let wraps =
                next.top() >= one.top() - 1.0 && next.bottom() >= one.bottom() + one.height() / 2.0;
            // From the last line of a cell of a table up to the first of the next one.
            let cell = next.left() >= one.right() && one.top() - next.top() < 60.0;
            assert!(
                below || along || wraps || cell,
                "{tab:?}: from {one:?} back to {next:?}"
            );
        }
    }
}

/// Every filled or framed rectangle painted in a place, and the colours of words there.
fn painted(bench: &mut Bench, at: Rect) -> Vec<String> {
    fn gather(shape: &Shape, at: Rect, found: &mut Vec<String>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, at, found)),
            Shape::Rect(it) if at.expand(4.0).contains_rect(it.rect) => {
                found.push(format!("{:?} {:?} {:?}", it.rect, it.fill, it.stroke));
            }
            Shape::Text(it) if at.contains(it.visual_bounding_rect().center()) => {
                found.push(format!(
                    "{:?} {:?}",
                    it.fallback_color, it.override_text_color
                ));
            }
            _ => {}
        }
    }
    let output = bench.frame(Vec::new());
    let mut found = Vec::new();
    for clipped in &output.shapes {
        gather(&clipped.shape, at, &mut found);
    }
    found
}

#[test]
fn buttons_look_different_under_the_pointer_and_with_the_focus() {
    for screen in [
        ScreenName::Picker,
        ScreenName::Tab(Tab::Council),
        ScreenName::Tab(Tab::Table),
        ScreenName::Deal,
        ScreenName::Pause,
        ScreenName::EndTurn,
    ] {
        let mut bench = bench("four-wells", screen, SMALL);
        let all = bench.controls().into_iter();
        let all = all.filter(|it| it.role == Role::Button);
        let map = bench.front.memory.map.frame;
        let screen_rect = bench.rect();
        let below = bench.front.desk.overlay().is_none();
        let on_map = |at: Rect| below && map.is_some_and(|map| map.contains(at.center()));
        let mut looked = 0;
        for button in all {
            // Places and fleets on the map have a look of their own.
            if !screen_rect.contains_rect(button.at) || on_map(button.at) {
                continue;
            }
            bench.frame(vec![Event::PointerMoved(Pos2::new(-10.0, -10.0))]);
            bench.frame(vec![Event::PointerGone]);
            let idle = painted(&mut bench, button.at);
            bench.frame(vec![Event::PointerMoved(button.at.center())]);
            let hovered = painted(&mut bench, button.at);
            looked += usize::from(idle != hovered);
        }
        assert!(
            looked > 0,
            "{screen:?}: nothing shows that it can be clicked"
        );
    }
}

#[test]
fn the_first_thing_to_do_shows_the_pointer_and_the_focus() {
    let mut bench = Bench::desk();
    let begin = |bench: &mut Bench| {
        let all = bench.controls();
        all.into_iter()
            .find(|it| it.name == "Begin")
            .expect("a way to begin")
            .at
    };
    let at = begin(&mut bench);
    let idle = painted(&mut bench, at);
    bench.frame(vec![Event::PointerMoved(at.center())]);
    let hovered = painted(&mut bench, at);
    assert_ne!(idle, hovered, "under the pointer");
    bench.frame(vec![Event::PointerGone]);
    let reached = (0..80).any(|_| {
        bench.tap(Key::Tab);
        bench.focused().is_some_and(|it| it.name == "Begin")
    });
    assert!(reached);
    assert_ne!(idle, painted(&mut bench, at), "with the focus");
}

#[test]
fn what_a_fleet_can_reach_is_in_sight_beside_open_panels() {
    let mut bench = bench("2371-eighteen-sects", ScreenName::Tab(Tab::Fleets), SMALL);
    let game = bench.front.desk.game().expect("a game");
    let view = game.view().expect("a view");
    let armed = view
        .own
        .fleets
        .iter()
        .max_by_key(|fleet| fleet.totals.attack);
    let fleet = armed.expect("a fleet").id;
    let from = view.fleet(fleet).expect("it is there").position.at;
    let aiming = Aiming {
        fleet,
        aim: Aim::Raid,
        from: None,
    };
    let targets = aiming.targets(&view);
    let book = Arc::clone(game.book());
    bench.front.act(Action::Look(Thing::Fleet(fleet)));
    bench.frame(Vec::new());
    bench.front.act(Action::Aim(fleet, Aim::Raid));
    for _ in 0..80 {
        bench.frame(Vec::new());
    }
    let map = &bench.front.memory.map;
    let frame = map.frame.expect("a map");
    assert!(frame.width() > 300.0, "{frame:?} is left of the map");
    let spot = |id| {
        let at = first_maje::window::map::camera::point(book.place(id).at);
        map.camera.to_screen(at, frame)
    };
    assert!(frame.contains(spot(from)), "the fleet");
    assert!(
        targets.iter().any(|id| frame.contains(spot(*id))),
        "a target"
    );
}

/// Has every other sect offer the person on this seat a trade that it can keep.
fn receive_offers(session: &mut Session, me: FactionId) {
    let length = session.book().turn;
    for giver in session.scenario().faction_ids().filter(|id| *id != me) {
        let goods = Good::ALL.into_iter();
        let pairs = goods.flat_map(|give| Good::ALL.map(|get| (give, get)));
        for (give, get) in pairs.filter(|(give, get)| give != get) {
            let terms = TradeTerms {
                give: (give, 1),
                get: (get, 1),
                turns: 6,
            };
            let deal = Deal::trade([giver, me], terms, length);
            let offer = Command::Act(Act::Propose { to: me, deal });
            if session.prompt(giver, &offer).is_ok() {
                break;
            }
        }
    }
}

#[test]
fn a_double_click_on_accept_signs_one_offer() {
    let game = session("four-wells", 0, ScreenName::Watch);
    let scenario = Arc::clone(game.scenario());
    let me = scenario.recommended[0];
    let config = SessionConfig::minds(&scenario, 1).person(me, "");
    let mut session = Session::new(scenario, config);
    receive_offers(&mut session, me);
    let mut bench = Bench::screen(ScreenName::Tab(Tab::Table), session, TALL, 100);
    let waiting = |bench: &Bench| {
        let view = bench.front.desk.game().and_then(|game| game.view());
        let offers = &view.expect("a view").own.offers;
        offers.iter().filter(|offer| offer.to == me).count()
    };
    let before = waiting(&bench);
    assert!(before > 1, "{before} offers wait");
    let accept = |bench: &mut Bench| {
        let all = bench.controls();
        let mut accepts = all
            .iter()
            .filter(|it| it.name.eq_ignore_ascii_case("accept"));
        let first = accepts.next();
        first
            .unwrap_or_else(|| panic!("an offer to accept: {all:?}"))
            .at
            .center()
    };
    let at = accept(&mut bench);
    bench.click(at);
    assert_eq!(waiting(&bench), before - 1, "the first click counts");
    bench.click(at);
    bench.click(at);
    assert_eq!(waiting(&bench), before - 1, "the second does not");
    // Half a second later the list has moved up, and a click means what lies there.
    bench.pass(1.0);
    let at = accept(&mut bench);
    bench.click(at);
    assert_eq!(waiting(&bench), before - 2);
}
