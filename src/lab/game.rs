//! Plays one game of minds from start to end.

use super::replay::Replays;
use super::row::GameRow;
use super::study::Study;
use super::watch::{Detail, Watch};
use crate::id::Turn;
use crate::scenario::model::{Canon, Scenario};
use crate::session::{Session, SessionConfig};
use crate::sim::victory::Ending;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Plays a game that only minds play, for at most this many turns. `None` if `stop` was set before
/// its end.
#[must_use]
pub fn play(
    scenario: &Arc<Scenario>,
    seed: u64,
    turns: Turn,
    open_end: bool,
    stop: &AtomicBool,
) -> Option<GameRow> {
    let manner = Manner {
        open_end,
        ..Manner::default()
    };
    let played = play_detailed(scenario, seed, turns, manner, stop)?;
    Some(played.0)
}

/// How a game is played, and what is written down of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Manner {
    /// Play on past victories and past the last turn.
    pub open_end: bool,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
    /// Write down every turn.
    pub detailed: bool,
    /// Study what turns ask, and who is at war with whom.
    pub study: bool,
    /// Play again what was decided and done by betrayals.
    pub replay: bool,
}

/// The same, with rows of every turn if they are wanted.
pub(super) fn play_detailed(
    scenario: &Arc<Scenario>,
    seed: u64,
    turns: Turn,
    manner: Manner,
    stop: &AtomicBool,
) -> Option<(GameRow, Detail)> {
    let config = SessionConfig::minds(scenario, seed)
        .open_end(manner.open_end)
        .canon(manner.canon)
        .forgetful();
    let replays = || Replays::new(scenario, config.clone(), turns);
    let mut replays = manner.replay.then(replays);
    let mut session = Session::new(Arc::clone(scenario), config);
    let start = session.observe()?.observe();
    let mut watch = Watch::new(scenario, seed, turns, manner.detailed, &start);
    let mut study = manner.study.then(|| Study::new(turns));
    for _ in 0..turns {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        if let Some(study) = &mut study {
            study.begin(session.observe()?);
        }
        if let Some(replays) = &mut replays {
            replays.begin(session.observe()?);
        }
        let Ok(turn) = session.advance() else {
            break;
        };
        let simulation = session.observe()?;
        let truth = simulation.observe();
        watch.decided(turn, simulation.decisions());
        let records = simulation.chronicle().of_turn(turn);
        watch.turn(turn, scenario, &truth, records, simulation.ledger().all());
        if let Some(study) = &mut study {
            study.end(turn, simulation, records);
        }
        if let Some(replays) = &mut replays {
            replays.end(turn, simulation);
        }
        watch.remembered(simulation.opinions().since(turn));
    }
    let simulation = session.observe()?;
    let won = match session.ending() {
        Some((_, Ending::Won(faction, objective))) => Some((faction, objective)),
        Some((_, Ending::TimeUp(_))) | None => None,
    };
    let (mut row, detail) = watch.end(scenario, &simulation.observe(), won);
    row.study = study.map(Study::counts);
    row.replay = replays.map(Replays::counts);
    row.digest = simulation.digest().to_string();
    let tally = session.tally();
    row.mind_turns = tally.mind_turns;
    row.considered = tally.considered;
    row.appraised = tally.appraised;
    row.mind_refused = tally.refused;
    Some((row, detail))
}
