//! Anything by its name.

use super::pages;
use crate::page::Tab;
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::verbs::Kinds;

/// What has a page. An entry goes before everything else of the same name, a fleet behind its commander.
const GROUPS: [Kinds; 9] = [
    Kinds::ENTRY,
    Kinds::PLACE,
    Kinds::FACTION.or(Kinds::SELF),
    Kinds::MAJE.or(Kinds::PRISONER).or(Kinds::EXILE),
    Kinds::CLASS.or(Kinds::TECH),
    Kinds::FLEET,
    Kinds::SEEN,
    Kinds::GOOD,
    Kinds::GOAL,
];

/// Answers `look NAME`; without a name, what there is to read.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    let phrase = line.parsed.rest().join(" ");
    if phrase.is_empty() {
        return Ok(Request::Show(pages::tab(line, Tab::Codex, &[])));
    }
    // A whole name of anything goes before the beginning of any other.
    let groups = || GROUPS.into_iter();
    let whole = groups().find_map(|group| line.lexicon.called(&phrase, group));
    let found = whole.or_else(|| groups().find_map(|group| line.lexicon.find(&phrase, group).ok()));
    match found {
        Some(thing) => pages::thing(line, thing),
        None => {
            let all = GROUPS.into_iter().fold(Kinds::NONE, Kinds::or);
            pages::named(line, &phrase, all)
        }
    }
}
