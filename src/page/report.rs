//! What the last turn brought, and how far it is to a victory: the council in short.

use super::goals;
use super::happened::{Sentence, sentences, tone};
use super::part::{label, rich};
use crate::council::is_ours;
use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::page::{Action, Tab};
use crate::scenario::model::Scope;
use crate::sim::event::Event;
use crate::text::{Voice, Weight, capital, say};

/// The most sentences about a turn; the chronicle has the rest.
const TOLD: usize = 7;

/// What the last turn brought, the worst first; nothing before the first turn.
pub fn last_turn(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let Some(news) = context.news.last() else {
        return;
    };
    let me = voice.view.faction();
    let mut told: Vec<(u8, Sentence<'_>)> = sentences(voice, &news.records)
        .into_iter()
        .filter_map(|sentence| Some((rank(&sentence, me)?, sentence)))
        .collect();
    // In order of weight; what weighs the same, in the order in which it happened.
    told.sort_by_key(|(rank, _)| *rank);
    sheet.heading(capital(&voice.date(news.turn)));
    if told.is_empty() {
        sheet.note(&say!(voice, "report-quiet"), Tone::Dim);
    }
    for (_, sentence) in told.iter().take(TOLD) {
        let told = Block::Told(rich(&sentence.words), tone(sentence.weight));
        sheet.blocks.push(told);
    }
    let more = told.len().saturating_sub(TOLD);
    if more > 0 {
        let words = say!(voice, "report-more", count = more);
        sheet.row(vec![Choice::new(words, Action::Open(Tab::Chronicle))]);
    }
}

/// How early it is told; `None` for what the council does not speak of.
fn rank(sentence: &Sentence<'_>, me: FactionId) -> Option<u8> {
    let moved = matches!(sentence.records[0].event, Event::Moved(_));
    match sentence.weight {
        Weight::Quiet => None,
        _ if moved => None,
        Weight::Bad => Some(0),
        Weight::Good => Some(1),
        Weight::Plain => Some(if sentence.concerns(me) { 2 } else { 3 }),
    }
}

/// How far each victory is.
pub fn striving(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut headed = false;
    for (at, objective) in view.book.objectives.iter().enumerate() {
        if objective.scope != Scope::Victory || !is_ours(view, objective) {
            continue;
        }
        if !std::mem::replace(&mut headed, true) {
            sheet.heading(label(voice, "goals-victory"));
        }
        let running = view.own.progress.running.get(at).copied().unwrap_or(0);
        if goals::meter(voice, objective, objective.name.clone(), running, sheet) {
            continue;
        }
        let state = voice.progress(objective, running);
        sheet.blocks.push(Block::Fact {
            label: objective.name.clone(),
            value: Rich::of(&capital(&state)),
            tone: Tone::Plain,
            why: goals::why(&objective.text, &state),
        });
    }
    if headed {
        let goals = Choice::new(label(voice, "tab-goals"), Action::Open(Tab::Goals));
        sheet.row(vec![goals]);
    }
}
