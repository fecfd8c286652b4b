//! A territory, as far as it is known.

use crate::id::TerritoryId;
use crate::text::{Voice, say};
use crate::window::rich::plain;
use crate::window::sheet::Sheet;

/// The sheet of a territory.
#[must_use]
pub fn sheet(voice: &Voice<'_>, id: TerritoryId) -> Sheet {
    let view = &voice.view;
    let place = view.scenario.place(id);
    let mut sheet = Sheet::new(place.name.clone());
    sheet.crest = view.holder(id);
    if !place.about.is_empty() {
        sheet.para(&place.about);
    }
    sheet.fact(
        plain(&say!(voice, "label-holder")),
        &voice.holder(view.holder(id)),
    );
    sheet
}
