//! Help: how to play, and which keys do what.

use super::Scene;
use crate::page::aim::AIMS;
use crate::page::overlay::DIALOGUES;
use crate::page::tab::TABS;
use crate::window::action::DeskAction;
use crate::window::look::Look;
use crate::window::screen::parts::{dialogue, first, heading, words};
use bevy_egui::egui::{Align, Label, Layout, RichText, Ui, vec2};

/// How to play, from the help of the terminal.
const TOPICS: [(&str, &str); 7] = [
    ("help-turn", "window-turn"),
    ("help-goods", "topic-goods"),
    ("help-battle", "window-battle"),
    ("help-majes", "topic-majes"),
    ("help-trade", "topic-trade"),
    ("help-prestige", "topic-prestige"),
    ("help-bound", "topic-bound"),
];

/// Keys that open nothing, and what they do.
const KEYS: [(&str, &str); 9] = [
    ("Tab", "key-tab"),
    ("Enter", "key-enter"),
    ("Esc", "key-escape"),
    ("Ctrl+Enter", "key-end-turn"),
    ("U", "key-undo"),
    ("Backspace", "key-back"),
    ("+  -", "key-zoom"),
    ("V", "key-mode"),
    ("P", "key-again"),
];

/// Shows it.
pub fn show(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let look = scene.look;
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-help",
        &scene.say("help-title"),
        760.0,
        |ui| {
            for (title, text) in TOPICS {
                heading(ui, look, &scene.say(title));
                words(ui, look, &scene.say(text));
            }
            heading(ui, look, &scene.say("help-mouse"));
            words(ui, look, &scene.say("help-mouse-text"));
            heading(ui, look, &scene.say("help-keys"));
            for (key, does) in KEYS {
                line(ui, look, key, &scene.say(does));
            }
            for row in &DIALOGUES {
                if let Some(key) = row.key {
                    line(ui, look, key, &scene.say(row.key_does));
                }
            }
            heading(ui, look, &scene.say("help-keys-tabs"));
            for row in &TABS {
                line(ui, look, row.tab.key(), &scene.say(row.title));
            }
            heading(ui, look, &scene.say("help-keys-fleet"));
            for row in &AIMS {
                let key = row.key.to_ascii_uppercase().to_string();
                line(ui, look, &key, &scene.say(row.title));
            }
        },
        |ui, ()| {
            let close = ui.button(scene.say("close"));
            first(&close, scene.fresh);
            close.clicked()
        },
    );
    if shown.inner.1 || shown.beside {
        vec![DeskAction::Escape]
    } else {
        Vec::new()
    }
}

fn line(ui: &mut Ui, look: &Look, key: &str, does: &str) {
    ui.horizontal_top(|ui| {
        let font = look.strong_font(look.sizes().text);
        let key = RichText::new(key).font(font).color(look.copper());
        ui.allocate_ui_with_layout(vec2(96.0, 18.0), Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(96.0);
            ui.label(key);
        });
        ui.add(Label::new(RichText::new(does).color(look.bone())).wrap());
    });
}
