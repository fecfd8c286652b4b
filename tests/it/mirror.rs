//! Sects that are alike win alike, wherever they stand in the file.

use first_maje::lab;
use first_maje::scenario::open::open;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// How many of the games the sects of a map of mirrors win, in the order of the file.
fn wins(map: &str, sects: usize, games: u64) -> Vec<i32> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data");
    let folder = tempfile::tempdir().expect("a folder for tests");
    let file = folder.path().join("scenario.ron");
    fs::copy(data.join(map), &file).expect("the map is copied");
    let scenario = open(&file).unwrap_or_else(|rejected| panic!("{rejected}"));
    let scenario = Arc::new(scenario);
    let mut wins = vec![0; sects];
    for seed in 1..=games {
        let row = lab::play(&scenario, seed, 40, false, &AtomicBool::new(false));
        let winner = row.and_then(|row| row.winner).expect("somebody wins");
        let first = scenario
            .faction_ids()
            .find(|id| scenario.faction(*id).name == winner);
        wins[first.expect("one of them").index()] += 1;
    }
    wins
}

/// Three and a half standard deviations around an equal share: wrong once in two thousand changes of the rules.
#[test]
fn two_and_four_mirrored_sects_win_equally_often() {
    let two = wins("mirror-2.ron", 2, 100);
    assert!(two.iter().all(|won| (33..=67).contains(won)), "{two:?}");
    let four = wins("mirror-4.ron", 4, 60);
    assert!(four.iter().all(|won| (4..=27).contains(won)), "{four:?}");
}

/// The same with the games a batch plays, for tuning: `cargo test --release --test it mirror -- --ignored --nocapture`.
#[test]
#[ignore = "long: plays 1600 games"]
fn many_games_of_mirrored_sects() {
    println!(
        "{:?} {:?}",
        wins("mirror-2.ron", 2, 800),
        wins("mirror-4.ron", 4, 800)
    );
}
