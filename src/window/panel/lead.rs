//! Leads the keyboard into what has just opened.

use bevy_egui::egui::{EventFilter, Id, Key, Modifiers, Response, Ui};

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

/// Leads the keyboard up and down between the entries of a list, and nowhere else: below a list lie other controls.
pub fn step_between(ui: &Ui, entries: &[Response]) {
    let Some(at) = entries.iter().position(Response::has_focus) else {
        return;
    };
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(entries[at].id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        entries.get(at + 1)
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(1).and_then(|before| entries.get(before))
    } else {
        None
    };
    if let Some(next) = next {
        next.request_focus();
    }
}
