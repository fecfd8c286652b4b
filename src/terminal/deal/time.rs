//! When a clause is due, as it is typed behind it: `now`, `each turn`, `within 6 turns`, `by turn 14`.

use super::number;
use crate::scenario::model::{Hours, TurnLength};
use crate::sim::terms::When;
use crate::terminal::request::{Line, Trouble};

/// A time as it is typed: what is each turn or all the time takes its term from the whole deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// At once.
    Now,
    /// Each turn.
    Each,
    /// Within this many turns.
    Within(u16),
}

/// Takes the time off the end of what a clause promises.
pub(super) fn split<'p>(
    line: &Line<'_>,
    words: &'p [&'p str],
) -> Result<(&'p [&'p str], Option<Time>), Trouble> {
    let begins = |word: &&str| {
        matches!(
            *word,
            "now" | "each" | "every" | "weekly" | "monthly" | "within" | "by"
        )
    };
    let Some(at) = words.iter().position(begins) else {
        return Ok((words, None));
    };
    let (thing, time) = words.split_at(at);
    let turns = || time.iter().find_map(|word| number(word));
    let time = match time[0] {
        "now" => Time::Now,
        "within" => Time::Within(turns().ok_or_else(|| line.puzzled())?),
        "by" => {
            let by = turns().ok_or_else(|| line.puzzled())?;
            Time::Within(by.saturating_sub(line.view().turn()))
        }
        _ => Time::Each,
    };
    Ok((thing, Some(time)))
}

/// What is spelled behind a clause, and nothing where that is taken for granted.
pub(super) fn spell(when: When, granted: When, length: TurnLength) -> String {
    if when.is_alike(granted) && !matches!(when, When::By { .. }) {
        return String::new();
    }
    let turns = |hours: Hours| hours.turns(length);
    match when {
        When::Now => " now".to_owned(),
        When::EachTurn { .. } => " each turn".to_owned(),
        When::By { within } => format!(" within {}", turns(within)),
        When::For { .. } => String::new(),
    }
}
