//! The three goods and amounts of them.

use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Index, IndexMut, Sub, SubAssign};

/// A good. No sect has enough of all three (canon F22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Good {
    /// Food: without it people starve.
    Food,
    /// Ore: without it ships rust and nothing is built.
    Ore,
    /// Water: without it people die of thirst.
    Water,
}

impl Good {
    /// All goods, in their fixed order.
    pub const ALL: [Self; 3] = [Self::Food, Self::Ore, Self::Water];
}

/// Loads of each good. A load is what a thousand people need in one turn, roughly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Goods(pub [i32; 3]);

impl Goods {
    /// Nothing.
    pub const NONE: Self = Self([0; 3]);

    /// These amounts.
    #[must_use]
    pub const fn new(food: i32, ore: i32, water: i32) -> Self {
        Self([food, ore, water])
    }

    /// This much of one good.
    #[must_use]
    pub fn of(good: Good, amount: i32) -> Self {
        let mut goods = Self::NONE;
        goods[good] = amount;
        goods
    }

    /// Loads of all goods together, at most what an `i32` holds: a person may type any number.
    #[must_use]
    #[inline]
    pub fn total(self) -> i32 {
        let [food, ore, water] = self.0;
        food.saturating_add(ore).saturating_add(water)
    }

    /// Whether there is nothing at all.
    #[must_use]
    #[inline]
    pub fn is_none(self) -> bool {
        self.0 == [0; 3]
    }

    /// Whether there is at least as much of every good as in `other`.
    #[must_use]
    #[inline]
    pub fn covers(self, other: Self) -> bool {
        self.0.iter().zip(other.0).all(|(have, need)| *have >= need)
    }

    /// Every good together with its amount.
    pub fn iter(self) -> impl Iterator<Item = (Good, i32)> {
        Good::ALL.into_iter().zip(self.0)
    }

    /// Every amount multiplied by `factor` and divided by `divisor`, rounded down.
    /// `divisor` must not be 0.
    #[must_use]
    #[inline]
    pub fn scale(self, factor: i32, divisor: i32) -> Self {
        self.each(|n| muldiv(n, factor, divisor))
    }

    /// Every amount multiplied by `factor`; what cannot be counted is cut.
    #[must_use]
    #[inline]
    pub fn times(self, factor: i32) -> Self {
        let [food, ore, water] = self.0.map(|n| n.checked_mul(factor));
        match (food, ore, water) {
            (Some(food), Some(ore), Some(water)) => Self([food, ore, water]),
            _ => self.cut_product(factor),
        }
    }

    /// The smaller amount of each good.
    #[must_use]
    #[inline]
    pub fn min(self, other: Self) -> Self {
        self.with(other, i32::min)
    }

    /// Every amount by itself; written out, because goods are counted everywhere and loops over three numbers are not
    /// always unrolled.
    #[inline]
    fn each(self, change: impl Fn(i32) -> i32) -> Self {
        let [food, ore, water] = self.0;
        Self([change(food), change(ore), change(water)])
    }

    /// Every amount with that of another.
    #[inline]
    fn with(self, other: Self, join: impl Fn(i32, i32) -> i32) -> Self {
        let ([food, ore, water], [f, o, w]) = (self.0, other.0);
        Self([join(food, f), join(ore, o), join(water, w)])
    }

    /// Every amount with that of another; nothing if one of the results cannot be counted.
    #[inline]
    fn counted(self, other: Self, join: impl Fn(i32, i32) -> Option<i32>) -> Option<Self> {
        let ([food, ore, water], [f, o, w]) = (self.0, other.0);
        Some(Self([join(food, f)?, join(ore, o)?, join(water, w)?]))
    }

    /// The product, each amount at most what can be counted.
    #[cold]
    fn cut_product(self, factor: i32) -> Self {
        self.each(|n| n.saturating_mul(factor))
    }

    /// The sum, each amount at most what can be counted.
    #[cold]
    fn cut_sum(self, other: Self) -> Self {
        self.with(other, i32::saturating_add)
    }

    /// The difference, each amount at most what can be counted.
    #[cold]
    fn cut_difference(self, other: Self) -> Self {
        self.with(other, i32::saturating_sub)
    }
}

/// `n × factor ÷ divisor` without overflow on the way, rounded towards minus infinity and
/// limited to what an `i32` holds. `divisor` must not be 0.
#[must_use]
#[inline]
pub fn muldiv(n: i32, factor: i32, divisor: i32) -> i32 {
    let (product, divisor) = (i64::from(n) * i64::from(factor), i64::from(divisor));
    // Nearly always: without signs there is nothing to round and one bound less to keep.
    if product >= 0 && divisor > 0 {
        return (product as u64 / divisor as u64).min(i32::MAX as u64) as i32;
    }
    let exact = product.div_euclid(divisor);
    exact.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

impl Index<Good> for Goods {
    type Output = i32;

    #[inline]
    fn index(&self, good: Good) -> &i32 {
        &self.0[good as usize]
    }
}

impl IndexMut<Good> for Goods {
    #[inline]
    fn index_mut(&mut self, good: Good) -> &mut i32 {
        &mut self.0[good as usize]
    }
}

/// Sums stay within what can be counted: no world that was checked comes near it.
impl Add for Goods {
    type Output = Self;

    #[inline]
    fn add(self, other: Self) -> Self {
        // To look whether it can be counted costs half as much as to cut every sum.
        let sum = self.counted(other, i32::checked_add);
        sum.unwrap_or_else(|| self.cut_sum(other))
    }
}

impl AddAssign for Goods {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Goods {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        let difference = self.counted(other, i32::checked_sub);
        difference.unwrap_or_else(|| self.cut_difference(other))
    }
}

impl SubAssign for Goods {
    #[inline]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}
