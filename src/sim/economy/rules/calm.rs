//! What calms people and what stirs them up. All numbers are ours.

use super::hunger::{Want, calm_lost, morale_lost};
use crate::scenario::model::Good;
use crate::sim::ledger::Cause;

/// Where calm goes by itself.
pub const CALM_USUAL: i32 = 60;
/// Where morale goes by itself.
const MORALE_USUAL: i32 = 50;
/// Calm at which people throw off their holder.
pub const REVOLT: i32 = 0;
/// What a governor adds each turn.
const GOVERNED: i32 = 3;
/// What it costs each turn to be one land more than the majes can govern.
const UNGOVERNED: i32 = 4;
/// What it costs each turn to have been seized not long ago.
const UNSETTLED: i32 = 2;
/// Stores for this many turns, in tenths, and people speak well of their maje.
const PLENTY: i32 = 30;

/// What matters for the calm of a territory.
#[derive(Debug, Clone, Copy)]
pub struct CalmFactors {
    /// How calm its people are.
    pub calm: i32,
    /// What they did not get.
    pub want: Want,
    /// Whether a maje governs there.
    pub governed: bool,
    /// Whether it is one land more than the majes can govern.
    pub beyond: bool,
    /// Whether it was seized not long ago.
    pub unsettled: bool,
}

/// How the calm of a territory changes, and why: calls `change` for each cause.
pub fn calm_changes(mood: &CalmFactors, mut change: impl FnMut(Cause, i32)) {
    let mut worse = false;
    let mut lose = |cause, by: i32| {
        if by > 0 {
            worse = true;
            change(cause, -by);
        }
    };
    for (good, cause) in WANTS {
        lose(cause, calm_lost(&mood.want, good));
    }
    lose(Cause::Ungoverned, i32::from(mood.beyond) * UNGOVERNED);
    lose(Cause::Unsettled, i32::from(mood.unsettled) * UNSETTLED);
    if mood.governed {
        change(Cause::Governed, GOVERNED);
    } else if !worse {
        change(Cause::Time, (CALM_USUAL - mood.calm).signum());
    }
}

/// What people lack, and what it is called in the ledger.
const WANTS: [(Good, Cause); 3] = [
    (Good::Food, Cause::Hunger),
    (Good::Water, Cause::Thirst),
    (Good::Ore, Cause::NoOre),
];

/// How the morale of a faction changes in a turn, and why: calls `change` for each cause. `want` is that of
/// all its people, `tenths` for how many tenths of a turn the scarcest of its goods lasts.
pub fn morale_changes(morale: i32, want: &Want, tenths: i32, mut change: impl FnMut(Cause, i32)) {
    let mut worse = false;
    for (good, cause) in WANTS {
        let lost = morale_lost(want, good);
        if lost > 0 {
            worse = true;
            change(cause, -lost);
        }
    }
    if worse {
        return;
    }
    if tenths >= PLENTY && morale < MORALE_USUAL + 15 {
        change(Cause::Plenty, 1);
    } else {
        let way = MORALE_USUAL - morale;
        change(Cause::Time, way.signum() * (1 + way.abs() / 25));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Goods;

    fn sum(mood: &CalmFactors) -> i32 {
        let mut sum = 0;
        calm_changes(mood, |_, by| sum += by);
        sum
    }

    #[test]
    fn calm_rises_with_a_governor_and_falls_with_trouble() {
        let fed = Want {
            need: Goods::new(10, 5, 10),
            missing: Goods::NONE,
        };
        let usual = CalmFactors {
            calm: 50,
            want: fed,
            governed: false,
            beyond: false,
            unsettled: false,
        };
        assert_eq!(sum(&usual), 1);
        assert_eq!(sum(&CalmFactors { calm: 60, ..usual }), 0);
        assert_eq!(sum(&CalmFactors { calm: 80, ..usual }), -1);
        assert_eq!(
            sum(&CalmFactors {
                governed: true,
                ..usual
            }),
            3
        );
        assert_eq!(
            sum(&CalmFactors {
                beyond: true,
                ..usual
            }),
            -4
        );
        assert_eq!(
            sum(&CalmFactors {
                unsettled: true,
                governed: true,
                ..usual
            }),
            1
        );
        let thirsty = Want {
            missing: Goods::new(0, 0, 10),
            ..fed
        };
        assert_eq!(
            sum(&CalmFactors {
                want: thirsty,
                ..usual
            }),
            -12
        );
    }

    #[test]
    fn morale_drifts_to_the_usual() {
        let fed = Want {
            need: Goods::new(10, 5, 10),
            missing: Goods::NONE,
        };
        for start in [0, 30, 49, 51, 80, 100] {
            let mut morale = start;
            for _ in 0..60 {
                let mut sum = 0;
                morale_changes(morale, &fed, 10, |_, by| sum += by);
                morale += sum;
            }
            assert_eq!(morale, MORALE_USUAL, "from {start}");
        }
    }
}
