//! The signs you missed: what was known before a betrayal, on the page of plots.

use super::part::label;
use super::suspicions::foreseen;
use crate::page::sheet::{Sheet, Tone};
use crate::sim::opinion::signs::{Sign, background, betrayals, signs};
use crate::text::{Voice, say};

/// Betrayals of late, each with what spoke for it before it came; nothing if there was none.
pub(super) fn section(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut betrayals = betrayals(view).peekable();
    if betrayals.peek().is_none() {
        return;
    }
    sheet.heading(label(voice, "signs"));
    for betrayal in betrayals {
        let what = voice.incident(betrayal);
        let said = say!(
            voice,
            "signs-of",
            what = what,
            ago = voice.ago(betrayal.turn)
        );
        sheet.note(&said, Tone::Bad);
        if let Some(noted) = foreseen(voice, betrayal) {
            sheet.note(&say!(voice, "signs-foreseen", turn = noted), Tone::Good);
        }
        let found = signs(view, betrayal);
        if found.is_empty() {
            sheet.note(&say!(voice, "signs-none"), Tone::Dim);
        }
        list(voice, sheet, &found);
        let before = background(view, betrayal);
        if !before.is_empty() {
            sheet.note(&say!(voice, "signs-background"), Tone::Dim);
            list(voice, sheet, &before);
        }
    }
}

fn list(voice: &Voice<'_>, sheet: &mut Sheet, signs: &[Sign]) {
    for sign in signs {
        sheet.item(&voice.sign(sign));
    }
}
