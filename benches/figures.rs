//! The figures of the game: `cargo bench`. Turns a second, the end of a turn, loading, start-up, memory, also in
//! a world of 64 sects on 1,000 territories.

use divan::{Bencher, counter::ItemsCount};
use first_maje::lab::{enlarge, play};
use first_maje::scenario::model::Scenario;
use first_maje::scenario::open::open;
use first_maje::session::save::decode;
use first_maje::session::{Session, SessionConfig};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

fn main() {
    divan::main();
    // The most memory this process ever held: all of the games above, one at a time.
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        for line in status.lines().filter(|line| line.starts_with("VmHWM")) {
            println!(
                "memory at most, all benches: {}",
                line.trim_start_matches("VmHWM:").trim()
            );
        }
    }
    println!(
        "memory at most, a batch of 4 games of 40 turns: {}",
        batch_memory()
    );
}

/// The most memory a batch holds, in a process of its own.
fn batch_memory() -> String {
    let script = format!(
        "{} sim {} --seeds 1..=4 --turns 40 --jobs 1 --format csv >/dev/null & \
         while kill -0 $! 2>/dev/null; do grep VmHWM /proc/$!/status 2>/dev/null; sleep 0.01; done | tail -1",
        env!("CARGO_BIN_EXE_first-maje"),
        folder("2371-eighteen-sects").display(),
    );
    let output = Command::new("sh").args(["-c", &script]).output();
    output.map_or_else(
        |error| error.to_string(),
        |output| {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            text.replace("VmHWM:", "").trim().to_owned()
        },
    )
}

fn folder(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(id)
}

fn eighteen_sects() -> Arc<Scenario> {
    Arc::new(open(&folder("2371-eighteen-sects")).expect("a scenario of the game"))
}

fn big_world() -> Arc<Scenario> {
    Arc::new(enlarge(&eighteen_sects(), 64, 1000))
}

fn game(scenario: &Arc<Scenario>, turns: u16) -> Session {
    let config = SessionConfig::minds(scenario, 1).open_end(true);
    let mut session = Session::new(Arc::clone(scenario), config);
    for _ in 0..turns {
        session.advance().expect("nobody plays");
    }
    session
}

/// A game of minds as a batch plays it.
#[divan::bench(args = [40, 200], sample_count = 10)]
fn batch_2371(bencher: Bencher<'_, '_>, turns: u16) {
    let scenario = eighteen_sects();
    let stop = AtomicBool::new(false);
    bencher
        .counter(ItemsCount::new(turns))
        .bench_local(|| play(&scenario, 1, turns, true, &stop));
}

/// A game of minds in the big world.
#[divan::bench(args = [10], sample_count = 3)]
fn batch_64_sects_1000_territories(bencher: Bencher<'_, '_>, turns: u16) {
    let scenario = big_world();
    let stop = AtomicBool::new(false);
    bencher
        .counter(ItemsCount::new(turns))
        .bench_local(|| play(&scenario, 1, turns, true, &stop));
}

/// The end of a turn as a person waits for it: minds, resolution, log with digest.
#[divan::bench(args = [1, 20, 60], sample_count = 20)]
fn end_of_turn_2371(bencher: Bencher<'_, '_>, after: u16) {
    let session = game(&eighteen_sects(), after);
    let bytes = session.to_bytes().expect("not too large");
    bencher
        .with_inputs(|| Session::from_saved(decode(&bytes).expect("whole")).expect("sound"))
        .bench_local_refs(|session| session.advance());
}

/// The end of a turn in the big world.
#[divan::bench(sample_count = 5)]
fn end_of_turn_64_sects_1000_territories(bencher: Bencher<'_, '_>) {
    let session = game(&big_world(), 5);
    let bytes = session.to_bytes().expect("not too large");
    bencher
        .with_inputs(|| Session::from_saved(decode(&bytes).expect("whole")).expect("sound"))
        .bench_local_refs(|session| session.advance());
}

/// From the scenario's file to the first turn.
#[divan::bench(sample_count = 20)]
fn open_scenario_and_begin() -> Session {
    game(&eighteen_sects(), 0)
}

/// From the bytes of a save to the game.
#[divan::bench(args = [20], sample_count = 20)]
fn load_save_2371(bencher: Bencher<'_, '_>, after: u16) {
    let session = game(&eighteen_sects(), after);
    let bytes = session.to_bytes().expect("not too large");
    bencher
        .counter(divan::counter::BytesCount::new(bytes.len()))
        .bench_local(|| Session::from_saved(decode(&bytes).expect("whole")).expect("sound"));
}

/// From the game to the bytes of a save.
#[divan::bench(args = [20], sample_count = 20)]
fn save_2371(bencher: Bencher<'_, '_>, after: u16) {
    let session = game(&eighteen_sects(), after);
    bencher.bench_local(|| session.to_bytes().expect("not too large"));
}

/// The fingerprint of a game.
#[divan::bench(args = [20], sample_count = 20)]
fn digest_2371(bencher: Bencher<'_, '_>, after: u16) {
    let session = game(&eighteen_sects(), after);
    let simulation = session.observe().expect("nobody plays");
    bencher.bench_local(|| simulation.digest());
}

/// From the command line to the end of an empty input: the first turn in the terminal.
#[divan::bench(sample_count = 10)]
fn start_up() {
    let played = Command::new(env!("CARGO_BIN_EXE_first-maje"))
        .args(["play", "2371-eighteen-sects", "--terminal", "--seed", "1"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    divan::black_box(played.is_ok());
}
