//! Dialogues that are pages to be read: the briefing, the end, orders, notes.

use super::Scene;
use crate::window::action::Action;
use crate::window::panel::sheet;
use crate::window::screen::notes::lines;
use crate::window::screen::parts::{Shown, dialogue, dim, first, primary};
use crate::window::sheet::Sheet;
use bevy_egui::egui::Ui;

/// The page made for the dialogue that lies on top, with these buttons; the first is the next step.
fn page(
    ui: &Ui,
    scene: &Scene<'_>,
    id: &str,
    width: f32,
    buttons: &[(&str, Action)],
) -> Vec<Action> {
    let look = scene.look;
    let none = Sheet::default();
    let content = scene.shown.over.as_ref().unwrap_or(&none);
    let bare = Sheet {
        title: String::new(),
        ..content.clone()
    };
    let shown = dialogue(
        ui.ctx(),
        look,
        id,
        &content.title,
        width,
        |ui| match scene.desk.game() {
            Some(game) => sheet::show(ui, id, &bare, game.scenario(), look),
            None => Vec::new(),
        },
        |ui, _| choose(ui, scene, buttons),
    );
    ask(shown)
}

fn choose(ui: &mut Ui, scene: &Scene<'_>, buttons: &[(&str, Action)]) -> Vec<Action> {
    let mut actions = Vec::new();
    for (at, (id, action)) in buttons.iter().enumerate() {
        let words = scene.say(id);
        let button = if at == 0 {
            primary(ui, scene.look, &words, true)
        } else {
            ui.button(words)
        };
        first(&button, scene.fresh && at == 0);
        if button.clicked() {
            actions.push(action.clone());
        }
    }
    actions
}

/// What is asked for: a name in the page is looked at below it.
fn ask(shown: Shown<(Vec<Action>, Vec<Action>)>) -> Vec<Action> {
    let (mut links, buttons) = shown.inner;
    if !links.is_empty() {
        links.insert(0, Action::Escape);
    }
    links.extend(buttons);
    if links.is_empty() && shown.beside {
        links.push(Action::Escape);
    }
    links
}

/// The briefing.
pub fn briefing(ui: &Ui, scene: &Scene<'_>) -> Vec<Action> {
    let buttons = [("briefing-begin", Action::Escape)];
    page(ui, scene, "overlay-briefing", 680.0, &buttons)
}

/// How it ended.
pub fn ending(ui: &Ui, scene: &Scene<'_>) -> Vec<Action> {
    let buttons = [
        ("ending-play-on", Action::PlayOn),
        ("ending-look", Action::Escape),
        ("pause-leave", Action::Leave),
    ];
    page(ui, scene, "overlay-ending", 620.0, &buttons)
}

/// What was ordered this turn.
pub fn orders(ui: &Ui, scene: &Scene<'_>) -> Vec<Action> {
    let some = scene
        .desk
        .game()
        .is_some_and(|game| !game.orders.is_empty());
    let buttons = [("close", Action::Escape), ("undo", Action::Undo)];
    let buttons = if some { &buttons[..] } else { &buttons[..1] };
    page(ui, scene, "overlay-orders", 520.0, buttons)
}

/// What was said in passing, the latest first.
pub fn notes(ui: &Ui, scene: &Scene<'_>) -> Vec<Action> {
    let look = scene.look;
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-notes",
        &scene.say("notes-title"),
        520.0,
        |ui| {
            let mut actions = Vec::new();
            if scene.desk.said.is_empty() {
                dim(ui, look, &scene.say("notes-none"));
            }
            for note in scene.desk.said.iter().rev() {
                actions.extend(lines(ui, scene.desk, note, look));
                ui.add_space(2.0);
            }
            actions
        },
        |ui, _| choose(ui, scene, &[("close", Action::Escape)]),
    );
    ask(shown)
}
