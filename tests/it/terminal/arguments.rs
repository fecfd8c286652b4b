//! The command line: refusals in plain words, and no silence where the output cannot be written.

use super::{game, has};
use std::path::Path;
use tempfile::TempDir;

fn refused(data: &Path, arguments: &[&str]) -> String {
    let output = game(data).args(arguments).output();
    let output = output.expect("the program runs");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn what_is_wrong_among_the_arguments_is_said_in_plain_words() {
    let data = TempDir::new().expect("a temporary folder");
    let said = |arguments: &[&str]| refused(data.path(), arguments);
    for arguments in [
        &["play", "four-wells", "--seed", "abc"][..],
        &["sim", "four-wells", "--turns", "abc"],
        &["sim", "four-wells", "--jobs", "abc"],
    ] {
        let text = said(arguments);
        has(&text, &["write a whole number, such as 12"]);
        assert!(!text.contains("digit"), "{text}");
    }
    for what in [&["save", "show", "nothing"][..], &["replay", "nothing"]] {
        let text = said(what);
        has(
            &text,
            &["No saved game is called “nothing”. Nothing was saved yet."],
        );
    }
    let why = ["why", "nothing", "--scenario", "scenarios/2410-bremark"];
    has(&said(&why), &["There is no beat “nothing”."]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_never_passed_over_in_silence() {
    use std::process::{Command as Process, Stdio};
    let data = TempDir::new().expect("a temporary folder");
    let saved = [
        "play",
        "four-wells",
        "--as",
        "keth",
        "--seed",
        "4",
        "--terminal",
    ];
    let mut saving = game(data.path());
    let saving = saving.args(saved).write_stdin("end\nsave full\nquit\n");
    saving.assert().success();
    let story = "scenarios/2410-bremark";
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["sim", "--help"],
        &["check", "four-wells"],
        &["test", "four-wells"],
        &["replay", "full"],
        &["save", "show", "full"],
        &["why", "sessen_strikes", "--scenario", story],
        &["play", "four-wells", "--as", "keth", "--terminal"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full");
        let output = Process::new(assert_cmd::cargo::cargo_bin("first-maje"))
            .args(arguments)
            .env("FIRST_MAJE_DATA", data.path())
            .stdin(Stdio::null())
            .stdout(full.expect("Linux has one"))
            .output()
            .expect("the program runs");
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        has(
            &String::from_utf8_lossy(&output.stderr),
            &["The output cannot be written:"],
        );
    }
}
