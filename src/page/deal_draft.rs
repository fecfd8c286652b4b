//! A deal as it is set by dials: one thing each way, a promise that binds both, when it is due, and if what happens.
//! Nothing here knows kinds of clauses: what can be set is what [`clause::offerable`] lists.

use crate::council::outlook;
use crate::id::FactionId;
use crate::page::dial::{Dial, Dials};
use crate::scenario::model::{Good, Hours};
use crate::sim::deal::clause;
use crate::sim::deal::rules::LONGEST;
use crate::sim::terms::{Clause, Deal, OnlyIf, Owed, Secrecy, TradeTerms, When};
use crate::sim::view::View;

/// The usual term of a deal.
const TERM: u8 = 12;
/// More loads a turn are never promised.
pub(super) const MOST: i32 = 60;
/// On a dial of picks: nothing.
pub(super) const NOTHING: i32 = -1;

/// The deal that these terms make.
pub(super) fn trade(view: &View<'_>, with: FactionId, terms: TradeTerms) -> Deal {
    Deal::trade([view.faction(), with], terms, view.book.turn)
}

/// When what is handed over is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DraftTime {
    /// Each turn of the term.
    Each,
    /// At once.
    Now,
    /// What the reader gives at once, what the other gives by the end of the term.
    TheyLater,
    /// What the other gives at once, what the reader gives by the end of the term.
    ILater,
}

impl DraftTime {
    /// All of them, in the order of the dial.
    pub(super) const ALL: [Self; 4] = [Self::Each, Self::Now, Self::TheyLater, Self::ILater];
}

/// A deal as it is set on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DealDraft {
    /// What the reader gives.
    pub(super) give: Option<Owed>,
    /// What the reader gives on top of that, at once or as a promise.
    pub(super) extra: Option<Owed>,
    /// What the other gives.
    pub(super) get: Option<Owed>,
    /// What both promise each other.
    pub(super) both: Option<Owed>,
    /// When what is handed over is due.
    pub(super) time: DraftTime,
    /// For how many turns, or by when.
    pub(super) turns: u8,
    /// The most of these: nothing falls due after the last turn of the game.
    pub(super) longest: u8,
    /// The third faction of which promises are shown.
    pub(super) third: Option<FactionId>,
    /// Who has to attack the other, and who the reader, for goods to be due.
    pub(super) only_if: [Option<FactionId>; 2],
    /// Who learns of it.
    pub(super) secrecy: Secrecy,
    /// Who witnesses it, as long as something is due later.
    pub(super) witness: Option<FactionId>,
}

impl DealDraft {
    /// The draft of a trade.
    pub(super) const fn of(terms: TradeTerms) -> Self {
        Self {
            give: Some(Owed::Goods(terms.give.0, terms.give.1)),
            extra: None,
            get: Some(Owed::Goods(terms.get.0, terms.get.1)),
            both: None,
            time: DraftTime::Each,
            turns: terms.turns,
            longest: LONGEST,
            third: None,
            only_if: [None; 2],
            secrecy: Secrecy::Secret,
            witness: None,
        }
    }

    /// Whether something is shown among what can be picked: of promises about others only those about one.
    pub(super) fn shows(&self, what: Owed) -> bool {
        what.third().is_none() || what.third() == self.third
    }

    /// Whether something is handed over each turn.
    pub(super) fn is_standing(&self) -> bool {
        self.time == DraftTime::Each && self.hands_over_goods()
    }

    /// Whether goods are handed over, at whatever time.
    pub(super) fn hands_over_goods(&self) -> bool {
        let things = [self.give, self.get].into_iter().flatten();
        things.filter_map(Owed::goods).next().is_some()
    }

    /// Whether anything binds beyond this turn.
    pub(super) fn has_term(&self, deal: &Deal) -> bool {
        self.both.is_some() || deal.is_lasting()
    }

    /// The deal that is set.
    pub(super) fn deal(&self, view: &View<'_>, with: FactionId) -> Deal {
        let me = view.faction();
        let term = Hours::of_turns(u16::from(self.turns), view.book.turn);
        let mut clauses = Vec::new();
        for (at, (from, to, what)) in [(me, with, self.give), (with, me, self.get)]
            .into_iter()
            .enumerate()
        {
            let Some(what) = what.filter(|what| what.amount() > 0) else {
                continue;
            };
            let later = [DraftTime::ILater, DraftTime::TheyLater][at];
            let when = match what {
                what if what.is_promise() => When::usual(what, term),
                Owed::Goods(..) if self.time == DraftTime::Each => When::EachTurn { term },
                Owed::Goods(..) if self.time == later => When::By { within: term },
                _ => When::Now,
            };
            let mut clause = Clause::new(from, to, what, when);
            if clause.is_standing() {
                clause.only_if = self.only_if[at].map(OnlyIf::AttackedBy);
            }
            clauses.push(clause);
        }
        if let Some(what) = self.extra.filter(|what| what.amount() > 0) {
            clauses.push(Clause::new(me, with, what, When::usual(what, term)));
        }
        for (from, to) in [(me, with), (with, me)] {
            clauses.extend(
                self.both
                    .map(|what| Clause::new(from, to, what, When::usual(what, term))),
            );
        }
        let mut deal = Deal::new([me, with], clauses);
        deal.secrecy = self.secrecy;
        deal.witness = self.witness.filter(|_| deal.is_lasting());
        deal
    }
}

/// The number of something on a dial of picks.
pub(super) fn pick_of(what: Option<Owed>) -> i32 {
    what.map_or(NOTHING, Owed::number)
}

/// What both could promise each other.
pub(super) fn mutual(view: &View<'_>, with: FactionId) -> Vec<Owed> {
    let me = view.faction();
    let theirs = clause::offerable(view, with, me);
    let mine = clause::offerable(view, me, with).into_iter();
    mine.map(|(what, _)| what)
        .filter(|what| what.is_promise() && theirs.iter().any(|(other, _)| other == what))
        .collect()
}

/// The term of a deal that nobody has set: the usual one, but not beyond the end of the game.
fn usual_term(view: &View<'_>) -> u8 {
    let left = view.common.turns_left();
    let left = left.and_then(|left| u8::try_from(left).ok());
    left.unwrap_or(TERM).clamp(1, TERM)
}

/// The deal as it is set: what is not set is as both could want it, or as is usual.
pub(super) fn draft(
    view: &View<'_>,
    with: FactionId,
    dials: &Dials,
    fair: Option<TradeTerms>,
) -> DealDraft {
    let me = view.faction();
    let change = |good: &Good| outlook(view, *good).change();
    let poorest = Good::ALL.into_iter().min_by_key(change);
    let richest = Good::ALL.into_iter().max_by_key(change);
    let start = DealDraft::of(fair.unwrap_or_else(|| TradeTerms {
        give: (richest.unwrap_or(Good::Food), 10),
        get: (poorest.unwrap_or(Good::Water), 10),
        turns: usual_term(view),
    }));
    let side = |from, to, pick, loads, before: Option<Owed>| {
        let set = dials.get(pick);
        if set == Some(NOTHING) {
            return None;
        }
        let can = clause::offerable(view, from, to);
        let chosen = can.iter().find(|(what, _)| set == Some(what.number()));
        let same = |what: Owed| before.filter(|before| before.is_same(what));
        let (what, most) = match chosen {
            Some((what, most)) => (same(*what).unwrap_or(*what), i32::from(*most)),
            None => (before?, MOST),
        };
        let set = dials.or(loads, i32::from(what.amount())).clamp(0, most);
        Some(what.with_amount(u16::try_from(set).unwrap_or(0)))
    };
    let give = side(me, with, Dial::GiveGood, Dial::Give, start.give);
    let get = side(with, me, Dial::GetGood, Dial::Get, start.get);
    let extra = side(me, with, Dial::ExtraGood, Dial::Extra, None);
    let traded = |what: Option<Owed>| what.is_none_or(|what| what.goods().is_some());
    let usual = if traded(give) && traded(get) {
        DraftTime::Each
    } else {
        DraftTime::Now
    };
    let times = DraftTime::ALL.iter().zip(0..);
    let set = dials.get(Dial::When);
    let time = times.filter(|(_, at)| set == Some(*at)).map(|(it, _)| *it);
    let both = dials.get(Dial::Both);
    let both = mutual(view, with)
        .into_iter()
        .find(|what| both == Some(what.number()));
    let faction_of = |dial| {
        let who = dials.get(dial).and_then(|n| u8::try_from(n).ok());
        who.map(FactionId)
            .filter(|who| view.roster.faction_ids().any(|it| it == *who))
    };
    let time = time.last().unwrap_or(usual);
    let later = matches!(time, DraftTime::TheyLater | DraftTime::ILater);
    let once = [give, extra, get, both].into_iter().flatten().any(|what| {
        let goods = later && what.goods().is_some();
        goods || matches!(When::usual(what, Hours::default()), When::By { .. })
    });
    let left = view.common.turns_left().unwrap_or(i32::MAX) - i32::from(once);
    let longest = left.clamp(1, i32::from(LONGEST));
    let term = dials.or(Dial::Term, i32::from(start.turns));
    DealDraft {
        give,
        extra,
        get,
        both,
        time,
        turns: u8::try_from(term.clamp(1, longest)).unwrap_or(1),
        longest: u8::try_from(longest).unwrap_or(LONGEST),
        third: faction_of(Dial::Third),
        only_if: [faction_of(Dial::IfThey), faction_of(Dial::IfYou)],
        secrecy: if dials.get(Dial::Public) == Some(1) {
            Secrecy::Public
        } else {
            Secrecy::Secret
        },
        witness: faction_of(Dial::Witness).filter(|who| ![me, with].contains(who)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::{Sandbox, TERRAFORMING};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn game() -> crate::sim::Simulation {
        Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .sect(&[2])
            .technology(0, TERRAFORMING, 5)
            .start(1)
    }

    #[test]
    fn technology_for_goods_changes_hands_once_and_goods_for_goods_each_turn() {
        let game = game();
        let view = game.view(ME);
        let mut dials = Dials::default();
        assert!(draft(&view, THEY, &dials, None).is_standing());
        let thing = Owed::Technology(TERRAFORMING, 1).number();
        dials.set(&[(Dial::GiveGood, thing), (Dial::Give, 9)]);
        dials.set(&[(Dial::GetGood, 2), (Dial::Get, 30)]);
        let set = draft(&view, THEY, &dials, None);
        // No more than there is.
        assert_eq!(set.give, Some(Owed::Technology(TERRAFORMING, 5)));
        let deal = set.deal(&view, THEY);
        assert_eq!(deal.at_once(THEY)[Good::Water], 30);
        assert!(!deal.is_lasting());
        // What the other is not believed to have is not on its side.
        let techs = clause::offerable(&view, THEY, ME).into_iter();
        assert!(
            !techs
                .map(|it| it.0)
                .any(|it| matches!(it, Owed::Technology(..)))
        );
    }

    #[test]
    fn goods_can_be_lent_and_tied_to_an_attack() {
        let game = game();
        let view = game.view(ME);
        let mut dials = Dials::default();
        dials.set(&[(Dial::Term, 6), (Dial::IfThey, 2)]);
        let deal = draft(&view, THEY, &dials, None).deal(&view, THEY);
        let tied = Some(OnlyIf::AttackedBy(FactionId(2)));
        assert_eq!(
            [deal.clauses[0].only_if, deal.clauses[1].only_if],
            [tied, None]
        );
        // What the reader gives at once comes back later.
        dials.set(&[(Dial::When, 2)]);
        let deal = draft(&view, THEY, &dials, None).deal(&view, THEY);
        let within = Hours::of_turns(6, view.book.turn);
        let when = [deal.clauses[0].when, deal.clauses[1].when];
        assert_eq!(when, [When::Now, When::By { within }]);
        assert_eq!(deal.clauses[0].only_if, None);
        // Nothing for something.
        dials.set(&[(Dial::GiveGood, NOTHING)]);
        let deal = draft(&view, THEY, &dials, None).deal(&view, THEY);
        assert_eq!((deal.clauses.len(), deal.clauses[0].from), (1, THEY));
    }
}
