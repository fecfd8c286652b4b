//! What it costs when people do not get what they need. All numbers are ours.

use crate::id::Turn;
use crate::scenario::model::{Good, Goods, muldiv};

/// Of people who get nothing at all of a good, this many percent die in a turn.
pub const DEATHS: Goods = Goods::new(6, 0, 10);
/// Of this many people of the start, one lives off the land whatever happens.
const SURVIVORS: i32 = 5;
/// Calm below this, and nobody brings up children.
pub const GROWTH_CALM: i32 = 50;
/// Nor where the stores around hold less than this many turns of what people need.
pub const GROWTH_STORES: i32 = 2;
/// Calm lost in a turn by people who get nothing at all of a good.
const CALM: Goods = Goods::new(8, 3, 12);
/// Morale lost in a turn by a faction whose people get nothing at all of a good.
const MORALE: Goods = Goods::new(4, 1, 5);

/// What people needed and did not get.
#[derive(Debug, Clone, Copy, Default)]
pub struct Want {
    /// Loads needed.
    pub need: Goods,
    /// Loads of those that were not there.
    pub missing: Goods,
}

impl Want {
    /// `most` in proportion to what is missing of a good, rounded to the nearest.
    fn part(&self, most: i32, good: Good) -> i32 {
        let (need, missing) = (self.need[good], self.missing[good]);
        if need <= 0 || missing <= 0 {
            return 0;
        }
        muldiv(2 * most, missing, need).saturating_add(1) / 2
    }
}

/// Thousands who die for want of a good, of `people` now where `at_start` lived at the start.
#[must_use]
pub fn deaths(people: i32, at_start: i32, want: &Want, good: Good) -> i32 {
    let floor = at_start / SURVIVORS;
    let hundredths = want.part(DEATHS[good].saturating_mul(people), good);
    ((hundredths + 50) / 100).clamp(0, (people - floor).max(0))
}

/// Calm that people lose for want of a good: at least 1 if any is missing.
#[must_use]
pub fn calm_lost(want: &Want, good: Good) -> i32 {
    want.part(CALM[good], good)
        .max(i32::from(want.missing[good] > 0))
}

/// Morale that a faction loses for want of a good; `want` is that of all its people.
#[must_use]
pub fn morale_lost(want: &Want, good: Good) -> i32 {
    want.part(MORALE[good], good)
}

/// Thousands by which people grow: one percent a turn, spread evenly over the turns where
/// there are few, up to 120 percent of the start.
#[must_use]
pub fn growth(people: i32, at_start: i32, now: Turn) -> i32 {
    let so_far = |turn: Turn| muldiv(people, i32::from(turn), 100);
    let born = so_far(now) - so_far(now.saturating_sub(1));
    let most = muldiv(at_start, 120, 100);
    born.clamp(0, (most - people).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_are_in_proportion_to_what_is_missing() {
        let all = Want {
            need: Goods::new(10, 5, 10),
            missing: Goods::new(10, 5, 10),
        };
        assert_eq!(deaths(100, 100, &all, Good::Food), 6);
        assert_eq!(deaths(100, 100, &all, Good::Water), 10);
        assert_eq!(deaths(100, 100, &all, Good::Ore), 0);
        let half = Want {
            missing: Goods::new(5, 0, 5),
            ..all
        };
        assert_eq!(deaths(100, 100, &half, Good::Water), 5);
        assert_eq!(calm_lost(&half, Good::Food), 4);
        assert_eq!(calm_lost(&half, Good::Ore), 0);
        assert_eq!(morale_lost(&all, Good::Water), 5);
    }

    #[test]
    fn the_last_fifth_survives() {
        let all = Want {
            need: Goods::new(10, 5, 10),
            missing: Goods::new(10, 5, 10),
        };
        assert_eq!(deaths(21, 100, &all, Good::Water), 1);
        assert_eq!(deaths(20, 100, &all, Good::Water), 0);
        assert_eq!(deaths(10, 100, &all, Good::Water), 0);
    }

    #[test]
    fn few_people_grow_as_fast_as_many() {
        let mut people = 20;
        for turn in 1..=20 {
            people += growth(people, 20, turn);
        }
        assert!((23..=24).contains(&people), "{people}");
        for turn in 21..=100 {
            people += growth(people, 20, turn);
        }
        assert_eq!(people, 24, "no more than 120 percent");
        assert_eq!(growth(200, 200, 7), 2);
    }
}
