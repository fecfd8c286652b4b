//! Who thinks what of whom, as far as it is known.

use super::part::{label, regard, rich, title};
use crate::id::{FactionId, Turn};
use crate::page::layout::{Head, Matrix, MatrixCell, MatrixRow};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::Tone;
use crate::page::{Action, PageContext};
use crate::sim::event::Event;
use crate::sim::faction::Status;
use crate::text::{Voice, capital, say};

/// The most factions that are shown: those of which most is known.
const MOST: usize = 20;
/// The most reasons that are given for a cell, the latest first.
const REASONS: usize = 3;

/// What one faction is known to have done to another, with the turn in which it was learned.
struct Dealing<'a> {
    turn: Turn,
    event: &'a Event,
    tone: Tone,
}

/// What the sects think of each other: the reader's own opinion and what is known of theirs; between others, what
/// they were seen to do to each other.
#[must_use]
pub fn matrix(context: &PageContext<'_>, voice: &Voice<'_>) -> Matrix {
    let shown = shown(context, voice);
    let columns = shown.iter().map(|id| head(voice, *id)).collect();
    let rows = shown.iter().map(|row| MatrixRow {
        head: head(voice, *row),
        cells: shown
            .iter()
            .map(|column| cell(context, voice, *row, *column))
            .collect(),
    });
    Matrix {
        corner: label(voice, "relations-corner"),
        columns,
        rows: rows.collect(),
    }
}

/// Whom it is about: everybody who is there, or those of whom most is known.
fn shown(context: &PageContext<'_>, voice: &Voice<'_>) -> Vec<FactionId> {
    let view = &voice.view;
    let all = view.roster.faction_ids();
    let mut all: Vec<FactionId> = all
        .filter(|id| view.common.faction(*id).status == Status::Active)
        .collect();
    if all.len() > MOST {
        let known = |id: FactionId| {
            let events = context.news.iter().flat_map(|news| &news.records);
            let about = events.filter(|record| {
                dealt(&record.event).is_some_and(|(by, to, _)| by == id || to == id)
            });
            let close = view
                .own
                .opinions
                .get(id.index())
                .map_or(0, |o| o.unsigned_abs());
            about.count() + usize::from(close)
        };
        let me = view.faction();
        all.sort_by_cached_key(|id| (*id != me, std::cmp::Reverse(known(*id)), *id));
        all.truncate(MOST);
        all.sort_unstable();
    }
    all
}

fn head(voice: &Voice<'_>, id: FactionId) -> Head {
    Head {
        name: title(&voice.short(id)),
        crest: Some(id),
        action: Some(Action::Look(Thing::Faction(id))),
    }
}

/// What the row thinks of the column.
fn cell(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    row: FactionId,
    column: FactionId,
) -> MatrixCell {
    let me = voice.view.faction();
    let own = voice.view.own;
    if row == column {
        return MatrixCell::default();
    }
    let value = if row == me {
        own.opinions.get(column.index()).copied().unwrap_or(0)
    } else if column == me {
        own.regard_of(row)
    } else {
        return seen(context, voice, row, column);
    };
    let why = say!(
        voice,
        "relations-thinks",
        who = voice.them(row),
        of = voice.them(column),
        value = voice.signed(i32::from(value)),
        feeling = voice.feeling(value)
    );
    let mut why = vec![rich(&why)];
    if column == me {
        // What others think is believed, not known.
        why.push(rich(&voice.regard(row)));
    }
    MatrixCell {
        words: voice.signed(i32::from(value)),
        tone: regard(value),
        why,
    }
}

/// What one is known to have had from the other: a sign, and the latest of it as the reason.
fn seen(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    row: FactionId,
    column: FactionId,
) -> MatrixCell {
    let dealings: Vec<Dealing<'_>> = context
        .news
        .iter()
        .rev()
        .flat_map(|news| news.records.iter().map(move |record| (news.turn, record)))
        .filter_map(|(turn, record)| {
            let (by, to, tone) = dealt(&record.event)?;
            let both = tone == Tone::Good && by == row && to == column;
            let event = &record.event;
            (both || (by == column && to == row)).then_some(Dealing { turn, event, tone })
        })
        .collect();
    let harm = dealings.iter().any(|dealing| dealing.tone == Tone::Bad);
    let help = dealings.iter().any(|dealing| dealing.tone == Tone::Good);
    let (words, tone) = match (harm, help) {
        (true, true) => ("±", Tone::Warn),
        (true, false) => ("−", Tone::Bad),
        (false, true) => ("+", Tone::Good),
        (false, false) => ("·", Tone::Dim),
    };
    MatrixCell {
        words: words.to_owned(),
        tone,
        why: dealings
            .iter()
            .take(REASONS)
            .map(|dealing| reason(voice, dealing))
            .collect(),
    }
}

fn reason(voice: &Voice<'_>, dealing: &Dealing<'_>) -> Rich {
    rich(&say!(
        voice,
        "relations-reason",
        date = voice.date(dealing.turn),
        event = capital(&voice.event(dealing.event))
    ))
}

/// Who did something to whom, and whether it was good or bad for them; `None` for all else.
fn dealt(event: &Event) -> Option<(FactionId, FactionId, Tone)> {
    match event {
        Event::Raided(it) => Some((it.by, it.victim?, Tone::Bad)),
        Event::Blockade(it) => Some((it.by, it.victim?, Tone::Bad)),
        Event::Seized(it) => Some((it.by, it.from?, Tone::Bad)),
        Event::ShipsCaptured(it) => Some((it.by, it.from, Tone::Bad)),
        Event::MajeCaptured(it) => Some((it.by, it.of, Tone::Bad)),
        Event::ContractMade(it) => {
            let [from, to] = it.deal.parties;
            Some((from, to, Tone::Good))
        }
        Event::Given(it) => Some((it.from, it.to, Tone::Good)),
        _ => None,
    }
}
