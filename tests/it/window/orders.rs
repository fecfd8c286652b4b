//! Orders for several fleets, hauls that were aimed, names of persons, lists that are sorted.

use super::{Bench, session};
use bevy_egui::egui::{Key, Vec2};
use first_maje::id::FleetId;
use first_maje::page::dial::{Dial, SortableList};
use first_maje::page::rich::Thing;
use first_maje::page::sheet::Block;
use first_maje::page::{Action, Aim, Tab};
use first_maje::page::{Aiming, Weighed};
use first_maje::scenario::model::Goods;
use first_maje::session::Seat;
use first_maje::sim::command::{Mission, Order};
use first_maje::window::ScreenName;
use first_maje::window::action::{DeskAction, NewGame};

fn bench(scenario: &str, turns: u16) -> Bench {
    let game = session(scenario, turns, ScreenName::Tab(Tab::Council));
    Bench::screen(
        ScreenName::Tab(Tab::Council),
        game,
        Vec2::new(1280.0, 720.0),
        100,
    )
}

/// A raid or a seizure that two fleets could make together.
fn together(bench: &Bench) -> Option<(FleetId, Mission)> {
    let view = bench.front.desk.game()?.view()?;
    let own = view
        .own
        .fleets
        .iter()
        .filter(|fleet| fleet.totals.attack > 0);
    own.flat_map(|fleet| {
        let places = view.book.territory_ids();
        let raid = |target| Mission::Raid { target, want: None };
        places.map(move |place| (fleet.id, raid(place)))
    })
    .find(|(fleet, raid)| {
        let weighed = Weighed::of(&view, *fleet, *raid);
        weighed.refused.is_none() && !weighed.with_company(&view).could.is_empty()
    })
}

#[test]
fn fleets_that_get_there_in_time_can_go_along() {
    let mut bench = bench("2371-eighteen-sects", 2);
    let (fleet, raid) = together(&bench).expect("two fleets near each other");
    bench.front.act(Action::Weigh(fleet, raid));
    bench.frame(Vec::new());
    let shown = bench.front.shown().odds.clone().expect("odds");
    let other = shown.companions[0].clone();
    assert!(!other.goes);
    let alone = shown.chance.expect("a chance");
    bench.front.act(Action::Join(other.fleet));
    bench.frame(Vec::new());
    let shown = bench.front.shown().odds.clone().expect("odds");
    assert!(shown.companions[0].goes);
    let both = shown.chance.expect("a chance");
    assert!(both.low >= alone.low, "{both:?} after {alone:?}");
    // The focus is on the order; Enter gives it to both.
    let before = bench.front.desk.game().expect("a game").orders.len();
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert!(game.weighed.is_none());
    let mut sent: Vec<FleetId> = game.orders[before..]
        .iter()
        .filter_map(|order| match order {
            Order::Mission { fleet, mission } if *mission == raid => Some(*fleet),
            _ => None,
        })
        .collect();
    sent.sort_unstable();
    let mut wanted = vec![fleet, other.fleet];
    wanted.sort_unstable();
    assert_eq!(sent, wanted);
}

#[test]
fn a_haul_that_was_aimed_asks_how_much() {
    let mut bench = bench("four-wells", 1);
    let game = bench.front.desk.game().expect("a game");
    let view = game.view().expect("a view");
    let hauls = view.own.fleets.iter().filter(|fleet| fleet.totals.room > 0);
    let (fleet, from, to) = hauls
        .flat_map(|fleet| {
            let lands = &view.own.lands;
            let pairs = lands
                .iter()
                .flat_map(|a| lands.iter().map(move |b| (a.id, b.id)));
            pairs.map(|(from, to)| (fleet.id, from, to))
        })
        .find(|(fleet, from, to)| {
            let aiming = Aiming {
                fleet: *fleet,
                aim: Aim::Haul,
                from: Some(*from),
            };
            aiming.allows(&view, Thing::Place(*to))
        })
        .expect("goods can be hauled");
    bench.front.act(Action::Aim(fleet, Aim::Haul));
    bench.front.act(Action::Target(Thing::Place(from)));
    bench.front.act(Action::Target(Thing::Place(to)));
    bench.frame(Vec::new());
    let asked = bench.front.shown().odds.clone().expect("a question");
    let dials: Vec<_> = asked
        .sheet
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Dial(dial) => Some(dial.dial),
            _ => None,
        })
        .collect();
    assert_eq!(dials.len(), 3, "one for each good");
    bench.front.act(Action::Dials(vec![
        (dials[0], 5),
        (dials[1], 0),
        (dials[2], 0),
        (Dial::LoadOnce, 1),
    ]));
    bench.frame(Vec::new());
    bench.press(Key::Enter);
    let game = bench.front.desk.game().expect("a game");
    assert!(game.weighed.is_none() && game.aiming.is_none());
    let wanted = Mission::Haul {
        from,
        to,
        goods: Goods([5, 0, 0]),
        again: false,
    };
    let last = game.orders.last();
    let mission = wanted;
    assert_eq!(last, Some(&Order::Mission { fleet, mission }));
}

#[test]
fn persons_have_names_when_they_play_in_turn() {
    let mut bench = Bench::desk();
    let offered = bench.front.desk.shelf.scenarios[0].clone();
    let seats: Vec<_> = offered
        .scenario
        .recommended
        .iter()
        .copied()
        .take(1)
        .collect();
    let other = offered.scenario.faction_ids();
    let other = other
        .into_iter()
        .find(|id| !seats.contains(id))
        .expect("another");
    let seats = vec![seats[0], other];
    let picker = &mut bench.front.memory.picker;
    picker.several = true;
    picker.seats.clone_from(&seats);
    picker.names.insert(seats[0], String::from(" Ann \u{E000}"));
    picker.names.insert(other, String::from("Ben"));
    let output = bench.frame(Vec::new());
    let space = bench.front.look.space();
    let seen = super::paint::words(&output.shapes, space);
    assert!(
        seen.iter().any(|words| words.text.contains("Ben")),
        "a field"
    );
    let setup = bench.front.memory.picker.setup(&bench.front.desk.shelf);
    let setup: NewGame = setup.expect("it can be begun");
    assert_eq!(setup.names, ["Ann", "Ben"]);
    bench.front.act(DeskAction::Begin(setup));
    bench.frame(Vec::new());
    let session = bench.front.desk.game().and_then(|game| game.session());
    let seat = session.expect("a session").seat(other).clone();
    assert_eq!(seat, Seat::Person(String::from("Ben")));
    let output = bench.frame(Vec::new());
    let seen = super::paint::words(&output.shapes, space);
    let said = |part: &str| seen.iter().any(|words| words.text.contains(part));
    assert!(said("Ann, your turn") || said("Ben, your turn"));
}

#[test]
fn who_only_watches_is_not_asked_whom_to_lead() {
    let mut bench = Bench::desk();
    let picker = &mut bench.front.memory.picker;
    picker.watch = true;
    picker.several = true;
    bench.frame(Vec::new());
    let output = bench.frame(Vec::new());
    let space = bench.front.look.space();
    let seen = super::paint::words(&output.shapes, space);
    assert!(!seen.iter().any(|words| words.text.contains("do you lead")));
}

#[test]
fn lists_are_sorted_by_a_column() {
    let mut bench = bench("2371-eighteen-sects", 2);
    bench.front.act(Action::Open(Tab::Sects));
    bench
        .front
        .act(Action::dial(Dial::Sort(SortableList::Sects), -4));
    bench.frame(Vec::new());
    let game = bench.front.desk.game().expect("a game");
    let view = game.view().expect("a view");
    let (_, sheet) = bench.front.shown().tab.as_ref().expect("a tab");
    let prestige: Vec<i32> = sheet
        .asks()
        .iter()
        .filter_map(|(action, _)| match action {
            Action::Look(Thing::Faction(id)) => Some(view.common.faction(*id).prestige),
            _ => None,
        })
        // The list comes first, the relations below it.
        .take(view.common.factions.len())
        .collect();
    assert!(prestige.len() > 3);
    assert!(
        prestige.is_sorted_by(|one, next| one >= next),
        "{prestige:?}"
    );
    // It stays so when the turn ends.
    bench.front.act(DeskAction::EndTurnNow);
    bench.front.desk.wait();
    let game = bench.front.desk.game().expect("a game");
    assert_eq!(game.dials.get(Dial::Sort(SortableList::Sects)), Some(-4));
}
