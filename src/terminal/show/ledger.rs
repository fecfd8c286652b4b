//! The ledger: why every amount changed in the last turn.

use crate::council::{Book, sums};
use crate::id::FactionId;
use crate::scenario::model::Good;
use crate::sim::ledger::{Account, Cause, Line as Entry};
use crate::terminal::lexicon::Thing;
use crate::terminal::print::{Grid, Output};
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::verbs::Kinds;
use crate::text::{Voice, say};

/// Answers `ledger` and `ledger WHAT`.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    let voice = &line.voice;
    if line.parsed.first.is_empty() {
        return Ok(Request::Show(summary(voice)));
    }
    let kinds = Kinds::GOOD
        .or(Kinds::ACCOUNT)
        .or(Kinds::OWN)
        .or(Kinds::FLEET)
        .or(Kinds::MAJE)
        .or(Kinds::FACTION);
    let page = match line.find(&line.parsed.first, kinds)? {
        Thing::Good(good) => of_good(voice, good),
        Thing::Prestige => some(voice, |account| account == Account::Prestige),
        Thing::Morale => some(voice, |account| account == Account::Morale),
        Thing::Place(id) => some(voice, |account| match account {
            Account::Store(at, _) | Account::People(at) | Account::Calm(at) => at == id,
            _ => false,
        }),
        Thing::Fleet(id) => some(voice, |account| match account {
            Account::Cargo(fleet, _) | Account::Readiness(fleet) => fleet == id,
            _ => false,
        }),
        Thing::Maje(id) => some(voice, |account| account == Account::Loyalty(id)),
        Thing::Faction(id) => with(voice, id),
        _ => return Err(line.puzzled()),
    };
    Ok(Request::Show(page))
}

/// Sums of the goods by cause, and every other line.
#[must_use]
pub fn summary(voice: &Voice<'_>) -> Output {
    let mut page = Output::new();
    page.heading(&say!(voice, "ledger-title"));
    if voice.view.ledger.is_empty() {
        page.para(&say!(voice, "ledger-empty"));
        page.append(super::goods::page(voice));
        return page;
    }
    page.table(grid(voice, Book::Stores));
    let aboard = grid(voice, Book::Holds);
    if !aboard.is_empty() {
        page.gap();
        page.para(&say!(voice, "ledger-aboard"));
        page.table(aboard);
    }
    let names = [
        (Account::Prestige, "account-prestige"),
        (Account::Morale, "account-morale"),
    ];
    for (account, id) in names {
        let causes: Vec<String> = voice
            .view
            .ledger
            .iter()
            .filter(|entry| entry.account == account)
            .map(|entry| {
                say!(
                    voice,
                    "ledger-cause",
                    amount = voice.signed(entry.amount),
                    cause = voice.cause(entry.cause)
                )
            })
            .collect();
        if !causes.is_empty() {
            page.labelled(&voice.say(id, &[]), &causes.join(", "));
        }
    }
    page.gap();
    page.para(&say!(voice, "ledger-from-here"));
    page.table(super::goods::outlooks(voice));
    page.gap();
    page.para(&say!(voice, "ledger-hint"));
    page
}

/// Sums of a book by cause.
fn grid(voice: &Voice<'_>, book: Book) -> Grid {
    let sums = sums(&voice.view, book);
    let mut grid = Grid::new().words(say!(voice, "col-why"));
    for good in Good::ALL {
        grid = grid.numbers(voice.good(good));
    }
    if sums.causes.is_empty() {
        return grid;
    }
    for (cause, by_good) in sums.causes {
        let mut row = vec![voice.cause(cause)];
        row.extend(by_good.map(|n| {
            if n == 0 {
                String::new()
            } else {
                voice.signed(n)
            }
        }));
        grid.row(row);
    }
    let mut row = vec![say!(voice, "ledger-total")];
    row.extend(sums.total.map(|n| voice.signed(n)));
    grid.row(row);
    grid
}

const fn good_of(account: Account) -> Option<Good> {
    match account {
        Account::Store(_, good) | Account::Cargo(_, good) => Some(good),
        _ => None,
    }
}

/// One good: every cause, place by place.
fn of_good(voice: &Voice<'_>, good: Good) -> Output {
    let mut page = some(voice, |account| good_of(account) == Some(good));
    let outlook = crate::council::outlook(&voice.view, good);
    page.gap();
    page.para(&say!(
        voice,
        "ledger-outlook",
        good = voice.good(good),
        stock = outlook.stock,
        income = outlook.income,
        need = outlook.need,
        trade = voice.signed(outlook.trade),
        lasts = super::goods::lasting(voice, &outlook)
    ));
    page
}

/// All lines of some accounts.
fn some(voice: &Voice<'_>, which: impl Fn(Account) -> bool) -> Output {
    table(voice, |entry| which(entry.account))
}

/// All lines between oneself and another.
fn with(voice: &Voice<'_>, who: FactionId) -> Output {
    let contract = |id| {
        let mut contracts = voice.view.own.contracts.iter();
        contracts.any(|c| c.id == id && c.parties.contains(&who))
    };
    table(voice, |entry| match entry.cause {
        Cause::Gift(other) | Cause::Ransom(other) => other == who,
        Cause::Contract(id) => contract(id),
        _ => false,
    })
}

/// Some lines: what changed, by how much, why.
fn table(voice: &Voice<'_>, which: impl Fn(&Entry) -> bool) -> Output {
    let mut page = Output::new();
    page.heading(&say!(voice, "ledger-title"));
    let mut grid = Grid::new()
        .words(say!(voice, "col-what"))
        .numbers(say!(voice, "col-change"))
        .words(say!(voice, "col-why"));
    for entry in voice.view.ledger.iter().filter(|entry| which(entry)) {
        grid.row(vec![
            voice.account(entry.account),
            voice.signed(entry.amount),
            voice.cause(entry.cause),
        ]);
    }
    if grid.is_empty() {
        page.para(&say!(voice, "ledger-nothing"));
    } else {
        page.table(grid);
    }
    page
}
