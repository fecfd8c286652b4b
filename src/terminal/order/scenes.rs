//! Choices in events: `choose 2`, `choose 2 in 1`.

use crate::sim::command::{Command, Order};
use crate::sim::scene::Posed;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::say;

/// Answers `choose N`, about the first event that waits, and `choose N in M`, about the M-th.
///
/// # Errors
/// Nothing waits, or there is no such option; says which there are.
pub fn answer(line: &Line<'_>) -> Answer {
    let waiting = &line.view().own.scenes;
    let (option, event) = match line.parsed.first.split_once(" in ") {
        Some((option, event)) => (option.trim(), Some(event.trim())),
        None => (line.parsed.first.trim(), None),
    };
    let undecided = || {
        let first = waiting.iter().position(|posed| posed.chosen.is_none());
        first.unwrap_or(0)
    };
    let at = match event {
        Some(number) => number
            .parse::<usize>()
            .ok()
            .and_then(|n| n.checked_sub(1))
            .unwrap_or(usize::MAX),
        None => undecided(),
    };
    let Some(posed) = waiting.get(at) else {
        let nothing = say!(line.voice, "choose-nothing");
        return Err(Trouble::Said(nothing));
    };
    let options = line.book().scene(posed.scene).options.len();
    let chosen = option.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let Some(chosen) = chosen.filter(|chosen| *chosen < options) else {
        return Err(which(line, posed, at));
    };
    let order = Order::Choose {
        scene: posed.scene,
        option: u8::try_from(chosen).unwrap_or(u8::MAX),
    };
    Ok(Request::Give(vec![Command::Order(order)]))
}

/// Asks which option is meant.
fn which(line: &Line<'_>, posed: &Posed, at: usize) -> Trouble {
    let all = line.book().scene(posed.scene).options.iter();
    let options = (1..).zip(all).map(|(number, option): (usize, _)| {
        let words = line.voice.scene_option(posed, option);
        (words, format!("choose {number} in {}", at + 1))
    });
    Trouble::Choice {
        question: line.voice.scene(posed),
        options: options.collect(),
    }
}
