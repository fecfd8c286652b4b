//! `mediate SECT SECT`, `mediate SECT with SECT for 20 water`, `mediate SECT accept`, `mediate SECT refuse`.

use crate::id::FactionId;
use crate::scenario::model::Good;
use crate::sim::command::{Act, Command};
use crate::sim::terms::{MediationAct, Owed};
use crate::terminal::deal;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;

/// Answers `mediate`.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let accepts = parsed.part("accept").map(|_| true);
    let answers = accepts.or(parsed.part("refuse").map(|_| false));
    let act = match answers {
        Some(accept) => MediationAct::Answer {
            by: line.faction(&parsed.first)?,
            accept,
        },
        None => propose(line)?,
    };
    Ok(Request::Give(vec![Command::Act(Act::Mediate(act))]))
}

/// Two others, and what the first of them pays the second.
fn propose(line: &Line<'_>) -> Result<MediationAct, Trouble> {
    let parsed = line.parsed;
    let words: Vec<&str> = parsed.first.split_whitespace().collect();
    let amount = words.iter().position(|word| deal::is_number(word));
    let (names, paid) = words.split_at(amount.unwrap_or(words.len()));
    let between = match parsed.part("with") {
        Some(other) => [line.faction(&parsed.first)?, line.faction(other)?],
        None => two(line, names)?,
    };
    let priced: Vec<&str> = match parsed.part("for") {
        Some(price) => price.split_whitespace().collect(),
        None if parsed.part("with").is_none() => paid.to_vec(),
        None => Vec::new(),
    };
    let price = if priced.is_empty() {
        None
    } else {
        Some(price(line, &priced)?)
    };
    Ok(MediationAct::Propose { between, price })
}

/// Two names one after the other: the line is cut where both halves stand for somebody.
fn two(line: &Line<'_>, words: &[&str]) -> Result<[FactionId; 2], Trouble> {
    let known = |name: &str| line.lexicon.find(name, Kinds::FACTION).is_ok();
    let halves = (1..words.len()).map(|at| [words[..at].join(" "), words[at..].join(" ")]);
    let found = halves
        .into_iter()
        .find(|two| two.iter().all(|name| known(name)));
    let [one, other] = match found {
        Some(two) => two,
        // Says which of them nobody has.
        None => match words {
            [one, rest @ ..] => [(*one).to_owned(), rest.join(" ")],
            [] => [String::new(), String::new()],
        },
    };
    Ok([line.faction(&one)?, line.faction(&other)?])
}

/// `20 water`.
fn price(line: &Line<'_>, words: &[&str]) -> Result<(Good, u16), Trouble> {
    match deal::read_all(line, words)?.as_slice() {
        [Owed::Goods(good, loads)] => Ok((*good, *loads)),
        _ => Err(line.puzzled()),
    }
}
