//! Goods: what there is, what comes and goes, when it ends, who has plenty.

use crate::council::{Outlook, apart, outlook, surplus};
use crate::id::FactionId;
use crate::scenario::model::Good;
use crate::sim::deal::reach::in_reach;
use crate::sim::faction::Status;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Grid, Output};
use crate::terminal::request::{Answer, Line, Request};
use crate::text::{Voice, say};

/// "4 weeks", or that it does not run out.
#[must_use]
pub fn lasting(voice: &Voice<'_>, outlook: &Outlook) -> String {
    match outlook.lasts() {
        None => say!(voice, "goods-enough"),
        Some(0) => ink(Ink::Bad, &say!(voice, "goods-now")),
        Some(turns) if turns <= 3 => ink(Ink::Bad, &voice.turns(turns)),
        Some(turns) => voice.turns(turns),
    }
}

/// Answers `goods`.
///
/// # Errors
/// A good nobody knows.
pub fn answer(line: &Line<'_>) -> Answer {
    if !line.parsed.first.is_empty() {
        line.good(&line.parsed.first)?;
        return super::ledger::answer(line);
    }
    Ok(Request::Show(page(&line.voice)))
}

/// The page of all goods.
#[must_use]
pub fn page(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "goods-title", date = voice.date(view.turn())));
    page.table(outlooks(voice));
    places(voice, &mut page);
    partners(voice, &mut page);
    page.gap();
    page.para(&say!(voice, "goods-hint"));
    page
}

/// What becomes of the goods from here on.
#[must_use]
pub fn outlooks(voice: &Voice<'_>) -> Grid {
    let view = &voice.view;
    let mut grid = Grid::new()
        .words(say!(voice, "col-good"))
        .numbers(say!(voice, "col-stock"))
        .numbers(say!(voice, "col-room"))
        .numbers(say!(voice, "col-makes"))
        .numbers(say!(voice, "col-uses"))
        .numbers(say!(voice, "col-trade"))
        .numbers(say!(voice, "col-change"))
        .words(say!(voice, "col-lasts"));
    for good in Good::ALL {
        let outlook = outlook(view, good);
        grid.row(vec![
            voice.good(good),
            outlook.stock.to_string(),
            view.own.capacity[good].to_string(),
            outlook.income.to_string(),
            outlook.need.to_string(),
            if outlook.trade == 0 {
                String::new()
            } else {
                voice.signed(outlook.trade)
            },
            voice.signed(outlook.change()),
            lasting(voice, &outlook),
        ]);
    }
    grid
}

/// Where the stores lie.
fn places(voice: &Voice<'_>, page: &mut Output) {
    let view = &voice.view;
    let mut grid = Grid::new().words(say!(voice, "col-store-at"));
    for good in Good::ALL {
        grid = grid.numbers(voice.good(good));
    }
    grid = grid.words(say!(voice, "col-notes"));
    let apart = apart(view);
    for land in &view.own.lands {
        let mut notes = Vec::new();
        if let Some(by) = land.blockade {
            notes.push(say!(voice, "note-blockaded", by = voice.them(by)));
        }
        if apart.iter().any(|apart| apart.lands.contains(&land.id)) {
            notes.push(say!(voice, "note-apart"));
        }
        let mut row = vec![voice.place(land.id)];
        row.extend(Good::ALL.map(|good| land.store[good].to_string()));
        row.push(notes.join(", "));
        grid.row(row);
    }
    for fleet in view.own.fleets.iter().filter(|f| !f.cargo.is_none()) {
        let mut row = vec![voice.fleet(fleet.id)];
        row.extend(Good::ALL.map(|good| fleet.cargo[good].to_string()));
        row.push(say!(voice, "note-aboard"));
        grid.row(row);
    }
    if !grid.is_empty() {
        page.gap();
        page.table(grid);
    }
}

/// Who is thought to have plenty of what is short.
fn partners(voice: &Voice<'_>, page: &mut Output) {
    let view = &voice.view;
    let mut lines = Vec::new();
    for good in Good::ALL {
        if outlook(view, good).lasts().is_none() {
            continue;
        }
        let mut rich: Vec<(i32, FactionId)> = view
            .book
            .faction_ids()
            .filter(|id| *id != view.faction())
            .filter(|id| view.common.faction(*id).status == Status::Active)
            .map(|id| (surplus(view, id)[good], id))
            .filter(|(surplus, _)| *surplus > 3)
            .collect();
        // Whom one could trade with goes first.
        rich.sort_by_key(|(surplus, id)| (!in_reach(view, *id), std::cmp::Reverse(*surplus), *id));
        let names: Vec<String> = rich.iter().take(4).map(|(_, id)| voice.them(*id)).collect();
        if !names.is_empty() {
            lines.push(say!(
                voice,
                "goods-rich",
                good = voice.good(good),
                who = voice.list(&names)
            ));
        }
    }
    if !lines.is_empty() {
        page.gap();
        for line in lines {
            page.para(&line);
        }
    }
}
