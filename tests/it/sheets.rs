//! What the sheets of the window say and offer: read as data, then clicked.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use first_maje::council::{forecast, outlook};
use first_maje::id::{ClassId, FactionId};
use first_maje::page::dial::{Dial, Fold};
use first_maje::page::rich::Thing;
use first_maje::page::sheet::Sheet;
use first_maje::page::{self, Action, Tab};
use first_maje::scenario::model::{Good, Scenario};
use first_maje::scenario::open::open;
use first_maje::session::{Session, SessionConfig};
use first_maje::sim::check::check;
use first_maje::sim::command::{Command, Order};
use first_maje::sim::view::View;
use first_maje::text::Text;
use first_maje::window::desk::{Desk, Game};
use first_maje::window::front::Front;
use first_maje::window::look::Look;
use std::path::Path;
use std::sync::Arc;

/// The page of a tab.
pub fn tab_sheet(game: &Game, tab: Tab) -> Sheet {
    tab.sheet(&game.context().expect("something is seen"))
}

/// The page of a thing.
pub fn thing_sheet(game: &Game, thing: Thing) -> Option<Sheet> {
    page::thing_sheet(&game.context().expect("something is seen"), thing)
}

/// The table, the line below it and what is said of shortages cannot differ, for any sect: contracts end when they end,
/// and what cut-off land lacks is not taken from the others.
#[test]
fn how_long_a_store_lasts_is_what_the_forecast_shows() {
    let (mut ended, mut cut_off) = (0, 0);
    for turns in [0, 6, 12] {
        // Nobody plays, so that every seat may be looked at, and however early somebody wins.
        let scenario = scenario("2371-eighteen-sects");
        let config = SessionConfig::minds(&scenario, 1).open_end(true);
        let mut session = Session::new(scenario, config);
        for _ in 0..turns {
            session.advance().expect("minds play on");
        }
        let seats = session.scenario().faction_ids();
        for view in seats.filter_map(|seat| session.view(seat)) {
            for good in Good::ALL {
                let course = forecast(&view, good, 60);
                let outlook = outlook(&view, good);
                let what = format!("{good:?} in turn {turns}: {outlook:?} {course:?}");
                assert_eq!(course[1] - course[0], outlook.next(), "{what}");
                let empty = course.iter().position(|stock| *stock == 0);
                let lasts = outlook
                    .lasts()
                    .and_then(|turns| usize::try_from(turns).ok());
                let apart = first_maje::council::apart(&view);
                match empty {
                    _ if !apart.is_empty() => {
                        assert!(empty.is_none_or(|empty| lasts <= Some(empty)), "{what}");
                        cut_off += 1;
                    }
                    // What is gone and comes in as fast as it is used, or faster, is lacking only once a contract ends.
                    Some(0) if outlook.next() >= 0 => {}
                    Some(empty) => {
                        assert_eq!(lasts, Some(empty), "{what}");
                        ended += 1;
                    }
                    None => assert!(lasts.is_none_or(|turns| turns >= 60), "{what}"),
                }
            }
        }
    }
    assert!(
        ended > 0 && cut_off > 0,
        "{ended} run out, {cut_off} cut off"
    );
}

fn scenario(name: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(name);
    Arc::new(open(&path).expect("the scenario is sound"))
}

fn session(name: &str, seed: u64) -> Session {
    let scenario = scenario(name);
    let config = SessionConfig::minds(&scenario, seed);
    Session::new(scenario, config)
}

/// A game after this many turns of minds, with a person in a seat: the recommended one, if none is named.
pub fn seated(name: &str, turns: u16, seat: Option<FactionId>) -> Session {
    let mut session = session(name, 1);
    for _ in 0..turns {
        session.advance().expect("minds play on");
    }
    let first = session.scenario().recommended.first().copied();
    let seat = seat.or(first).unwrap_or(FactionId(0));
    session.seat_person(seat, "");
    session
}

/// A game in which a person sits where this is so.
pub fn whoever(can: impl Fn(&View<'_>) -> bool) -> Option<Session> {
    // What is rare does not happen in every game.
    (2..8).find_map(|seed| {
        let mut session = session("2371-eighteen-sects", seed);
        for _ in 0..30 {
            session.advance().ok()?;
            let mut all = session.scenario().faction_ids();
            if let Some(seat) = all.find(|id| session.view(*id).is_some_and(|view| can(&view))) {
                session.seat_person(seat, "");
                return Some(session);
            }
        }
        None
    })
}

pub fn desk(session: Session) -> Desk {
    let text = Arc::new(Text::english().expect("the words are sound"));
    let mut desk = Desk::bare(text);
    desk.lay(session, false);
    desk
}

/// Every sheet of the game, with everything unfolded and every dial tried.
pub fn everything(desk: &mut Desk) -> Vec<Sheet> {
    let folds = [
        Fold::Build,
        Fold::Send,
        Fold::Split,
        Fold::Haul,
        Fold::Others,
        Fold::Gift,
        Fold::Feud,
        Fold::Errand,
        Fold::Prisoner,
        Fold::Memory,
        Fold::Partners,
        Fold::Motion,
        Fold::Guests,
        Fold::Draw,
    ];
    for fold in folds {
        desk.act(Action::dial(Dial::Fold(fold), 1));
    }
    let game = desk.game().expect("a game");
    let view = game.view().expect("a view");
    let mut things: Vec<Thing> = Vec::new();
    things.extend(view.book.territory_ids().map(Thing::Place));
    things.extend(view.roster.faction_ids().map(Thing::Faction));
    things.extend(view.own.fleets.iter().map(|fleet| Thing::Fleet(fleet.id)));
    things.extend(
        view.beliefs
            .fleets
            .iter()
            .map(|seen| Thing::Contact(seen.contact)),
    );
    things.extend(view.own.majes.iter().map(|maje| Thing::Maje(maje.id)));
    things.extend(view.own.exiles.iter().map(|it| Thing::Maje(it.maje)));
    things.extend(
        view.own
            .prisoners
            .iter()
            .map(|(_, maje)| Thing::Maje(maje.id)),
    );
    let classes: Vec<ClassId> = (0..view.book.classes.len())
        .map(ClassId::from_index)
        .collect();
    let partner = view.roster.faction_ids().find(|id| *id != view.faction());
    let mut sheets = Vec::new();
    desk.act(Action::Deal(partner.expect("somebody else")));
    for tab in Tab::all() {
        for value in 0..5 {
            for dial in [
                Dial::Told,
                Dial::Ledger,
                Dial::Codex,
                Dial::End,
                Dial::Motion,
                Dial::Plot,
            ] {
                desk.act(Action::dial(dial, value));
            }
            sheets.push(tab_sheet(desk.game().expect("a game"), tab));
        }
    }
    // A vote with nothing put forward.
    desk.act(Action::dial(Dial::Motion, -1));
    sheets.push(tab_sheet(desk.game().expect("a game"), Tab::Conference));
    for thing in things {
        let dials: Vec<(Dial, i32)> = match thing {
            // What of the missions is shown, and what is taken first.
            Thing::Place(id) if id.0 % 8 == 0 => vec![(Dial::Mission, 10)],
            Thing::Maje(_) => vec![(Dial::Task, 4)],
            Thing::Fleet(_) => {
                let parts = classes.iter().map(|class| (Dial::Part(*class), 2));
                parts.chain([(Dial::LoadOnce, 2)]).collect()
            }
            Thing::Faction(_) => vec![(Dial::Gift(Good::Ore), 2)],
            _ => Vec::new(),
        };
        sheets.extend(thing_sheet(desk.game().expect("a game"), thing));
        for (dial, most) in dials {
            for value in 0..most {
                desk.act(Action::dial(dial, value));
                sheets.extend(thing_sheet(desk.game().expect("a game"), thing));
            }
            desk.act(Action::dial(dial, 0));
        }
        if matches!(thing, Thing::Place(id) if id.0 % 8 == 0) {
            // Raids, for food first.
            desk.act(Action::Dials(vec![(Dial::Mission, 1), (Dial::Want, 1)]));
            sheets.extend(thing_sheet(desk.game().expect("a game"), thing));
        }
    }
    sheets
}

#[test]
fn what_can_be_asked_for_is_allowed_or_says_why_not() {
    for name in ["four-wells", "2371-eighteen-sects"] {
        let mut desk = desk(seated(name, 3, None));
        let sheets = everything(&mut desk);
        let game = desk.game().expect("a game");
        let view = game.view().expect("a view");
        let mut asked = 0;
        for sheet in &sheets {
            for (action, refused) in sheet.asks() {
                let command = match action {
                    Action::Give(command) => command.clone(),
                    Action::Weigh(fleet, mission) => Command::Order(Order::Mission {
                        fleet: *fleet,
                        mission: *mission,
                    }),
                    _ => continue,
                };
                asked += 1;
                let allowed = check(&view, &command).is_ok();
                let said = refused.is_some_and(|why| !why.is_empty());
                assert_eq!(allowed, !said, "{}: {command:?} {refused:?}", sheet.title);
            }
        }
        assert!(asked > 200, "{name}: {asked}");
    }
}

#[test]
fn no_sheet_says_an_id_or_leaves_a_gap() {
    let mut desk = desk(seated("2371-eighteen-sects", 3, None));
    for sheet in everything(&mut desk) {
        let words = sheet.words();
        assert!(!sheet.title.is_empty(), "a sheet has a title");
        for wrong in ["{$", "{ $", "\u{E000}", "\u{E001}", "\u{E002}", "sheet-"] {
            assert!(!words.contains(wrong), "{}: {words}", sheet.title);
        }
    }
}

#[test]
fn sheets_say_what_matters() {
    let desk = desk(seated("four-wells", 1, None));
    let game = desk.game().expect("a game");
    let view = game.view().expect("a view");
    let land = view.own.lands.first().expect("land");
    let said = thing_sheet(game, Thing::Place(land.id))
        .expect("a sheet")
        .words();
    for part in ["Your land", "Calm", "Food", "Raider", "Governor"] {
        assert!(said.contains(part), "“{part}” is missing in:\n{said}");
    }
    let fleet = view.own.fleets.first().expect("a fleet");
    let said = thing_sheet(game, Thing::Fleet(fleet.id))
        .expect("a sheet")
        .words();
    for part in [
        "Readiness",
        "Strength",
        "Supply",
        "[Raid]",
        "[Hold]",
        "Break off",
    ] {
        assert!(said.contains(part), "“{part}” is missing in:\n{said}");
    }
    let maje = view.own.majes.first().expect("a maje");
    let said = thing_sheet(game, Thing::Maje(maje.id))
        .expect("a sheet")
        .words();
    for part in [
        "[Govern]",
        "[Command]",
        "[Envoy]",
        "[Spy]",
        "[Keep open house]",
        "[Rest]",
    ] {
        assert!(said.contains(part), "“{part}” is missing in:\n{said}");
    }
    let other = view.roster.faction_ids().find(|id| *id != view.faction());
    let other = other.expect("somebody else");
    let said = thing_sheet(game, Thing::Faction(other))
        .expect("a sheet")
        .words();
    for part in ["First Maje", "Theirs", "Yours", "[Make a deal…]", "Lands"] {
        assert!(said.contains(part), "“{part}” is missing in:\n{said}");
    }
}

#[test]
fn a_deal_is_judged_as_it_is_set() {
    let mut desk = desk(seated("four-wells", 1, None));
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let partner = view.roster.faction_ids().find(|id| *id != view.faction());
    desk.act(Action::Deal(partner.expect("somebody else")));
    let words = |desk: &Desk| tab_sheet(desk.game().expect("a game"), Tab::Table).words();
    desk.act(Action::Dials(vec![(Dial::Give, 60), (Dial::Get, 1)]));
    let generous = words(&desk);
    desk.act(Action::Dials(vec![(Dial::Give, 1), (Dial::Get, 60)]));
    let greedy = words(&desk);
    assert!(greedy.contains("would refuse"), "{greedy}");
    assert_ne!(generous, greedy);
}

fn harness(desk: Desk) -> Harness<'static, Front> {
    let text = Arc::clone(&desk.text);
    let look = Look::built_in(text).expect("the look is sound");
    let front = Front::new(desk, look);
    let mut harness = Harness::builder()
        .with_size([1280.0, 720.0])
        .build_ui_state(|ui, front: &mut Front| front.show(ui), front);
    harness.run_steps(4);
    harness
}

#[test]
fn a_click_gives_an_order_and_a_key_takes_it_back() {
    let mut desk = desk(seated("four-wells", 0, None));
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let armed = view.own.fleets.iter().find(|fleet| fleet.totals.attack > 0);
    let id = armed.expect("a fleet that fights").id;
    desk.act(Action::Look(Thing::Fleet(id)));
    let mut harness = harness(desk);
    harness.get_by_label("Screen").click();
    harness.run_steps(4);
    let orders = |harness: &Harness<'_, Front>| {
        let game = harness.state().desk.game().expect("a game");
        game.orders.clone()
    };
    let given = orders(&harness);
    assert!(
        matches!(given.as_slice(), [Order::Stance { fleet, .. }] if *fleet == id),
        "{given:?}"
    );
    harness.state_mut().act(Action::Undo);
    harness.run_steps(2);
    assert!(orders(&harness).is_empty());
}

#[test]
fn a_row_of_a_table_is_clicked_anywhere() {
    let mut desk = desk(seated("four-wells", 0, None));
    desk.act(Action::Open(Tab::Lands));
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let first = view.own.lands.first().expect("land");
    let (land, people) = (first.id, first.people);
    let name = view.book.place(land).name.clone();
    let mut harness = harness(desk);
    let row = format!("{name}, {people}, ");
    harness.get_by_label_contains(&row).click();
    harness.run_steps(4);
    let game = harness.state().desk.game().expect("a game");
    assert_eq!(game.thing(), Some(Thing::Place(land)));
}

#[test]
fn a_dial_is_stepped_by_its_buttons() {
    let mut desk = desk(seated("four-wells", 0, None));
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let id = view.own.fleets.first().expect("a fleet").id;
    let before = i32::from(view.own.fleets[0].stance.break_point);
    desk.act(Action::Look(Thing::Fleet(id)));
    let mut harness = harness(desk);
    harness.get_by_label("Break off +").click();
    harness.run_steps(4);
    let game = harness.state().desk.game().expect("a game");
    assert_eq!(game.dials.get(Dial::Break), Some((before + 10).min(100)));
}
