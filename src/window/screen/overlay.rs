//! What lies over a screen: dialogues, and what was said in passing.

use crate::window::action::{Action, Overlay};
use crate::window::desk::Desk;
use crate::window::front::Memory;
use crate::window::look::Look;
use crate::window::model::Shown;
use bevy_egui::egui::{Id, Modal, Ui};

/// Shows what lies on top.
pub fn show(
    ui: &mut Ui,
    desk: &Desk,
    _shown: &Shown,
    _memory: &mut Memory,
    look: &Look,
) -> Vec<Action> {
    let mut actions = Vec::new();
    let Some(overlay) = desk.overlay() else {
        return actions;
    };
    Modal::new(Id::new("overlay"))
        .backdrop_color(look.shade())
        .show(ui.ctx(), |ui| match overlay {
            Overlay::Pause => {
                for (id, action) in [
                    ("pause-go-on", Action::Escape),
                    ("pause-save", Action::Overlay(Overlay::Save)),
                    ("pause-load", Action::Overlay(Overlay::Load)),
                    ("pause-settings", Action::Overlay(Overlay::Settings)),
                    ("pause-leave", Action::Leave),
                    ("pause-quit", Action::Quit),
                ] {
                    if ui.button(look.text.say(id, &[])).clicked() {
                        actions.push(action);
                    }
                }
            }
            _ => {
                if ui.button(look.text.say("close", &[])).clicked() {
                    actions.push(Action::Escape);
                }
            }
        });
    actions
}
