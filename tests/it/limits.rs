//! A scenario at the limits of what is allowed is played like any other; beyond them it is refused.

use first_maje::scenario::check;
use first_maje::scenario::diagnostic::Diagnostics;
use first_maje::scenario::model::Scenario;
use first_maje::scenario::report::{self, Format};
use first_maje::scenario::source::Sources;
use first_maje::session::{Session, SessionConfig};
use std::sync::Arc;

/// The smallest scenario, with as much of everything as may be.
const EDITS: [(&str, &str); 10] = [
    (
        "needs: (food: 10, ore: 5, water: 6)",
        "needs: (food: 80, ore: 80, water: 80)",
    ),
    ("people: 20", "people: 10_000"),
    (
        "yields: (food: 40, ore: 20, water: 10)",
        "yields: (food: 100_000, ore: 100_000, water: 100_000)",
    ),
    (
        "yields: (ore: 20, water: 40), store: (water: 45)",
        "yields: (ore: 100_000, water: 100_000), store: (food: 100_000, ore: 100_000, water: 100_000)",
    ),
    ("attack: 10, hull: 20", "attack: 1000, hull: 5000"),
    ("cargo: 5", "cargo: 1000"),
    (
        "upkeep: (food: 1)",
        "upkeep: (food: 100, ore: 100, water: 100)",
    ),
    ("count: 4", "count: 416"),
    ("count: 5", "count: 416"),
    ("Attack(10)", "Attack(1000)"),
];

fn edited(edits: &[(&str, &str)]) -> String {
    let mut text = include_str!("data/small.ron").to_owned();
    for (piece, replacement) in edits {
        assert!(text.contains(piece), "{piece}");
        text = text.replace(piece, replacement);
    }
    text
}

fn checked(text: &str) -> Result<Scenario, String> {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let file = sources.add("scenario.ron", text.to_owned());
    check::text("limits", text, file, &mut found).ok_or_else(|| {
        let mut out = Vec::new();
        report::write(Format::Human, &sources, &found, false, &mut out).expect("a list takes all");
        String::from_utf8_lossy(&out).into_owned()
    })
}

#[test]
fn a_world_at_its_limits_is_played() {
    let scenario = checked(&edited(&EDITS)).unwrap_or_else(|found| panic!("{found}"));
    let scenario = Arc::new(scenario);
    for seed in 1..=4 {
        let config = SessionConfig::minds(&scenario, seed).open_end(true);
        let mut session = Session::new(Arc::clone(&scenario), config);
        for _ in 0..12 {
            session.advance().expect("nobody plays");
        }
    }
}

#[test]
fn a_world_beyond_them_is_refused_with_a_reason() {
    for (piece, beyond, word) in [
        ("water: 80", "water: 1000", "water needed in a turn"),
        ("count: 416", "count: 999", "attack and hull of all ships"),
        (
            "store_turns: 4",
            "store_turns: 99",
            "ore that all stores hold",
        ),
    ] {
        let mut edits = EDITS.to_vec();
        edits.push((piece, beyond));
        let found = checked(&edited(&edits)).expect_err("too much");
        assert!(
            found.contains("too-much") && found.contains(word),
            "{found}"
        );
    }
}
