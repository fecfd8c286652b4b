//! Conferences: invitations, what is voted on, and a conference to be called.

mod draft;
mod seats;
mod sitting;
mod weapons;

pub use weapons::preview;

use super::part::{command, label, order, rich, title};
use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::layout::Layout;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::conference::{KnownConference, Tabled, conference, rules};
use crate::sim::terms::ConferenceAct;
use crate::text::{Voice, say};

/// The sheet of conferences.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(label(voice, "tab-conference"));
    first(voice, &mut sheet);
    if view.own.conferences.is_empty() {
        sheet.note(&say!(voice, "conference-none"), Tone::Dim);
    }
    for known in &view.own.conferences {
        if known.sitting.is_some() {
            sitting::section(context, voice, known, &mut sheet);
        } else {
            called(context, voice, known, &mut sheet);
        }
    }
    if context.planning {
        draft::section(context, voice, &mut sheet);
    }
    sheet
}

/// Who is First among Majes, and how many votes that takes.
fn first(voice: &Voice<'_>, sheet: &mut Sheet) {
    let common = voice.view.common;
    let said = match common.first {
        Some(it) => say!(
            voice,
            "conference-first",
            who = voice.faction(it.faction),
            date = voice.date(it.turn)
        ),
        None => say!(voice, "conference-nobody-first"),
    };
    sheet.para(&said);
    let voters = common.voters.len();
    let needed = say!(
        voice,
        "conference-voters",
        voters = voters,
        needed = rules::needed(voters)
    );
    sheet.note(&needed, Tone::Dim);
}

/// A conference that has been called and has not met: who comes, as far as that is known, and how they are likely to vote.
fn called(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    known: &KnownConference,
    sheet: &mut Sheet,
) {
    let me = voice.view.faction();
    sheet.heading(title(&say!(
        voice,
        "conference-of",
        conference = voice.conference(known.host),
        place = voice.place(known.at),
        date = voice.date(known.on)
    )));
    sheet.para(&say!(
        voice,
        "conference-about",
        motion = voice.motion(known.motion)
    ));
    sheet.note(&voice.motion_means(known.motion), Tone::Dim);
    let tabled = Tabled {
        motion: known.motion,
        by: known.host,
    };
    let invited: Vec<FactionId> = known.invited().collect();
    let round = seats::around(context, voice, tabled, &invited, |who| {
        seats::answer(voice, known, who)
    });
    sheet.blocks.push(Block::Laid(Layout::Round(round)));
    let escort = say!(voice, "conference-escort", ships = i32::from(known.escort));
    sheet.note(&escort, Tone::Dim);
    if context.planning {
        if known.host != me {
            replies(voice, known, sheet);
        }
        delegates(voice, known, sheet);
    }
}

/// An invitation can be accepted or refused, and the answer changed until the conference meets.
fn replies(voice: &Voice<'_>, known: &KnownConference, sheet: &mut Sheet) {
    let answer = known.answer_of(voice.view.faction());
    let choices = invitation(voice, known.host).into_iter().zip([true, false]);
    let choices = choices.map(|(choice, comes)| choice.chosen(answer == Some(comes)));
    sheet.row(choices.collect());
}

/// The two answers to an invitation.
#[must_use]
pub(super) fn invitation(voice: &Voice<'_>, host: FactionId) -> Vec<Choice> {
    let reply = |id: &str, comes: bool| {
        let act = ConferenceAct::Reply { host, comes };
        command(voice, label(voice, id), Command::Act(Act::Confer(act)))
    };
    vec![
        reply("conference-promise", true)
            .tone(Tone::Good)
            .hint(rich(&say!(voice, "conference-promise-why"))),
        reply("conference-decline", false).hint(rich(&say!(voice, "conference-decline-why"))),
    ]
}

/// Whoever is bound to come has to send somebody.
fn delegates(voice: &Voice<'_>, known: &KnownConference, sheet: &mut Sheet) {
    if !known.is_bound_to_come(voice.view.faction()) {
        return;
    }
    let choices = speakers(voice, known);
    let sent = choices.iter().any(|choice| choice.chosen);
    let (id, tone) = if sent {
        ("conference-sent", Tone::Good)
    } else {
        ("conference-send", Tone::Warn)
    };
    sheet.note(
        &voice.say(id, &[("date", voice.date(known.on).into())]),
        tone,
    );
    sheet.row(choices);
}

/// Who could speak at the conference of a host.
#[must_use]
pub(super) fn senders(voice: &Voice<'_>, host: FactionId) -> Vec<Choice> {
    let known = conference(&voice.view, host);
    known.map_or_else(Vec::new, |known| speakers(voice, known))
}

/// Who could speak at a conference.
fn speakers(voice: &Voice<'_>, known: &KnownConference) -> Vec<Choice> {
    let task = Task::Attend { host: known.host };
    let majes = voice.view.own.majes.iter();
    let free = majes.filter(|maje| maje.captor.is_none());
    let choices = free.map(|maje| {
        let given = Order::Assign {
            maje: maje.id,
            task: task.clone(),
        };
        let now = rich(&voice.task(&maje.task));
        order(voice, voice.maje_name(maje.id), given)
            .chosen(maje.task == task)
            .hint(now)
    });
    choices.collect()
}
