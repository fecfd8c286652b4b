//! What raiders carry off.

use crate::scenario::model::{Good, Goods, muldiv};

/// A raid takes at most this share of a store, in percent. Ours.
pub const RAID_SHARE: i32 = 60;
/// The share of their room that raiders fill in the time they have, in percent. Ours.
const FILLED: i32 = 75;
/// What raiders by trade fill besides, in percent of that. Ours.
const BY_TRADE: i32 = 25;

/// What makes raiders better at it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Grasp {
    /// By technology, in percent more.
    pub loot: i32,
    /// Raiders by trade.
    pub raiders: bool,
}

/// How many loads a raid with this room left carries off at most.
#[must_use]
pub fn grasp(room: i32, grasp: Grasp) -> i32 {
    let more = grasp.loot + if grasp.raiders { BY_TRADE } else { 0 };
    muldiv(room, FILLED * (100 + more), 10_000).clamp(0, room.max(0))
}

/// What of a store a raid can reach.
#[must_use]
pub fn within_reach(store: Goods) -> Goods {
    store.scale(RAID_SHARE, 100)
}

/// What is taken of what is within reach: first what is wanted, then of everything its share.
#[must_use]
pub fn loot(within_reach: Goods, want: Option<Good>, loads: i32) -> Goods {
    let mut taken = Goods::NONE;
    let mut left = loads.max(0);
    if let Some(good) = want {
        taken[good] = within_reach[good].clamp(0, left);
        left -= taken[good];
    }
    let mut rest = within_reach - taken;
    for good in Good::ALL {
        let total = rest.total();
        if total > 0 && left > 0 {
            // The last good gets what rounding left over.
            let share = muldiv(rest[good], left.min(total), total);
            taken[good] += share;
            left -= share;
        }
        rest[good] = 0;
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raiders_by_trade_and_technology_fill_their_room_and_no_more() {
        let plain = grasp(100, Grasp::default());
        let by_trade = Grasp {
            raiders: true,
            ..Grasp::default()
        };
        assert_eq!((plain, grasp(100, by_trade)), (75, 93));
        let best = Grasp {
            loot: 100,
            raiders: true,
        };
        assert_eq!(grasp(100, best), 100);
        assert_eq!(grasp(0, best), 0);
    }

    #[test]
    fn the_wanted_good_comes_first() {
        let store = within_reach(Goods::new(40, 20, 60));
        assert_eq!(loot(store, Some(Good::Water), 30), Goods::new(0, 0, 30));
        let taken = loot(store, Some(Good::Water), 45);
        assert_eq!(taken, Goods::new(6, 3, 36));
    }

    #[test]
    fn never_more_than_the_share_or_the_room() {
        let store = within_reach(Goods::new(7, 0, 13));
        assert_eq!(store, Goods::new(4, 0, 7));
        assert_eq!(loot(store, None, 1000), store);
        for loads in 0..20 {
            let taken = loot(store, None, loads);
            assert!(taken.total() <= loads);
            assert!(store.covers(taken));
        }
        assert_eq!(loot(Goods::NONE, Some(Good::Food), 9), Goods::NONE);
    }
}
