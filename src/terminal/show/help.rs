//! Help: what can be typed, with examples.

use crate::id::TerritoryId;
use crate::scenario::model::Peculiarity;
use crate::terminal::deal;
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::{self, Group, VERBS};
use crate::text::{Voice, say};

const GROUPS: [(Group, &str); 5] = [
    (Group::Look, "group-look"),
    (Group::Fleets, "group-fleets"),
    (Group::Home, "group-home"),
    (Group::Table, "group-table"),
    (Group::Game, "group-game"),
];

/// Topics that are no verbs.
const TOPICS: [(&str, &str); 10] = [
    ("turn", "topic-turn"),
    ("goods", "topic-goods"),
    ("battle", "topic-battle"),
    ("majes", "topic-majes"),
    ("trade", "topic-trade"),
    ("deals", "topic-trade"),
    ("witness", "topic-witness"),
    ("before", "topic-witness"),
    ("prestige", "topic-prestige"),
    ("bound", "topic-bound"),
];

/// Answers `help` and `help TOPIC`.
///
/// # Errors
/// A topic there is nothing about.
pub fn answer(line: &Line<'_>) -> Answer {
    let voice = &line.voice;
    let topic = line.parsed.first.to_lowercase();
    if topic.is_empty() {
        return Ok(Request::Show(all(voice)));
    }
    let mut page = Output::new();
    for (name, id) in TOPICS {
        if name == topic {
            page.para(&voice.say(id, &[]));
        }
    }
    for verb in verbs::matching(&topic) {
        page.gap();
        about(voice, verb, &mut page);
    }
    if page.is_empty() {
        for verb in verbs::taking(&topic) {
            page.gap();
            about(voice, verb, &mut page);
        }
    }
    if page.is_empty() && deal::begins(&topic) && !deal::is_number(&topic) {
        clause(voice, &topic, &mut page);
    }
    if page.is_empty() {
        let close = verbs::closest(&topic);
        return Err(match close {
            Some(name) => Trouble::Choice {
                question: say!(voice, "ask-did-you-mean", phrase = topic, name = name),
                options: vec![(name.to_owned(), format!("help {name}"))],
            },
            None => Trouble::Said(say!(voice, "help-nothing", topic = topic)),
        });
    }
    Ok(Request::Show(page))
}

/// How a verb is used, with names of this game that could be typed now.
#[must_use]
pub fn example(voice: &Voice<'_>, verb: &str) -> String {
    let view = &voice.view;
    let book = voice.book();
    let place = |id: TerritoryId| book.place(id).name.to_lowercase();
    let lands = &view.own.lands;
    let here = lands.first().map_or(TerritoryId(0), |land| land.id);
    let other = lands.get(1).map_or(here, |land| land.id);
    let foreign = book.territory_ids().filter(|id| {
        let holder = view.holder(*id);
        holder.is_some_and(|holder| holder != view.faction())
    });
    let there = foreign.min_by_key(|id| (view.routes.distance(here, *id), *id));
    let sect = there.and_then(|there| view.holder(there)).or_else(|| {
        let mut all = voice.known_factions();
        all.find(|id| *id != view.faction())
    });
    let third = voice
        .known_factions()
        .find(|id| *id != view.faction() && Some(*id) != sect);
    let last_word = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let maje = view.own.majes.iter().rev().find(|m| m.captor.is_none());
    let prisoner = view.own.prisoners.first();
    let held = |id: &crate::id::TechId| view.own.technology.get(id.index()).is_some_and(|n| *n > 0);
    let mut technologies = (0..book.technologies.len()).map(crate::id::TechId::from_index);
    let technology = technologies.find(held).map_or_else(String::new, |id| {
        book.technologies[id.index()].name.to_lowercase()
    });
    let mut places = book.territory_ids();
    let edge = places.find(|id| book.place(*id).is(Peculiarity::Edge));
    let gaps = [
        ("here", place(here).into()),
        ("other", place(other).into()),
        ("there", place(there.unwrap_or(here)).into()),
        (
            "sect",
            sect.map_or_else(String::new, |id| {
                voice.roster().faction(id).short.to_lowercase()
            })
            .into(),
        ),
        (
            "third",
            third
                .map_or_else(
                    || String::from("NAME"),
                    |id| voice.roster().faction(id).short.to_lowercase(),
                )
                .into(),
        ),
        (
            "maje",
            maje.map_or_else(String::new, |maje| last_word(&maje.name))
                .into(),
        ),
        (
            "prisoner",
            prisoner
                .map_or_else(|| String::from("NAME"), |(_, maje)| last_word(&maje.name))
                .into(),
        ),
        (
            "exile",
            view.own
                .exiles
                .first()
                .map_or_else(|| String::from("NAME"), |it| last_word(&it.name))
                .into(),
        ),
        ("technology", technology.into()),
        ("edge", place(edge.unwrap_or(here)).into()),
    ];
    voice.say(&format!("use-{verb}"), &gaps)
}

fn about(voice: &Voice<'_>, verb: &verbs::Verb, page: &mut Output) {
    let does = voice.say(&format!("does-{}", verb.name), &[]);
    page.labelled(verb.name, &does);
    page.labelled("", &example(voice, verb.name));
    if !verb.aliases.is_empty() {
        let also = say!(voice, "help-also", words = verb.aliases.join(", "));
        page.labelled("", &also);
    }
}

/// How something that a deal can be about is typed.
fn clause(voice: &Voice<'_>, word: &str, page: &mut Output) {
    let offers = example(voice, "offer");
    let with_it: Vec<&str> = offers.split(" · ").filter(|it| it.contains(word)).collect();
    let shown = if with_it.is_empty() {
        offers.clone()
    } else {
        with_it.join(" · ")
    };
    page.labelled(word, &say!(voice, "help-clause"));
    page.labelled("", &shown);
}

/// Everything that can be typed, a line each.
#[must_use]
pub fn all(voice: &Voice<'_>) -> Output {
    let mut page = Output::new();
    for (group, id) in GROUPS {
        page.heading(&voice.say(id, &[]));
        let names: Vec<&str> = VERBS
            .iter()
            .filter(|verb| verb.group == group)
            .map(|verb| verb.name)
            .collect();
        page.para(&names.join("  "));
    }
    page.gap();
    page.para(&say!(voice, "help-first"));
    page
}
