//! A quick estimate of a battle from what is believed: good enough to choose among many, where
//! [`odds`](crate::sim::battle) would be exact and slow.

use crate::sim::battle::rules::{FORT_ATTACK, FORT_HULL, MILITIA_ATTACK, MILITIA_HULL};
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnFleet, View};

/// By how much of its square strength may be misjudged, in percent, before the stronger side
/// loses for certain: dice, postures, commanders, counts from afar.
const DOUBT: i64 = 75;
/// A fort holds out longer than a fleet, in percent.
const STUBBORN: i32 = 115;
/// People who defend themselves are no soldiers, in percent.
const UNTRAINED: i32 = 70;
/// What weapons and shields of somebody unknown add, in percent: what everybody has.
const USUAL_TECHNOLOGY: i32 = 20;

/// The strength of a fleet of its own as it is now: technology, readiness, morale, hull.
#[must_use]
pub fn own_strength(view: &View<'_>, fleet: &OwnFleet) -> i32 {
    let own = view.own;
    let plain = strength(fleet.totals.attack, fleet.totals.hull);
    // Half of each, because strength goes by the root of attack times hull.
    let percent = 200
        + own.effects.attack
        + own.effects.shields
        + (fleet.readiness - 100) / 2
        + (own.morale - 50) * 2 / 5;
    plain.saturating_mul(percent.max(50)) / 200
}

/// The strength of a fleet of somebody else, of which attack and hull are believed to be this.
#[must_use]
pub const fn their_strength(attack: i32, hull: i32) -> i32 {
    strength(attack, hull).saturating_mul(200 + USUAL_TECHNOLOGY) / 200
}

/// The strength of a fort.
#[must_use]
pub const fn fort_strength(level: u8) -> i32 {
    let level = level as i32;
    strength(FORT_ATTACK * level, FORT_HULL * level) * STUBBORN / 100
}

/// The strength of people who defend themselves, in thousands.
#[must_use]
pub const fn militia_strength(people: i32) -> i32 {
    strength(MILITIA_ATTACK * people, MILITIA_HULL * people) * UNTRAINED / 1000
}

/// How likely the first beats the second, in percent.
#[must_use]
pub fn chance(mine: i32, theirs: i32) -> i32 {
    if mine <= 0 {
        return 0;
    }
    if theirs <= 0 {
        return 100;
    }
    let (mine, theirs) = (i64::from(mine), i64::from(theirs));
    let (mine, theirs) = (mine * mine, theirs * theirs);
    // Ahead of the other by this much, in percent of the weaker.
    let ahead = (mine - theirs) * 100 / mine.min(theirs);
    let short = DOUBT - ahead.abs().min(DOUBT);
    let upset = short * short * 50 / (DOUBT * DOUBT);
    (if ahead >= 0 { 100 - upset } else { upset }) as i32
}

/// The share of its ships that the first loses, in percent, if it wins and if it loses.
#[must_use]
pub fn price(mine: i32, theirs: i32) -> (i32, i32) {
    if mine <= 0 || theirs <= 0 {
        return (0, 0);
    }
    let (mine, theirs) = (i64::from(mine), i64::from(theirs));
    let share = 25 * theirs * theirs / (mine * mine);
    (share.min(30) as i32, 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_are_even_and_half_as_strong_again_is_nearly_sure() {
        assert_eq!(chance(100, 100), 50);
        assert!(chance(150, 100) >= 99);
        assert!(chance(100, 150) <= 1);
        assert!((70..90).contains(&chance(112, 100)));
        assert_eq!((chance(0, 10), chance(10, 0)), (0, 100));
    }

    #[test]
    fn the_weaker_the_enemy_the_cheaper_the_victory() {
        assert!(price(200, 100).0 < price(110, 100).0);
        assert!(price(200, 100).0 < price(200, 100).1);
    }
}
