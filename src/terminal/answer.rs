//! Which family answers which verb.

use super::order;
use super::request::{Answer, Line, Request, Trouble};
use super::scene::Scene;
use super::show::{self, pages};
use super::verbs::{self, Group, Kinds};
use super::words::{Parsed, Word};
use crate::page::dial::Dial;
use crate::page::{Overlay, Tab};
use crate::session::Stage;
use crate::text::{Voice, say};

/// More turns than this are not watched at once.
const MOST_TURNS: u16 = 500;

/// Answers a line whose verb is known.
///
/// # Errors
/// Whatever stands in the way.
pub fn answer(line: &Line<'_>) -> Answer {
    if let Some(word) = line.parsed.doubled() {
        return Err(Trouble::Said(say!(line.voice, "said-twice", word = word)));
    }
    if let Some((word, phrase)) = left_over(line.parsed) {
        return Err(Trouble::Said(say!(
            line.voice,
            "too-much-said",
            phrase = phrase,
            word = word,
            example = line.example()
        )));
    }
    match line.parsed.verb.group {
        Group::Look => look(line),
        Group::Fleets | Group::Home | Group::Table => order(line),
        Group::Game => of_the_game(line),
    }
}

/// A word after which nothing can follow, and what follows it: that was meant otherwise, and would be dropped.
fn left_over(parsed: &Parsed) -> Option<(&'static str, &str)> {
    /// Pages that are about everything.
    const WHOLE: [&str; 9] = [
        "council",
        "table",
        "pledges",
        "conference",
        "objectives",
        "briefing",
        "orders",
        "walkout",
        "saves",
    ];
    /// Joints after which nothing follows.
    const ALONE: [(&str, &str); 15] = [
        ("assign", "host"),
        ("assign", "idle"),
        ("assign", "now"),
        ("draw", "now"),
        ("attend", "refuse"),
        ("duel", "fight"),
        ("duel", "refuse"),
        ("mediate", "accept"),
        ("mediate", "refuse"),
        ("keep", "well"),
        ("keep", "badly"),
        ("keep", "plainly"),
        ("seal", "off"),
        ("refuse", "frankly"),
        ("refuse", "pretext"),
    ];
    let first = parsed.first.as_str();
    let all = parsed.verb.name == "saves" && first.eq_ignore_ascii_case("all");
    if WHOLE.contains(&parsed.verb.name) && !is_idle(first) && !all {
        return Some((parsed.verb.name, first));
    }
    let mut parts = parsed.parts.iter();
    let left =
        parts.find(|(joint, said)| !is_idle(said) && ALONE.contains(&(parsed.verb.name, *joint)));
    left.map(|(joint, said)| (*joint, said.as_str()))
}

/// Verbs that only look.
fn look(line: &Line<'_>) -> Answer {
    let tab = |tab| Ok(Request::Show(pages::tab(line, tab, &[])));
    let codex = |part| {
        let settings = [(Dial::Codex, part)];
        Ok(Request::Show(pages::tab(line, Tab::Codex, &settings)))
    };
    let one = |kinds, all| match line.parsed.first.as_str() {
        "" => tab(all),
        phrase => pages::named(line, phrase, kinds),
    };
    match line.parsed.verb.name {
        "council" => Ok(Request::Show(pages::council(line))),
        "map" => show::map::answer(line),
        "sects" | "sect" => one(Kinds::FACTION.or(Kinds::SELF), Tab::Sects),
        "lands" | "territory" => one(Kinds::PLACE, Tab::Lands),
        "fleets" | "fleet" => one(Kinds::FLEET.or(Kinds::SEEN), Tab::Fleets),
        "majes" | "maje" => one(Kinds::MAJE.or(Kinds::PRISONER).or(Kinds::EXILE), Tab::Majes),
        "table" => tab(Tab::Table),
        "pledges" => tab(Tab::Pledges),
        "conference" => tab(Tab::Conference),
        "plots" => order::plots::page(line),
        "odds" => show::odds::answer(line),
        "ledger" => show::ledger::answer(line),
        "log" => show::log::answer(line),
        "objectives" => tab(Tab::Goals),
        "codex" => one(Kinds::ENTRY, Tab::Codex),
        "ships" if line.parsed.first.is_empty() => codex(1),
        "ships" => one(Kinds::CLASS, Tab::Codex),
        "technology" if line.parsed.first.is_empty() => codex(2),
        "technology" => one(Kinds::TECH, Tab::Codex),
        "briefing" => Ok(Request::Show(pages::dialogue(
            &line.scene(),
            Overlay::Briefing,
        ))),
        _ => show::look::answer(line),
    }
}

/// Verbs that give commands.
fn order(line: &Line<'_>) -> Answer {
    match line.parsed.verb.name {
        "stance" | "split" | "merge" => order::fleets::answer(line),
        "assign" => order::majes::answer(line),
        "heir" => order::majes::heir(line),
        "exile" | "shelter" => order::majes::exile(line),
        "turn" => order::majes::turn(line),
        "build" | "fort" | "improve" | "abandon" => order::build::answer(line),
        "choose" => order::scenes::answer(line),
        "seal" => order::seals::answer(line),
        "plot" | "strike" | "drop" | "expose" => order::plots::answer(line),
        "suspect" => order::suspicions::answer(line),
        "suggest" => order::deals::suggest(line),
        "what" => order::amends::what(line),
        "offer" | "accept" | "refuse" | "cancel" | "gift" | "ransom" | "release" => {
            order::deals::answer(line)
        }
        "demand" => order::deals::demand(line),
        "convene" | "attend" | "vote" | "walkout" | "draw" => order::conferences::answer(line),
        "mediate" => order::mediations::answer(line),
        "denounce" | "duel" | "keep" | "execute" => order::feuds::answer(line),
        _ => order::missions::answer(line),
    }
}

fn of_the_game(line: &Line<'_>) -> Answer {
    let first = line.parsed.first.as_str();
    let name = (!first.is_empty()).then(|| first.to_owned());
    match line.parsed.verb.name {
        "end" => end(line),
        "undo" | "play" | "quit" | "truth" if !is_idle(first) => Err(line.puzzled()),
        "undo" => Ok(Request::Undo),
        "orders" => Ok(Request::Show(pages::dialogue(
            &line.scene(),
            Overlay::Orders,
        ))),
        "save" => Ok(Request::Save(name)),
        "load" => Ok(Request::Load(name)),
        "overwrite" => Ok(Request::Overwrite(name)),
        "saves" => Ok(Request::Saves {
            everything: first.eq_ignore_ascii_case("all"),
        }),
        "play" => Ok(Request::PlayOn),
        "watch" => match line.session.stage() {
            Stage::Watching | Stage::Over => {
                let kinds = Kinds::FACTION.or(Kinds::SELF);
                match line.find(first, kinds)? {
                    super::lexicon::LexiconThing::Faction(id) => Ok(Request::Watch(id)),
                    _ => Err(line.puzzled()),
                }
            }
            Stage::Planning(_) | Stage::HandOver(_) | Stage::Fallen(_) => {
                Err(Trouble::Said(say!(line.voice, "cannot-watch")))
            }
        },
        "rewind" | "truth" => look_back(line),
        "help" => show::help::answer(line),
        _ => Ok(Request::Quit),
    }
}

/// `rewind`, `rewind 12`, `rewind end`: another turn, once the game is over. `truth`: the same turn, as it truly was or, once
/// more, as it was believed to be.
fn look_back(line: &Line<'_>) -> Answer {
    if line.session.stage() != Stage::Over {
        return Err(Trouble::Said(say!(line.voice, "cannot-rewind")));
    }
    let last = line.session.last_turn();
    let (now, truly) = line.session.looks_back_at().unwrap_or((last, false));
    if line.parsed.verb.name == "truth" {
        return Ok(Request::LookBack(now, !truly));
    }
    let said = line.parsed.first.to_lowercase();
    let word = said.split(' ').find(|word| !is_idle(word));
    match word {
        None => Ok(Request::LookBack(now.saturating_sub(1), truly)),
        Some("end") => Ok(Request::LookBack(last, false)),
        Some(turn) => match turn.parse() {
            Ok(turn) if turn >= 1 => Ok(Request::LookBack(turn, truly)),
            _ => Err(line.puzzled()),
        },
    }
}

/// `end`, and `end 10` where nobody plays. Anything else was meant otherwise, and a turn cannot be taken back.
fn end(line: &Line<'_>) -> Answer {
    let words = line.parsed.first.split(' ');
    let mut words = words.filter(|word| !is_idle(word));
    let turns: u16 = match (words.next(), words.next()) {
        (None, _) => 1,
        (Some(word), None) => word.parse().map_err(|_| line.puzzled())?,
        (Some(_), Some(_)) => return Err(line.puzzled()),
    };
    if turns == 0 {
        return Err(line.puzzled());
    }
    if turns > 1 && matches!(line.session.stage(), Stage::Planning(_)) {
        return Err(Trouble::Said(say!(line.voice, "end-one")));
    }
    Ok(Request::End(turns.min(MOST_TURNS)))
}

/// Whether words after a verb change nothing about it: "end the turn", "play on", "quit the game", "undo that".
fn is_idle(words: &str) -> bool {
    const IDLE: [&str; 14] = [
        "", "the", "this", "my", "turn", "turns", "week", "weeks", "month", "months", "on", "game",
        "last", "that",
    ];
    words
        .split(' ')
        .all(|word| IDLE.contains(&word.to_lowercase().as_str()))
}

/// A name without a verb: looks it up; else says what was perhaps meant.
///
/// # Errors
/// Nothing is called so.
pub fn name_alone(scene: Scene<'_>, all: &[Word]) -> Answer {
    let voice = scene.voice;
    let Some(look) = verbs::exactly("look") else {
        return Err(Trouble::Said(String::new()));
    };
    let mut words = vec![Word {
        text: String::from("look"),
        quoted: false,
    }];
    words.extend(all.iter().cloned());
    let parsed = Parsed::new(look, words);
    let line = scene.line(&parsed);
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
