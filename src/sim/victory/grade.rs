//! How well a faction's game ended.

/// How well a game ended for a faction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It is no more.
    Ruin,
    /// It reached none of its goals, and stands behind most others.
    Setback,
    /// It reached some of its goals, or stands before others.
    Fair,
    /// It reached most of its goals, or stands before most others.
    Success,
    /// It won.
    Triumph,
}

/// What a grade goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FinalState {
    /// Whether it won the game.
    pub won: bool,
    /// Whether it is no more: all it had is lost.
    pub ended: bool,
    /// How many of its own goals that earn prestige it reached.
    pub reached: usize,
    /// How many of those it has.
    pub goals: usize,
    /// How many stand before it.
    pub before: usize,
    /// How many factions are ranked.
    pub ranked: usize,
}

impl FinalState {
    /// The grade. Most goals are more than half of them; most others are two in three.
    #[must_use]
    pub const fn grade(self) -> Grade {
        if self.won {
            return Grade::Triumph;
        }
        if self.ended {
            return Grade::Ruin;
        }
        if self.reached * 2 > self.goals || self.before * 3 < self.ranked {
            Grade::Success
        } else if self.reached > 0 || self.before * 3 < self.ranked * 2 {
            Grade::Fair
        } else {
            Grade::Setback
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_and_rank_make_the_grade() {
        let last = FinalState {
            won: false,
            ended: false,
            reached: 0,
            goals: 3,
            before: 5,
            ranked: 6,
        };
        assert_eq!(last.grade(), Grade::Setback);
        assert_eq!(FinalState { reached: 1, ..last }.grade(), Grade::Fair);
        assert_eq!(FinalState { before: 3, ..last }.grade(), Grade::Fair);
        assert_eq!(FinalState { before: 4, ..last }.grade(), Grade::Setback);
        assert_eq!(FinalState { reached: 2, ..last }.grade(), Grade::Success);
        assert_eq!(FinalState { before: 1, ..last }.grade(), Grade::Success);
        assert_eq!(FinalState { before: 2, ..last }.grade(), Grade::Fair);
        let gone = FinalState {
            ended: true,
            reached: 3,
            ..last
        };
        assert_eq!(gone.grade(), Grade::Ruin);
        assert_eq!(FinalState { won: true, ..gone }.grade(), Grade::Triumph);
        let aimless = FinalState { goals: 0, ..last };
        assert_eq!(aimless.grade(), Grade::Setback);
    }
}
