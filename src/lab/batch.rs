//! Plays many games at once.

use super::game::play;
use super::row::GameRow;
use super::seeds::Seeds;
use crate::id::Turn;
use crate::scenario::model::Scenario;
use rayon::ThreadPoolBuilder;
use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use thiserror::Error;

/// What to play.
#[derive(Debug, Clone)]
pub struct BatchConfig {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// One game a seed.
    pub seeds: Seeds,
    /// Turns of each game at most.
    pub turns: Turn,
    /// Play on past victories and past the last turn.
    pub open_end: bool,
    /// Games at once; results do not depend on it.
    pub jobs: NonZeroUsize,
}

/// What came of a batch.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Finished games, by seed.
    pub games: Vec<GameRow>,
    /// How long it took.
    pub time: Duration,
    /// Games at once.
    pub jobs: NonZeroUsize,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

/// No threads could be had.
#[derive(Debug, Error)]
#[error("no threads to play on: {0}")]
pub struct NoThreads(#[from] rayon::ThreadPoolBuildError);

/// Plays a batch. `done` is called after each game, from any thread; when `stop` is set, games under
/// way are given up and those that are finished are kept.
///
/// # Errors
/// The operating system gives no threads.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock measures speed; nothing that is played depends on it"
)]
pub fn run(
    config: &BatchConfig,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
) -> Result<Batch, NoThreads> {
    let pool = ThreadPoolBuilder::new()
        .num_threads(config.jobs.get())
        .build()?;
    let start = Instant::now();
    let finished: Vec<Option<GameRow>> = pool.install(|| {
        config
            .seeds
            .0
            .clone()
            .into_par_iter()
            .map(|seed| {
                let row = play(&config.scenario, seed, config.turns, config.open_end, stop);
                done();
                row
            })
            .collect()
    });
    let time = start.elapsed();
    let stopped = finished.iter().any(Option::is_none);
    Ok(Batch {
        games: finished.into_iter().flatten().collect(),
        time,
        jobs: config.jobs,
        stopped,
    })
}
