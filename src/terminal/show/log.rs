//! The chronicle: what happened, as far as one could perceive it.

use crate::id::{FactionId, Turn};
use crate::session::Session;
use crate::sim::event::{Event, Record};
use crate::terminal::ink::{Ink, ink};
use crate::terminal::page::Page;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::{Voice, Weight, say};

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
    let mut page = Page::new();
    let begin = now.saturating_sub(turns).max(1);
    for turn in begin..now {
        let whole = of_turn(&line.voice, line.session, me, turn, false);
        page.append(&whole);
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
) -> Page {
    let mut page = Page::new();
    page.heading(&say!(voice, "log-title", date = voice.date(turn)));
    let mut quiet = 0;
    let mut any = false;
    for record in news(session, me, turn) {
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
fn battles(voice: &Voice<'_>, session: &Session, me: FactionId) -> Page {
    let now = voice.view.turn();
    let mut page = Page::new();
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
