//! Saving under a name.

use super::Scene;
use crate::page::name_refused;
use crate::session::save::SaveName;
use crate::session::shelf::Shelved;
use crate::text::say;
use crate::window::action::DeskAction;
use crate::window::screen::parts::{dialogue, dim, primary};
use bevy_egui::egui::text::{CCursor, CCursorRange};
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
        .filter(|saved| !saved.is_autosave())
        .collect();
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-save",
        &scene.say("save-title"),
        460.0,
        |ui| {
            let label = ui.label(RichText::new(scene.say("save-under")).color(look.dim()));
            let field = TextEdit::singleline(name)
                .char_limit(60)
                .desired_width(f32::INFINITY)
                .show(ui);
            let (mut state, field) = (field.state, field.response.response);
            let field = field.labelled_by(label.id);
            if scene.fresh {
                field.request_focus();
                // Whoever types writes another name in place of the suggested one.
                let end = CCursor::new(name.chars().count());
                let all = CCursorRange::two(CCursor::new(0), end);
                state.cursor.set_char_range(Some(all));
                state.store(ui.ctx(), field.id);
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
                    let chosen = SaveName::new(name).is_ok_and(|name| name.is_same(&saved.name()));
                    let words = RichText::new(line).color(look.bone());
                    if ui.selectable_label(chosen, words).clicked() {
                        *name = saved.name();
                    }
                }
            }
            (name.clone(), entered)
        },
        |ui, (written, entered)| {
            let name = SaveName::new(written);
            let there = |name: &SaveName| own.iter().any(|saved| name.is_same(&saved.name()));
            let there = name.as_ref().is_ok_and(there);
            let words = match &name {
                Ok(name) if there => say!(look.text, "save-over", name = name.as_str()),
                Ok(_) | Err(_) => scene.say("save-now"),
            };
            let clicked = primary(ui, look, &words, name.is_ok()).clicked();
            let close = ui.button(scene.say("close")).clicked();
            let warning = match &name {
                Err(fault) => Some(name_refused(&look.text, fault)),
                Ok(_) => there.then(|| scene.say("save-over-why")),
            };
            if let Some(warning) = warning {
                ui.label(RichText::new(warning).color(look.warn()));
            }
            // What is there already is not written over by a mere Enter.
            let asked = clicked || (*entered && !there);
            let saved = name.ok().filter(|_| asked);
            (saved.map(|name| save_as(&name, there)), close)
        },
    );
    let (saved, close) = shown.inner.1;
    match saved {
        Some(action) => vec![action],
        None if shown.beside || close => vec![DeskAction::Escape],
        None => Vec::new(),
    }
}

fn save_as(name: &SaveName, replace: bool) -> DeskAction {
    let name = name.as_str().to_owned();
    if replace {
        DeskAction::Overwrite(name)
    } else {
        DeskAction::Save(name)
    }
}
