//! `suspect SECT [of SECT] [by TURN]`; alone, what was written down.

use crate::id::Turn;
use crate::page::suspicions::sheet;
use crate::sim::command::{Act, Command};
use crate::sim::suspicion::usual_turn;
use crate::sim::terms::Suspicion;
use crate::terminal::request::{Answer, Line, Request};
use std::num::IntErrorKind;

/// Answers `suspect`.
///
/// # Errors
/// Names nobody has, or a turn that is no number.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    if parsed.first.is_empty() {
        let page = line.printer().sheet(&sheet(&line.voice));
        return Ok(Request::Show(page));
    }
    let view = line.view();
    let suspect = line.faction(&parsed.first)?;
    let victim = match parsed.part("of") {
        Some(name) => line.faction(name)?,
        None => view.faction(),
    };
    let by = match parsed.part("by") {
        Some(said) => {
            let number = said.trim().trim_start_matches("turn ");
            match number.parse::<Turn>().map_err(|error| *error.kind()) {
                Ok(turn) => turn,
                // Beyond what can be counted is beyond what can be named: the refusal says what can.
                Err(IntErrorKind::PosOverflow) => Turn::MAX,
                Err(_) => return Err(line.puzzled()),
            }
        }
        None => usual_turn(&view),
    };
    let said = Suspicion {
        suspect,
        victim,
        by,
    };
    Ok(Request::Give(vec![Command::Act(Act::Suspect(said))]))
}
