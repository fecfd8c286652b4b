//! Lots that decide between equals, so that neither the order of the file nor that of ids does.

use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::sim::dice::{Purpose, Seed};
use crate::sim::view::View;

/// Tells these dice from others a mind throws in the same turn.
const ORDINAL: u32 = 4;

/// The lots of one mind in one turn.
#[derive(Debug, Clone, Copy)]
pub struct Lots {
    seed: Seed,
    turn: Turn,
    faction: FactionId,
}

impl Lots {
    /// Returns the lots of the faction of a view in its turn.
    #[must_use]
    pub fn of(view: &View<'_>, seed: Seed) -> Self {
        Self {
            seed,
            turn: view.turn(),
            faction: view.faction(),
        }
    }

    /// Returns the same lots in every turn: for what should not change from turn to turn.
    #[must_use]
    pub const fn lasting(self) -> Self {
        Self { turn: 0, ..self }
    }

    /// Returns the lot of a place; the higher comes first.
    #[must_use]
    pub fn place(&self, at: TerritoryId) -> u32 {
        self.lot(u64::from(at.0))
    }

    /// Returns the lot of a faction; the higher comes first.
    #[must_use]
    pub fn faction(&self, who: FactionId) -> u32 {
        self.lot(1 << 16 | u64::from(who.0))
    }

    /// Returns the lot of a maje; the higher comes first.
    #[must_use]
    pub fn maje(&self, who: MajeId) -> u32 {
        self.lot(1 << 18 | u64::from(who.serial) << 32 | u64::from(who.owner.0))
    }

    /// Whether the first of two factions with a value comes before the second.
    #[must_use]
    pub fn prefers(&self, one: (i32, FactionId), other: (i32, FactionId)) -> bool {
        one.0 > other.0 || (one.0 == other.0 && self.faction(one.1) > self.faction(other.1))
    }

    /// Sorts factions by a key that costs little; lots decide between equals, and are drawn for those alone.
    pub fn sort_by_key<T, K: Ord>(
        &self,
        found: &mut [T],
        faction: impl Fn(&T) -> FactionId,
        key: impl Fn(&T) -> K,
    ) {
        found.sort_by_key(&key);
        for equals in found.chunk_by_mut(|one, other| key(one) == key(other)) {
            equals.sort_by_cached_key(|it| self.faction(faction(it)));
        }
    }

    /// Returns a number below `sides` that is its own: the turn in which something that comes round is due.
    #[must_use]
    pub fn offset(&self, sides: Turn) -> Turn {
        let mut dice = self.dice(1 << 17);
        dice.below(u32::from(sides)) as Turn
    }

    /// Returns the dice by which it thinks of plots.
    #[must_use]
    pub fn scheming(&self) -> crate::sim::dice::Dice {
        self.dice(1 << 18)
    }

    /// Returns the dice by which it thinks of what may come.
    #[must_use]
    pub fn foresight(&self) -> crate::sim::dice::Dice {
        self.dice(1 << 19)
    }

    fn lot(&self, subject: u64) -> u32 {
        self.dice(subject).below(u32::MAX)
    }

    fn dice(&self, subject: u64) -> crate::sim::dice::Dice {
        let faction = Some(self.faction);
        self.seed
            .dice(self.turn, Purpose::Mind, faction, subject, ORDINAL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_places_each_comes_first_half_the_time() {
        let first = |seed: u64| {
            let lots = Lots {
                seed: Seed(seed),
                turn: 3,
                faction: FactionId(1),
            };
            lots.place(TerritoryId(0)) > lots.place(TerritoryId(1))
        };
        let count = (0..400).filter(|seed| first(*seed)).count();
        assert!((160..=240).contains(&count), "{count}");
    }
}
