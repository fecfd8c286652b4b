//! What the keyboard asks for, where no field for writing has the focus.

use crate::session::Stage;
use crate::window::action::{Action, Aim, Overlay, Tab};
use crate::window::desk::{Desk, Stand};
use crate::window::model::Shown;
use crate::window::rich::Thing;
use bevy_egui::egui::{Key, Modifiers, Popup, Ui};

/// The key of a tab.
#[must_use]
pub const fn tab_key(tab: Tab) -> char {
    match tab {
        Tab::Council => '1',
        Tab::Lands => '2',
        Tab::Fleets => '3',
        Tab::Majes => '4',
        Tab::Sects => '5',
        Tab::Table => '6',
        Tab::Ledger => '7',
        Tab::Chronicle => '8',
        Tab::Goals => '9',
        Tab::Codex => '0',
    }
}

/// The key of an aim.
#[must_use]
pub const fn aim_key(aim: Aim) -> char {
    match aim {
        Aim::Move => 'm',
        Aim::Raid => 'r',
        Aim::Seize => 's',
        Aim::Guard => 'g',
        Aim::Blockade => 'b',
        Aim::Withdraw => 'w',
        Aim::Attack => 'a',
        Aim::Escort => 'e',
        Aim::Haul => 'h',
        Aim::Depart => 'd',
    }
}

fn key_of(sign: char) -> Option<Key> {
    Key::from_name(&sign.to_ascii_uppercase().to_string())
}

/// Reads the keys.
pub fn read(ui: &Ui, desk: &Desk, shown: &Shown) -> Vec<Action> {
    let writing = ui.ctx().text_edit_focused();
    let mut actions = Vec::new();
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    // A menu that is open is closed first, by itself.
    if !Popup::is_any_open(ui.ctx()) && pressed(Key::Escape) {
        actions.push(Action::Escape);
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
            actions.push(Action::Overlay(overlay));
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
        actions.push(Action::EndTurn);
    }
    if with(Modifiers::CTRL, Key::Z) || pressed(Key::U) {
        actions.push(Action::Undo);
    }
    if with(Modifiers::CTRL, Key::F) || pressed(Key::Slash) {
        actions.push(Action::Overlay(Overlay::Search));
    }
    for (key, overlay) in [
        (Key::F5, Overlay::Save),
        (Key::O, Overlay::Orders),
        (Key::N, Overlay::Notes),
    ] {
        if pressed(key) {
            actions.push(Action::Overlay(overlay));
        }
    }
    if pressed(Key::Backspace) {
        actions.push(Action::Back);
    }
    for tab in Tab::ALL {
        if key_of(tab_key(tab)).is_some_and(pressed) {
            actions.push(Action::Open(tab));
        }
    }
    if let Some((Thing::Fleet(fleet), _)) = &shown.thing {
        for aim in Aim::ALL {
            if key_of(aim_key(aim)).is_some_and(pressed) {
                actions.push(Action::Aim(*fleet, aim));
            }
        }
    }
    actions
}
