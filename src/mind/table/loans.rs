//! Loans: who lacks something now and will have something else later borrows, and who has too much now lends.

use super::company::company;
use super::hostages::secured;
use super::memory::{TableMemory, first_good};
use crate::id::FactionId;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::{Rival, surplus};
use crate::scenario::model::{Good, Goods, Hours, muldiv};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::dice::Seed;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind thinks of a loan in a turn, in percent. Ours.
const THINKS: i32 = 20;
/// With whom it thinks less of than this it makes none. Ours.
const DISLIKED: i32 = -15;
/// Loads of a loan: first the most. Ours.
const LOANS: [i32; 3] = [20, 14, 8];
/// What is returned, in percent of what was lent: who borrows begins with the least, who lends with the most. Ours.
const RETURNS: [i32; 3] = [100, 125, 150];
/// Within how many turns it is returned. Ours.
const WITHIN: u16 = 6;
/// Stores that last for less than this many tenths of a turn have to be filled now. Ours.
const LOW: i32 = 30;
/// Stores filled so far, in percent, have something to lend. Ours.
const FULL: i32 = 60;

/// Borrows what it lacks, or lends what it has too much of.
pub(super) fn loan(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let within = view
        .common
        .turns_left()
        .map_or(i32::from(WITHIN), |left| (left - 1).min(i32::from(WITHIN)));
    let within = u16::try_from(within).ok().filter(|turns| *turns >= 2)?;
    let short = needs.scarcest()?;
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let by = When::By {
        within: Hours::of_turns(within, view.book.turn),
    };
    borrow(view, seed, (short, by), needs, memory)
        .or_else(|| lend(view, seed, (short, by), needs, memory))
}

/// Asks for what it is short of now, and promises what it will have to spare by then.
fn borrow(
    view: &View<'_>,
    seed: Seed,
    (short, by): (Good, When),
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let me = view.faction();
    if needs.tenths[short as usize] >= LOW {
        return None;
    }
    let spare = |good: &Good| *good != short && needs.balance[*good] > 0;
    let paid = Good::ALL.into_iter().filter(spare);
    let paid = paid.max_by_key(|good| (needs.balance[*good], Reverse(*good)))?;
    let over = |who: FactionId| surplus(view, who);
    let lenders = partners(view, seed, memory, |who| over(who)[short]);
    agree(view, memory, lenders, RETURNS, |lender, loads, back| {
        let deal = deal([me, lender], (lender, short, loads), (paid, back), by);
        (deal, me)
    })
}

/// Hands out what it has too much of, and wants what it is short of for it later.
fn lend(
    view: &View<'_>,
    seed: Seed,
    (short, by): (Good, When),
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let me = view.faction();
    let there = at_hand(view);
    let full = |good: &Good| {
        let capacity = view.own.capacity[*good];
        *good != short
            && needs.balance[*good] >= 0
            && view.own.stock[*good] * 100 >= capacity * FULL
            && there[*good] >= 2 * LOANS[0]
    };
    let lent = Good::ALL.into_iter().filter(full);
    let lent = lent.max_by_key(|good| (there[*good], Reverse(*good)))?;
    let over = |who: FactionId| surplus(view, who);
    let borrowers = partners(view, seed, memory, |who| {
        let over = over(who);
        over[short].min(-over[lent])
    });
    let [least, more, most] = RETURNS;
    let returns = [most, more, least];
    agree(view, memory, borrowers, returns, |borrower, loads, back| {
        let deal = deal([me, borrower], (me, lent, loads), (short, back), by);
        (deal, borrower)
    })
}

/// The first loan that one of these others may agree to, by what is lent and what is returned, in percent of it; `loan` also says who
/// borrows. Where word alone will not do, whoever borrows leaves a hostage.
fn agree(
    view: &View<'_>,
    memory: &mut TableMemory,
    others: Vec<FactionId>,
    returns: [i32; 3],
    loan: impl Fn(FactionId, i32, i32) -> (Deal, FactionId),
) -> Option<Act> {
    others.into_iter().find_map(|other| {
        let amounts = LOANS.into_iter();
        let terms = amounts.flat_map(|loads| {
            returns.map(|percent| loan(other, loads, muldiv(loads, percent, 100)))
        });
        let terms: Vec<(Deal, FactionId)> = terms.collect();
        let most = terms.iter().take(returns.len());
        let pawns = most.filter_map(|(deal, borrower)| secured(view, deal, *borrower));
        let plain = terms.iter().map(|(deal, _)| deal.clone());
        first_good(view, other, plain.chain(pawns), memory)
    })
}

/// Those it could make a loan with who are this well placed for it, the best first: nobody with whom one is open.
fn partners(
    view: &View<'_>,
    seed: Seed,
    memory: &mut TableMemory,
    placed: impl Fn(FactionId) -> i32,
) -> Vec<FactionId> {
    let lots = Lots::of(view, seed);
    let owed = |who: FactionId| {
        let deals = view.own.deals.iter().filter(|known| known.with == who);
        let mut clauses = deals.flat_map(|known| known.deal.clauses.iter());
        clauses.any(|it| it.is_pledge() && !it.is_settled())
    };
    let fits = |who: FactionId, rival: &Rival| {
        let well = rival.opinion > DISLIKED && rival.regard > DISLIKED && !rival.blood;
        well && !owed(who) && placed(who) > 0
    };
    company(view, &lots, memory.survey(view), fits, |who, _| {
        Reverse(placed(who))
    })
}

/// A loan: who gives what now, and what the other returns.
fn deal(
    parties: [FactionId; 2],
    (lender, lent, loads): (FactionId, Good, i32),
    (paid, back): (Good, i32),
    by: When,
) -> Deal {
    let borrower = parties[usize::from(parties[0] == lender)];
    let clauses = |good, loads, (from, to), when| {
        let owed = Owed::loads(Goods::of(good, loads));
        owed.map(move |what| Clause::new(from, to, what, when))
    };
    let now = clauses(lent, loads, (lender, borrower), When::Now);
    let later = clauses(paid, back, (borrower, lender), by);
    Deal::new(parties, now.chain(later))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::Simulation;
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    /// Two neighbours, of whom one has food to spare and the other water.
    fn neighbours() -> Simulation {
        Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .place(0, |place| place.yields = Goods::new(30, 20, 0))
            .place(1, |place| place.yields = Goods::new(30, 20, 0))
            .place(2, |place| place.yields = Goods::new(0, 20, 40))
            .place(3, |place| place.yields = Goods::new(0, 20, 40))
            .land(0, |land| land.store = Goods::new(60, 40, 4))
            .land(1, |land| land.store = Goods::new(60, 40, 4))
            .land(2, |land| land.store = Goods::new(10, 40, 120))
            .land(3, |land| land.store = Goods::new(10, 40, 120))
            .start(1)
    }

    /// The first loan that comes to the mind of who lacks water.
    fn thought_of(game: &Simulation) -> Deal {
        let view = game.view(ME);
        let needs = Needs::of(&view);
        let mut acts = (0..60).filter_map(|seed| {
            let mut memory = TableMemory::default();
            loan(&view, Seed(seed), &needs, &mut memory)
        });
        let Some(Act::Propose { to, deal }) = acts.next() else {
            panic!("it never borrows: {needs:?}");
        };
        assert_eq!(to, THEY);
        deal
    }

    /// Who is almost out of water and has food to spare borrows water, and its neighbour lends it.
    #[test]
    fn who_is_out_of_water_borrows_it_and_promises_food() {
        let game = neighbours();
        let deal = thought_of(&game);
        assert!(deal.escrow(ME).is_none(), "{deal:?}");
        assert!(deal.at_once(THEY)[Good::Water] > 0, "{deal:?}");
        assert!(deal.promised_later(ME) > 0, "{deal:?}");
        let them = crate::sim::deal::appraise(&game.view(THEY), ME, &deal);
        assert!(them.is_welcome(), "{them:?}");
    }

    /// Whose word is worth little lays goods aside, and is lent water for that.
    #[test]
    fn who_is_hardly_trusted_lays_goods_aside() {
        let mut game = neighbours();
        let lost = game.view(THEY).own.need.total() / 2;
        game.break_word(ME, THEY, lost);
        let deal = thought_of(&game);
        assert!(!deal.escrow(ME).is_none(), "{deal:?}");
        let them = crate::sim::deal::appraise(&game.view(THEY), ME, &deal);
        assert!(them.is_welcome(), "{them:?}");
    }
}
