//! How well a game ended for each faction, and what came of its goals.

use super::context::GameEnd;
use super::part::label;
use super::sheet::{Sheet, Tone};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Objective, ObjectiveScope};
use crate::session::Session;
use crate::sim::faction::Status;
use crate::sim::victory::{Ending, FinalState, Grade, concerns};
use crate::sim::view::View;
use crate::text::{Voice, say};

/// Whether the faction of a view had reached an objective by a turn: whoever plays on changes nothing of how it ended.
fn is_reached(view: &View<'_>, objective: usize, by: Turn) -> bool {
    let achieved = view.own.progress.achieved.get(objective);
    achieved.is_some_and(|turn| (1..=by).contains(turn))
}

/// The grade of a faction in the turn in which the game ended; `None` for one that is not ranked.
pub(super) fn grade(
    session: &Session,
    (turn, ending): (Turn, Ending),
    standing: &[FactionId],
    faction: FactionId,
) -> Option<Grade> {
    let view = session.view(faction)?;
    let before = standing.iter().position(|it| *it == faction)?;
    let own = view.book.objectives.iter().enumerate().filter(|(_, it)| {
        it.scope != ObjectiveScope::Victory && concerns(it.audience, faction, view.roster)
    });
    let goals: Vec<bool> = own.map(|(at, _)| is_reached(&view, at, turn)).collect();
    let outcome = FinalState {
        won: matches!(ending, Ending::Won(who, _) if who == faction),
        ended: matches!(view.own.status, Status::Ended(since) if since <= turn),
        reached: goals.iter().filter(|it| **it).count(),
        goals: goals.len(),
        before,
        ranked: standing.len(),
    };
    Some(outcome.grade())
}

/// A section about what came of it for the reader: the grade, and what is told of goals that it reached and missed.
pub(super) fn told(voice: &Voice<'_>, ended: &GameEnd, sheet: &mut Sheet) {
    let me = voice.view.faction();
    let Some(grade) = ended.grades.get(me.index()).copied().flatten() else {
        return;
    };
    sheet.heading(label(voice, "outcome-title"));
    sheet.note(&said(voice, grade), tone(grade));
    let view = &voice.view;
    let ours = |it: &&(usize, &Objective)| concerns(it.1.audience, me, view.roster);
    for (at, objective) in view
        .book
        .objectives
        .iter()
        .enumerate()
        .filter(|it| ours(&it))
    {
        let reached = is_reached(view, at, ended.turn);
        let words = if reached {
            &objective.achieved
        } else {
            &objective.missed
        };
        if !words.is_empty() {
            sheet.item(words);
        }
    }
}

/// A grade, in a sentence.
fn said(voice: &Voice<'_>, grade: Grade) -> String {
    match grade {
        Grade::Triumph => say!(voice, "outcome-triumph"),
        Grade::Success => say!(voice, "outcome-success"),
        Grade::Fair => say!(voice, "outcome-fair"),
        Grade::Setback => say!(voice, "outcome-setback"),
        Grade::Ruin => say!(voice, "outcome-ruin"),
    }
}

/// A grade, in a word or two, for a table.
pub(super) fn in_short(voice: &Voice<'_>, grade: Grade) -> String {
    match grade {
        Grade::Triumph => say!(voice, "grade-triumph"),
        Grade::Success => say!(voice, "grade-success"),
        Grade::Fair => say!(voice, "grade-fair"),
        Grade::Setback => say!(voice, "grade-setback"),
        Grade::Ruin => say!(voice, "grade-ruin"),
    }
}

const fn tone(grade: Grade) -> Tone {
    match grade {
        Grade::Triumph | Grade::Success => Tone::Good,
        Grade::Fair => Tone::Plain,
        Grade::Setback => Tone::Warn,
        Grade::Ruin => Tone::Bad,
    }
}
