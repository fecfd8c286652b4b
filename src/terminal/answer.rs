//! Which family answers which verb.

use super::lexicon::Lexicon;
use super::order;
use super::request::{Answer, Line, Request, Trouble};
use super::show;
use super::verbs;
use super::verbs::Kinds;
use super::words::{Parsed, Word};
use crate::session::{Session, Stage};
use crate::text::{Voice, say};

/// Answers a line whose verb is known.
///
/// # Errors
/// Whatever stands in the way.
pub fn answer(line: &Line<'_>) -> Answer {
    let voice = &line.voice;
    match line.parsed.verb.name {
        "council" => {
            let mut page = show::council::page(voice);
            page.gap();
            page.para(&show::council::summary(voice));
            Ok(Request::Show(page))
        }
        "map" => show::map::answer(line),
        "sects" => Ok(Request::Show(show::sects::page(voice))),
        "sect" => show::sect::answer(line),
        "lands" => Ok(Request::Show(show::lands::all(voice))),
        "territory" => show::lands::answer(line),
        "fleets" | "fleet" => show::fleets::answer(line),
        "majes" | "maje" => show::majes::answer(line),
        "goods" => show::goods::answer(line),
        "odds" => show::odds::answer(line),
        "ledger" => show::ledger::answer(line),
        "log" => show::log::answer(line),
        "objectives" => Ok(Request::Show(show::goals::page(voice))),
        "look" => show::look::answer(line),
        "ships" => Ok(Request::Show(show::fleets::classes(voice))),
        "technology" => Ok(Request::Show(show::look::held(voice))),
        "briefing" => Ok(Request::Show(show::opening::briefing(voice))),
        "stance" | "split" | "merge" => order::fleets::answer(line),
        "assign" => order::majes::answer(line),
        "build" | "fort" | "improve" | "abandon" => order::build::answer(line),
        "offers" => Ok(Request::Show(show::deals::offers(voice))),
        "contracts" => Ok(Request::Show(show::deals::contracts(voice))),
        "suggest" => order::deals::suggest(line),
        "offer" | "accept" | "refuse" | "cancel" | "gift" | "ransom" | "release" => {
            order::deals::answer(line)
        }
        "end" | "undo" | "orders" | "save" | "load" | "saves" | "watch" | "play" | "help"
        | "quit" => of_the_game(line),
        _ => order::missions::answer(line),
    }
}

fn of_the_game(line: &Line<'_>) -> Answer {
    let first = line.parsed.first.as_str();
    let name = (!first.is_empty()).then(|| first.to_owned());
    match line.parsed.verb.name {
        "end" => {
            let digits: String = first.chars().filter(char::is_ascii_digit).collect();
            Ok(Request::End(digits.parse().unwrap_or(1).clamp(1, 500)))
        }
        "undo" => Ok(Request::Undo),
        "orders" => Ok(Request::Show(show::orders::page(line))),
        "save" => Ok(Request::Save(name)),
        "load" => Ok(Request::Load(name)),
        "saves" => Ok(Request::Saves),
        "play" => Ok(Request::PlayOn),
        "watch" => match line.session.stage() {
            Stage::Watching | Stage::Over => {
                let kinds = Kinds::FACTION.or(Kinds::SELF);
                match line.find(first, kinds)? {
                    super::lexicon::Thing::Faction(id) => Ok(Request::Watch(id)),
                    _ => Err(line.puzzled()),
                }
            }
            Stage::Planning(_) | Stage::HandOver(_) => {
                Err(Trouble::Said(say!(line.voice, "cannot-watch")))
            }
        },
        "help" => show::help::answer(line),
        _ => Ok(Request::Quit),
    }
}

/// A name without a verb: looks it up; else says what was perhaps meant.
///
/// # Errors
/// Nothing is called so.
pub fn name_alone(session: &Session, voice: Voice<'_>, lexicon: &Lexicon, all: &[Word]) -> Answer {
    let Some(look) = verbs::exactly("look") else {
        return Err(Trouble::Said(String::new()));
    };
    let mut words = vec![Word {
        text: String::from("look"),
        quoted: false,
    }];
    words.extend(all.iter().cloned());
    let parsed = Parsed::new(look, words);
    let line = Line {
        session,
        voice,
        lexicon,
        parsed: &parsed,
    };
    let phrase = parsed.rest().join(" ");
    let first = all.first().map_or("", |word| word.text.as_str());
    // One misspelt verb is likelier than one misspelt name, if more words follow.
    let verb = verbs::closest(first);
    match (show::look::answer(&line), verb) {
        (Ok(request), _) => Ok(request),
        (Err(Trouble::Choice { question, options }), None) => {
            Err(Trouble::Choice { question, options })
        }
        (Err(_), Some(verb)) => {
            let rest: Vec<Word> = all.iter().skip(1).cloned().collect();
            let meant = format!("{verb} {}", super::words::line_of(&rest));
            Err(Trouble::Choice {
                question: say!(voice, "ask-did-you-mean", phrase = first, name = verb),
                options: vec![(verb.to_owned(), meant.trim().to_owned())],
            })
        }
        (Err(_), None) => Err(Trouble::Said(say!(voice, "unknown-word", phrase = phrase))),
    }
}

/// Asks which of several verbs a prefix stands for.
#[must_use]
pub fn which_verb(voice: &Voice<'_>, names: &[&'static str], typed: &str) -> Trouble {
    let rest = typed.trim().split_once(' ').map_or("", |(_, rest)| rest);
    let options = names.iter().take(9).map(|name| {
        let line = format!("{name} {rest}");
        ((*name).to_owned(), line.trim().to_owned())
    });
    Trouble::Choice {
        question: say!(voice, "ask-which-verb"),
        options: options.collect(),
    }
}
