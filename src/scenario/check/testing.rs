//! A sound scenario to break, one mistake at a time.

use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::report::{self, Format};
use crate::scenario::source::Sources;

/// The sound scenario.
pub(super) const SOUND: &str = include_str!("../../../tests/it/data/small.ron");

/// Replaces one piece of the sound scenario, and expects a finding of this kind where the
/// mark `»` stands in the replacement, and nothing else.
#[track_caller]
pub(super) fn expect(code: &str, piece: &str, replacement: &str) {
    let broken = broken(piece, replacement);
    let found = findings(&broken.replace('»', ""));
    let place = place(&broken);
    assert_eq!(found.0, [(code.to_owned(), place)], "\n{}", found.1);
}

/// The same for several pieces, and several kinds of findings in the order of their marks;
/// for a finding about the file as a whole there is no mark.
#[track_caller]
pub(super) fn expect_all(codes: &[&str], edits: &[(&str, &str)]) {
    let mut text = SOUND.to_owned();
    for (piece, replacement) in edits {
        assert!(text.contains(piece), "the sound scenario has no {piece}");
        text = text.replacen(piece, replacement, 1);
    }
    let mut marks = Vec::new();
    while let Some(at) = text.find('»') {
        marks.push(place(&text));
        text.replace_range(at..at + '»'.len_utf8(), "");
    }
    let places = marks.into_iter().chain(std::iter::repeat(None));
    let expected: Vec<_> = codes
        .iter()
        .map(|code| (*code).to_owned())
        .zip(places)
        .collect();
    let found = findings(&text);
    assert_eq!(found.0, expected, "\n{}", found.1);
}

#[track_caller]
fn broken(piece: &str, replacement: &str) -> String {
    assert!(SOUND.contains(piece), "the sound scenario has no {piece}");
    SOUND.replacen(piece, replacement, 1)
}

/// Line and column of the mark; none if there is no mark.
fn place(text: &str) -> Option<(usize, usize)> {
    let before = &text[..text.find('»')?];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    Some((line, column))
}

type Found = Vec<(String, Option<(usize, usize)>)>;

/// Codes and places of all findings, and the report.
pub(super) fn findings(text: &str) -> (Found, String) {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let file = sources.add("scenario.ron", text);
    super::text("test", text, file, &mut found);
    let mut report = Vec::new();
    report::write(Format::Human, &sources, &found, false, &mut report).expect("written");
    let place = |offset| {
        let position = sources.get(file).expect("added").position(offset);
        (position.line as usize, position.column as usize)
    };
    let all = found.sorted().into_iter().map(|found| {
        (
            found.code.to_owned(),
            found.span.map(|span| place(span.start)),
        )
    });
    (all.collect(), String::from_utf8_lossy(&report).into_owned())
}
