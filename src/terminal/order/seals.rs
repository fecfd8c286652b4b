//! `seal FLEET defend|strike|withdraw [on SECT] [by SECT]`, `seal FLEET strike of SECT at PLACE`, `seal FLEET off`.

use crate::sim::command::{Command, Order};
use crate::sim::terms::{Response, SealedOrder, Trigger};
use crate::terminal::request::{Answer, Line, Request};

/// Answers `seal`.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let fleet = line.fleet(&parsed.first)?;
    let named = |then: &Response| parsed.part(then.key()).is_some();
    let then = Response::ALL.into_iter().find(named);
    let sealed = match then {
        None if parsed.part("off").is_some() => None,
        None => return Err(line.puzzled()),
        Some(then) => {
            let when = match (parsed.part("of"), parsed.part("at")) {
                (Some(of), Some(at)) => Trigger::Arrival {
                    of: line.faction(of)?,
                    at: line.place(at)?,
                },
                _ => Trigger::Attack {
                    by: parsed.part("by").map(|by| line.faction(by)).transpose()?,
                    on: match parsed.part("on") {
                        Some(on) => line.faction(on)?,
                        None => line.view().faction(),
                    },
                },
            };
            Some(SealedOrder { when, then })
        }
    };
    let order = Order::Seal { fleet, sealed };
    Ok(Request::Give(vec![Command::Order(order)]))
}
