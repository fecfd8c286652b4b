//! Who the mind is: the traits of its First Maje and the temper its scenario gives it, as the
//! few numbers that decisions are made with.

use crate::scenario::model::{Temper, Traits};
use crate::sim::view::View;

/// Odds that somebody neither bold nor cautious demands before he attacks, in percent.
const ODDS: i32 = 62;
/// By how much half a point of boldness lowers what is demanded.
const ODDS_PER_HALF_POINT: i32 = 5;
/// Share of the hull that somebody neither bold nor cautious gives before he breaks off.
const BREAK_POINT: i32 = 45;
/// What a point of boldness adds to that.
const BREAK_PER_POINT: i32 = 4;
/// By how many percent a point on an axis moves what is weighed by it.
const PER_POINT: i32 = 10;

/// What a mind is like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Character {
    /// The traits of the First Maje, unless he is somebody's prisoner.
    pub traits: Traits,
    /// What the scenario says it cares for.
    pub temper: Temper,
}

impl Character {
    /// What the mind of this view is like, if it has this temper.
    #[must_use]
    pub fn of(view: &View<'_>, temper: Temper) -> Self {
        let first = view.own.first_maje().filter(|maje| maje.captor.is_none());
        Self {
            traits: first.map(|maje| maje.traits).unwrap_or_default(),
            temper,
        }
    }

    /// The odds it demands before it attacks, in percent: 75 for the most cautious,
    /// 50 for the boldest.
    #[must_use]
    pub fn odds_demanded(&self) -> i32 {
        ODDS - ODDS_PER_HALF_POINT * i32::from(self.traits.boldness) / 2
    }

    /// The share of its hull a fleet gives before it breaks off.
    #[must_use]
    pub fn break_point(&self) -> u8 {
        let share = BREAK_POINT + BREAK_PER_POINT * i32::from(self.traits.boldness);
        share.clamp(20, 80) as u8
    }

    /// An amount that grows or shrinks with an axis of character.
    #[must_use]
    pub const fn by(amount: i32, axis: i8) -> i32 {
        amount * (100 + PER_POINT * axis as i32) / 100
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bold_take_chances_that_the_cautious_leave() {
        let with = |boldness| Character {
            traits: Traits {
                boldness,
                ..Traits::default()
            },
            ..Character::default()
        };
        assert_eq!(with(-5).odds_demanded(), 74);
        assert_eq!(with(0).odds_demanded(), 62);
        assert_eq!(with(5).odds_demanded(), 50);
        assert!(with(5).break_point() > with(-5).break_point());
    }
}
