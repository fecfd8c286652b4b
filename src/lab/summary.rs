//! A batch in a few numbers.

use super::batch::Batch;
use super::row::GameRow;
use serde::Serialize;
use std::collections::BTreeMap;

/// How a number is spread over the games.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The smallest.
    pub min: u64,
    /// A tenth of the games has less.
    pub low: u64,
    /// Half of the games has less.
    pub median: u64,
    /// A tenth of the games has more.
    pub high: u64,
    /// The largest.
    pub max: u64,
    /// All games together, for what can be added.
    pub sum: u64,
}

impl Spread {
    fn of(games: &[GameRow], number: impl Fn(&GameRow) -> i64) -> Self {
        let mut all: Vec<u64> = games.iter().map(|g| number(g).max(0) as u64).collect();
        all.sort_unstable();
        let Some(last) = all.len().checked_sub(1) else {
            return Self::default();
        };
        Self {
            min: all[0],
            low: all[last / 10],
            median: all[last / 2],
            high: all[last - last / 10],
            max: all[last],
            sum: all.iter().sum(),
        }
    }
}

/// A batch in a few numbers. Whole numbers only; a share is in percent where its name says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The scenario's id.
    pub scenario: String,
    /// Games finished.
    pub games: usize,
    /// Whether the batch was stopped before its end.
    pub stopped: bool,
    /// Turns of all games together.
    pub turns: u64,
    /// How often each faction won by which objective.
    pub victories: BTreeMap<String, u64>,
    /// Games that nobody won.
    pub without_winner: usize,
    /// Games in which some victory was achieved, even where they went on.
    pub with_victory: usize,
    /// Games in which who led at turn 50 won, or led at the end where nobody won; in percent of
    /// those that lasted so long.
    pub leader_50_won_percent: u64,
    /// Games in which the largest share of land at the end is at most 35 percent; in percent.
    pub share_within_35_percent: u64,
    /// What each number of a game is like.
    pub spread: BTreeMap<&'static str, Spread>,
    /// What minds do.
    pub minds: Minds,
    /// How fast it went. The only part that differs from run to run.
    pub speed: Speed,
}

/// What minds do, all games together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Minds {
    /// Turns of minds.
    pub turns: u64,
    /// Orders considered in a hundred mind-turns.
    pub considered_in_100: u64,
    /// Deals appraised in a hundred mind-turns.
    pub appraised_in_100: u64,
    /// Commands that the rules refused.
    pub refused: u64,
}

/// How fast a batch went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Speed {
    /// Games at once.
    pub jobs: usize,
    /// Milliseconds.
    pub milliseconds: u64,
    /// Turns a second.
    pub turns_per_second: u64,
    /// Turns a second and job.
    pub turns_per_second_per_job: u64,
}

type Number = (&'static str, fn(&GameRow) -> i64);

const NUMBERS: [Number; 25] = [
    ("turns", |g| i64::from(g.turns)),
    ("sects_alive", |g| i64::from(g.sects_alive)),
    ("sects_landed", |g| i64::from(g.sects_landed)),
    ("largest_share", |g| i64::from(g.largest_share)),
    ("largest_share_ever", |g| i64::from(g.largest_share_ever)),
    ("flips", |g| i64::from(g.flips)),
    ("flips_most", |g| i64::from(g.flips_most)),
    ("lands_flipped", |g| i64::from(g.lands_flipped)),
    ("battles", |g| i64::from(g.battles)),
    ("raids", |g| i64::from(g.raids)),
    ("looted", |g| g.looted),
    ("seized", |g| i64::from(g.seized)),
    ("revolts", |g| i64::from(g.revolts)),
    ("ships_captured", |g| i64::from(g.ships_captured)),
    ("majes_captured", |g| i64::from(g.majes_captured)),
    ("deserted", |g| i64::from(g.deserted)),
    ("technology", |g| i64::from(g.technology)),
    ("offers", |g| i64::from(g.offers)),
    ("offers_refused", |g| i64::from(g.offers_refused)),
    ("contracts", |g| i64::from(g.contracts)),
    ("contracts_end", |g| i64::from(g.contracts_end)),
    ("delivered", |g| g.delivered),
    ("starved", |g| g.starved),
    ("stock", |g| g.stock.iter().sum()),
    ("ships", |g| i64::from(g.ships)),
];

impl Summary {
    /// Sums up a batch.
    #[must_use]
    pub fn of(scenario: &str, batch: &Batch) -> Self {
        let games = &batch.games;
        let mut victories = BTreeMap::new();
        for game in games {
            if let (Some(winner), Some(objective)) = (&game.winner, &game.objective) {
                *victories
                    .entry(format!("{winner}: {objective}"))
                    .or_insert(0) += 1;
            }
        }
        let count = |which: fn(&GameRow) -> bool| games.iter().filter(|g| which(g)).count() as u64;
        let percent = |part: u64, of: u64| (part * 100).checked_div(of).unwrap_or(0);
        let turns = games.iter().map(|g| u64::from(g.turns)).sum();
        Self {
            scenario: scenario.to_owned(),
            games: games.len(),
            stopped: batch.stopped,
            turns,
            victories,
            without_winner: games.iter().filter(|g| g.winner.is_none()).count(),
            with_victory: games.iter().filter(|g| g.victory_turn.is_some()).count(),
            leader_50_won_percent: percent(
                count(|g| g.leader_50_won),
                count(|g| g.leader_50.is_some()),
            ),
            share_within_35_percent: percent(count(|g| g.largest_share <= 35), count(|_| true)),
            spread: NUMBERS
                .into_iter()
                .map(|(name, number)| (name, Spread::of(games, number)))
                .collect(),
            minds: minds(games),
            speed: speed(batch, turns),
        }
    }
}

fn minds(games: &[GameRow]) -> Minds {
    let sum = |number: fn(&GameRow) -> u64| games.iter().map(number).sum::<u64>();
    let turns = sum(|g| g.mind_turns);
    let in_100 = |n: u64| (n * 100).checked_div(turns).unwrap_or(0);
    Minds {
        turns,
        considered_in_100: in_100(sum(|g| g.considered)),
        appraised_in_100: in_100(sum(|g| g.appraised)),
        refused: sum(|g| g.mind_refused),
    }
}

fn speed(batch: &Batch, turns: u64) -> Speed {
    let milliseconds = u64::try_from(batch.time.as_millis()).unwrap_or(u64::MAX);
    let turns_per_second = turns * 1000 / milliseconds.max(1);
    let jobs = batch.jobs.get();
    Speed {
        jobs,
        milliseconds,
        turns_per_second,
        turns_per_second_per_job: turns_per_second / jobs as u64,
    }
}
