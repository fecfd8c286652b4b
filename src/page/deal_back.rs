//! What the other last proposed, which can be offered back: a part of the page of the deal.

use super::part::{command, title};
use super::table::worth;
use crate::id::FactionId;
use crate::page::rich::{Rich, plain};
use crate::page::sheet::{Sheet, Tone};
use crate::sim::command::{Act, Command};
use crate::sim::deal::{appraise, reach::offers_left};
use crate::sim::terms::Deal;
use crate::sim::view::View;
use crate::text::{Voice, say};

/// What they last proposed, if it is on the table no more, as a button that offers it back.
pub(super) fn section(voice: &Voice<'_>, partner: FactionId, sheet: &mut Sheet) {
    let view = &voice.view;
    let Some((made, proposed)) = view.own.proposed_by(partner) else {
        return;
    };
    if offers_left(view, partner) == 0 || lies_on_table(view, proposed) {
        return;
    }
    let deal = proposed.put_by(view.faction());
    let terms = voice.terms(proposed);
    let said = say!(
        voice,
        "deal-back-said",
        terms = terms,
        ago = voice.ago(made)
    );
    sheet.note(&said, Tone::Dim);
    let total = appraise(view, partner, &deal).total;
    let (id, tone) = worth(total);
    let hint = voice.say(id, &[("amount", voice.signed(total).into())]);
    let words = title(&say!(voice, "deal-back", terms = voice.terms(&deal)));
    let back = Command::Act(Act::Propose { to: partner, deal });
    let why = say!(voice, "deal-back-why", worth = hint);
    let offer = command(voice, words, back)
        .hint(Rich::plain(plain(&why)))
        .tone(tone);
    sheet.options(vec![offer]);
}

/// Whether the other still offers it, or the reader has offered it back.
fn lies_on_table(view: &View<'_>, proposed: &Deal) -> bool {
    let mut offers = view.own.offers.iter();
    offers.any(|it| it.deal.is_same(proposed))
}
