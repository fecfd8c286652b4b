//! Sixteen games of 2371, forty turns each, are the same on every machine, in every profile, with any number
//! of jobs: their digests are committed.
//!
//! When the rules change on purpose, `FIRST_MAJE_GOLDEN=write cargo test golden` writes them anew.

use first_maje::lab::{BatchConfig, Seeds, run};
use first_maje::scenario::open::open;
use std::fmt::Write;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

fn digests(jobs: usize) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scenario = open(&root.join("scenarios/2371-eighteen-sects"));
    let config = BatchConfig {
        scenario: Arc::new(scenario.expect("a scenario of the game")),
        seeds: "1..16".parse::<Seeds>().expect("seeds"),
        turns: 40,
        canon: first_maje::scenario::model::Canon::default(),
        open_end: true,
        study: false,
        replay: false,
        jobs: NonZeroUsize::new(jobs).expect("at least one"),
    };
    let batch = run(&config, &AtomicBool::new(false), || {}).expect("threads");
    let mut text = String::new();
    for game in batch.games {
        writeln!(text, "{} {}", game.seed, game.digest).expect("into memory");
    }
    text
}

#[test]
fn digests_are_golden() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/2371-eighteen-sects.txt");
    let one = digests(1);
    assert_eq!(one, digests(2), "one job and two differ");
    if std::env::var_os("FIRST_MAJE_GOLDEN").is_some_and(|value| value == "write") {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for them");
        std::fs::write(&path, &one).expect("room on the disk");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden digests are committed");
    assert_eq!(
        one, golden,
        "games went another way; if that is meant, FIRST_MAJE_GOLDEN=write cargo test golden"
    );
}
