//! Dice that depend on nothing but what they are thrown for.
//!
//! Every throw is keyed by seed, turn, purpose, faction, subject and ordinal, so that the
//! order in which systems run, the number of threads, and what else was thrown before never
//! change a result. The generator is xoshiro256++ seeded from an XXH3 hash; golden values in the
//! tests pin both.

use crate::id::{FactionId, Turn};
use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

/// What dice are thrown for. The numbers are part of every saved game: never reuse one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u16)]
pub enum Purpose {
    /// Rounds of a battle.
    Battle = 1,
    /// Who is caught after a battle.
    Capture = 2,
    /// In which order attackers arrive at a place.
    Arrival = 3,
    /// What a spy brings home.
    Spying = 4,
    /// What ruins hold.
    Ruins = 5,
    /// Names that the game gives.
    Naming = 6,
    /// How exactly something is seen.
    Sight = 7,
    /// Whether a maje or a land turns away.
    Loyalty = 8,
    /// In which order minds deal.
    Table = 9,
    /// What a mind prefers among equals.
    Mind = 10,
    /// What happens to the old and the wounded.
    Fate = 11,
    /// Who comes first of those who are equal.
    Victory = 12,
    /// Which event of the scenario happens.
    Scene = 13,
    /// What a mind chooses in an event.
    Choice = 14,
    /// Who wins a duel.
    Duel = 15,
    /// Where the beaten run.
    Retreat = 16,
    /// Who is heard first at a conference.
    Conference = 17,
    /// Whether a plot leaks, succeeds, and is blamed on somebody.
    Plot = 18,
    /// What an effect of the scenario draws.
    Lot = 19,
    /// Who learns of a secret.
    Secret = 20,
    /// Who learns why somebody did something.
    Motive = 21,
    /// Who finds out from whom others have a rumour.
    Trace = 22,
    /// Who lets slip what his sect has promised to be silent about.
    Slip = 23,
    /// Where an exile goes.
    Exile = 24,
    /// Whether a prisoner is turned, what he tells, and whether his house finds out.
    Informant = 28,
    /// Who wins a fight in the hall of a conference, and what becomes of the beaten.
    Hall = 31,
    /// What a delegate hears of what others at the table mean to do to him.
    BadBlood = 32,
}

/// A thrower of dice for one key.
#[derive(Debug, Clone)]
pub struct Dice(Throws);

/// How often dice of this key were thrown. Most are thrown only once, and the first number needs half of the generator.
#[derive(Debug, Clone)]
enum Throws {
    None(u64),
    One(u64),
    More(Xoshiro256PlusPlus),
}

/// The root of all dice of a game.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seed(pub u64);

impl Seed {
    /// Dice for one purpose in one turn. `faction` is who throws (or `None` for the world),
    /// `subject` what is thrown about (an id packed by the caller), `ordinal` tells apart several throws about the same.
    #[must_use]
    pub fn dice(
        self,
        turn: Turn,
        purpose: Purpose,
        faction: Option<FactionId>,
        subject: u64,
        ordinal: u32,
    ) -> Dice {
        let mut key = [0_u8; 26];
        key[0..8].copy_from_slice(&self.0.to_le_bytes());
        key[8..10].copy_from_slice(&turn.to_le_bytes());
        key[10..12].copy_from_slice(&(purpose as u16).to_le_bytes());
        let faction = faction.map_or(u16::MAX, |faction| u16::from(faction.0));
        key[12..14].copy_from_slice(&faction.to_le_bytes());
        key[14..22].copy_from_slice(&subject.to_le_bytes());
        key[22..26].copy_from_slice(&ordinal.to_le_bytes());
        Dice(Throws::None(xxh3_64(&key)))
    }
}

/// The generator that `seed_from_u64` makes of a key, from four numbers of SplitMix64: written out, it takes half as long.
fn generator(key: u64) -> Xoshiro256PlusPlus {
    let mut state = [0; 32];
    for (word, count) in state.as_chunks_mut::<8>().0.iter_mut().zip(1..) {
        *word = split_mix(key, count).to_le_bytes();
    }
    Xoshiro256PlusPlus::from_seed(state)
}

/// The first number of the generator of a key: it comes from the first and the last word of its state alone.
fn first_number(key: u64) -> u32 {
    let (first, last) = (split_mix(key, 1), split_mix(key, 4));
    let sum = first.wrapping_add(last).rotate_left(23);
    (sum.wrapping_add(first) >> 32) as u32
}

/// A number of SplitMix64; the first has the count 1.
const fn split_mix(key: u64, count: u64) -> u64 {
    let key = key.wrapping_add(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(count));
    let mixed = (key ^ (key >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

impl Dice {
    fn number(&mut self) -> u32 {
        match &mut self.0 {
            Throws::None(key) => {
                let number = first_number(*key);
                self.0 = Throws::One(*key);
                number
            }
            Throws::One(key) => {
                let mut generator = generator(*key);
                generator.next_u32();
                let number = generator.next_u32();
                self.0 = Throws::More(generator);
                number
            }
            Throws::More(generator) => generator.next_u32(),
        }
    }

    /// A number from 0 to `sides - 1`, each as likely; 0 if `sides` is 0.
    pub fn below(&mut self, sides: u32) -> u32 {
        // Lemire's multiplication without rejection: the bias is below sides / 2^32.
        ((u64::from(self.number()) * u64::from(sides)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included; `low` if they are the wrong way round.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = i64::from(high) - i64::from(low);
        if span <= 0 {
            return low;
        }
        let sides = u32::try_from(span + 1).unwrap_or(u32::MAX);
        (i64::from(low) + i64::from(self.below(sides))) as i32
    }

    /// Returns `true` with a chance of `percent` in 100.
    pub fn chance(&mut self, percent: i32) -> bool {
        (self.below(100) as i32) < percent
    }

    /// Puts a list into an order drawn by lot (Fisher-Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let sides = u32::try_from(last + 1).unwrap_or(u32::MAX);
            list.swap(last, self.below(sides) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_values_pin_generator_and_key() {
        let mut dice = Seed(7).dice(3, Purpose::Battle, Some(FactionId(2)), 99, 0);
        let throws: Vec<u32> = (0..6).map(|_| dice.below(1000)).collect();
        assert_eq!(throws, [970, 936, 486, 225, 833, 596]);
    }

    #[test]
    fn the_generator_is_that_of_the_library() {
        for key in [0, 1, 7_000_000_007, u64::MAX] {
            let mut library = Xoshiro256PlusPlus::seed_from_u64(key);
            assert_eq!(generator(key), library);
            assert_eq!(first_number(key), library.next_u32());
        }
    }

    #[test]
    fn between_covers_its_range() {
        let mut dice = Seed(1).dice(1, Purpose::Mind, None, 0, 0);
        let mut seen = [0; 5];
        for _ in 0..500 {
            seen[(dice.between(-2, 2) + 2) as usize] += 1;
        }
        assert!(seen.iter().all(|n| *n > 50), "{seen:?}");
        assert_eq!(dice.between(3, 3), 3);
        assert_eq!(dice.between(5, 1), 5);
    }
}
