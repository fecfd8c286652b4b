//! `sim`, `save show` and `replay` on the command line: what they write, and their exit codes.

use assert_cmd::Command;
use first_maje::scenario::open::open;
use first_maje::session::save::{self, State};
use first_maje::session::{Entry, Session, SessionConfig};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn wells() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells")
}

fn first_maje() -> Command {
    Command::new(env!("CARGO_BIN_EXE_first-maje"))
}

fn played(turns: u16) -> Session {
    let scenario = Arc::new(open(&wells()).expect("a scenario of the game"));
    let config = SessionConfig::minds(&scenario, 3).open_end(true);
    let mut session = Session::new(scenario, config);
    for _ in 0..turns {
        session.advance().expect("nobody plays");
    }
    session
}

#[test]
fn a_batch_writes_the_same_games_with_one_job_and_with_two() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    for jobs in ["1", "2"] {
        let out = folder.path().join(jobs);
        let output = first_maje()
            .args(["sim", "--seeds", "1..=6", "--turns", "8", "--jobs", jobs])
            .args(["--format", "json"])
            .arg("--out")
            .arg(&out)
            .arg(wells())
            .assert()
            .success()
            .stderr("");
        let summary: serde_json::Value =
            serde_json::from_slice(&output.get_output().stdout).expect("JSON");
        assert_eq!(summary["games"], 6);
        assert!(out.join("summary.json").is_file());
    }
    let games = |jobs| fs::read_to_string(folder.path().join(jobs).join("games.csv"));
    let (one, two) = (games("1").expect("written"), games("2").expect("written"));
    assert_eq!(one, two);
    assert_eq!(one.lines().count(), 7);
}

#[test]
fn what_cannot_be_played_says_why() {
    first_maje()
        .args(["sim", "nowhere"])
        .assert()
        .code(2)
        .stdout("");
    let wrong = first_maje()
        .args(["sim", "--seeds", "9..2"])
        .arg(wells())
        .assert()
        .code(2);
    let text = String::from_utf8_lossy(&wrong.get_output().stderr).into_owned();
    assert!(text.contains("no seed in that range"), "{text}");
}

#[test]
fn a_save_is_shown_and_played_again() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let path = folder.path().join("game.maje");
    let session = played(4);
    session.save(&path).expect("room on the disk");
    let shown = first_maje().args(["save", "show"]).arg(&path).assert();
    let shown = shown.success();
    let text = String::from_utf8_lossy(&shown.get_output().stdout).into_owned();
    assert!(text.contains("Snapshot("), "{text}");
    first_maje().arg("replay").arg(&path).assert().success();
    // A log that says something else happened.
    let saved = save::read(&path).expect("just written");
    let mut other = saved.recording().log;
    for entry in saved.recording().log.entries() {
        if let Entry::TurnEnd(digest) = entry {
            other.push(Entry::TurnEnd(*digest));
        }
    }
    let state = State {
        log: other,
        ..saved.state.clone()
    };
    let text = save::scenario_text(&saved.scenario).expect("a scenario");
    let bytes = save::encode(&saved.header, &text, &state).expect("not too large");
    fs::write(&path, bytes).expect("room on the disk");
    let differs = first_maje().arg("replay").arg(&path).assert().code(1);
    let text = String::from_utf8_lossy(&differs.get_output().stderr).into_owned();
    assert!(text.contains("turn 5 went another way"), "{text}");
}

#[test]
fn a_damaged_save_says_so() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let path = folder.path().join("game.maje");
    fs::write(&path, b"FstMaje\n").expect("room on the disk");
    for what in [vec!["save", "show"], vec!["replay"]] {
        let refused = first_maje().args(what).arg(&path).assert().code(2);
        let text = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
        assert!(
            text.contains("game.maje: the file ends too early"),
            "{text}"
        );
    }
}

#[test]
fn nobody_complains_when_the_reader_has_read_enough() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let path = folder.path().join("game.maje");
    played(2).save(&path).expect("room on the disk");
    let script = format!(
        "{} save show {} | head -1",
        env!("CARGO_BIN_EXE_first-maje"),
        path.display()
    );
    let output = Command::new("sh").args(["-c", &script]).assert().success();
    assert_eq!(output.get_output().stderr, b"");
}
