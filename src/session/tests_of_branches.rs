//! Branches on disk: what was played is never written over, by nobody.

use super::save::{Fault, SaveName};
use super::{KEPT, Session, SessionConfig};
use crate::id::{FactionId, FleetId, TerritoryId, Turn};
use crate::sim::command::{Command, Mission, Order};
use crate::sim::testing::{RAIDER, Sandbox};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const A: FactionId = FactionId(0);

fn begun(saves: &Path) -> Session {
    let sandbox = Sandbox::row(5, 2)
        .sect(&[0, 1])
        .sect(&[4])
        .fleet(0, 0, &[(RAIDER, 4)]);
    let scenario = Arc::new(sandbox.scenario());
    let config = SessionConfig::minds(&scenario, 7)
        .person(A, "Ann")
        .open_end(true);
    let mut session = Session::new(scenario, config);
    session.autosave_new(saves.to_path_buf());
    session
}

fn end(session: &mut Session, turns: Turn) {
    for _ in 0..turns {
        session.end_turn(A).expect("it is the turn of A");
        let trouble = session.autosave_trouble();
        assert!(trouble.is_none(), "{trouble:?}");
    }
}

fn send(session: &mut Session, to: u16) {
    let order = Order::Mission {
        fleet: FleetId::new(A, 0),
        mission: Mission::Move {
            to: TerritoryId(to),
        },
    };
    session
        .submit(A, &Command::Order(order))
        .expect("the way is open");
}

fn loaded(saves: &Path, path: &Path) -> Session {
    let mut session = Session::load(path).expect("a whole save");
    session.autosave_loaded(saves.to_path_buf());
    session
}

/// Every saved game below a folder, with its bytes.
fn files(saves: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for game in fs::read_dir(saves).expect("readable").flatten() {
        for file in fs::read_dir(game.path()).expect("readable").flatten() {
            let bytes = fs::read(file.path()).expect("readable");
            found.insert(file.path(), bytes);
        }
    }
    found.retain(|path, _| path.extension().is_some_and(|e| e == "maje"));
    found
}

fn autosave(saves: &Path, session: &Session, turn: Turn) -> PathBuf {
    saves
        .join(session.name())
        .join(format!("autosave-{turn}.maje"))
}

#[test]
fn loading_writes_nothing_and_what_was_played_stays() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let saves = folder.path();
    let mut session = begun(saves);
    end(&mut session, 6);
    let before = files(saves);
    assert_eq!(before.len(), 7, "every turn has its autosave");
    let early = autosave(saves, &session, 2);
    let name = session.name().to_owned();
    drop(session);
    let mut other = loaded(saves, &early);
    assert_eq!(files(saves), before, "looking changes nothing");
    // What is done from there goes to a branch of its own.
    send(&mut other, 2);
    end(&mut other, 2);
    assert_ne!(other.name(), name);
    let after = files(saves);
    let kept = before
        .iter()
        .all(|(path, bytes)| after.get(path) == Some(bytes));
    assert!(kept, "the first branch is as it was");
    assert_eq!(after.len(), before.len() + 3);
}

#[test]
fn whoever_goes_on_from_the_last_position_stays_on_the_branch() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let saves = folder.path();
    let mut session = begun(saves);
    end(&mut session, 3);
    send(&mut session, 2);
    let last = autosave(saves, &session, 4);
    let name = session.name().to_owned();
    drop(session);
    let mut next = loaded(saves, &last);
    assert_eq!(next.orders(A).len(), 1, "an order is on disk at once");
    end(&mut next, 1);
    assert_eq!(next.name(), name);
    assert_eq!(fs::read_dir(saves).expect("readable").count(), 1);
}

#[test]
fn two_at_once_never_write_to_one_branch() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let saves = folder.path();
    let mut one = begun(saves);
    end(&mut one, 1);
    let mut other = loaded(saves, &autosave(saves, &one, 2));
    // Half of a file, as the first is just writing it.
    let half = saves.join(one.name()).join(".autosave-3.maje.7.part");
    fs::write(&half, b"half").expect("room on the disk");
    end(&mut other, 1);
    assert!(half.exists(), "it belongs to the other one");
    assert_ne!(one.name(), other.name());
    end(&mut one, 2);
    // Once nobody plays there, it is cleared away.
    let last = autosave(saves, &one, 4);
    drop(one);
    let mut again = loaded(saves, &last);
    end(&mut again, 1);
    assert!(!half.exists());
}

#[test]
fn old_autosaves_go_and_names_stay() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let saves = folder.path();
    let mut session = begun(saves);
    let name = SaveName::new("Before the war").expect("a good name");
    session.save_as(&name, false).expect("a new name");
    end(&mut session, KEPT + 3);
    let count = files(saves).len();
    assert_eq!(count, usize::from(KEPT) + 1);
    let last = autosave(saves, &session, session.turn());
    let loaded = Session::load(&last).expect("just written");
    assert_eq!(loaded.to_bytes().ok(), session.to_bytes().ok());
}

#[test]
fn nothing_is_replaced_unless_that_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let saves = folder.path();
    let mut session = begun(saves);
    let name = |written| SaveName::new(written).expect("a good name");
    session.save_as(&name("Before"), false).expect("a new name");
    end(&mut session, 1);
    let before = files(saves);
    let error = session.save_as(&name("before"), false).expect_err("taken");
    assert!(matches!(error.fault, Fault::Taken));
    assert_eq!(files(saves), before);
    session.save_as(&name("before"), true).expect("asked for");
    let file = saves.join(session.name()).join("Before.maje");
    assert_eq!(Session::load(&file).expect("whole").turn(), 2);
    assert_eq!(files(saves).len(), before.len());
}
