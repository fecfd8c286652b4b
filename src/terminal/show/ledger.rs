//! The ledger: `ledger`, `ledger GOOD`, `ledger PLACE`, `ledger people`. What changed with anything else stands on its
//! own page.

use super::pages;
use crate::page::Tab;
use crate::page::dial::Dial;
use crate::page::ledger::About;
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::verbs::Kinds;

/// Answers `ledger` and `ledger WHAT`.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    let phrase = line.parsed.first.as_str();
    let kinds = Kinds::GOOD
        .or(Kinds::ACCOUNT)
        .or(Kinds::OWN)
        .or(Kinds::FLEET)
        .or(Kinds::MAJE)
        .or(Kinds::FACTION);
    let about = match phrase {
        "" => About::All,
        "people" => About::People,
        _ => match line.find(phrase, kinds)? {
            LexiconThing::Good(good) => About::Good(good),
            LexiconThing::Place(id) => About::Place(id),
            LexiconThing::Prestige | LexiconThing::Morale => About::All,
            other => {
                let mut line = line.clone();
                line.explained = true;
                return pages::thing(&line, other);
            }
        },
    };
    let settings = [(Dial::Ledger, about.number())];
    Ok(Request::Show(pages::tab(line, Tab::Ledger, &settings)))
}
