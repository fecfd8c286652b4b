//! Plays many games at once.

use super::game::{Manner, play_detailed};
use super::row::GameRow;
use super::seeds::Seeds;
use super::watch::Detail;
use crate::id::Turn;
use crate::scenario::model::{Canon, Scenario};
use rayon::ThreadPoolBuilder;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
    /// Study also what turns ask of a player, and who is at war with whom: takes about three times as long.
    pub study: bool,
    /// Play each betrayal again with its causes altered, and without it: takes about four times as long.
    pub replay: bool,
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
pub fn run(
    config: &BatchConfig,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
) -> Result<Batch, NoThreads> {
    run_into(config, false, stop, done, |_, _| Ok(()))
}

/// The games that are played before their rows are handed on: few enough to be held, many enough to keep all
/// threads at work.
const AT_ONCE: usize = 64;

/// The same; rows are handed on as soon as all games before them are finished, with those of every turn if
/// they are wanted.
pub(super) fn run_into<E: From<NoThreads>>(
    config: &BatchConfig,
    detailed: bool,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
    mut sink: impl FnMut(&GameRow, &Detail) -> Result<(), E>,
) -> Result<Batch, E> {
    let threads = ThreadPoolBuilder::new().num_threads(config.jobs.get());
    let pool = threads.build().map_err(NoThreads)?;
    let start = now();
    let mut seeds = config.seeds.iter();
    let mut games = Vec::new();
    let mut stopped = false;
    loop {
        let next: Vec<u64> = seeds.by_ref().take(AT_ONCE * config.jobs.get()).collect();
        if next.is_empty() {
            break;
        }
        let play = |seed: &u64| {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let manner = Manner {
                open_end: config.open_end,
                canon: config.canon,
                detailed,
                study: config.study,
                replay: config.replay,
            };
            let played = play_detailed(&config.scenario, *seed, config.turns, manner, stop);
            done();
            played
        };
        let finished: Vec<_> = pool.install(|| next.par_iter().map(play).collect());
        for played in finished {
            let Some((game, detail)) = played else {
                stopped = true;
                continue;
            };
            sink(&game, &detail)?;
            games.push(game);
        }
        if stopped {
            break;
        }
    }
    Ok(Batch {
        games,
        time: start.elapsed(),
        jobs: config.jobs,
        stopped,
    })
}

#[expect(
    clippy::disallowed_methods,
    reason = "the clock measures speed; nothing that is played depends on it"
)]
fn now() -> Instant {
    Instant::now()
}
