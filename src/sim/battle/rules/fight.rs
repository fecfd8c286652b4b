//! The rounds of a battle.

use super::{Ground, Power};
use crate::scenario::model::MAX_EXCHANGES;
use crate::sim::battle::{Outcome, Round};
use crate::sim::dice::Dice;

/// How many rounds a battle can have at most, whatever the scenario says.
const ROUNDS: usize = MAX_EXCHANGES as usize;
/// Dice of each side in each round, in percent of its damage. Ours.
const CHANCE: (i32, i32) = (80, 120);
/// Dice of each side for the whole battle, in percent of its damage. Ours.
const FORTUNE: (i32, i32) = (85, 115);
/// A beaten side is routed when it falls this far below its break point, in percent of
/// its hull. Ours.
const ROUT: i64 = 12;

/// How a battle went: attacker, then defender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fight {
    rounds: [Round; ROUNDS],
    fought: usize,
    /// Hull left.
    pub left: [i64; 2],
    /// The fortune of the day, in percent more.
    pub fortune: [i32; 2],
    /// How it ended.
    pub outcome: Outcome,
    /// Whether the loser ran rather than withdrew.
    pub routed: bool,
}

impl Fight {
    /// The rounds that were fought.
    #[must_use]
    pub fn rounds(&self) -> &[Round] {
        &self.rounds[..self.fought]
    }

    /// Which side had to give way: 0 the attacker, 1 the defender. After the last round
    /// the attacker breaks off.
    #[must_use]
    pub const fn loser(&self) -> usize {
        match self.outcome {
            Outcome::AttackerWon => 1,
            Outcome::DefenderWon | Outcome::Stalemate => 0,
        }
    }
}

/// Plays the rounds: both sides strike at once, with what they have left, until one of them
/// has lost as much as it will bear, or for as long as it lasts on that ground.
#[must_use]
pub fn fight(sides: [&Power; 2], ground: Ground, dice: &mut Dice) -> Fight {
    let rounds = usize::from(ground.rounds).min(ROUNDS);
    let fortune = [0, 1].map(|_| dice.between(FORTUNE.0, FORTUNE.1) - 100);
    let mut fight = Fight {
        rounds: [Round {
            dealt: [0; 2],
            left: [0; 2],
        }; ROUNDS],
        fought: 0,
        left: sides.map(|side| side.hull),
        fortune,
        outcome: Outcome::Stalemate,
        routed: false,
    };
    while fight.fought < rounds && fight.outcome == Outcome::Stalemate {
        let dealt = [0, 1].map(|side: usize| {
            let chance = i64::from(dice.between(CHANCE.0, CHANCE.1));
            let strength = sides[side].attack * fight.left[side] / sides[side].hull.max(1);
            let dealt = strength * chance * i64::from(100 + fortune[side]) / 10_000;
            dealt.min(fight.left[1 - side])
        });
        fight.left[0] -= dealt[1];
        fight.left[1] -= dealt[0];
        fight.rounds[fight.fought] = Round {
            dealt: dealt.map(narrow),
            left: fight.left.map(narrow),
        };
        fight.fought += 1;
        fight.outcome = judge(sides, fight.left);
    }
    if fight.outcome != Outcome::Stalemate {
        let loser = fight.loser();
        let side = sides[loser];
        let line = side.breaks_at - side.hull * ROUT / 100;
        fight.routed = fight.left[loser] <= line.max(0);
    }
    fight
}

/// Who gives way, if anybody does: of two who have had enough, the one with less left for
/// its size, and between equals the attacker.
fn judge(sides: [&Power; 2], left: [i64; 2]) -> Outcome {
    let enough = [0, 1].map(|side: usize| left[side] <= sides[side].breaks_at);
    match enough {
        [false, false] => Outcome::Stalemate,
        [true, false] => Outcome::DefenderWon,
        [false, true] => Outcome::AttackerWon,
        [true, true] => {
            let attacker = left[0] * sides[1].hull;
            let defender = left[1] * sides[0].hull;
            if attacker > defender {
                Outcome::AttackerWon
            } else {
                Outcome::DefenderWon
            }
        }
    }
}

fn narrow(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::dice::{Purpose, Seed};

    fn power(attack: i64, hull: i64) -> Power {
        use crate::sim::battle::rules::{Contingent, Force};
        let mut force = Force::default();
        force.add(Contingent {
            attack: attack as i32,
            hull: hull as i32,
            weapons: 0,
            shields: 0,
            readiness: 100,
            morale: 50,
            break_point: 50,
        });
        Power::of(&force, &force, Ground::default(), false)
    }

    /// Wins of the first, and mean hull lost by winner and loser, all in percent.
    fn many(one: Power, other: Power) -> (i32, i64, i64) {
        let (mut wins, mut winner, mut loser) = (0, 0, 0);
        for ordinal in 0..1000 {
            let mut dice = Seed(5).dice(1, Purpose::Battle, None, 0, ordinal);
            let fight = fight([&one, &other], Ground::default(), &mut dice);
            wins += i32::from(fight.outcome == Outcome::AttackerWon);
            let lost = [0, 1].map(|side: usize| {
                let hull = [one.hull, other.hull][side];
                (hull - fight.left[side]) * 100 / hull
            });
            loser += lost[fight.loser()];
            winner += lost[1 - fight.loser()];
        }
        (wins / 10, winner / 1000, loser / 1000)
    }

    #[test]
    fn equals_win_half_of_the_time_and_pay_for_it() {
        let (wins, winner, loser) = many(power(100, 400), power(100, 400));
        assert!((40..=55).contains(&wins), "{wins}");
        assert!(winner >= 30 && loser >= 45, "{winner} {loser}");
    }

    #[test]
    fn the_much_stronger_wins_and_pays_little() {
        let (wins, winner, loser) = many(power(200, 800), power(100, 400));
        assert!(wins >= 99, "{wins}");
        assert!(winner <= 16 && loser >= 50, "{winner} {loser}");
    }

    #[test]
    fn a_little_more_makes_a_difference_but_no_certainty() {
        let (wins, ..) = many(power(107, 428), power(100, 400));
        assert!((60..=90).contains(&wins), "{wins}");
    }

    #[test]
    fn without_weapons_nothing_is_decided_and_the_attacker_breaks_off() {
        let mut dice = Seed(5).dice(1, Purpose::Battle, None, 0, 0);
        let fight = fight(
            [&power(0, 100), &power(0, 100)],
            Ground::default(),
            &mut dice,
        );
        assert_eq!(fight.outcome, Outcome::Stalemate);
        assert_eq!((fight.loser(), fight.rounds().len()), (0, 6));
    }

    #[test]
    fn a_scenario_says_how_long_a_battle_lasts_in_a_turn() {
        let equals = power(100, 400);
        let fought = |rounds: u8| {
            let mut dice = Seed(5).dice(1, Purpose::Battle, None, 0, 0);
            let ground = Ground {
                rounds,
                ..Ground::default()
            };
            fight([&equals, &equals], ground, &mut dice)
        };
        let (short, usual) = (fought(1), fought(6));
        assert_eq!(
            (short.rounds().len(), short.outcome),
            (1, Outcome::Stalemate)
        );
        assert_ne!(usual.outcome, Outcome::Stalemate);
        assert_eq!(short.rounds(), &usual.rounds()[..1]);
    }

    #[test]
    fn the_overwhelmed_are_routed() {
        let mut dice = Seed(5).dice(1, Purpose::Battle, None, 0, 0);
        let fight = fight(
            [&power(1000, 4000), &power(10, 40)],
            Ground::default(),
            &mut dice,
        );
        assert!(fight.routed);
        assert_eq!(fight.left[1], 0);
    }
}
