//! Mistakes in options, and doubts about them.

use super::testing::{SOUND, expect_all, findings};

/// The sound scenario with one option, of which an objective asks; `edits` replace pieces of it, and » marks where the
/// findings stand.
#[track_caller]
fn option(codes: &[&str], edits: &[(&str, &str)]) {
    const OPTION: &str = r#"options: {
        "the_name": (
            name: "A name", text: "What are they called?",
            choices: {
                "old": (name: "As before", text: "Nothing changes."),
                "new": (name: "Anew", text: "They take another name.", called: {"ogla": (name: "Kazon-Oglamar", short: "Oglamar")}),
            },
            default: "new",
        ),
    },
    objectives: {
        "named": (name: "Named", text: "Be named.", audience: Only("ogla"), scope: Prestige(5), when: All([Prestige(400), Option(option: "the_name", is: "new")])),"#;
    let mut text = String::from(OPTION);
    for (piece, replacement) in edits {
        assert!(text.contains(piece), "the option has no {piece}");
        text = text.replacen(piece, replacement, 1);
    }
    expect_all(codes, &[("objectives: {", &text)]);
}

#[test]
fn an_option_of_which_something_asks_is_sound() {
    option(&[], &[]);
    assert_eq!(findings(SOUND).0, []);
}

#[test]
fn options_and_choices_are_known() {
    option(
        &["unknown-id"],
        &[(r#"option: "the_name""#, r#"option: »"a_name""#)],
    );
    option(&["unknown-id"], &[(r#"is: "new""#, r#"is: »"knew""#)]);
    option(
        &["unknown-id"],
        &[(r#"default: "new""#, r#"default: »"knew""#)],
    );
    option(
        &["unknown-id"],
        &[(r#"called: {"ogla""#, r#"called: {»"olga""#)],
    );
}

#[test]
fn there_is_something_to_choose() {
    let one = (
        r#""old": (name: "As before", text: "Nothing changes."),"#,
        "",
    );
    option(
        &["option-count"],
        &[(r#""the_name": ("#, r#"»"the_name": ("#), one],
    );
    option(
        &["empty-text"],
        &[(r#"text: "Nothing changes.""#, r#"text: »"""#)],
    );
}

#[test]
fn no_choice_gives_two_factions_one_name() {
    option(
        &["duplicate-name"],
        &[(r#"short: "Oglamar""#, r#"short: »"Nistrim""#)],
    );
}

#[test]
fn an_option_that_changes_nothing_is_doubtful() {
    let renames = (
        r#", called: {"ogla": (name: "Kazon-Oglamar", short: "Oglamar")}"#,
        "",
    );
    let asks = (r#", Option(option: "the_name", is: "new")"#, "");
    option(
        &["unused"],
        &[(r#""the_name": ("#, r#"»"the_name": ("#), renames, asks],
    );
    option(&[], &[renames]);
    option(&[], &[asks]);
}
