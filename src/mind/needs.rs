//! What goods are worth to it: much if they run out, little if stores are full.

use crate::scenario::model::{Good, Goods, muldiv};
use crate::sim::view::View;

/// What a load is worth that is neither short nor plenty. All values are in this coin.
pub const LOAD: i32 = 10;
/// What a load is worth at most: it saves lives.
const DEAREST: i32 = 45;
/// What a load is worth at least.
const CHEAPEST: i32 = 3;
/// What anything is worth at most, so that it can still be weighed in percent.
pub const MOST: i32 = 10_000_000;
/// How many turns ahead stores are looked after.
const AHEAD: i32 = 6;

/// What a mind has of each good, and what a load of it is worth to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needs {
    /// What comes in each turn less what is used, contracts counted.
    pub balance: Goods,
    /// For how many tenths of a turn stores last without anything coming in.
    pub tenths: [i32; 3],
    /// What a load is worth.
    pub price: [i32; 3],
}

impl Needs {
    /// What the mind of this view needs.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let own = view.own;
        let mut needs = Self {
            balance: own.income - own.need,
            ..Self::default()
        };
        for known in &own.deals {
            needs.balance += known.gets;
            needs.balance -= known.gives;
        }
        for good in Good::ALL {
            let at = good as usize;
            let need = own.need[good].max(1);
            needs.tenths[at] = muldiv(own.stock[good], 10, need);
            // What will be there in some turns, in percent of a turn's need.
            let later = own.stock[good] + AHEAD * needs.balance[good];
            let turns = muldiv(later, 100, need);
            needs.price[at] = price(turns);
        }
        needs
    }

    /// What an amount of goods is worth; beyond [`MOST`] nothing is dearer.
    #[must_use]
    #[inline]
    pub fn worth(&self, goods: Goods) -> i32 {
        goods
            .iter()
            .map(|(good, amount)| amount.saturating_mul(self.price[good as usize]))
            .fold(0, i32::saturating_add)
            .clamp(-MOST, MOST)
    }

    /// The good it lacks most, if it lacks any: one that will run out soon.
    #[must_use]
    pub fn scarcest(&self) -> Option<Good> {
        Good::ALL
            .into_iter()
            .filter(|good| self.price[*good as usize] > LOAD)
            .max_by_key(|good| (self.price[*good as usize], std::cmp::Reverse(*good)))
    }

    /// Whether its people will go without something within two turns.
    #[must_use]
    #[inline]
    pub fn is_desperate(&self) -> bool {
        Good::ALL.into_iter().any(|good| {
            good != Good::Ore && self.balance[good] < 0 && self.tenths[good as usize] < 15
        })
    }
}

/// The price of a good of which there will be this much, in percent of a turn's need.
fn price(turns: i32) -> i32 {
    if turns < 0 {
        (LOAD * 2 - turns / 12).min(DEAREST)
    } else if turns < 200 {
        LOAD * 2 - muldiv(LOAD, turns, 200)
    } else {
        (LOAD - (turns - 200) / 60).max(CHEAPEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_out_is_dear_and_what_is_plenty_is_cheap() {
        assert_eq!(price(200), LOAD);
        assert_eq!(price(0), 2 * LOAD);
        assert_eq!(price(-600), DEAREST);
        assert_eq!(price(900), CHEAPEST);
        assert!((-500..900).all(|turns| price(turns) >= price(turns + 1)));
    }
}
