//! Who witnesses a deal: the third sects that can, and why others cannot.

use super::deal_draft::{DealDraft, NOTHING};
use super::deal_terms::others;
use super::part::{label, title};
use crate::id::FactionId;
use crate::page::dial::{Dial, Fold};
use crate::page::rich::Rich;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::sim::deal::{rules, witness};
use crate::text::{Voice, say};

/// Picks of a witness. Those who cannot be one say why.
pub(super) fn section(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    partner: FactionId,
    draft: &DealDraft,
    sheet: &mut Sheet,
) {
    let open = context
        .dials
        .is_open(Fold::Witness, draft.witness.is_some());
    if !sheet.fold(label(voice, "deal-witness"), Fold::Witness, open) {
        return;
    }
    let means = say!(voice, "deal-witness-means", loads = rules::WITNESSED);
    sheet.note(&means, Tone::Dim);
    let nobody = Choice::new(
        label(voice, "deal-nobody"),
        Action::dial(Dial::Witness, NOTHING),
    );
    let picks = others(voice, partner).map(|who| {
        let pick = Action::dial(Dial::Witness, i32::from(who.0));
        let refused = witness::check(&voice.view, partner, who).err();
        Choice::new(title(&voice.short(who)), pick)
            .hint(Rich::plain(voice.them(who)))
            .refused(refused.map(|why| voice.refusal(&why)))
            .chosen(draft.witness == Some(who))
    });
    let picks = std::iter::once(nobody.chosen(draft.witness.is_none())).chain(picks);
    sheet.row(picks.collect());
}
