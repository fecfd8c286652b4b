//! The chance of one force against another: played many times, or worked out.

use super::matchup::Prospect;
use crate::sim::battle::Outcome;
use crate::sim::battle::rules::{Force, Power, fight, wrecked};
use crate::sim::command::Posture;
use crate::sim::dice::{Purpose, Seed};

/// How often it is played, all postures of the other side together.
const PLAYED: u32 = 150;
/// Fixed dice: the same question always has the same answer.
const SEED: Seed = Seed(0x0dd5);

/// What may come of it, in percent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Chance {
    /// Chance to reach the aim.
    pub wins: i32,
    /// Hull lost for good.
    pub own_loss: i32,
    /// Hull the other loses for good.
    pub their_loss: i32,
}

/// Nobody is there: it just happens.
const UNOPPOSED: Chance = Chance {
    wins: 100,
    own_loss: 0,
    their_loss: 0,
};

/// The postures the other side may take: each of them, but where no ships lead it only one.
fn postures(enemy: &Force) -> &'static [Option<Posture>] {
    const LED: [Option<Posture>; 3] = [
        Some(Posture::Lure),
        Some(Posture::Press),
        Some(Posture::Screen),
    ];
    if enemy.posture.is_some() {
        &LED
    } else {
        &[None]
    }
}

/// Plays the rules with fixed dice, against each posture the other side may take in turn.
pub fn played(prospect: &Prospect, enemy: &Force) -> Chance {
    if prospect.own.attack() == 0 {
        return Chance::default();
    }
    if enemy.is_nothing() {
        return UNOPPOSED;
    }
    let (mut wins, mut own, mut theirs) = (0, 0, 0);
    let mut dice = SEED.dice(0, Purpose::Battle, None, 0, 0);
    let postures = postures(enemy);
    let times = PLAYED / postures.len() as u32;
    for posture in postures {
        let mut enemy = *enemy;
        enemy.posture = *posture;
        let powers = powers(prospect, &enemy);
        for _ in 0..times {
            let fight = fight([&powers[0], &powers[1]], prospect.ground, &mut dice);
            wins += i32::from(fight.outcome == Outcome::AttackerWon);
            own += wrecked(100, powers[0].hull, fight.left[0]);
            theirs += wrecked(100, powers[1].hull, fight.left[1]);
        }
    }
    let played = (times * postures.len() as u32) as i32;
    Chance {
        wins: wins * 100 / played,
        own_loss: (own / i64::from(played)) as i32,
        their_loss: (theirs / i64::from(played)) as i32,
    }
}

fn powers(prospect: &Prospect, enemy: &Force) -> [Power; 2] {
    [
        Power::of(&prospect.own, enemy, prospect.ground, false),
        Power::of(enemy, &prospect.own, prospect.ground, true),
    ]
}

/// Chance to win, in percent, by the ratio of the weights in percent: fitted to what
/// the rules play.
const CURVE: [(i64, i64); 11] = [
    (0, 0),
    (72, 0),
    (80, 8),
    (86, 18),
    (93, 33),
    (100, 49),
    (107, 65),
    (116, 82),
    (126, 93),
    (138, 100),
    (i64::MAX, 100),
];

/// Works it out by the square law.
pub fn worked_out(prospect: &Prospect, enemy: &Force) -> Chance {
    if prospect.own.attack() == 0 {
        return Chance::default();
    }
    if enemy.is_nothing() {
        return UNOPPOSED;
    }
    let [own, their] = powers(prospect, enemy);
    let wins = on_curve(ratio(own.weight(), their.weight()));
    // What is left of the winner, in the thousand, when the other breaks off.
    let left_if_won = left(&own, &their);
    let left_if_lost = left(&their, &own);
    // Who needs more than all rounds for it does not get there.
    let dealt = own.attack * (1000 + left_if_won) / 2000 * i64::from(prospect.ground.rounds);
    let wins = wins.min(on_curve(ratio(dealt, their.hull - their.breaks_at)));
    let mix = |won: i64, lost: i64| (won * wins + lost * (100 - wins)) / 100;
    let own_left = mix(left_if_won, kept(&own));
    let their_left = mix(kept(&their), left_if_lost);
    Chance {
        wins: wins as i32,
        own_loss: wrecked(100, 1000, own_left) as i32,
        their_loss: wrecked(100, 1000, their_left) as i32,
    }
}

/// One as a percentage of the other.
fn ratio(one: i64, other: i64) -> i64 {
    if other <= 0 {
        return i64::MAX;
    }
    one.saturating_mul(100) / other
}

/// What is left of a side when it breaks off, in the thousand.
const fn kept(power: &Power) -> i64 {
    if power.hull > 0 {
        power.breaks_at * 1000 / power.hull
    } else {
        0
    }
}

/// What is left of a side when it has broken the other, in the thousand, by the square law; no less
/// than where it breaks off itself.
fn left(power: &Power, other: &Power) -> i64 {
    let mine = (power.attack * power.hull / 1000).max(1);
    let theirs = other.attack * other.hull / 1000;
    let there = kept(other);
    let spent = ratio(theirs, mine).min(100_000) * (1_000_000 - there * there) / 100;
    let square = u64::try_from(1_000_000 - spent).unwrap_or(0);
    let left = i64::try_from(square.isqrt()).unwrap_or(0);
    left.max(kept(power))
}

fn on_curve(ratio: i64) -> i64 {
    let above = CURVE
        .partition_point(|(at, _)| *at <= ratio)
        .min(CURVE.len() - 1);
    let ((low, from), (high, to)) = (CURVE[above - 1], CURVE[above]);
    if from == to {
        return from;
    }
    from + (to - from) * (ratio - low) / (high - low).max(1)
}
