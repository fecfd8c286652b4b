//! How much of what was delivered is thanked for: value and time count, not acts. The numbers are ours.

use crate::scenario::model::{Goods, muldiv};

/// What a point of thanks is worth to who gets it, in percent of half of what it uses in a turn at the usual price.
const HALF: i32 = 2;
/// What a load is worth that is neither short nor plenty, in the unit of [`Balance`](super::worth::Balance).
const USUAL: i32 = 10;
/// What a thing is worth that one is told, and how many of them count at most.
const NEWS: i32 = 12;
const MOST_NEWS: i32 = 10;
/// Who delivers this many percent each turn serves a contract well.
const SERVICE: i32 = 50;
/// This many percent delivered by the end of a contract are remembered as a wholly kept word.
const KEPT_WHOLLY: i32 = 400;
/// Who has delivered less than this many percent by the end of a contract is no more famous for it.
const NOTABLE: i32 = 200;

/// What a delivery is worth to whoever gets it, in percent of half of what it uses in a turn: by what it has in store, and by
/// what it needs.
#[must_use]
pub fn share(delivered: Goods, stock: Goods, need: Goods) -> i32 {
    let each = delivered.iter().map(|(good, loads)| {
        let price = price(stock[good], need[good]);
        loads.saturating_mul(price)
    });
    share_of(each.fold(0, i32::saturating_add), need)
}

/// The same for something else of this worth, in the unit of [`Balance`](super::worth::Balance).
#[must_use]
pub fn share_of(worth: i32, need: Goods) -> i32 {
    let half = need.total().saturating_mul(USUAL) / HALF;
    muldiv(worth, 100, half.max(1))
}

/// What it is worth to be told this many things that one did not know, in the unit of [`Balance`](super::worth::Balance).
#[must_use]
pub fn word(news: usize) -> i32 {
    let news = i32::try_from(news).unwrap_or(i32::MAX);
    news.min(MOST_NEWS) * NEWS
}

/// How well a contract was served by who has delivered that much in that many turns, in percent.
#[must_use]
pub fn served(delivered: i32, turns: u16) -> i32 {
    muldiv(
        delivered,
        100,
        SERVICE.saturating_mul(i32::from(turns)).max(1),
    )
}

/// How much of a kept word is remembered of who has delivered that much by the end, in percent.
#[must_use]
pub fn kept(delivered: i32) -> i32 {
    muldiv(delivered.min(KEPT_WHOLLY), 100, KEPT_WHOLLY)
}

/// Whether who has delivered that much by the end is more famous for it.
#[must_use]
pub const fn is_notable(delivered: i32) -> bool {
    delivered >= NOTABLE
}

/// What a load is worth to who has that much in store and uses that much in a turn: nothing if there is plenty.
const fn price(stock: i32, need: i32) -> i32 {
    if need <= 0 {
        return 0;
    }
    match stock.saturating_mul(10) / need {
        ..=10 => 40,
        11..=20 => 24,
        21..=35 => 12,
        36..=39 => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEED: Goods = Goods::new(40, 20, 40);

    #[test]
    fn thanks_follow_what_is_lacking_not_how_often_it_is_given() {
        let stock = Goods::new(30, 80, 60);
        let food = |loads| share(Goods::new(loads, 0, 0), stock, NEED);
        assert_eq!(food(25), 200, "25 loads of 40 to the hungry, of 500");
        assert!(food(20) >= food(10) + food(10) && food(10) >= 5 * food(2));
        assert_eq!(
            share(Goods::new(0, 60, 0), stock, NEED),
            0,
            "ore for the rich in ore"
        );
        assert_eq!(share(Goods::new(0, 0, 10), stock, NEED), 48);
        assert_eq!(share(Goods::new(9, 9, 9), stock, Goods::NONE), 0);
    }

    #[test]
    fn service_goes_by_what_is_delivered_each_turn() {
        assert_eq!(
            [served(300, 6), served(600, 12), served(30, 6)],
            [100, 100, 10]
        );
        assert_eq!(served(2_000_000_000, 6), 666_666_666);
        assert_eq!(kept(400), 100);
        assert!(8 * kept(30) <= kept(240));
        assert!(!is_notable(30));
    }
}
