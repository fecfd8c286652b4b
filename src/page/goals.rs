//! Objectives: what to achieve, and how far it has come.

use super::part::{label, rich};
use crate::council::{is_ours, places};
use crate::id::{ObjectiveId, Turn};
use crate::page::Action;
use crate::page::PageContext;
use crate::page::rich::{Rich, Thing, Tint, plain};
use crate::page::sheet::{Block, Cell, Row, Sheet, Table, Tone};
use crate::scenario::model::{Condition, Objective, ObjectiveScope};
use crate::sim::victory::{Believed, Nearness, contests};
use crate::text::{Voice, capital, say};

/// The sheet of objectives.
#[must_use]
pub fn sheet(_: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(label(voice, "tab-goals"));
    sheet.under = Rich::plain(plain(&voice.time_left()));
    for (title, wins) in [(to_win(voice), true), ("goals-prestige", false)] {
        let mut headed = false;
        for (at, objective) in view.book.objectives.iter().enumerate() {
            if (objective.scope == ObjectiveScope::Victory) != wins || !is_ours(view, objective) {
                continue;
            }
            if !headed {
                sheet.heading(label(voice, title));
                headed = true;
            }
            let progress = &view.own.progress;
            let achieved = progress.achieved.get(at).copied().unwrap_or(0);
            let running = progress.running.get(at).copied().unwrap_or(0);
            let name = match objective.scope {
                ObjectiveScope::Victory => objective.name.clone(),
                ObjectiveScope::Prestige(_) => say!(
                    voice,
                    "goals-name",
                    name = objective.name.as_str(),
                    brings = voice.scope(objective.scope)
                ),
            };
            let done = achieved > 0;
            sheet.blocks.push(Block::Told(
                Rich {
                    pieces: vec![(Tint::Name(Thing::Goal(ObjectiveId::from_index(at))), name)],
                },
                if done { Tone::Good } else { Tone::Plain },
            ));
            sheet.note(&objective.text, Tone::Dim);
            where_it_is(voice, &objective.when, &mut sheet);
            so_far(voice, objective, (achieved, running), &mut sheet);
        }
    }
    set_out(voice, &mut sheet);
    rivals(voice, &mut sheet);
    sheet
}

/// What goals that win the game stand under: of several one is enough.
pub(super) fn to_win(voice: &Voice<'_>) -> &'static str {
    let view = &voice.view;
    let wins = |it: &&Objective| it.scope == ObjectiveScope::Victory && is_ours(view, it);
    if view.book.objectives.iter().filter(wins).count() > 1 {
        "goals-victory-several"
    } else {
        "goals-victory"
    }
}

/// What the faction has chosen to do and not done yet, with what is still to be done and until when.
fn set_out(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    if view.own.pursued.is_empty() {
        return;
    }
    sheet.heading(label(voice, "goals-set-out"));
    let believed = Believed::of(view);
    for id in &view.own.pursued {
        let def = view.book.beat(*id);
        sheet.item(&def.title);
        if let Some(done) = &def.done {
            let said = say!(
                voice,
                "goals-set-out-until",
                what = voice.condition_words(&believed, done),
                date = voice.date(def.to)
            );
            sheet.note(&capital(&said), Tone::Plain);
        }
    }
}

/// Who else may win soon, and what would stop it.
fn rivals(voice: &Voice<'_>, sheet: &mut Sheet) {
    let contests = contests(&voice.view);
    if contests.is_empty() {
        return;
    }
    sheet.heading(label(voice, "goals-rivals"));
    for contest in contests {
        let claimed = matches!(contest.nearness, Nearness::Claimed(_));
        let tone = if claimed { Tone::Bad } else { Tone::Warn };
        sheet.note(&voice.contest(&contest), tone);
        for means in voice.contest_means(&contest) {
            sheet.note(&means, Tone::Dim);
        }
    }
}

/// The places it is about, with who holds them.
fn where_it_is(voice: &Voice<'_>, when: &Condition, sheet: &mut Sheet) {
    let places = places(&voice.view, when);
    let named: Vec<String> = places
        .iter()
        .map(|id| {
            let holder = voice.holder(voice.view.holder(*id));
            let place = voice.place(*id);
            say!(voice, "goal-place", place = place, holder = holder)
        })
        .collect();
    if !named.is_empty() {
        let said = say!(voice, "goals-places", places = voice.list(&named));
        sheet.note(&said, Tone::Plain);
    }
}

/// How far it has come: when it was achieved, and for how many turns running it has been met.
fn so_far(
    voice: &Voice<'_>,
    objective: &Objective,
    (achieved, running): (Turn, Turn),
    sheet: &mut Sheet,
) {
    let done = achieved > 0;
    if !done && parts(voice, objective, sheet) {
        return;
    }
    if !done
        && meter(
            voice,
            objective,
            label(voice, "goals-so-far"),
            running,
            sheet,
        )
    {
        return;
    }
    let state = if done {
        say!(voice, "goal-achieved", ago = voice.ago(achieved))
    } else {
        voice.progress(objective, running)
    };
    let tone = if done { Tone::Good } else { Tone::Plain };
    if !state.is_empty() {
        sheet.note(&capital(&state), tone);
    }
}

/// Of something that asks for several things, each with whether there is enough of it: added up they would say little. Returns whether
/// it asks for several.
fn parts(voice: &Voice<'_>, objective: &Objective, sheet: &mut Sheet) -> bool {
    let Condition::All(parts) = &objective.when else {
        return false;
    };
    let believed = Believed::of(&voice.view);
    let mut said = false;
    for part in parts {
        let words = voice.condition_words(&believed, part);
        if words.is_empty() {
            continue;
        }
        let met = believed.holds(&voice.view, part);
        let id = match part {
            Condition::Turns { .. } => "goals-part-when",
            _ if met => "goals-part-met",
            _ => "goals-part-open",
        };
        let tone = if met { Tone::Good } else { Tone::Plain };
        sheet.note(&voice.say(id, &[("what", words.into())]), tone);
        said = true;
    }
    said
}

/// How much there is of what is asked for, under a name, and for how many turns running it has been enough. Returns
/// whether it can be counted at all.
pub(super) fn meter(
    voice: &Voice<'_>,
    objective: &Objective,
    name: String,
    running: Turn,
    sheet: &mut Sheet,
) -> bool {
    let believed = Believed::of(&voice.view);
    let counted = match &objective.when {
        // Loads and battles are not added up.
        Condition::All(parts) if parts.len() > 1 => {
            let done = parts.iter();
            let done = done.filter(|it| !matches!(it, Condition::Turns { .. }));
            let met = |part: &&Condition| believed.holds(&voice.view, part);
            Some((size(done.clone().filter(met).count()), size(done.count())))
        }
        one => believed.counted(&voice.view, one),
    };
    let Some((have, need)) = counted else {
        return false;
    };
    let tone = if have >= need {
        Tone::Good
    } else {
        Tone::Plain
    };
    let state = voice.progress(objective, running);
    sheet.meter_why(name, have, need, tone, why(&objective.text, &state));
    if running > 0 {
        // What has to hold for a while is counted in turns as well.
        sheet.note(&state, Tone::Good);
    }
    true
}

fn size(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// What is asked for, and how far it has come, a line each.
pub(super) fn why(asked: &str, state: &str) -> Vec<Rich> {
    vec![rich(&capital(asked)), rich(&capital(state))]
}

/// The sheet of something to achieve.
#[must_use]
pub fn goal(voice: &Voice<'_>, id: ObjectiveId) -> Option<Sheet> {
    let view = &voice.view;
    let objective = view.book.objectives.get(id.index())?;
    if !is_ours(view, objective) {
        return None;
    }
    let mut sheet = Sheet::new(objective.name.clone());
    sheet.under = rich(&voice.scope(objective.scope));
    sheet.para(&objective.text);
    let progress = &view.own.progress;
    let achieved = progress.achieved.get(id.index()).copied().unwrap_or(0);
    let running = progress.running.get(id.index()).copied().unwrap_or(0);
    so_far(voice, objective, (achieved, running), &mut sheet);
    let places = places(view, &objective.when);
    if places.is_empty() {
        return Some(sheet);
    }
    let mut table = Table::default()
        .words(label(voice, "col-land"))
        .words(label(voice, "label-holder"));
    for place in places {
        let holder = view.holder(place);
        let own = view.land(place).is_some();
        table.rows.push(Row {
            cells: vec![
                Cell::plain(view.book.place(place).name.clone()),
                Cell::of(rich(&voice.holder(holder))).tone(if own {
                    Tone::Good
                } else {
                    Tone::Plain
                }),
            ],
            crest: holder,
            action: Some(Action::Look(Thing::Place(place))),
            ..Row::default()
        });
    }
    sheet.table(table);
    sheet.note(&say!(voice, "goals-marked"), Tone::Dim);
    Some(sheet)
}
