//! The chronicle: what happened, the latest turn first, as far as one could perceive it.

use super::part::{label, rich};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::dial::Dial;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::page::{News, PageContext};
use crate::sim::event::{Event, Record};
use crate::text::{Voice, Weight, capital, say};

/// So many turns are told of; who wants more has the log of the terminal.
const TURNS: usize = 24;
/// More sentences than this a turn are counted, not told.
const MOST: usize = 40;

/// Which events are told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// What is worth a line.
    Notable,
    /// What concerns oneself.
    Mine,
    /// Battles, explained.
    Battles,
    /// Everything, comings and goings too.
    All,
}

const FILTERS: [(Told, &str); 4] = [
    (Told::Notable, "chronicle-notable"),
    (Told::Mine, "chronicle-mine"),
    (Told::Battles, "chronicle-battles"),
    (Told::All, "chronicle-all"),
];

/// The sheet of the chronicle.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(label(voice, "tab-chronicle"));
    let chosen = context.dials.or(Dial::Told, 0);
    let picks = (0..).zip(FILTERS).map(|(number, (_, id))| {
        Choice::new(label(voice, id), Action::dial(Dial::Told, number)).chosen(number == chosen)
    });
    sheet.row(picks.collect());
    let at = usize::try_from(chosen).unwrap_or(0);
    let told = FILTERS.get(at).map_or(Told::Notable, |(told, _)| *told);
    let mut any = false;
    for news in context.news.iter().rev().take(TURNS) {
        any |= turn(voice, news, told, &mut sheet);
    }
    if context.news.is_empty() {
        sheet.note(&say!(voice, "log-nothing-yet"), Tone::Dim);
    } else if !any {
        sheet.note(&say!(voice, "chronicle-none"), Tone::Dim);
    }
    sheet
}

/// One turn. Answers whether there was anything to tell.
fn turn(voice: &Voice<'_>, news: &News, told: Told, sheet: &mut Sheet) -> bool {
    let me = voice.view.faction();
    let fitting: Vec<&Record> = news
        .records
        .iter()
        .filter(|record| fits(voice, record, told, me))
        .collect();
    if fitting.is_empty() {
        return false;
    }
    sheet.heading(capital(&voice.date(news.turn)));
    for record in fitting.iter().take(MOST) {
        match (&record.event, told) {
            (Event::Battle(report), Told::Battles) => {
                for (at, line) in voice.battle(report).iter().enumerate() {
                    if at == 0 {
                        let tone = tone(voice, &record.event);
                        sheet.blocks.push(Block::Told(rich(line), tone));
                    } else {
                        sheet.note(line, Tone::Dim);
                    }
                }
            }
            (event, _) => {
                let told = Block::Told(rich(&voice.event(event)), tone(voice, event));
                sheet.blocks.push(told);
            }
        }
    }
    let more = fitting.len().saturating_sub(MOST);
    if more > 0 {
        sheet.note(&say!(voice, "chronicle-more", count = more), Tone::Dim);
    }
    true
}

fn fits(voice: &Voice<'_>, record: &Record, told: Told, me: FactionId) -> bool {
    match told {
        Told::All => true,
        Told::Notable => voice.weight(&record.event) != Weight::Quiet,
        Told::Battles => matches!(record.event, Event::Battle(_)),
        Told::Mine => {
            // What names one's own faction, in one's own words.
            let weight = voice.weight(&record.event);
            matches!(weight, Weight::Bad | Weight::Good) || concerns(&record.event, me)
        }
    }
}

/// Whether an event is about a faction.
pub(super) fn concerns(event: &Event, me: FactionId) -> bool {
    match event {
        Event::Moved { flag, .. }
        | Event::MissionFailed { flag, .. }
        | Event::FleetLeft { flag, .. } => *flag == me,
        Event::Failed { faction, .. } => *faction == me,
        Event::Refused { from, to, .. }
        | Event::ContractMade { from, to, .. }
        | Event::Given { from, to, .. } => *from == me || *to == me,
        Event::ContractFailed { parties, .. } | Event::ContractEnded { parties, .. } => {
            parties.contains(&me)
        }
        Event::Built { by, .. } => *by == me,
        Event::MajeRose { of, .. } => *of == me,
        Event::Battle(report) => report.sides.iter().any(|side| side.faction == Some(me)),
        _ => false,
    }
}

/// How what happened stands with whoever looks.
pub(super) fn tone(voice: &Voice<'_>, event: &Event) -> Tone {
    match voice.weight(event) {
        Weight::Bad => Tone::Bad,
        Weight::Good => Tone::Good,
        Weight::Plain => Tone::Plain,
        Weight::Quiet => Tone::Dim,
    }
}
