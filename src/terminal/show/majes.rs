//! Majes: who they are and what they do.

use crate::council::RESTLESS;
use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::view::OwnMaje;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Grid, Output};
use crate::terminal::request::{Answer, Line, Request};
use crate::text::{Voice, say};

/// Answers `maje NAME`; without a name, all of them.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.parsed.first.is_empty() {
        return Ok(Request::Show(all(&line.voice)));
    }
    let id = line.maje(&line.parsed.first)?;
    Ok(Request::Show(one(&line.voice, id)))
}

fn loyalty(maje: &OwnMaje) -> String {
    let text = maje.loyalty.to_string();
    match maje.loyalty {
        _ if maje.rank == Rank::First => String::from("\u{2013}"),
        ..=34 => ink(Ink::Bad, &text),
        _ => text,
    }
}

fn task(voice: &Voice<'_>, maje: &OwnMaje) -> String {
    match maje.captor {
        Some(captor) => say!(voice, "maje-captive", who = voice.them(captor)),
        None => voice.task(&maje.task),
    }
}

/// All majes of one's own, and prisoners.
#[must_use]
pub fn all(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "majes-title"));
    let mut grid = Grid::new()
        .words(say!(voice, "col-maje"))
        .words(say!(voice, "col-rank"))
        .numbers(say!(voice, "col-loyalty"))
        .words(say!(voice, "col-character"))
        .words(say!(voice, "col-where"))
        .words(say!(voice, "col-does"));
    for maje in &view.own.majes {
        grid.row(vec![
            voice.maje(maje.id),
            voice.rank(maje.rank),
            loyalty(maje),
            voice.character(maje.traits),
            voice.place(maje.at),
            task(voice, maje),
        ]);
    }
    page.table(grid);
    if !view.own.prisoners.is_empty() {
        page.gap();
        page.para(&say!(voice, "majes-prisoners"));
        for (of, maje) in &view.own.prisoners {
            page.item(&say!(
                voice,
                "majes-prisoner",
                maje = voice.maje(maje.id),
                whose = voice.them(*of),
                rank = voice.rank(maje.rank)
            ));
        }
    }
    page.gap();
    page.para(&say!(voice, "majes-hint"));
    page
}

/// One maje of one's own.
#[must_use]
pub fn one(voice: &Voice<'_>, id: MajeId) -> Output {
    let mut page = Output::new();
    let Some(maje) = voice.view.maje(id) else {
        return page;
    };
    page.heading(&maje.name);
    let told = voice.book().notable(id);
    if let Some(about) = told
        .map(|notable| &notable.about)
        .filter(|about| !about.is_empty())
    {
        page.para(about);
        page.gap();
    }
    let rank = say!(
        voice,
        "maje-rank",
        rank = voice.rank(maje.rank),
        age = i32::from(maje.age)
    );
    page.labelled(&say!(voice, "label-rank"), &rank);
    page.labelled(
        &say!(voice, "label-character"),
        &voice.character(maje.traits),
    );
    if maje.rank != Rank::First {
        let loyalty = say!(
            voice,
            "maje-loyalty",
            loyalty = maje.loyalty,
            ambition = maje.ambition
        );
        page.labelled(&say!(voice, "label-loyalty"), &loyalty);
        if maje.loyalty < RESTLESS {
            let name = super::council::short_name(&maje.name);
            page.labelled("", &say!(voice, "maje-restless", maje = name));
        }
    }
    page.labelled(&say!(voice, "label-where"), &voice.place(maje.at));
    page.labelled(&say!(voice, "label-does"), &task(voice, maje));
    if let Some(told) = told.filter(|told| !told.claims.is_empty()) {
        page.labelled(&say!(voice, "label-claims"), &voice.places(&told.claims));
    }
    page
}
