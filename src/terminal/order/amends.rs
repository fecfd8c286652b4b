//! `what OFFER`: what would make the other accept it.

use crate::mind::amends;
use crate::page::rich::plain;
use crate::sim::check::check;
use crate::sim::command::{Act, Command};
use crate::sim::deal::{Likely, preview};
use crate::terminal::deal;
use crate::terminal::request::{Answer, Line, Trouble};
use crate::text::{capital, say};

/// `what SECT 20 ore for 40 water`: up to three deals that they would accept in its place, as far as the reader can tell.
///
/// # Errors
/// Says what it found: nothing was ordered. Names nobody has, or parts that are missing.
pub fn what(line: &Line<'_>) -> Answer {
    let (voice, view) = (&line.voice, line.view());
    let words = deal::partner_first(line, line.parsed.rest());
    let (name, terms) = deal::parts_of_offer(line, &words);
    let to = line.faction(&name)?;
    if terms.is_empty() {
        return Err(line.puzzled());
    }
    let deal = deal::read(line, to, terms)?;
    let offer = Command::Act(Act::Propose {
        to,
        deal: deal.clone(),
    });
    let guess = preview(&view, to, &deal);
    let who = voice.them(to);
    let said = voice.terms(&deal);
    if guess.likely() != Likely::No {
        check(&view, &offer).map_err(|why| Trouble::Said(voice.refusal(&why)))?;
        let words = say!(voice, "what-accepted", who = who, terms = said);
        return Err(Trouble::Said(words));
    }
    let found = amends(&view, to, &deal);
    if found.is_empty() {
        let mut words = say!(voice, "what-nothing", who = who, terms = said);
        for reason in voice.preview(to, &guess).iter().skip(1) {
            words.push('\n');
            words.push_str(&capital(reason));
        }
        return Err(Trouble::Said(words));
    }
    let short = line.speller().faction(to);
    let options = found.into_iter().map(|it| {
        let likely = voice.preview(to, &preview(&view, to, &it.deal));
        let shown = say!(
            voice,
            "what-choice",
            terms = capital(&plain(&voice.terms(&it.deal))),
            likely = likely.first().cloned().unwrap_or_default(),
            worth = voice.signed(it.worth)
        );
        (
            shown,
            format!("suggest {short} {}", line.speller().terms(&it.deal)),
        )
    });
    Err(Trouble::Choice {
        question: say!(voice, "what-would", who = who, terms = said),
        options: options.collect(),
    })
}
