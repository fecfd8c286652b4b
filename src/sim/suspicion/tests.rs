//! Suspicions, written down and judged.

use super::rules::{FARTHEST, MOST_OPEN};
use super::{NotedSuspicion, SuspicionState};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{IncidentKind, MindDef};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::consequence::act::remember;
use crate::sim::event::{Event, Observers};
use crate::sim::opinion::Deed;
use crate::sim::simulation::Simulation;
use crate::sim::terms::Suspicion;
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);
const FOURTH: FactionId = FactionId(3);

fn game() -> Simulation {
    Sandbox::row(8, 1)
        .sect(&[0])
        .sect(&[2])
        .sect(&[4])
        .sect(&[6])
        .change(|s| s.opening.minds.fill(MindDef::Idle))
        .start(1)
}

fn suspect(
    game: &mut Simulation,
    suspect: FactionId,
    victim: FactionId,
    by: Turn,
) -> Result<(), Refusal> {
    let said = Suspicion {
        suspect,
        victim,
        by,
    };
    game.submit(ME, &Command::Act(Act::Suspect(said)))
}

fn betrays(game: &mut Simulation, deed: Deed) {
    remember(game.world_mut(), deed);
    game.end_turn();
}

fn mine(game: &Simulation) -> Vec<NotedSuspicion> {
    game.view(ME).own.suspicions.clone()
}

/// What a faction was told of suspicions: when, and whether they came true.
fn told(game: &Simulation, who: FactionId) -> Vec<(Turn, bool)> {
    let records = game.chronicle().all().iter();
    let perceived = records.filter_map(|it| it.perceived_by(who));
    let judged = perceived.filter_map(|it| match it.event {
        Event::SuspicionJudged(judged) => Some((it.turn, judged.right)),
        _ => None,
    });
    judged.collect()
}

#[test]
fn a_suspicion_comes_true_with_a_betrayal_and_only_whoever_had_it_is_told() {
    let mut game = game();
    suspect(&mut game, THEY, ME, 4).expect("legal");
    game.end_turn();
    assert!(mine(&game)[0].is_open());
    // A wrong that breaks no word is no betrayal, nor is what somebody else does.
    betrays(&mut game, Deed::new(IncidentKind::Raided, THEY, ME));
    betrays(&mut game, Deed::new(IncidentKind::Betrayed, THIRD, ME));
    assert!(mine(&game)[0].is_open());
    betrays(&mut game, Deed::new(IncidentKind::Betrayed, THEY, ME));
    assert_eq!(mine(&game)[0].state, SuspicionState::Right(4));
    assert_eq!(told(&game, ME), [(4, true)]);
    for other in [THEY, THIRD] {
        assert!(told(&game, other).is_empty());
        assert!(game.view(other).own.suspicions.is_empty());
    }
}

#[test]
fn a_suspicion_is_wrong_once_its_turn_has_passed() {
    let mut game = game();
    suspect(&mut game, THEY, ME, 2).expect("legal");
    game.end_turn();
    game.end_turn();
    assert_eq!(mine(&game)[0].state, SuspicionState::Wrong);
    betrays(&mut game, Deed::new(IncidentKind::Betrayed, THEY, ME));
    assert_eq!(told(&game, ME), [(2, false)], "too late");
    // A place is free again, for the same two as well.
    assert_eq!(suspect(&mut game, THEY, ME, 5), Ok(()));
}

/// Of a betrayal of others whoever does not hear of it knows nothing.
#[test]
fn what_others_do_to_each_other_counts_once_it_is_heard_of() {
    let betrayal = Deed::new(IncidentKind::Betrayed, THEY, THIRD);
    for (known, state) in [
        (Observers::NONE, SuspicionState::Wrong),
        (Observers::only(&[ME]), SuspicionState::Right(1)),
    ] {
        let mut game = game();
        suspect(&mut game, THEY, THIRD, 1).expect("legal");
        betrays(&mut game, betrayal.known_to(known));
        assert_eq!(mine(&game)[0].state, state);
    }
}

#[test]
fn few_suspicions_are_open_at_once_each_is_open_once_and_none_looks_far_ahead() {
    let mut game = game();
    let range = Refusal::SuspicionTurn {
        from: 1,
        to: 1 + FARTHEST,
    };
    assert_eq!(suspect(&mut game, THEY, ME, 0), Err(range.clone()));
    assert_eq!(suspect(&mut game, THEY, ME, 2 + FARTHEST), Err(range));
    let itself = Err(Refusal::SuspectIsVictim(THEY));
    assert_eq!(suspect(&mut game, THEY, THEY, 3), itself);
    assert_eq!(suspect(&mut game, ME, THEY, 3), Err(Refusal::Self_));
    assert_eq!(suspect(&mut game, THEY, ME, 1 + FARTHEST), Ok(()));
    let twice = Refusal::SuspectedAlready {
        suspect: THEY,
        by: 1 + FARTHEST,
    };
    assert_eq!(suspect(&mut game, THEY, ME, 3), Err(twice));
    assert_eq!(suspect(&mut game, THEY, THIRD, 3), Ok(()));
    assert_eq!(suspect(&mut game, THIRD, ME, 3), Ok(()));
    let enough = Err(Refusal::SuspectsEnough(MOST_OPEN));
    assert_eq!(suspect(&mut game, FOURTH, ME, 3), enough);
}

/// A vassal who rises does so before the turn ends: what is known already is not foreseen.
#[test]
fn what_has_happened_is_not_foreseen() {
    let mut game = game();
    remember(
        game.world_mut(),
        Deed::new(IncidentKind::Rebelled, THEY, ME),
    );
    game.refresh_all();
    let late = Err(Refusal::TurnedAlready(THEY));
    assert_eq!(suspect(&mut game, THEY, ME, 3), late);
    game.end_turn();
    assert_eq!(suspect(&mut game, THEY, ME, 3), Ok(()));
    game.end_turn();
    assert!(mine(&game)[0].is_open(), "that was before");
}
