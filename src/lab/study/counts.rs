//! What turns ask of a player and what the news of a sect are about, in numbers.

use serde::Serialize;
use std::collections::BTreeMap;

/// What a turn can ask. The names are those in results.
pub const ASKED: [&str; 7] = [
    "council", "offers", "demands", "pledges", "calls", "choices", "votes",
];

/// One thing a turn asks, by its place in [`ASKED`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnAsks {
    /// An item of the council that is new.
    Council,
    /// An offer of another faction.
    Offer,
    /// A demand of another faction.
    Demand,
    /// A pledge that falls due, or cannot be paid.
    Pledge,
    /// A call to arms, or a challenge.
    Call,
    /// An event of the scenario.
    Choice,
    /// An invitation to a conference, or a vote at one.
    Vote,
}

/// The most things that are told apart in a turn.
const MANY: usize = 24;

/// What turns asked in one third of a game, every seat together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskedThird {
    /// How many turns of seats asked for this many things, and for this many that two of the characters would answer differently.
    turns: [[u32; MANY]; 2],
    /// How many things of each kind, and how many of them are answered differently.
    kinds: [[u32; ASKED.len()]; 2],
}

impl AskedThird {
    /// Takes in what one turn asked of one seat: what, and whether two characters would answer it differently.
    pub fn add(&mut self, asked: &[(TurnAsks, bool)]) {
        let differ = asked.iter().filter(|(_, differ)| *differ).count();
        for (at, count) in [asked.len(), differ].into_iter().enumerate() {
            self.turns[at][count.min(MANY - 1)] += 1;
        }
        for (kind, differ) in asked {
            self.kinds[0][*kind as usize] += 1;
            self.kinds[1][*kind as usize] += u32::from(*differ);
        }
    }

    /// Adds what happened in another game.
    pub fn join(&mut self, other: &Self) {
        for at in 0..2 {
            for (sum, more) in self.turns[at].iter_mut().zip(other.turns[at]) {
                *sum += more;
            }
            for (sum, more) in self.kinds[at].iter_mut().zip(other.kinds[at]) {
                *sum += more;
            }
        }
    }

    /// The count below which this part of the turns lies, in percent; nothing if there are none. `at` is 0 for all things,
    /// 1 for those that are answered differently.
    #[must_use]
    pub fn quantile(&self, at: usize, percent: u32) -> Option<u32> {
        let all: u32 = self.turns[at].iter().sum();
        let wanted = (all * percent / 100).min(all.checked_sub(1)?);
        let mut before = 0;
        let found = self.turns[at].iter().position(|turns| {
            before += turns;
            before > wanted
        });
        found.and_then(|at| u32::try_from(at).ok())
    }

    /// Turns of seats.
    fn seats(&self) -> u32 {
        self.turns[0].iter().sum()
    }
}

/// What a game, or a batch, was studied for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StudyCounts {
    /// What turns asked in each third.
    pub thirds: [AskedThird; 3],
    /// What was worth a line in the news of sects, and how much of it was movements.
    pub news: [u64; 2],
    /// Everything sects perceived, and how much of it was movements.
    pub perceived: [u64; 2],
    /// Turns in which somebody led, and in how many of them more than half of those in reach were at war with them.
    pub led: [u64; 2],
    /// The largest share of those in reach who were at war with a leader, in percent.
    pub against_leader: u64,
    /// Turns of sects, and in how many of them one was at war with everybody else.
    pub wars: [u64; 2],
    /// The largest share of others with whom a sect was at war, in percent.
    pub wars_most: u64,
    /// By kind of incident: betrayals, those whose motive was on record before, and those of which the victim had a sign before.
    pub betrayals: BTreeMap<&'static str, [u64; 3]>,
    /// Partners who showed two signs, and those of them who betrayed within six turns.
    pub suspects: [u64; 2],
}

/// One third in a few numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AskedRate {
    /// A tenth of the turns of seats ask less.
    pub low: u32,
    /// Half of them ask less.
    pub median: u32,
    /// A tenth of them ask more.
    pub high: u32,
    /// How many of each kind a hundred turns of seats ask.
    pub in_100_turns: BTreeMap<&'static str, u32>,
}

/// What a batch was studied for, in a few numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StudyRate {
    /// What a turn asks of a seat, in each third of the games.
    pub asked: Vec<AskedRate>,
    /// Of this, what two of four First Majes of different character would answer differently.
    pub asked_differently: Vec<AskedRate>,
    /// The share of movements in what is worth a line in the news of a sect, in percent.
    pub movements_in_news_percent: u64,
    /// The same in all that a sect perceives.
    pub movements_perceived_percent: u64,
    /// The share of turns with a leader in which more than half of those in reach were at war with it, in percent.
    pub led_with_most_against_percent: u64,
    /// The largest share of those in reach who were at war with a leader at once, in percent.
    pub against_leader_most_percent: u64,
    /// Turns of sects in which one was at war with everybody else.
    pub at_war_with_all: u64,
    /// The largest share of others with whom a sect was at war at once, in percent.
    pub at_war_most_percent: u64,
    /// Betrayals by kind of incident: all, those whose motive was on record before, those of which the victim had a sign before.
    pub betrayals: BTreeMap<&'static str, [u64; 3]>,
    /// Of these, those whose motive was on record before, in percent.
    pub betrayals_decided_percent: u64,
    /// Of these, those of which the victim had at least one sign before, in percent.
    pub betrayals_with_signs_percent: u64,
    /// Partners who showed two signs or more.
    pub suspects: u64,
    /// Of these, those who betrayed within six turns, in percent.
    pub suspects_betrayed_percent: u64,
}

impl StudyRate {
    /// Sums up several games; nothing if none was studied.
    pub fn of<'a>(games: impl Iterator<Item = &'a StudyCounts>) -> Option<Self> {
        let mut sum = StudyCounts::default();
        let mut any = false;
        for game in games {
            any = true;
            for (mine, theirs) in sum.thirds.iter_mut().zip(&game.thirds) {
                mine.join(theirs);
            }
            for (mine, theirs) in [
                (&mut sum.news, game.news),
                (&mut sum.perceived, game.perceived),
                (&mut sum.led, game.led),
                (&mut sum.wars, game.wars),
                (&mut sum.suspects, game.suspects),
            ] {
                mine[0] += theirs[0];
                mine[1] += theirs[1];
            }
            for (kind, theirs) in &game.betrayals {
                let mine = sum.betrayals.entry(kind).or_default();
                for (mine, theirs) in mine.iter_mut().zip(theirs) {
                    *mine += theirs;
                }
            }
            sum.against_leader = sum.against_leader.max(game.against_leader);
            sum.wars_most = sum.wars_most.max(game.wars_most);
        }
        let percent = |[of, part]: [u64; 2]| (part * 100).checked_div(of).unwrap_or(0);
        let betrayals = |at: usize| sum.betrayals.values().map(|it| it[at]).sum::<u64>();
        let asked = |at: usize| sum.thirds.iter().map(|third| rate(third, at)).collect();
        any.then(|| Self {
            asked: asked(0),
            asked_differently: asked(1),
            movements_in_news_percent: percent(sum.news),
            movements_perceived_percent: percent(sum.perceived),
            led_with_most_against_percent: percent(sum.led),
            against_leader_most_percent: sum.against_leader,
            at_war_with_all: sum.wars[1],
            at_war_most_percent: sum.wars_most,
            betrayals_decided_percent: percent([betrayals(0), betrayals(1)]),
            betrayals_with_signs_percent: percent([betrayals(0), betrayals(2)]),
            betrayals: sum.betrayals.clone(),
            suspects: sum.suspects[0],
            suspects_betrayed_percent: percent(sum.suspects),
        })
    }
}

fn rate(third: &AskedThird, at: usize) -> AskedRate {
    let of = |percent| third.quantile(at, percent).unwrap_or(0);
    let seats = third.seats().max(1);
    let kinds = ASKED.into_iter().zip(third.kinds[at]);
    AskedRate {
        low: of(10),
        median: of(50),
        high: of(90),
        in_100_turns: kinds.map(|(name, n)| (name, n * 100 / seats)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_that_of_turns_and_only_what_differs_counts_twice() {
        let mut game = StudyCounts::default();
        let third = &mut game.thirds[1];
        third.add(&[]);
        third.add(&[
            (TurnAsks::Offer, true),
            (TurnAsks::Offer, false),
            (TurnAsks::Vote, true),
        ]);
        third.add(&[(TurnAsks::Council, false); 5]);
        game.news = [40, 3];
        game.betrayals.insert("betrayed", [4, 3, 2]);
        game.suspects = [5, 2];
        let rate = StudyRate::of([&game, &StudyCounts::default()].into_iter()).expect("two games");
        let medians = |rates: &[AskedRate]| rates.iter().map(|it| it.median).collect::<Vec<_>>();
        assert_eq!(medians(&rate.asked), [0, 3, 0]);
        assert_eq!(medians(&rate.asked_differently), [0, 0, 0]);
        assert_eq!(rate.asked_differently[1].high, 2);
        assert_eq!(rate.asked[1].in_100_turns["offers"], 66);
        assert_eq!(rate.asked_differently[1].in_100_turns["offers"], 33);
        assert_eq!(rate.movements_in_news_percent, 7);
        assert_eq!(rate.betrayals_decided_percent, 75);
        assert_eq!(rate.betrayals_with_signs_percent, 50);
        assert_eq!(rate.suspects_betrayed_percent, 40);
        assert_eq!(StudyRate::of(std::iter::empty()), None);
    }
}
