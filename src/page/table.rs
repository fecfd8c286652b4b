//! The table: offers that wait, what binds one to others, and a deal to be made.

use super::dialogue::on_the_way;
use super::ending::ending;
use super::part::{command, label, rich, title};
use super::{codex, deal, mediation, seats, wants};
use crate::mind::{Candour, DealVerdict, answer};
use crate::page::Action;
use crate::page::PageContext;
use crate::page::layout::Layout;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Cell, Choice, Row, Sheet, Table, Tone};
use crate::scenario::model::Good;
use crate::sim::command::{Act, Command};
use crate::sim::deal::{KnownDeal, KnownOffer};
use crate::sim::terms::{Change, Since};
use crate::sim::view::View;
use crate::text::{JudgeIs, Voice, say};

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
    let waiting: Vec<&KnownOffer> = view.own.offers.iter().filter(|o| o.to == me).collect();
    if waiting.is_empty() {
        sheet.note(&say!(voice, "offers-none"), Tone::Dim);
    } else {
        sheet.heading(label(voice, "offers-title"));
    }
    for offer in waiting {
        heard(voice, offer, person, &mut sheet);
    }
    mediation::section(voice, person, &mut sheet);
    if person {
        sheet.heading(label(voice, "deal-title"));
        deal::section(context, voice, &mut sheet);
    }
    on_the_way(voice, &mut sheet);
    contracts(context, voice, person, &mut sheet);
    if person {
        wants::section(voice, &mut sheet);
    }
    mine(voice, &mut sheet);
    prisoners(voice, &mut sheet);
    sheet
}

/// How many offers wait for an answer of the reader, and how many mediations.
pub(super) fn waiting(view: &View<'_>) -> usize {
    let me = view.faction();
    let offers = view.own.offers.iter().filter(|offer| offer.to == me);
    let mediations = view.own.mediations.iter();
    let mediations = mediations.filter(|it| it.asks(me).is_some());
    offers.count() + mediations.count()
}

/// An offer that waits, with what one makes of it.
fn heard(voice: &Voice<'_>, offer: &KnownOffer, person: bool, sheet: &mut Sheet) {
    let view = &voice.view;
    sheet.item(&voice.offer(offer));
    let verdict = answer(view, offer);
    let total = verdict.appraisal.total;
    let (id, tone) = worth(total);
    sheet.note(
        &voice.say(id, &[("amount", voice.signed(total).into())]),
        tone,
    );
    for line in voice.reasons(verdict.reasons(), JudgeIs::You) {
        sheet.note(&line, Tone::Dim);
    }
    if let Some(refusal) = &verdict.impossible {
        sheet.note(&voice.refusal(refusal), Tone::Bad);
    }
    own_proposal(voice, &verdict, sheet);
    if !person {
        return;
    }
    let reply = |id: &str, accept, candour: Candour| {
        let motive = candour.words(view, offer);
        let why = match candour {
            Candour::Silent if accept => say!(voice, "table-accept-why"),
            Candour::Silent => say!(voice, "table-refuse-why"),
            // What they will read.
            Candour::Frank | Candour::Pretext => {
                let said = voice.told(&motive).join(" ");
                let told = say!(voice, "table-refuse-said", said = said);
                if candour == Candour::Pretext {
                    format!("{told} {}", say!(voice, "table-refuse-lie"))
                } else {
                    told
                }
            }
        };
        let answer = Command::Act(Act::Answer {
            offer: offer.id,
            accept,
            motive,
        });
        command(voice, label(voice, id), answer).hint(Rich::plain(why))
    };
    let mut choices = vec![
        reply("table-accept", true, Candour::Silent).tone(Tone::Good),
        reply("table-refuse", false, Candour::Silent),
    ];
    if !verdict.accepts {
        choices.push(reply("table-refuse-frankly", false, Candour::Frank));
    }
    choices.push(reply("table-refuse-pretext", false, Candour::Pretext));
    // What one would rather sign is offered in its place; it needs an offer to be left.
    if let Some(deal) = verdict.counter(view, offer) {
        let words = say!(voice, "table-counter", terms = voice.terms(&deal));
        let to = offer.from;
        let act = Command::Act(Act::Propose { to, deal });
        choices.push(command(voice, title(&words), act));
    }
    sheet.row(choices);
}

/// That the reader last proposed the same, and what has turned against it since in his own eyes.
fn own_proposal(voice: &Voice<'_>, verdict: &DealVerdict, sheet: &mut Sheet) {
    let Some(proposed) = &verdict.proposed else {
        return;
    };
    let made = proposed.made;
    let words = match proposed.most_fallen(verdict.reasons()) {
        Some((reason, [then, now])) => {
            let change = Change::Weighs { reason, then, now };
            voice.since(Since { made, change }, JudgeIs::You)
        }
        None => {
            let when = voice.proposed_same(made, JudgeIs::You);
            say!(voice, "since-nothing", when = when)
        }
    };
    sheet.note(&words, Tone::Warn);
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

fn load(voice: &Voice<'_>, (good, amount): (Good, u16)) -> String {
    say!(
        voice,
        "amount-of",
        amount = i32::from(amount),
        good = voice.good(good)
    )
}

/// A deal in one line: with whom, what goes and what comes.
fn deal_line(voice: &Voice<'_>, known: &KnownDeal) -> String {
    let who = voice.short(known.with);
    say!(
        voice,
        "table-deal",
        who = who,
        terms = voice.deal_terms(known)
    )
}

fn contracts(context: &PageContext<'_>, voice: &Voice<'_>, person: bool, sheet: &mut Sheet) {
    let view = &voice.view;
    sheet.heading(label(voice, "contracts-title"));
    if view.own.deals.is_empty() {
        sheet.note(&say!(voice, "contracts-none"), Tone::Dim);
        return;
    }
    for known in &view.own.deals {
        sheet.item(&deal_line(voice, known));
        let left = voice.turns(known.turns_left(view.turn()));
        let state = if known.deal.is_standing() {
            say!(
                voice,
                "table-contract-state",
                left = left,
                served = i32::from(known.served),
                failed = i32::from(known.failed)
            )
        } else {
            say!(voice, "table-treaty-state", left = left)
        };
        let tone = if known.failed > 0 {
            Tone::Warn
        } else {
            Tone::Dim
        };
        sheet.note(&state, tone);
        if person {
            ending(context, voice, sheet, known, label(voice, "table-end"));
        }
    }
}

/// Own offers, and what was refused lately.
fn mine(voice: &Voice<'_>, sheet: &mut Sheet) {
    let own = voice.view.own;
    let me = voice.view.faction();
    let mine: Vec<&KnownOffer> = own.offers.iter().filter(|o| o.from == me).collect();
    if !mine.is_empty() {
        sheet.heading(label(voice, "offers-own"));
        for offer in mine {
            sheet.item(&say!(
                voice,
                "offer-own",
                who = voice.them(offer.to),
                terms = voice.terms(&offer.deal)
            ));
        }
    }
    if !own.refused.is_empty() {
        sheet.heading(label(voice, "offers-refused"));
        for (turn, deal) in own.refused.iter().rev().take(5) {
            sheet.item(&voice.refused_offer(deal, *turn));
        }
    }
}

/// Prisoners on both sides, each a way to a deal.
fn prisoners(voice: &Voice<'_>, sheet: &mut Sheet) {
    let own = voice.view.own;
    let held = own.prisoners.iter();
    let held = held.map(|(of, maje)| ("table-we-hold", *of, maje));
    let lost = own.majes.iter();
    let lost = lost.filter(|maje| !maje.hostage);
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
