//! Saving and loading from the outside: what was done is on disk, and nothing is ever written over unasked.

use assert_cmd::Command;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output, Stdio};
use tempfile::TempDir;

fn folder() -> TempDir {
    TempDir::new().expect("a temporary folder")
}

/// Types lines into the terminal with these arguments.
fn run(data: &Path, arguments: &[&str], lines: &str) -> Output {
    Command::cargo_bin("first-maje")
        .expect("the program is built")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("FIRST_MAJE_DATA", data)
        .arg("play")
        .args(arguments)
        .write_stdin(lines.to_owned())
        .output()
        .expect("the program runs")
}

const KETH: &[&str] = &["four-wells", "--as", "keth", "--seed", "4"];

fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout);
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[track_caller]
fn has(text: &str, wanted: &[&str]) {
    for part in wanted {
        assert!(text.contains(part), "“{part}” is missing in: {text}");
    }
}

/// Every saved game with its bytes.
fn files(data: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for game in fs::read_dir(data.join("saves"))
        .expect("readable")
        .flatten()
    {
        for file in fs::read_dir(game.path()).expect("readable").flatten() {
            if file.path().extension().is_some_and(|e| e == "maje") {
                let bytes = fs::read(file.path()).expect("readable");
                found.insert(file.path(), bytes);
            }
        }
    }
    found
}

#[test]
fn a_look_at_an_old_save_leaves_the_present_position() {
    let data = folder();
    let typed = format!("end\nsave before\n{}", "end\n".repeat(5));
    assert!(run(data.path(), KETH, &typed).status.success());
    let before = files(data.path());
    let from = ["--load", "four-wells-4/autosave-7", "--terminal"];
    let output = run(
        data.path(),
        &from,
        "load before\nlands\nload autosave-7\nquit\n",
    );
    has(&said(&output), &["turn 2 of 8", "turn 7 of 8"]);
    assert_eq!(files(data.path()), before);
    // What is ordered before another game is loaded stays as well.
    let output = run(
        data.path(),
        &from,
        "hold f1\nload before\nload autosave-7\norders\n",
    );
    has(&said(&output), &["> orders", "hold"]);
    assert_eq!(files(data.path()).len(), before.len());
}

#[test]
fn names_are_kept_or_refused_and_replaced_only_when_asked() {
    let data = folder();
    let lines = "save autosave-3\nsave 2\nsave a/b\nsave ../../escape\nsave ???\nsave con\nsave\nsave Before the War\n\
                 end\nsave before the war\nsaves\nn\nload before the war\nend\nsave before the war\ny\nload 2\nload 0\n\
                 load 99\nload autosave\n";
    let output = run(data.path(), KETH, lines);
    assert!(output.status.success());
    has(
        &said(&output),
        &[
            "> save autosave-3 This name is kept",
            "> save 2 A name needs a letter",
            "> save a/b A name cannot have “/”",
            "> save ../../escape A name cannot have “.”",
            "> save ??? A name cannot have “?”",
            "> save con This name is kept",
            "> save Saved as “turn-1”",
            "“before-the-war” is already saved. Replace it? (y)",
            "> load before the war Four Wells, turn 1.",
            "> load 99 No saved game is called “99”",
            "> load 0 No saved game is called “0”",
        ],
    );
    let names: Vec<String> = files(data.path())
        .keys()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .filter(|name| !name.starts_with("autosave"))
        .collect();
    assert_eq!(
        names,
        ["Before-the-War.maje", "turn-1.maje"],
        "nothing else was written"
    );
}

#[test]
fn damaged_files_are_listed_with_the_reason_and_do_not_hide_the_others() {
    let data = folder();
    assert!(
        run(data.path(), KETH, "save good\nsave bad\n")
            .status
            .success()
    );
    let game = data.path().join("saves/four-wells-4");
    let bad = game.join("bad.maje");
    let mut bytes = fs::read(&bad).expect("just saved");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&bad, bytes).expect("room on the disk");
    fs::write(game.join("empty.maje"), b"").expect("room on the disk");
    let output = run(
        data.path(),
        KETH,
        "saves\nload bad\nload empty\nload good\n",
    );
    has(
        &said(&output),
        &[
            "These files cannot be read:",
            "bad.maje: the file is damaged",
            "empty.maje: this is not a saved game",
            "> load bad It could not be loaded:",
            "> load empty It could not be loaded:",
            "> load good Four Wells, turn 1.",
        ],
    );
}

#[test]
fn an_order_outlives_the_program_that_is_killed() {
    let data = folder();
    let mut child = Process::new(assert_cmd::cargo::cargo_bin("first-maje"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("FIRST_MAJE_DATA", data.path())
        .arg("play")
        .args(KETH)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut typed = child.stdin.take().expect("a pipe");
    typed
        .write_all(b"hold f1\nundo\nguard thin well with f2\n")
        .expect("it reads");
    let guards = || {
        let from = ["--load", "four-wells-4/autosave-1", "--terminal"];
        let text = said(&run(data.path(), &from, "orders\n"));
        text.split("> orders")
            .nth(1)
            .is_some_and(|page| page.contains("guard Thin Well"))
    };
    let mut tries = 0;
    while !guards() {
        tries += 1;
        assert!(tries < 100, "the order is not on disk");
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    child.kill().expect("it is ours");
    child.wait().expect("it is ours");
    drop(typed);
    assert!(guards());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_ends_with_an_exit_code_and_nothing_is_lost() {
    let data = folder();
    let full = || {
        let file = fs::OpenOptions::new().write(true).open("/dev/full");
        Stdio::from(file.expect("every Linux has it"))
    };
    let program = assert_cmd::cargo::cargo_bin("first-maje");
    let begin = |arguments: &[&str]| {
        let mut process = Process::new(&program);
        process
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("FIRST_MAJE_DATA", data.path())
            .args(arguments)
            .stdin(Stdio::null());
        process
    };
    let play = ["play", "four-wells", "--as", "keth", "--seed", "4"];
    let status = begin(&play).stdout(full()).status().expect("it runs");
    assert_eq!(status.code(), Some(1));
    let save = data.path().join("saves/four-wells-4/autosave-1.maje");
    let save = save.to_string_lossy().into_owned();
    for arguments in [&["save", "show", &save][..], &["replay", &save]] {
        let status = begin(arguments).stdout(full()).status().expect("it runs");
        assert_eq!(status.code(), Some(2), "{arguments:?}");
    }
    // Where not even the fault can be told, the exit code still says it.
    let mut broken = begin(&["play", "--terminal", "nowhere"]);
    let status = broken
        .stdout(full())
        .stderr(full())
        .status()
        .expect("it runs");
    assert_eq!(status.code(), Some(2));
}

/// A game, begun by the program itself and closed by a signal once its order is on disk: the exit code and what was said.
#[cfg(unix)]
fn closed_by(signal: &str, data: &Path) -> (Option<i32>, String) {
    let mut child = Process::new(assert_cmd::cargo::cargo_bin("first-maje"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("FIRST_MAJE_DATA", data)
        .arg("play")
        .args(KETH)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut typed = child.stdin.take().expect("a pipe");
    typed
        .write_all(b"guard thin well with f2\nbriefing\n")
        .expect("it reads");
    // The answer to the second line shows that the first was carried out and saved.
    let mut heard = String::new();
    let mut out = std::io::BufReader::new(child.stdout.take().expect("a pipe"));
    while !heard.contains("> briefing") {
        let read = std::io::BufRead::read_line(&mut out, &mut heard).expect("text");
        assert!(read > 0, "{heard}");
    }
    std::thread::sleep(std::time::Duration::from_millis(200));
    let id = child.id().to_string();
    let sent = Process::new("kill").args(["-s", signal, &id]).status();
    assert!(sent.expect("every Unix has it").success());
    std::io::Read::read_to_string(&mut out, &mut heard).expect("text");
    let status = child.wait().expect("it is ours");
    drop(typed);
    (status.code(), heard)
}

#[cfg(unix)]
#[test]
fn a_game_that_is_closed_from_outside_keeps_its_orders_and_says_goodbye() {
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        let data = folder();
        let (ended, heard) = closed_by(signal, data.path());
        assert_eq!(ended, Some(code), "{heard}");
        assert!(
            heard.trim_end().ends_with("Until the next time."),
            "{heard}"
        );
        let from = ["--load", "four-wells-4/autosave-1", "--terminal"];
        let orders = said(&run(data.path(), &from, "orders\n"));
        has(&orders, &["guard Thin Well"]);
    }
}

/// A folder whose name is no text is a folder like any other, for every command that takes one.
#[cfg(target_os = "linux")]
#[test]
fn a_path_that_is_no_text_is_a_path() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let odd = |name: &'static [u8]| OsStr::from_bytes(name);
    let data = folder();
    let scenario = data.path().join(odd(b"wells\xff"));
    fs::create_dir(&scenario).expect("room on the disk");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells/scenario.ron");
    fs::copy(shipped, scenario.join("scenario.ron")).expect("room on the disk");
    let program = || {
        let mut command = Command::cargo_bin("first-maje").expect("the program is built");
        command.env("FIRST_MAJE_DATA", data.path().join(odd(b"data\xff")));
        command
    };
    program().arg("check").arg(&scenario).assert().success();
    let played = program()
        .arg("play")
        .arg(&scenario)
        .args(["--as", "keth", "--seed", "4", "--terminal"])
        .write_stdin("end\n")
        .assert()
        .success();
    has(&said(played.get_output()), &["turn 2 of 8"]);
    let missing = program()
        .arg("play")
        .arg(odd(b"nowhere\xff"))
        .args(["--terminal"])
        .assert();
    let missing = missing.code(2);
    let why = String::from_utf8_lossy(&missing.get_output().stderr).into_owned();
    assert!(why.contains("There is no scenario “nowhere"), "{why}");
}

/// What `--load` takes, `replay` and `save show` take as well.
#[test]
fn a_saved_game_is_called_by_its_name() {
    let data = folder();
    let played = run(data.path(), KETH, "end\nsave before the war\n");
    assert!(played.status.success());
    for name in [
        "four-wells-4/autosave-2",
        "before the war",
        "Before-The-War",
    ] {
        for command in [&["replay"][..], &["save", "show"]] {
            Command::cargo_bin("first-maje")
                .expect("the program is built")
                .env("FIRST_MAJE_DATA", data.path())
                .args(command)
                .arg(name)
                .assert()
                .success();
        }
    }
    Command::cargo_bin("first-maje")
        .expect("the program is built")
        .env("FIRST_MAJE_DATA", data.path())
        .args(["replay", "nothing"])
        .assert()
        .code(2);
}
