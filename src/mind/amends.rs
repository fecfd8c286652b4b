//! What would make another accept a deal: the smallest additions of one's own, and the smallest cuts of what is asked, that it is thought
//! to accept. It is the search of [`counter`](super::counter) from the other side of the table: only the view is read, nobody is asked.

use super::counter::{CHANGES, scaled};
use super::offer::fair_offer;
use crate::id::FactionId;
use crate::scenario::model::Hours;
use crate::sim::deal::{Likely, Negotiation, at_hand, check_deal, clause};
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How many are found.
const FOUND: usize = 3;
/// The term of what is added to a deal without one, in turns.
const TERM: u16 = 12;
/// A deal that is worth less than this to oneself is ruled out, whatever the other makes of it.
const RULED_OUT: i32 = -5_000;
/// Of what is owed each turn this many loads are promised at most.
const MOST: u16 = 60;

/// A deal in place of another that would be refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The deal, ready to be offered.
    pub deal: Deal,
    /// How likely the other is to accept it.
    pub likely: Likely,
    /// What it is worth to oneself.
    pub worth: i32,
}

/// One clause of a deal that could be given in other amounts: the mildest change first.
struct Change {
    clauses: Vec<Clause>,
    at: usize,
    amounts: Vec<u16>,
    kind: i32,
}

/// Up to three deals that the other would accept in place of one that the faction of the view thinks of offering, those that cost it least first;
/// nothing if there are none.
#[must_use]
pub fn amends(view: &View<'_>, other: FactionId, deal: &Deal) -> Vec<Amendment> {
    let talks = Negotiation::with(view, other);
    let mut changes = additions(view, other, deal);
    changes.extend(amounts(view, deal));
    changes.extend(cuts(deal));
    let mut found: Vec<Amendment> = Vec::new();
    for least in [Likely::Yes, Likely::Maybe] {
        let mut kinds: Vec<(i32, Amendment)> = Vec::new();
        for change in &changes {
            let Some(deal) = smallest(&talks, deal, change, least) else {
                continue;
            };
            let worth = talks.worth(&deal);
            if worth <= RULED_OUT || check_deal(view, other, &deal).is_err() {
                continue;
            }
            let likely = talks.likely(&deal);
            kinds.push((
                change.kind,
                Amendment {
                    deal,
                    likely,
                    worth,
                },
            ));
        }
        // Of each kind the cheapest: three embargoes would be one idea.
        kinds.sort_by_key(|(kind, it)| (Reverse(it.worth), *kind));
        for (at, (kind, it)) in kinds.iter().enumerate() {
            let first = kinds[..at].iter().all(|(other, _)| other != kind);
            if first && found.len() < FOUND {
                found.push(it.clone());
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    other_terms(view, other, deal, &talks).into_iter().collect()
}

/// The deal with the mildest of some changes that will do, if one does.
fn smallest(talks: &Negotiation<'_>, deal: &Deal, change: &Change, least: Likely) -> Option<Deal> {
    let made = |at: usize| {
        let mut clauses = change.clauses.clone();
        if let Some(clause) = clauses.get_mut(change.at) {
            clause.what = clause.what.with_amount(change.amounts[at]);
        }
        let mut made = Deal::new(deal.parties, clauses);
        (made.secrecy, made.witness) = (deal.secrecy, deal.witness);
        made
    };
    let serves = |at: usize| talks.likely(&made(at)) >= least;
    let last = change.amounts.len().checked_sub(1)?;
    if !serves(last) {
        return None;
    }
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = low.midpoint(high);
        if serves(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(made(high)).filter(|_| serves(high))
}

/// Something more that one could give.
fn additions(view: &View<'_>, other: FactionId, deal: &Deal) -> Vec<Change> {
    let me = view.faction();
    let terms = deal.clauses.iter().filter_map(|it| it.when.hours());
    let usual = || Hours::of_turns(TERM, view.book.turn);
    let term = terms.max().unwrap_or_else(usual);
    let there = at_hand(view);
    let can = clause::offerable(view, me, other).into_iter();
    let can = can.filter_map(|(what, most)| {
        let most = what
            .goods()
            .or_else(|| what.escrow())
            .map_or(i32::from(most), |(good, _)| there[good]);
        let when = When::usual(what, term);
        let when = when.by_the_end(view.common.turns_left(), view.book.turn);
        let clause = Clause::new(me, other, what, when);
        let mut said = deal.clauses.iter();
        let said = said.any(|it| it.from == me && it.what.is_same(what));
        if said || most <= 0 {
            return None;
        }
        let mut clauses = vec![clause];
        clauses.extend(deal.clauses.iter().copied());
        let most = u16::try_from(most).unwrap_or(u16::MAX);
        let kind = kind_of(what);
        Some(Change {
            clauses,
            at: 0,
            amounts: (1..=most).collect(),
            kind,
        })
    });
    can.collect()
}

/// More of what one gives, and less of what one asks for.
fn amounts(view: &View<'_>, deal: &Deal) -> Vec<Change> {
    let me = view.faction();
    let there = at_hand(view);
    let counted = deal.clauses.iter().enumerate();
    let counted = counted.filter(|(_, it)| it.what.is_counted());
    let changes = counted.map(|(at, it)| {
        let now = it.what.amount();
        let most = match it.what {
            Owed::Goods(good, _) | Owed::Escrow(good, _) if !it.is_lasting() => {
                u16::try_from(there[good]).unwrap_or(0)
            }
            _ => MOST,
        };
        let mine = it.from == me;
        let amounts = if mine {
            (now.saturating_add(1)..=most).collect()
        } else {
            (1..now).rev().collect()
        };
        let kind = kind_of(it.what) + if mine { 1_000 } else { 2_000 };
        Change {
            clauses: deal.clauses.to_vec(),
            at,
            amounts,
            kind,
        }
    });
    changes.collect()
}

/// One of several things that one asks for, left out.
fn cuts(deal: &Deal) -> Vec<Change> {
    let [me, other] = deal.parties;
    let asked = deal.clauses.iter().filter(|it| it.from == other);
    if asked.count() < 2 {
        return Vec::new();
    }
    let cut = |at: usize| {
        let gone = deal.clauses[at];
        let mirror = |it: &&Clause| !it.is_same(&gone) && !it.is_mirrored_by(&gone);
        let kept: Vec<Clause> = deal.clauses.iter().filter(mirror).copied().collect();
        let kind = kind_of(gone.what) + 3_000;
        // Nothing is left to be given in other amounts.
        Change {
            at: kept.len(),
            clauses: kept,
            amounts: vec![1],
            kind,
        }
    };
    let theirs = (0..deal.clauses.len()).filter(|at| deal.clauses[*at].from != me);
    theirs.map(cut).collect()
}

/// Where no single change will do: the same clauses with other amounts on both sides, else a trade that both could want.
fn other_terms(
    view: &View<'_>,
    other: FactionId,
    deal: &Deal,
    talks: &Negotiation<'_>,
) -> Option<Amendment> {
    let me = view.faction();
    let changed = CHANGES.iter().map(|(gets, gives)| {
        // The other gets more, and gives less.
        scaled(me, other, deal, *gives, *gets)
    });
    let fair = || {
        let terms = fair_offer(view, other)?;
        Some(Deal::trade([me, other], terms, view.book.turn))
    };
    let amendment = |deal: Deal| {
        let (likely, worth) = (talks.likely(&deal), talks.worth(&deal));
        let serves =
            likely != Likely::No && worth > RULED_OUT && check_deal(view, other, &deal).is_ok();
        serves.then_some(Amendment {
            deal,
            likely,
            worth,
        })
    };
    let traded = deal.as_trade(me, view.book.turn).is_some();
    let mut changed = changed.filter_map(amendment);
    changed
        .next()
        .or_else(|| fair().filter(|_| traded).and_then(amendment))
}

/// Which kind of thing it is: goods each for itself.
fn kind_of(what: Owed) -> i32 {
    let number = what.with_amount(0).number();
    if what.goods().is_some() {
        number
    } else {
        10 + (number >> 26)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Goods};
    use crate::sim::deal::{appraise, preview};
    use crate::sim::terms::TradeTerms;
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn neighbours() -> Sandbox {
        Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .place(0, |place| place.yields = Goods::new(30, 12, 0))
            .place(1, |place| place.yields = Goods::new(30, 12, 4))
            .place(2, |place| place.yields = Goods::new(0, 12, 30))
            .place(3, |place| place.yields = Goods::new(4, 12, 30))
    }

    /// Food for a little more water than the other would give.
    fn greedy(view: &View<'_>) -> Deal {
        let asks = |water| {
            let terms = TradeTerms {
                give: (Good::Food, 4),
                get: (Good::Water, water),
                turns: 8,
            };
            Deal::trade([ME, THEY], terms, view.book.turn)
        };
        let mut deals = (5..40).map(asks);
        let refused = deals.find(|it| preview(view, THEY, it).likely() == Likely::No);
        refused.expect("nobody gives forty for four")
    }

    #[test]
    fn each_change_is_accepted_by_my_estimate_and_a_smaller_one_is_not() {
        let game = neighbours().start(1);
        let view = game.view(ME);
        let refused = greedy(&view);
        assert_eq!(preview(&view, THEY, &refused).likely(), Likely::No);
        let found = amends(&view, THEY, &refused);
        assert!((1..=FOUND).contains(&found.len()), "{found:?}");
        for it in &found {
            assert_eq!(preview(&view, THEY, &it.deal).likely(), it.likely);
            assert_ne!(it.likely, Likely::No);
            assert_eq!(check_deal(&view, THEY, &it.deal), Ok(()));
            assert_eq!(appraise(&view, THEY, &it.deal).total, it.worth);
        }
        assert!(found.is_sorted_by(|one, next| one.worth >= next.worth));
        // Less water for the same food: with one load more it would not do.
        let talks = Negotiation::with(&view, THEY);
        let fewer = amounts(&view, &refused);
        let fewer = fewer.iter().find(|it| it.clauses[it.at].from == THEY);
        let fewer = fewer.expect("less can be asked for");
        let deal = smallest(&talks, &refused, fewer, Likely::Yes).expect("little enough will do");
        let asked = deal.each_turn(THEY)[Good::Water];
        let mut more = deal.clauses.to_vec();
        more[fewer.at].what = more[fewer.at]
            .what
            .with_amount(u16::try_from(asked + 1).expect("small"));
        let more = Deal::new([ME, THEY], more);
        assert!(talks.likely(&deal) == Likely::Yes && talks.likely(&more) < Likely::Yes);
    }

    #[test]
    fn nothing_makes_blood_enemies_accept() {
        let game = neighbours().opinion(0, 1, -80, true).start(1);
        let view = game.view(ME);
        assert_eq!(amends(&view, THEY, &greedy(&view)), []);
    }
}
