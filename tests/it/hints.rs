//! What a person is told before an order, and of it: who could come, what is ordered, what goals are about.

use crate::sheets::{desk, seated, tab_sheet, thing_sheet, whoever};
use first_maje::council::apart;
use first_maje::id::ObjectiveId;
use first_maje::page::rich::{Rich, Thing, Tint};
use first_maje::page::sheet::Block;
use first_maje::page::{Action, Tab};
use first_maje::scenario::model::Good;
use first_maje::sim::command::{Command, Mission, Order};
use first_maje::window::desk::Desk;
use first_maje::window::shown::Shown;

fn words(desk: &Desk, tab: Tab) -> String {
    tab_sheet(desk.game().expect("a game"), tab).words()
}

/// The starter's own story: the fleet that could raid the Lone Well is all that stands at Gate Rock.
#[test]
fn the_odds_say_what_an_order_leaves_unguarded() {
    let mut desk = desk(seated("four-wells", 0, None));
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let place = |name: &str| {
        let mut all = view.book.territory_ids();
        all.find(|id| view.book.place(*id).name == name)
            .expect("a place")
    };
    let (rock, well) = (place("Gate Rock"), place("Lone Well"));
    let fleet = view
        .own
        .fleets
        .iter()
        .find(|fleet| fleet.position.at == rock);
    let fleet = fleet.expect("a fleet").id;
    let mission = Mission::Raid {
        target: well,
        want: None,
    };
    let before = words(&desk, Tab::Council);
    assert!(before.contains("against 100"), "{before}");
    assert!(
        before.contains("Guard with Thin Guard: 120 against"),
        "{before}"
    );
    desk.act(Action::Weigh(fleet, mission));
    let shown = Shown::of(desk.game().expect("a game"), 1);
    let said = shown.odds.expect("odds").sheet.words();
    assert!(said.contains("Gate Rock: Barn Door (Brannok)"), "{said}");
    let order = Command::Order(Order::Mission { fleet, mission });
    desk.act(Action::Give(order));
    let note = desk.note.as_ref().expect("it is said back").lines.join(" ");
    assert!(
        Rich::of(&note)
            .words()
            .contains("Stays unguarded: Gate Rock"),
        "{note}"
    );
    let after = words(&desk, Tab::Council);
    assert!(after.contains("against no defenders"), "{after}");
    let asked = "could raid the Vey’s Lone Well";
    assert!(before.contains(asked) && !after.contains(asked), "{after}");
    assert!(!after.contains("could take the Vey’s Lone Well"), "{after}");
}

#[test]
fn an_order_takes_the_place_of_the_one_before_it_and_undo_brings_that_back() {
    let mut desk = desk(seated("four-wells", 0, None));
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let fleet = view.own.fleets[0].id;
    let lands: Vec<_> = view.own.lands.iter().map(|land| land.id).collect();
    let go = |to| {
        Command::Order(Order::Mission {
            fleet,
            mission: Mission::Move { to },
        })
    };
    let given = |desk: &Desk| desk.game().expect("a game").orders.clone();
    desk.act(Action::Give(go(lands[0])));
    let first = given(&desk);
    desk.act(Action::Give(go(lands[1])));
    let second = given(&desk);
    assert_eq!((first.len(), second.len()), (1, 1));
    assert_ne!(first, second);
    desk.act(Action::Undo);
    assert_eq!(given(&desk), first);
    desk.act(Action::Undo);
    assert!(given(&desk).is_empty());
}

#[test]
fn goals_name_their_places_and_their_headings_lead_to_them() {
    let mut desk = desk(seated("four-wells", 0, None));
    let game = desk.game().expect("a game");
    let sheet = tab_sheet(game, Tab::Goals);
    let links: Vec<ObjectiveId> = sheet
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Told(rich, _) => rich.pieces.iter().find_map(|(tint, _)| match tint {
                Tint::Name(Thing::Goal(id)) => Some(*id),
                _ => None,
            }),
            _ => None,
        })
        .collect();
    let wells = ["Thin Well", "Deep Well", "Low Well", "Lone Well"];
    for well in wells {
        assert!(sheet.words().contains(well), "{}", sheet.words());
    }
    assert!(links.len() > 2, "{links:?}");
    let first = thing_sheet(game, Thing::Goal(links[0]))
        .expect("a sheet")
        .words();
    for well in wells {
        assert!(first.contains(well), "{first}");
    }
    desk.act(Action::Look(Thing::Goal(links[0])));
    let thing = desk.game().and_then(|game| game.thing());
    assert_eq!(thing, Some(Thing::Goal(links[0])));
}

#[test]
fn land_that_is_cut_off_is_told_of_in_the_council_the_bar_and_the_list() {
    let session = whoever(|view| {
        let mut all = apart(view).into_iter();
        all.any(|apart| apart.is_short(Good::Food))
    });
    let desk = desk(session.expect("somebody is cut off sooner or later"));
    let game = desk.game().expect("a game");
    let view = game.view().expect("a view");
    let all = apart(&view);
    let cut = all.iter().find(|apart| apart.is_short(Good::Food));
    let land = cut.expect("it is cut off").lands[0];
    let name = view.book.place(land).name.as_str();
    let said = words(&desk, Tab::Council);
    assert!(said.contains("cut off from the rest"), "{said}");
    let shown = Shown::of(game, 1);
    let (_, food) = &shown.bar.goods[0];
    let why: Vec<String> = food.why.iter().map(Rich::words).collect();
    assert!(food.alarm, "{why:?}");
    let told = why
        .iter()
        .any(|line| line.contains(name) && line.contains("cut off"));
    assert!(told, "{why:?}");
    let listed = words(&desk, Tab::Lands);
    assert!(listed.contains("cut off from the rest"), "{listed}");
}

#[test]
fn how_much_harder_is_said_in_times() {
    let desk = desk(seated("four-wells", 0, None));
    let voice = desk.game().and_then(|game| game.voice()).expect("a voice");
    let said = [296, 40, 300, 0].map(|more| voice.times(more));
    assert_eq!(said, ["4", "1.4", "4", "1"]);
}

#[test]
fn the_ledger_says_how_long_stores_last_and_names_ships_whole() {
    let desk = desk(seated("four-wells", 0, None));
    let ledger = words(&desk, Tab::Ledger);
    assert!(ledger.contains("24  | 4 "), "{ledger}");
    let game = desk.game().expect("a game");
    let view = game.view().expect("a view");
    let sheet = thing_sheet(game, Thing::Fleet(view.own.fleets[0].id)).expect("a sheet");
    let linked = sheet.blocks.iter().any(|block| match block {
        Block::Fact { value, .. } => value
            .pieces
            .iter()
            .any(|(tint, words)| matches!(tint, Tint::Name(Thing::Class(_))) && words == "raiders"),
        _ => false,
    });
    assert!(linked, "the plural is part of the link");
}
