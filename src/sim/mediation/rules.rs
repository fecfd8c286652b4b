//! The rules of mediation. All numbers are ours.

use crate::id::{FactionId, Turn};
use crate::scenario::model::{Good, TurnLength};
use crate::sim::conference::rules::when;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, When};

/// Who mediated between two does not mediate between the same two again for this many turns.
pub const AGAIN: Turn = 10;
/// The most loads that one of the two can be asked to pay.
pub const PRICE_MOST: u16 = 60;
/// Prestige won by whoever brings a peace about.
pub const PRESTIGE: i32 = 2;
/// What it speaks for a peace that a third proposes it: nobody has to beg for it.
pub const FACE: i32 = 60;
/// The share of an opinion, in percent, that speaks for whoever it is of, or against.
const REGARD: i32 = 40;
/// This many loads of trust beyond that in a stranger count one, and the most.
const TRUST: (i32, i32) = (8, 12);
/// Who is feared less than this, in percent, is not feared; this much more counts one, and the most.
const FEAR: (i32, i32, i32) = (60, 10, 15);

/// Whether what was proposed in a turn still stands in another.
#[must_use]
pub const fn stands(made: Turn, now: Turn) -> bool {
    now <= made.saturating_add(1)
}

/// What an opinion of the mediator, -100 to 100, weighs.
#[must_use]
pub const fn regard(opinion: i32) -> i32 {
    opinion * REGARD / 100
}

/// What it weighs that the mediator is trusted with this many loads more than a stranger, or fewer.
#[must_use]
pub fn trust(earned: i32) -> i32 {
    (earned / TRUST.0).clamp(-TRUST.1, TRUST.1)
}

/// What it weighs that the mediator is feared this much, in percent.
#[must_use]
pub fn fear(fear: i32) -> i32 {
    ((fear - FEAR.0).max(0) / FEAR.1).min(FEAR.2)
}

/// The peace that is proposed to two: the very clauses that they would sign at a conference, and what the first pays the second at
/// once. `left` is how many turns of the game are left, if anything ends it.
#[must_use]
pub fn peace(
    [one, other]: [FactionId; 2],
    price: Option<(Good, u16)>,
    left: Option<i32>,
    length: TurnLength,
) -> Deal {
    let term = when(Owed::Peace, left, length);
    let promises = [(one, other), (other, one)];
    let promises = promises.map(|(from, to)| Clause::new(from, to, Owed::Peace, term));
    let price = price.map(|(good, loads)| {
        let what = Owed::Goods(good, loads);
        Clause::new(one, other, what, When::Now)
    });
    let mut deal = Deal::new([one, other], promises.into_iter().chain(price));
    deal.secrecy = Secrecy::Public;
    deal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_friend_who_is_trusted_or_feared_is_listened_to_and_an_enemy_is_not() {
        assert_eq!([regard(50), regard(0), regard(-50)], [20, 0, -20]);
        assert_eq!([trust(40), trust(1000), trust(-40)], [5, 12, -5]);
        assert_eq!([fear(50), fear(100), fear(300)], [0, 4, 15]);
    }

    #[test]
    fn the_first_pays_and_both_promise_peace() {
        let (one, other) = (FactionId(0), FactionId(1));
        let price = Some((Good::Water, 20));
        let deal = peace([one, other], price, None, TurnLength::Month);
        assert!(deal.ends_war() && deal.secrecy == Secrecy::Public);
        let paid = |who| deal.at_once(who)[Good::Water];
        assert_eq!([paid(one), paid(other)], [20, 0]);
        assert_eq!(deal.clauses.len(), 3);
        let plain = peace([one, other], None, None, TurnLength::Month);
        assert_eq!(plain.clauses.len(), 2);
    }
}
