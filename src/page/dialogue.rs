//! Pages that lie over the game: the briefing, how it ended, what was ordered.

use crate::council::tale;
use crate::id::FactionId;
use crate::page::Action;
use crate::page::happened::sentences;
use crate::page::part::{label, status};
use crate::page::rich::{Rich, Thing, mark, plain};
use crate::page::sheet::{Cell, Row, Sheet, Table, Tone};
use crate::page::{GameEnd, PageContext, informant, motives, outcome, story, suspicions};
use crate::sim::event::Event;
use crate::sim::faction::Status;
use crate::sim::victory::Ending;
use crate::text::{Voice, capital, say};

/// The briefing of the scenario and the situation of the faction.
pub(super) fn briefing(_: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let book = voice.book();
    let mut sheet = Sheet::new(book.name.clone());
    let me = voice.view.faction();
    // A briefing is written for those the scenario recommends.
    let recommended = book.recommended.contains(&me) || book.recommended.is_empty();
    let text = if recommended && !book.briefing.is_empty() {
        &book.briefing
    } else {
        &book.summary
    };
    for paragraph in text.split("\n\n") {
        sheet.para(paragraph.trim());
    }
    for option in &book.options {
        if let Some(choice) = option.choice() {
            let line = say!(
                voice,
                "briefing-option",
                option = option.name.as_str(),
                choice = choice.name.as_str(),
                what = choice.text.as_str()
            );
            sheet.note(&line, Tone::Dim);
        }
    }
    if !book.before.is_empty() {
        sheet.heading(label(voice, "before-title"));
    }
    for before in &book.before {
        sheet.item(&voice.before(before));
    }
    let faction = voice.roster().faction(me);
    // The briefing of a scenario with one recommended faction is about that faction.
    let told = recommended && book.recommended.len() == 1;
    if !faction.situation.is_empty() && !told {
        sheet.heading(faction.name.clone());
        sheet.para(&faction.situation);
    }
    sheet
}

/// What was ordered this turn.
pub(super) fn orders(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(voice.say("orders-title", &[]));
    if context.orders.is_empty() {
        sheet.note(&voice.say("orders-none", &[]), Tone::Dim);
    }
    for order in voice.orders(context.orders) {
        sheet.item(&capital(&order));
    }
    on_the_way(voice, &mut sheet);
    sheet
}

/// What was signed or given this turn and changes hands when it ends.
pub(super) fn on_the_way(voice: &Voice<'_>, sheet: &mut Sheet) {
    let settling = &voice.view.own.settling;
    if settling.is_empty() {
        return;
    }
    sheet.heading(capital(&say!(voice, "settling-title")));
    for known in settling {
        let deal = known.deal.put_by(voice.view.faction());
        let terms = voice.terms(&deal);
        let gaps = [
            ("who", voice.faction(known.with).into()),
            ("terms", terms.into()),
        ];
        let id = if deal.is_gift() {
            "settling-gift"
        } else {
            "settling-deal"
        };
        sheet.item(&capital(&voice.say(id, &gaps)));
    }
}

/// How it ended, and how everybody stands.
pub(super) fn ending(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let Some(ended) = &context.ended else {
        return Sheet::default();
    };
    let mut sheet = Sheet::new(say!(voice, "end-title", date = voice.date(ended.turn)));
    let me = voice.view.faction();
    let seated = ended.is_person(me);
    sheet.para(&capital(&match ended.ending {
        Ending::Won(who, objective) if who == me && seated => say!(
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
    }));
    let view = &voice.view;
    let order = &ended.standing;
    let rank = order.iter().position(|id| *id == me).unwrap_or(0);
    let number = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    sheet.para(&capital(&say!(
        voice,
        "end-rank",
        who = voice.faction(me),
        rank = number(rank + 1),
        all = number(order.len()),
        prestige = view.common.faction(me).prestige
    )));
    let mut table = Table::default()
        .words(voice.say("col-sect", &[]))
        .numbers(voice.say("col-prestige", &[]))
        .numbers(voice.say("col-lands", &[]))
        .words(voice.say("col-outcome", &[]))
        .words(String::new());
    outcome::told(voice, ended, &mut sheet);
    if seated {
        tell_tale(context, voice, &mut sheet);
    }
    story::told(voice, &ended.story, &mut sheet);
    if seated {
        suspicions::at_the_end(voice, &mut sheet);
    }
    motives::at_the_end(voice, ended, &mut sheet);
    informant::at_the_end(voice, ended, &mut sheet);
    sheet.heading(label(voice, "end-standing"));
    for id in order {
        table.rows.push(standing(ended, voice, *id));
    }
    sheet.blocks.push(crate::page::sheet::Block::Table(table));
    sheet
}

/// How the faction of the person ended, told to that person.
pub(super) fn fallen(context: &PageContext<'_>, _: &Voice<'_>) -> Sheet {
    let voice = Voice::new(context.text, context.view, mark);
    let me = context.view.faction();
    let (id, turn) = match context.view.own.status {
        Status::Active | Status::Hidden => return Sheet::default(),
        Status::Ended(turn) => ("fallen-ended", turn),
        Status::Departed(turn) => ("fallen-departed", turn),
    };
    let who = voice.roster().faction(me).name.as_str();
    let title = say!(voice, "fallen-title", who = who, date = voice.date(turn));
    let mut sheet = Sheet::new(capital(&title));
    let of_turn = context.news.iter().find(|news| news.turn == turn);
    let records = of_turn.map_or(&[][..], |news| news.records.as_slice());
    let joined = records.iter().find_map(|record| match &record.event {
        Event::Merged(it) if it.faction == me => Some(it.heir),
        _ => None,
    });
    sheet.para(&match joined {
        Some(heir) => say!(voice, "fallen-merged", heir = voice.faction(heir)),
        None => voice.say(id, &[]),
    });
    let told = sentences(&voice, records);
    for sentence in told.iter().filter(|sentence| sentence.concerns(me)) {
        sheet.item(&sentence.words);
    }
    tell_tale(context, &voice, &mut sheet);
    sheet
}

/// What became of the faction over the whole game, chapter by chapter.
fn tell_tale(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let records: Vec<_> = context.news.iter().flat_map(|news| &news.records).collect();
    for chapter in tale(voice, &records) {
        sheet.heading(plain(&chapter.name));
        sheet.para(&chapter.text);
    }
}

fn standing(ended: &GameEnd, voice: &Voice<'_>, id: FactionId) -> Row {
    let public = voice.view.common.faction(id);
    let lands = ended.lands.get(id.index()).copied().flatten();
    let lands = lands.map_or_else(String::new, |lands| lands.to_string());
    let grade = ended.grades.get(id.index()).copied().flatten();
    let seated = ended.is_person(id);
    let note = match public.status {
        Status::Active if seated => voice.say("mark-you", &[]),
        Status::Active => String::new(),
        gone => status(voice, gone),
    };
    Row {
        cells: vec![
            Cell::of(Rich::of(&voice.short(id))),
            Cell::plain(public.prestige.to_string()),
            Cell::plain(lands),
            Cell::plain(grade.map_or_else(String::new, |grade| outcome::in_short(voice, grade))),
            Cell::plain(note).tone(Tone::Dim),
        ],
        crest: Some(id),
        action: Some(Action::Look(Thing::Faction(id))),
        ..Row::default()
    }
}
