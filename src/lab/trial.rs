//! Tests that a scenario brings along: minds play from fixed seeds, and what comes out is compared with what was claimed.

use crate::id::FactionId;
use crate::scenario::model::{Canon, Condition, Scenario, ScenarioTest, TestClaim};
use crate::session::{Session, SessionConfig};
use crate::sim::story::BeatStage;
use crate::sim::victory::Ending;
use rayon::prelude::*;
use std::sync::Arc;

/// In how many games something came to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency {
    /// In how many it did; of `Always`, in how many it held throughout.
    pub held: u16,
    /// How many games were played and counted.
    pub games: u16,
}

/// What came out of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestOutcome {
    /// In how many games the condition came to hold.
    pub share: Frequency,
    /// The same of games in which minds hardly care how it was told, where the claim is about them.
    pub free: Option<Frequency>,
    /// Whether it came out as claimed, and no line was refused.
    pub passed: bool,
    /// The first line that was refused, and why.
    pub refused: Option<String>,
    /// Between which shares the true one lies in 19 of 20 cases, in percent.
    pub interval: (u8, u8),
    /// Whether with other seeds it could well come out otherwise.
    pub thin: bool,
    /// How far every beat had come at the end of every game, by seed.
    pub beats: Vec<Vec<BeatStage>>,
}

/// Types a line for a faction that no person plays: whoever runs tests knows how lines are read.
pub type Typist<'a> = dyn Fn(&mut Session, FactionId, &str) -> Result<(), String> + Sync + 'a;

/// Plays a test.
#[must_use]
pub fn try_out(scenario: &Arc<Scenario>, trial: &ScenarioTest, typist: &Typist<'_>) -> TestOutcome {
    let mut games = play_all(scenario, trial, trial.canon, typist);
    let share = Frequency::of(&games);
    let (from, to) = bounds(&trial.claim, share.games);
    let mut passed = share.games > 0 && share.is_within(from, to);
    let interval = share.interval();
    let rate = matches!(
        trial.claim,
        TestClaim::Rate { .. } | TestClaim::Leans { .. } | TestClaim::Wins { .. }
    );
    let mut thin = rate && (interval.0 < from || interval.1 > to);
    let mut free = None;
    if let TestClaim::Leans { by, .. } = trial.claim {
        let others = play_all(scenario, trial, Canon::Free, typist);
        let less = Frequency::of(&others);
        passed &= less.games > 0 && share.exceeds(less, by);
        thin |= share.surely_exceeds(less) < 100 * i64::from(by);
        free = Some(less);
        games.extend(others);
    }
    let refused = games.iter().find_map(|game| game.refused.clone());
    passed &= refused.is_none();
    TestOutcome {
        share,
        free,
        passed,
        refused,
        interval,
        thin: thin && passed,
        beats: games.into_iter().map(|game| game.beats).collect(),
    }
}

/// Plays all games of a test.
fn play_all(
    scenario: &Arc<Scenario>,
    trial: &ScenarioTest,
    canon: Canon,
    typist: &Typist<'_>,
) -> Vec<Trial> {
    let seeds: Vec<u64> = (1..=u64::from(trial.seeds)).collect();
    let games = seeds.into_par_iter();
    games
        .map(|seed| play(scenario, trial, (seed, canon), typist))
        .collect()
}

impl Frequency {
    fn of(games: &[Trial]) -> Self {
        let number = |of: &dyn Fn(&&Trial) -> bool| {
            let number = games.iter().filter(of).count();
            u16::try_from(number).unwrap_or(u16::MAX)
        };
        Self {
            held: number(&|game| game.counts && game.held),
            games: number(&|game| game.counts),
        }
    }

    /// Whether it lies within these bounds, in percent.
    fn is_within(self, from: u8, to: u8) -> bool {
        let share = |share: u8| u32::from(share) * u32::from(self.games);
        (share(from)..=share(to)).contains(&(u32::from(self.held) * 100))
    }

    /// Whether it is greater than another by this many points of a percentage at least. In whole numbers: seven of ten is not five of ten
    /// and a hair less than twenty points.
    fn exceeds(self, other: Self, by: u8) -> bool {
        let [held, games] = [self.held, self.games].map(i64::from);
        let [less, of] = [other.held, other.games].map(i64::from);
        100 * (held * of - less * games) >= i64::from(by) * games * of
    }

    /// By how many hundredths of a percent it is greater at least, in 19 of 20 cases: Newcombe's interval of a difference.
    fn surely_exceeds(self, other: Self) -> i64 {
        let low = self.part() - 100 * i64::from(self.interval().0);
        let high = 100 * i64::from(other.interval().1) - other.part();
        self.part() - other.part() - (low * low + high * high).isqrt()
    }

    /// In hundredths of a percent.
    fn part(self) -> i64 {
        10_000 * i64::from(self.held) / i64::from(self.games.max(1))
    }

    /// Between which shares the true one lies in 19 of 20 cases, in whole percent: Wilson's interval.
    fn interval(self) -> (u8, u8) {
        interval(self.held, self.games)
    }
}

/// The least and the greatest share that a claim allows, in percent.
fn bounds(claim: &TestClaim, games: u16) -> (u8, u8) {
    match claim {
        TestClaim::Rate { from, to, .. } | TestClaim::Wins { from, to } => (*from, *to),
        TestClaim::Leans { from, .. } => (*from, 100),
        TestClaim::Always(_) => (100, 100),
        TestClaim::Never(_) => (0, 0),
        // One game is enough: of more than a hundred that is less than a percent.
        TestClaim::Reachable(_) => (u8::try_from(100 / games.max(1)).unwrap_or(1).min(100), 100),
    }
}

/// A game of a test.
struct Trial {
    /// Whether what was claimed came to hold in it.
    held: bool,
    /// Whether it counts: whether what the test takes as given came to hold in it.
    counts: bool,
    /// The first line that was refused, and why.
    refused: Option<String>,
    /// How far every beat had come at its end.
    beats: Vec<BeatStage>,
}

fn play(
    scenario: &Arc<Scenario>,
    trial: &ScenarioTest,
    (seed, canon): (u64, Canon),
    typist: &Typist<'_>,
) -> Trial {
    let scenario = scenario.settled(&trial.options);
    let config = SessionConfig::minds(&scenario, seed)
        .canon(canon)
        .choices(&trial.choices)
        .idle(&trial.idle)
        .forgetful();
    let mut session = Session::new(scenario, config);
    let always = matches!(trial.claim, TestClaim::Always(_));
    let mut held = always;
    let mut counts = trial.given.is_none();
    let mut refused = None;
    for _ in 0..trial.turns {
        if session.ending().is_some() {
            break;
        }
        let turn = session.turn();
        let due = trial.script.iter().filter(|line| line.turn == turn);
        for line in due {
            let typed = typist(&mut session, line.who, &line.line);
            if let (Err(why), true) = (typed, refused.is_none()) {
                refused = Some(format!("turn {turn}, “{}”: {why}", line.line));
            }
        }
        if session.advance().is_err() {
            break;
        }
        let claimed = trial.claim.condition();
        let mut holds = has_won(&session, trial.who);
        if claimed.is_some() || !counts {
            let book = Arc::clone(session.book());
            let Some(truth) = session.truth() else { break };
            let is_true = |condition: &Condition| truth.holds(trial.who, condition, &book);
            holds = claimed.map_or(holds, is_true);
            counts = counts || trial.given.as_ref().is_some_and(is_true);
        }
        held = if always { held && holds } else { held || holds };
    }
    let beats = session.observe().map_or_else(Vec::new, |game| {
        let beats = game.book().all_beats();
        beats.map(|(id, _)| game.story().beat(id).stage).collect()
    });
    Trial {
        held,
        counts,
        refused,
        beats,
    }
}

fn has_won(session: &Session, who: FactionId) -> bool {
    matches!(session.ending(), Some((_, Ending::Won(winner, _))) if winner == who)
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
    use super::{Frequency, TestOutcome, interval, try_out};
    use crate::scenario::check;
    use crate::scenario::diagnostic::Diagnostics;
    use crate::scenario::source::Sources;
    use crate::sim::command::{Command, Order};
    use std::sync::Arc;

    /// What comes of a test of the sound scenario in which a line is typed.
    fn typed(test: &str) -> TestOutcome {
        let sound = include_str!("../../tests/it/data/small.ron");
        let test = format!("tests: {{ \"it\": ({test}) }}, objectives: {{");
        let text = sound.replacen("objectives: {", &test, 1);
        let file = Sources::new().add("scenario.ron", &text);
        let mut found = Diagnostics::new();
        let scenario = check::text("test", &text, file, &mut found);
        let scenario = Arc::new(scenario.expect("it is sound"));
        let typist = |session: &mut crate::session::Session, who, line: &str| match line {
            "undo nothing" => Ok(()),
            _ => session
                .prompt(
                    who,
                    &Command::Order(Order::Choose {
                        scene: crate::id::SceneId(0),
                        option: 9,
                    }),
                )
                .map_err(|error| error.to_string()),
        };
        try_out(&scenario, &scenario.trials[0], &typist)
    }

    #[test]
    fn a_line_that_is_refused_fails_a_test() {
        let claim = r#"who: "ogla", seeds: 2, turns: 3, idle: ["ogla"], claim: Always(Turns())"#;
        let fine = typed(&format!(
            r#"{claim}, script: [(who: "ogla", turn: 2, line: "undo nothing")]"#
        ));
        assert!(fine.passed && fine.refused.is_none(), "{fine:?}");
        let refused = typed(&format!(
            r#"{claim}, script: [(who: "ogla", turn: 2, line: "choose nine")]"#
        ));
        assert!(!refused.passed && refused.share.held == 2, "{refused:?}");
        let why = refused.refused.expect("it was refused");
        assert!(why.starts_with("turn 2, “choose nine”: "), "{why}");
    }

    #[test]
    fn nobody_wins_by_doing_nothing_for_a_turn() {
        let one = typed(r#"who: "ogla", seeds: 2, turns: 1, idle: ["ogla"], claim: Wins(to: 0)"#);
        assert!(one.passed && one.share.held == 0, "{one:?}");
        let all = typed(r#"who: "ogla", seeds: 2, turns: 1, claim: Wins(from: 100)"#);
        assert!(!all.passed, "{all:?}");
    }

    #[test]
    fn only_games_count_in_which_what_is_given_came_to_hold() {
        let claim = r#"who: "ogla", seeds: 4, turns: 2, claim: Rate(when: Turns(from: 2, to: 2), from: 100)"#;
        let all = typed(&format!("{claim}, given: Turns(from: 1)"));
        assert!(all.passed && all.share.games == 4, "{all:?}");
        let none = typed(&format!("{claim}, given: Turns(from: 9)"));
        assert!(!none.passed && none.share.games == 0, "{none:?}");
    }

    #[test]
    fn what_minds_lean_towards_is_compared_with_what_they_do_if_free() {
        // No mind changes what turn it is.
        let claim = r#"who: "ogla", seeds: 4, turns: 2, claim: Leans(when: Turns(from: 2), from: 60, by: 20)"#;
        let same = typed(claim);
        assert!(!same.passed && same.beats.len() == 8, "{same:?}");
        assert_eq!(same.free, Some(same.share), "{same:?}");
        let (often, seldom) = (
            Frequency { held: 9, games: 10 },
            Frequency {
                held: 14,
                games: 20,
            },
        );
        assert!(often.exceeds(seldom, 20) && !often.exceeds(seldom, 21));
        // By Newcombe (1998), method 10, the difference is -14.1 to 43.4 points; whole percents make it a little wider.
        let surely = often.surely_exceeds(seldom);
        assert!((-1_550..=-1_400).contains(&surely), "{surely}");
    }

    #[test]
    fn the_interval_is_wilsons() {
        assert_eq!(interval(0, 20), (0, 17));
        assert_eq!(interval(10, 20), (29, 71));
        assert_eq!(interval(20, 20), (83, 100));
        assert_eq!(interval(60, 100), (50, 70));
    }
}
