//! What the keyboard asks for, where no field for writing has the focus.

use crate::page::aim::AIMS;
use crate::page::rich::Thing;
use crate::page::tab::TABS;
use crate::page::{Action, Overlay};
use crate::session::Stage;
use crate::window::action::DeskAction;
use crate::window::desk::{Desk, Stand};
use crate::window::shown::Shown;
use bevy_egui::egui::{Key, Modifiers, Popup, Ui};

fn key_of(sign: char) -> Option<Key> {
    Key::from_name(&sign.to_ascii_uppercase().to_string())
}

/// Reads the keys.
pub fn read(ui: &Ui, desk: &Desk, shown: &Shown) -> Vec<DeskAction> {
    let writing = ui.ctx().text_edit_focused();
    let mut actions = Vec::new();
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    // A menu that is open is closed first, by itself.
    if !Popup::is_any_open(ui.ctx()) && pressed(Key::Escape) {
        actions.push(DeskAction::Escape);
    }
    if writing || !desk.overlays.is_empty() {
        return actions;
    }
    for (key, overlay) in [
        (Key::F1, Overlay::Help),
        (Key::F9, Overlay::Load),
        (Key::F10, Overlay::Settings),
    ] {
        if pressed(key) {
            actions.push(Action::Overlay(overlay).into());
        }
    }
    let Stand::Game(game) = &desk.stand else {
        return actions;
    };
    if game.weighed.is_some() || matches!(game.stage(), Stage::HandOver(_)) {
        return actions;
    }
    let with =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if with(Modifiers::CTRL, Key::Enter) {
        actions.push(Action::EndTurn.into());
    }
    if with(Modifiers::CTRL, Key::Z) || pressed(Key::U) {
        actions.push(Action::Undo.into());
    }
    if with(Modifiers::CTRL, Key::F) || pressed(Key::Slash) {
        actions.push(Action::Overlay(Overlay::Search).into());
    }
    for (key, overlay) in [
        (Key::F5, Overlay::Save),
        (Key::O, Overlay::Orders),
        (Key::N, Overlay::Notes),
    ] {
        if pressed(key) {
            actions.push(Action::Overlay(overlay).into());
        }
    }
    if pressed(Key::Backspace) {
        actions.push(DeskAction::Back);
    }
    for row in &TABS {
        if key_of(row.key).is_some_and(pressed) {
            actions.push(Action::Open(row.tab).into());
        }
    }
    if let Some((Thing::Fleet(fleet), _)) = &shown.thing {
        for row in &AIMS {
            if key_of(row.key).is_some_and(pressed) {
                actions.push(Action::Aim(*fleet, row.aim).into());
            }
        }
    }
    actions
}
