//! A maje: who he is, how loyal, and what he could do; prisoners, and what they are worth.

use super::part::{command, health, label, rich, title, why};
use super::{character, exile, informant, maje_tasks, succession};
use crate::council::RESTLESS;
use crate::id::{FactionId, MajeId};
use crate::page::PageContext;
use crate::page::dial::Dial;
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::scenario::model::{Good, Goods, Rank};
use crate::sim::command::{Act, Command};
use crate::sim::deal::preview;
use crate::sim::ledger::Account;
use crate::sim::maje::rules::BRIBE;
use crate::sim::maje::spy_odds;
use crate::sim::terms::{Deal, FeudAct, Treatment};
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// The sheet of a maje.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>, id: MajeId) -> Sheet {
    let own = voice.view.own;
    if let Some(maje) = voice.view.maje(id) {
        return ours(context, voice, maje);
    }
    if let Some((of, maje)) = own.prisoners.iter().find(|(_, maje)| maje.id == id) {
        return prisoner(context, voice, *of, maje);
    }
    if let Some((of, maje)) = own.hostages.iter().find(|(_, maje)| maje.id == id) {
        return hostage(voice, *of, maje);
    }
    if let Some(known) = own.exile(id) {
        let mut sheet = exile::sheet(context, voice, known);
        story(voice, id, &mut sheet);
        return sheet;
    }
    foreign(voice, id)
}

/// Where a maje is who lives with another faction by a deal, in words.
pub(super) fn lives_with(voice: &Voice<'_>, maje: MajeId, with: FactionId) -> String {
    let id = if voice.view.own.is_fostered(maje) {
        "maje-ward"
    } else {
        "maje-hostage"
    };
    voice.say(id, &[("who", voice.them(with).into())])
}

fn head(voice: &Voice<'_>, maje: &OwnMaje, of: FactionId) -> Sheet {
    let mut sheet = Sheet::new(maje.name.clone());
    let rank = say!(
        voice,
        "maje-rank",
        rank = voice.rank(maje.rank),
        age = i32::from(maje.age)
    );
    sheet.blocks.push(Block::Face {
        seed: maje.portrait,
        faction: of,
        said: vec![
            rich(&rank),
            rich(&voice.them(of)),
            rich(&voice.character(maje.traits)),
        ],
    });
    sheet
}

fn ours(context: &PageContext<'_>, voice: &Voice<'_>, maje: &OwnMaje) -> Sheet {
    let id = maje.id;
    let mut sheet = head(voice, maje, voice.view.faction());
    let now = match maje.captor {
        Some(captor) if maje.hostage => lives_with(voice, maje.id, captor),
        Some(captor) => say!(voice, "maje-captive", who = voice.them(captor)),
        None => voice.task(&maje.task),
    };
    let tone = if maje.captor.is_some() {
        Tone::Bad
    } else {
        Tone::Plain
    };
    sheet.fact_why(label(voice, "label-does"), &now, tone, Vec::new());
    sheet.fact(label(voice, "label-where"), &voice.place(maje.at));
    informant::warnings(voice, maje, &mut sheet);
    if maje.rank == Rank::First {
        sheet.note(&say!(voice, "sheet-first-loyal"), Tone::Dim);
        succession::section(voice, &mut sheet);
    } else {
        sheet.meter_why(
            label(voice, "label-loyalty"),
            maje.loyalty,
            100,
            health(maje.loyalty, RESTLESS, RESTLESS + 10),
            why(voice, |account| account == Account::Loyalty(id)),
        );
        if maje.loyalty < RESTLESS {
            sheet.note(
                &say!(voice, "sheet-restless", pronoun = voice.pronoun(id)),
                Tone::Warn,
            );
        }
        sheet.meter_why(
            label(voice, "sheet-ambition"),
            maje.ambition,
            100,
            Tone::Plain,
            vec![Rich::plain(say!(voice, "sheet-ambition-why"))],
        );
    }
    if maje.rank == Rank::Lesser && maje.captor.is_none() {
        succession::naming(context, voice, maje, &mut sheet);
    }
    if maje.captor.is_none() && context.planning {
        maje_tasks::section(context, voice, maje, &mut sheet);
    }
    if maje.rank == Rank::Lesser && maje.captor.is_none() && context.planning {
        exile::banishing(voice, maje, &mut sheet);
    }
    character::bars(voice, maje.traits, &mut sheet);
    story(voice, id, &mut sheet);
    sheet
}

fn story(voice: &Voice<'_>, id: MajeId, sheet: &mut Sheet) {
    let Some(def) = voice.book().notable(id) else {
        return;
    };
    if !def.claims.is_empty() {
        sheet.fact(label(voice, "label-claims"), &voice.places(&def.claims));
    }
    if !def.about.is_empty() {
        sheet.heading(label(voice, "sheet-about"));
        sheet.para(&def.about);
    }
}

/// A maje of somebody else, held prisoner: a ransom to ask, or letting go for nothing.
fn prisoner(context: &PageContext<'_>, voice: &Voice<'_>, of: FactionId, maje: &OwnMaje) -> Sheet {
    let mut sheet = head(voice, maje, of);
    sheet.note(
        &say!(voice, "sheet-prisoner", who = voice.possessive(of)),
        Tone::Warn,
    );
    if context.planning {
        sheet.heading(label(voice, "sheet-ransom"));
        let mut price = Goods::NONE;
        for good in Good::ALL {
            let usual = if good == Good::Water { 20 } else { 0 };
            let value = context.dials.or(Dial::Price(good), usual);
            let dial = Dialled::new(title(&voice.good(good)), Dial::Price(good), value, (0, 120))
                .step(5)
                .why(Rich::plain(say!(voice, "sheet-price-why")));
            price[good] = dial.value;
            sheet.blocks.push(Block::Dial(dial));
        }
        let me = voice.view.faction();
        let deal = Deal::ransom([me, of], me, maje.id, price);
        let guess = preview(&voice.view, of, &deal);
        for line in voice.preview(of, &guess) {
            sheet.note(&line, Tone::Dim);
        }
        let words = title(&say!(
            voice,
            "sheet-offer-ransom",
            price = voice.goods(price)
        ));
        let propose = Command::Act(Act::Propose { to: of, deal });
        let release = Command::Act(Act::Release { maje: maje.id });
        let mercy = say!(voice, "sheet-release-why", who = voice.them(of));
        sheet.options(vec![
            command(voice, words, propose),
            command(
                voice,
                title(&say!(
                    voice,
                    "sheet-release",
                    pronoun = voice.pronoun(maje.id)
                )),
                release,
            )
            .hint(rich(&mercy)),
        ]);
        keeping(voice, maje, &mut sheet);
        informant::turning(context, voice, (of, maje), &mut sheet);
        sheet.note(&say!(voice, "sheet-act-note"), Tone::Warn);
    }
    character::bars(voice, maje.traits, &mut sheet);
    story(voice, maje.id, &mut sheet);
    sheet
}

/// A maje of others who lives here as security of a deal.
fn hostage(voice: &Voice<'_>, of: FactionId, maje: &OwnMaje) -> Sheet {
    let mut sheet = head(voice, maje, of);
    sheet.note(
        &voice.say(
            if voice.view.own.is_fostered(maje.id) {
                "sheet-ward"
            } else {
                "sheet-hostage"
            },
            &[("whose", voice.them(of).into())],
        ),
        Tone::Plain,
    );
    character::bars(voice, maje.traits, &mut sheet);
    story(voice, maje.id, &mut sheet);
    sheet
}

/// How a prisoner is kept, and the choices.
fn keeping(voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet) {
    let own = voice.view.own;
    let held = own.prisoners.iter().position(|(_, it)| it.id == maje.id);
    let now = held.and_then(|at| own.treatments.get(at).copied());
    let now = now.unwrap_or_default();
    sheet.fact(label(voice, "sheet-kept"), &voice.treatment(now));
    let act = |feud| Command::Act(Act::Feud(feud));
    let mut choices: Vec<Choice> = Treatment::ALL
        .into_iter()
        .map(|treatment| {
            let (words, why) = match treatment {
                Treatment::Plain => ("sheet-keep-plain", "sheet-keep-plain-why"),
                Treatment::Well => ("sheet-keep-well", "sheet-keep-well-why"),
                Treatment::Badly => ("sheet-keep-badly", "sheet-keep-badly-why"),
            };
            let treat = act(FeudAct::Treat {
                maje: maje.id,
                treatment,
            });
            command(voice, label(voice, words), treat)
                .hint(Rich::plain(voice.say(why, &[])))
                .chosen(treatment == now)
        })
        .collect();
    let execute = act(FeudAct::Execute { maje: maje.id });
    let why = say!(voice, "sheet-execute-why");
    choices.push(
        command(voice, label(voice, "sheet-execute"), execute)
            .hint(Rich::plain(why))
            .tone(Tone::Bad),
    );
    sheet.row(choices);
}

/// A maje of somebody else: what everybody knows.
fn foreign(voice: &Voice<'_>, id: MajeId) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(title(&voice.maje_name(id)));
    let leads = view
        .roster
        .faction_ids()
        .find(|faction| view.common.faction(*faction).first_maje == Some(id));
    let of = leads.unwrap_or(id.owner);
    sheet.crest = Some(of);
    sheet.fact(label(voice, "sheet-belongs"), &voice.them(of));
    if leads.is_some() {
        sheet.fact(label(voice, "label-rank"), &say!(voice, "rank-first"));
        character::bars(voice, view.common.faction(of).character, &mut sheet);
        sheet.note(&say!(voice, "sheet-character-why"), Tone::Dim);
    } else {
        sheet.note(
            &say!(voice, "sheet-little-known", pronoun = voice.pronoun(id)),
            Tone::Dim,
        );
    }
    informant::serving(voice, id, &mut sheet);
    story(voice, id, &mut sheet);
    sheet
}

/// What a spy would have to reckon with.
#[must_use]
pub fn chances(voice: &Voice<'_>, maje: &OwnMaje, on: FactionId) -> String {
    let odds = spy_odds(&voice.view, maje.traits, on);
    say!(
        voice,
        "sheet-spy-chances",
        success = odds.success,
        caught = odds.caught,
        ore = BRIBE,
        unit = voice.unit()
    )
}
