//! What loads of a good are worth to somebody, by how scarce they are to him. The numbers are ours; the unit is a
//! tenth of what a load is worth to somebody who neither lacks it nor swims in it.

use crate::scenario::model::muldiv;

/// How one faction stands with one good.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Loads in store.
    pub stock: i32,
    /// Loads that come in each turn.
    pub income: i32,
    /// Loads that are used each turn.
    pub need: i32,
    /// Loads that the stores hold.
    pub capacity: i32,
}

/// Stores for this many tenths of a turn's need are enough: what goes beyond is worth next to
/// nothing.
pub const ENOUGH: i32 = 35;
/// Stores that last this many tenths of a turn are too short to be proud.
pub const DESPERATE: i32 = 20;
/// Stores that last longer than this many tenths do not last shorter for counting.
const LONG: i32 = 1000;

/// Stores for this many turns of need are kept back: nobody sells himself into hunger.
pub const RESERVE: i32 = 2;

impl Balance {
    /// Whether giving this many loads at once, and this many each turn over a term, would draw the stores down below what is kept
    /// back, by its own forecast. What comes in beyond its need can always be given.
    #[must_use]
    pub fn bares(&self, once: i32, each: i32, turns: i32) -> bool {
        let change = (self.income - self.need).saturating_sub(each).min(0);
        let draws = once > 0 || (each > 0 && change < 0);
        let lowest = self.stock - once + change.saturating_mul(turns);
        draws && lowest < self.need.saturating_mul(RESERVE)
    }

    /// For how many tenths of a turn the stock lasts when so much more is used each turn.
    #[must_use]
    pub fn lasts(&self, more: i32) -> i32 {
        let short = self.need + more - self.income;
        if short <= 0 {
            return LONG;
        }
        muldiv(self.stock, 10, short).min(LONG)
    }

    /// For how many tenths of a turn's need the stock would do.
    #[must_use]
    pub fn covers(&self) -> i32 {
        if self.need <= 0 {
            return LONG;
        }
        muldiv(self.stock, 10, self.need).min(LONG)
    }

    /// Loads a turn that are missing, or 0.
    #[must_use]
    pub fn deficit(&self) -> i32 {
        (self.need - self.income).max(0)
    }

    /// Loads a turn that are left over, or 0.
    #[must_use]
    pub fn surplus(&self) -> i32 {
        (self.income - self.need).max(0)
    }

    /// Whether it runs out so soon that pride does not matter any more.
    #[must_use]
    pub fn is_desperate(&self) -> bool {
        self.deficit() > 0 && self.lasts(0) <= DESPERATE
    }

    /// What getting this many loads every turn is worth each turn.
    #[must_use]
    pub fn getting(&self, loads: i32) -> i32 {
        let needed = loads.min(self.deficit());
        let spare = loads - needed;
        let spare_price = if self.need == 0 || self.stock >= self.capacity {
            0
        } else {
            spare_price(self.covers())
        };
        needed * scarcity(self.lasts(0)) + spare * spare_price
    }

    /// What giving this many loads every turn costs each turn, over a term of this many turns.
    #[must_use]
    pub fn giving(&self, loads: i32, turns: i32) -> i32 {
        let easy = loads.min(self.surplus());
        let hard = loads - easy;
        // What lies beyond enough can be given away bit by bit.
        let enough = muldiv(self.need, ENOUGH, 10);
        let heap = (self.stock - enough).max(0) / turns.max(1);
        let from_heap = hard.min(heap);
        let hard = hard - from_heap;
        let price = scarcity(self.lasts(loads - from_heap));
        (easy + from_heap) * (spare_price(self.covers()) / 2).max(1) + hard * price
    }

    /// What this many loads are worth once, when they are paid or received.
    #[must_use]
    pub fn once(&self, loads: i32, paying: bool) -> i32 {
        let after = if paying {
            Self {
                stock: self.stock - loads,
                ..*self
            }
        } else {
            *self
        };
        let price = if after.deficit() > 0 {
            scarcity(after.lasts(0))
        } else {
            spare_price(after.covers())
        };
        loads * price.max(1)
    }
}

/// What a load is worth that is needed, when the stock lasts this many tenths of a turn.
const fn scarcity(lasts: i32) -> i32 {
    match lasts {
        ..=10 => 40,
        11..=20 => 32,
        21..=40 => 24,
        41..=80 => 16,
        _ => 12,
    }
}

/// What a load is worth that only fills the stores, when they hold this many tenths of a turn's
/// need.
const fn spare_price(covers: i32) -> i32 {
    match covers {
        ..=20 => 7,
        21..ENOUGH => 4,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POOR: Balance = Balance {
        stock: 40,
        income: 10,
        need: 20,
        capacity: 80,
    };
    const RICH: Balance = Balance {
        stock: 40,
        income: 34,
        need: 20,
        capacity: 80,
    };

    #[test]
    fn what_is_lacking_is_dear_and_what_is_left_over_is_cheap() {
        assert_eq!(POOR.getting(10), 10 * 24);
        assert_eq!(POOR.getting(15), 10 * 24 + 5 * 7);
        assert_eq!(RICH.getting(10), 10 * 7);
        assert_eq!(RICH.giving(10, 8), 10 * 3);
        assert!(RICH.giving(20, 8) > 3 * RICH.giving(14, 8));
        assert!(POOR.giving(5, 8) > 5 * 20);
    }

    #[test]
    fn nobody_gives_what_it_will_need_itself() {
        assert!(POOR.bares(1, 0, 1), "two turns of need are kept back");
        assert!(POOR.bares(0, 1, 12));
        assert!(
            !RICH.bares(0, 14, 24),
            "what is left over can be given for ever"
        );
        assert!(RICH.bares(0, 15, 1));
        let heaped = Balance { stock: 64, ..RICH };
        assert!(!heaped.bares(0, 16, 12) && heaped.bares(0, 17, 12));
        assert!(!heaped.bares(24, 0, 1) && heaped.bares(25, 0, 1));
        assert!(!POOR.bares(0, 0, 24), "who gives nothing sells nothing");
    }

    #[test]
    fn full_stores_want_nothing_more() {
        let full = Balance { stock: 80, ..RICH };
        assert_eq!(full.getting(10), 0);
        assert_eq!(full.giving(14, 8), 14);
    }

    #[test]
    fn the_last_loads_are_the_dearest() {
        let last = Balance { stock: 5, ..POOR };
        assert!(last.is_desperate() && !POOR.is_desperate());
        assert_eq!(last.getting(10), 400);
        assert!(last.once(5, true) > POOR.once(5, true));
    }
}
