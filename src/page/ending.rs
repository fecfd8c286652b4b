//! How a deal is ended, on any page: what that costs is told, and it is asked twice.

use super::part::{command, label, rich};
use crate::page::dial::Dial;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::sim::command::{Act, Command};
use crate::sim::deal::KnownDeal;
use crate::text::Voice;

/// A button with these words that asks whether a deal of the reader's is to be ended; once it is asked, the price and the answers.
pub fn ending(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    sheet: &mut Sheet,
    known: &KnownDeal,
    words: String,
) {
    let mut numbered = (1..).zip(&voice.view.own.deals);
    let Some((number, _)) = numbered.find(|(_, it)| it.id == known.id) else {
        return;
    };
    let why = rich(&voice.price_of_ending(known));
    // What cannot be unsaid is asked twice.
    if context.dials.get(Dial::End) == Some(number) {
        sheet.note(&why.words(), Tone::Warn);
        let end = Command::Act(Act::EndDeal {
            deal: known.id,
            motive: None,
        });
        let sure = if known.is_broken_if_ended(voice.view.faction()) {
            "table-end-sure"
        } else {
            "table-end-sure-open"
        };
        sheet.row(vec![
            command(voice, label(voice, sure), end).tone(Tone::Bad),
            Choice::new(label(voice, "table-end-not"), Action::dial(Dial::End, 0)),
        ]);
    } else {
        let ask = Action::dial(Dial::End, number);
        sheet.row(vec![Choice::new(words, ask).hint(why)]);
    }
}
