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
    /// The seed as it is written; empty to have one drawn.
    pub seed: String,
}

impl State {
    /// The picker with what was asked for on the command line.
    #[must_use]
    pub fn opened(shelf: &Shelf, scenario: Option<&str>, seed: Option<u64>) -> Self {
        let named = |name: &str| {
            shelf
                .scenarios
                .iter()
                .position(|offered| offered.path.ends_with(name) || offered.scenario.id == name)
        };
        Self {
            scenario: scenario.and_then(named).unwrap_or(0),
            seed: seed.map_or_else(String::new, |seed| seed.to_string()),
        }
    }
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
                    seats: offered
                        .scenario
                        .recommended
                        .first()
                        .copied()
                        .into_iter()
                        .collect(),
                    seed: None,
                    open_end: false,
                }));
            }
        }
    });
    actions
}
