//! How often somebody is offered back his own last proposal, and what he answers.

use crate::id::{FactionId, Turn};
use crate::sim::deal::rules::PROPOSALS;
use crate::sim::event::{ContractMade, Event, Offered, Refused};
use crate::sim::terms::{Change, Deal};
use std::collections::BTreeMap;
use std::ops::Sub;

/// Counts of proposals that were offered back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReturnCounts {
    /// Offers of what the other had last proposed.
    pub made: i64,
    /// Of these, those that were accepted.
    pub accepted: i64,
    /// Of these, those that were refused with what had changed, or because it could not be carried out any more.
    pub named: i64,
    /// Of these, those that were refused without what had changed.
    pub untold: i64,
}

impl Sub for ReturnCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            made: self.made - earlier.made,
            accepted: self.accepted - earlier.accepted,
            named: self.named - earlier.named,
            untold: self.untold - earlier.untold,
        }
    }
}

/// The last proposals of everybody, and those of others that were offered back.
#[derive(Debug, Clone, Default)]
pub struct Returns {
    last: BTreeMap<[FactionId; 2], (Turn, Deal)>,
    back: Vec<Deal>,
}

impl Returns {
    /// Takes in an event of a turn.
    pub fn event(&mut self, turn: Turn, event: &Event, counts: &mut ReturnCounts) {
        match event {
            Event::Offered(Offered { from, to, deal }) => {
                let theirs = self.last.get(&[*to, *from]);
                if theirs.is_some_and(|(made, last)| {
                    turn < made.saturating_add(PROPOSALS) && last.is_same(deal)
                }) {
                    counts.made += 1;
                    self.back.push(deal.clone());
                }
                self.last.insert([*from, *to], (turn, deal.clone()));
            }
            Event::ContractMade(ContractMade { deal }) => {
                counts.accepted += i64::from(self.take(deal));
                self.last.retain(|_, (_, last)| !last.is_same(deal));
            }
            Event::Refused(Refused { deal, since, .. }) => {
                if self.take(deal)
                    && let Some(since) = since
                {
                    let untold = since.change == Change::Untold;
                    counts.named += i64::from(!untold);
                    counts.untold += i64::from(untold);
                }
            }
            _ => {}
        }
    }

    /// Returns whether a deal was one that had been offered back, of which that is forgotten.
    fn take(&mut self, deal: &Deal) -> bool {
        let same = |it: &Deal| it.parties == deal.parties && it.is_same(deal);
        let at = self.back.iter().position(same);
        at.map(|at| self.back.remove(at)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Good;
    use crate::sim::terms::{Clause, Owed, Since, When};

    #[test]
    fn what_is_offered_back_counts_by_its_answer() {
        let [one, two] = [FactionId(0), FactionId(1)];
        let deal = |parties: [FactionId; 2], loads: u16| {
            let goods = [Owed::Goods(Good::Ore, loads), Owed::Goods(Good::Food, 1)];
            let sides = [[one, two], [two, one]].into_iter().zip(goods);
            let clauses = sides.map(|([by, to], what)| Clause::new(by, to, what, When::Now));
            Deal::new(parties, clauses)
        };
        let offered = |from, to, loads| {
            let deal = deal([from, to], loads);
            Event::from(Offered { from, to, deal })
        };
        let refused = |from, to, loads, change: Option<Change>| {
            Event::from(Refused {
                from,
                to,
                deal: deal([from, to], loads),
                why: None,
                since: change.map(|change| Since { made: 1, change }),
            })
        };
        let (mut returns, mut counts) = (Returns::default(), ReturnCounts::default());
        let mut count = |turn, event| {
            returns.event(turn, &event, &mut counts);
            [counts.made, counts.accepted, counts.named, counts.untold]
        };
        count(1, offered(one, two, 3));
        count(1, refused(one, two, 3, None));
        assert_eq!(count(2, offered(two, one, 4)), [0; 4], "other terms");
        assert_eq!(count(2, refused(two, one, 4, None)), [0; 4]);
        assert_eq!(count(3, offered(two, one, 3)), [1, 0, 0, 0]);
        let untold = refused(two, one, 3, Some(Change::Untold));
        assert_eq!(count(3, untold), [1, 0, 0, 1]);
        assert_eq!(count(4, offered(two, one, 3)), [2, 0, 0, 1]);
        let named = refused(two, one, 3, Some(Change::Impossible));
        assert_eq!(count(4, named), [2, 0, 1, 1]);
        count(5, offered(two, one, 3));
        let signed = |parties| {
            Event::from(ContractMade {
                deal: deal(parties, 3),
            })
        };
        assert_eq!(count(5, signed([two, one])), [3, 1, 1, 1]);
        assert_eq!(
            count(6, offered(two, one, 3)),
            [3, 1, 1, 1],
            "it was signed"
        );
        count(6, offered(one, two, 9));
        assert_eq!(
            count(6 + PROPOSALS, offered(two, one, 9)),
            [3, 1, 1, 1],
            "long ago"
        );
    }
}
