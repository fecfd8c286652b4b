//! Dialogues that are pages to be read: the briefing, the end, orders, notes.

use super::Scene;
use crate::page::Action;
use crate::page::sheet::Sheet;
use crate::window::action::{DeskAction, wrapped};
use crate::window::panel::sheet;
use crate::window::screen::notes::lines;
use crate::window::screen::parts::{DialogueOutcome, dialogue, dim, first, primary};
use bevy_egui::egui::Ui;

/// The page made for the dialogue that lies on top, with these buttons; the first is the next step.
fn page(
    ui: &Ui,
    scene: &Scene<'_>,
    id: &str,
    width: f32,
    buttons: &[(&str, DeskAction)],
) -> Vec<DeskAction> {
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
            Some(game) => sheet::show(ui, id, &bare, game.roster(), look),
            None => Vec::new(),
        },
        |ui, _| choose(ui, scene, buttons),
    );
    ask(shown)
}

fn choose(ui: &mut Ui, scene: &Scene<'_>, buttons: &[(&str, DeskAction)]) -> Vec<DeskAction> {
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
fn ask(shown: DialogueOutcome<(Vec<Action>, Vec<DeskAction>)>) -> Vec<DeskAction> {
    let (links, buttons) = shown.inner;
    let mut links: Vec<DeskAction> = wrapped(links).collect();
    if !links.is_empty() {
        links.insert(0, DeskAction::Escape);
    }
    links.extend(buttons);
    if links.is_empty() && shown.beside {
        links.push(DeskAction::Escape);
    }
    links
}

/// The briefing.
pub fn briefing(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let buttons = [("briefing-begin", DeskAction::Escape)];
    page(ui, scene, "overlay-briefing", 680.0, &buttons)
}

/// How it ended.
pub fn ending(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let buttons = [
        ("ending-play-on", DeskAction::PlayOn),
        ("ending-look", DeskAction::Escape),
        ("pause-leave", Action::Leave.into()),
    ];
    page(ui, scene, "overlay-ending", 620.0, &buttons)
}

/// How the faction of the person ended.
pub fn fallen(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let buttons = [
        ("fallen-go-on", DeskAction::Acknowledge),
        ("ending-look", DeskAction::Escape),
        ("pause-leave", Action::Leave.into()),
    ];
    page(ui, scene, "overlay-fallen", 620.0, &buttons)
}

/// What was ordered this turn.
pub fn orders(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
    let some = scene
        .desk
        .game()
        .is_some_and(|game| !game.orders.is_empty());
    let buttons = [("close", DeskAction::Escape), ("undo", Action::Undo.into())];
    let buttons = if some { &buttons[..] } else { &buttons[..1] };
    page(ui, scene, "overlay-orders", 520.0, buttons)
}

/// What was said in passing, the latest first.
pub fn notes(ui: &Ui, scene: &Scene<'_>) -> Vec<DeskAction> {
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
        |ui, _| choose(ui, scene, &[("close", DeskAction::Escape)]),
    );
    ask(shown)
}
