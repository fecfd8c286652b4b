//! Lands: one's own at a glance, and any place as far as it is known.

use crate::id::TerritoryId;
use crate::scenario::model::Good;
use crate::sim::belief::Source;
use crate::sim::territory::Defiance;
use crate::sim::view::OwnLand;
use crate::terminal::print::{Grid, Output};
use crate::terminal::request::{Answer, Line, Request};
use crate::text::{Voice, say};

/// Answers `territory NAME`; without a name, one's own lands.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.parsed.first.is_empty() {
        return Ok(Request::Show(all(&line.voice)));
    }
    let id = line.place(&line.parsed.first)?;
    Ok(Request::Show(page(&line.voice, id)))
}

/// One's own lands.
#[must_use]
pub fn all(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "lands-title"));
    if view.own.lands.is_empty() {
        page.para(&say!(voice, "lands-none"));
        return page;
    }
    let mut grid = Grid::new()
        .words(say!(voice, "col-land"))
        .numbers(say!(voice, "col-people"))
        .numbers(say!(voice, "col-calm"))
        .numbers(say!(voice, "col-fort"));
    for good in Good::ALL {
        grid = grid.numbers(voice.good(good));
    }
    grid = grid.words(say!(voice, "col-governor"));
    let mut remarks = Vec::new();
    for land in &view.own.lands {
        let mut row = vec![
            voice.place(land.id),
            land.people.to_string(),
            land.calm.to_string(),
            if land.fort == 0 {
                String::new()
            } else {
                land.fort.to_string()
            },
        ];
        row.extend(Good::ALL.map(|good| voice.signed(land.yields[good] - land.need[good])));
        row.push(
            land.governor
                .map_or_else(String::new, |maje| voice.maje(maje)),
        );
        grid.row(row);
        let notes = voice.remarks(land);
        if !notes.is_empty() {
            remarks.push(say!(
                voice,
                "land-remark",
                place = voice.place(land.id),
                notes = notes.join(", ")
            ));
        }
    }
    page.table(grid);
    page.gap();
    for remark in &remarks {
        page.item(remark);
    }
    if !remarks.is_empty() {
        page.gap();
    }
    let (can, has) = view.own.governing;
    page.para(&say!(
        voice,
        "lands-governing",
        can = i32::from(can),
        has = i32::from(has)
    ));
    page
}

/// A place, as far as it is known.
#[must_use]
pub fn page(voice: &Voice<'_>, id: TerritoryId) -> Output {
    let view = &voice.view;
    let place = view.book.place(id);
    let mut page = Output::new();
    page.heading(&place.name);
    if !place.about.is_empty() {
        page.para(&place.about);
        page.gap();
    }
    match view.land(id) {
        Some(land) => own(voice, land, &mut page),
        None => foreign(voice, id, &mut page),
    }
    for peculiarity in &place.peculiarities {
        page.labelled(
            &say!(voice, "label-peculiar"),
            &voice.peculiarity(*peculiarity),
        );
    }
    let lanes: Vec<String> = view
        .routes
        .neighbours(id)
        .iter()
        .map(|(there, length)| {
            say!(
                voice,
                "land-lane",
                place = voice.place(*there),
                holder = view
                    .holder(*there)
                    .map_or_else(String::new, |h| voice.short(h)),
                length = i32::from(*length)
            )
        })
        .collect();
    page.labelled(&say!(voice, "label-lanes"), &lanes.join(", "));
    fleets(voice, id, &mut page);
    page
}

fn own(voice: &Voice<'_>, land: &OwnLand, page: &mut Output) {
    page.labelled(&say!(voice, "label-holder"), &say!(voice, "land-yours"));
    let people = say!(voice, "land-people", people = land.people, calm = land.calm);
    page.labelled(&say!(voice, "label-people"), &people);
    defiance(voice, land.defiance, page);
    let fort = say!(voice, "land-fort", level = i32::from(land.fort));
    page.labelled(&say!(voice, "label-fort"), &fort);
    let governor = match land.governor {
        Some(maje) => voice.maje(maje),
        None => say!(voice, "land-ungoverned"),
    };
    page.labelled(&say!(voice, "label-governor"), &governor);
    for note in voice.remarks(land) {
        page.labelled(&say!(voice, "label-works"), &note);
    }
    page.gap();
    let mut grid = Grid::new()
        .words(say!(voice, "col-good"))
        .numbers(say!(voice, "col-stock"))
        .numbers(say!(voice, "col-room"))
        .numbers(say!(voice, "col-makes"))
        .numbers(say!(voice, "col-uses"));
    for good in Good::ALL {
        grid.row(vec![
            voice.good(good),
            land.store[good].to_string(),
            land.capacity[good].to_string(),
            land.yields[good].to_string(),
            land.need[good].to_string(),
        ]);
    }
    page.table(grid);
    for said in voice.factors(land) {
        page.item(&said);
    }
    page.gap();
}

/// How hard people fight who were conquered before, if they do.
fn defiance(voice: &Voice<'_>, defiance: Defiance, page: &mut Output) {
    let percent = defiance.at(voice.view.turn());
    if percent > 0 {
        let said = say!(voice, "land-defiance", times = voice.times(percent));
        page.labelled(&say!(voice, "label-defiance"), &said);
    }
}

fn foreign(voice: &Voice<'_>, id: TerritoryId, page: &mut Output) {
    let view = &voice.view;
    let belief = view.beliefs.land(id);
    let place = view.book.place(id);
    let holder = say!(
        voice,
        "with-source",
        what = voice.holder(view.holder(id)),
        source = voice.source(belief.mark)
    );
    page.labelled(&say!(voice, "label-holder"), &holder);
    if belief.detail.source == Source::Unknown {
        page.labelled(&say!(voice, "label-people"), &say!(voice, "land-not-seen"));
    } else {
        let source = voice.source(belief.detail);
        let people = say!(
            voice,
            "land-known",
            people = belief.people,
            fort = i32::from(belief.fort),
            source = source.as_str()
        );
        page.labelled(&say!(voice, "label-people"), &people);
        defiance(voice, belief.defiance, page);
        let store = say!(
            voice,
            "with-source",
            what = voice.goods(belief.store),
            source = source
        );
        page.labelled(&say!(voice, "label-store"), &store);
    }
    if let Some(by) = belief.blockade {
        let said = say!(voice, "note-blockaded", by = voice.faction(by));
        page.labelled(&say!(voice, "label-lanes-closed"), &said);
    }
    let yields = say!(voice, "land-yields", goods = voice.goods(place.yields));
    page.labelled(&say!(voice, "label-yields"), &yields);
}

fn fleets(voice: &Voice<'_>, id: TerritoryId, page: &mut Output) {
    let lines = voice.fleets_at(id);
    if !lines.is_empty() {
        page.gap();
        page.para(&say!(voice, "land-fleets"));
        for line in lines {
            page.item(&line);
        }
    }
}
