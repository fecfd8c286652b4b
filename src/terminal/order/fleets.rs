//! How fleets fight, part and join.

use crate::id::FleetId;
use crate::sim::command::{Command, Order, Posture, Stance};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::{capital, say};

const POSTURES: [(&str, Posture); 3] = [
    ("lure", Posture::Lure),
    ("press", Posture::Press),
    ("screen", Posture::Screen),
];

/// Answers `stance`, `split` and `merge`.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    match line.parsed.verb.name {
        "stance" => stance(line),
        "split" => split(line),
        _ => merge(line),
    }
}

/// `stance FLEET, FLEET lure|press|screen [break N]`.
fn stance(line: &Line<'_>) -> Answer {
    let fleets = line.some_fleets(&[""])?;
    let named = |(name, _): &&(&str, Posture)| line.parsed.part(name).is_some();
    if POSTURES.iter().filter(named).count() > 1 {
        return Err(Trouble::Said(say!(line.voice, "only-one-stance")));
    }
    let orders = fleets.into_iter().map(|fleet| stance_of(line, fleet));
    orders.collect::<Result<_, _>>().map(Request::Give)
}

/// The stance that one fleet should take: what is not said stays as it is.
fn stance_of(line: &Line<'_>, id: FleetId) -> Result<Command, Trouble> {
    let parsed = line.parsed;
    let Some(fleet) = line.view().fleet(id) else {
        return Err(line.puzzled());
    };
    let mut stance: Stance = fleet.stance;
    let before = stance;
    for (name, posture) in POSTURES {
        if let Some(after) = parsed.part(name) {
            stance.posture = posture;
            // "stance FLEET press 70" is as clear as "press break 70".
            if let Ok(point) = after.trim_end_matches('%').parse() {
                stance.break_point = point;
            }
        }
    }
    if let Some(point) = parsed.part("break") {
        let number = point.trim_start_matches("at ").trim_end_matches('%');
        match number.parse() {
            Ok(point) => stance.break_point = point,
            Err(_) => return Err(line.puzzled()),
        }
    }
    if stance == before && parsed.parts.is_empty() {
        let options = POSTURES.map(|(name, posture)| {
            let line_of = format!("{} {name}", super::super::words::line_of(&parsed.words));
            (capital(&line.voice.posture(posture)), line_of)
        });
        return Err(Trouble::Choice {
            question: say!(
                line.voice,
                "ask-posture",
                fleet = line.voice.fleet(id),
                stance = line.voice.stance(before)
            ),
            options: options.into(),
        });
    }
    Ok(Command::Order(Order::Stance { fleet: id, stance }))
}

/// `split FLEET 3 raiders [and 1 gunboat]`.
fn split(line: &Line<'_>) -> Answer {
    let words = line.parsed.rest();
    let Some(at) = words.iter().position(|word| word.parse::<u16>().is_ok()) else {
        return Err(line.puzzled());
    };
    let fleet = line.fleet(&words[..at].join(" "))?;
    let mut ships = Vec::new();
    let mut count: Option<u16> = None;
    let mut class = String::new();
    let mut rest = words[at..].iter().copied().chain(std::iter::once(","));
    loop {
        let word = rest.next();
        let number = word.and_then(|word| word.parse().ok());
        let ends = matches!(word, None | Some("," | "and")) || number.is_some();
        if ends && !class.is_empty() {
            if let Some(count) = count.take() {
                ships.push((line.class(class.trim())?, count));
            }
            class.clear();
        }
        match (word, number) {
            (None, _) => break,
            (_, Some(number)) => count = Some(number),
            (Some("," | "and"), None) => {}
            (Some(word), None) => {
                class.push(' ');
                class.push_str(word);
            }
        }
    }
    if ships.is_empty() {
        // A bare number is enough for a fleet of one class.
        let only = line.view().fleet(fleet).map(|f| f.ships.as_slice());
        if let (Some([squadron]), Some(count)) = (only, words[at].parse().ok()) {
            ships.push((squadron.class, count));
        } else {
            return Err(line.puzzled());
        }
    }
    let new = FleetId::new(line.view().faction(), line.view().own.serials.fleet);
    let order = Order::Split { fleet, ships, new };
    Ok(Request::Give(vec![Command::Order(order)]))
}

/// `merge FLEET into FLEET`.
fn merge(line: &Line<'_>) -> Answer {
    let fleet = line.fleet(&line.parsed.first)?;
    let Some(into) = line.parsed.part("into") else {
        return Err(line.puzzled());
    };
    let into = line.fleet(into)?;
    if fleet == into {
        return Err(Trouble::Said(say!(line.voice, "merge-same")));
    }
    let order = Order::Merge { fleet, into };
    Ok(Request::Give(vec![Command::Order(order)]))
}
