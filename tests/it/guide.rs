//! `docs/modding/first-scenario.md` builds a scenario step by step. Here its lines are put together as a reader would put them, the
//! file is checked after every step, and the finished one is played.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use assert_cmd::Command;
use first_maje::id::FactionId;
use first_maje::lab::try_out;
use first_maje::scenario::check;
use first_maje::scenario::diagnostic::Diagnostics;
use first_maje::scenario::model::{Condition, ConferenceCount, Scenario};
use first_maje::scenario::open::open;
use first_maje::scenario::report::Format;
use first_maje::scenario::source::Sources;
use first_maje::session::{Session, SessionConfig};
use first_maje::terminal::type_for;
use first_maje::text::Text;

const GUIDE: &str = include_str!("../../docs/modding/first-scenario.md");
const FINISHED: &str = include_str!("../../docs/modding/first-scenario/scenario.ron");
const FOLDER: &str = "docs/modding/first-scenario";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER)
}

fn finished() -> Arc<Scenario> {
    match open(&folder()) {
        Ok(scenario) => Arc::new(scenario),
        Err(rejected) => panic!("{rejected}"),
    }
}

/// The blocks that belong to the file, without empty lines: the step in which each stands, and its lines.
fn blocks() -> Vec<(usize, Vec<&'static str>)> {
    let mut blocks: Vec<(usize, Vec<&str>)> = Vec::new();
    let (mut step, mut inside) = (0, false);
    for line in GUIDE.lines() {
        match line {
            "```ron" => {
                inside = true;
                blocks.push((step, Vec::new()));
            }
            "```" => inside = false,
            _ if inside && !line.trim().is_empty() => {
                if let Some((_, lines)) = blocks.last_mut() {
                    lines.push(line);
                }
            }
            _ if line.starts_with("## Step ") => step += 1,
            _ => {}
        }
    }
    blocks
}

/// A line of the finished file, and the step that adds it.
type Line = (&'static str, Option<usize>);

/// Where the lines of a block stand in the file, if its first line is this one: in their order, indented by the same,
/// between them only lines that another block brings.
fn places(file: &[Line], block: &[&str], first: usize) -> Option<Vec<usize>> {
    let deeper = file[first].0.strip_suffix(block[0])?;
    if !deeper.trim().is_empty() {
        return None;
    }
    let mut places = Vec::new();
    let mut at = first;
    for line in block {
        let is_it = |(text, step): &Line| {
            step.is_none() && text.strip_prefix(deeper).is_some_and(|text| text == *line)
        };
        at += file.get(at..)?.iter().position(is_it)?;
        places.push(at);
        at += 1;
    }
    Some(places)
}

/// The lines of the finished file, each with the step that adds it.
fn assembled() -> Vec<Line> {
    let lines = FINISHED.lines().filter(|line| !line.trim().is_empty());
    let mut file: Vec<Line> = lines.map(|line| (line, None)).collect();
    for (step, block) in blocks() {
        let ways = (0..file.len()).filter_map(|first| places(&file, &block, first));
        // What repeats itself in the file is meant where it stands closest together.
        let nearest = ways.min_by_key(|way| way.last().map(|last| last - way[0]));
        let Some(places) = nearest else {
            panic!(
                "a block of step {step} does not stand in the file:\n{}",
                block.join("\n")
            );
        };
        for place in places {
            file[place].1 = Some(step);
        }
    }
    file
}

#[test]
fn the_blocks_of_the_guide_are_the_finished_file() {
    let file = assembled();
    let left = file.iter().filter(|(_, step)| step.is_none());
    let left: Vec<&str> = left.map(|(line, _)| *line).collect();
    assert!(
        left.is_empty(),
        "no block of the guide brings these lines:\n{}",
        left.join("\n")
    );
}

/// The file can be checked after every step, and says what the guide says it does.
#[test]
fn every_step_leaves_a_file_that_can_be_checked() {
    let file = assembled();
    let steps = file.iter().filter_map(|(_, step)| *step).max();
    assert_eq!(steps, Some(7), "the last step that adds lines");
    for now in 1..=7 {
        let there = file
            .iter()
            .filter(|(_, step)| step.is_some_and(|it| it <= now));
        let text: Vec<&str> = there.map(|(line, _)| *line).collect();
        let text = text.join("\n");
        let mut found = Diagnostics::new();
        let id = Sources::new().add("scenario.ron", &text);
        check::text("lamp", &text, id, &mut found);
        let codes: Vec<&str> = found.sorted().iter().map(|found| found.code).collect();
        let expected: &[&str] = match now {
            1 => &["missing-field"],
            2 | 3 => &["no-victory"],
            _ => &[],
        };
        assert_eq!(codes, expected, "after step {now}");
    }
}

#[test]
fn the_finished_file_is_clean() {
    let mut out = Vec::new();
    let code = check::run(&[folder()], Format::Human, &mut out, false);
    let out = String::from_utf8_lossy(&out);
    assert_eq!((code, out.trim()), (check::CLEAN, "no mistakes found"));
}

#[test]
fn its_own_tests_pass() {
    let scenario = finished();
    let text = Text::english().expect("the texts are sound");
    let typist =
        |session: &mut Session, who: FactionId, line: &str| type_for(session, who, line, &text);
    assert!(scenario.trials.len() > 5);
    for trial in &scenario.trials {
        let result = try_out(&scenario, trial, &typist);
        assert!(
            result.passed,
            "{}: held in {} of {} games; refused: {:?}",
            trial.key, result.share.held, result.share.games, result.refused
        );
    }
}

/// What the guide shows of its tests is what they say. `FIRST_MAJE_BLESS=1` writes it anew; read it afterwards, words around it may
/// have to follow.
#[test]
fn what_is_shown_of_its_tests_is_true() {
    const ASKED: &str = "```console\ncargo run -- test lamp\n```\n\n```text\n";
    let mut command = Command::cargo_bin("first-maje").expect("the program is built");
    let output = command.args(["test", FOLDER]).output().expect("it runs");
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let (before, rest) = GUIDE.split_once(ASKED).expect("it shows how they are run");
    let (shown, after) = rest.split_once("```").expect("the block ends");
    if std::env::var_os("FIRST_MAJE_BLESS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/modding/first-scenario.md");
        let text = format!("{before}{ASKED}{said}```{after}");
        std::fs::write(path, text).expect("the guide can be written");
    } else {
        assert_eq!(shown, said, "the guide shows what the tests no longer say");
    }
}

/// There are two beats at least, and a conference of the first one's actor meets in most games.
#[test]
fn a_conference_meets() {
    let scenario = finished();
    assert!(scenario.beats.len() >= 2);
    let host = scenario.beats[0].actor;
    let hosted = Condition::Conferences {
        what: ConferenceCount::Hosted,
        at_least: 1,
    };
    let meets = |seed: u64| {
        let config = SessionConfig::minds(&scenario, seed).forgetful();
        let mut session = Session::new(Arc::clone(&scenario), config);
        while session.ending().is_none() && session.advance().is_ok() {}
        let book = Arc::clone(session.book());
        let truth = session.truth().expect("nobody plays");
        truth.holds(host, &hosted, &book)
    };
    let met = (1..=6).filter(|seed| meets(*seed)).count();
    assert!(met > 3, "it met in {met} of 6 games");
}

/// `why` counts for whom a condition asks, not for the actor of the beat.
#[test]
fn why_counts_what_others_have() {
    let why = |seed: u32| {
        let seed = seed.to_string();
        let mut command = Command::cargo_bin("first-maje").expect("the program is built");
        let asked = ["why", "ten_names", "--scenario", FOLDER, "--seed", &seed];
        let output = command.args(asked).output().expect("it runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let told: String = (1..=6).map(why).collect();
    assert!(
        told.contains("true  the Pesh: First among Majes [truly 1 of 1]"),
        "{told}"
    );
    assert!(!told.contains("true  the Pesh: not acclaimed"), "{told}");
}
