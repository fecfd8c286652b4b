//! A deal put on the table: the settings of the dials that show it.

use super::deal_draft::{DraftTime, NOTHING, pick_of};
use crate::page::dial::Dial;
use crate::scenario::model::TurnLength;
use crate::sim::terms::{Clause, Deal, OnlyIf, Owed, Secrecy, When};

/// How dials are set that show a deal which the reader offers, as far as they can: one thing that each gives, one that the reader gives on
/// top, and one promise that binds both.
#[must_use]
pub fn settings_of(deal: &Deal, length: TurnLength) -> Vec<(Dial, i32)> {
    let [me, other] = deal.parties;
    let mirrored = |it: &Clause| deal.clauses.iter().any(|two| it.is_mirrored_by(two));
    let mut mine: Vec<&Clause> = one_sided(deal, &mirrored)
        .filter(|it| it.from == me)
        .collect();
    // What is on top is promised or given at once.
    mine.sort_by_key(|it| (it.what.goods().is_none(), it.when == When::Now));
    let get = one_sided(deal, &mirrored).find(|it| it.from == other);
    let both = deal.clauses.iter().find(|it| mirrored(it));
    let (give, extra) = (mine.first().copied(), mine.get(1).copied());
    let clauses = deal.clauses.iter();
    let term = clauses.filter_map(|it| it.when.hours()).max();
    let later = |it: Option<&Clause>| it.is_some_and(|it| it.is_pledge() && !it.what.is_promise());
    let time = if deal.is_standing() {
        DraftTime::Each
    } else if later(get) {
        DraftTime::TheyLater
    } else if later(give) {
        DraftTime::ILater
    } else {
        DraftTime::Now
    };
    let time = DraftTime::ALL.iter().zip(0..).find(|(it, _)| **it == time);
    let what = |it: Option<&Clause>| it.map(|it| it.what);
    let amount = |it: Option<&Clause>| what(it).map_or(0, |what| i32::from(what.amount()));
    let tied = |it: Option<&Clause>| {
        let tied = it.and_then(|it| it.only_if);
        tied.map_or(NOTHING, |OnlyIf::AttackedBy(by)| i32::from(by.0))
    };
    let third = deal.clauses.iter().find_map(|it| it.what.third());
    let mut settings = vec![
        (Dial::Partner, i32::from(other.0)),
        (Dial::GiveGood, pick_of(what(give))),
        (Dial::Give, amount(give)),
        (Dial::ExtraGood, pick_of(what(extra))),
        (Dial::Extra, amount(extra)),
        (Dial::GetGood, pick_of(what(get))),
        (Dial::Get, amount(get)),
        (Dial::Both, pick_of(what(both))),
        (Dial::When, time.map_or(0, |(_, at)| at)),
        (Dial::Public, i32::from(deal.secrecy == Secrecy::Public)),
        (Dial::IfThey, tied(give)),
        (Dial::IfYou, tied(get)),
        (Dial::Third, third.map_or(NOTHING, |who| i32::from(who.0))),
        (
            Dial::Witness,
            deal.witness.map_or(NOTHING, |who| i32::from(who.0)),
        ),
    ];
    if let Some(term) = term {
        settings.push((Dial::Term, i32::from(term.turns(length))));
    }
    settings
}

/// The clauses that bind one party alone.
fn one_sided<'a>(
    deal: &'a Deal,
    mirrored: &impl Fn(&Clause) -> bool,
) -> impl Iterator<Item = &'a Clause> {
    let alone = |it: &&Clause| !mirrored(it) || matches!(it.what, Owed::Goods(..));
    deal.clauses.iter().filter(alone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::page::deal_draft::draft;
    use crate::page::dial::Dials;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::testing::Sandbox;

    #[test]
    fn what_is_put_on_the_table_is_what_the_dials_show() {
        let (me, they) = (FactionId(0), FactionId(1));
        let game = Sandbox::row(4, 2).sect(&[0]).sect(&[1]).sect(&[2]).start(1);
        let view = game.view(me);
        let length = view.book.turn;
        let term = Hours::of_turns(6, length);
        let (each, by) = (When::EachTurn { term }, When::By { within: term });
        let bound = When::For { term };
        let goods = |good, loads| Owed::Goods(good, loads);
        let clause = |from, what, when| {
            let to = if from == me { they } else { me };
            Clause::new(from, to, what, when)
        };
        let deals = [
            vec![
                clause(me, goods(Good::Food, 7), each),
                clause(they, goods(Good::Water, 5), each),
                clause(me, goods(Good::Ore, 9), When::Now),
            ],
            vec![
                clause(me, goods(Good::Food, 7), When::Now),
                clause(they, goods(Good::Water, 5), by),
                clause(me, Owed::NonAggression, bound),
                clause(they, Owed::NonAggression, bound),
            ],
            vec![
                clause(me, goods(Good::Food, 7), When::Now),
                clause(me, Owed::Embargo(FactionId(2)), bound),
                clause(they, Owed::Passage, bound),
            ],
            vec![
                clause(me, goods(Good::Food, 7), by),
                clause(me, Owed::Escrow(Good::Ore, 6), When::Now),
                clause(they, goods(Good::Water, 5), When::Now),
            ],
        ];
        for clauses in deals {
            let mut deal = Deal::new([me, they], clauses);
            deal.witness = Some(FactionId(2));
            let mut dials = Dials::default();
            dials.set(&settings_of(&deal, length));
            let shown = draft(&view, they, &dials, None).deal(&view, they);
            assert!(shown.is_same(&deal), "{deal:?}\n{shown:?}");
        }
    }
}
