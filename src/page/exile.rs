//! Exile: sending a maje away, with what it costs, and those who seek a roof.

use super::character;
use super::part::{label, order, rich};
use crate::id::MajeId;
use crate::page::rich::Thing;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::scenario::model::Rank;
use crate::sim::command::Order;
use crate::sim::house::exile::rules::WANDERS;
use crate::sim::house::exile::{ExileFate, ExilePlan, KnownExile, exile_price};
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// The choice to send a maje away, with what can be held against him and what it costs.
pub(super) fn banishing(voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet) {
    let Some(price) = exile_price(&voice.view, maje.id) else {
        return;
    };
    sheet.heading(label(voice, "exile-title"));
    let name = voice.maje(maje.id);
    let cause = voice.exile_cause(price.cause);
    let cause = say!(voice, "exile-cause", maje = name.as_str(), cause = cause);
    sheet.note(&cause, Tone::Dim);
    sheet.note(&voice.exile_price(&price), Tone::Warn);
    let why = say!(voice, "exile-send-why", maje = name);
    let banish = Order::Exile { maje: maje.id };
    let send = order(voice, label(voice, "exile-send"), banish);
    sheet.row(vec![send.tone(Tone::Bad).hint(rich(&why))]);
}

/// The sheet of an exile.
pub(super) fn sheet(context: &PageContext<'_>, voice: &Voice<'_>, exile: &KnownExile) -> Sheet {
    let mut sheet = Sheet::new(exile.name.clone());
    let rank = say!(
        voice,
        "maje-rank",
        rank = voice.rank(Rank::Lesser),
        age = i32::from(exile.age)
    );
    sheet.blocks.push(Block::Face {
        seed: exile.portrait,
        faction: exile.from,
        said: vec![
            rich(&rank),
            rich(&voice.them(exile.from)),
            rich(&voice.character(exile.traits)),
        ],
    });
    sheet.note(&state(voice, exile), Tone::Warn);
    sheet.fact(label(voice, "label-where"), &voice.place(exile.at));
    if context.planning && exile.seeks_roof() {
        sheet.row(vec![roof(voice, exile)]);
    }
    character::bars(voice, exile.traits, &mut sheet);
    sheet
}

/// How it stands with an exile.
fn state(voice: &Voice<'_>, exile: &KnownExile) -> String {
    let (maje, of) = (voice.maje(exile.maje), voice.them(exile.from));
    match (exile.plan, exile.fate) {
        (Some(ExilePlan::Leaves), _) => say!(voice, "exile-leaves", maje = maje),
        (Some(ExilePlan::TakeIn), _) => say!(voice, "exile-planned", maje = maje),
        (None, ExileFate::Wanders) => {
            let last = i32::from(exile.since.saturating_add(WANDERS));
            let left = (last - i32::from(voice.view.turn()) + 1).max(1);
            say!(
                voice,
                "exile-wanders",
                maje = maje,
                of = of,
                since = voice.date(exile.since),
                left = voice.turns(left)
            )
        }
        (None, ExileFate::Housed { by, turn }) => say!(
            voice,
            "exile-was-housed",
            of = of,
            by = voice.faction(by),
            ago = voice.ago(turn)
        ),
        (None, ExileFate::Lost(_)) => say!(voice, "exile-was-lost", maje = maje, of = of),
    }
}

/// The choice to take an exile in, or to call him home.
fn roof(voice: &Voice<'_>, exile: &KnownExile) -> Choice {
    let maje = voice.maje(exile.maje);
    let (words, why) = if exile.from == voice.view.faction() {
        let why = say!(voice, "exile-call-home-why", maje = maje);
        ("exile-call-home", why)
    } else {
        let of = voice.them(exile.from);
        let why = say!(voice, "exile-take-in-why", maje = maje, of = of);
        ("exile-take-in", why)
    };
    let offer = Order::TakeIn { maje: exile.maje };
    order(voice, label(voice, words), offer)
        .hint(rich(&why))
        .chosen(exile.plan == Some(ExilePlan::TakeIn))
}

/// What can be done about an exile who asks for a roof.
pub(super) fn choices(voice: &Voice<'_>, maje: MajeId) -> Vec<Choice> {
    let look = Action::Look(Thing::Maje(maje));
    let look = Choice::new(label(voice, "council-see-maje"), look);
    let roof = voice.view.own.exile(maje).map(|exile| roof(voice, exile));
    roof.into_iter().chain([look]).collect()
}

/// The exiles whom the reader knows of, a line each.
pub(super) fn list(voice: &Voice<'_>, sheet: &mut Sheet) {
    let exiles = &voice.view.own.exiles;
    let exiles = exiles
        .iter()
        .filter(|it| voice.view.maje(it.maje).is_none());
    let lines: Vec<String> = exiles.map(|it| line(voice, it)).collect();
    if lines.is_empty() {
        return;
    }
    sheet.heading(label(voice, "majes-exiles"));
    for line in &lines {
        sheet.item(line);
    }
}

fn line(voice: &Voice<'_>, exile: &KnownExile) -> String {
    let (maje, whose) = (voice.maje(exile.maje), voice.them(exile.from));
    match (exile.plan, exile.fate) {
        (Some(ExilePlan::Leaves), _) => say!(voice, "majes-exile-leaves", maje = maje),
        (_, ExileFate::Wanders) => {
            say!(voice, "majes-exile-seeks", maje = maje, whose = whose)
        }
        (_, ExileFate::Housed { by, .. }) => say!(
            voice,
            "majes-exile-housed",
            maje = maje,
            whose = whose,
            by = voice.faction(by)
        ),
        (_, ExileFate::Lost(_)) => say!(voice, "majes-exile-lost", maje = maje, whose = whose),
    }
}
