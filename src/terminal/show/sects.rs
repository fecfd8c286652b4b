//! All sects and powers at a glance.

use crate::council::plenty_and_want;
use crate::id::FactionId;
use crate::scenario::model::FactionKind;
use crate::sim::faction::Status;
use crate::sim::view::View;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Grid, Output};
use crate::text::{Voice, say};

/// How much land a faction is believed to hold.
#[must_use]
pub fn lands_of(view: &View<'_>, faction: FactionId) -> usize {
    let all = view.book.territory_ids();
    all.filter(|id| view.holder(*id) == Some(faction)).count()
}

/// Ships of a faction, as far as is known.
#[must_use]
pub fn ships_of(voice: &Voice<'_>, faction: FactionId) -> String {
    let view = &voice.view;
    if faction == view.faction() {
        let all: i32 = view.own.fleets.iter().map(|f| f.totals.ships).sum();
        return all.to_string();
    }
    let belief = view.beliefs.faction(faction);
    if belief.mark.turn == 0 && belief.ships.high == 0 {
        say!(voice, "unknown-mark")
    } else {
        voice.band(belief.ships)
    }
}

/// An opinion as a number, good or bad.
#[must_use]
pub fn opinion(voice: &Voice<'_>, value: i16) -> String {
    let text = voice.signed(i32::from(value));
    match value {
        ..=-20 => ink(Ink::Bad, &text),
        20.. => ink(Ink::Good, &text),
        _ => text,
    }
}

/// The page of all sects and powers.
#[must_use]
pub fn page(voice: &Voice<'_>) -> Output {
    let mut page = Output::new();
    page.heading(&say!(voice, "sects-title"));
    let mut grid = Grid::new()
        .words(say!(voice, "col-sect"))
        .words(String::new())
        .numbers(say!(voice, "col-lands"))
        .numbers(say!(voice, "col-ships"))
        .numbers(say!(voice, "col-prestige"))
        .numbers(say!(voice, "col-of-you"))
        .numbers(say!(voice, "col-of-them"))
        .words(say!(voice, "col-rich"))
        .words(say!(voice, "col-short"));
    let view = &voice.view;
    for id in view.book.faction_ids() {
        let public = view.common.faction(id);
        let definition = view.book.faction(id);
        let you = id == view.faction();
        let (plenty, want) = plenty_and_want(view, id);
        let names = |goods: &[crate::scenario::model::Good]| {
            let all: Vec<String> = goods.iter().map(|good| voice.good(*good)).collect();
            all.join(", ")
        };
        let kind = match (you, definition.kind) {
            (true, _) => say!(voice, "mark-you"),
            (false, FactionKind::Power) => say!(voice, "mark-power"),
            (false, FactionKind::Sect) => String::new(),
        };
        if public.status != Status::Active {
            let gone = say!(voice, "mark-gone");
            grid.row(vec![voice.short(id), gone]);
            continue;
        }
        let number = |list: &[i16]| {
            let value = list.get(id.index()).copied().filter(|_| !you);
            value.map_or_else(String::new, |value| opinion(voice, value))
        };
        grid.row(vec![
            voice.short(id),
            kind,
            lands_of(view, id).to_string(),
            ships_of(voice, id),
            public.prestige.to_string(),
            number(&view.own.regard),
            number(&view.own.opinions),
            names(&plenty),
            names(&want),
        ]);
    }
    page.table(grid);
    page.gap();
    page.para(&say!(voice, "sects-hint"));
    page
}
