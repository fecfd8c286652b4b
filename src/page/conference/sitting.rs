//! A conference that meets: what is voted on, who is there, and what was decided so far.

use super::{draft, seats, weapons};
use crate::page::PageContext;
use crate::page::layout::Layout;
use crate::page::part::{command, label, rich, title};
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::sim::command::{Act, Command};
use crate::sim::conference::{KnownConference, KnownSitting, PastRound, Tabled, leaning, rules};
use crate::sim::terms::{Ballot, ConferenceAct, MotionOutcome, Vote};
use crate::text::{Voice, say};

/// What goes on at a conference.
pub(super) fn section(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    known: &KnownConference,
    sheet: &mut Sheet,
) {
    let Some(sitting) = &known.sitting else {
        return;
    };
    sheet.heading(title(&say!(
        voice,
        "conference-meets",
        conference = voice.conference(known.host),
        place = voice.place(known.at)
    )));
    for (number, past) in (1_usize..).zip(&sitting.past) {
        decided(voice, number, past, sheet);
    }
    for drawn in &sitting.drawn {
        let said = rich(&voice.drawn(*drawn, known.at));
        sheet.blocks.push(Block::Told(said, Tone::Bad));
    }
    if sitting.over {
        sheet.note(&say!(voice, "conference-over"), Tone::Dim);
        return;
    }
    sheet.para(&voice.round_said(sitting));
    sheet.note(&voice.motion_means(sitting.tabled.motion), Tone::Dim);
    let round = seats::around(context, voice, sitting.tabled, &sitting.present, |who| {
        seats::voted(voice, &sitting.past, who).or_else(|| seats::leads(voice, sitting, who))
    });
    sheet.blocks.push(Block::Laid(Layout::Round(round)));
    let me = voice.view.faction();
    if !sitting.present.contains(&me) {
        sheet.note(&say!(voice, "conference-without-you"), Tone::Dim);
    } else if let Some(ballot) = sitting.ballot {
        let said = say!(voice, "conference-spoken", ballot = voice.ballot(ballot));
        sheet.note(&said, Tone::Dim);
    } else if context.planning {
        choices(context, voice, known, sitting, sheet);
    }
}

/// A round that is over, with how everybody voted.
fn decided(voice: &Voice<'_>, number: usize, past: &PastRound, sheet: &mut Sheet) {
    let tone = match past.outcome {
        MotionOutcome::Carried => Tone::Good,
        MotionOutcome::Failed => Tone::Warn,
    };
    let said = rich(&voice.past_round(number, past));
    sheet.blocks.push(Block::Told(said, tone));
}

/// What the reader can say: a vote, and what to speak of next.
fn choices(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    known: &KnownConference,
    sitting: &KnownSitting,
    sheet: &mut Sheet,
) {
    let view = &voice.view;
    let host = known.host;
    let last = sitting.round() >= usize::from(rules::ROUNDS);
    let next = draft::next(context, voice, sitting).filter(|_| !last);
    let advised = leaning(view, view.faction(), sitting.tabled, &sitting.present);
    let speak = |id: &str, ballot: Ballot| {
        let act = ConferenceAct::Speak { host, ballot };
        command(voice, label(voice, id), Command::Act(Act::Confer(act)))
    };
    let votes = [
        ("conference-yes", Vote::Yes),
        ("conference-no", Vote::No),
        ("conference-abstain", Vote::Abstain),
    ];
    let mut row: Vec<Choice> = votes
        .map(|(id, vote)| speak(id, Ballot::Vote { vote, next }))
        .to_vec();
    row.push(
        speak("conference-leave", Ballot::Leave)
            .tone(Tone::Bad)
            .hint(rich(&say!(voice, "conference-leave-why"))),
    );
    let advice = if advised >= rules::DECIDED {
        "conference-advice-yes"
    } else if advised <= -rules::DECIDED {
        "conference-advice-no"
    } else {
        "conference-advice-neither"
    };
    sheet.note(&voice.say(advice, &[]), Tone::Dim);
    sheet.row(row);
    if !last {
        draft::put_forward(context, voice, sitting, sheet);
    }
    if let Some(motion) = next {
        let by = view.faction();
        let tabled = Tabled { motion, by };
        let others = sitting.present.iter().filter(|who| **who != by);
        let likely =
            others.filter(|who| leaning(view, **who, tabled, &sitting.present) >= rules::DECIDED);
        let said = say!(
            voice,
            "conference-next",
            motion = voice.motion(motion),
            likely = likely.count()
        );
        sheet.note(&said, Tone::Dim);
    }
    weapons::section(context, voice, known, sitting, sheet);
}
