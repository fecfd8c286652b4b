//! The council: at most five things that matter now, each with what would address it.

use crate::council::{MOST, Relief, Stress, What, matters, outlook, said};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::Good;
use crate::sim::command::Mission;
use crate::terminal::ink::{Ink, ink, plain};
use crate::terminal::print::Output;
use crate::text::{Voice, capital, say};

/// The page of the council.
#[must_use]
pub fn page(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    // Where nothing ends the game, and past its end, nobody counts.
    let id = if view.common.turns_left().is_none_or(|left| left == 0) {
        "council-title-on"
    } else {
        "council-title"
    };
    let gaps = [
        (
            "who",
            voice.book().faction(view.faction()).name.as_str().into(),
        ),
        ("date", voice.date(view.turn()).into()),
        ("turn", i32::from(view.turn()).into()),
        ("turns", i32::from(view.book.turns).into()),
    ];
    page.heading(&voice.say(id, &gaps));
    let matters = matters(view);
    for matter in matters.iter().take(MOST) {
        page.item(&say!(
            voice,
            "council-item",
            said = capital(&said(voice, &matter.what, stressed)),
            todo = todo(voice, &matter.what)
        ));
    }
    if matters.is_empty() {
        page.item(&say!(voice, "council-quiet"));
    }
    page
}

fn stressed(stress: Stress, words: &str) -> String {
    let colour = match stress {
        Stress::Good => Ink::Good,
        Stress::Bad => Ink::Bad,
        Stress::Strong => Ink::Strong,
    };
    ink(colour, words)
}

/// The line above the prompt: goods and what they last.
#[must_use]
pub fn summary(voice: &Voice<'_>) -> String {
    let parts: Vec<String> = Good::ALL
        .into_iter()
        .map(|good| {
            let outlook = outlook(&voice.view, good);
            say!(
                voice,
                "summary-good",
                good = voice.good(good),
                stock = outlook.stock,
                change = voice.signed(outlook.change())
            )
        })
        .collect();
    say!(
        voice,
        "summary",
        goods = parts.join(" · "),
        prestige = voice.view.own.prestige,
        morale = voice.view.own.morale
    )
}

/// What can be typed about it.
fn todo(voice: &Voice<'_>, what: &What) -> String {
    match what {
        What::Short {
            good,
            seller,
            fleet,
            ..
        } => match (seller, fleet) {
            (Some(who), _) => say!(
                voice,
                "todo-trade",
                who = short(voice, *who),
                good = plain(&voice.good(*good))
            ),
            (None, Some(fleet)) => say!(voice, "todo-odds-all", fleet = number(voice, *fleet)),
            (None, None) => say!(voice, "todo-goods"),
        },
        What::Offer { number, .. } => say!(voice, "todo-answer", number = *number),
        What::Threat {
            land,
            guard: Some(guard),
            ..
        } => say!(
            voice,
            "todo-guard-with",
            place = place(voice, *land),
            fleet = number(voice, guard.fleet)
        ),
        What::CutOff {
            relief: Some(relief),
            good,
            ..
        } => haul(voice, relief, *good),
        What::CutOff { lands, .. } => lands.first().map_or_else(String::new, |land| {
            say!(voice, "todo-place", place = place(voice, *land))
        }),
        What::Threat { land, .. } => say!(voice, "todo-guard", place = place(voice, *land)),
        What::Ending { .. } | What::Aim { .. } => say!(voice, "todo-objectives"),
        What::Restless { maje, .. } => say!(voice, "todo-maje", maje = maje_name(voice, *maje)),
        What::Idle { majes, land } => match (majes.first(), land) {
            (Some(maje), Some(land)) => say!(
                voice,
                "todo-govern",
                maje = maje_name(voice, *maje),
                place = place(voice, *land)
            ),
            (Some(maje), None) => say!(voice, "todo-maje", maje = maje_name(voice, *maje)),
            (None, _) => String::new(),
        },
        What::Raid { fleet, target, .. } => say!(
            voice,
            "todo-odds",
            place = place(voice, *target),
            fleet = number(voice, *fleet)
        ),
        What::Seize { fleet, target, .. } => say!(
            voice,
            "todo-odds-seize",
            place = place(voice, *target),
            fleet = number(voice, *fleet)
        ),
        What::Cargo { fleet, .. } => say!(voice, "todo-withdraw", fleet = number(voice, *fleet)),
        What::Contract {
            partner,
            again: true,
            ..
        } => say!(voice, "todo-suggest", who = short(voice, *partner)),
        What::Contract { .. } => say!(voice, "todo-contracts"),
        What::Ungoverned { maje, all, .. } => {
            let names: Vec<String> = all.iter().map(|id| place(voice, *id)).collect();
            say!(
                voice,
                "todo-govern",
                maje = maje_name(voice, *maje),
                place = names.join(", ")
            )
        }
        What::Ore { class, at, .. } => say!(
            voice,
            "todo-build",
            class = voice.book().class(*class).name.to_lowercase(),
            place = place(voice, *at)
        ),
        What::Fleets { fleets, at } => match fleets.first() {
            Some(first) => say!(
                voice,
                "todo-guard-with",
                place = place(voice, *at),
                fleet = number(voice, *first)
            ),
            None => String::new(),
        },
    }
}

fn haul(voice: &Voice<'_>, relief: &Relief, good: Good) -> String {
    let Mission::Haul {
        from, to, goods, ..
    } = relief.mission
    else {
        return String::new();
    };
    say!(
        voice,
        "todo-haul",
        amount = goods[good],
        good = plain(&voice.good(good)),
        from = place(voice, from),
        place = place(voice, to),
        fleet = number(voice, relief.fleet)
    )
}

fn place(voice: &Voice<'_>, id: TerritoryId) -> String {
    voice.book().place(id).name.to_lowercase()
}

fn short(voice: &Voice<'_>, who: FactionId) -> String {
    voice.book().faction(who).short.to_lowercase()
}

fn maje_name(voice: &Voice<'_>, id: MajeId) -> String {
    short_name(&voice.maje_name(id))
}

/// The last word of a name, as it can be typed.
pub(super) fn short_name(name: &str) -> String {
    name.rsplit(' ').next().unwrap_or(name).to_lowercase()
}

/// A fleet by its number in the list.
fn number(voice: &Voice<'_>, id: FleetId) -> String {
    let all = &voice.view.own.fleets;
    let at = all.iter().position(|other| other.id == id);
    at.map_or_else(|| voice.fleet_name(id), |at| format!("f{}", at + 1))
}
