//! The settings. What is changed here holds at once.

use super::Scene;
use crate::text::say;
use crate::window::action::DeskAction;
use crate::window::screen::parts::{dialogue, dim, first, primary};
use bevy_egui::egui::{RichText, Ui};

/// The scales that can be chosen, in percent.
const SCALES: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

/// Shows them.
pub fn show(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let look = scene.look;
    let before = scene.desk.settings;
    let mut settings = before;
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-settings",
        &scene.say("settings-title"),
        560.0,
        |ui| {
            ui.label(RichText::new(scene.say("settings-scale")).color(look.dim()));
            ui.horizontal_wrapped(|ui| {
                for scale in SCALES {
                    let words = say!(look.text, "settings-percent", scale = i32::from(scale));
                    let words = RichText::new(words).color(look.bone());
                    if ui
                        .selectable_label(settings.scale == scale, words)
                        .clicked()
                    {
                        settings.scale = scale;
                    }
                }
            });
            dim(ui, look, &scene.say("settings-scale-why"));
            ui.add_space(look.sizes().gap);
            for (value, id, why) in [
                (
                    &mut settings.safe_colours,
                    "settings-safe",
                    "settings-safe-why",
                ),
                (
                    &mut settings.animation,
                    "settings-animation",
                    "settings-animation-why",
                ),
                (&mut settings.slow, "settings-slow", "settings-slow-why"),
                (
                    &mut settings.ask_before_end,
                    "settings-ask",
                    "settings-ask-why",
                ),
            ] {
                ui.checkbox(value, scene.say(id));
                ui.indent(id, |ui| dim(ui, look, &scene.say(why)));
            }
        },
        |ui, ()| {
            let done = primary(ui, look, &scene.say("close"), true);
            first(&done, scene.fresh);
            done.clicked()
        },
    );
    let mut actions = Vec::new();
    if settings != before {
        actions.push(DeskAction::Set(settings));
    }
    if shown.inner.1 || shown.beside {
        actions.push(DeskAction::Escape);
    }
    actions
}
