//! Lines as people type them: with what was copied along, in another order, with a word too many.

use super::{game, has, said};
use tempfile::TempDir;

#[test]
fn a_word_too_many_is_never_dropped() {
    let text = said(concat!(
        "raid lone well with f1 for water for ore\nassign mossin host ossul\nassign mossin idle spy vey\ntable ossul\n",
        "codex nothing\nstance f1 lure press\nmerge f1 into f1\nescort f1 with f1\nbuild mill at kethra\norders\n",
    ));
    has(
        &text,
        &[
            "`for` stands twice in this line.",
            "“ossul” was not understood: nothing follows `host` here.",
            "A maje does one thing a turn: `idle` or `spy`.",
            "“ossul” was not understood: nothing follows `table` here.",
            "Nothing is called “nothing”.",
            "A fleet takes one stance",
            "A fleet cannot join itself.",
            "A fleet cannot escort itself.",
            "No class of ships is called “mill”. `ships` lists them.",
            "None yet. Fleets keep their standing orders",
        ],
    );
}

#[test]
fn what_is_copied_along_and_other_orders_of_words_are_understood() {
    let text = said(concat!(
        "`suggest ossul`\n> suggest ossul\nsuggest ossul.\nsects ossul\nmove thin well with f1\nmove f1, f2 to thin well\n",
        "move f1 to gate rock with f2\nhold f1 and f2\nstance f1, f2 screen\nmove with f1\n",
    ));
    assert_eq!(
        text.matches("You could offer the Ossul").count(),
        3,
        "{text}"
    );
    has(
        &text,
        &[
            "Kazon-Ossul",
            "Varrun's Raiders: move to Thin Well.",
            "Thin Guard: move to Thin Well.",
            "Thin Guard: move to Gate Rock.",
            "Thin Guard: hold",
        ],
    );
}

#[test]
fn a_script_in_another_encoding_is_refused_in_one_sentence() {
    let data = TempDir::new().expect("a temporary folder");
    let script = data.path().join("script.txt");
    std::fs::write(&script, b"\xff\xfee\0n\0d\0\n\0").expect("written");
    let output = game(data.path())
        .args(["play", "four-wells", "--as", "keth", "--script"])
        .arg(&script)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    has(
        &String::from_utf8_lossy(&output.stderr),
        &["The script is written in UTF-16. Write it as UTF-8."],
    );
}

#[test]
fn what_was_given_up_is_called_by_its_name_among_the_orders() {
    let text = said("build raider at kethra\nend\nabandon kethra\norders\n");
    let told = text.matches("Kethra: give up raider").count();
    assert_eq!(told, 2, "as an answer and among the orders\n{text}");
    assert!(!text.contains("give up work"), "{text}");
}

#[test]
fn lands_of_one_name_are_told_apart_in_every_sentence() {
    let data = TempDir::new().expect("a temporary folder");
    let wells = include_str!("../../../scenarios/four-wells/scenario.ron");
    let twins = wells.replacen("name: \"Thin Well\"", "name: \"Kethra\"", 1);
    std::fs::write(data.path().join("scenario.ron"), twins).expect("written");
    let output = game(data.path())
        .args(["play", "--as", "keth", "--seed", "4"])
        .arg(data.path())
        .write_stdin("lands\nlook kethra\nlook kethra low\nguard kethra gate with f1\nend\nlog\n")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = String::from_utf8_lossy(&output.stdout);
    let text = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    has(
        &text,
        &[
            "1. Kethra (Gate Rock) 2. Kethra (Low Well)",
            "guard Kethra (Gate Rock).",
        ],
    );
    let called = text.matches("Kethra").count();
    let apart =
        text.matches("Kethra (Gate Rock)").count() + text.matches("Kethra (Low Well)").count();
    assert_eq!(called, apart, "{text}");
}
