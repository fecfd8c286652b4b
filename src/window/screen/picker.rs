//! The first screen: what to play.

use crate::window::action::{Action, NewGame};
use crate::window::desk::Shelf;
use crate::window::look::Look;
use bevy_egui::egui::{CentralPanel, Ui};

/// What the picker remembers.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Which scenario is chosen, by its place in the list.
    pub scenario: usize,
}

/// Shows the picker.
pub fn show(ui: &mut Ui, shelf: &Shelf, _state: &mut State, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    CentralPanel::default_margins().show(ui, |ui| {
        ui.heading(look.text.say("window-title", &[]));
        for offered in &shelf.scenarios {
            if ui.button(&offered.scenario.name).clicked() {
                actions.push(Action::Begin(NewGame {
                    scenario: offered.path.clone(),
                    seats: offered.scenario.recommended.first().copied().into_iter().collect(),
                    seed: None,
                    open_end: false,
                }));
            }
        }
    });
    actions
}
