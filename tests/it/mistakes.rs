//! Mistakes that people make, one at a time, in a small scenario that is sound: each is found once, where it was made.
//!
//! `data/checker` holds the scenario and the tables of edits. A row says what is removed at which byte and what is put
//! there instead, the line on which the finding is to stand, and the code of the finding.

use std::collections::BTreeMap;

use first_maje::scenario::check;
use first_maje::scenario::diagnostic::Diagnostics;
use first_maje::scenario::report::{self, Format};
use first_maje::scenario::source::Sources;

const BASE: &str = include_str!("data/checker/three-rivers.ron");

/// Lines and codes of all findings, and the report.
fn findings(text: &str) -> (Vec<(u32, &'static str)>, String) {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let file = sources.add("scenario.ron", text);
    check::text("test", text, file, &mut found);
    let mut report = Vec::new();
    report::write(Format::Human, &sources, &found, false, &mut report).expect("written");
    let line = |offset| {
        let file = sources.get(file).expect("added");
        file.position(offset).line
    };
    let all = found.sorted().into_iter().map(|found| {
        let line = found.span.map_or(0, |span| line(span.start));
        (line, found.code)
    });
    (all.collect(), String::from_utf8_lossy(&report).into_owned())
}

/// Plays all rows of a table of edits.
fn hold(table: &str) {
    let rows: serde_json::Value = serde_json::from_str(table).expect("JSON");
    let mut wrong = Vec::new();
    for row in rows.as_array().expect("a list") {
        let number = |name: &str| row[name].as_u64().unwrap_or_default() as usize;
        let name = row["name"].as_str().expect("a name");
        let (at, end) = (number("at"), number("at") + number("remove"));
        let insert = row["insert"].as_str().expect("a text");
        let text = format!("{}{insert}{}", &BASE[..at], &BASE[end..]);
        let expected = [(number("line") as u32, row["finds"].as_str().unwrap_or(""))];
        let (found, report) = findings(&text);
        if found != expected {
            wrong.push(format!("{name}: expected {expected:?}\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_base_is_sound() {
    let (found, report) = findings(BASE);
    assert!(found.is_empty(), "{report}");
}

#[test]
fn no_mistake_passes_in_silence() {
    hold(include_str!("data/checker/silent-mistakes.json"));
}

#[test]
fn one_slip_is_one_finding() {
    hold(include_str!("data/checker/cascades.json"));
}

#[test]
fn habits_of_other_languages_get_advice() {
    hold(include_str!("data/checker/habits.json"));
}

/// Names, places and letters of the cases of trials, in the starter.
#[test]
fn names_places_and_letters_of_a_larger_scenario() {
    let wells = include_str!("../../scenarios/four-wells/scenario.ron");
    let finds = |from: &str, to: &str, code: &str| {
        assert!(wells.contains(from), "{from}");
        let (found, report) = findings(&wells.replacen(from, to, 1));
        let codes: Vec<&str> = found.iter().map(|(_, code)| *code).collect();
        assert_eq!(codes, [code], "{report}");
    };
    finds("name: \"Thin Well\"", "name: \"Kethra\"", "same-name");
    finds("at: (90, 660)", "at: (230, 520)", "same-place");
    finds(
        "name: \"Thin Well\"",
        "name: \"Кетра Ω → 井\"",
        "missing-letters",
    );
}

/// What is found where a part of the base is written otherwise.
#[track_caller]
fn finds(from: &str, to: &str, codes: &[&str]) {
    assert!(BASE.contains(from), "{from}");
    let (found, report) = findings(&BASE.replacen(from, to, 1));
    let found: Vec<&str> = found.iter().map(|(_, code)| *code).collect();
    assert_eq!(found, codes, "{to}\n{report}");
}

#[test]
fn what_changes_nothing_is_doubted() {
    let no_effect = ["no-effect"];
    let none = "relations: [ (of: \"senn\", toward: \"halk\", opinion: 0, mutual: true, why: \"Nothing.\"),";
    finds("relations: [", none, &no_effect);
    finds(
        "rank: First, age: 51",
        "rank: First, loyalty: 70, age: 51",
        &no_effect,
    );
    finds(
        "{\"engines\": 1}, difficulty: Easy",
        "{\"engines\": 1, \"looms\": 0}, difficulty: Easy",
        &no_effect,
    );
    finds(
        "peculiarities: [Ruins]",
        "peculiarities: [Ruins, Homeworld]",
        &no_effect,
    );
    finds(
        "\"senn\", people: 10",
        "\"senn\", peculiarities: [NeutralGround], people: 10",
        &no_effect,
    );
    finds("\"senn\", people: 10", "\"senn\", people: 0", &no_effect);
    finds(
        "(food: 10, ore: 5, water: 10)",
        "(food: 0, ore: 0, water: 0)",
        &no_effect,
    );
}

#[test]
fn a_name_without_room_is_doubted() {
    let name = "Kazon-".to_owned() + &"na".repeat(60);
    let short = format!("name: \"{name}\"");
    finds("name: \"Kazon-Senn\"", &short, &["no-room"]);
}

#[test]
fn objectives_that_decide_nothing_are_doubted() {
    let adds = |scope: &str, when: &str, code: &str| {
        let objective = format!(
            "objectives: {{ \"odd\": (name: \"Odd\", text: \"Odd.\", audience: All, scope: {scope}, when: {when}),"
        );
        finds("objectives: {", &objective, &[code]);
    };
    adds("Victory", "HoldShare(percent: 60, turns: 2)", "repeated");
    adds("Victory", "HoldShare(percent: 70, turns: 3)", "repeated");
    adds("Victory", "HoldShare(percent: 50, turns: 2)", "repeated");
    adds("Victory", "SurviveToEnd", "no-effect");
    adds(
        "Prestige(20)",
        "Conferences(what: Hosted, at_least: 99)",
        "impossible",
    );
    adds(
        "Prestige(20)",
        "Short(good: Food, turns: 99)",
        "true-at-once",
    );
}

#[test]
fn comments_and_quotes_of_other_languages_are_one_finding_each() {
    let first = "// Three Rivers";
    for comment in [
        "-- Three \"Rivers\"",
        "# Three Rivers",
        "% Three Rivers",
        "<!-- Three Rivers -->",
        "; Three Rivers",
    ] {
        let text = format!("{comment}\n// Three Rivers");
        finds(first, &text, &["hash-comment"]);
    }
    finds(first, "/* Three Rivers", &["unclosed-comment"]);
    finds(
        "    map: (",
        "    /* The map.\n    map: (",
        &["unclosed-comment"],
    );
    finds("\"Mill\"", "`Mill`", &["bad-quotes"]);
    finds("\"Mill\"", "b\"Mill\"", &["bad-quotes"]);
    finds("\"Mill\"", "f\"Mill\"", &["bad-quotes"]);
    finds("\"Mill\"", "``Mill``", &["bad-quotes"]);
    finds("people: 10", "people: 1e1", &["wrong-type"]);
}

#[test]
fn a_key_misspelt_and_a_block_given_twice_are_one_finding_each() {
    finds("\"senn\": (name", "\"sen\": (name", &["unknown-id"]);
    finds("vars: {", "vars: {}, vars: {", &["duplicate-field"]);
}

#[test]
fn one_number_or_word_too_many_is_one_finding() {
    finds("people: 10", "people: 99999999999", &["out-of-range"]);
    finds("glyph: \"D\"", "glyph: \"1\"", &["bad-glyph"]);
    finds("\"Mill\"", "\"Mill with Ford\"", &["hard-to-type"]);
    finds("encyclopedia: {", "encyclopedia: }{", &["missing-bracket"]);
    let (found, report) = findings("name: Three Rivers\nmap:\n  - ford\n");
    assert_eq!(found, [(1, "wrong-type")], "{report}");
    let (found, report) = findings(&BASE.replace('\n', "\r"));
    assert!(found.is_empty(), "{report}");
}

/// Every bracket of the base left out, doubled, and of another kind: how many findings that gives.
#[test]
fn a_slip_with_a_bracket_does_not_cascade() {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut worst = Vec::new();
    for (at, bracket) in BASE.match_indices(['(', ')', '[', ']', '{', '}']) {
        let other = if "([{".contains(bracket) { "(" } else { "]" };
        for insert in [String::new(), bracket.repeat(2), other.to_owned()] {
            if insert == bracket {
                continue;
            }
            let text = format!("{}{insert}{}", &BASE[..at], &BASE[at + 1..]);
            let (found, report) = findings(&text);
            *counts.entry(found.len()).or_default() += 1;
            if found.len() != 1 {
                worst.push(format!("{bracket} at {at} by {insert:?}\n{report}"));
            }
        }
    }
    let all: usize = counts.values().sum();
    let one = counts.get(&1).copied().unwrap_or_default();
    assert!(one * 100 >= all * 97, "{counts:?}\n{}", worst.join("\n"));
}
