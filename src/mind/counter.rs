//! What a mind would take in place of an offer that it refuses.

use super::offer::bargain;
use super::security::backed;
use super::witness::witnessed;
use crate::id::FactionId;
use crate::scenario::model::muldiv;
use crate::sim::deal::{Negotiation, check_deal};
use crate::sim::terms::{Clause, ClauseState, Deal, Owed};

/// How offered terms are changed, the mildest change first, in quarters: what the judge gets, and what it gives.
pub(super) const CHANGES: [(i32, i32); 5] = [(5, 4), (4, 3), (6, 4), (6, 3), (8, 2)];
/// What a counter-offer must bring for each point of greed, in the unit of appraisals.
const SHARE: i32 = 4;
/// An offer that is worth less than this is ruled out: other amounts would not help.
const RULED_OUT: i32 = -5_000;

/// Terms that the faction of the view would offer in place of those it was offered: the same clauses with other
/// amounts, else a trade that both could want. The greedy ask for more than what is just acceptable; of whose word they do not trust they
/// ask a witness, or goods as security. `total` is what
/// the refused deal is worth to it.
pub(super) fn counter(talks: &Negotiation<'_>, refused: &Deal, total: i32) -> Option<Deal> {
    let (view, other) = talks.sides();
    let me = view.faction();
    if total < RULED_OUT {
        let same = scaled(me, other, refused, 4, 4);
        let secured = [witnessed(talks, &same, other), backed(talks, &same, other)];
        let welcome = |deal: &Deal| talks.worth(deal) >= 0 && talks.may_be_signed(deal);
        let serves = |deal: &Deal| welcome(deal) && check_deal(view, other, deal).is_ok();
        return secured.into_iter().flatten().find(serves);
    }
    let greed = view.common.faction(me).character.greed;
    let least = SHARE * i32::from(greed).max(0);
    let serves = |deal: &Deal| {
        talks.worth(deal) >= least
            && check_deal(view, other, deal).is_ok()
            && talks.may_be_signed(deal)
    };
    // Without goods there is nothing to change: the terms would stay what they are.
    let any_goods = refused.clauses.iter().any(|it| it.what.goods().is_some());
    let changes = if any_goods { &CHANGES[..] } else { &[] };
    let changed = changes
        .iter()
        .map(|(gets, gives)| scaled(me, other, refused, *gets, *gives));
    let same = refused.put_by(me);
    let fair = || {
        let terms = bargain(talks)?;
        Some(Deal::trade([me, other], terms, view.book.turn))
    };
    changed
        .filter(|deal| deal.clauses != same.clauses)
        .find(serves)
        .or_else(|| fair().filter(serves))
}

/// The same clauses offered the other way round, with other loads of goods.
pub(super) fn scaled(me: FactionId, other: FactionId, deal: &Deal, gets: i32, gives: i32) -> Deal {
    let clauses = deal.clauses.iter().map(|it| {
        let what = match it.what {
            Owed::Goods(good, loads) => {
                let share = if it.from == me { gives } else { gets };
                let loads = muldiv(i32::from(loads), share, 4).max(1);
                Owed::Goods(good, u16::try_from(loads).unwrap_or(u16::MAX))
            }
            what => what,
        };
        Clause {
            what,
            state: ClauseState::Open,
            ..*it
        }
    });
    let mut changed = Deal::new([me, other], clauses);
    (changed.secrecy, changed.witness) = (deal.secrecy, deal.witness);
    changed
}
