//! Goods: what there is, what comes and goes, when it ends, who has plenty.

use crate::id::FactionId;
use crate::scenario::model::{Good, Goods};
use crate::sim::faction::Status;
use crate::sim::view::View;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::page::{Grid, Page};
use crate::terminal::request::{Answer, Line, Request};
use crate::text::{Voice, say};

/// What becomes of a good if nothing is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// In store.
    pub stock: i32,
    /// What land and ships yield each turn.
    pub income: i32,
    /// What people and ships use each turn.
    pub need: i32,
    /// What contracts bring less what they take, each turn.
    pub trade: i32,
}

impl Outlook {
    /// What contracts bring.
    #[must_use]
    pub const fn comes(&self) -> i32 {
        if self.trade > 0 { self.trade } else { 0 }
    }

    /// What contracts take.
    #[must_use]
    pub const fn goes(&self) -> i32 {
        if self.trade < 0 { -self.trade } else { 0 }
    }
}

impl Outlook {
    /// The change each turn.
    #[must_use]
    pub const fn change(&self) -> i32 {
        self.income - self.need + self.trade
    }

    /// In how many turns the store is empty; `None` if it does not run out.
    #[must_use]
    pub const fn lasts(&self) -> Option<i32> {
        let loss = -self.change();
        if loss <= 0 {
            None
        } else {
            Some((self.stock + loss - 1) / loss)
        }
    }
}

/// What becomes of a good of the faction's own if nothing is done.
#[must_use]
pub fn outlook(view: &View<'_>, good: Good) -> Outlook {
    let me = view.faction();
    let mut trade = 0;
    for contract in &view.own.contracts {
        if contract.until < view.turn() {
            continue;
        }
        if let Some(side) = contract.side_of(me) {
            let (out, into) = (contract.delivers[side], contract.delivers[1 - side]);
            trade -= if out.0 == good { i32::from(out.1) } else { 0 };
            trade += if into.0 == good { i32::from(into.1) } else { 0 };
        }
    }
    Outlook {
        stock: view.own.stock[good],
        income: view.own.income[good],
        need: view.own.need[good],
        trade,
    }
}

/// What a faction is thought to make beyond what its people use: by the land it is believed to hold.
#[must_use]
pub fn surplus(view: &View<'_>, faction: FactionId) -> Goods {
    let mut sum = Goods::NONE;
    for id in view.scenario.territory_ids() {
        if view.holder(id) == Some(faction) {
            let place = view.scenario.place(id);
            sum += place.yields - view.scenario.need_of(place.people);
        }
    }
    sum
}

/// Goods of which a faction is thought to have plenty, and goods it is thought to lack.
#[must_use]
pub fn plenty_and_want(view: &View<'_>, faction: FactionId) -> (Vec<Good>, Vec<Good>) {
    let surplus = surplus(view, faction);
    let plenty = Good::ALL.into_iter().filter(|g| surplus[*g] > 3).collect();
    let want = Good::ALL.into_iter().filter(|g| surplus[*g] < -3).collect();
    (plenty, want)
}

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
pub fn page(voice: &Voice<'_>) -> Page {
    let view = &voice.view;
    let mut page = Page::new();
    page.heading(&say!(voice, "goods-title", date = voice.date(view.turn())));
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
    page.table(grid);
    places(voice, &mut page);
    partners(voice, &mut page);
    page.gap();
    page.para(&say!(voice, "goods-hint"));
    page
}

/// Where the stores lie.
fn places(voice: &Voice<'_>, page: &mut Page) {
    let view = &voice.view;
    let mut grid = Grid::new().words(say!(voice, "col-store-at"));
    for good in Good::ALL {
        grid = grid.numbers(voice.good(good));
    }
    grid = grid.words(say!(voice, "col-notes"));
    let first = view.own.lands.first().map(|land| land.network);
    for land in &view.own.lands {
        let mut notes = Vec::new();
        if let Some(by) = land.blockade {
            notes.push(say!(voice, "note-blockaded", by = voice.them(by)));
        }
        if Some(land.network) != first {
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
fn partners(voice: &Voice<'_>, page: &mut Page) {
    let view = &voice.view;
    let mut lines = Vec::new();
    for good in Good::ALL {
        if outlook(view, good).lasts().is_none() {
            continue;
        }
        let mut rich: Vec<(i32, FactionId)> = view
            .scenario
            .faction_ids()
            .filter(|id| *id != view.faction())
            .filter(|id| view.common.faction(*id).status == Status::Active)
            .map(|id| (surplus(view, id)[good], id))
            .filter(|(surplus, _)| *surplus > 3)
            .collect();
        rich.sort_by_key(|(surplus, id)| (std::cmp::Reverse(*surplus), *id));
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
