//! Weapons in a hall: who stands with whom, how likely whoever draws wins, and what becomes of the beaten. All numbers are ours.

use crate::sim::dice::Dice;
use crate::sim::event::HallFate;

/// Prestige lost by a guest who draws, and by a host who draws at his own table.
pub const TRUCE_BROKEN: [i32; 2] = [-8, -12];
/// Prestige lost by a host at whose table a guest draws.
pub const HOST_SHAMED: i32 = -2;

/// What a speaker and his guard are worth.
const GUARD: i32 = 12;
/// What a point of boldness of their First Maje, who picked them, adds: from -10 to 10 in all.
const BOLDNESS: i32 = 2;
/// What an armed ship over the place adds, and how many count.
const SHIP: (i32, i32) = (3, 6);
/// What it is worth to draw first.
const FIRST: i32 = 6;
/// Whoever stands with somebody counts for one part in this many.
const HELP: i32 = 2;
/// Whoever thinks this much better of one of the two than of the other stands with him: of whoever draws, and of whom he draws on.
const PREFERS: [i32; 2] = [50, 25];
/// Chances are never less, nor more, in percent.
pub const CHANCES: (i32, i32) = (10, 90);
/// How likely a beaten speaker dies, and how likely he is taken, in percent; else he gets away.
const FATES: [u32; 2] = [40, 35];

/// What counts of those present in a fight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party {
    /// Boldness of the First Maje, -5 to 5.
    pub boldness: i8,
    /// Armed ships over the place.
    pub ships: i32,
}

impl Party {
    fn strength(self) -> i32 {
        let (ship, most) = SHIP;
        GUARD + BOLDNESS * i32::from(self.boldness) + ship * self.ships.clamp(0, most)
    }
}

/// Somebody present on whom nobody draws: what makes him take a side. Of two values the first is about whoever draws.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bystander {
    /// Whether it is his table.
    pub hosts: bool,
    /// Whether he vouched for whoever draws, before the other.
    pub vouched: bool,
    /// Of whom he is the blood enemy.
    pub blood: [bool; 2],
    /// What he thinks of each, -100 to 100.
    pub regard: [i32; 2],
}

impl Bystander {
    /// With whom he stands: 0 for whoever draws, 1 for the other. A host keeps the peace of his table, and whoever vouched his word.
    #[must_use]
    pub const fn stands_with(self) -> Option<usize> {
        let [drawer, victim] = self.regard;
        if self.hosts || self.vouched {
            return Some(1);
        }
        match self.blood {
            [true, false] => Some(1),
            [false, true] => Some(0),
            _ if victim - drawer >= PREFERS[1] => Some(1),
            _ if drawer - victim >= PREFERS[0] && victim < 0 => Some(0),
            _ => None,
        }
    }
}

/// How likely whoever draws wins, in percent. `leaders` are he and the other, `helpers` who stands with each.
#[must_use]
pub fn chance(leaders: [Party; 2], helpers: [&[Party]; 2]) -> i32 {
    let strength = |side: usize| {
        let help = helpers[side].iter().map(|it| it.strength() / HELP);
        leaders[side].strength() + help.sum::<i32>()
    };
    let drawer = FIRST + strength(0);
    let (least, most) = CHANCES;
    (100 * drawer / (drawer + strength(1))).clamp(least, most)
}

/// What becomes of a speaker who is beaten.
#[must_use]
pub fn fate(dice: &mut Dice) -> HallFate {
    let [killed, taken] = FATES;
    match dice.below(100) {
        thrown if thrown < killed => HallFate::Killed,
        thrown if thrown < killed + taken => HallFate::Taken,
        _ => HallFate::Escaped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Party = Party {
        boldness: 0,
        ships: 0,
    };

    #[test]
    fn whoever_draws_first_has_the_edge_and_ships_boldness_and_help_move_it() {
        let even = chance([PLAIN; 2], [&[], &[]]);
        assert_eq!(even, 60);
        let bold = Party {
            boldness: 3,
            ..PLAIN
        };
        let armed = Party { ships: 3, ..PLAIN };
        assert!(chance([bold, PLAIN], [&[], &[]]) > even);
        assert!(chance([PLAIN, armed], [&[], &[]]) < 50);
        assert!(chance([PLAIN; 2], [&[], &[PLAIN]]) < 51);
        assert!(chance([PLAIN; 2], [&[armed], &[]]) > even);
        let fleet = Party { ships: 60, ..PLAIN };
        let six = Party { ships: 6, ..PLAIN };
        assert_eq!(
            chance([fleet, PLAIN], [&[], &[]]),
            chance([six, PLAIN], [&[], &[]]),
            "only so many can land"
        );
    }

    #[test]
    fn hosts_and_whoever_vouched_keep_the_peace_and_others_go_by_whom_they_prefer() {
        let stands = |it: Bystander| it.stands_with();
        let hates_victim = Bystander {
            regard: [80, -80],
            ..Bystander::default()
        };
        assert_eq!(stands(hates_victim), Some(0));
        let bound = [
            Bystander {
                hosts: true,
                ..hates_victim
            },
            Bystander {
                vouched: true,
                ..hates_victim
            },
        ];
        assert_eq!(bound.map(stands), [Some(1); 2]);
        let blood = |blood| Bystander {
            blood,
            ..Bystander::default()
        };
        assert_eq!(stands(blood([true, false])), Some(1));
        assert_eq!(stands(blood([false, true])), Some(0));
        assert_eq!(stands(blood([true, true])), None);
        let regard = |regard| Bystander {
            regard,
            ..Bystander::default()
        };
        assert_eq!(stands(regard([0, 25])), Some(1));
        assert_eq!(stands(regard([0, 24])), None);
        assert_eq!(stands(regard([90, 5])), None, "no quarrel with the other");
    }

    #[test]
    fn of_the_beaten_some_die_some_are_taken_and_some_get_away() {
        use crate::sim::dice::{Purpose, Seed};
        let fates = (0..400).map(|at| fate(&mut Seed(7).dice(1, Purpose::Hall, None, at, 0)));
        let fates: Vec<HallFate> = fates.collect();
        let share = |wanted| fates.iter().filter(|it| **it == wanted).count() / 4;
        for (wanted, about) in [
            (HallFate::Killed, 40),
            (HallFate::Taken, 35),
            (HallFate::Escaped, 25),
        ] {
            assert!(share(wanted).abs_diff(about) < 8, "{wanted:?}");
        }
    }
}
