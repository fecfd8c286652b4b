//! Saved games of the real scenarios: equal after loading, refused when damaged, whole after a kill.

use first_maje::id::FactionId;
use first_maje::mind;
use first_maje::scenario::model::Scenario;
use first_maje::scenario::open::open;
use first_maje::session::save::{self, decode};
use first_maje::session::{Session, SessionConfig, replay};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Act, Command};
use first_maje::sim::dice::Seed;
use first_maje::sim::terms::Told;
use std::path::Path;
use std::sync::Arc;

fn scenario(id: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(id);
    Arc::new(open(&path).expect("a scenario of the game"))
}

fn watched(id: &str, seed: u64) -> Session {
    let scenario = scenario(id);
    let config = SessionConfig::minds(&scenario, seed).open_end(true);
    Session::new(scenario, config)
}

fn loaded(session: &Session) -> Session {
    let bytes = session.to_bytes().expect("not too large");
    let saved = decode(&bytes).expect("just written");
    Session::from_saved(saved).expect("just saved")
}

fn truth(session: &Session) -> &Simulation {
    session.observe().expect("nobody plays")
}

/// Everything that can be asked of two games is the same.
fn same(one: &Session, other: &Session) {
    let (one, other) = (truth(one), truth(other));
    let turn = one.turn();
    let difference = one.digest().first_difference(&other.digest());
    assert_eq!(difference, None, "turn {turn}");
    for faction in 0..one.scenario().roster.factions.len() {
        let faction = FactionId::from_index(faction);
        let (mine, theirs) = (one.view(faction), other.view(faction));
        assert_eq!(mine.common, theirs.common, "turn {turn}");
        assert_eq!(mine.own, theirs.own, "turn {turn}, {faction:?}");
    }
}

/// A game that was saved and loaded at a turn is the same game, and goes on the same.
fn equal_at_every_turn(id: &str, seed: u64, turns: u16) {
    let mut session = watched(id, seed);
    let mut before: Option<Session> = None;
    for _ in 0..turns {
        let mut fresh = loaded(&session);
        same(&session, &fresh);
        if let Some(before) = &before {
            same(&session, before);
        }
        session.advance().expect("nobody plays");
        fresh.advance().expect("nobody plays");
        before = Some(fresh);
    }
}

#[test]
fn a_loaded_game_is_equal_at_every_turn() {
    for seed in [1, 2] {
        equal_at_every_turn("2371-eighteen-sects", seed, 30);
    }
    equal_at_every_turn("four-wells", 3, 12);
}

#[test]
fn a_replay_is_equal_at_every_turn() {
    let mut session = watched("2371-eighteen-sects", 11);
    for _ in 0..25 {
        session.advance().expect("nobody plays");
    }
    let again = replay(&session.recording()).expect("the same game");
    assert_eq!(again.digest(), truth(&session).digest());
}

#[test]
fn ten_thousand_flips_of_a_large_save_are_refused() {
    let mut session = watched("2371-eighteen-sects", 5);
    for _ in 0..12 {
        session.advance().expect("nobody plays");
    }
    let mut bytes = session.to_bytes().expect("not too large");
    assert!(bytes.len() > 10_000, "a large save: {}", bytes.len());
    // A small generator of places; every run flips the same bits.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..10_000 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let at = (state >> 20) as usize % bytes.len();
        let bit = 1 << (state >> 60 & 7);
        bytes[at] ^= bit;
        let fault = decode(&bytes).expect_err("a flipped bit");
        assert!(!fault.to_string().is_empty());
        bytes[at] ^= bit;
    }
    assert!(decode(&bytes).is_ok());
}

/// Saves again and again in a process that is killed at some moment: whatever is found afterwards is a whole save.
#[test]
fn a_save_survives_a_kill_at_any_moment() {
    use std::process::{Command, Stdio};
    use std::time::Duration;
    const FOLDER: &str = "FIRST_MAJE_TEST_SAVE_FOREVER";
    if let Some(folder) = std::env::var_os(FOLDER) {
        let file = Path::new(&folder).join("game.maje");
        let mut session = watched("four-wells", 3);
        loop {
            session.save(&file).expect("room on the disk");
            if session.advance().is_err() {
                session = watched("four-wells", 3);
            }
        }
    }
    let folder = tempfile::tempdir().expect("a folder for tests");
    let this = std::env::current_exe().expect("a test is a program");
    let mut found = 0;
    for round in 0..12_u64 {
        let mut child = Command::new(&this)
            .args(["--exact", "saves::a_save_survives_a_kill_at_any_moment"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a test can be started");
        std::thread::sleep(Duration::from_millis(60 + round * 7));
        child.kill().expect("the child is ours");
        child.wait().expect("the child is ours");
        for file in std::fs::read_dir(folder.path()).expect("a folder for tests") {
            let path = file.expect("a file").path();
            if path.extension().is_some_and(|e| e == save::EXTENSION) {
                let saved = save::read(&path).expect("a whole save");
                Session::from_saved(saved).expect("a game");
                found += 1;
            }
        }
    }
    assert!(found > 0, "no child lived long enough to save");
}

/// After every act of a turn, what factions see is what they would see after loading: acts refresh only what
/// they can have changed.
#[test]
fn views_are_fresh_after_every_act() {
    let mut game = Simulation::new(scenario("2371-eighteen-sects"), 4);
    let mut acts = 0;
    for _ in 0..6 {
        for faction in game.scenario().faction_ids() {
            let mut memory = mind::TableMemory::default();
            let scenario = Arc::clone(game.scenario());
            let mind = scenario.mind(faction);
            while let Some(act) = mind::table(&game.view(faction), mind, Seed(4), &mut memory) {
                let command = Command::Act(act);
                if game.submit(faction, &command).is_err() {
                    continue;
                }
                acts += 1;
                let fresh = Simulation::restore(Arc::clone(game.scenario()), game.snapshot());
                let fresh = fresh.expect("a sound snapshot");
                for faction in game.scenario().faction_ids() {
                    let (mine, theirs) = (game.view(faction), fresh.view(faction));
                    assert_eq!(mine.common, theirs.common);
                    assert_eq!(mine.own, theirs.own);
                }
                // Somebody who was offered something takes it.
                if let Command::Act(Act::Propose { to, .. }) = command {
                    let offer = game.view(to).own.offers.iter().rev().find(|o| o.to == to);
                    let answer = offer.map(|offer| Act::Answer {
                        offer: offer.id,
                        accept: acts % 2 == 0,
                        motive: Told::default(),
                    });
                    if let Some(answer) = answer {
                        drop(game.submit(to, &Command::Act(answer)));
                    }
                }
            }
            for order in
                mind::orders(&game.view(faction), game.scenario().mind(faction), Seed(4)).orders
            {
                drop(game.submit(faction, &Command::Order(order)));
            }
        }
        game.end_turn();
    }
    assert!(acts > 10, "minds deal: {acts}");
}
