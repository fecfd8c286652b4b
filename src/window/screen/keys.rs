//! What the keyboard asks for, where no field for writing has the focus.

use crate::page::aim::AIMS;
use crate::page::overlay::DIALOGUES;
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
    let opens = |anywhere: bool| {
        let rows = DIALOGUES.iter().filter(move |row| row.anywhere == anywhere);
        let rows = rows.filter(|row| row.key.and_then(Key::from_name).is_some_and(pressed));
        rows.map(|row| Action::Overlay(row.overlay).into())
    };
    actions.extend(opens(true));
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
    if with(Modifiers::CTRL, Key::F) {
        actions.push(Action::Overlay(Overlay::Search).into());
    }
    actions.extend(opens(false));
    if game.again.is_some() && pressed(Key::P) {
        actions.push(DeskAction::ShowAgain);
    }
    if pressed(Key::Backspace) {
        actions.push(DeskAction::Back);
    }
    for row in &TABS {
        if Key::from_name(row.tab.key()).is_some_and(pressed) {
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
