//! What lies on the shelf and cannot be played or loaded is listed with its reason.

use super::{Bench, paint};
use first_maje::page::{Action, Overlay};
use first_maje::scenario::open::open;
use first_maje::session::library::found_with_game;
use first_maje::session::shelf;
use first_maje::session::{Session, SessionConfig};
use first_maje::window::desk::Shelf;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// All that can be read on the screen, as one line.
fn seen(bench: &mut Bench) -> String {
    let output = bench.frame(Vec::new());
    let words = paint::words(&output.shapes, bench.front.look.space());
    let words = words.into_iter().map(|words| words.text);
    words.collect::<Vec<String>>().join(" ")
}

/// A game with this many autosaves in `saves`.
fn play(saves: &Path, turns: u16) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells");
    let scenario = Arc::new(open(&path).expect("a scenario of the game"));
    let me = scenario.recommended[0];
    let config = SessionConfig::minds(&scenario, 1).person(me, "");
    let mut session = Session::new(Arc::clone(&scenario), config);
    session.autosave_new(saves.to_path_buf());
    for _ in 0..turns {
        session.end_turn(me).expect("the turn ends");
    }
}

#[test]
fn damaged_saves_are_listed_with_their_reason() {
    let saves = tempfile::tempdir().expect("a folder for tests");
    play(saves.path(), 3);
    let folder = saves.path().join("four-wells-7");
    fs::create_dir(&folder).expect("room on the disk");
    fs::write(folder.join("torn.maje"), b"FIRST").expect("room on the disk");
    let mut bench = Bench::desk();
    bench.front.desk.shelf = Shelf::of(found_with_game(), shelf::look(Some(saves.path())));
    bench.front.act(Action::Overlay(Overlay::Load));
    bench.frame(Vec::new());
    let read = seen(&mut bench);
    assert!(read.contains("torn.maje cannot be read"), "{read}");
    let why = &bench.front.desk.shelf.unreadable[0].1;
    let start = why.split_whitespace().next().expect("a reason");
    assert!(read.contains(start), "{why}: {read}");
    // Of the autosaves of a game the last is offered; the earlier ones are a click away.
    let offered = |bench: &mut Bench| {
        let all = bench.controls();
        all.iter()
            .filter(|it| it.name.contains("/autosave-"))
            .count()
    };
    assert_eq!(offered(&mut bench), 1);
    let more = bench.controls();
    let more = more
        .into_iter()
        .find(|it| it.name.contains("earlier autosave"));
    bench.click(more.expect("a list to unfold").at.center());
    for _ in 0..20 {
        bench.frame(Vec::new());
    }
    assert!(offered(&mut bench) > 1);
}

#[test]
fn scenarios_with_mistakes_are_listed_with_their_reason() {
    let mods = tempfile::tempdir().expect("a folder for tests");
    let broken = mods.path().join("dry-moons");
    fs::create_dir(&broken).expect("room on the disk");
    fs::write(broken.join("scenario.ron"), "(meta: (nam: \"Dry Moons\"))")
        .expect("room on the disk");
    let mut bench = Bench::desk();
    let mut scenarios = found_with_game();
    scenarios.push((String::from("dry-moons"), broken));
    bench.front.desk.shelf = Shelf::of(scenarios, shelf::Saves::default());
    // High enough for the whole list.
    bench.size.y = 2000.0;
    bench.frame(Vec::new());
    let read = seen(&mut bench);
    assert!(read.contains("dry-moons cannot be played"), "{read}");
    let why = bench.controls();
    let why = why.into_iter().find(|it| it.name.contains("dry-moons"));
    bench.click(why.expect("a reason to unfold").at.center());
    for _ in 0..20 {
        bench.frame(Vec::new());
    }
    let read = seen(&mut bench);
    assert!(read.contains("nam"), "{read}");
}
