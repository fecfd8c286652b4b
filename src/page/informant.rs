//! Turning prisoners, those who were turned, and majes who came home from captivity.

use super::part::{label, order, rich};
use super::sheet::{Sheet, Tone};
use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::context::GameEnd;
use crate::sim::command::Order;
use crate::sim::informant::rules::{BRIBE, STUBBORN};
use crate::sim::informant::suborn_odds;
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// The choice to turn a prisoner, with its odds; or that he is turned.
pub(super) fn turning(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    (of, maje): (FactionId, &OwnMaje),
    sheet: &mut Sheet,
) {
    let own = voice.view.own;
    let (name, house) = (voice.maje(maje.id), voice.them(of));
    sheet.heading(label(voice, "suborn-title"));
    if let Some(known) = own.informants.iter().find(|it| it.maje == maje.id) {
        let since = voice.date(known.since);
        let serves = say!(
            voice,
            "suborn-turned",
            maje = name,
            since = since,
            of = house
        );
        sheet.note(&serves, Tone::Good);
        return;
    }
    if own.captivity(maje.id).is_some_and(|it| it.planned) {
        sheet.note(&say!(voice, "suborn-planned", maje = name), Tone::Warn);
        return;
    }
    if let Some(odds) = suborn_odds(&voice.view, maje.id) {
        sheet.note(&voice.suborn_odds(odds), Tone::Dim);
    }
    if context.planning {
        let why = say!(
            voice,
            "suborn-do-why",
            maje = name,
            ore = BRIBE,
            of = house,
            turns = voice.turns(i32::from(STUBBORN))
        );
        let suborn = Order::Suborn { maje: maje.id };
        let choice = order(voice, label(voice, "suborn-do"), suborn);
        sheet.row(vec![choice.hint(rich(&why))]);
    }
}

/// What a house knows of one of its own: that he was turned, or that he lately came home from captivity.
pub(super) fn warnings(voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet) {
    let own = voice.view.own;
    let name = voice.maje(maje.id);
    if let Some(it) = own.exposed.iter().rfind(|it| it.maje == maje.id) {
        let exposed = say!(
            voice,
            "informant-exposed",
            maje = name,
            master = voice.faction(it.master),
            turn = voice.date(it.turn)
        );
        sheet.note(&exposed, Tone::Bad);
    } else if let Some(it) = own.homecoming(maje.id) {
        let home = say!(
            voice,
            "homecoming",
            maje = name,
            from = voice.them(it.from),
            ago = voice.ago(it.turn)
        );
        sheet.note(&home, Tone::Warn);
    }
}

/// That a maje of others serves the reader.
pub(super) fn serving(voice: &Voice<'_>, id: crate::id::MajeId, sheet: &mut Sheet) {
    let mut known = voice.view.own.informants.iter();
    if let Some(it) = known.find(|it| it.maje == id) {
        let serves = say!(
            voice,
            "informant-serves",
            maje = voice.maje(id),
            since = voice.date(it.since),
            of = voice.faction(it.house)
        );
        sheet.note(&serves, Tone::Good);
    }
}

/// The majes of others whom the reader turned, a line each.
pub(super) fn list(voice: &Voice<'_>, sheet: &mut Sheet) {
    let own = voice.view.own;
    if own.informants.is_empty() {
        return;
    }
    sheet.heading(label(voice, "majes-informants"));
    for it in &own.informants {
        let (maje, whose) = (voice.maje(it.maje), voice.them(it.house));
        let held = own.prisoners.iter().any(|(_, held)| held.id == it.maje);
        let line = if held {
            say!(voice, "majes-informant-held", maje = maje, whose = whose)
        } else {
            let since = voice.date(it.since);
            say!(
                voice,
                "majes-informant",
                maje = maje,
                whose = whose,
                since = since
            )
        };
        sheet.item(&line);
    }
}

/// A section at the end of a game: who was turned by whom.
pub(super) fn at_the_end(voice: &Voice<'_>, ended: &GameEnd, sheet: &mut Sheet) {
    if ended.turned.is_empty() {
        return;
    }
    sheet.heading(label(voice, "end-turned"));
    for it in &ended.turned {
        sheet.item(&voice.informant(it));
    }
}
