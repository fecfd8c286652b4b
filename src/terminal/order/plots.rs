//! `plot KIND SECT [at PLACE] [against SECT] with MAJE`, `strike MAJE`, `drop MAJE`, `expose SECT [for KIND]`.

use crate::id::MajeId;
use crate::page::Tab;
use crate::page::dial::Dial;
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::terms::{FeudAct, PlotKind, Scheme};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::show::pages;
use crate::text::say;

/// Answers `plot`, `strike`, `drop` and `expose`.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let command = match parsed.verb.name {
        "plot" => {
            let scheme = scheme(line, &parsed.first)?;
            let maje = line.maje(parsed.part("with").unwrap_or_default())?;
            assign(
                maje,
                Task::Plot {
                    scheme,
                    strikes: false,
                },
            )
        }
        "expose" => expose(line)?,
        verb => {
            let maje = line.maje(&parsed.first)?;
            let mut majes = line.view().own.majes.iter();
            let task = majes.find(|it| it.id == maje).map(|it| &it.task);
            let Some(Task::Plot { scheme, .. }) = task else {
                let maje = line.voice.maje(maje);
                return Err(Trouble::Said(say!(
                    line.voice,
                    "plot-leads-none",
                    maje = maje
                )));
            };
            let task = match verb {
                "strike" => Task::Plot {
                    scheme: *scheme,
                    strikes: true,
                },
                _ => Task::Idle,
            };
            assign(maje, task)
        }
    };
    Ok(Request::Give(vec![command]))
}

/// Answers `plots`, and `plots KIND [with MAJE] [against SECT]` for what could be plotted.
///
/// # Errors
/// Names nobody has.
pub fn page(line: &Line<'_>) -> Answer {
    let mut settings = Vec::new();
    if !line.parsed.first.is_empty() {
        let kind = kind(line, &line.parsed.first)?;
        let at = PlotKind::ALL.iter().position(|it| *it == kind);
        settings.extend(
            at.and_then(|at| i32::try_from(at).ok())
                .map(|at| (Dial::Plot, at)),
        );
    }
    if let Some(name) = line.parsed.part("with") {
        let leader = line.maje(name)?;
        let mut majes = line.view().own.majes.iter();
        let at = majes.position(|it| it.id == leader);
        settings.extend(
            at.and_then(|at| i32::try_from(at).ok())
                .map(|at| (Dial::Plotter, at)),
        );
    }
    if let Some(name) = line.parsed.part("against") {
        settings.push((Dial::PlotThird, i32::from(line.faction(name)?.0)));
    }
    Ok(Request::Show(pages::tab(line, Tab::Plots, &settings)))
}

const fn assign(maje: MajeId, task: Task) -> Command {
    Command::Order(Order::Assign { maje, task })
}

/// The kind of plot with this name.
fn kind(line: &Line<'_>, name: &str) -> Result<PlotKind, Trouble> {
    let mut kinds = PlotKind::ALL.into_iter();
    kinds.find(|kind| kind.key() == name).ok_or_else(|| {
        let names = PlotKind::ALL.map(PlotKind::key).join(", ");
        let example = line.example();
        Trouble::Said(say!(
            line.voice,
            "ask-plot",
            kinds = names,
            example = example
        ))
    })
}

/// What is plotted: `murder the Ogla`, with `at PLACE` and `against SECT` after it.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn scheme(line: &Line<'_>, phrase: &str) -> Result<Scheme, Trouble> {
    let (name, whom) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let mut scheme = Scheme::new(kind(line, name)?, line.faction(whom)?);
    if let Some(place) = line.parsed.part("at") {
        scheme = scheme.at(line.place(place)?);
    }
    if let Some(third) = line.parsed.part("against") {
        scheme = scheme.with(line.faction(third)?);
    }
    Ok(scheme)
}

/// `expose SECT` for the first plot that is known of them.
fn expose(line: &Line<'_>) -> Result<Command, Trouble> {
    let by = line.faction(&line.parsed.first)?;
    let kind = match line.parsed.part("for") {
        Some(name) => Some(kind(line, name)?),
        None => {
            let mut found = line.view().own.found.iter();
            found.find(|it| it.by == by).map(|it| it.kind)
        }
    };
    let kind = kind.ok_or_else(|| {
        Trouble::Said(say!(
            line.voice,
            "refusal-nothing-found",
            who = line.voice.faction(by)
        ))
    })?;
    Ok(Command::Act(Act::Feud(FeudAct::Expose { by, kind })))
}
