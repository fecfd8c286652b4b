//! The page of plots: its own with what waiting brings, those it has found out, and what could be plotted.

use super::part::{command, label, order, rich, title};
use super::{plots_new, rumours, seals, signs, suspicions};
use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::plot::{PlotOdds, plot_odds, rules};
use crate::sim::terms::{FeudAct, PlotKind, Scheme};
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// The sheet of plots.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(label(voice, "tab-plots"));
    sheet.heading(label(voice, "plots-own"));
    let majes = voice.view.own.majes.iter();
    let leaders: Vec<(&OwnMaje, Scheme, bool)> = majes
        .filter_map(|maje| match maje.task {
            Task::Plot { scheme, strikes } => Some((maje, scheme, strikes)),
            _ => None,
        })
        .collect();
    if leaders.is_empty() {
        sheet.note(&say!(voice, "plots-none"), Tone::Dim);
    }
    for (maje, scheme, strikes) in leaders {
        own(context, voice, (maje, scheme, strikes), &mut sheet);
    }
    found(context, voice, &mut sheet);
    signs::section(voice, &mut sheet);
    suspicions::section(voice, &mut sheet);
    rumours::section(context, voice, &mut sheet);
    if context.planning {
        plots_new::section(context, voice, &mut sheet);
    }
    seals::section(context, voice, &mut sheet);
    sheet
}

/// A plot of its own, with what striking now and waiting would bring.
fn own(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    (maje, scheme, strikes): (&OwnMaje, Scheme, bool),
    sheet: &mut Sheet,
) {
    let odds = plot_odds(&voice.view, maje, scheme);
    let leads = [
        ("maje", voice.maje(maje.id).into()),
        ("plot", voice.scheme(scheme).into()),
    ];
    sheet.para(&voice.say("plots-leads", &leads));
    facts(voice, scheme.kind, &odds, sheet);
    if strikes {
        sheet.note(&say!(voice, "plots-strikes"), Tone::Warn);
    }
    if !context.planning {
        return;
    }
    let assign = |task| Order::Assign {
        maje: maje.id,
        task,
    };
    let goes_on = |strikes| assign(Task::Plot { scheme, strikes });
    sheet.row(vec![
        order(voice, label(voice, "plots-strike"), goes_on(true)).chosen(strikes),
        order(voice, label(voice, "plots-wait"), goes_on(false)).chosen(!strikes),
        order(voice, label(voice, "plots-drop"), assign(Task::Idle)),
    ]);
}

/// What a plot has to reckon with.
fn facts(voice: &Voice<'_>, kind: PlotKind, odds: &PlotOdds, sheet: &mut Sheet) {
    let two = |now: i32, later: i32| {
        say!(
            voice,
            "plots-now-later",
            now = now,
            later = later,
            unit = voice.unit()
        )
    };
    let why = |id: &str| vec![rich(&voice.say(id, &[("points", rules::STRAIN.into())]))];
    if !kind.is_fought() {
        let said = two(odds.chance, odds.later);
        sheet.fact_why(
            label(voice, "plots-chance"),
            &said,
            Tone::Plain,
            why("plots-chance-why"),
        );
    }
    let said = two(odds.prize, odds.larger);
    sheet.fact_why(
        label(voice, "plots-prize"),
        &said,
        Tone::Plain,
        why("plots-prize-why"),
    );
    let leak = say!(
        voice,
        "plots-leak-said",
        percent = odds.leak,
        unit = voice.unit(),
        all = odds.leak_in_all
    );
    sheet.fact_why(
        label(voice, "plots-leak"),
        &leak,
        Tone::Plain,
        why("plots-leak-why"),
    );
    let [less, percent] = rules::talk(kind);
    if percent > 0 {
        let id = match kind {
            PlotKind::Breach => "plots-talk-breach-said",
            _ => "plots-talk-said",
        };
        let gaps = [
            ("percent", percent.into()),
            ("less", less.into()),
            ("unit", voice.unit().into()),
        ];
        sheet.fact(label(voice, "plots-talk"), &voice.say(id, &gaps));
    }
    let people = say!(voice, "plots-people-said", count = odds.people);
    sheet.fact(label(voice, "plots-people"), &people);
    if !kind.is_fought() {
        let evidence = say!(voice, "plots-evidence-said", percent = odds.evidence);
        sheet.fact(label(voice, "plots-evidence"), &evidence);
    }
}

/// Plots of others that it knows of.
fn found(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.heading(label(voice, "plots-found"));
    let all = &voice.view.own.found;
    if all.is_empty() {
        sheet.note(&say!(voice, "plots-found-none"), Tone::Dim);
    }
    for it in all {
        let gaps = [
            ("who", voice.faction(it.by).into()),
            ("plot", voice.plot_kind(it.kind).into()),
            ("ago", voice.ago(it.turn).into()),
        ];
        sheet.note(&voice.say("plots-found-said", &gaps), Tone::Warn);
        if context.planning {
            sheet.row(vec![expose(voice, it.by, it.kind)]);
        }
    }
}

/// To tell everybody of a plot that was found out.
pub(super) fn expose(voice: &Voice<'_>, by: FactionId, kind: PlotKind) -> Choice {
    let words = say!(voice, "plots-expose", who = voice.short(by));
    let act = Command::Act(Act::Feud(FeudAct::Expose { by, kind }));
    let why = voice.say("plots-expose-why", &[]);
    command(voice, title(&words), act).hint(rich(&why))
}
