//! A whole deal as it is typed: what one gives, `for` what one gets, `for` how many turns, `if` somebody attacks, `before` whom as
//! witness, `publicly`.

use super::time::{self, Time};
use super::{listed, number, thing};
use crate::id::FactionId;
use crate::scenario::model::Hours;
use crate::sim::terms::{Clause, Deal, OnlyIf, Owed, Secrecy, When};
use crate::terminal::lexicon::Lost;
use crate::terminal::request::{Line, Trouble};
use crate::terminal::spell::Speller;
use crate::terminal::verbs::Kinds;
use crate::text::say;

/// The term of an offer that names none.
const USUAL_TERM: u16 = 12;
/// What a term is counted in.
const UNITS: [&str; 10] = [
    "turn", "turns", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
];

/// Something typed on one side of a deal.
struct Part {
    what: Owed,
    time: Option<Time>,
    mutual: bool,
}

/// The words of an offer with the other first, as `20 ore to ossul for 20 water` has him in the middle.
#[must_use]
pub fn partner_first<'p>(line: &Line<'_>, words: Vec<&'p str>) -> Vec<&'p str> {
    let middle = words.iter().position(|word| *word == "to");
    let Some(at) = middle.filter(|at| *at > 0 && thing::begins(words[0])) else {
        return words;
    };
    let after = at + 1;
    let is_name = |end: &usize| {
        let name = words[after..*end].join(" ");
        line.lexicon.find(&name, Kinds::FACTION).is_ok()
    };
    let Some(end) = (after + 1..=words.len()).rev().find(is_name) else {
        return words;
    };
    let (name, rest) = (&words[after..end], &words[end..]);
    [name, &words[..at], rest].concat()
}

/// Splits the words of an offer into the name of the other and the terms. The name is the longest that stands for
/// somebody, or could.
#[must_use]
pub fn parts_of_offer<'p>(line: &Line<'_>, words: &'p [&'p str]) -> (String, &'p [&'p str]) {
    let words = match words {
        ["to", rest @ ..] => rest,
        all => all,
    };
    let found = |end: &usize| line.lexicon.find(&words[..*end].join(" "), Kinds::FACTION);
    let lengths = || (1..=words.len()).rev();
    let named = lengths().find(|end| {
        let found = found(end);
        found.is_ok() || matches!(found, Err(Lost::Several(_) | Lost::Unfit(_)))
    });
    let nearly = || lengths().find(|end| matches!(found(end), Err(Lost::Unknown(Some(_)))));
    // A name that nobody has ends where something to give begins; else it is one word.
    let begins = |word: &&str| *word == "for" || thing::begins(word);
    let until = || words.iter().position(begins).unwrap_or(1);
    let at = named.or_else(nearly).unwrap_or_else(until);
    let at = at.min(words.len());
    (words[..at].join(" "), &words[at..])
}

/// Whether a deal was typed in which nothing is asked for and nobody said so: `20 ore`, without `for nothing`.
#[must_use]
pub fn is_unpriced(words: &[&str], deal: &Deal) -> bool {
    let me = deal.parties[0];
    deal.clauses.iter().all(|it| it.from == me) && !words.contains(&"nothing")
}

/// The terms of an offer to somebody.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn read(line: &Line<'_>, to: FactionId, words: &[&str]) -> Result<Deal, Trouble> {
    let public = |word: &str| matches!(word, "publicly" | "public");
    let plain: Vec<&str> = words.iter().copied().filter(|it| !public(it)).collect();
    let secrecy = if plain.len() < words.len() {
        Secrecy::Public
    } else {
        Secrecy::Secret
    };
    let (plain, witness) = witness(line, &plain)?;
    let (plain, conditions) = conditions(line, to, &plain)?;
    let mut deal = clauses(line, to, &plain)?;
    (deal.secrecy, deal.witness) = (secrecy, witness);
    for (from, condition) in conditions {
        deal.bind_to(condition, |clause| {
            clause.from == from && clause.is_standing()
        });
    }
    Ok(deal)
}

/// Takes `before SECT` out of a deal. Returns the words that are left, and who witnesses it.
fn witness<'p>(
    line: &Line<'_>,
    words: &[&'p str],
) -> Result<(Vec<&'p str>, Option<FactionId>), Trouble> {
    let Some(at) = words.iter().position(|word| *word == "before") else {
        return Ok((words.to_vec(), None));
    };
    let (first, named) = (&words[..at], &words[at + 1..]);
    let ends = |word: &&str| matches!(*word, "if" | "for" | "before");
    let end = named.iter().position(ends).unwrap_or(named.len());
    let (name, rest) = named.split_at(end);
    let who = line.faction(&name.join(" "))?;
    Ok(([first, rest].concat(), Some(who)))
}

/// Takes `if SECT attack them` and `if SECT attack us` out of a deal. Returns the words that are left, and whose clauses
/// are due only then.
fn conditions<'p>(
    line: &Line<'_>,
    to: FactionId,
    words: &[&'p str],
) -> Result<(Vec<&'p str>, Vec<(FactionId, OnlyIf)>), Trouble> {
    let mut parts = words.split(|word| *word == "if");
    let plain = parts.next().unwrap_or_default().to_vec();
    let mut found = Vec::new();
    for part in parts {
        let attack = |it: &&str| matches!(*it, "attack" | "attacks");
        let verb = part.iter().position(attack);
        let verb = verb.ok_or_else(|| line.puzzled())?;
        let by = line.faction(&part[..verb].join(" "))?;
        let from = match part.get(verb + 1..) {
            Some(["us" | "me"]) => to,
            Some([] | ["them"]) => line.view().faction(),
            _ => return Err(line.puzzled()),
        };
        found.push((from, OnlyIf::AttackedBy(by)));
    }
    Ok((plain, found))
}

/// The clauses of a deal: goods for goods pass each turn, whatever else is handed over passes once, unless it is said
/// otherwise.
fn clauses(line: &Line<'_>, to: FactionId, words: &[&str]) -> Result<Deal, Trouble> {
    let me = line.view().faction();
    let joint = |word: &&str| matches!(*word, "for" | "against" | "over");
    let mut groups: Vec<&[&str]> = words.split(joint).collect();
    let term = groups.last().and_then(|group| only_number(group));
    if term.is_some() {
        groups.pop();
    }
    let priced = groups.len() > 1;
    let (gives, gets) = match groups.as_slice() {
        [gives] => (side(line, gives)?, Vec::new()),
        [gives, gets] => (side(line, gives)?, side(line, gets)?),
        groups => {
            let phrase = groups
                .last()
                .map_or_else(String::new, |last| last.join(" "));
            let said = say!(line.voice, "deal-no-term", phrase = phrase);
            return Err(Trouble::Said(said));
        }
    };
    let typed = term;
    let term = term.unwrap_or_else(|| term_left(line));
    let hours = Hours::of_turns(term, line.book().turn);
    let is_goods = |part: &Part| matches!(part.what, Owed::Goods(..)) && part.time.is_none();
    // What only secures a trade makes nothing else of it.
    let trades = |side: &[Part]| {
        let mut rest = side.iter().filter(|it| it.what.escrow().is_none());
        side.iter().any(is_goods) && rest.all(is_goods)
    };
    let trade = trades(&gives) && trades(&gets);
    let mut clauses = Vec::new();
    for (from, with, parts) in [(me, to, &gives), (to, me, &gets)] {
        for part in parts {
            let when = match part.time {
                Some(Time::Now) => When::Now,
                Some(Time::Each) => When::EachTurn { term: hours },
                Some(Time::Within(turns)) => When::By {
                    within: Hours::of_turns(turns, line.book().turn),
                },
                None if typed.is_none() => {
                    let left = line.view().common.turns_left();
                    granted(trade && is_goods(part), part.what, hours)
                        .by_the_end(left, line.book().turn)
                }
                None => granted(trade && is_goods(part), part.what, hours),
            };
            clauses.push(Clause::new(from, with, part.what, when));
            if part.mutual {
                clauses.push(Clause::new(with, from, part.what, when));
            }
        }
    }
    // A time for which nothing runs was meant otherwise.
    let runs = |it: &Clause| it.when.hours() == Some(hours);
    if typed.is_some() && priced && !clauses.iter().any(runs) {
        let turns = line.voice.turns(i32::from(term));
        return Err(Trouble::Said(say!(
            line.voice,
            "deal-idle-term",
            turns = turns
        )));
    }
    Ok(Deal::new([me, to], clauses))
}

/// When a clause is due for which nothing is said.
const fn granted(trade: bool, what: Owed, term: Hours) -> When {
    if trade {
        When::EachTurn { term }
    } else {
        When::usual(what, term)
    }
}

/// What one side owes.
fn side(line: &Line<'_>, words: &[&str]) -> Result<Vec<Part>, Trouble> {
    if words == ["nothing"] {
        return Ok(Vec::new());
    }
    let parts = listed(words);
    if parts.is_empty() {
        return Err(Trouble::Said(say!(line.voice, "deal-empty-side")));
    }
    let read = |part: &&[&str]| {
        let (mutual, part) = match part {
            ["mutual", rest @ ..] => (true, rest),
            all => (false, *all),
        };
        let (thing, time) = time::split(line, part)?;
        let what = thing::read(line, thing)?;
        Ok(Part { what, time, mutual })
    };
    parts.iter().map(read).collect()
}

/// The number in a group of words that holds nothing but one and what it counts.
fn only_number(words: &[&str]) -> Option<u16> {
    match words {
        [count] => number(count),
        [count, unit] if UNITS.contains(unit) => number(count),
        _ => None,
    }
}

/// The usual term, but not beyond the end of the game.
fn term_left(line: &Line<'_>) -> u16 {
    let left = line.view().common.turns_left();
    let left = left.and_then(|left| u16::try_from(left).ok());
    left.unwrap_or(USUAL_TERM).clamp(1, USUAL_TERM)
}

impl Speller<'_> {
    /// The terms of a deal that the reader offers.
    pub(in crate::terminal) fn terms(&self, deal: &Deal) -> String {
        let [me, to] = deal.parties;
        let length = self.voice().book().turn;
        let clauses = &deal.clauses;
        let trade = deal.as_trade(me, length).is_some();
        let mutual = |it: &Clause| clauses.iter().any(|other| it.is_mirrored_by(other));
        let part = |it: &Clause| {
            let both = if mutual(it) { "mutual " } else { "" };
            let usual = granted(trade, it.what, Hours::default());
            let time = time::spell(it.when, usual, length);
            format!("{both}{}{time}", self.owed(it.what))
        };
        let parts = |wanted: &dyn Fn(&Clause) -> bool| {
            let wanted = clauses.iter().filter(|it| wanted(it));
            wanted.map(part).collect::<Vec<_>>().join(" and ")
        };
        let mut line = parts(&|it| it.from == me);
        if line.is_empty() {
            line.push_str("nothing");
        }
        let gets = parts(&|it| it.from == to && !mutual(it));
        if !gets.is_empty() {
            line += &format!(" for {gets}");
        } else if clauses.iter().all(|it| it.from == me) {
            line.push_str(" for nothing");
        }
        let lasting = clauses
            .iter()
            .filter(|it| it.is_lasting() && !it.is_pledge());
        if let Some(term) = lasting.filter_map(|it| it.when.hours()).max() {
            line += &format!(" for {}", term.turns(length));
        }
        line += &self.spelled_conditions(me, deal);
        if let Some(witness) = deal.witness {
            line += &format!(" before {}", self.faction(witness));
        }
        if deal.secrecy == Secrecy::Public {
            line += " publicly";
        }
        line
    }

    /// Only if what happens each party gives what it owes.
    fn spelled_conditions(&self, me: FactionId, deal: &Deal) -> String {
        let mut said = String::new();
        for (mine, victim) in [(true, "them"), (false, "us")] {
            let mut clauses = deal.clauses.iter().filter(|it| (it.from == me) == mine);
            if let Some(OnlyIf::AttackedBy(by)) = clauses.find_map(|it| it.only_if) {
                said += &format!(" if {} attack {victim}", self.faction(by));
            }
        }
        said
    }
}
