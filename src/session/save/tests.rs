//! Saves that are whole, cut short, damaged, foreign.

use super::{EXTENSION, FORMAT, Fault, decode, encode, header, show, write};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::session::{Session, SessionConfig, Stage, replay};
use crate::sim::command::{Command, Mission, Order};
use crate::sim::testing::{RAIDER, Sandbox};
use std::fs;
use std::sync::Arc;

const A: FactionId = FactionId(0);
const B: FactionId = FactionId(1);

fn game() -> Session {
    let sandbox = Sandbox::row(5, 2)
        .sect(&[0, 1])
        .sect(&[4])
        .fleet(0, 0, &[(RAIDER, 4)])
        .fleet(1, 4, &[(RAIDER, 2)]);
    let scenario = Arc::new(sandbox.scenario());
    let config = SessionConfig::minds(&scenario, 7).person(A, "Ann");
    let mut session = Session::new(scenario, config);
    send(&mut session, 2);
    session.end_turn(A).expect("it is the turn of A");
    send(&mut session, 3);
    session
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

fn bytes(session: &Session) -> Vec<u8> {
    session.to_bytes().expect("a small game")
}

#[test]
fn a_loaded_game_is_the_same_and_goes_on_the_same() {
    let mut session = game();
    let saved = decode(&bytes(&session)).expect("just written");
    let mut loaded = Session::from_saved(saved).expect("just saved");
    assert_eq!(loaded.stage(), Stage::Planning(A));
    assert_eq!(loaded.orders(A), session.orders(A));
    for _ in 0..3 {
        assert_eq!(bytes(&loaded), bytes(&session));
        loaded.end_turn(A).expect("it is the turn of A");
        session.end_turn(A).expect("it is the turn of A");
    }
    assert!(replay(&loaded.recording()).is_ok());
}

#[test]
fn several_persons_take_over_after_loading() {
    let scenario = Sandbox::row(5, 2).sect(&[0]).sect(&[4]).scenario();
    let scenario = Arc::new(scenario);
    let config = SessionConfig::minds(&scenario, 7)
        .person(A, "Ann")
        .person(B, "Ben");
    let mut session = Session::new(scenario, config);
    session.acknowledge();
    session.end_turn(A).expect("it is the turn of A");
    session.acknowledge();
    assert_eq!(session.stage(), Stage::Planning(B));
    let saved = decode(&bytes(&session)).expect("just written");
    let loaded = Session::from_saved(saved).expect("just saved");
    assert_eq!(loaded.stage(), Stage::HandOver(B));
    assert!(loaded.view(B).is_none());
}

#[test]
fn every_truncation_is_refused() {
    let bytes = bytes(&game());
    for length in 0..bytes.len() {
        let fault = decode(&bytes[..length]).expect_err("a part of a save");
        assert!(!fault.to_string().is_empty());
    }
    let mut longer = bytes;
    longer.push(0);
    assert!(matches!(decode(&longer), Err(Fault::Damaged)));
}

#[test]
fn every_flip_of_a_bit_is_refused() {
    let mut bytes = bytes(&game());
    for at in 0..bytes.len() {
        let bit = 1 << (at % 8);
        bytes[at] ^= bit;
        assert!(decode(&bytes).is_err(), "byte {at}");
        bytes[at] ^= bit;
    }
    assert!(decode(&bytes).is_ok());
}

#[test]
fn other_formats_and_other_files_are_told_apart() {
    let mut bytes = bytes(&game());
    bytes[8] = FORMAT as u8 + 1;
    assert!(matches!(decode(&bytes), Err(Fault::Format { .. })));
    assert!(matches!(decode(b"(meta: ("), Err(Fault::NotASave)));
    assert!(matches!(decode(b""), Err(Fault::NotASave)));
}

#[test]
fn what_cannot_be_is_refused_though_the_checksum_is_right() {
    let session = game();
    let saved = decode(&bytes(&session)).expect("just written");
    let text = super::scenario_text(&saved.scenario).expect("a scenario");
    let mut state = saved.state.clone();
    state.snapshot.fleets[0].position.at = TerritoryId(5);
    let bytes = encode(&saved.header, &text, &state).expect("a small game");
    let changed = decode(&bytes).expect("the checksum is right");
    let fault = Session::from_saved(changed).expect_err("there is no such place");
    let fault = fault.to_string();
    assert!(fault.contains("no territory with the number 5"), "{fault}");
}

#[test]
fn a_save_shows_its_header_and_its_snapshot() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let path = folder.path().join(format!("game.{EXTENSION}"));
    game().save(&path).expect("room on the disk");
    let head = header(&path).expect("just written");
    assert_eq!((head.turn, head.title.as_str()), (2, "Sandbox"));
    assert_eq!(head.persons, [("Kazon-0".into(), "Ann".into())]);
    let mut text = Vec::new();
    show(&path, &mut text).expect("just written");
    let text = String::from_utf8(text).expect("text");
    assert!(text.contains("Snapshot(") && text.contains("turn: 2"));
}

#[test]
fn what_cannot_be_written_leaves_the_old_file_and_the_game_goes_on() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let mut session = game();
    let taken = folder.path().join("a-file");
    fs::write(&taken, b"").expect("room on the disk");
    session.autosave_new(taken.join("saves"));
    let trouble = session.autosave_trouble().expect("there is no such folder");
    assert!(trouble.to_string().contains("cannot be written"));
    session.end_turn(A).expect("the game goes on");
    assert!(session.save_what_is_unsaved().is_err());
    // A folder stands where the file should be.
    let path = folder.path().join("taken");
    fs::create_dir_all(path.join("inside")).expect("a folder for tests");
    assert!(write(&path, b"new").is_err());
    let left = fs::read_dir(folder.path()).expect("a folder for tests");
    assert_eq!(left.count(), 2, "no half of a file is left");
}
