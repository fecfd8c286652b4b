//! `assign MAJE govern A, B | command FLEET | envoy SECT | spy SECT | host | idle`, `heir MAJE | off`.

use crate::id::MajeId;
use crate::sim::command::{Command, Order, Task};
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::text::say;

/// Answers `assign`.
///
/// # Errors
/// Names nobody has, or a task nobody knows.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let maje = whom(line)?;
    let Some((task, what)) = parsed.parts.first() else {
        let tasks = ["govern", "command", "envoy", "spy", "plot", "host", "idle"];
        return Err(Trouble::Said(say!(
            line.voice,
            "ask-task",
            maje = line.voice.maje(maje),
            tasks = tasks.join(", "),
            example = line.example()
        )));
    };
    let what = what
        .trim_start_matches("to ")
        .trim_start_matches("on ")
        .trim_start_matches("with ");
    let task = match *task {
        "govern" => {
            let names = what.split(',').flat_map(|part| part.split(" and "));
            let names = names.map(str::trim).filter(|name| !name.is_empty());
            let mut territories = Vec::new();
            for name in names {
                territories.push(line.own_place(name)?);
            }
            if territories.is_empty() {
                return Err(line.missing(Kinds::OWN));
            }
            Task::Govern { territories }
        }
        "command" => Task::Command {
            fleet: line.fleet(what)?,
        },
        "envoy" => Task::Envoy {
            to: line.faction(what)?,
        },
        "spy" => Task::Spy {
            on: line.faction(what)?,
        },
        "host" => Task::Host,
        "attend" => Task::Attend {
            host: line.anybody(what)?,
        },
        "plot" => Task::Plot {
            scheme: super::plots::scheme(line, what)?,
            strikes: parsed.part("now").is_some(),
        },
        _ => Task::Idle,
    };
    let order = Order::Assign { maje, task };
    Ok(Request::Give(vec![Command::Order(order)]))
}

/// Answers `heir MAJE` and `heir off`.
///
/// # Errors
/// Names nobody has.
pub fn heir(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let off = parsed.first.is_empty() && parsed.part("off").is_some();
    let maje = if off {
        None
    } else {
        Some(line.maje(&parsed.first)?)
    };
    Ok(Request::Give(vec![Command::Order(Order::Heir { maje })]))
}

/// The maje at the front of the line; what follows his name may be a task nobody knows.
fn whom(line: &Line<'_>) -> Result<MajeId, Trouble> {
    let first = line.parsed.first.as_str();
    let words: Vec<&str> = first.split(' ').collect();
    let shorter = (1..words.len()).rev().map(|end| words[..end].join(" "));
    let found = shorter.filter_map(|name| match line.lexicon.find(&name, Kinds::MAJE) {
        Ok(LexiconThing::Maje(id)) => Some(id),
        _ => None,
    });
    match line.lexicon.find(first, Kinds::MAJE) {
        Ok(LexiconThing::Maje(id)) => Ok(id),
        _ if line.parsed.parts.is_empty() => {
            let mut found = found;
            found.next().map_or_else(|| line.maje(first), Ok)
        }
        _ => line.maje(first),
    }
}
