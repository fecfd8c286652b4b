//! Where rumours come from: trails that were found out, and with whom the next step can be, on the page of plots.

use super::part::{label, order, rich};
use crate::page::rich::Thing;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::sim::belief::{
    Fact, Lead, TRACED_BY_ENVOY, TRACED_BY_SPY, TRACED_FOR, Trace, ear_with, leads,
};
use crate::sim::command::{Order, Task};
use crate::sim::terms::Origin;
use crate::text::{Voice, say};

/// How many rumours are listed. Ours.
const LISTED: usize = 8;
/// How many majes without work are suggested for each. Ours.
const SUGGESTED: usize = 2;

/// Rumours with a trail, or of which one can be found out, the latest first.
pub(super) fn section(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    sheet.heading(label(voice, "rumours"));
    let why = say!(
        voice,
        "rumours-why",
        envoy = TRACED_BY_ENVOY,
        spy = TRACED_BY_SPY,
        unit = voice.unit(),
        turns = i32::from(TRACED_FOR)
    );
    sheet.note(&why, Tone::Dim);
    sheet.note(&say!(voice, "rumours-why-own"), Tone::Dim);
    let leads = leads(view);
    let traces = &view.beliefs.traces;
    let listed = |fact: &&Fact| {
        let traced = !traces.of(fact.about()).is_empty();
        traced || leads.iter().any(|it| it.fact.about() == fact.about())
    };
    let facts = view.beliefs.facts.latest().filter(listed);
    let facts: Vec<&Fact> = facts.take(LISTED).collect();
    for fact in &facts {
        sheet.item(&voice.fact(fact));
        trail(voice, traces.of(fact.about()), sheet);
        let about = leads.iter().filter(|it| it.fact.about() == fact.about());
        for lead in about {
            next(context, voice, lead, sheet);
        }
    }
    let unheard = unheard(voice);
    for trace in &unheard {
        sheet.item(&voice.traced(trace));
        trail(voice, traces.of(trace.about()), sheet);
    }
    if facts.is_empty() && unheard.is_empty() {
        sheet.note(&say!(voice, "rumours-none"), Tone::Dim);
    }
}

/// What others were found to know or believe of which one has heard nothing oneself: one step of each.
fn unheard(voice: &Voice<'_>) -> Vec<Trace> {
    let beliefs = voice.view.beliefs;
    let traces = beliefs.traces.all().iter().rev();
    let mut found: Vec<Trace> = traces
        .filter(|it| beliefs.facts.of(it.about()).is_none())
        .copied()
        .collect();
    found.dedup_by_key(|it| it.about());
    found.truncate(LISTED);
    found
}

/// The steps that were found out, in the order in which they were.
pub(super) fn trail(voice: &Voice<'_>, steps: &[Trace], sheet: &mut Sheet) {
    let mut steps: Vec<&Trace> = steps.iter().collect();
    steps.sort_by_key(|it| it.learned);
    for step in &steps {
        let tone = match step.from {
            Origin::Denied | Origin::Forged => Tone::Warn,
            _ => Tone::Plain,
        };
        sheet.note(&voice.trace(step), tone);
    }
    let is = |from: Origin| steps.iter().any(|it| it.from == from);
    if is(Origin::Denied) && !is(Origin::Forged) {
        sheet.note(&say!(voice, "rumours-forger"), Tone::Dim);
    }
}

/// Who can find out the next step, and where.
fn next(context: &PageContext<'_>, voice: &Voice<'_>, lead: &Lead, sheet: &mut Sheet) {
    let host = lead.host;
    let ear = ear_with(&voice.view, host);
    let id = match (ear, lead.accused) {
        (None, false) => "rumours-next",
        (None, true) => "rumours-next-true",
        (Some(_), false) => "rumours-asks",
        (Some(_), true) => "rumours-asks-true",
    };
    let percent = if ear == Some(true) {
        TRACED_BY_SPY
    } else {
        TRACED_BY_ENVOY
    };
    let gaps = [
        ("who", voice.them(host).into()),
        ("percent", percent.into()),
        ("spy", TRACED_BY_SPY.into()),
        ("unit", voice.unit().into()),
    ];
    sheet.note(&voice.say(id, &gaps), Tone::Dim);
    if ear.is_none() && context.planning {
        sheet.row(senders(voice, lead));
    }
}

/// To send somebody who has nothing else to do, or to look at those with whom he would ask.
pub(super) fn senders(voice: &Voice<'_>, lead: &Lead) -> Vec<Choice> {
    let host = lead.host;
    let majes = voice.view.own.majes.iter();
    let free = majes.filter(|it| it.captor.is_none() && it.task == Task::Idle);
    let tasks = [
        ("rumours-send-envoy", Task::Envoy { to: host }),
        ("rumours-send-spy", Task::Spy { on: host }),
    ];
    let sent = free.take(SUGGESTED).flat_map(|maje| {
        let id = maje.id;
        tasks.clone().map(|(words, task)| {
            let name = voice.maje_name(id);
            let words = voice.say(words, &[("maje", name.into())]);
            order(voice, words, Order::Assign { maje: id, task })
                .hint(rich(&super::maje::chances(voice, maje, host)))
        })
    });
    let mut choices: Vec<Choice> = sent.collect();
    let look = Action::Look(Thing::Faction(host));
    choices.push(Choice::new(label(voice, "rumours-see-them"), look));
    choices
}
