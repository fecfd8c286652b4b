//! The chronicle, turn by turn: the latest stands last, next to the prompt.

use crate::page::News;
use crate::page::chronicle::{ChronicleFilter, of_turn};
use crate::terminal::print::Output;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::say;

/// How many turns are shown by default.
const TURNS: usize = 24;

/// Answers `log`, `log N`, `log all`, `log mine` and `log battles`.
///
/// # Errors
/// Something else than a number of turns, or that there is nothing to tell.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.pages.news.is_empty() {
        return Err(Trouble::Said(say!(line.voice, "log-nothing-yet")));
    }
    let first = line.parsed.first.as_str();
    let (turns, told) = match first {
        "" => (1, ChronicleFilter::Notable),
        "all" => (usize::MAX, ChronicleFilter::All),
        "mine" => (TURNS, ChronicleFilter::Mine),
        // The latest turn with a battle, however long ago.
        "battles" | "battle" => {
            let mut latest = line.pages.news.rchunks(1);
            let output = latest.find_map(|news| of_turns(line, news, ChronicleFilter::Battles));
            return said(line, output, "battle-none");
        }
        number => match number.parse() {
            Ok(turns) => (turns, ChronicleFilter::Notable),
            Err(_) => return Err(line.puzzled()),
        },
    };
    let begin = line.pages.news.len().saturating_sub(turns);
    let output = of_turns(line, &line.pages.news[begin..], told);
    said(line, output, "log-nothing")
}

fn said(line: &Line<'_>, output: Option<Output>, nothing: &str) -> Answer {
    let output = output.unwrap_or_else(|| Output::of(&line.voice.say(nothing, &[])));
    Ok(Request::Show(output))
}

/// Some turns; `None` if there is nothing of this kind to tell of any.
fn of_turns(line: &Line<'_>, turns: &[News], told: ChronicleFilter) -> Option<Output> {
    let voice = line.pages.voice();
    let mut output = Output::new();
    for sheet in turns.iter().filter_map(|news| of_turn(&voice, news, told)) {
        output.append(line.printer().sheet(&sheet));
    }
    (!output.is_empty()).then_some(output)
}
