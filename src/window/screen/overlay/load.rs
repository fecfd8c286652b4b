//! Loading a saved game.

use super::Scene;
use crate::session::shelf::{Shelved, short_list};
use crate::text::{Text, say};
use crate::window::action::DeskAction;
use crate::window::look::Look;
use crate::window::screen::parts::{card, dialogue, dim, first, players, words};
use bevy_egui::egui::{CollapsingHeader, Label, Response, RichText, Ui, vec2};

/// Shows what was saved.
pub fn show(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let look = scene.look;
    let shelf = &scene.desk.shelf;
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-load",
        &scene.say("load-title"),
        600.0,
        |ui| {
            let mut actions = Vec::new();
            if shelf.saves.is_empty() {
                words(ui, look, &scene.say("saves-none"));
            }
            let width = ui.available_width() - 14.0;
            let listed = short_list(&shelf.saves);
            for at in &listed {
                let shown = offer(ui, &shelf.saves[*at], width, look, &mut actions);
                first(&shown, scene.fresh && *at == listed[0]);
            }
            let others = shelf.saves.len() - listed.len();
            if others > 0 {
                ui.add_space(look.sizes().gap);
                let more = say!(look.text, "load-autosaves", count = others);
                CollapsingHeader::new(more)
                    .id_salt("autosaves")
                    .show(ui, |ui| {
                        let width = ui.available_width() - 14.0;
                        for (at, saved) in shelf.saves.iter().enumerate() {
                            if listed.binary_search(&at).is_err() {
                                offer(ui, saved, width, look, &mut actions);
                            }
                        }
                    });
            }
            for (path, why) in &shelf.unreadable {
                ui.add_space(look.sizes().gap);
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let line = say!(look.text, "load-broken", name = name.into_owned());
                ui.label(RichText::new(line).color(look.bad()));
                let why = RichText::new(why).font(look.small_font());
                ui.add(Label::new(why.color(look.dim())).wrap());
            }
            actions
        },
        |ui, _| {
            let close = ui.button(scene.say("close"));
            first(&close, scene.fresh && shelf.saves.is_empty());
            close.clicked()
        },
    );
    let (mut actions, close) = shown.inner;
    if close || shown.beside {
        actions.push(DeskAction::Escape);
    }
    actions
}

/// One saved game, to be loaded by a click.
fn offer(
    ui: &mut Ui,
    saved: &Shelved,
    width: f32,
    look: &Look,
    actions: &mut Vec<DeskAction>,
) -> Response {
    let name = format!("{}, {}", saved.header.title, saved.full_name());
    let size = vec2(width, 50.0);
    let shown = card(ui, look, size, false, &name, |ui| one(ui, saved, look));
    if shown.clicked() {
        actions.push(DeskAction::Load(saved.path.clone()));
    }
    shown
}

fn one(ui: &mut Ui, saved: &Shelved, look: &Look) {
    let header = &saved.header;
    ui.horizontal_wrapped(|ui| {
        let title = RichText::new(&header.title).font(look.strong_font(look.sizes().text + 1.0));
        ui.label(title.color(look.bone()));
        let turn = say!(look.text, "load-turn", turn = i32::from(header.turn));
        ui.label(RichText::new(turn).color(look.copper()));
    });
    let who = players(&header.persons, &look.text);
    let who = if who.is_empty() {
        look.text.say("load-nobody", &[])
    } else {
        who
    };
    let line = format!("{who} · {} · {}", age(saved, &look.text), saved.full_name());
    dim(ui, look, &line);
}

/// How long ago it was saved.
fn age(saved: &Shelved, text: &Text) -> String {
    let minutes = saved.minutes_ago();
    match minutes {
        0 => say!(text, "age-now"),
        1..=59 => say!(text, "age-minutes", count = minutes),
        60..=1439 => say!(text, "age-hours", count = minutes / 60),
        _ => say!(text, "age-days", count = minutes / 1440),
    }
}
