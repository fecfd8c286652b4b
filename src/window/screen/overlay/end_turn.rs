//! What still needs a decision before the turn ends.

use super::Scene;
use crate::window::action::DeskAction;
use crate::window::screen::parts::{card, dialogue, dim, first, primary};
use bevy_egui::egui::{RichText, Ui, vec2};

/// Shows it.
pub fn show(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let look = scene.look;
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-end-turn",
        &scene.say("end-turn-title"),
        460.0,
        |ui| {
            let mut actions = Vec::new();
            let left = &scene.shown.undecided;
            let id = if left.is_empty() {
                "end-turn-nothing"
            } else {
                "end-turn-check"
            };
            dim(ui, look, &scene.say(id));
            let width = ui.available_width() - 14.0;
            for undecided in left {
                let words = undecided.said.words();
                let shown = card(ui, look, vec2(width, 36.0), false, &words, |ui| {
                    ui.label(RichText::new(&words).color(look.bone()));
                });
                if shown.clicked() {
                    actions.extend([DeskAction::Escape, undecided.action.clone().into()]);
                }
            }
            actions
        },
        |ui, _| {
            let end = primary(ui, look, &scene.say("end-turn-now"), true);
            first(&end, scene.fresh);
            let back = ui.button(scene.say("end-turn-back"));
            (end.clicked(), back.clicked())
        },
    );
    let (mut actions, (end, back)) = shown.inner;
    if end {
        actions.push(DeskAction::EndTurnNow);
    } else if back || shown.beside {
        actions.push(DeskAction::Escape);
    }
    actions
}
