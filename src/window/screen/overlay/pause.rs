//! The pause menu.

use super::Scene;
use crate::page::Action;
use crate::page::overlay::{DIALOGUES, Listing};
use crate::window::action::DeskAction;
use crate::window::screen::parts::{dialogue, first};
use bevy_egui::egui::{Button, RichText, Ui, vec2};

/// Shows it.
pub fn show(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let look = scene.look;
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-pause",
        &scene.say("pause-title"),
        260.0,
        |ui| {
            let wide = vec2(ui.available_width(), look.sizes().control + 4.0);
            let words = RichText::new(scene.say("pause-go-on"));
            let words = words.font(look.strong_font(look.sizes().text + 1.0));
            let go_on = Button::new(words.color(look.bone()))
                .fill(look.copper_deep())
                .min_size(wide);
            let go_on = ui.add(go_on);
            first(&go_on, scene.fresh);
            if go_on.clicked() {
                actions.push(DeskAction::Escape);
            }
            let menu = DIALOGUES.iter().filter(|row| row.offered == Listing::Menu);
            let menu = menu.map(|row| (row.title, Action::Overlay(row.overlay)));
            let leave = [("pause-leave", Action::Leave), ("pause-quit", Action::Quit)];
            for (id, action) in menu.chain(leave) {
                let button = Button::new(scene.say(id)).min_size(wide);
                if ui.add(button).clicked() {
                    actions.push(action.into());
                }
            }
        },
        |ui, ()| {
            let saved = if scene.desk.game().is_some_and(|game| game.keeps()) {
                "pause-saves-itself"
            } else {
                "pause-saves-not"
            };
            crate::window::screen::parts::dim(ui, look, &scene.say(saved));
        },
    );
    if shown.beside {
        actions.push(DeskAction::Escape);
    }
    actions
}
