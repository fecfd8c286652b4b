//! Guards that the reader has promised: a section of the page of pledges.

use super::part::{label, rich};
use crate::council::{Post, posts};
use crate::page::sheet::{Cell, Row, Sheet, Table, Tone};
use crate::text::{Voice, say};

/// Guards that the reader has promised, and how much of them is there or on its way.
pub(super) fn section(voice: &Voice<'_>, sheet: &mut Sheet) {
    let posts = posts(&voice.view);
    if posts.is_empty() {
        return;
    }
    sheet.heading(label(voice, "pledges-guards"));
    let mut table = Table::default()
        .words(label(voice, "pledges-to"))
        .words(label(voice, "pledges-where"))
        .numbers(label(voice, "pledges-strength"))
        .numbers(label(voice, "pledges-sent"))
        .words(label(voice, "pledges-due"));
    table.rows = posts.iter().map(|post| post_row(voice, post)).collect();
    sheet.table(table);
}

fn post_row(voice: &Voice<'_>, post: &Post) -> Row {
    let tone = if post.is_manned() {
        Tone::Good
    } else {
        Tone::Bad
    };
    let left = voice.turns(post.left);
    let when = if post.turns > 0 {
        let from = voice.in_turns(post.turns);
        say!(voice, "pledges-guard-from", from = from, left = left)
    } else {
        say!(voice, "pledges-due-each", left = left)
    };
    Row {
        cells: vec![
            Cell::of(rich(&voice.short(post.to))),
            Cell::of(rich(&voice.place(post.at))),
            Cell::plain(post.wanted.to_string()).key(post.wanted),
            Cell::plain(post.sent.to_string()).key(post.sent).tone(tone),
            Cell::of(rich(&when)),
        ],
        crest: Some(post.to),
        ..Row::default()
    }
}
