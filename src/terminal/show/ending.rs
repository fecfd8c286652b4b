//! The end of the game.

use crate::council::Tale;
use crate::id::FactionId;
use crate::session::Session;
use crate::sim::faction::Status;
use crate::sim::victory::Ending;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Grid, Output};
use crate::text::{Voice, capital, say};

/// How it ended, and how everybody stands.
#[must_use]
pub fn page(voice: &Voice<'_>, session: &Session) -> Output {
    let mut page = Output::new();
    let Some((turn, ending)) = session.ending() else {
        return page;
    };
    page.append(super::log::of_turn(
        voice,
        session,
        voice.view.faction(),
        turn,
        true,
    ));
    page.heading(&say!(voice, "end-title", date = voice.date(turn)));
    let sentence = match ending {
        Ending::Won(who, objective) if voice.is_you(who) => say!(
            voice,
            "end-you-won",
            objective = voice.book().objective(objective).name.as_str()
        ),
        Ending::Won(who, objective) => say!(
            voice,
            "end-won",
            who = voice.faction(who),
            objective = voice.book().objective(objective).name.as_str()
        ),
        Ending::TimeUp(Some(who)) => say!(voice, "end-time-up", who = voice.faction(who)),
        Ending::TimeUp(None) => say!(voice, "end-time-up-nobody"),
    };
    page.para(&ink(Ink::Strong, &capital(&sentence)));
    page.gap();
    let mut grid = Grid::new()
        .words(say!(voice, "col-sect"))
        .numbers(say!(voice, "col-prestige"))
        .numbers(say!(voice, "col-lands"))
        .words(say!(voice, "col-notes"));
    let view = &voice.view;
    let mut order: Vec<FactionId> = view.book.faction_ids().collect();
    order.sort_by_key(|id| (std::cmp::Reverse(view.common.faction(*id).prestige), *id));
    let me = view.faction();
    let rank = order.iter().position(|id| *id == me).unwrap_or(0);
    let all = order.len();
    for id in order {
        let public = view.common.faction(id);
        let lands = session
            .view(id)
            .map_or_else(String::new, |theirs| theirs.own.lands.len().to_string());
        let note = match public.status {
            Status::Active if voice.is_you(id) => say!(voice, "mark-you"),
            Status::Active => String::new(),
            Status::Ended(_) | Status::Departed(_) => say!(voice, "mark-gone"),
        };
        grid.row(vec![
            voice.short(id),
            public.prestige.to_string(),
            lands,
            note,
        ]);
    }
    page.table(grid);
    page.gap();
    if voice.is_you(me) {
        let said = say!(
            voice,
            "end-rank",
            who = voice.faction(me),
            rank = i32::try_from(rank + 1).unwrap_or(i32::MAX),
            all = i32::try_from(all).unwrap_or(i32::MAX),
            prestige = view.common.faction(me).prestige
        );
        page.para(&capital(&said));
        page.gap();
        page.heading(&say!(voice, "tale-title"));
        let turns = 1..=turn;
        let records = turns.flat_map(|turn| session.news(me, turn));
        for line in Tale::of(me, records).told(voice) {
            page.item(&line);
        }
        page.gap();
    }
    page.para(&say!(voice, "end-hint"));
    page
}
