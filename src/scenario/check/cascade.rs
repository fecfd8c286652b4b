//! What follows from one slip is not told beside it.

use crate::scenario::diagnostic::{Diagnostic, Diagnostics};
use crate::scenario::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Findings of a text that is no longer read as it was meant from there on.
const TORN: [&str; 4] = [
    "unclosed-text",
    "unclosed-bracket",
    "missing-bracket",
    "duplicate-field",
];

/// What is said of a bracket that a quote has swallowed, wherever its other half stands.
const BRACKETS: [&str; 3] = ["unclosed-bracket", "missing-bracket", "stray-bracket"];

/// What is said of a field or a value on the line on which a quote is missing.
const FIELDS: [&str; 4] = [
    "missing-field",
    "unknown-field",
    "duplicate-field",
    "wrong-type",
];

/// Forgets what is said about fields on the line on which a bracket is missing: nobody can tell whose they are; and about
/// brackets, and about fields and values on the line of it, where a quote is missing.
pub(super) fn forget(text: &str, found: &mut Diagnostics) {
    let brackets: Vec<Span> = found
        .sorted()
        .into_iter()
        .filter(|found| ["unclosed-bracket", "missing-bracket"].contains(&found.code))
        .filter_map(|found| found.span)
        .collect();
    let joined = |from: u32, to: u32| {
        let between = text.get(from as usize..to as usize);
        between.is_some_and(|between| !between.contains('\n'))
    };
    found.forget(|found| {
        let field = ["unknown-field", "duplicate-field", "unexpected-token"].contains(&found.code);
        let after = |bracket: &Span, span: Span| {
            bracket.start <= span.start && joined(bracket.start, span.start)
        };
        field
            && found
                .span
                .is_some_and(|span| brackets.iter().any(|bracket| after(bracket, span)))
    });
    let quotes = found.sorted().into_iter();
    let quotes = quotes.filter(|it| it.code == "unclosed-text");
    let quotes: Vec<Span> = quotes.filter_map(|it| it.span).collect();
    let beside = |span: Span| {
        let mut quotes = quotes.iter().map(|quote| quote.start);
        quotes.any(|quote| joined(span.start.min(quote), span.start.max(quote)))
    };
    found.forget(|found| {
        let bracket = !quotes.is_empty() && BRACKETS.contains(&found.code);
        bracket || (FIELDS.contains(&found.code) && found.span.is_some_and(beside))
    });
}

/// Forgets what is said of sums that one number made too large which is out of range itself, of sums that grew too large by
/// the same thing, and of what follows in a text of another format.
pub(super) fn settle(found: &mut Diagnostics) {
    let at = |it: &Diagnostic| it.span.map(|span| span.start);
    let mut told: BTreeMap<Option<u32>, String> = BTreeMap::new();
    let (mut ranged, mut follows, mut wrong) = (false, None, None);
    for it in found.sorted() {
        match it.code {
            "too-much" => {
                told.entry(at(it)).or_insert_with(|| it.message.clone());
            }
            "out-of-range" => ranged = true,
            "trailing-text" => follows = at(it),
            "wrong-type" if wrong.is_none() => wrong = at(it),
            _ => {}
        }
    }
    let first = |it: &Diagnostic| told.get(&at(it)) == Some(&it.message);
    let sums = found
        .sorted()
        .into_iter()
        .filter(|it| it.code == "too-much");
    let others = sums.filter(|it| !first(it));
    let more: Vec<_> = others.map(|it| (at(it), it.message.clone())).collect();
    for (place, message) in &more {
        let beside = |it: &Diagnostic| it.code == "too-much" && first(it) && at(it) == *place;
        found.add_note(beside, message);
    }
    found.forget(|it| it.code == "too-much" && (ranged || !first(it)));
    // A text of another format is none of this one from its first word on.
    if let Some(follows) = follows.filter(|follows| wrong.is_some_and(|at| at < *follows)) {
        found.forget(|it| at(it).is_some_and(|at| at >= follows));
    }
}

/// Forgets that ids are unknown whose entries stand in the text but were lost with what is torn before them, and tells once
/// of an id that several places ask for.
pub(super) fn gather(text: &str, found: &mut Diagnostics) {
    let torn = found.sorted().iter().any(|it| TORN.contains(&it.code));
    let said = |it: &Diagnostic| {
        let span = it.span?;
        text.get(span.start as usize..span.end as usize)
    };
    let unknown = |it: &Diagnostic| it.code == "unknown-id";
    let lost = |it: &Diagnostic| said(it).is_some_and(|id| text.contains(&format!("{id}:")));
    found.forget(|it| torn && unknown(it) && lost(it));
    // Who leads it was written under the name that was meant.
    let sorted = found.sorted().into_iter().filter(|it| unknown(it));
    let meant: BTreeSet<String> = sorted.filter_map(|it| it.suggestion.clone()).collect();
    let misspelt =
        |it: &Diagnostic| said(it).is_some_and(|id| meant.contains(id.trim_matches('"')));
    found.forget(|it| it.code == "no-first-maje" && misspelt(it));
    let mut places: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for it in found.sorted().into_iter().filter(|it| unknown(it)) {
        if let Some(span) = it.span {
            places.entry(it.message.clone()).or_default().push(span);
        }
    }
    let first = |it: &Diagnostic| places.get(&it.message).and_then(|all| all.first().copied());
    found.forget(|it| unknown(it) && it.span != first(it));
    for (message, all) in places.iter().filter(|(_, all)| all.len() > 1) {
        let more = match all.len() - 1 {
            1 => String::from("one more place asks for it"),
            more => format!("{more} more places ask for it"),
        };
        found.add_note(|it| unknown(it) && it.message == *message, &more);
    }
}
