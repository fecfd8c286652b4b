//! A deal as it is set by dials: one thing each way, goods or technology.

use crate::council::outlook;
use crate::id::{FactionId, TechId};
use crate::page::dial::{Dial, Dials};
use crate::scenario::model::Good;
use crate::sim::deal::rules::LONGEST;
use crate::sim::terms::{Clause, Deal, Owed, TradeTerms, When};
use crate::sim::view::View;

/// The usual term of a contract.
const TERM: u8 = 12;
/// More loads a turn are never promised.
pub(super) const MOST: i32 = 60;

/// The deal that these terms make.
pub(super) fn trade(view: &View<'_>, with: FactionId, terms: TradeTerms) -> Deal {
    Deal::trade([view.faction(), with], terms, view.book.turn)
}

/// A deal as it is set on the page: one thing each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DealDraft {
    /// What the reader gives.
    pub(super) give: Owed,
    /// What the other gives.
    pub(super) get: Owed,
    /// For how many turns, where goods are traded each turn.
    pub(super) turns: u8,
}

impl DealDraft {
    /// The draft of a trade.
    pub(super) const fn of(terms: TradeTerms) -> Self {
        Self {
            give: Owed::Goods(terms.give.0, terms.give.1),
            get: Owed::Goods(terms.get.0, terms.get.1),
            turns: terms.turns,
        }
    }

    /// Whether goods are traded each turn; whatever else is promised changes hands once.
    pub(super) const fn is_trade(self) -> bool {
        matches!((self.give, self.get), (Owed::Goods(..), Owed::Goods(..)))
    }

    /// The deal that is set.
    pub(super) fn deal(self, view: &View<'_>, with: FactionId) -> Deal {
        let me = view.faction();
        if let (Owed::Goods(given, give), Owed::Goods(gotten, get)) = (self.give, self.get) {
            let terms = TradeTerms {
                give: (given, give),
                get: (gotten, get),
                turns: self.turns,
            };
            return trade(view, with, terms);
        }
        let sides = [(me, with, self.give), (with, me, self.get)];
        let sides = sides.into_iter().filter(|(.., what)| amount(*what) > 0);
        Deal::new(
            [me, with],
            sides.map(|(from, to, what)| Clause::new(from, to, what, When::Now)),
        )
    }
}

/// The number of something on a dial of picks: goods first, then technologies.
pub(super) fn pick_of(what: Owed) -> i32 {
    match what {
        Owed::Goods(good, _) => good as i32,
        Owed::Technology(tech, _) => i32::from(tech.0) + 3,
        Owed::Prisoner(_) => -1,
    }
}

/// Loads or units of something.
pub(super) const fn amount(what: Owed) -> u16 {
    match what {
        Owed::Goods(_, loads) => loads,
        Owed::Technology(_, units) => units,
        Owed::Prisoner(_) => 1,
    }
}

/// The same thing in another amount.
const fn with_amount(what: Owed, amount: u16) -> Owed {
    match what {
        Owed::Goods(good, _) => Owed::Goods(good, amount),
        Owed::Technology(tech, _) => Owed::Technology(tech, amount),
        Owed::Prisoner(maje) => Owed::Prisoner(maje),
    }
}

/// What a party could put into a deal, with the most of it: goods, and the technology that it is believed to have.
pub(super) fn offerable(view: &View<'_>, from: FactionId) -> Vec<(Owed, i32)> {
    let goods = Good::ALL.map(|good| (Owed::Goods(good, 1), MOST));
    let mut found = goods.to_vec();
    let own = from == view.faction();
    for (at, kind) in view.book.technologies.iter().enumerate() {
        let tech = TechId::from_index(at);
        let held = if own {
            i32::from(view.own.technology[at])
        } else {
            let known = view.beliefs.faction(from).technology >> tech.0.min(63) & 1;
            // How many units others have is not known.
            i32::from(known == 1) * MOST
        };
        let most = if kind.units { held } else { held.min(1) };
        if most > 0 {
            found.push((Owed::Technology(tech, 1), most.min(MOST)));
        }
    }
    found
}

/// The deal as it is set: what is not set is as both could want it, or as is usual.
pub(super) fn draft(
    view: &View<'_>,
    with: FactionId,
    dials: &Dials,
    fair: Option<TradeTerms>,
) -> DealDraft {
    let change = |good: &Good| outlook(view, *good).change();
    let poorest = Good::ALL.into_iter().min_by_key(change);
    let richest = Good::ALL.into_iter().max_by_key(change);
    let left = view.common.turns_left();
    let left = left.and_then(|left| u8::try_from(left).ok());
    let left = left.unwrap_or(TERM).clamp(1, TERM);
    let start = DealDraft::of(fair.unwrap_or(TradeTerms {
        give: (richest.unwrap_or(Good::Food), 10),
        get: (poorest.unwrap_or(Good::Water), 10),
        turns: left,
    }));
    let side = |from, pick, loads, before: Owed| {
        let set = dials.get(pick);
        let can = offerable(view, from);
        let chosen = can.iter().find(|(what, _)| set == Some(pick_of(*what)));
        let (what, most) = chosen.map_or((before, MOST), |(what, most)| {
            let same = pick_of(*what) == pick_of(before);
            (if same { before } else { *what }, *most)
        });
        let set = dials.or(loads, i32::from(amount(what))).clamp(0, most);
        with_amount(what, u16::try_from(set).unwrap_or(0))
    };
    let term = dials.or(Dial::Term, i32::from(start.turns));
    DealDraft {
        give: side(view.faction(), Dial::GiveGood, Dial::Give, start.give),
        get: side(with, Dial::GetGood, Dial::Get, start.get),
        turns: u8::try_from(term.clamp(1, i32::from(LONGEST))).unwrap_or(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::{Sandbox, TERRAFORMING};

    #[test]
    fn technology_for_goods_changes_hands_once_and_goods_for_goods_each_turn() {
        let (me, they) = (FactionId(0), FactionId(1));
        let game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .technology(0, TERRAFORMING, 5)
            .start(1);
        let view = game.view(me);
        let mut dials = Dials::default();
        assert!(draft(&view, they, &dials, None).is_trade());
        let thing = pick_of(Owed::Technology(TERRAFORMING, 1));
        dials.set(&[(Dial::GiveGood, thing), (Dial::Give, 9)]);
        dials.set(&[(Dial::GetGood, 2), (Dial::Get, 30)]);
        let set = draft(&view, they, &dials, None);
        // No more than there is.
        assert_eq!(set.give, Owed::Technology(TERRAFORMING, 5));
        let deal = set.deal(&view, they);
        assert_eq!(deal.at_once(they)[Good::Water], 30);
        assert!(!deal.is_standing());
        // What the other is not believed to have is not on its side.
        assert_eq!(offerable(&view, they).len(), 3);
    }
}
