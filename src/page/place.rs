//! A territory: one's own as it is, any other as far as it is known.

use super::part::{health, label, rich, why};
use super::{send, works};
use crate::council::is_hostile;
use crate::id::TerritoryId;
use crate::page::Action;
use crate::page::PageContext;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Cell, Row, Sheet, Table, Tone};
use crate::scenario::model::Good;
use crate::sim::belief::Source;
use crate::sim::economy::rules::RESTLESS;
use crate::sim::economy::works::FORT_MOST;
use crate::sim::ledger::Account;
use crate::sim::territory::Defiance;
use crate::sim::view::OwnLand;
use crate::text::{Voice, say};

/// The sheet of a territory.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>, id: TerritoryId) -> Sheet {
    let view = &voice.view;
    let place = view.book.place(id);
    let mut sheet = Sheet::new(place.name.clone());
    sheet.crest = view.holder(id);
    match view.land(id) {
        Some(land) => {
            sheet.under = Rich::plain(label(voice, "sheet-own-land"));
            own(voice, land, &mut sheet);
        }
        None => foreign(voice, id, &mut sheet),
    }
    for peculiarity in &place.peculiarities {
        sheet.fact(
            label(voice, "label-peculiar"),
            &voice.peculiarity(*peculiarity),
        );
    }
    fleets(voice, id, &mut sheet);
    if context.planning {
        works::section(context, voice, id, &mut sheet);
        send::section(context, voice, id, &mut sheet);
    }
    lanes(voice, id, &mut sheet);
    if !place.about.is_empty() {
        sheet.heading(label(voice, "sheet-about"));
        sheet.para(&place.about);
    }
    sheet
}

fn own(voice: &Voice<'_>, land: &OwnLand, sheet: &mut Sheet) {
    let id = land.id;
    if let Some(by) = land.blockade {
        let said = say!(voice, "note-blockaded", by = voice.them(by));
        sheet.note(&crate::text::capital(&said), Tone::Bad);
    }
    sheet.fact_why(
        label(voice, "label-people"),
        &say!(voice, "sheet-people", people = land.people),
        Tone::Plain,
        why(voice, |account| account == Account::People(id)),
    );
    sheet.meter_why(
        label(voice, "col-calm"),
        land.calm,
        100,
        health(land.calm, RESTLESS / 2, RESTLESS),
        why(voice, |account| account == Account::Calm(id)),
    );
    defiance(voice, land.defiance, sheet);
    sheet.meter_why(
        label(voice, "label-fort"),
        i32::from(land.fort),
        i32::from(FORT_MOST),
        Tone::Plain,
        vec![Rich::plain(say!(voice, "sheet-fort-why"))],
    );
    let (governor, tone) = match land.governor {
        Some(maje) => (voice.maje(maje), Tone::Plain),
        None => (say!(voice, "land-ungoverned"), Tone::Warn),
    };
    sheet.fact_why(
        label(voice, "label-governor"),
        &governor,
        tone,
        vec![Rich::plain(say!(voice, "sheet-governor-why"))],
    );
    sheet.table(stores(voice, land));
    for factor in voice.factors(land) {
        sheet.note(&factor, Tone::Dim);
    }
}

/// What lies in store and what becomes of it; each number says why.
fn stores(voice: &Voice<'_>, land: &OwnLand) -> Table {
    let mut table = Table::default()
        .words(label(voice, "col-good"))
        .numbers(label(voice, "col-stock"))
        .numbers(label(voice, "col-room"))
        .numbers(label(voice, "col-makes"))
        .numbers(label(voice, "col-uses"))
        .numbers(label(voice, "col-change"));
    for good in Good::ALL {
        let change = land.yields[good] - land.need[good];
        let tone = match change {
            ..=-1 => Tone::Warn,
            0 => Tone::Dim,
            1.. => Tone::Good,
        };
        let room = Rich::plain(say!(voice, "sheet-room-why"));
        let needs = say!(voice, "sheet-needs-why", people = land.people);
        table.rows.push(Row {
            cells: vec![
                Cell::of(rich(&voice.good(good))),
                Cell::plain(land.store[good].to_string())
                    .why(why(voice, |a| a == Account::Store(land.id, good))),
                Cell::plain(land.capacity[good].to_string())
                    .tone(Tone::Dim)
                    .why(vec![room]),
                Cell::plain(land.yields[good].to_string()),
                Cell::plain(land.need[good].to_string()).why(vec![Rich::plain(needs)]),
                Cell::plain(voice.signed(change)).tone(tone),
            ],
            action: Some(Action::Look(Thing::Good(good))),
            ..Row::default()
        });
    }
    table
}

/// How hard people fight who were conquered before, if they do.
fn defiance(voice: &Voice<'_>, defiance: Defiance, sheet: &mut Sheet) {
    let percent = defiance.at(voice.view.turn());
    if percent > 0 {
        let said = say!(voice, "land-defiance", times = voice.times(percent));
        sheet.fact(label(voice, "label-defiance"), &said);
    }
}

fn foreign(voice: &Voice<'_>, id: TerritoryId, sheet: &mut Sheet) {
    let view = &voice.view;
    let belief = view.beliefs.land(id);
    let known = |mark| vec![rich(&voice.source(mark))];
    sheet.fact_why(
        label(voice, "label-holder"),
        &say!(
            voice,
            "with-source",
            what = voice.holder(view.holder(id)),
            source = voice.source(belief.mark)
        ),
        Tone::Plain,
        known(belief.mark),
    );
    if let Some(by) = belief.blockade {
        let said = say!(voice, "note-blockaded", by = voice.faction(by));
        sheet.note(&crate::text::capital(&said), Tone::Warn);
    }
    if belief.detail.source == Source::Unknown {
        sheet.fact_why(
            label(voice, "label-people"),
            &say!(voice, "land-not-seen"),
            Tone::Dim,
            known(belief.detail),
        );
    } else {
        let facts = [
            (
                "label-people",
                say!(voice, "sheet-people", people = belief.people),
            ),
            (
                "label-fort",
                say!(voice, "land-fort", level = i32::from(belief.fort)),
            ),
            ("label-store", voice.goods(belief.store)),
        ];
        for (id, said) in facts {
            let why = known(belief.detail);
            sheet.fact_why(label(voice, id), &said, Tone::Plain, why);
        }
        defiance(voice, belief.defiance, sheet);
        sheet.fact(label(voice, "label-known"), &voice.source(belief.detail));
    }
    let yields = view.book.place(id).yields;
    sheet.fact_why(
        label(voice, "label-yields"),
        &voice.goods(yields),
        Tone::Plain,
        vec![Rich::plain(say!(voice, "sheet-yields-why"))],
    );
}

/// Who lies there, as far as is known.
fn fleets(voice: &Voice<'_>, id: TerritoryId, sheet: &mut Sheet) {
    let lines = voice.fleets_at(id);
    if !lines.is_empty() {
        sheet.heading(label(voice, "label-fleets"));
        for line in lines {
            sheet.item(&line);
        }
    }
    let view = &voice.view;
    let mut own = view.own.fleets.iter();
    let mut seen = view.beliefs.fleets.iter();
    if own.any(|it| it.position.arrived() == Some(id))
        && seen.any(|it| it.at == id && is_hostile(view, it))
    {
        sheet.note(&say!(voice, "sheet-side-by-side"), Tone::Dim);
    }
}

/// The lanes that lead away.
fn lanes(voice: &Voice<'_>, id: TerritoryId, sheet: &mut Sheet) {
    let view = &voice.view;
    let lanes: Vec<String> = view
        .routes
        .neighbours(id)
        .iter()
        .map(|(there, length)| {
            say!(
                voice,
                "sheet-lane",
                place = voice.place(*there),
                holder = voice.holder(view.holder(*there)),
                length = i32::from(*length)
            )
        })
        .collect();
    sheet.heading(label(voice, "label-lanes"));
    for lane in lanes {
        sheet.item(&lane);
    }
}
