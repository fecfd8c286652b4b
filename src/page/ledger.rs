//! The ledger: why every amount changed in the last turn, as a whole, by good, by place.

use super::part::{label, rich, title};
use crate::council::{GoodsBook, apart, forecast, sums};
use crate::id::{TerritoryId, Turn};
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::Dial;
use crate::page::layout::{Layout, Plot, Series};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Cell, Choice, Row, Sheet, Table, Tone};
use crate::scenario::model::{Good, Goods};
use crate::sim::ledger::{Account, LedgerLine};
use crate::text::{Voice, say};

/// What the ledger is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Everything, summed up.
    All,
    /// A good.
    Good(Good),
    /// Majes, ships and technology.
    People,
    /// A place.
    Place(TerritoryId),
}

/// The number of the first place on the dial, and that of people and ships.
const FIRST_PLACE: i32 = 10;
const PEOPLE: i32 = 4;

impl About {
    /// What the [dial](Dial::Ledger) stands for when it is set to a number.
    #[must_use]
    pub fn of(number: i32) -> Self {
        let good = usize::try_from(number - 1).ok();
        let place = u16::try_from(number - FIRST_PLACE).ok();
        match (good.and_then(|at| Good::ALL.get(at)), place) {
            (Some(good), _) => Self::Good(*good),
            (None, Some(place)) => Self::Place(TerritoryId(place)),
            (None, None) if number == PEOPLE => Self::People,
            (None, None) => Self::All,
        }
    }

    /// The number that the [dial](Dial::Ledger) is set to for it.
    #[must_use]
    pub fn number(self) -> i32 {
        match self {
            Self::All => 0,
            Self::Good(good) => 1 + i32::try_from(good as usize).unwrap_or(0),
            Self::People => PEOPLE,
            Self::Place(id) => FIRST_PLACE + i32::from(id.0),
        }
    }
}

/// How many turns stores are foretold.
const AHEAD: Turn = 8;

/// The sheet of the ledger.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(label(voice, "ledger-title"));
    let about = About::of(context.dials.or(Dial::Ledger, 0));
    sheet.row(picks(voice, about));
    if voice.view.ledger.is_empty() {
        sheet.note(&say!(voice, "ledger-nothing-yet"), Tone::Dim);
    }
    match about {
        About::All => {
            outlooks(voice, &mut sheet);
            by_cause(voice, &mut sheet);
            places(voice, &mut sheet);
            standing(voice, &mut sheet);
        }
        About::Good(good) => {
            lines(voice, &mut sheet, |account| good_of(account) == Some(good));
        }
        About::People => lines(voice, &mut sheet, |account| {
            matches!(
                account,
                Account::Loyalty(_) | Account::Readiness(_) | Account::Technology(_)
            )
        }),
        About::Place(id) => lines(voice, &mut sheet, |account| match account {
            Account::Store(at, _) | Account::People(at) | Account::Calm(at) => at == id,
            _ => false,
        }),
    }
    sheet
}

fn picks(voice: &Voice<'_>, about: About) -> Vec<Choice> {
    let pick = |words: String, other: About| {
        let action = Action::dial(Dial::Ledger, other.number());
        Choice::new(words, action).chosen(other == about)
    };
    let mut picks = vec![pick(label(voice, "ledger-all"), About::All)];
    picks.extend(Good::ALL.map(|good| pick(title(&voice.good(good)), About::Good(good))));
    picks.push(pick(label(voice, "ledger-others"), About::People));
    for land in &voice.view.own.lands {
        let name = voice.book().place(land.id).name.clone();
        picks.push(pick(name, About::Place(land.id)));
    }
    picks
}

/// What becomes of the goods from here on.
fn outlooks(voice: &Voice<'_>, sheet: &mut Sheet) {
    let outlooks = Good::ALL.map(|good| (good, crate::council::outlook(&voice.view, good)));
    // Mostly everything is shared and finds room.
    let beyond = outlooks.iter().any(|(_, outlook)| outlook.beyond != 0);
    let mut columns = vec!["col-stock", "col-makes", "col-uses", "col-trade"];
    columns.extend(beyond.then_some("col-beyond"));
    columns.extend(["col-change", "col-lasts"]);
    let mut table = Table::default().words(label(voice, "col-good"));
    for column in columns {
        table = table.numbers(label(voice, column));
    }
    for (good, outlook) in outlooks {
        let (lasts, short) = match outlook.lasts() {
            None => (say!(voice, "bar-enough"), say!(voice, "goods-enough")),
            Some(turns) => (
                say!(voice, "bar-lasts", turns = voice.turns(turns)),
                turns.to_string(),
            ),
        };
        let tone = crate::page::bar::tone(&outlook);
        let number = |n: i32| Cell::plain(n.to_string());
        let mut cells = vec![
            Cell::plain(title(&voice.good(good))).why(vec![rich(&lasts)]),
            number(outlook.stock),
            number(outlook.income),
            number(outlook.need),
            Cell::plain(voice.signed(outlook.trade)),
        ];
        if beyond {
            let why = rich(&voice.say("ledger-beyond-why", &[]));
            cells.push(Cell::plain(voice.signed(outlook.beyond)).why(vec![why]));
        }
        cells.extend(
            [voice.signed(outlook.next()), title(&short)]
                .map(|words| Cell::plain(words).tone(tone).why(vec![rich(&lasts)])),
        );
        table.rows.push(Row {
            cells,
            action: Some(Action::Look(Thing::Good(good))),
            ..Row::default()
        });
    }
    sheet.heading(label(voice, "ledger-from-here"));
    sheet.table(table);
    sheet.blocks.push(Block::Laid(Layout::Plot(ahead(voice))));
    let note = say!(voice, "ledger-lasts-note", unit = voice.unit());
    sheet.note(&note, Tone::Dim);
    if beyond {
        sheet.note(&voice.say("ledger-beyond-why", &[]), Tone::Dim);
    }
}

/// The stores of the next turns, if nothing is done.
fn ahead(voice: &Voice<'_>) -> Plot {
    let view = &voice.view;
    let series = Good::ALL.map(|good| Series {
        name: title(&voice.good(good)),
        amounts: forecast(view, good, AHEAD),
        tone: Tone::Plain,
    });
    Plot {
        across: label(voice, "col-turn"),
        marks: (0..=AHEAD)
            .map(|turn| (view.turn() + turn).to_string())
            .collect(),
        series: series.to_vec(),
    }
}

const fn good_of(account: Account) -> Option<Good> {
    match account {
        Account::Store(_, good) | Account::Cargo(_, good) => Some(good),
        _ => None,
    }
}

/// Sums of the goods by cause: in the stores, and aboard.
fn by_cause(voice: &Voice<'_>, sheet: &mut Sheet) {
    for (book, id) in [
        (GoodsBook::Stores, "ledger-last"),
        (GoodsBook::Holds, "ledger-aboard"),
    ] {
        let sums = sums(&voice.view, book);
        if sums.causes.is_empty() {
            continue;
        }
        let mut table = Table::default().words(label(voice, "col-why"));
        for good in Good::ALL {
            table = table.numbers(title(&voice.good(good)));
        }
        let signed = |n: i32| {
            if n == 0 {
                Cell::default()
            } else {
                let tone = if n < 0 { Tone::Warn } else { Tone::Good };
                Cell::plain(voice.signed(n)).tone(tone)
            }
        };
        for (cause, by_good) in sums.causes {
            let mut cells = vec![Cell::of(rich(&voice.cause(cause)))];
            cells.extend(by_good.map(signed));
            table.rows.push(Row {
                cells,
                ..Row::default()
            });
        }
        let mut cells = vec![Cell::plain(title(&say!(voice, "ledger-total")))];
        cells.extend(sums.total.map(|n| match n {
            0 => Cell::plain(String::from("0")),
            n => signed(n),
        }));
        table.rows.push(Row {
            cells,
            chosen: true,
            ..Row::default()
        });
        sheet.heading(label(voice, id));
        sheet.table(table);
    }
}

/// Where the stores lie: in lands and aboard.
fn places(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut table = Table::default().words(label(voice, "col-store-at"));
    for good in Good::ALL {
        table = table.numbers(title(&voice.good(good)));
    }
    let apart = apart(view);
    for land in &view.own.lands {
        let mut notes = Vec::new();
        if let Some(by) = land.blockade {
            notes.push(say!(voice, "note-blockaded", by = voice.them(by)));
        }
        if apart.iter().any(|apart| apart.lands.contains(&land.id)) {
            notes.push(say!(voice, "note-apart"));
        }
        let name = view.book.place(land.id).name.clone();
        let name = Cell::plain(name).under(Rich::of(&notes.join(", ")));
        table
            .rows
            .push(stored(name, land.store, Thing::Place(land.id)));
    }
    for fleet in view.own.fleets.iter().filter(|f| !f.cargo.is_none()) {
        let name = Cell::plain(voice.fleet_name(fleet.id));
        let name = name.under(rich(&say!(voice, "note-aboard")));
        table
            .rows
            .push(stored(name, fleet.cargo, Thing::Fleet(fleet.id)));
    }
    sheet.table(table);
}

fn stored(name: Cell, goods: Goods, thing: Thing) -> Row {
    let amounts = Good::ALL.map(|good| Cell::plain(goods[good].to_string()));
    Row {
        cells: std::iter::once(name).chain(amounts).collect(),
        action: Some(Action::Look(thing)),
        ..Row::default()
    }
}

/// Prestige and morale, cause by cause.
fn standing(voice: &Voice<'_>, sheet: &mut Sheet) {
    for (account, id) in [
        (Account::Prestige, "bar-prestige"),
        (Account::Morale, "bar-morale"),
    ] {
        let mut fitting = voice
            .view
            .ledger
            .iter()
            .filter(|line| line.account == account)
            .peekable();
        if fitting.peek().is_none() {
            continue;
        }
        sheet.heading(label(voice, id));
        for line in fitting {
            sheet.item(&say!(
                voice,
                "ledger-cause",
                amount = voice.signed(line.amount),
                cause = voice.cause(line.cause)
            ));
        }
    }
}

/// Every line of some accounts: what changed, by how much, why.
fn lines(voice: &Voice<'_>, sheet: &mut Sheet, which: impl Fn(Account) -> bool) {
    let mut table = Table::default()
        .words(label(voice, "col-what"))
        .numbers(label(voice, "col-change"))
        .words(label(voice, "col-why"));
    let fitting = voice.view.ledger.iter();
    table.rows = fitting
        .filter(|line| which(line.account))
        .map(|line| row(voice, line))
        .collect();
    if table.rows.is_empty() {
        sheet.note(&say!(voice, "ledger-nothing"), Tone::Dim);
    }
    sheet.table(table);
}

fn row(voice: &Voice<'_>, line: &LedgerLine) -> Row {
    let tone = if line.amount < 0 {
        Tone::Warn
    } else {
        Tone::Good
    };
    Row {
        cells: vec![
            Cell::of(rich(&voice.account(line.account))),
            Cell::plain(voice.signed(line.amount)).tone(tone),
            Cell::of(rich(&voice.cause(line.cause))),
        ],
        ..Row::default()
    }
}
