//! What lies over a screen: dialogues. One at a time has the focus; Escape closes it.

mod end_turn;
mod help;
mod load;
mod pages;
mod pause;
mod save;
mod search;
mod settings;

use crate::page::Overlay;
use crate::window::action::DeskAction;
use crate::window::desk::Desk;
use crate::window::front::Memory;
use crate::window::look::Look;
use crate::window::shown::Shown;
use bevy_egui::egui::Ui;

pub use search::SearchState as Search;

/// What dialogues are shown from.
struct Scene<'a> {
    /// The desk.
    desk: &'a Desk,
    /// What is shown of the game.
    shown: &'a Shown,
    /// How everything looks.
    look: &'a Look,
    /// Whether the dialogue has just opened.
    fresh: bool,
}

impl Scene<'_> {
    fn say(&self, id: &str) -> String {
        self.look.text.say(id, &[])
    }
}

/// Shows what lies on top, and what was said in passing.
pub fn show(
    ui: &mut Ui,
    desk: &Desk,
    shown: &Shown,
    memory: &mut Memory,
    look: &Look,
) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let fresh = memory.over != desk.overlay();
    memory.over = desk.overlay();
    let scene = Scene {
        desk,
        shown,
        look,
        fresh,
    };
    if let Some(overlay) = desk.overlay() {
        actions.extend(match overlay {
            Overlay::Pause => pause::show(ui, &scene),
            Overlay::Settings => settings::show(ui, &scene),
            Overlay::Save => save::show(ui, &scene, &mut memory.save_name),
            Overlay::Load => load::show(ui, &scene),
            Overlay::Help => help::show(ui, &scene),
            Overlay::Search => search::show(ui, &scene, &mut memory.search),
            Overlay::EndTurn => end_turn::show(ui, &scene),
            Overlay::Briefing => pages::briefing(ui, &scene),
            Overlay::Ending => pages::ending(ui, &scene),
            Overlay::Fallen => pages::fallen(ui, &scene),
            Overlay::Orders => pages::orders(ui, &scene),
            Overlay::Notes => pages::notes(ui, &scene),
        });
    } else if let (Some(weighing), Some(game)) = (&shown.odds, desk.game()) {
        let odds = &mut memory.odds;
        actions.extend(super::odds::show(ui, weighing, game.roster(), odds, look));
    } else {
        memory.odds = super::Odds::default();
    }
    super::notes::show(ui, desk, &mut memory.notes, look);
    actions
}
