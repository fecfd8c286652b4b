//! Building: `build raider at PLACE`, `fort PLACE`, `improve PLACE`, `abandon PLACE`.

use crate::id::TerritoryId;
use crate::sim::command::{Command, Order, Project};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::text::{capital, say};

/// More works than a place could take, whatever number is typed.
const MOST: usize = 99;

/// Answers the verbs that build.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    match line.parsed.verb.name {
        "build" => build(line),
        "abandon" => abandon(line),
        name => {
            let at = line.own_place(&line.parsed.first)?;
            let project = if name == "fort" {
                Project::Fort
            } else {
                Project::Terraform
            };
            Ok(give(1, at, project))
        }
    }
}

fn give(count: usize, at: TerritoryId, project: Project) -> Request {
    let order = Command::Order(Order::Build { at, project });
    Request::Give(vec![order; count.max(1)])
}

/// `build [N] CLASS at PLACE`.
fn build(line: &Line<'_>) -> Answer {
    let first = line.parsed.first.as_str();
    let (count, class) = match first.split_once(' ') {
        Some((number, rest)) => match number.parse::<u128>() {
            // More are never built at once; what is too much is refused, not cut short.
            Ok(count) => (usize::try_from(count).unwrap_or(MOST).clamp(1, MOST), rest),
            Err(_) => (1, first),
        },
        None => (1, first),
    };
    let class = class.trim_start_matches("a ");
    let at = line.parsed.part("at");
    let place = |phrase: Option<&str>| match phrase {
        Some(phrase) => line.own_place(phrase),
        None => only_place(line),
    };
    match class {
        "fort" => Ok(give(1, place(at)?, Project::Fort)),
        _ => {
            let class = line.class(class)?;
            Ok(give(count, place(at)?, Project::Ship(class)))
        }
    }
}

/// The only land of one's own, or a question.
fn only_place(line: &Line<'_>) -> Result<TerritoryId, Trouble> {
    let lands = &line.view().own.lands;
    match lands.as_slice() {
        [only] => Ok(only.id),
        _ => {
            let options = lands.iter().take(9).map(|land| {
                let name = line.book().place(land.id).name.as_str();
                (name.to_owned(), line.parsed.and("at", name))
            });
            Err(Trouble::Choice {
                question: say!(line.voice, "missing-place"),
                options: options.collect(),
            })
        }
    }
}

/// `abandon PLACE [N]`.
fn abandon(line: &Line<'_>) -> Answer {
    let first = line.parsed.first.trim();
    let (name, number) = match first.rsplit_once(' ') {
        Some((name, number)) => match number.parse::<u8>() {
            Ok(number) => (name, Some(number)),
            Err(_) => (first, None),
        },
        None => (first, None),
    };
    if name.is_empty() {
        return Err(line.missing(Kinds::OWN));
    }
    let at = line.own_place(name)?;
    let sites = line
        .view()
        .land(at)
        .map_or(&[][..], |land| land.sites.as_slice());
    if sites.is_empty() {
        let place = line.voice.place(at);
        return Err(Trouble::Said(say!(
            line.voice,
            "abandon-nothing",
            place = place
        )));
    }
    let index = match (number, sites.len()) {
        (Some(number), _) => number.saturating_sub(1),
        (None, 1) => 0,
        (None, _) => {
            let options = (1..).zip(sites).map(|(number, site): (usize, _)| {
                let place = line.book().place(at).name.as_str();
                (
                    capital(&line.voice.project(site.project)),
                    format!("abandon \"{place}\" {number}"),
                )
            });
            return Err(Trouble::Choice {
                question: say!(line.voice, "ask-abandon"),
                options: options.collect(),
            });
        }
    };
    let order = Order::Abandon { at, index };
    Ok(Request::Give(vec![Command::Order(order)]))
}
