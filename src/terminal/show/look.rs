//! Anything by its name: the encyclopedia, and whatever else is called so.

use crate::id::{ClassId, TechId};
use crate::terminal::lexicon::Thing;
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::verbs::Kinds;
use crate::text::{Voice, say};

/// Answers `look NAME`; without a name, what there is to read.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    let voice = &line.voice;
    let phrase = line.parsed.rest().join(" ");
    if phrase.is_empty() {
        return Ok(Request::Show(contents(voice)));
    }
    let kinds = Kinds::ENTRY
        .or(Kinds::PLACE)
        .or(Kinds::FACTION)
        .or(Kinds::SELF)
        .or(Kinds::FLEET)
        .or(Kinds::SEEN)
        .or(Kinds::MAJE)
        .or(Kinds::CLASS)
        .or(Kinds::TECH);
    // An entry goes before everything else of the same name, a fleet behind its commander.
    let groups = [
        Kinds::ENTRY,
        Kinds::PLACE,
        Kinds::FACTION.or(Kinds::SELF),
        Kinds::MAJE,
        Kinds::CLASS.or(Kinds::TECH),
        Kinds::FLEET,
        Kinds::SEEN,
    ];
    let found = groups
        .into_iter()
        .find_map(|group| line.lexicon.find(&phrase, group).ok());
    let thing = match found {
        Some(thing) => thing,
        None => line.find(&phrase, kinds)?,
    };
    page(voice, thing)
        .map(Request::Show)
        .ok_or_else(|| line.puzzled())
}

/// The page of a thing, if it has one.
#[must_use]
pub fn page(voice: &Voice<'_>, thing: Thing) -> Option<Output> {
    Some(match thing {
        Thing::Entry(at) => entry(voice, at)?,
        Thing::Place(id) => super::lands::page(voice, id),
        Thing::Faction(id) => {
            let mut page = entry_called(voice, &voice.book().faction(id).short);
            page.append(super::sect::page(voice, id));
            page
        }
        Thing::Maje(id) => super::majes::one(voice, id),
        Thing::Fleet(id) => super::fleets::one(voice, id),
        Thing::Seen(id) => super::fleets::foreign(voice, id),
        Thing::Class(id) => class(voice, id),
        Thing::Technology(id) => technology(voice, id),
        Thing::Prisoner(_)
        | Thing::Good(_)
        | Thing::Posture(_)
        | Thing::Prestige
        | Thing::Morale => {
            return None;
        }
    })
}

fn entry(voice: &Voice<'_>, at: usize) -> Option<Output> {
    let entry = voice.book().encyclopedia.get(at)?;
    let mut page = Output::new();
    page.heading(&entry.title);
    page.para(&entry.text);
    Some(page)
}

fn entry_called(voice: &Voice<'_>, name: &str) -> Output {
    let mut all = voice.book().encyclopedia.iter();
    let found = all.position(|e| e.title == name || e.aliases.iter().any(|a| a == name));
    found.and_then(|at| entry(voice, at)).unwrap_or_default()
}

fn contents(voice: &Voice<'_>) -> Output {
    let mut page = Output::new();
    page.heading(&say!(voice, "look-title"));
    let entries = &voice.book().encyclopedia;
    if entries.is_empty() {
        page.para(&say!(voice, "look-nothing"));
    } else {
        let titles: Vec<&str> = entries.iter().map(|e| e.title.as_str()).collect();
        page.para(&titles.join(" · "));
    }
    page.gap();
    page.para(&say!(voice, "look-hint"));
    page
}

fn class(voice: &Voice<'_>, id: ClassId) -> Output {
    let class = voice.book().class(id);
    let mut page = Output::new();
    page.heading(&class.name);
    page.para(&class.about);
    page.gap();
    let fight = say!(
        voice,
        "class-fight",
        attack = class.attack,
        hull = class.hull
    );
    page.labelled(&say!(voice, "label-strength"), &fight);
    let speed = say!(
        voice,
        "fleet-speed",
        speed = i32::from(class.speed),
        unit = voice.unit()
    );
    page.labelled(&say!(voice, "label-speed"), &speed);
    page.labelled(&say!(voice, "label-cargo"), &class.cargo.to_string());
    let cost = match class.cost {
        Some(cost) => say!(
            voice,
            "class-cost",
            goods = voice.goods(cost),
            turns = voice.turns(i32::from(class.turns))
        ),
        None => say!(voice, "class-not-built"),
    };
    page.labelled(&say!(voice, "label-cost"), &cost);
    page.labelled(&say!(voice, "label-upkeep"), &voice.goods(class.upkeep));
    if !class.yields.is_none() {
        page.labelled(&say!(voice, "label-yields"), &voice.goods(class.yields));
    }
    if let Some(needs) = class.requires {
        page.labelled(&say!(voice, "label-requires"), &voice.technology(needs));
    }
    page
}

fn technology(voice: &Voice<'_>, id: TechId) -> Output {
    let technology = voice.book().technology(id);
    let mut page = Output::new();
    page.heading(&technology.name);
    page.para(&technology.about);
    page.gap();
    for one in &technology.effects {
        page.item(&voice.effect(*one));
    }
    page
}

/// Technology held, with what it does.
#[must_use]
pub fn held(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "technology-title"));
    for (at, technology) in view.book.technologies.iter().enumerate() {
        let units = view.own.technology.get(at).copied().unwrap_or(0);
        if units == 0 {
            continue;
        }
        let effects: Vec<String> = technology
            .effects
            .iter()
            .map(|e| voice.effect(*e))
            .collect();
        let id = if technology.units {
            "technology-units"
        } else {
            "technology-known"
        };
        page.item(&say!(
            voice,
            id,
            name = technology.name.as_str(),
            units = i32::from(units),
            effects = effects.join(", ")
        ));
    }
    page.gap();
    page.para(&say!(voice, "technology-hint"));
    page
}
