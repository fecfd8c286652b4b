//! What a battle does to morale and prestige, and how it wears out those who fought.

/// Hull lost by the beaten for each point of prestige. Ours.
const HULL_PER_POINT: i64 = 60;
/// No battle is worth more prestige than this. Ours.
const PRESTIGE_LIMIT: i64 = 8;
/// Readiness that any battle costs. Ours.
const WEAR: i32 = 6;
/// Readiness that being beaten costs besides. Ours.
const BEATEN: i32 = 10;

/// What a battle is worth: changes for the winner, then for the loser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fame {
    /// Prestige.
    pub prestige: [i32; 2],
    /// Morale.
    pub morale: [i32; 2],
}

/// What a battle is worth. `before` and `lost` are hull of winner and loser.
#[must_use]
pub fn fame(before: [i64; 2], lost: [i64; 2], routed: bool) -> Fame {
    let mut points = (lost[1] / HULL_PER_POINT).clamp(0, PRESTIGE_LIMIT);
    if before[0] < before[1] {
        points += points / 2 + 1;
    }
    let points = points as i32;
    let fell = if routed { -6 } else { -3 };
    Fame {
        prestige: [points, -(points + 1) / 2],
        morale: [(points / 2).clamp(1, 4), fell],
    }
}

/// Readiness that a battle costs a fleet of a side that lost this share of its hull.
#[must_use]
pub fn wear(before: i64, left: i64, beaten: bool) -> i32 {
    let share = if before > 0 {
        ((before - left) * 100 / before) as i32
    } else {
        0
    };
    WEAR + share / 3 + if beaten { BEATEN } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beating_the_stronger_is_worth_more() {
        let plain = fame([400, 400], [100, 200], false);
        let bold = fame([300, 400], [100, 200], false);
        assert!(bold.prestige[0] > plain.prestige[0]);
        assert!(plain.prestige[1] < 0 && plain.morale[1] < 0);
    }

    #[test]
    fn nobody_becomes_famous_by_beating_nothing() {
        assert_eq!(fame([900, 10], [0, 10], true).prestige, [0, 0]);
    }

    #[test]
    fn the_beaten_are_worn_out() {
        assert_eq!(wear(400, 200, true), 32);
        assert_eq!(wear(400, 360, false), 9);
        assert_eq!(wear(0, 0, false), 6);
    }
}
