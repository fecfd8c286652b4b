//! Plays one game of minds from start to end.

use super::row::GameRow;
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
    let manner = (open_end, Canon::default());
    let played = play_detailed(scenario, seed, turns, manner, false, stop)?;
    Some(played.0)
}

/// The same, with rows of every turn if they are wanted.
pub(super) fn play_detailed(
    scenario: &Arc<Scenario>,
    seed: u64,
    turns: Turn,
    (open_end, canon): (bool, Canon),
    detailed: bool,
    stop: &AtomicBool,
) -> Option<(GameRow, Detail)> {
    let config = SessionConfig::minds(scenario, seed)
        .open_end(open_end)
        .canon(canon)
        .forgetful();
    let mut session = Session::new(Arc::clone(scenario), config);
    let start = session.observe()?.observe();
    let mut watch = Watch::new(scenario, seed, turns, detailed, &start);
    for _ in 0..turns {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let Ok(turn) = session.advance() else {
            break;
        };
        let simulation = session.observe()?;
        let truth = simulation.observe();
        watch.decided(turn, simulation.decisions());
        let records = simulation.chronicle().of_turn(turn);
        watch.turn(turn, scenario, &truth, records, simulation.ledger().all());
        watch.remembered(simulation.opinions().since(turn));
    }
    let simulation = session.observe()?;
    let won = match session.ending() {
        Some((_, Ending::Won(faction, objective))) => Some((faction, objective)),
        Some((_, Ending::TimeUp(_))) | None => None,
    };
    let (mut row, detail) = watch.end(scenario, &simulation.observe(), won);
    row.digest = simulation.digest().to_string();
    let tally = session.tally();
    row.mind_turns = tally.mind_turns;
    row.considered = tally.considered;
    row.appraised = tally.appraised;
    row.mind_refused = tally.refused;
    Some((row, detail))
}
