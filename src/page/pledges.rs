//! The page of pledges: every promise that is known and still binds, with its turns left.

use super::ending::ending;
use super::guards;
use super::part::{label, rich, title};
use super::releases;
use crate::council::{Debt, dues};
use crate::id::{FactionId, Turn};
use crate::page::PageContext;
use crate::page::sheet::{Cell, Row, Sheet, Table, Tone};
use crate::sim::deal::{self, KnownDeal, rules};
use crate::sim::terms::{Clause, Deal, Secrecy};
use crate::text::{Voice, say};

/// The sheet of pledges.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(label(voice, "tab-pledges"));
    calls(voice, &mut sheet);
    sheet.heading(label(voice, "pledges-own"));
    if view.own.deals.is_empty() {
        sheet.note(&say!(voice, "pledges-none"), Tone::Dim);
    } else {
        if context.planning {
            inherited(context, voice, &mut sheet);
        }
        let mut own = view.own.deals.iter();
        let rows = own
            .clone()
            .flat_map(|known| rows(voice, &known.deal, [known.from, known.until]));
        sheet.table(table(voice, rows.collect()));
        if own.any(|known| known.deal.secrecy == Secrecy::Secret) {
            sheet.note(&say!(voice, "pledges-secret"), Tone::Dim);
        }
        means(voice, &mut sheet);
        guards::section(voice, &mut sheet);
        if context.planning {
            notices(context, voice, &mut sheet);
            releases::rows(voice, &mut sheet);
        }
    }
    witnessed(voice, &mut sheet);
    let me = view.faction();
    let others = view.common.treaties.iter();
    let others = others.filter(|it| !it.deal.parties.contains(&me) && it.deal.witness != Some(me));
    let rows: Vec<Row> = others
        .flat_map(|it| {
            let signed = it.deal.signed.unwrap_or(it.until);
            rows(voice, &it.deal, [signed, it.until])
        })
        .collect();
    sheet.heading(label(voice, "pledges-others"));
    if rows.is_empty() {
        sheet.note(&say!(voice, "pledges-others-none"), Tone::Dim);
    } else {
        sheet.table(table(voice, rows));
    }
    sheet
}

/// Deals of others that the reader witnessed, public ones too.
fn witnessed(voice: &Voice<'_>, sheet: &mut Sheet) {
    let deals = &voice.view.own.witnessed;
    if deals.is_empty() {
        return;
    }
    sheet.heading(label(voice, "pledges-witnessed"));
    let rows = deals
        .iter()
        .flat_map(|it| rows(voice, &it.deal, [it.from, it.until]));
    sheet.table(table(voice, rows.collect()));
    sheet.note(&say!(voice, "pledges-witnessed-means"), Tone::Dim);
}

/// Calls to arms that are open, those to the reader first.
fn calls(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let calls = view.own.deals.iter().flat_map(|known| &known.calls);
    for call in calls {
        let mine = call.by == view.faction();
        let id = if mine {
            "pledges-called"
        } else {
            "pledges-calls"
        };
        let left = i32::from(call.until) - i32::from(view.turn()) + 1;
        let gaps = [
            (
                "who",
                voice.them(if mine { call.to } else { call.by }).into(),
            ),
            ("against", voice.faction(call.against).into()),
            ("at", voice.place(call.at).into()),
            ("left", voice.turns(left.max(0)).into()),
        ];
        let tone = if mine { Tone::Warn } else { Tone::Plain };
        sheet.note(&voice.say(id, &gaps), tone);
    }
}

fn table(voice: &Voice<'_>, rows: Vec<Row>) -> Table {
    let mut table = Table::default()
        .words(label(voice, "pledges-who"))
        .words(label(voice, "pledges-to"))
        .words(label(voice, "pledges-what"))
        .words(label(voice, "pledges-left"));
    table.rows = rows;
    table
}

/// What still binds under a deal from one turn until another, a row for each clause. Of the reader's own it is said which everybody knows of, and
/// of all who witnessed them.
fn rows(voice: &Voice<'_>, deal: &Deal, [from, until]: [Turn; 2]) -> Vec<Row> {
    let own = deal.parties.contains(&voice.view.faction());
    let public = (own && deal.secrecy == Secrecy::Public).then(|| say!(voice, "pledges-public"));
    let laid = |it: &Clause| it.what.escrow().is_some();
    let binds = |it: &&Clause| (it.is_lasting() || laid(it)) && !it.is_settled();
    let clauses = deal.clauses.iter().filter(binds);
    clauses
        .map(|it| {
            // What is laid aside stays there while the deal lasts.
            let last = it.when.last_turn(from, voice.book().turn).min(until);
            let last = if laid(it) { until } else { last };
            let left = i32::from(last) - i32::from(voice.view.turn()) + 1;
            let what = voice.clause_alone(it);
            let what = if it.is_standing() {
                say!(voice, "pledges-each", what = what, unit = voice.unit())
            } else {
                what
            };
            let mut what = Cell::of(rich(&what));
            let heard = deal.witness.map(|who| {
                let who = voice.faction(who);
                say!(voice, "pledges-witness", who = who)
            });
            let known: Vec<String> = public.iter().cloned().chain(heard).collect();
            if !known.is_empty() {
                what = what.under(rich(&known.join(", ")));
            }
            Row {
                cells: vec![
                    name(voice, it.from),
                    name(voice, it.to),
                    what,
                    Cell::of(rich(&voice.turns(left.max(0)))),
                ],
                crest: Some(it.from),
                ..Row::default()
            }
        })
        .collect()
}

/// What the reader owes against what the forecast says that there will be.
fn means(voice: &Voice<'_>, sheet: &mut Sheet) {
    let dues = dues(&voice.view);
    if dues.is_empty() {
        return;
    }
    sheet.heading(label(voice, "pledges-means"));
    let mut means = Table::default()
        .words(label(voice, "pledges-to"))
        .words(label(voice, "pledges-what"))
        .words(label(voice, "pledges-due"))
        .words(label(voice, "pledges-there"));
    means.rows = dues.iter().map(|due| row_of(voice, due)).collect();
    sheet.table(means);
    sheet.note(&voice.say("pledges-means-why", &[]), Tone::Dim);
}

/// The row of something that is owed.
fn row_of(voice: &Voice<'_>, due: &Debt) -> Row {
    let what = voice.what(due.what);
    let (what, when) = if due.each_turn {
        let what = say!(voice, "pledges-each", what = what, unit = voice.unit());
        let left = voice.turns(due.turns + 1);
        (what, say!(voice, "pledges-due-each", left = left))
    } else {
        (what, voice.in_turns(due.turns))
    };
    let (there, tone) = match (due.there, due.fails) {
        (None, _) => (voice.say("pledges-there-unknown", &[]), Tone::Dim),
        (Some(_), None) => (voice.say("pledges-there-enough", &[]), Tone::Good),
        (Some(there), Some(turns)) => {
            let when = voice.in_turns(turns);
            let short = say!(voice, "pledges-there-short", there = there, when = when);
            (short, Tone::Bad)
        }
    };
    Row {
        cells: vec![
            name(voice, due.to),
            Cell::of(rich(&what)),
            Cell::of(rich(&when)),
            Cell::of(rich(&there)).tone(tone),
        ],
        crest: Some(due.to),
        ..Row::default()
    }
}

fn name(voice: &Voice<'_>, who: FactionId) -> Cell {
    Cell::of(rich(&voice.short(who)))
}

/// What a predecessor promised and its new First Maje may still go back on.
fn inherited(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut deals = deal::inherited(view).peekable();
    if deals.peek().is_some() {
        let left = rules::repudiation_left(view.common.faction(view.faction()).risen, view.turn());
        let left = voice.turns(left);
        sheet.note(&say!(voice, "pledges-inherited", left = left), Tone::Warn);
    }
    for known in deals {
        let words = say!(
            voice,
            "pledges-repudiate",
            who = voice.them(known.with),
            terms = voice.deal_terms(known)
        );
        ending(context, voice, sheet, known, title(&words));
    }
}

/// Treaties of which notice can be given, and those of which it was.
fn notices(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let treaties = |known: &&KnownDeal| known.deal.is_treaty();
    for known in view.own.deals.iter().filter(treaties) {
        let who = voice.them(known.with);
        let until = voice.turns(known.turns_left(view.turn()));
        match known.notice {
            Some(by) => {
                let by = voice.faction(by);
                sheet.note(
                    &say!(
                        voice,
                        "pledges-notice-given",
                        by = by,
                        who = who,
                        left = until
                    ),
                    Tone::Warn,
                );
            }
            // Said above.
            None if deal::inherited(view).any(|it| it.id == known.id) => {}
            None => {
                let words = title(&say!(voice, "pledges-notice", who = who));
                ending(context, voice, sheet, known, words);
            }
        }
    }
}
