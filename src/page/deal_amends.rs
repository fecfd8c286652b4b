//! What would make the other accept a deal that it would refuse, as far as the reader can tell: a part of the page of the deal.

use super::part::{label, title};
use crate::id::FactionId;
use crate::mind::amends;
use crate::page::Action;
use crate::page::rich::{Rich, plain};
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::sim::deal::{Likely, preview};
use crate::sim::terms::Deal;
use crate::text::{Voice, say};

/// Up to three deals that they would accept in place of this one, each a button that puts it on the table; or that there are none.
pub(super) fn section(voice: &Voice<'_>, partner: FactionId, deal: &Deal, sheet: &mut Sheet) {
    let view = &voice.view;
    if deal.clauses.is_empty() || preview(view, partner, deal).likely() != Likely::No {
        return;
    }
    sheet.heading(label(voice, "deal-amends"));
    let found = amends(view, partner, deal);
    if found.is_empty() {
        let words = say!(voice, "deal-amends-nothing", who = voice.them(partner));
        sheet.note(&words, Tone::Dim);
        return;
    }
    let picks = found.into_iter().map(|it| {
        let likely = voice.preview(partner, &preview(view, partner, &it.deal));
        let likely = likely.into_iter().next().unwrap_or_default();
        let worth = voice.signed(it.worth);
        let hint = say!(voice, "deal-amends-likely", likely = likely, worth = worth);
        let tone = if it.likely == Likely::Yes {
            Tone::Good
        } else {
            Tone::Warn
        };
        Choice::new(title(&voice.terms(&it.deal)), Action::Draft(it.deal))
            .hint(Rich::plain(plain(&hint)))
            .tone(tone)
    });
    sheet.options(picks.collect());
}
