//! What a maje can do with the turn.

use super::maje::chances;
use super::part::{label, order, regard, rich, title};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::Dial;
use crate::page::rich::Rich;
use crate::page::sheet::{Cell, Choice, Row, Sheet, Table, Tone};
use crate::sim::command::{Order, Task};
use crate::sim::economy::rules::GOVERNED;
use crate::sim::faction::Status;
use crate::sim::maje::rules::FEAST;
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// Kinds of tasks that need a where or a whom.
const KINDS: [(&str, &str); 4] = [
    ("sheet-task-govern", "sheet-task-govern-why"),
    ("sheet-task-command", "sheet-task-command-why"),
    ("sheet-envoy", "sheet-envoy-why"),
    ("sheet-spy", "sheet-spy-why"),
];

/// What the maje can do.
pub fn section(context: &PageContext<'_>, voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet) {
    sheet.heading(label(voice, "sheet-tasks"));
    let now = match maje.task {
        Task::Govern { .. } => Some(0),
        Task::Command { .. } => Some(1),
        Task::Envoy { .. } => Some(2),
        Task::Spy { .. } => Some(3),
        Task::Idle | Task::Host | Task::Attend { .. } | Task::Plot { .. } => None,
    };
    let chosen = context.dials.get(Dial::Task).or(now);
    let mut choices: Vec<Choice> = (0..)
        .zip(KINDS)
        .map(|(number, (name, why))| {
            Choice::new(label(voice, name), Action::dial(Dial::Task, number))
                .hint(Rich::plain(voice.say(why, &[])))
                .chosen(chosen == Some(number))
        })
        .collect();
    let assign = |task: Task| Order::Assign {
        maje: maje.id,
        task,
    };
    let feast = say!(voice, "sheet-host-why", food = FEAST);
    choices.push(
        order(voice, label(voice, "sheet-host"), assign(Task::Host))
            .hint(Rich::plain(feast))
            .chosen(maje.task == Task::Host),
    );
    choices.push(
        order(voice, label(voice, "sheet-rest"), assign(Task::Idle))
            .hint(Rich::plain(say!(voice, "sheet-rest-why")))
            .chosen(maje.task == Task::Idle),
    );
    let conferences = voice.view.own.conferences.iter();
    let due = conferences.filter(|it| it.sitting.is_none());
    choices.extend(
        due.filter(|it| it.is_bound_to_come(voice.view.faction()))
            .map(|it| {
                let task = Task::Attend { host: it.host };
                let words = say!(
                    voice,
                    "sheet-attend",
                    conference = crate::page::rich::plain(&voice.conference(it.host))
                );
                order(voice, words, assign(task.clone())).chosen(maje.task == task)
            }),
    );
    sheet.row(choices);
    match chosen {
        Some(0) => govern(voice, maje, sheet),
        Some(1) => lead(voice, maje, sheet),
        Some(2) => errand(voice, maje, sheet, |to| Task::Envoy { to }),
        Some(3) => errand(voice, maje, sheet, |on| Task::Spy { on }),
        _ => {}
    }
}

/// Lands to govern: each is taken in or left out.
fn govern(voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet) {
    let view = &voice.view;
    let governed = match &maje.task {
        Task::Govern { territories } => territories.clone(),
        _ => Vec::new(),
    };
    let most = i32::from(view.book.rules.governs);
    let note = say!(voice, "sheet-govern-note", most = most, percent = GOVERNED);
    sheet.note(&note, Tone::Dim);
    let choices = view.own.lands.iter().map(|land| {
        let here = governed.contains(&land.id);
        let mut lands = governed.clone();
        if here {
            lands.retain(|id| *id != land.id);
        } else {
            lands.push(land.id);
        }
        let task = if lands.is_empty() {
            Task::Idle
        } else {
            Task::Govern { territories: lands }
        };
        let name = voice.book().place(land.id).name.clone();
        let by = land
            .governor
            .map_or_else(|| say!(voice, "land-ungoverned"), |maje| voice.maje(maje));
        let assign = Order::Assign {
            maje: maje.id,
            task,
        };
        order(voice, name, assign)
            .hint(rich(&say!(voice, "sheet-governed-by", maje = by)))
            .hint(rich(&say!(
                voice,
                "sheet-land-makes",
                goods = voice.goods(land.yields)
            )))
            .chosen(here)
    });
    sheet.row(choices.collect());
}

/// Fleets to lead.
fn lead(voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut table = Table::default()
        .words(label(voice, "col-fleet"))
        .words(label(voice, "col-commander"));
    for fleet in &view.own.fleets {
        let task = Task::Command { fleet: fleet.id };
        let chosen = maje.task == task;
        let task = if chosen { Task::Idle } else { task };
        let choice = order(
            voice,
            String::new(),
            Order::Assign {
                maje: maje.id,
                task,
            },
        );
        let led = fleet
            .commander
            .map_or_else(String::new, |maje| voice.maje_name(maje));
        table.rows.push(Row {
            cells: vec![
                Cell::plain(voice.fleet_name(fleet.id))
                    .under(rich(&voice.whereabouts(fleet)))
                    .why(vec![rich(&voice.squadrons(&fleet.ships))]),
                Cell::plain(led),
            ],
            action: Some(choice.action),
            refused: choice.refused,
            chosen,
            ..Row::default()
        });
    }
    sheet.table(table);
}

/// Sects to be sent to.
fn errand(voice: &Voice<'_>, maje: &OwnMaje, sheet: &mut Sheet, task: fn(FactionId) -> Task) {
    let view = &voice.view;
    let spies = matches!(task(FactionId(0)), Task::Spy { .. });
    let mut table = Table::default()
        .words(label(voice, "col-sect"))
        .numbers(label(voice, "sheet-of-you"))
        .words(label(voice, "label-known"));
    let others = view.roster.faction_ids();
    let others = others
        .filter(|id| *id != view.faction() && view.common.faction(*id).status == Status::Active);
    for id in others {
        let wanted = task(id);
        let chosen = maje.task == wanted;
        let wanted = if chosen { Task::Idle } else { wanted };
        let choice = order(
            voice,
            String::new(),
            Order::Assign {
                maje: maje.id,
                task: wanted,
            },
        );
        let of_you = view.own.regard_of(id);
        let why = if spies {
            vec![Rich::plain(chances(voice, maje, id))]
        } else {
            vec![Rich::plain(say!(voice, "sheet-envoy-why"))]
        };
        let known = view.beliefs.faction(id).mark;
        table.rows.push(Row {
            cells: vec![
                Cell::plain(title(&voice.short(id))).why(why),
                Cell::plain(voice.signed(i32::from(of_you))).tone(regard(of_you)),
                Cell::of(rich(&voice.source(known))).tone(Tone::Dim),
            ],
            crest: Some(id),
            action: Some(choice.action),
            refused: choice.refused,
            chosen,
        });
    }
    sheet.table(table);
}
