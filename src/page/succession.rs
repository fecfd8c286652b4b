//! Who follows the First Maje: on his own page, and the naming of an heir on the pages of the others.

use super::part::{label, order, title};
use crate::council::RESTLESS;
use crate::id::MajeId;
use crate::page::PageContext;
use crate::page::rich::Rich;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::sim::command::{Order, Task};
use crate::sim::house::breakaway::BREAKS;
use crate::sim::house::claim::{Decision, Pretender};
use crate::sim::house::{LineOfSuccession, line_of_succession, secession};
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// Who would follow the First Maje if he fell today.
pub(super) fn section(voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.heading(label(voice, "succession"));
    let heir = voice.view.own.heir;
    let named = heir.map_or_else(|| say!(voice, "succession-nobody"), |heir| voice.maje(heir));
    sheet.fact(label(voice, "succession-heir"), &named);
    let Some(prospect) = line_of_succession(&voice.view) else {
        sheet.note(&say!(voice, "succession-alone"), Tone::Dim);
        return;
    };
    sheet.para(&outlook(voice, &prospect));
    for pretender in &prospect.pretenders {
        sheet.item(&title(&claims(voice, pretender)));
    }
    sheet.note(&say!(voice, "succession-note"), Tone::Dim);
}

/// How it would be decided.
fn outlook(voice: &Voice<'_>, prospect: &LineOfSuccession) -> String {
    let name = |at: usize| {
        let pretender = prospect.pretenders.get(at);
        pretender.map_or_else(String::new, |it| voice.maje(it.maje))
    };
    match prospect.decision {
        Decision::Heir => say!(voice, "succession-by-heir", maje = name(0)),
        Decision::Acclaimed => say!(voice, "succession-by-acclaim", maje = name(0)),
        Decision::Duel => say!(
            voice,
            "succession-by-duel",
            one = name(0),
            other = name(1),
            percent = prospect.odds.unwrap_or(50)
        ),
    }
}

/// The claim of one of them.
fn claims(voice: &Voice<'_>, pretender: &Pretender) -> String {
    let backers: Vec<String> = pretender.backers.iter().map(|it| voice.maje(*it)).collect();
    let maje = voice.maje(pretender.maje);
    let voices = pretender.voices;
    if backers.is_empty() {
        say!(voice, "succession-claim", maje = maje, percent = voices)
    } else {
        say!(
            voice,
            "succession-claim-backed",
            maje = maje,
            percent = voices,
            backers = voice.list(&backers)
        )
    }
}

/// Naming one of two rivals heir.
pub(super) fn heirs(voice: &Voice<'_>, rivals: [MajeId; 2]) -> Vec<Choice> {
    let name = |maje: MajeId| {
        let words = say!(voice, "succession-name-him", maje = voice.maje_name(maje));
        order(voice, words, Order::Heir { maje: Some(maje) })
    };
    rivals.into_iter().map(name).collect()
}

/// What would raise the loyalty of a maje at once or in time: being named heir, open house.
pub(super) fn appeasements(voice: &Voice<'_>, maje: MajeId) -> Vec<Choice> {
    let own = voice.view.own;
    let mut choices = Vec::new();
    if own.heir != Some(maje) {
        choices.push(order(
            voice,
            label(voice, "succession-name"),
            Order::Heir { maje: Some(maje) },
        ));
    }
    let mut majes = own.majes.iter();
    let host = majes.find(|it| it.captor.is_none() && it.task == Task::Idle && it.id != maje);
    choices.extend(host.map(|host| {
        let words = say!(voice, "succession-host", maje = voice.maje_name(host.id));
        let task = Task::Host;
        order(
            voice,
            words,
            Order::Assign {
                maje: host.id,
                task,
            },
        )
    }));
    choices
}

/// The choice to name a maje heir, or to take it back.
pub(super) fn naming(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    maje: &OwnMaje,
    sheet: &mut Sheet,
) {
    let lands = secession(&voice.view, maje);
    if !lands.is_empty() {
        let tone = if maje.loyalty < RESTLESS {
            Tone::Bad
        } else {
            Tone::Dim
        };
        let places = voice.places(&lands);
        let note = say!(
            voice,
            "succession-secedes",
            places = places,
            breaks = BREAKS
        );
        sheet.note(&note, tone);
    }
    if !context.planning {
        return;
    }
    let is_heir = voice.view.own.heir == Some(maje.id);
    let (words, heir): (&str, Option<MajeId>) = if is_heir {
        ("succession-unname", None)
    } else {
        ("succession-name", Some(maje.id))
    };
    let choice = order(voice, label(voice, words), Order::Heir { maje: heir })
        .hint(Rich::plain(say!(voice, "succession-name-why")))
        .chosen(is_heir);
    sheet.row(vec![choice]);
}
