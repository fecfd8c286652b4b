//! What a force is worth against another on some ground, and why.

use super::Force;
use crate::id::TerritoryId;
use crate::scenario::model::{Book, Peculiarity, Rules};
use crate::sim::battle::Factor;
use crate::sim::command::Posture;

/// What the better posture adds, in percent. Ours.
const POSTURE: i64 = 20;
/// What a point of guile adds to a lure, in percent. Ours.
const GUILE: i64 = 3;
/// What a point of boldness adds to damage dealt and taken, in percent. Ours.
const BOLDNESS: i64 = 3;
/// What asteroids add for who waits, in percent. Ours.
const ASTEROIDS: i64 = 20;
/// Damage a point of attack does to a hull in a round, in percent: with ships of four
/// times as much hull as attack, equals lose 15 percent a round. Ours.
const LETHALITY: i64 = 60;
/// How many kinds of [`Factor`] there are.
const FACTORS: usize = Factor::ALL.len();

/// Where a battle is fought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// Shields fail.
    pub nebula: bool,
    /// Who waits fights better.
    pub asteroids: bool,
    /// How many rounds are fought there in a turn at most.
    pub rounds: u8,
}

impl Ground {
    /// The ground of a place.
    #[must_use]
    pub fn of(book: &Book, at: TerritoryId) -> Self {
        let place = book.place(at);
        Self {
            nebula: place.is(Peculiarity::Nebula),
            asteroids: place.is(Peculiarity::Asteroids),
            rounds: book.rules.exchanges,
        }
    }
}

impl Default for Ground {
    fn default() -> Self {
        Self {
            nebula: false,
            asteroids: false,
            rounds: Rules::default().exchanges,
        }
    }
}

/// What a force is worth against another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Power {
    /// Damage dealt in a round with all hull left, before dice.
    pub attack: i64,
    /// Hull at the start.
    pub hull: i64,
    /// Hull at which it breaks off.
    pub breaks_at: i64,
    /// Manner of fighting.
    pub posture: Posture,
    factors: [i64; FACTORS],
}

impl Power {
    /// What `force` is worth against `enemy`; `waits` says that it was there first.
    #[must_use]
    pub fn of(force: &Force, enemy: &Force, ground: Ground, waits: bool) -> Self {
        let mut factors = [0; FACTORS];
        factors[Factor::Weapons as usize] = force.weapons();
        factors[Factor::Shields as usize] = force.shields();
        if ground.nebula {
            factors[Factor::Nebula as usize] = -force.shields();
        }
        if ground.asteroids && waits {
            factors[Factor::Asteroids as usize] = ASTEROIDS;
        }
        // 50 percent at readiness 0, all of it at 100.
        factors[Factor::Readiness as usize] = (force.readiness() - 100) / 2;
        // 80 percent at morale 0, 120 at 100.
        factors[Factor::Morale as usize] = (force.morale() - 50) * 2 / 5;
        factors[Factor::Posture as usize] = posture(force, enemy);
        factors[Factor::Commander as usize] = boldness(force);
        factors[Factor::Surprise as usize] = i64::from(force.surprise);
        // What the fort brings is counted in already: this only tells how much it is.
        factors[Factor::Fort as usize] = force.fort();

        let mut attack = force.attack() * LETHALITY / 100 * 100;
        for factor in [
            Factor::Weapons,
            Factor::Asteroids,
            Factor::Readiness,
            Factor::Morale,
            Factor::Posture,
            Factor::Commander,
            Factor::Surprise,
        ] {
            attack = attack * (100 + factors[factor as usize]).max(10) / 100;
        }
        let spared = if ground.nebula { 0 } else { enemy.shields() };
        attack = attack * (100 - spared) / 100 * (100 + boldness(enemy)) / 100;
        let hull = force.hull();
        Self {
            attack: attack / 100,
            hull,
            breaks_at: hull - hull * force.breaks() / 100,
            posture: force.manner(),
            factors,
        }
    }

    /// What made it stronger or weaker, in percent; what made no difference is left out.
    #[must_use]
    pub fn factors(&self) -> Vec<(Factor, i32)> {
        Factor::ALL
            .into_iter()
            .zip(self.factors)
            .filter(|(_, percent)| *percent != 0)
            .map(|(factor, percent)| (factor, percent as i32))
            .collect()
    }

    /// How hard it is to break this with that attack: attack times hull times how much of it
    /// may be lost, by the square law. For comparison only.
    #[must_use]
    pub const fn weight(&self) -> i64 {
        // 1 - (breaks_at / hull)^2, in the ten thousand.
        if self.hull <= 0 {
            return 0;
        }
        let kept = self.breaks_at * 100 / self.hull;
        self.attack * self.hull / 100 * (10_000 - kept * kept) / 100
    }
}

fn boldness(force: &Force) -> i64 {
    force
        .commander
        .map_or(0, |traits| BOLDNESS * i64::from(traits.boldness))
}

fn posture(force: &Force, enemy: &Force) -> i64 {
    let mine = force.manner();
    let theirs = enemy.manner();
    let better = if mine.beats(theirs) { POSTURE } else { 0 };
    let guile = force.commander.map_or(0, |traits| i64::from(traits.guile));
    let trick = if mine == Posture::Lure {
        GUILE * guile
    } else {
        0
    };
    better + trick
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Traits;
    use crate::sim::battle::rules::Contingent;

    fn force(posture: Posture, traits: Option<Traits>) -> Force {
        let mut force = Force::led(posture, traits);
        force.add(Contingent {
            attack: 100,
            hull: 400,
            weapons: 0,
            shields: 25,
            readiness: 100,
            morale: 50,
            break_point: 50,
        });
        force
    }

    #[test]
    fn each_posture_beats_one_and_loses_to_one() {
        for mine in Posture::ALL {
            for theirs in Posture::ALL {
                let (me, them) = (force(mine, None), force(theirs, None));
                let my_power = Power::of(&me, &them, Ground::default(), false).attack;
                let their_power = Power::of(&them, &me, Ground::default(), true).attack;
                assert_eq!(mine.beats(theirs), my_power > their_power);
            }
        }
    }

    #[test]
    fn shields_spare_a_quarter_and_fail_in_a_nebula() {
        let side = force(Posture::Press, None);
        let clear = Power::of(&side, &side, Ground::default(), false);
        let nebula = Ground {
            nebula: true,
            ..Ground::default()
        };
        let foggy = Power::of(&side, &side, nebula, false);
        assert_eq!((clear.attack, foggy.attack), (45, 60));
        assert!(foggy.factors().contains(&(Factor::Nebula, -25)));
    }

    #[test]
    fn asteroids_help_only_who_waits() {
        let side = force(Posture::Press, None);
        let ground = Ground {
            asteroids: true,
            ..Ground::default()
        };
        let waits = Power::of(&side, &side, ground, true).attack;
        let comes = Power::of(&side, &side, ground, false).attack;
        assert_eq!((waits, comes), (54, 45));
    }

    #[test]
    fn the_bold_deal_more_and_take_more_and_guile_helps_to_lure() {
        let plain = force(Posture::Press, None);
        let bold = force(
            Posture::Press,
            Some(Traits {
                boldness: 5,
                ..Traits::default()
            }),
        );
        let ground = Ground::default();
        let base = Power::of(&plain, &plain, ground, false).attack;
        assert!(Power::of(&bold, &plain, ground, false).attack > base);
        assert!(Power::of(&plain, &bold, ground, false).attack > base);
        let sly = Traits {
            guile: 5,
            ..Traits::default()
        };
        let lure = force(Posture::Lure, None);
        let trap = force(Posture::Lure, Some(sly));
        let lured = Power::of(&lure, &plain, ground, true).attack;
        assert!(Power::of(&trap, &plain, ground, true).attack > lured);
        let press = force(Posture::Press, Some(sly));
        assert_eq!(Power::of(&press, &plain, ground, true).attack, base);
    }
}
