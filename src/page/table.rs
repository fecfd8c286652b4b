//! The table: offers that wait, what binds one to others, and a deal to be made.

use super::part::{command, label, rich, title};
use super::{codex, deal, seats};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::Dial;
use crate::page::layout::Layout;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Cell, Choice, Row, Sheet, Table, Tone};
use crate::scenario::model::Good;
use crate::sim::command::{Act, Command};
use crate::sim::deal::{Contract, Offer, Side, appraise};
use crate::sim::view::View;
use crate::text::{Voice, say};

/// The sheet of the table.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let me = view.faction();
    let mut sheet = Sheet::new(label(voice, "tab-table"));
    let person = context.planning;
    if let Some(round) = seats::round(context, voice) {
        sheet.blocks.push(Block::Laid(Layout::Round(round)));
    }
    let waiting: Vec<&Offer> = view.own.offers.iter().filter(|o| o.to == me).collect();
    if waiting.is_empty() {
        sheet.note(&say!(voice, "offers-none"), Tone::Dim);
    } else {
        sheet.heading(label(voice, "offers-title"));
    }
    for offer in waiting {
        heard(voice, offer, person, &mut sheet);
    }
    if person {
        sheet.heading(label(voice, "deal-title"));
        deal::section(context, voice, &mut sheet);
    }
    contracts(context, voice, person, &mut sheet);
    mine(voice, &mut sheet);
    prisoners(voice, &mut sheet);
    sheet
}

/// An offer that waits, with what one makes of it.
fn heard(voice: &Voice<'_>, offer: &Offer, person: bool, sheet: &mut Sheet) {
    let view = &voice.view;
    sheet.item(&voice.offer(offer));
    let appraisal = appraise(view, offer.from, &offer.terms, Side::Answers);
    let (id, tone) = worth(appraisal.total);
    sheet.note(
        &voice.say(id, &[("amount", voice.signed(appraisal.total).into())]),
        tone,
    );
    for line in voice.reasons(&appraisal.reasons) {
        sheet.note(&line, Tone::Dim);
    }
    if !person {
        return;
    }
    let choices = [("table-accept", true), ("table-refuse", false)].map(|(id, accept)| {
        let answer = Command::Act(Act::Answer {
            offer: offer.id,
            accept,
        });
        let tone = if accept { Tone::Good } else { Tone::Plain };
        let why = if accept {
            "table-accept-why"
        } else {
            "table-refuse-why"
        };
        command(voice, label(voice, id), answer)
            .hint(Rich::plain(voice.say(why, &[])))
            .tone(tone)
    });
    sheet.row(choices.to_vec());
}

/// The message for what terms are worth to oneself, and how that stands.
#[must_use]
pub const fn worth(total: i32) -> (&'static str, Tone) {
    match total {
        // Something rules it out, whatever it would bring.
        ..=-5_000 => ("worth-never", Tone::Bad),
        -4_999..=-1 => ("worth-loss", Tone::Bad),
        0..=4 => ("worth-even", Tone::Warn),
        5.. => ("worth-gain", Tone::Good),
    }
}

/// The partner, what one gives and what one gets.
fn sides(view: &View<'_>, contract: &Contract) -> Option<(FactionId, [(Good, u16); 2])> {
    let side = contract.side_of(view.faction())?;
    let partner = contract.partner_of(view.faction())?;
    let loads = [contract.delivers[side], contract.delivers[1 - side]];
    Some((partner, loads))
}

fn load(voice: &Voice<'_>, (good, amount): (Good, u16)) -> String {
    say!(
        voice,
        "amount-of",
        amount = i32::from(amount),
        good = voice.good(good)
    )
}

/// A contract in a sentence.
#[must_use]
pub fn contract_line(voice: &Voice<'_>, contract: &Contract) -> Option<String> {
    let (_, [give, get]) = sides(&voice.view, contract)?;
    let left = i32::from(contract.until) - i32::from(voice.view.turn()) + 1;
    Some(say!(
        voice,
        "contract-with",
        give = load(voice, give),
        get = load(voice, get),
        left = voice.turns(left.max(0))
    ))
}

fn contracts(context: &PageContext<'_>, voice: &Voice<'_>, person: bool, sheet: &mut Sheet) {
    let view = &voice.view;
    sheet.heading(label(voice, "contracts-title"));
    if view.own.contracts.is_empty() {
        sheet.note(&say!(voice, "contracts-none"), Tone::Dim);
        return;
    }
    for (number, contract) in (1..).zip(&view.own.contracts) {
        let Some((partner, [give, get])) = sides(view, contract) else {
            continue;
        };
        let left = i32::from(contract.until) - i32::from(view.turn()) + 1;
        sheet.item(&say!(
            voice,
            "table-contract",
            who = voice.short(partner),
            give = load(voice, give),
            get = load(voice, get)
        ));
        let state = say!(
            voice,
            "table-contract-state",
            left = voice.turns(left.max(0)),
            served = i32::from(contract.served),
            failed = i32::from(contract.failed)
        );
        let tone = if contract.failed > 0 {
            Tone::Warn
        } else {
            Tone::Dim
        };
        sheet.note(&state, tone);
        if person {
            let end = Command::Act(Act::EndContract {
                contract: contract.id,
            });
            let why = rich(&say!(voice, "table-end-why", who = voice.them(partner)));
            // What cannot be unsaid is asked twice.
            if context.dials.get(Dial::End) == Some(number) {
                sheet.note(&why.words(), Tone::Warn);
                sheet.row(vec![
                    command(voice, label(voice, "table-end-sure"), end).tone(Tone::Bad),
                    Choice::new(label(voice, "table-end-not"), Action::dial(Dial::End, 0)),
                ]);
            } else {
                let ask = Action::dial(Dial::End, number);
                sheet.row(vec![Choice::new(label(voice, "table-end"), ask).hint(why)]);
            }
        }
    }
}

/// Own offers, and what was refused lately.
fn mine(voice: &Voice<'_>, sheet: &mut Sheet) {
    let own = voice.view.own;
    let me = voice.view.faction();
    let mine: Vec<&Offer> = own.offers.iter().filter(|o| o.from == me).collect();
    if !mine.is_empty() {
        sheet.heading(label(voice, "offers-own"));
        for offer in mine {
            sheet.item(&say!(
                voice,
                "offer-own",
                who = voice.them(offer.to),
                terms = voice.terms(&offer.terms)
            ));
        }
    }
    if !own.refused.is_empty() {
        sheet.heading(label(voice, "offers-refused"));
        for (turn, who, terms) in own.refused.iter().rev().take(5) {
            sheet.item(&say!(
                voice,
                "offer-refused",
                who = voice.them(*who),
                terms = voice.terms(terms),
                ago = voice.ago(*turn)
            ));
        }
    }
}

/// Prisoners on both sides, each a way to a deal.
fn prisoners(voice: &Voice<'_>, sheet: &mut Sheet) {
    let own = voice.view.own;
    let held = own.prisoners.iter();
    let held = held.map(|(of, maje)| ("table-we-hold", *of, maje));
    let lost = own.majes.iter();
    let lost = lost.filter_map(|maje| Some(("table-they-hold", maje.captor?, maje)));
    let all: Vec<_> = held.chain(lost).collect();
    if all.is_empty() {
        return;
    }
    sheet.heading(label(voice, "majes-prisoners"));
    for (id, who, maje) in all {
        let gaps = [
            ("maje", voice.maje(maje.id).into()),
            ("who", voice.them(who).into()),
        ];
        sheet.item(&voice.say(id, &gaps));
        let look = Action::Look(Thing::Maje(maje.id));
        sheet.row(vec![Choice::new(label(voice, "sheet-ransom"), look)]);
    }
    sheet.note(&say!(voice, "table-prisoners-note"), Tone::Dim);
}

/// Sects with whom a trade can be thought of that both could want; a click sits down with them.
#[must_use]
pub fn partners(voice: &Voice<'_>) -> Table {
    let mut table = Table::default()
        .words(label(voice, "col-sect"))
        .words(label(voice, "deal-could-give"))
        .words(label(voice, "deal-for"));
    for (id, terms) in deal::partners(&voice.view) {
        let why = codex::regards(voice, id);
        table.rows.push(Row {
            cells: vec![
                Cell::plain(title(&voice.short(id))).why(why),
                Cell::of(rich(&load(voice, terms.get))),
                Cell::of(rich(&load(voice, terms.give))),
            ],
            crest: Some(id),
            action: Some(Action::Deal(id)),
            ..Row::default()
        });
    }
    table
}
