//! Who wants what the reader has: technology, prisoners and goods to spare, with those who would value them most.

use super::part::{label, rich};
use crate::council::outlook;
use crate::id::FactionId;
use crate::page::Action;
use crate::page::sheet::{Cell, Row, Sheet, Table, Tone};
use crate::scenario::model::Good;
use crate::sim::deal::reach::in_reach;
use crate::sim::deal::{Negotiation, clause};
use crate::sim::faction::Status;
use crate::sim::terms::{Deal, Owed};
use crate::sim::view::View;
use crate::text::{Voice, say};

/// Loads by which goods are compared. Ours.
const LOADS: u16 = 10;
/// How many who want a thing are named.
const NAMED: usize = 3;

/// Something the reader has, and what it is thought to be worth to others, the most first.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wanted {
    what: Owed,
    by: Vec<(FactionId, i32)>,
}

/// The section of the table page; nothing where nobody wants anything.
pub(super) fn section(voice: &Voice<'_>, sheet: &mut Sheet) {
    let wanted = wanted(&voice.view);
    if wanted.is_empty() {
        return;
    }
    sheet.heading(label(voice, "wants-title"));
    let mut table = Table::default()
        .words(label(voice, "wants-what"))
        .words(label(voice, "wants-most"))
        .numbers(label(voice, "wants-worth"))
        .words(label(voice, "wants-others"));
    table.rows = wanted
        .iter()
        .filter_map(|it| {
            let (most, rest) = it.by.split_first()?;
            let rest: Vec<String> = rest.iter().map(|(who, _)| voice.short(*who)).collect();
            Some(Row {
                cells: vec![
                    Cell::of(rich(&voice.what(it.what))),
                    Cell::of(rich(&voice.short(most.0))),
                    Cell::plain(voice.signed(most.1)).key(most.1),
                    Cell::of(rich(&voice.list(&rest))),
                ],
                crest: Some(most.0),
                action: Some(Action::Deal(most.0)),
                ..Row::default()
            })
        })
        .collect();
    sheet.table(table);
    sheet.note(&say!(voice, "wants-why"), Tone::Dim);
}

/// What the reader could hand over that others in reach are thought to want.
fn wanted(view: &View<'_>) -> Vec<Wanted> {
    let me = view.faction();
    let others = view.roster.faction_ids();
    let others = others.filter(|who| *who != me && in_reach(view, *who));
    let active = others.filter(|who| view.common.faction(*who).status == Status::Active);
    let spare = Good::ALL
        .into_iter()
        .filter(|good| outlook(view, *good).change() > 0);
    let spare: Vec<Owed> = spare.map(|good| Owed::Goods(good, LOADS)).collect();
    let mut found: Vec<Wanted> = Vec::new();
    for other in active {
        let talks = Negotiation::with(view, other);
        let owned = clause::offerable(view, me, other).into_iter();
        let owned = owned.map(|(what, _)| what.with_amount(1));
        let owned = owned.filter(|it| matches!(it, Owed::Technology(..) | Owed::Prisoner(_)));
        for what in owned.chain(spare.iter().copied()) {
            let worth = talks.worth_to_them(&Deal::gift(me, other, [what])).middle();
            if worth <= 0 {
                continue;
            }
            match found.iter_mut().find(|it| it.what == what) {
                Some(it) => it.by.push((other, worth)),
                None => found.push(Wanted {
                    what,
                    by: vec![(other, worth)],
                }),
            }
        }
    }
    for it in &mut found {
        it.by
            .sort_by_key(|(who, worth)| (std::cmp::Reverse(*worth), *who));
        it.by.truncate(NAMED);
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.by[0].1));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Goods;
    use crate::sim::testing::Sandbox;

    #[test]
    fn whoever_lacks_what_one_has_over_wants_it() {
        let game = Sandbox::row(4, 1)
            .sect(&[0])
            .sect(&[1])
            .sect(&[2])
            .place(0, |place| place.yields = Goods::new(10, 6, 30))
            .place(1, |place| place.yields = Goods::new(30, 6, 2))
            .place(2, |place| place.yields = Goods::new(10, 6, 30))
            .start(1);
        let found = wanted(&game.view(FactionId(0)));
        let water = found
            .iter()
            .find(|it| it.what == Owed::Goods(Good::Water, LOADS));
        let water = water.expect("there is water over");
        assert_eq!(water.by[0].0, FactionId(1), "{found:?}");
        assert!(
            found
                .iter()
                .all(|it| !matches!(it.what, Owed::Goods(Good::Ore, _)))
        );
    }
}
