//! Mediation: peace that can be proposed to two others, and peace that a third proposes to the reader.

use super::part::{command, label, title};
use super::table::worth;
use crate::id::FactionId;
use crate::mind::answer_mediator;
use crate::page::rich::Rich;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::page::{Action, Tab};
use crate::sim::command::{Act, Command};
use crate::sim::mediation::{KnownMediation, rules, wars_of_others};
use crate::sim::terms::MediationAct;
use crate::text::{JudgeIs, Voice, say};

/// On the page of a faction: those it fights, with whom peace could be proposed to it.
pub(super) fn proposals(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let wars = wars_of_others(&voice.view).into_iter();
    let enemies = wars.filter_map(|[one, other]| match id {
        id if id == one => Some(other),
        id if id == other => Some(one),
        _ => None,
    });
    let propose = |enemy: FactionId| {
        let words = say!(voice, "sheet-mediate", who = voice.them(enemy));
        let act = MediationAct::Propose {
            between: [id, enemy],
            price: None,
        };
        let why = say!(
            voice,
            "sheet-mediate-why",
            prestige = rules::PRESTIGE,
            again = voice.turns(i32::from(rules::AGAIN))
        );
        command(voice, title(&words), Command::Act(Act::Mediate(act))).hint(Rich::plain(why))
    };
    let choices: Vec<Choice> = enemies.map(propose).collect();
    if !choices.is_empty() {
        sheet.row(choices);
    }
}

/// On the page of the table: what waits for the reader, with what speaks for it, and what waits for two others.
pub(super) fn section(voice: &Voice<'_>, person: bool, sheet: &mut Sheet) {
    let me = voice.view.faction();
    let open = &voice.view.own.mediations;
    if open.is_empty() {
        return;
    }
    sheet.heading(label(voice, "mediation-title"));
    for known in open {
        sheet.item(&voice.mediation(known));
        match known.asks(me) {
            Some(other) => asked(voice, known, other, person, sheet),
            None if known.by == me => {
                sheet.note(&say!(voice, "mediation-waits"), Tone::Dim);
            }
            None => {
                let id = if known.answer == Some(true) {
                    "mediation-accepted"
                } else {
                    "mediation-refused"
                };
                sheet.note(&voice.say(id, &[]), Tone::Dim);
            }
        }
    }
}

/// What the reader makes of a peace that is proposed, and the answers.
fn asked(
    voice: &Voice<'_>,
    known: &KnownMediation,
    other: FactionId,
    person: bool,
    sheet: &mut Sheet,
) {
    let verdict = answer_mediator(&voice.view, known, other);
    let total = verdict.appraisal.total;
    let (id, tone) = worth(total);
    let said = voice.say(id, &[("amount", voice.signed(total).into())]);
    sheet.note(&said, tone);
    for line in voice.reasons(verdict.reasons(), JudgeIs::You) {
        sheet.note(&line, Tone::Dim);
    }
    if let Some(refusal) = &verdict.impossible {
        sheet.note(&voice.refusal(refusal), Tone::Bad);
    }
    if person {
        sheet.row(answers(voice, known.by, verdict.accepts));
    }
}

/// The answers to whoever would have the reader make peace with another.
pub(super) fn remedies(voice: &Voice<'_>, by: FactionId, with: FactionId) -> Vec<Choice> {
    let mut open = voice.view.own.mediations.iter();
    let known = open.find(|known| known.by == by);
    let advised = known.is_some_and(|known| answer_mediator(&voice.view, known, with).accepts);
    let table = label(voice, "council-see-table");
    let table = Choice::new(table, Action::Open(Tab::Table));
    let answers = answers(voice, by, advised);
    std::iter::once(table).chain(answers).collect()
}

/// To accept or to refuse what somebody proposes; what one's own people would refuse is not recommended.
fn answers(voice: &Voice<'_>, by: FactionId, advised: bool) -> Vec<Choice> {
    let answer = |id: &str, why: &str, accept| {
        let act = Act::Mediate(MediationAct::Answer { by, accept });
        let why = voice.say(why, &[("who", voice.them(by).into())]);
        command(voice, label(voice, id), Command::Act(act)).hint(Rich::of(&why))
    };
    let yes = answer("table-accept", "mediation-accept-why", true);
    let no = answer("table-refuse", "mediation-refuse-why", false);
    if advised {
        vec![yes.tone(Tone::Good), no]
    } else {
        vec![no, yes]
    }
}
