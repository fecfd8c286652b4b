//! `assign MAJE govern A, B | command FLEET | envoy SECT | spy SECT | host | idle`, `heir MAJE | off`, `exile MAJE`, `shelter EXILE`, `turn PRISONER`.

use crate::id::{MajeId, TerritoryId};
use crate::sim::command::{Command, Order, Task};
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::text::say;

/// The tasks that a maje can be given.
const TASKS: [&str; 8] = [
    "govern", "command", "envoy", "spy", "plot", "host", "idle", "attend",
];

/// Answers `assign`.
///
/// # Errors
/// Names nobody has, or a task nobody knows.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let maje = whom(line)?;
    let Some((task, what)) = parsed.parts.first() else {
        return Err(Trouble::Said(say!(
            line.voice,
            "ask-task",
            maje = line.voice.maje(maje),
            tasks = TASKS.join(", "),
            example = line.example()
        )));
    };
    let mut others = parsed.parts.iter().skip(1);
    if let Some((other, _)) = others.find(|(joint, _)| TASKS.contains(joint)) {
        let said = say!(line.voice, "only-one-task", one = *task, other = *other);
        return Err(Trouble::Said(said));
    }
    let what = what
        .trim_start_matches("to ")
        .trim_start_matches("on ")
        .trim_start_matches("with ");
    let task = match *task {
        "govern" => {
            let names = line.names("govern", Kinds::OWN);
            let names = names.iter().map(|name| line.own_place(name));
            let territories: Vec<TerritoryId> = names.collect::<Result<_, _>>()?;
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

/// Answers `exile MAJE` and `shelter EXILE`.
///
/// # Errors
/// Names nobody has.
pub fn exile(line: &Line<'_>) -> Answer {
    let name = &line.parsed.first;
    let order = if line.parsed.verb.name == "exile" {
        let maje = line.maje(name)?;
        Order::Exile { maje }
    } else {
        let maje = line.exile(name)?;
        Order::TakeIn { maje }
    };
    Ok(Request::Give(vec![Command::Order(order)]))
}

/// Answers `turn PRISONER`.
///
/// # Errors
/// Names nobody has.
pub fn turn(line: &Line<'_>) -> Answer {
    let maje = line.prisoner(&line.parsed.first)?;
    Ok(Request::Give(vec![Command::Order(Order::Suborn { maje })]))
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
