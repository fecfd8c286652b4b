//! What is reported, what is kept, and what is not said twice.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Decoded, from_str};
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::source::Sources;
use crate::scenario::span::{EntryTable, FileBlock, List, Spanned};

#[expect(dead_code, reason = "it matters that it can be read")]
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: Spanned<u32>,
    #[serde(default)]
    list: List<Entry>,
    #[serde(default)]
    table: EntryTable<Entry>,
    #[serde(default)]
    plain: Vec<u8>,
    #[serde(default)]
    map: BTreeMap<String, u8>,
    #[serde(default)]
    block: FileBlock<Entry>,
    #[serde(default)]
    pick: Option<Pick>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    size: u8,
    pick: Pick,
    #[serde(default)]
    small: Option<Small>,
}

#[expect(dead_code, reason = "it matters that it can be read")]
#[derive(Debug, Deserialize)]
enum Pick {
    One,
    Two(i8),
    Three { a: u8, b: u8 },
}

/// A type that judges for itself.
#[expect(dead_code, reason = "it matters that it can be read")]
#[derive(Debug, Deserialize)]
#[serde(try_from = "u8")]
struct Small(u8);

impl TryFrom<u8> for Small {
    type Error = String;
    fn try_from(value: u8) -> Result<Self, String> {
        if value < 10 {
            Ok(Self(value))
        } else {
            Err(format!("{value} is not small"))
        }
    }
}

/// Codes, with the text each one marks.
fn read(text: &str) -> (Decoded<File>, Vec<(&'static str, String)>) {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let id = sources.add("test", text);
    let outcome = from_str(text, id, &mut found);
    let file = sources.get(id).expect("added");
    let marked = |found: &crate::scenario::diagnostic::Diagnostic| {
        (
            found.code,
            found
                .span
                .map(|span| file.slice(span).to_owned())
                .unwrap_or_default(),
        )
    };
    let all = found.sorted().into_iter().map(marked).collect();
    (outcome, all)
}

#[track_caller]
fn finds(text: &str, expected: &[(&str, &str)]) -> File {
    let (outcome, found) = read(text);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(code, text)| (*code, text.as_str()))
        .collect();
    assert_eq!(found, expected);
    outcome.value.expect("a value")
}

#[test]
fn places_are_those_of_the_file() {
    let file = finds(
        r#"(format: 1, list: [(name: "ä", size: 2, pick: Two(-3))])"#,
        &[],
    );
    assert_eq!((file.format.span.start, file.format.span.end), (9, 10));
    let entry = &file.list[0];
    assert_eq!((entry.name.span.start, entry.name.span.end), (26, 30));
    assert!(matches!(entry.pick, Pick::Two(-3)) && entry.size == 2 && entry.small.is_none());
}

#[test]
fn a_bad_entry_is_left_out_and_its_siblings_are_read() {
    let good = r#"(name: "b", size: 1, pick: One)"#;
    let file = finds(
        &format!(r#"(format: 1, list: [{good}, (name: 5, size: 300, pick: Won), {good}, 7])"#),
        &[
            ("wrong-type", "5"),
            ("out-of-range", "300"),
            ("unknown-variant", "Won"),
            ("wrong-type", "7"),
        ],
    );
    assert_eq!((file.list.len(), file.list.lost()), (2, 2));
    let file = finds(
        &format!(r#"(format: 1, table: {{"a": {good}, "b": 5, "a": {good}, c: {good}}})"#),
        &[
            ("wrong-type", "5"),
            ("duplicate-key", "\"a\""),
            ("wrong-type", "c"),
        ],
    );
    assert_eq!(file.table.len(), 1);
    assert_eq!(
        file.table
            .lost()
            .iter()
            .map(|id| id.as_str())
            .collect::<Vec<_>>(),
        ["b"]
    );
}

#[test]
fn everything_wrong_with_one_entry_is_reported() {
    finds(
        r#"(format: 1, list: [(nam: "x", size: "y", small: 50, size: 1, extra: 2)])"#,
        &[
            ("missing-field", "("),
            ("unknown-field", "nam"),
            ("wrong-type", "\"y\""),
            ("bad-value", "50"),
            ("duplicate-field", "size"),
            ("unknown-field", "extra"),
        ],
    );
}

#[test]
fn all_missing_fields_are_one_finding() {
    let (_, found) = read("(format: 1, list: [()], pick: Three(a: 1))");
    assert_eq!(
        found,
        [
            ("missing-field", String::from("(")),
            ("missing-field", String::from("Three"))
        ]
    );
}

#[test]
fn collections_of_the_standard_library_recover_too() {
    let file = finds(
        r#"(format: 1, plain: [1, 300, 2, "x"], map: {"a": 1, "b": x, "c": 2})"#,
        &[
            ("out-of-range", "300"),
            ("wrong-type", "\"x\""),
            ("wrong-type", "x"),
        ],
    );
    assert_eq!(file.plain, [1, 2]);
    assert_eq!(file.map.keys().collect::<Vec<_>>(), ["a", "c"]);
}

#[test]
fn a_failed_block_does_not_take_the_others_along() {
    let file = finds(
        r#"(format: "1", block: 5, plain: [1])"#,
        &[("wrong-type", "\"1\""), ("wrong-type", "5")],
    );
    assert!(file.block.is_failed());
    assert_eq!(file.plain, [1]);
    let (outcome, found) = read("(plain: [1])");
    assert_eq!(found, [("missing-field", String::from("("))]);
    assert!(!outcome.whole && outcome.value.is_some());
}

#[test]
fn variants() {
    for good in [
        "One",
        "Two(1)",
        "Two((1))",
        "Some(One)",
        "Three(a: 1, b: 2)",
        "None",
    ] {
        let text = format!("(format: 1, pick: {good})");
        if good == "Two((1))" {
            finds(&text, &[("wrong-type", "(")]);
        } else {
            finds(&text, &[]);
        }
    }
    finds(
        "(format: 1, pick: One(1))",
        &[("surplus-content", "One(1)")],
    );
    finds("(format: 1, pick: Two)", &[("missing-content", "Two")]);
    finds("(format: 1, pick: Two())", &[("wrong-type", "Two")]);
    finds("(format: 1, pick: Two(1, 2))", &[("wrong-type", "Two")]);
    finds("(format: 1, pick: \"One\")", &[("wrong-type", "\"One\"")]);
    finds("(format: 1, pick: Three(1, 2))", &[("wrong-type", "Three")]);
}

#[test]
fn what_the_parser_reported_is_not_reported_again() {
    finds(
        "(format: 1, list: [(name: @, size: 1, pick: One)])",
        &[("bad-character", "@")],
    );
    finds(
        "(format: 1, list: [(size: 1, pick: One,, )])",
        &[("unexpected-token", ",")],
    );
}

#[test]
fn a_number_in_wide_digits_says_which_character_it_is() {
    let text = "(format: １)";
    let mut found = Diagnostics::new();
    let id = Sources::new().add("test", text);
    let _: Decoded<File> = from_str(text, id, &mut found);
    let notes: Vec<&String> = found
        .sorted()
        .into_iter()
        .flat_map(|it| &it.notes)
        .collect();
    assert!(
        notes.iter().any(|note| note.contains("U+FF11")),
        "{notes:?}"
    );
}
