//! `sim`, `save show` and `replay` on the command line: what they write, and their exit codes.

use assert_cmd::Command;
use first_maje::scenario::open::open;
use first_maje::session::save::{self, State};
use first_maje::session::{LogEntry, Session, SessionConfig};
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
            .args(["sim", "--seeds", "1..4,6,9", "--turns", "8", "--jobs", jobs])
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

/// The cells of a column.
fn column(table: &str, name: &str) -> Vec<i64> {
    let mut lines = table.lines();
    let names: Vec<&str> = lines.next().expect("names").split(',').collect();
    let at = names
        .iter()
        .position(|known| *known == name)
        .expect("a column");
    let cell = |line: &str| line.split(',').nth(at).and_then(|cell| cell.parse().ok());
    lines.map(|line| cell(line).expect("a number")).collect()
}

#[test]
fn turns_and_factions_add_up_to_games() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    first_maje()
        .args([
            "sim",
            "--seeds",
            "3..4",
            "--turns",
            "6",
            "--details",
            "--out",
        ])
        .arg(folder.path())
        .arg(wells())
        .assert()
        .success();
    let read = |name| fs::read_to_string(folder.path().join(name)).expect("written");
    let (games, turns, factions) = (read("games.csv"), read("turns.csv"), read("factions.csv"));
    for table in [&games, &turns, &factions] {
        assert!(table.starts_with("scenario,seed,"), "{table}");
    }
    assert_eq!(column(&games, "seed"), [3, 4]);
    assert_eq!(column(&turns, "turn"), [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
    assert_eq!(column(&factions, "turn").len(), 4 * 12);
    for name in ["battles", "offers", "delivered", "starved", "flips"] {
        let sum = |table: &str| column(table, name).iter().sum::<i64>();
        assert_eq!(sum(&games), sum(&turns), "{name}");
    }
    // What is kept after each turn is the sum over all factions.
    for name in ["stock_food", "stock_ore", "stock_water", "ships"] {
        let by_faction = column(&factions, name);
        let sums: Vec<i64> = by_faction.chunks(4).map(|four| four.iter().sum()).collect();
        assert_eq!(sums, column(&turns, name), "{name}");
    }
    assert_eq!(
        column(&games, "stock_water")[1],
        column(&turns, "stock_water")[11]
    );
}

/// A batch that is asked to stop keeps what is finished and says so.
#[cfg(unix)]
#[test]
fn a_stopped_batch_keeps_what_is_finished() {
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let folder = tempfile::tempdir().expect("a folder for tests");
        // The game is in the background of a shell, which would have it ignore Ctrl-C.
        let script = format!(
            "{} sim --seeds 1..1000000 --turns 3 --jobs 1 --progress --format json --out {} {} & \
             sleep 3; kill -{signal} $!; wait $!",
            env!("CARGO_BIN_EXE_first-maje"),
            folder.path().display(),
            wells().display()
        );
        let output = std::process::Command::new("bash")
            .args(["-m", "-c", &script])
            .output()
            .expect("a shell");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{said}");
        let summary: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(summary["stopped"], true);
        assert_eq!(summary["asked"], 1_000_000);
        let games = fs::read_to_string(folder.path().join("games.csv")).expect("written");
        let finished = games.lines().count() - 1;
        assert_eq!(summary["games"], finished);
        assert!(finished > 0, "nothing was finished in time");
    }
}

#[test]
fn findings_are_findings_even_if_nobody_reads_them() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let colours = "(name: 1),".repeat(300);
    fs::write(
        folder.path().join("scenario.ron"),
        format!("(relations: [{colours}])"),
    )
    .expect("room on the disk");
    let script = format!(
        "{} check {} | head -1 >/dev/null; exit ${{PIPESTATUS[0]}}",
        env!("CARGO_BIN_EXE_first-maje"),
        folder.path().display()
    );
    Command::new("bash").args(["-c", &script]).assert().code(1);
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
    assert!(text.contains("there is no seed in 9..2"), "{text}");
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
        if let LogEntry::TurnEnd(digest) = entry {
            other.push(LogEntry::TurnEnd(*digest));
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
