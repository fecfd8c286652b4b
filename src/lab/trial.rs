//! Tests that a scenario brings along: minds play from fixed seeds, and what comes out is compared with what was claimed.

use crate::scenario::model::{Scenario, ScenarioTest, TestClaim};
use crate::session::{Session, SessionConfig};
use crate::sim::story::BeatStage;
use rayon::prelude::*;
use std::sync::Arc;

/// What came out of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestOutcome {
    /// In how many games the condition came to hold; of `Always`, in how many it held throughout.
    pub held: u16,
    /// How many games were played.
    pub games: u16,
    /// Whether it came out as claimed.
    pub passed: bool,
    /// Between which shares the true one lies in 19 of 20 cases, in percent.
    pub interval: (u8, u8),
    /// Whether with other seeds it could well come out otherwise.
    pub thin: bool,
    /// How far every beat had come at the end of every game, by seed.
    pub beats: Vec<Vec<BeatStage>>,
}

/// Plays a test.
#[must_use]
pub fn try_out(scenario: &Arc<Scenario>, trial: &ScenarioTest) -> TestOutcome {
    let seeds: Vec<u64> = (1..=u64::from(trial.seeds)).collect();
    let games: Vec<(bool, Vec<BeatStage>)> = seeds
        .into_par_iter()
        .map(|seed| play(scenario, trial, seed))
        .collect();
    let held = games.iter().filter(|(held, _)| *held).count();
    let held = u16::try_from(held).unwrap_or(u16::MAX);
    let (from, to) = bounds(&trial.claim, trial.seeds);
    let interval = interval(held, trial.seeds);
    let share = |share: u8| u32::from(share) * u32::from(trial.seeds);
    let passed = (share(from)..=share(to)).contains(&(u32::from(held) * 100));
    let rate = matches!(trial.claim, TestClaim::Rate { .. });
    TestOutcome {
        held,
        games: trial.seeds,
        passed,
        interval,
        thin: rate && passed && (interval.0 < from || interval.1 > to),
        beats: games.into_iter().map(|(_, beats)| beats).collect(),
    }
}

/// The least and the greatest share that a claim allows, in percent.
fn bounds(claim: &TestClaim, games: u16) -> (u8, u8) {
    match claim {
        TestClaim::Rate { from, to, .. } => (*from, *to),
        TestClaim::Always(_) => (100, 100),
        TestClaim::Never(_) => (0, 0),
        // One game is enough: of more than a hundred that is less than a percent.
        TestClaim::Reachable(_) => (u8::try_from(100 / games.max(1)).unwrap_or(1).min(100), 100),
    }
}

fn play(scenario: &Arc<Scenario>, trial: &ScenarioTest, seed: u64) -> (bool, Vec<BeatStage>) {
    let config = SessionConfig::minds(scenario, seed)
        .canon(trial.canon)
        .choices(&trial.choices)
        .forgetful();
    let mut session = Session::new(scenario.settled(&trial.options), config);
    let always = matches!(trial.claim, TestClaim::Always(_));
    let mut held = always;
    for _ in 0..trial.turns {
        if session.advance().is_err() {
            break;
        }
        let book = Arc::clone(session.book());
        let Some(truth) = session.truth() else { break };
        let holds = truth.holds(trial.who, trial.claim.condition(), &book);
        held = if always { held && holds } else { held || holds };
    }
    let stages = session.observe().map_or_else(Vec::new, |game| {
        let beats = game.book().all_beats();
        beats.map(|(id, _)| game.story().beat(id).stage).collect()
    });
    (held, stages)
}

/// Wilson's interval of a share at 95%, in percent, in whole numbers: 1.96 is the quantile, its square 3.842.
fn interval(held: u16, games: u16) -> (u8, u8) {
    let (k, n) = (u64::from(held), u64::from(games.max(1)));
    let spread = (k * (n - k.min(n)) * 1_000_000 / n + 960_400).isqrt() * 196 / 100;
    let middle = 1_000 * k + 1_921;
    let whole = 1_000 * n + 3_842;
    let percent = |part: u64| u8::try_from(part).unwrap_or(100).min(100);
    let low = middle.saturating_sub(spread) * 100 / whole;
    let high = ((middle + spread) * 100).div_ceil(whole);
    (percent(low), percent(high))
}

#[cfg(test)]
mod tests {
    use super::interval;

    #[test]
    fn the_interval_is_wilsons() {
        assert_eq!(interval(0, 20), (0, 17));
        assert_eq!(interval(10, 20), (29, 71));
        assert_eq!(interval(20, 20), (83, 100));
        assert_eq!(interval(60, 100), (50, 70));
    }
}
