//! The rules of feuds: duels, their price, and how enmity of blood ends. All numbers are ours.

use crate::id::Turn;
use crate::scenario::model::Traits;
use crate::sim::dice::Dice;

/// How a prisoner is kept is remembered once in this many turns. Ours.
pub const KEPT_SO: Turn = 6;
/// Prestige that a faction loses that is denounced.
pub const DENOUNCED: i32 = -2;
/// Who was denounced is not denounced by the same faction again for this many turns.
pub const DENOUNCE_AGAIN: Turn = 6;
/// Prestige lost by who refuses a duel, or does not answer.
pub const DUEL_REFUSED: i32 = -4;
/// Prestige won by who wins a duel.
pub const DUEL_WON: i32 = 5;
/// Who refused a duel is not challenged by the same faction again for this many turns.
pub const CHALLENGE_AGAIN: Turn = 8;
/// Prestige lost by having a prisoner killed.
pub const EXECUTED: i32 = -5;
/// Loads of food that a prisoner who is kept well uses in a turn.
pub const GUEST: i32 = 2;
/// A blood price is this many turns of the receiver's whole need, given at once.
pub const BLOOD_PRICE: i32 = 2;
/// First Majes as vengeful as this take no blood price.
pub const UNFORGIVING: i8 = 4;
/// Who fought the enemy of a blood enemy this often, as long as it is remembered, is one no more.
pub const SHARED_ENEMIES: usize = 2;
/// Prestige lost by who demands with threats, is refused, and does nothing about it.
pub const BLUFF: i32 = -3;
/// Turns in which a refused demand has to be followed by deeds.
pub const BLUFF_AFTER: Turn = 4;

/// How old somebody is taken to be whose age is not known, in years.
pub const USUAL_AGE: u16 = 40;

/// Whether a challenge made in a turn still stands in another.
#[must_use]
pub const fn stands(made: Turn, now: Turn) -> bool {
    now <= made.saturating_add(1)
}

/// A First Maje who fights a duel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Duellist {
    /// His character.
    pub traits: Traits,
    /// His age in years.
    pub age: u16,
}

impl Duellist {
    /// How well he fights: the bold strike first, the guileful see it coming; the best age is 32.
    fn skill(self) -> i32 {
        let prime = (i32::from(self.age) - 32).abs();
        4 * i32::from(self.traits.boldness) + 2 * i32::from(self.traits.guile) - prime / 2
    }
}

/// How likely the first of two wins, in percent, 10 to 90.
#[must_use]
pub fn duel_odds(one: Duellist, other: Duellist) -> i32 {
    (50 + one.skill() - other.skill()).clamp(10, 90)
}

/// How likely the loser dies by the hand of somebody of this character, in percent.
#[must_use]
pub fn dies(winner: Traits) -> i32 {
    (55 + 6 * i32::from(winner.vengefulness) - 4 * i32::from(winner.honour)).clamp(10, 90)
}

/// What comes of a duel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DuelOutcome {
    /// Whether the first of the two won.
    pub first_won: bool,
    /// Whether the loser dies.
    pub dies: bool,
}

/// Fights a duel.
#[must_use]
pub fn duel([one, other]: [Duellist; 2], dice: &mut Dice) -> DuelOutcome {
    let first_won = dice.chance(duel_odds(one, other));
    let winner = if first_won { one } else { other };
    DuelOutcome {
        first_won,
        dies: dice.chance(dies(winner.traits)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::dice::{Purpose, Seed};

    fn duellist(boldness: i8, age: u16) -> Duellist {
        Duellist {
            traits: Traits {
                boldness,
                ..Traits::default()
            },
            age,
        }
    }

    #[test]
    fn the_bold_and_those_in_their_prime_have_the_better_odds() {
        assert_eq!(duel_odds(duellist(0, 32), duellist(0, 32)), 50);
        assert_eq!(duel_odds(duellist(5, 32), duellist(0, 32)), 70);
        assert_eq!(duel_odds(duellist(0, 62), duellist(0, 32)), 35);
        assert_eq!(duel_odds(duellist(5, 32), duellist(-5, 62)), 90);
    }

    #[test]
    fn duels_come_out_as_their_odds_say() {
        let two = [duellist(3, 32), duellist(0, 40)];
        let odds = duel_odds(two[0], two[1]);
        let won = (0..1000_u64).filter(|seed| {
            let mut dice = Seed(*seed).dice(1, Purpose::Fate, None, 0, 0);
            duel(two, &mut dice).first_won
        });
        let won = won.count() as i32;
        assert!((won - 10 * odds).abs() < 60, "{won} of 1000 at {odds}%");
    }

    #[test]
    fn the_vengeful_kill_and_the_honourable_spare() {
        let of = |vengefulness, honour| {
            dies(Traits {
                vengefulness,
                honour,
                ..Traits::default()
            })
        };
        assert_eq!([of(0, 0), of(5, -5), of(-5, 5)], [55, 90, 10]);
    }
}
