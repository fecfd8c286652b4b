//! Leads the keyboard into what has just opened.

use bevy_egui::egui::{Id, Response, Ui};

/// For this many passes something has just opened: a popup is measured before it is shown, and takes no focus then.
const PASSES: u64 = 3;

/// Returns whether a menu has just opened. It is called in every pass in which the menu is shown.
#[must_use]
pub fn has_just_opened(ui: &Ui, name: &str) -> bool {
    let id = Id::new(("opened", name));
    let pass = ui.ctx().cumulative_pass_nr();
    let (last, since): (u64, u64) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let goes_on = last > 0 && last + 2 >= pass;
    let since = if goes_on { since } else { pass };
    ui.data_mut(|data| data.insert_temp(id, (pass, since)));
    pass < since + PASSES
}

/// Gives an entry the focus while its menu has just opened.
pub fn lead_to(entry: &Response, opened: bool) {
    if opened && !entry.has_focus() {
        entry.request_focus();
    }
}
