//! `first-maje check` from the outside: files as they come, and what is said about them.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use first_maje::scenario::check;
use first_maje::scenario::diagnostic::Diagnostics;
use first_maje::scenario::report::{self, Format};
use first_maje::scenario::source::Sources;
use proptest::prelude::*;

fn check(path: &Path, format: &str) -> (i32, String) {
    let mut command = Command::cargo_bin("first-maje").expect("the program is built");
    let output = command
        .arg("check")
        .arg(path)
        .args(["--format", format])
        .output()
        .expect("the program runs");
    (
        output.status.code().expect("no signal"),
        String::from_utf8(output.stdout).expect("UTF-8"),
    )
}

fn scratch(content: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("scenario.ron");
    fs::write(&file, content).expect("written");
    (folder, file)
}

#[test]
fn a_missing_file_could_not_be_checked() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (code, text) = check(&folder.path().join("nowhere"), "human");
    assert_eq!(code, 2);
    assert!(text.contains("file-not-found"), "{text}");
    let (code, text) = check(folder.path(), "human");
    assert_eq!(code, 2);
    assert!(text.contains("there is no `scenario.ron` here"), "{text}");
}

#[test]
fn other_things_than_text_are_told_apart() {
    for (content, code) in [
        (&b"\xff\xfe"[..], "not-utf8"),
        (&b""[..], "empty-file"),
        (&b"\xef\xbb\xbf"[..], "empty-file"),
        (&b"// nothing\n"[..], "empty-file"),
        (&b"\0\0\0"[..], "bad-character"),
        (&[b' '; (1 << 20) + 1][..], "file-too-large"),
        (&b"\x7fELF\x02\x01\x01"[..], "bad-character"),
    ] {
        let (_keep, file) = scratch(content);
        let (exit, text) = check(&file, "human");
        assert_eq!(exit, 1, "{text}");
        assert!(text.contains(&format!("error[{code}]")), "{code}: {text}");
    }
}

#[test]
fn a_byte_order_mark_is_not_counted() {
    let text = "\u{feff}(format: \"1\",)\n";
    let (_keep, file) = scratch(text.as_bytes());
    let (_, human) = check(&file, "human");
    assert!(human.contains("scenario.ron:1:10"), "{human}");
    assert!(!human.contains('\u{fffd}'), "{human}");
    let (_, json) = check(&file, "json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let all = json["diagnostics"].as_array().expect("a list");
    assert!(all.iter().any(|found| found["column"] == 10), "{json}");
}

#[test]
fn what_is_not_listed_is_counted() {
    let counts = |text: &str| {
        let (_keep, file) = scratch(text.as_bytes());
        let (_, json) = check(&file, "json");
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let number = |name: &str| json[name].as_u64().expect("a number");
        number("errors") + number("warnings") + number("dropped")
    };
    let relations =
        |entry: &str, times: usize| format!("(format: 1, relations: [{}])", entry.repeat(times));
    for (entry, each) in [
        ("(of: 1, toward: 2),", 2),
        ("(of: \"a\", toward: \"b\", opinoin: 3),", 1),
        ("(of: \"a\", toward: \"b\", mutual: maybe, opinion: x),", 2),
        ("@", 1),
    ] {
        // What else is missing in this file is the same for both.
        let (few, many) = (
            counts(&relations(entry, 10)),
            counts(&relations(entry, 410)),
        );
        let more = if entry == "@" { 0 } else { 400 * each };
        assert_eq!(many - few, more, "{entry}");
    }
}

/// A scenario in the folder of the player is found by its name, whatever its case, and beside one of the game.
#[test]
fn scenarios_are_found_by_name() {
    let data = tempfile::tempdir().expect("a temporary folder");
    let wells = fs::read_to_string("scenarios/four-wells/scenario.ron").expect("a scenario");
    let write = |name: &str, text: &str| {
        let folder = data.path().join("scenarios").join(name);
        fs::create_dir_all(&folder).expect("created");
        fs::write(folder.join("scenario.ron"), text).expect("written");
    };
    let titled = |title: &str| wells.replace("name: \"Four Wells\"", &format!("name: \"{title}\""));
    write("MyWells", &titled("Capital Wells"));
    write("four-wells", &titled("My own Wells"));
    write("broken", &wells.replace("turns: 8", "turns: eight"));
    let run = |arguments: &[&str], typed: &str| {
        let mut command = Command::cargo_bin("first-maje").expect("the program is built");
        let command = command.env("FIRST_MAJE_DATA", data.path());
        let output = command
            .args(arguments)
            .write_stdin(typed)
            .output()
            .expect("it runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        (
            output.status.code(),
            text + &String::from_utf8_lossy(&output.stderr),
        )
    };
    let (code, text) = run(&["play", "MyWells", "--as", "keth", "--terminal"], "quit\n");
    assert!(code == Some(0) && text.contains("Capital Wells"), "{text}");
    let (_, text) = run(
        &["play", "own/four-wells", "--as", "keth", "--terminal"],
        "quit\n",
    );
    assert!(text.contains("My own Wells"), "{text}");
    let (code, text) = run(&["check", "mywells", "four-wells"], "");
    assert_eq!((code, text.trim()), (Some(0), "no mistakes found"));
    let (code, text) = run(&["check", "broken"], "");
    assert!(code == Some(1) && text.contains("scenario.ron:"), "{text}");
    let (_, text) = run(&["play", "--terminal"], "broken\nquit\n");
    for part in [
        "Four Wells",
        "My own Wells",
        "Capital Wells",
        "broken cannot be played: line 22",
        "`eight`",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

/// Emblems and portraits in the folder of a scenario are its own, and go with it into saved games.
#[test]
fn a_scenario_brings_drawings() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let wells = fs::read_to_string("scenarios/four-wells/scenario.ron").expect("a scenario");
    let ours = wells.replace("emblem: \"pick\"", "emblem: \"sun\"");
    fs::write(folder.path().join("scenario.ron"), ours).expect("written");
    let (code, text) = check(folder.path(), "human");
    assert!(
        code == 1 && text.contains("error[unknown-emblem]: there is no emblem `sun`"),
        "{text}"
    );
    let maje = wells
        .split("majes: {")
        .nth(1)
        .and_then(|rest| rest.split('"').nth(1));
    let maje = maje.expect("a maje");
    let draw = |within: &str, name: &str, text: &str| {
        let within = folder.path().join(within);
        fs::create_dir_all(&within).expect("created");
        fs::write(within.join(format!("{name}.svg")), text).expect("written");
    };
    let sun = "<svg viewBox='0 0 8 8'><path d='M0 0L8 0L8 8Z'/></svg>";
    draw("emblems", "sun", sun);
    draw("portraits", maje, sun);
    let (code, text) = check(folder.path(), "human");
    assert_eq!((code, text.trim()), (0, "no mistakes found"));
    let scenario = first_maje::scenario::open::open(folder.path()).expect("sound");
    assert_eq!((scenario.emblems.len(), scenario.portraits.len()), (1, 1));
    let kept = first_maje::session::save::scenario_text(&scenario).expect("a scenario");
    assert!(kept.matches("viewBox").count() == 2, "{kept}");
    draw("emblems", "moon", sun);
    draw("portraits", "nobody", sun);
    draw("emblems", "stone", "a stone");
    let (code, text) = check(folder.path(), "human");
    assert!(code == 1 && text.contains("error[bad-drawing]"), "{text}");
    fs::remove_file(folder.path().join("emblems/stone.svg")).expect("removed");
    let (code, text) = check(folder.path(), "human");
    assert!(code == 0 && text.contains("2 warnings"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_no_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("scenario.ron");
    std::os::unix::fs::symlink(&file, &file).expect("linked");
    let (code, text) = check(&file, "human");
    assert_eq!(code, 2);
    assert!(text.contains("file-not-readable"), "{text}");
}

#[test]
fn a_device_is_no_file() {
    if Path::new("/dev/zero").exists() {
        assert_eq!(check(Path::new("/dev/zero"), "human").0, 2);
    }
}

#[test]
fn json_and_github_say_the_same_places() {
    let (_keep, file) = scratch(b"(\n    format: \"1\",\n)\n");
    let (code, json) = check(&file, "json");
    assert_eq!(code, 1);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let wrong = json["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|entry| entry["code"] == "wrong-type")
        .expect("the wrong type is found");
    assert_eq!((&wrong["line"], &wrong["column"]), (&2.into(), &13.into()));
    assert_eq!(
        (&wrong["end_line"], &wrong["end_column"]),
        (&2.into(), &16.into())
    );
    let (_, github) = check(&file, "github");
    assert!(
        github.contains(
            ",line=2,col=13,endLine=2,endColumn=16,title=wrong-type::expected a whole number"
        ),
        "{github}"
    );
}

/// Checks a text in every format; what is asserted is that it comes back.
fn survive(text: &str) {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let id = sources.add("scenario.ron", text);
    let scenario = check::text("test", text, id, &mut found);
    assert_eq!(scenario.is_none(), found.has_errors());
    for format in [Format::Human, Format::Json, Format::Github] {
        report::write(format, &sources, &found, false, &mut std::io::sink()).expect("written");
    }
}

/// Texts that have hurt parsers before.
#[test]
#[expect(clippy::disallowed_methods, reason = "this is about time")]
fn the_nasty_ones_are_answered_at_once() {
    let long = |unit: &str, length: usize| unit.repeat(length / unit.len());
    // What takes time by the square of its length takes minutes for each of these.
    let answered = |text: &str| {
        let start = std::time::Instant::now();
        survive(text);
        let took = start.elapsed();
        let begin: String = text.chars().take(40).collect();
        assert!(took.as_secs() < 20, "{begin:?} took {took:?}");
    };
    for unit in [
        "(", "[", "{", ")", "(A", "A(", "[(", "((,", "{a,", "{a:", "(a:", "a:(", "\"", "r#\"\n",
        "r#", "'", "'\\", "/*", "/**/", "0,", "-", "1e", "\\", "@", "é", "\u{202e}", "\0", "#![",
        "#", ":", ",", "Some(", "\"\\u{", "(a:1,", "\n(", "{\n(\n", "]}",
    ] {
        answered(&long(unit, 1 << 18));
        let shorter = long(unit, 1 << 16);
        answered(&format!("({shorter}"));
        answered(&format!("(factions: (list: {{{shorter}"));
    }
    answered(&format!("{})", "[".repeat(128)));
    // As large as a file may be.
    answered(&long("(a:1,", 1 << 20));
    answered(&format!("{}{}", "(".repeat(500_000), ")".repeat(500_000)));
    let places: String = (0..2000)
        .map(|n| format!("\"place_{n}\": (name: \"x\", at: (1, 1)),"))
        .collect();
    let claims = "\"plaice\",".repeat(90_000);
    answered(
        &VALID
            .replace("\"hemikek\": (", &format!("{places}\"hemikek\": ("))
            .replace("[\"hemikek\"]", &format!("[{claims}]")),
    );
}

const VALID: &str = include_str!("data/small.ron");

#[test]
fn the_small_scenario_has_no_mistakes() {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let id = sources.add("small.ron", VALID);
    check::text("test", VALID, id, &mut found);
    let mut text = Vec::new();
    report::write(Format::Human, &sources, &found, false, &mut text).expect("written");
    assert!(!found.has_errors(), "{}", String::from_utf8_lossy(&text));
}

#[test]
fn a_dozen_mistakes_are_a_dozen_findings() {
    let text = include_str!("data/broken.ron");
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let id = sources.add("broken.ron", text);
    assert!(check::text("broken", text, id, &mut found).is_none());
    let mut out = Vec::new();
    report::write(Format::Human, &sources, &found, false, &mut out).expect("written");
    insta::assert_snapshot!(String::from_utf8_lossy(&out));
}

#[test]
fn the_scenarios_of_the_game_are_clean() {
    let mut out = Vec::new();
    let code = check::run(
        &[PathBuf::from("scenarios")],
        Format::Human,
        &mut out,
        false,
    );
    let out = String::from_utf8_lossy(&out);
    assert_eq!((code, out.trim()), (check::CLEAN, "no mistakes found"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survive(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_tokens_are_answered(tokens in proptest::collection::vec(
        prop::sample::select(vec![
            "(", ")", "[", "]", "{", "}", ":", ",", "format", "map", "lanes", "\"a\"", "1", "-3", "1.5", "None", "Some", "\n",
            "  ", "//c\n", "/*", "*/", "'", "r#\"", "\"#", "\"", "\\", "factions", "list", "#![enable(", "true", "@", "é",
        ]), 0..120)) {
        survive(&tokens.concat());
        survive(&tokens.join(" "));
    }

    #[test]
    fn a_damaged_scenario_is_answered(
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..12, "[\\PC\n]{0,6}"), 1..6)
    ) {
        let mut chars: Vec<char> = VALID.chars().collect();
        for (index, length, insert) in cuts {
            let at = index.index(chars.len());
            let end = (at + length).min(chars.len());
            chars.splice(at..end, insert.chars());
        }
        survive(&chars.into_iter().collect::<String>());
    }
}
