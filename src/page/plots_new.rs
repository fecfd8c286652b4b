//! What could be plotted: a kind, who would lead it, and against whom.

use super::part::{label, order, rich, title};
use crate::council::{HostileStep, step_said};
use crate::id::{FactionId, TerritoryId};
use crate::page::PageContext;
use crate::page::dial::Dial;
use crate::page::sheet::{Cell, Choice, Row, Sheet, Table, Tone};
use crate::page::{Action, rich::Rich};
use crate::scenario::model::Rank;
use crate::sim::command::{Order, Task};
use crate::sim::faction::Status;
use crate::sim::plot::{plot_odds, rules};
use crate::sim::terms::{PlotKind, Scheme};
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// The kind of plot that is looked at, and what else was chosen for it.
pub(super) fn section(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.heading(label(voice, "plots-new"));
    let note = say!(voice, "plots-new-note", points = rules::STRAIN);
    sheet.note(&note, Tone::Dim);
    let chosen = context.dials.get(Dial::Plot);
    let kinds = (0..).zip(PlotKind::ALL).map(|(number, kind)| {
        let name = title(&voice.plot_kind(kind));
        Choice::new(name, Action::dial(Dial::Plot, number))
            .hint(rich(&voice.plot_about(kind)))
            .chosen(chosen == Some(number))
    });
    sheet.row(kinds.collect());
    let kind = chosen.and_then(|at| PlotKind::ALL.get(usize::try_from(at).ok()?));
    let Some(kind) = kind.copied() else {
        return;
    };
    sheet.para(&voice.plot_about(kind));
    let Some(leader) = leader(context, voice, sheet) else {
        sheet.note(&say!(voice, "plots-nobody"), Tone::Warn);
        return;
    };
    let third = if kind.wants_third() {
        third(context, voice, kind, sheet)
    } else {
        None
    };
    targets(voice, leader, (kind, third), sheet);
}

/// Sets a dial of this section, beside those that are set already.
fn chosen_too(context: &PageContext<'_>, dial: Dial, value: i32) -> Action {
    let set = |other: Dial| {
        let before = context.dials.get(other).filter(|_| other != dial);
        let now = (other == dial).then_some(value);
        now.or(before).map(|value| (other, value))
    };
    let dials = [Dial::Plot, Dial::Plotter, Dial::PlotThird];
    Action::Dials(dials.into_iter().filter_map(set).collect())
}

/// Who would lead it: whoever was chosen, else the most guileful who is free.
fn leader<'a>(
    context: &PageContext<'_>,
    voice: &Voice<'a>,
    sheet: &mut Sheet,
) -> Option<&'a OwnMaje> {
    let view = voice.view;
    let dialled = context.dials.get(Dial::Plotter);
    let free = (0..).zip(&view.own.majes);
    let free: Vec<(i32, &OwnMaje)> = free.filter(|(_, maje)| maje.captor.is_none()).collect();
    let usual = free
        .iter()
        .max_by_key(|(_, maje)| (maje.rank != Rank::First, maje.traits.guile, maje.loyalty));
    let chosen = free.iter().find(|(at, _)| dialled == Some(*at)).or(usual)?;
    let choices = free.iter().map(|(at, maje)| {
        let name = title(&voice.maje_name(maje.id));
        let task = say!(voice, "plots-busy", task = voice.task(&maje.task));
        Choice::new(name, chosen_too(context, Dial::Plotter, *at))
            .hint(rich(&voice.character(maje.traits)))
            .hint(rich(&task))
            .chosen(chosen.0 == *at)
    });
    sheet.note(&say!(voice, "plots-leader"), Tone::Plain);
    sheet.row(choices.collect());
    Some(chosen.1)
}

/// Others who play, by id.
fn others<'a>(voice: &'a Voice<'_>) -> impl Iterator<Item = FactionId> + 'a {
    let view = &voice.view;
    let all = view.roster.faction_ids();
    all.filter(|id| *id != view.faction() && view.common.faction(*id).status == Status::Active)
}

/// The third faction that is drawn in: whoever was chosen, else the first.
fn third(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    kind: PlotKind,
    sheet: &mut Sheet,
) -> Option<FactionId> {
    let dialled = context.dials.get(Dial::PlotThird);
    let chosen = others(voice)
        .find(|id| dialled == Some(i32::from(id.0)))
        .or_else(|| others(voice).next())?;
    let id = match kind {
        PlotKind::FalseFlag => "plots-third-false-flag",
        PlotKind::Forgery => "plots-third-forge",
        _ => "plots-third-incite",
    };
    sheet.note(&voice.say(id, &[]), Tone::Plain);
    let choices = others(voice).map(|id| {
        let name = title(&voice.short(id));
        let action = chosen_too(context, Dial::PlotThird, i32::from(id.0));
        Choice::new(name, action).chosen(id == chosen)
    });
    sheet.row(choices.collect());
    Some(chosen)
}

/// Against whom, with what would have to be reckoned with.
fn targets(
    voice: &Voice<'_>,
    leader: &OwnMaje,
    (kind, third): (PlotKind, Option<FactionId>),
    sheet: &mut Sheet,
) {
    let mut table = Table::default()
        .words(label(voice, "col-sect"))
        .numbers(label(voice, "plots-chance"))
        .numbers(label(voice, "plots-leak"))
        .numbers(label(voice, "plots-evidence"));
    let row = |scheme: Scheme| row(voice, leader, scheme);
    table.rows = if kind.wants_place() {
        let seen = seen_fleets(voice).into_iter();
        seen.map(|(who, at)| row(Scheme::new(kind, who).at(at)))
            .collect()
    } else {
        let targets = others(voice).filter(|who| Some(*who) != third);
        let scheme = |who| Scheme {
            third,
            ..Scheme::new(kind, who)
        };
        targets.map(|who| row(scheme(who))).collect()
    };
    // Whom nobody gets to, or with whom there is no word to break, is named below the table, once each.
    let (open, closed): (Vec<Row>, Vec<Row>) =
        table.rows.into_iter().partition(|it| it.refused.is_none());
    table.rows = open;
    if table.rows.is_empty() {
        let none = match kind {
            PlotKind::Breach => "plots-no-deal",
            _ => "plots-no-target",
        };
        sheet.note(&voice.say(none, &[]), Tone::Dim);
    } else {
        let targets: Vec<FactionId> = table.rows.iter().filter_map(|row| row.crest).collect();
        sheet.table(table);
        if kind == PlotKind::Breach {
            breaches(voice, &targets, sheet);
        }
    }
    let mut closed: Vec<FactionId> = closed.iter().filter_map(|row| row.crest).collect();
    closed.dedup();
    if !closed.is_empty() {
        let names: Vec<String> = closed.iter().map(|who| voice.short(*who)).collect();
        let id = match kind {
            PlotKind::Breach => "plots-no-deal-with",
            _ => "plots-closed",
        };
        let note = voice.say(id, &[("who", voice.list(&names).into())]);
        sheet.note(&note, Tone::Dim);
    }
}

/// What the breach of a promise to each of these brings with it.
fn breaches(voice: &Voice<'_>, targets: &[FactionId], sheet: &mut Sheet) {
    for target in targets {
        let who = voice.short(*target);
        sheet.item(&say!(voice, "plots-breach-brings", who = who));
        for line in step_said(voice, HostileStep::Breach, *target) {
            let tone = if line.bad { Tone::Warn } else { Tone::Dim };
            sheet.note(&line.alone(voice), tone);
        }
    }
}

/// Where fleets of whom were last seen, each once.
fn seen_fleets(voice: &Voice<'_>) -> Vec<(FactionId, TerritoryId)> {
    let seen = voice.view.beliefs.fleets.iter();
    let mut seen: Vec<(FactionId, TerritoryId)> = seen.map(|it| (it.flag, it.at)).collect();
    seen.sort_unstable();
    seen.dedup();
    seen
}

fn row(voice: &Voice<'_>, leader: &OwnMaje, scheme: Scheme) -> Row {
    let odds = plot_odds(&voice.view, leader, scheme);
    let task = Task::Plot {
        scheme,
        strikes: false,
    };
    let chosen = leader.task == task;
    let choice = order(
        voice,
        String::new(),
        Order::Assign {
            maje: leader.id,
            task,
        },
    );
    let percent = |value: i32| Cell::plain(voice.say("plots-percent", &[("n", value.into())]));
    let name = Cell::plain(title(&voice.short(scheme.target)));
    let name = match scheme.at {
        Some(at) => name.under(rich(&voice.place(at))),
        None => name.under(first_maje(voice, scheme.target)),
    };
    let in_battle = || Cell::plain(voice.say("plots-in-battle", &[]));
    let (chance, blame) = match scheme.kind {
        kind if kind.is_fought() => (in_battle(), in_battle()),
        _ => (percent(odds.chance), percent(odds.evidence)),
    };
    Row {
        cells: vec![name, chance, percent(odds.leak), blame],
        crest: Some(scheme.target),
        action: Some(choice.action),
        refused: choice.refused,
        chosen,
    }
}

/// Who leads a faction, as everybody knows.
fn first_maje(voice: &Voice<'_>, who: FactionId) -> Rich {
    let leader = voice.view.common.faction(who).first_maje;
    leader.map_or_else(Rich::default, |maje| rich(&voice.maje(maje)))
}
