//! Releases: who will not be able to keep a promise asks to be free of it and offers something for that, and who likes somebody
//! that is short of what he owes lets him off.

use super::memory::{TableMemory, first_good, has_refused};
use crate::id::{FactionId, Turn};
use crate::mind::needs::Needs;
use crate::mind::survey::surplus;
use crate::scenario::model::{Good, Goods, muldiv};
use crate::sim::command::Act;
use crate::sim::deal::clause::open_pledges;
use crate::sim::deal::reach::may_offer;
use crate::sim::deal::rules::PROMISE;
use crate::sim::deal::{KnownDeal, Negotiation, at_hand, balances, check_deal};
use crate::sim::dice::Seed;
use crate::sim::terms::{Clause, Deal, Motive, Owed};
use crate::sim::view::View;
use std::cmp::Reverse;

/// What falls due within this many turns is thought of. Ours.
const SOON: Turn = 4;
/// An attack that is due within this many turns and has not begun will hardly come. Ours.
const LATE: Turn = 2;
/// How likely a mind that cannot keep a promise asks in a turn to be released, in percent. Ours.
const ASKS: i32 = 60;
/// What is offered for it, in percent of the loads that are owed: first nothing. Ours.
const OFFERS: [i32; 5] = [0, 40, 70, 100, 140];
/// How likely a mind lets somebody off in a turn whom it likes well enough, in percent. Ours.
const LETS_OFF: i32 = 30;

/// Asks to be released from a promise that it cannot keep, or releases somebody.
pub(super) fn release(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let partners = partners(view);
    if partners.is_empty() {
        return None;
    }
    ask(view, seed, needs, &partners, memory).or_else(|| let_off(view, seed, &partners, memory))
}

/// Asks somebody it owes what it will not have to release it, for as little as will do.
fn ask(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    partners: &[FactionId],
    memory: &mut TableMemory,
) -> Option<Act> {
    let me = view.faction();
    for creditor in partners.iter().copied() {
        let owed: Vec<(&Clause, Turn)> = open_pledges(view, me, creditor).collect();
        let hard = owed.into_iter().find(|(it, due)| is_hard(view, it, *due));
        let Some((pledge, _)) = hard else { continue };
        let refused = has_refused(view, creditor);
        let open = !refused && may_offer(view, creditor);
        if !open || !memory.dice(view, seed).chance(ASKS) {
            continue;
        }
        let pledged = pledge.what.pledged()?;
        let owed = pledge.what.goods();
        let loads = owed.map_or(PROMISE, |(_, loads)| i32::from(loads));
        let there = at_hand(view);
        let spare = |good: &Good| owed.is_none_or(|(it, _)| it != *good);
        let spare = Good::ALL.into_iter().filter(spare);
        let paid = spare.max_by_key(|good| (needs.balance[*good], there[*good], Reverse(*good)))?;
        let deals = OFFERS.map(|percent| {
            let price = Goods::of(paid, muldiv(loads, percent, 100).min(there[paid]));
            Deal::sale([me, creditor], creditor, Owed::Release(pledged), price)
        });
        if let Some(act) = first_good(view, creditor, deals, memory) {
            return Some(act);
        }
    }
    None
}

/// Whether it will hardly be able to keep a promise.
fn is_hard(view: &View<'_>, pledge: &Clause, due: Turn) -> bool {
    let left = due.saturating_sub(view.turn());
    match pledge.what {
        Owed::Goods(good, loads) => {
            let balance = balances(view)[good as usize];
            left <= SOON && balance.bares(i32::from(loads), 0, i32::from(left))
        }
        Owed::JointWar(_) => left <= LATE,
        _ => false,
    }
}

/// Lets somebody off who lacks what he owes, if it thinks so well of him that it asks nothing for it.
fn let_off(
    view: &View<'_>,
    seed: Seed,
    partners: &[FactionId],
    memory: &mut TableMemory,
) -> Option<Act> {
    let me = view.faction();
    for debtor in partners.iter().copied() {
        let owed: Vec<(&Clause, Turn)> = open_pledges(view, debtor, me).collect();
        for (pledge, due) in owed {
            let left = due.saturating_sub(view.turn());
            let Some((good, _)) = pledge.what.goods().filter(|_| left <= SOON) else {
                continue;
            };
            if surplus(view, debtor)[good] >= 0 {
                continue;
            }
            let Some(pledged) = pledge.what.pledged() else {
                continue;
            };
            let mut deal = Deal::gift(me, debtor, [Owed::Release(pledged)]);
            deal.motive = Some(Motive::Lack(good));
            memory.appraised += 1;
            let talks = Negotiation::with(view, debtor);
            if talks.worth(&deal) >= 0
                && check_deal(view, debtor, &deal).is_ok()
                && memory.dice(view, seed).chance(LETS_OFF)
            {
                return Some(Act::Propose { to: debtor, deal });
            }
        }
    }
    None
}

/// Those with whom it has deals in which something is due later, in the order of these deals.
fn partners(view: &View<'_>) -> Vec<FactionId> {
    let owes = |known: &&KnownDeal| {
        let mut clauses = known.deal.clauses.iter();
        clauses.any(|it| it.is_pledge() && !it.is_settled())
    };
    let mut found = Vec::new();
    for known in view.own.deals.iter().filter(owes) {
        if !found.contains(&known.with) {
            found.push(known.with);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Hours;
    use crate::sim::Simulation;
    use crate::sim::command::Command;
    use crate::sim::terms::{Told, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    /// The first owes water within three turns, of which it has less and less.
    fn owes_water(opinion: i32) -> Simulation {
        let mut game = Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .opinion(1, 0, opinion, false)
            .place(0, |place| place.yields = Goods::new(40, 20, 0))
            .place(1, |place| place.yields = Goods::new(40, 20, 2))
            .place(2, |place| place.yields = Goods::new(0, 20, 40))
            .place(3, |place| place.yields = Goods::new(0, 20, 40))
            .land(0, |land| land.store = Goods::new(80, 40, 40))
            .land(1, |land| land.store = Goods::new(80, 40, 40))
            .land(2, |land| land.store = Goods::new(10, 40, 120))
            .land(3, |land| land.store = Goods::new(10, 40, 120))
            .start(1);
        let within = Hours::of_turns(3, game.scenario().turn);
        let lent = Clause::new(THEY, ME, Owed::Goods(Good::Ore, 2), When::Now);
        let back = Owed::Goods(Good::Water, 20);
        let back = Clause::new(ME, THEY, back, When::By { within });
        let deal = Deal::new([THEY, ME], [lent, back]);
        let act = Command::Act(Act::Propose { to: ME, deal });
        assert_eq!(game.submit(THEY, &act), Ok(()));
        let answer = Act::Answer {
            offer: game.view(ME).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(ME, &Command::Act(answer)), Ok(()));
        for _ in 0..2 {
            game.end_turn();
        }
        game
    }

    #[test]
    fn who_cannot_pay_offers_something_else_for_its_release_and_the_creditor_takes_it() {
        let game = owes_water(0);
        let view = game.view(ME);
        let needs = Needs::of(&view);
        let mut asked = (0..40).filter_map(|seed| {
            let mut memory = TableMemory::default();
            release(&view, Seed(seed), &needs, &mut memory)
        });
        let Some(Act::Propose { to, deal }) = asked.next() else {
            panic!("it never asks: {needs:?}");
        };
        let released = Owed::Release(crate::sim::terms::Pledged::Goods(Good::Water, 20));
        assert!(
            deal.clauses
                .iter()
                .any(|it| it.from == THEY && it.what == released)
        );
        let theirs = crate::sim::deal::appraise(&game.view(THEY), ME, &deal);
        assert!(theirs.is_welcome(), "{to:?} {deal:?} {theirs:?}");
        assert!(!deal.is_demand());
    }
}
