//! The chronicle: what happened, as far as one could perceive it.

use crate::id::{FactionId, ObjectiveId, Turn};
use crate::session::Session;
use crate::sim::event::{Event, Record};
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::{Voice, Weight, capital, say};

/// From how many on those who achieve the same are counted, not named.
const MANY: usize = 4;

/// Answers `log`, `log N` and `log all`.
///
/// # Errors
/// Something else than a number of turns.
pub fn answer(line: &Line<'_>) -> Answer {
    let now = line.view().turn();
    let me = line.view().faction();
    let first = line.parsed.first.as_str();
    let turns: Turn = match first {
        "" => 1,
        "all" => now,
        "battles" | "battle" => return Ok(Request::Show(battles(&line.voice, line.session, me))),
        number => match number.parse() {
            Ok(turns) => turns,
            Err(_) => return Err(line.puzzled()),
        },
    };
    if now <= 1 {
        return Err(Trouble::Said(say!(line.voice, "log-nothing-yet")));
    }
    let mut page = Output::new();
    let begin = now.saturating_sub(turns).max(1);
    for turn in begin..now {
        let whole = of_turn(&line.voice, line.session, me, turn, false);
        page.append(whole);
    }
    Ok(Request::Show(page))
}

/// What happened in a turn; the quiet comings and goings only if asked for.
#[must_use]
pub fn of_turn(
    voice: &Voice<'_>,
    session: &Session,
    me: FactionId,
    turn: Turn,
    brief: bool,
) -> Output {
    let mut page = Output::new();
    page.heading(&say!(voice, "log-title", date = voice.date(turn)));
    let mut quiet = 0;
    let mut any = false;
    let all = news(session, me, turn);
    let mut told: Vec<ObjectiveId> = Vec::new();
    let mut next = all.as_slice();
    while let Some((record, rest)) = next.split_first() {
        next = rest;
        // One way of several legs is one line.
        let legs = legs(&all, all.len() - rest.len() - 1);
        if legs.len() > 1 {
            next = &rest[legs.len() - 1..];
            let noted = legs
                .iter()
                .any(|leg| voice.weight(&leg.event) != Weight::Quiet);
            if brief && !noted {
                quiet += 1;
                continue;
            }
            any = true;
            page.item(&way(voice, legs));
            continue;
        }
        // What half of the world achieves at once is one line.
        if let Event::Achieved { faction, objective } = &record.event
            && !voice.is_you(*faction)
        {
            let others = others_with(voice, &all, *objective);
            if others >= MANY {
                if !told.contains(objective) {
                    told.push(*objective);
                    page.item(&say!(
                        voice,
                        "log-many-achieved",
                        count = others,
                        objective = voice.book().objective(*objective).name.as_str()
                    ));
                    any = true;
                }
                continue;
            }
        }
        if brief && voice.weight(&record.event) == Weight::Quiet {
            quiet += 1;
            continue;
        }
        any = true;
        page.item(&tinted(voice, record));
    }
    if quiet > 0 {
        page.item(&ink(Ink::Dim, &say!(voice, "log-quiet", count = quiet)));
    } else if !any {
        page.item(&say!(voice, "log-nothing"));
    }
    page
}

/// The legs of one fleet on one way, from this record on.
fn legs<'r, 'a>(all: &'r [&'a Record], from: usize) -> &'r [&'a Record] {
    let mut end = from + 1;
    while let (
        Some(Event::Moved { fleet, to, .. }),
        Some(Event::Moved {
            fleet: next, from, ..
        }),
    ) = (
        all.get(end - 1).map(|record| &record.event),
        all.get(end).map(|record| &record.event),
    ) && fleet == next
        && to == from
    {
        end += 1;
    }
    all.get(from..end).unwrap_or_default()
}

/// A way of several legs, in one sentence.
fn way(voice: &Voice<'_>, legs: &[&Record]) -> String {
    let mut stops = Vec::new();
    let mut who = String::new();
    for leg in legs {
        if let Event::Moved {
            fleet,
            flag,
            from,
            to,
        } = &leg.event
        {
            if stops.is_empty() {
                stops.push(*from);
                who = voice.fleet_of(*fleet, *flag);
            }
            // Whoever set out and came back is where it was.
            if stops.last() != Some(to) {
                stops.push(*to);
            }
        }
    }
    let [first, by @ .., last] = stops.as_slice() else {
        return who;
    };
    if by.is_empty() {
        return capital(&say!(
            voice,
            "event-moved",
            fleet = who,
            from = voice.place(*first),
            to = voice.place(*last)
        ));
    }
    capital(&say!(
        voice,
        "log-way",
        fleet = who,
        from = voice.place(*first),
        by = voice.places(by),
        to = voice.place(*last)
    ))
}

/// How many others achieved an objective in a turn.
fn others_with(voice: &Voice<'_>, all: &[&Record], wanted: ObjectiveId) -> usize {
    let other = |record: &&&Record| matches!(record.event, Event::Achieved { faction, objective } if objective == wanted && !voice.is_you(faction));
    all.iter().filter(other).count()
}

/// What can be read of a turn: everything where everything may be seen.
fn news(session: &Session, me: FactionId, turn: Turn) -> Vec<&Record> {
    match session.observe() {
        Some(truth) => truth.chronicle().of_turn(turn).iter().collect(),
        None => session.news(me, turn).collect(),
    }
}

fn tinted(voice: &Voice<'_>, record: &Record) -> String {
    let sentence = voice.event(&record.event);
    match voice.weight(&record.event) {
        Weight::Bad => format!("{} {sentence}", ink(Ink::Bad, "!")),
        Weight::Good => format!("{} {sentence}", ink(Ink::Good, "*")),
        Weight::Plain | Weight::Quiet => sentence,
    }
}

/// The battles of the last turn, explained.
fn battles(voice: &Voice<'_>, session: &Session, me: FactionId) -> Output {
    let now = voice.view.turn();
    let mut page = Output::new();
    for turn in (1..now).rev() {
        for record in news(session, me, turn) {
            if let Event::Battle(report) = &record.event {
                page.heading(&say!(
                    voice,
                    "battle-title",
                    place = voice.place(report.at),
                    date = voice.date(turn)
                ));
                for line in voice.battle(report) {
                    page.item(&line);
                }
            }
        }
        if !page.is_empty() {
            return page;
        }
    }
    page.para(&say!(voice, "battle-none"));
    page
}
