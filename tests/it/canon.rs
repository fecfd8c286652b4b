//! `docs/canon.md`: every fact has its row, and every place a row names is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use first_maje::scenario::model::Good;
use first_maje::sim::Simulation;
use first_maje::sim::check::check;
use first_maje::sim::command::{Act, Command};
use first_maje::sim::deal::appraise;
use first_maje::sim::terms::{Deal, FeudAct, Reason, TradeTerms};

/// Scenarios that rows name, and the short names they use for them.
const SHORT: [(&str, &str); 4] = [
    ("2371", "scenarios/2371-eighteen-sects/scenario.ron"),
    ("2410", "scenarios/2410-bremark/scenario.ron"),
    ("takedown", "scenarios/2410-takedown/scenario.ron"),
    ("delta", "scenarios/2410-delta-alliance/scenario.ron"),
];
const SCENARIOS: [&str; 5] = [
    SHORT[0].1,
    SHORT[1].1,
    SHORT[2].1,
    SHORT[3].1,
    "scenarios/four-wells/scenario.ron",
];
/// The sheet has no F27.
const FACTS: [&str; 40] = [
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15",
    "F16", "F17", "F18", "F19", "F20", "F21", "F22", "F23", "F24", "F25", "F26", "F28", "F29",
    "F30", "F31", "F32", "F33", "F34", "F35", "F36", "D1", "D2", "D3", "D4", "D5",
];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of every row of every table, headings and rules left out.
fn rows(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().collect();
    lines
        .iter()
        .enumerate()
        .filter(|(at, line)| {
            let heading = lines
                .get(at + 1)
                .is_some_and(|next| next.starts_with("|--"));
            line.starts_with('|') && !line.starts_with("|--") && !heading
        })
        .map(|(_, line)| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

/// What stands in backticks.
fn places(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

fn is_fact(id: &str) -> bool {
    id.strip_prefix(['F', 'D'])
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

#[test]
fn every_fact_has_one_row() {
    let text = read("docs/canon.md");
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows(&text) {
        if is_fact(row[0]) {
            *seen.entry(row[0]).or_default() += 1;
        }
    }
    for fact in FACTS {
        assert_eq!(seen.remove(fact), Some(1), "rows of {fact}");
    }
    assert!(seen.is_empty(), "no such facts: {seen:?}");
}

#[test]
fn every_fact_is_carried_now_or_later_and_has_a_source() {
    let text = read("docs/canon.md");
    for row in rows(&text) {
        if !is_fact(row[0]) {
            continue;
        }
        let [.., now, later, source] = row.as_slice() else {
            panic!("a row of too few cells: {row:?}");
        };
        let named = later
            .strip_prefix("later: ")
            .is_some_and(|subject| !subject.is_empty());
        assert!(
            places(now).count() > 0 || named,
            "{} is carried nowhere",
            row[0]
        );
        assert!(named || *later == "—", "{}: what is `{later}`?", row[0]);
        assert!(
            !source.is_empty()
                && source
                    .split(' ')
                    .all(|page| ["S", "A", "R"].contains(&page)),
            "{}: what source is `{source}`?",
            row[0]
        );
    }
}

#[test]
fn every_place_named_is_there() {
    let text = read("docs/canon.md");
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    let mut missing = Vec::new();
    for place in rows(&text).into_iter().flatten().flat_map(places) {
        let (path, key) = match place.split_once('#') {
            Some((path, key)) => (path, Some(key)),
            None => (place, None),
        };
        let short = SHORT.iter().find(|(short, _)| *short == path);
        let path = short.map_or(path, |(_, long)| *long);
        if !Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists() {
            missing.push(place);
        } else if let Some(key) = key {
            let file = files.entry(path).or_insert_with(|| read(path));
            if !file.contains(&format!("\"{key}\"")) {
                missing.push(place);
            }
        }
    }
    assert!(missing.is_empty(), "not there: {missing:?}");
}

#[test]
fn the_encyclopedia_cites_facts_that_exist() {
    for scenario in SCENARIOS {
        for line in read(scenario).lines() {
            let Some((_, after)) = line.split_once("facts: [") else {
                continue;
            };
            let list = after.split_once(']').map_or(after, |(list, _)| list);
            for fact in list.split(',').map(|fact| fact.trim().trim_matches('"')) {
                assert!(FACTS.contains(&fact), "{scenario} cites {fact}");
            }
        }
    }
}

/// F29: the Relora and their blood enemies, in play.
#[test]
fn the_relora_make_no_deals_with_their_blood_enemies_and_may_call_them_to_a_duel() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
    let opened = first_maje::scenario::open::open(&path);
    let scenario = Arc::new(opened.unwrap_or_else(|rejected| panic!("{rejected}")));
    let named = |key: &str| {
        let mut all = scenario.faction_ids();
        all.find(|id| scenario.faction(*id).key == key)
            .expect("a sect of canon")
    };
    let relora = named("relora");
    let game = Simulation::new(Arc::clone(&scenario), 1);
    let view = game.view(relora);
    for enemy in ["nistrim", "ogla"].map(named) {
        assert!(view.own.blood_enemies[enemy.index()]);
        let challenge = Command::Act(Act::Feud(FeudAct::Challenge { to: enemy }));
        assert_eq!(check(&view, &challenge), Ok(()));
        let terms = TradeTerms {
            give: (Good::Water, 1),
            get: (Good::Food, 9),
            turns: 12,
        };
        let deal = Deal::trade([enemy, relora], terms, scenario.turn);
        let reasons = appraise(&view, enemy, &deal).reasons;
        let never = |(reason, _): &(Reason, i32)| *reason == Reason::BloodEnemies;
        assert!(reasons.iter().any(never), "{reasons:?}");
    }
}
