//! Help: what can be typed, with examples.

use crate::terminal::page::Page;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::{self, Group, VERBS};
use crate::text::{Text, Voice, say};

const GROUPS: [(Group, &str); 5] = [
    (Group::Look, "group-look"),
    (Group::Fleets, "group-fleets"),
    (Group::Home, "group-home"),
    (Group::Table, "group-table"),
    (Group::Game, "group-game"),
];

/// Topics that are no verbs.
const TOPICS: [(&str, &str); 5] = [
    ("turn", "topic-turn"),
    ("goods", "topic-goods"),
    ("battle", "topic-battle"),
    ("majes", "topic-majes"),
    ("trade", "topic-trade"),
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
    let mut page = Page::new();
    for (name, id) in TOPICS {
        if name == topic {
            page.para(&voice.say(id, &[]));
        }
    }
    for verb in verbs::matching(&topic) {
        page.gap();
        about(voice.text, verb, &mut page);
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

fn about(text: &Text, verb: &verbs::Verb, page: &mut Page) {
    let does = text.say(&format!("does-{}", verb.name), &[]);
    page.labelled(verb.name, &does);
    let example = text.say(&format!("use-{}", verb.name), &[]);
    page.labelled("", &example);
    if !verb.aliases.is_empty() {
        let also = say!(text, "help-also", words = verb.aliases.join(", "));
        page.labelled("", &also);
    }
}

/// Everything that can be typed, a line each.
#[must_use]
pub fn all(voice: &Voice<'_>) -> Page {
    let mut page = Page::new();
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
