//! What the last turn brought, and how far it is to a victory: the council in short.

use super::goals;
use super::happened::tone;
use super::part::{label, rich};
use super::stories::{NewsStory, Urgency, stories};
use crate::council::is_ours;
use crate::page::PageContext;
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::page::{Action, Tab};
use crate::scenario::model::ObjectiveScope;
use crate::sim::event::Perceived;
use crate::text::{Voice, capital, say};

/// The most sentences about a turn; the chronicle has the rest.
const MOST: usize = 6;
/// With fewer sentences than this the news of others are told too.
const FEW: usize = 3;

/// What the last turn brought, the worst first; nothing before the first turn.
pub fn last_turn(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let Some(news) = context.news.last() else {
        return;
    };
    sheet.heading(capital(&voice.date(news.turn)));
    let told = told(voice, &news.records);
    if told.is_empty() {
        sheet.note(&say!(voice, "report-quiet"), Tone::Dim);
    }
    for story in told {
        let words = rich(&story.words());
        sheet.blocks.push(Block::Told(words, tone(story.weight())));
    }
}

/// The stories that are told of a turn: three to six sentences, fewer if less happened.
fn told<'r>(voice: &Voice<'_>, records: &'r [Perceived]) -> Vec<NewsStory<'r>> {
    let mut told: Vec<NewsStory<'r>> = Vec::new();
    let mut sentences = 0;
    for story in stories(voice, records) {
        let limit = if story.urgency == Urgency::Others {
            FEW
        } else {
            MOST
        };
        let more = sentences + story.sentences.len();
        // Lost land is told however much else was lost.
        if sentences == 0 || more <= limit || story.urgency <= Urgency::LandLost {
            sentences = more;
            told.push(story);
        }
    }
    told
}

/// How far each victory is.
pub fn striving(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut headed = false;
    for (at, objective) in view.book.objectives.iter().enumerate() {
        if objective.scope != ObjectiveScope::Victory || !is_ours(view, objective) {
            continue;
        }
        if !std::mem::replace(&mut headed, true) {
            sheet.heading(label(voice, goals::to_win(voice)));
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
