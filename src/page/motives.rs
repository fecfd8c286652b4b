//! Why others did what they did: what spies and prisoners told of it, and once a game is over, all of it.

use super::context::GameEnd;
use super::part::label;
use super::sheet::{Sheet, Tone};
use crate::id::FactionId;
use crate::page::PageContext;
use crate::sim::decision::MadeDecision;
use crate::sim::terms::Decided;
use crate::text::{Voice, capital, say};

/// As many decisions of one faction are told on its page.
const MOST: usize = 16;
/// As many decisions against oneself are told at the end.
const AT_THE_END: usize = 8;

/// A section on the page of a faction; nothing if nothing is known.
pub(super) fn section(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    id: FactionId,
    sheet: &mut Sheet,
) {
    let title = label(voice, "sheet-motives");
    if let Some(ended) = &context.ended {
        let made = ended.decisions.iter().rev().filter(|it| it.by == id);
        let told: Vec<&MadeDecision> = made.take(MOST).collect();
        if !told.is_empty() {
            sheet.heading(title);
        }
        for made in told {
            sheet.item(&capital(&voice.decision(made)));
        }
        return;
    }
    let confided = voice.view.own.confided.iter().rev();
    let told: Vec<_> = confided.filter(|it| it.made.by == id).take(MOST).collect();
    if !told.is_empty() {
        sheet.heading(title);
    }
    for told in told {
        sheet.item(&capital(&voice.decision(&told.made)));
        sheet.note(&voice.confided(told), Tone::Dim);
    }
}

/// A section at the end of a game: what others plotted against the reader, broke, and lied about, with their true reasons.
pub(super) fn at_the_end(voice: &Voice<'_>, ended: &GameEnd, sheet: &mut Sheet) {
    let me = voice.view.faction();
    let toward = ended.decisions.iter().rev();
    let weighty = |it: &&MadeDecision| {
        it.decision.toward == me
            && (it.decision.lie || !matches!(it.decision.what, Decided::Refuse(_)))
    };
    let told: Vec<&MadeDecision> = toward.filter(weighty).take(AT_THE_END).collect();
    if ended.decisions.is_empty() {
        return;
    }
    sheet.heading(label(voice, "end-motives"));
    for made in told {
        sheet.item(&capital(&voice.decision(made)));
    }
    sheet.note(&say!(voice, "end-motives-more"), Tone::Dim);
}
