//! One sect or power: who leads it, what it thinks of us and why, what we know of it and whence.

use super::sects::{opinion, ships_of};
use crate::council::plenty_and_want;
use crate::id::FactionId;
use crate::sim::belief::Source;
use crate::sim::faction::Status;
use crate::terminal::lexicon::Thing;
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::verbs::Kinds;
use crate::text::{Voice, say};

/// Answers `sect NAME`; without a name, all of them.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.parsed.first.is_empty() {
        return Ok(Request::Show(super::sects::page(&line.voice)));
    }
    match line.find(&line.parsed.first, Kinds::FACTION.or(Kinds::SELF))? {
        Thing::Faction(id) => Ok(Request::Show(page(&line.voice, id))),
        _ => Err(line.puzzled()),
    }
}

/// The page of a faction.
#[must_use]
pub fn page(voice: &Voice<'_>, id: FactionId) -> Output {
    let view = &voice.view;
    let definition = view.book.faction(id);
    let public = view.common.faction(id);
    let mut page = Output::new();
    page.heading(&definition.name);
    match public.status {
        Status::Active => {}
        Status::Ended(turn) => page.para(&say!(voice, "sect-ended", ago = voice.ago(turn))),
        Status::Departed(turn) => page.para(&say!(voice, "sect-departed", ago = voice.ago(turn))),
    }
    if !public.first_maje_name.is_empty() {
        let led = say!(
            voice,
            "sect-led",
            maje = public.first_maje_name.as_str(),
            character = voice.character(public.character)
        );
        page.labelled(&say!(voice, "label-first-maje"), &led);
    }
    page.labelled(&say!(voice, "label-prestige"), &public.prestige.to_string());
    let traits: Vec<String> = definition.traits.iter().map(|t| voice.ways(*t)).collect();
    if !traits.is_empty() {
        page.labelled(&say!(voice, "label-ways"), &traits.join(", "));
    }
    strength(voice, id, &mut page);
    goods(voice, id, &mut page);
    if id == view.faction() {
        page.gap();
        page.para(&say!(voice, "sect-own-hint"));
        return page;
    }
    known(voice, id, &mut page);
    feelings(voice, id, &mut page);
    super::deals::with(voice, id, &mut page);
    page
}

fn strength(voice: &Voice<'_>, id: FactionId, page: &mut Output) {
    let view = &voice.view;
    page.labelled(&say!(voice, "label-lands"), &voice.lands_of(id));
    let ships = ships_of(voice, id);
    let mark = view.beliefs.faction(id).mark;
    let ships = if id == view.faction() || mark.source == Source::Unknown {
        ships
    } else {
        say!(
            voice,
            "with-source",
            what = ships,
            source = voice.source(mark)
        )
    };
    page.labelled(&say!(voice, "label-ships"), &ships);
}

fn goods(voice: &Voice<'_>, id: FactionId, page: &mut Output) {
    let view = &voice.view;
    let (plenty, want) = plenty_and_want(view, id);
    let list = |goods: &[crate::scenario::model::Good]| {
        let names: Vec<String> = goods.iter().map(|good| voice.good(*good)).collect();
        voice.list(&names)
    };
    let said = say!(
        voice,
        "sect-goods",
        plenty = list(&plenty),
        want = list(&want)
    );
    page.labelled(&say!(voice, "label-goods"), &said);
    let stores = view.beliefs.faction(id).stores;
    let known: Vec<String> = crate::scenario::model::Good::ALL
        .into_iter()
        .zip(stores)
        .filter(|(_, turns)| *turns >= 0)
        .map(|(good, turns)| {
            say!(
                voice,
                "sect-store",
                good = voice.good(good),
                turns = voice.turns(i32::from(turns))
            )
        })
        .collect();
    if !known.is_empty() {
        page.labelled(&say!(voice, "label-stores"), &known.join(", "));
    }
}

/// Fleets seen and technology known.
fn known(voice: &Voice<'_>, id: FactionId, page: &mut Output) {
    let view = &voice.view;
    let belief = view.beliefs.faction(id);
    let technology: Vec<String> = (0_u8..)
        .zip(&view.book.technologies)
        .filter(|(at, tech)| !tech.base && *at < 64 && belief.technology >> *at & 1 == 1)
        .map(|(at, _)| voice.technology(crate::id::TechId(at)))
        .collect();
    if !technology.is_empty() {
        page.labelled(&say!(voice, "label-technology"), &technology.join(", "));
    }
    let seen: Vec<_> = view
        .beliefs
        .fleets
        .iter()
        .filter(|s| s.flag == id)
        .collect();
    if seen.is_empty() {
        let nothing = say!(voice, "sect-no-fleets-seen");
        page.labelled(&say!(voice, "label-fleets"), &nothing);
    } else {
        page.gap();
        page.para(&say!(voice, "sect-fleets-seen"));
        for sighting in seen {
            page.item(&voice.sighting(sighting));
        }
    }
}

/// What each thinks of the other, and why.
fn feelings(voice: &Voice<'_>, id: FactionId, page: &mut Output) {
    let view = &voice.view;
    let own = view.own;
    let me = view.faction();
    let of_you = own.regard.get(id.index()).copied().unwrap_or(0);
    let of_them = own.opinions.get(id.index()).copied().unwrap_or(0);
    page.gap();
    page.para(&say!(
        voice,
        "sect-feelings",
        who = voice.them(id),
        of_you = opinion(voice, of_you),
        word = voice.feeling(of_you),
        of_them = opinion(voice, of_them)
    ));
    if own.blood_enemies.get(id.index()).copied().unwrap_or(false) {
        page.item(&say!(voice, "sect-blood-enemies"));
    }
    let relations = view.own.relations.iter();
    for relation in relations.filter(|r| r.of == id && r.toward == me) {
        let why = if relation.why.is_empty() {
            say!(voice, "sect-standing")
        } else {
            relation.why.clone()
        };
        page.item(&say!(
            voice,
            "sect-reason",
            weight = voice.signed(relation.opinion),
            what = why,
            when = say!(voice, "ago-before")
        ));
    }
    let mine =
        |i: &&crate::sim::opinion::Incident| (i.by, i.to) == (me, id) || (i.by, i.to) == (id, me);
    let mut remembered: Vec<_> = own.incidents.iter().filter(mine).collect();
    remembered.sort_by_key(|i| std::cmp::Reverse(i.turn));
    for incident in remembered.into_iter().take(8) {
        page.item(&say!(
            voice,
            "sect-reason",
            weight = voice.signed(incident.weight_at(view.turn())),
            what = voice.incident(incident),
            when = voice.ago(incident.turn)
        ));
    }
}
