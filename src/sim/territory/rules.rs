//! How people who were conquered take to arms. The numbers are ours.

use crate::id::Turn;
use serde::{Deserialize, Serialize};

/// What every conquest adds to the strength of the people, in percent.
const ROUSED: i32 = 300;
/// How much of it they forget each turn.
const FORGOTTEN: i32 = 4;
/// No people fights harder than this.
const MOST: i32 = 800;

/// How much harder the people of a place fight against whoever comes to take it: each time it is taken by force they
/// learn, and they forget slowly. So land that goes to and fro grows dearer each time, for everybody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defiance {
    level: u16,
    since: Turn,
}

impl Defiance {
    /// What it adds to the strength of the people in this turn, in percent.
    #[must_use]
    pub fn at(self, now: Turn) -> i32 {
        let forgotten = FORGOTTEN * i32::from(now.saturating_sub(self.since));
        (i32::from(self.level) - forgotten).max(0)
    }

    /// What it is after the place was taken in this turn.
    #[must_use]
    pub fn roused(self, now: Turn) -> Self {
        Self {
            level: (self.at(now) + ROUSED).min(MOST) as u16,
            since: now,
        }
    }

    /// Whether it can have come about by this turn: what a save may hold.
    #[must_use]
    pub const fn is_sound(self, now: Turn) -> bool {
        self.level as i32 <= MOST && self.since <= now
    }

    /// As how many thousand people this many thousand fight: as many as would be as strong without
    /// defiance.
    #[must_use]
    pub fn arms(self, people: i32, now: Turn) -> i32 {
        people.saturating_mul(100 + self.at(now)) / 100
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_conquest_rouses_and_time_calms() {
        let once = Defiance::default().roused(10);
        assert_eq!((once.at(10), once.at(35), once.at(85)), (300, 200, 0));
        assert_eq!((once.arms(20, 10), once.arms(20, 85)), (80, 20));
        let twice = once.roused(35);
        assert_eq!(twice.at(35), 500);
        let often = (0..9).fold(Defiance::default(), |it, _| it.roused(5));
        assert_eq!(often.at(5), MOST);
        assert!(often.is_sound(5) && !often.is_sound(4));
    }
}
