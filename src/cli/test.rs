//! `first-maje test`: plays the tests that scenarios bring along.

use super::complain::{complain, unwritten};
use super::sim::scenario_at;
use crate::id::FactionId;
use crate::lab::{TestOutcome, try_out};
use crate::scenario::model::{Scenario, ScenarioTest, TestClaim};
use crate::session::Session;
use crate::sim::story::BeatStage;
use crate::terminal::type_for;
use crate::text::Text;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

/// Plays the tests of these scenarios. Returns the exit code.
pub fn test(paths: &[PathBuf], only: Option<&str>) -> u8 {
    let text = match Text::english() {
        Ok(text) => text,
        Err(error) => {
            complain(&error.to_string());
            return super::COULD_NOT_RUN;
        }
    };
    let mut code = super::CLEAN;
    for path in paths.iter().flat_map(scenarios_in) {
        let scenario = match scenario_at(&path) {
            Ok(scenario) => Arc::new(scenario),
            Err(rejected) => {
                complain(&rejected);
                return super::COULD_NOT_RUN;
            }
        };
        let (report, passed) = report(&scenario, only, &text);
        if !passed {
            code = super::MISTAKES;
        }
        match io::stdout().write_all(report.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                return unwritten(&error);
            }
            _ => {}
        }
    }
    code
}

/// The scenario at a path, or all of those in a folder of scenarios.
fn scenarios_in(path: &PathBuf) -> Vec<PathBuf> {
    let is_one = |path: &PathBuf| path.is_file() || path.join("scenario.ron").is_file();
    if is_one(path) || !path.is_dir() {
        return vec![path.clone()];
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let mut all: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_one).collect();
    all.sort();
    all
}

/// What came out, and whether all of it was as claimed.
fn report(scenario: &Arc<Scenario>, only: Option<&str>, language: &Text) -> (String, bool) {
    let typist =
        |session: &mut Session, who: FactionId, line: &str| type_for(session, who, line, language);
    let mut text = format!("{}\n", scenario.name);
    let mut games: Vec<Vec<BeatStage>> = Vec::new();
    let mut all = true;
    let trials = scenario.trials.iter();
    for trial in trials.filter(|trial| only.is_none_or(|only| trial.key.contains(only))) {
        let result = try_out(scenario, trial, &typist);
        all &= result.passed;
        let _ = writeln!(text, "  {}", line(trial, &result));
        if let Some(refused) = &result.refused {
            let _ = writeln!(text, "         refused: {refused}");
        }
        games.extend(result.beats);
    }
    if scenario.trials.is_empty() {
        text.push_str("  no tests\n");
    }
    if !games.is_empty() {
        for (at, def) in scenario.beats.iter().enumerate() {
            let ended = |wanted: BeatStage| {
                let stages = games.iter().filter_map(|game| game.get(at));
                stages.filter(|stage| **stage == wanted).count()
            };
            let _ = write!(
                text,
                "  beat {}: canon {}",
                def.key,
                ended(BeatStage::Canon)
            );
            for (by, divert) in (0..).zip(&def.diverts) {
                let count = ended(BeatStage::Diverted(by));
                let _ = write!(text, ", {} {count}", divert.key);
            }
            let lapsed = ended(BeatStage::Lapsed);
            let _ = writeln!(text, ", lapsed {lapsed}, of {}", games.len());
        }
    }
    (text, all)
}

fn line(trial: &ScenarioTest, result: &TestOutcome) -> String {
    let claim = match &trial.claim {
        TestClaim::Rate { from, to, .. } => format!("Rate {from} to {to}%"),
        TestClaim::Leans { from, by, .. } => format!("Leans {from}%, at free {by} less"),
        TestClaim::Always(_) => String::from("Always"),
        TestClaim::Never(_) => String::from("Never"),
        TestClaim::Reachable(_) => String::from("Reachable"),
        TestClaim::Wins { from, to } => format!("Wins {from} to {to}%"),
    };
    let verdict = if result.passed { "ok" } else { "FAILED" };
    let thin = if result.thin { ", margin is thin" } else { "" };
    let (low, high) = result.interval;
    let counted = if trial.given.is_some() {
        format!(" that count, of {}", trial.seeds)
    } else {
        String::new()
    };
    let free = result.free.map_or_else(String::new, |free| {
        format!("; at free in {} of {}", free.held, free.games)
    });
    format!(
        "{verdict:6} {}: {claim}, held in {} of {} games{counted} ({low} to {high}%{free}{thin})",
        trial.key, result.share.held, result.share.games
    )
}
