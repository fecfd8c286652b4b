//! Saving under a name.

use super::Scene;
use crate::session::shelf::{Shelved, file_name};
use crate::text::say;
use crate::window::action::DeskAction;
use crate::window::screen::parts::{dialogue, dim, primary};
use bevy_egui::egui::{Key, RichText, TextEdit, Ui};

/// Shows the dialogue.
pub fn show(ui: &Ui, scene: &Scene<'_>, name: &mut String) -> Vec<DeskAction> {
    let Some(game) = scene.desk.game() else {
        return vec![DeskAction::Escape];
    };
    let look = scene.look;
    if scene.fresh {
        *name = say!(look.text, "save-name", turn = i32::from(game.turn()));
    }
    let own: Vec<&Shelved> = scene
        .desk
        .shelf
        .saves
        .iter()
        .filter(|saved| Some(saved.header.game.as_str()) == game.session().map(|s| s.name()))
        .collect();
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-save",
        &scene.say("save-title"),
        460.0,
        |ui| {
            let label = ui.label(RichText::new(scene.say("save-under")).color(look.dim()));
            let field = ui
                .add(
                    TextEdit::singleline(name)
                        .char_limit(60)
                        .desired_width(f32::INFINITY),
                )
                .labelled_by(label.id);
            if scene.fresh {
                field.request_focus();
            }
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if !own.is_empty() {
                ui.add_space(look.sizes().gap);
                dim(ui, look, &scene.say("save-known"));
                for saved in &own {
                    let line = say!(
                        look.text,
                        "save-line",
                        name = saved.name(),
                        turn = i32::from(saved.header.turn)
                    );
                    let chosen = saved.name() == file_name(name);
                    let words = RichText::new(line).color(look.bone());
                    if ui.selectable_label(chosen, words).clicked() {
                        *name = saved.name();
                    }
                }
            }
            (name.clone(), entered)
        },
        |ui, (written, entered)| {
            let file = file_name(written);
            let there = own.iter().any(|saved| saved.name() == file);
            let id = if there { "save-over" } else { "save-now" };
            let words = look.text.say(id, &[("name", file.as_str().into())]);
            let clicked = primary(ui, look, &words, true).clicked();
            let close = ui.button(scene.say("close")).clicked();
            if there {
                ui.label(RichText::new(scene.say("save-over-why")).color(look.warn()));
            }
            // What is there already is not written over by a mere Enter.
            let saved = (clicked || (*entered && !there)).then_some(file);
            (saved, close)
        },
    );
    let (saved, close) = shown.inner.1;
    match saved {
        Some(file) => vec![DeskAction::Save(file)],
        None if shown.beside || close => vec![DeskAction::Escape],
        None => Vec::new(),
    }
}
