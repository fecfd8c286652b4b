//! A batch in a few numbers.

use super::batch::Batch;
use super::incidents::{IncidentRate, rates};
use super::pledges::{self, PledgeRate};
use super::replay::ReplayRate;
use super::row::GameRow;
use super::study::StudyRate;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// A number with two digits after the point, counted in hundredths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hundredths(pub i64);

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let all = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", all / 100, all % 100)
    }
}

impl Serialize for Hundredths {
    #[expect(
        clippy::float_arithmetic,
        reason = "JSON knows no other fractions, and nothing that is played depends on it"
    )]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0 as f64 / 100.0)
    }
}

/// How a number is spread over the games.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The arithmetic mean.
    pub mean: Hundredths,
    /// The standard deviation of the games from it (of a sample: divided by one less than their number).
    pub deviation: Hundredths,
    /// The smallest.
    pub min: i64,
    /// A tenth of the games has less.
    pub low: i64,
    /// Half of the games has less.
    pub median: i64,
    /// A tenth of the games has more.
    pub high: i64,
    /// The largest.
    pub max: i64,
    /// All games together, for what can be added.
    pub sum: i64,
}

impl Spread {
    fn of(games: &[GameRow], number: impl Fn(&GameRow) -> i64) -> Self {
        let mut all: Vec<i64> = games.iter().map(number).collect();
        all.sort_unstable();
        let Some(last) = all.len().checked_sub(1) else {
            return Self::default();
        };
        let sum = all.iter().map(|number| i128::from(*number)).sum::<i128>();
        let count = all.len() as i128;
        // Ten thousand times the sum of squares, less what the mean explains: in whole numbers, without loss.
        let squares: i128 = all.iter().map(|n| i128::from(*n) * i128::from(*n)).sum();
        let spread = (squares * count - sum * sum).max(0) * 10_000 / (count * (count - 1).max(1));
        let small = |number: i128| i64::try_from(number).unwrap_or(i64::MAX);
        Self {
            mean: Hundredths(small(rounded(sum * 100, count))),
            deviation: Hundredths(small(spread.isqrt())),
            min: all[0],
            low: all[last / 10],
            median: all[last / 2],
            high: all[last - last / 10],
            max: all[last],
            sum: small(sum),
        }
    }
}

/// The quotient, rounded to the nearest whole number.
fn rounded(number: i128, by: i128) -> i128 {
    (number * 2 + by).div_euclid(by * 2)
}

/// A batch in a few numbers. Whole numbers only; a share is in percent where its name says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The scenario's id.
    pub scenario: String,
    /// Games that were asked for.
    pub asked: u64,
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
    /// Games in which who led alone after half of the turns won, or led at the end where nobody won; in percent of
    /// those in which somebody led alone.
    pub leader_half_won_percent: u64,
    /// Games in which the largest share of land at the end is at most 35%; in percent.
    pub share_within_35_percent: u64,
    /// What each number of a game is like.
    pub spread: BTreeMap<&'static str, Spread>,
    /// How often each kind of incident happened.
    pub incidents: BTreeMap<&'static str, IncidentRate>,
    /// What came of each kind of promise.
    pub pledges: BTreeMap<&'static str, PledgeRate>,
    /// Of calls to arms that could be answered in time, how many were, in percent.
    pub calls_answered_percent: u64,
    /// The kinds of clauses that the same two signed most often within fifty turns, with how often at most in any game.
    pub signed_most: BTreeMap<String, u32>,
    /// What turns ask, what news are about, and who is at war with whom, if the batch was studied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub study: Option<StudyRate>,
    /// What came of playing betrayals again, if that was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replay: Option<ReplayRate>,
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

const NUMBERS: [Number; 28] = [
    ("turns", |g| i64::from(g.turns)),
    ("sects_alive", |g| i64::from(g.end.sects_alive)),
    ("sects_landed", |g| i64::from(g.end.sects_landed)),
    ("largest_share", |g| i64::from(g.end.largest_share)),
    ("largest_share_ever", |g| i64::from(g.largest_share_ever)),
    ("flips", |g| g.happened.flips),
    ("flips_most", |g| i64::from(g.flips_most)),
    ("lands_flipped", |g| i64::from(g.lands_flipped)),
    ("battles", |g| g.happened.battles),
    ("raids", |g| g.happened.raids),
    ("looted", |g| g.happened.looted),
    ("seized", |g| g.happened.seized),
    ("revolts", |g| g.happened.revolts),
    ("ships_captured", |g| g.happened.ships_captured),
    ("majes_captured", |g| g.happened.majes_captured),
    ("deserted", |g| g.happened.deserted),
    ("technology", |g| g.happened.technology),
    ("offers", |g| g.happened.offers),
    ("offers_refused", |g| g.happened.offers_refused),
    ("contracts", |g| g.happened.contracts),
    ("contracts_running", |g| i64::from(g.end.contracts_running)),
    ("delivered", |g| g.happened.delivered),
    ("word_sold", |g| g.happened.pledges.word),
    ("starved", |g| g.happened.starved),
    ("stock_food", |g| g.end.stock_food),
    ("stock_ore", |g| g.end.stock_ore),
    ("stock_water", |g| g.end.stock_water),
    ("ships", |g| i64::from(g.end.ships)),
];

impl Summary {
    /// Sums up a batch.
    #[must_use]
    pub fn of(scenario: &str, asked: u64, batch: &Batch) -> Self {
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
            asked,
            games: games.len(),
            stopped: batch.stopped,
            turns,
            victories,
            without_winner: games.iter().filter(|g| g.winner.is_none()).count(),
            with_victory: games.iter().filter(|g| g.victory_turn.is_some()).count(),
            leader_half_won_percent: percent(
                count(|g| g.leader_half_won),
                count(|g| g.leader_half.is_some()),
            ),
            share_within_35_percent: percent(count(|g| g.end.largest_share <= 35), count(|_| true)),
            spread: NUMBERS
                .into_iter()
                .map(|(name, number)| (name, Spread::of(games, number)))
                .collect(),
            incidents: rates(games),
            pledges: pledges::rates(games),
            calls_answered_percent: calls_answered(games),
            signed_most: signed_most(games),
            study: StudyRate::of(games.iter().filter_map(|game| game.study.as_ref())),
            replay: ReplayRate::of(games.iter().filter_map(|game| game.replay.as_ref())),
            minds: minds(games),
            speed: speed(batch, turns),
        }
    }
}

fn calls_answered(games: &[GameRow]) -> u64 {
    let sum = |number: fn(&GameRow) -> i64| games.iter().map(number).sum::<i64>().unsigned_abs();
    let in_reach = sum(|game| game.happened.calls.in_reach);
    let answered = sum(|game| game.happened.calls.answered) * 100;
    answered.checked_div(in_reach).unwrap_or(0)
}

fn signed_most(games: &[GameRow]) -> BTreeMap<String, u32> {
    let mut most = BTreeMap::new();
    for game in games {
        if let Some(kind) = &game.signed_most_kind {
            let times: &mut u32 = most.entry(kind.clone()).or_default();
            *times = game.signed_most.max(*times);
        }
    }
    most
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

#[cfg(test)]
mod tests {
    use super::{GameRow, Hundredths, Spread};

    #[test]
    fn mean_and_deviation_are_those_of_a_sample() {
        let games: Vec<GameRow> = [2, 4, 4, 4, 5, 5, 7, 9]
            .into_iter()
            .map(|turns| GameRow {
                turns,
                ..GameRow::default()
            })
            .collect();
        let spread = Spread::of(&games, |game| i64::from(game.turns));
        assert_eq!(spread.mean, Hundredths(500));
        // The square root of 32 / 7.
        assert_eq!(spread.deviation, Hundredths(213));
        let below = Spread::of(&games, |game| -i64::from(game.turns));
        assert_eq!((below.mean, below.min), (Hundredths(-500), -9));
        assert_eq!(below.mean.to_string(), "-5.00");
        assert_eq!(Hundredths(-5).to_string(), "-0.05");
        let one = Spread::of(&games[..1], |game| i64::from(game.turns));
        assert_eq!((one.mean, one.deviation), (Hundredths(200), Hundredths(0)));
    }
}
