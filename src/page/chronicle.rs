//! The chronicle: what happened, the latest turn first, as far as one could perceive it.

use super::happened::{Sentence, sentences, tone};
use super::part::{label, rich};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::dial::Dial;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::page::{News, PageContext};
use crate::sim::event::{Event, Family};
use crate::text::{Voice, Weight, capital, say};

/// How many turns are shown; the log of the terminal has the rest.
const TURNS: usize = 24;
/// More sentences than this a turn are counted, not told.
const MOST: usize = 40;

/// Which events are told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChronicleFilter {
    /// What is worth a line.
    Notable,
    /// What concerns oneself.
    Mine,
    /// Battles, explained.
    Battles,
    /// Everything, comings and goings too.
    All,
}

const FILTERS: [(ChronicleFilter, &str); 4] = [
    (ChronicleFilter::Notable, "chronicle-notable"),
    (ChronicleFilter::Mine, "chronicle-mine"),
    (ChronicleFilter::Battles, "chronicle-battles"),
    (ChronicleFilter::All, "chronicle-all"),
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
    let told = FILTERS
        .get(at)
        .map_or(ChronicleFilter::Notable, |(told, _)| *told);
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

/// The sheet of one turn; `None` if there is nothing of this kind to tell.
#[must_use]
pub fn of_turn(voice: &Voice<'_>, news: &News, told: ChronicleFilter) -> Option<Sheet> {
    let mut sheet = Sheet::new(say!(voice, "log-title", date = voice.date(news.turn)));
    tell(voice, news, told, &mut sheet).then_some(sheet)
}

/// One turn below its date. Returns whether there was anything to tell.
fn turn(voice: &Voice<'_>, news: &News, told: ChronicleFilter, sheet: &mut Sheet) -> bool {
    let mut about = Sheet::default();
    if !tell(voice, news, told, &mut about) {
        return false;
    }
    sheet.heading(capital(&voice.date(news.turn)));
    sheet.blocks.append(&mut about.blocks);
    true
}

/// What happened in one turn. Returns whether there was anything to tell.
fn tell(voice: &Voice<'_>, news: &News, told: ChronicleFilter, sheet: &mut Sheet) -> bool {
    let me = voice.view.faction();
    let mut fitting = sentences(voice, &news.records);
    fitting.retain(|sentence| fits(sentence, told, me));
    for sentence in fitting.iter().take(MOST) {
        let tone = tone(sentence.weight);
        match (&sentence.records[0].event, told) {
            (Event::Battle(report), ChronicleFilter::Battles) => {
                for (at, line) in voice.battle(report).iter().enumerate() {
                    if at == 0 {
                        sheet.blocks.push(Block::Told(rich(line), tone));
                    } else {
                        sheet.note(line, Tone::Dim);
                    }
                }
            }
            _ => sheet.blocks.push(Block::Told(rich(&sentence.words), tone)),
        }
    }
    let more = fitting.len().saturating_sub(MOST);
    if more > 0 {
        sheet.note(&say!(voice, "chronicle-more", count = more), Tone::Dim);
    }
    !fitting.is_empty()
}

fn fits(sentence: &Sentence<'_>, told: ChronicleFilter, me: FactionId) -> bool {
    match told {
        ChronicleFilter::All => true,
        ChronicleFilter::Notable => sentence.weight != Weight::Quiet,
        ChronicleFilter::Battles => sentence.records[0].event.payload().family() == Family::Battle,
        // What names one's own faction, in one's own words.
        ChronicleFilter::Mine => {
            matches!(sentence.weight, Weight::Bad | Weight::Good) || sentence.concerns(me)
        }
    }
}
