//! The bar at the top, and the strip of tabs below it.

use super::notes;
use super::parts::from_right;
use crate::page::bar::Amount;
use crate::page::tab::{TABS, TabRow};
use crate::page::{Action, Overlay};
use crate::window::action::DeskAction;
use crate::window::desk::Game;
use crate::window::look::Look;
use crate::window::panel::words::{colour_of, crest, explained};
use crate::window::shown::Shown;
use bevy_egui::egui::{Response, RichText, Ui, WidgetInfo, WidgetType};

/// Below this width the bar says less.
const NARROW: f32 = 1020.0;
/// Below this width the menu stands beside the tabs.
const ROOM: f32 = 800.0;
/// Between two tabs, in points.
const BETWEEN: f32 = 3.0;

/// Shows the bar.
pub fn show(ui: &mut Ui, game: &Game, shown: &Shown, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let bar = &shown.bar;
    let full = ui.available_width();
    let wide = full >= NARROW;
    ui.horizontal_wrapped(|ui| {
        if let Some(faction) = bar.crest {
            crest(ui, faction, 30.0, game.book(), look).on_hover_text(&bar.who);
        }
        if wide {
            let font = look.title_font(look.sizes().heading);
            ui.label(RichText::new(&bar.who).font(font).color(look.bone()));
            ui.add_space(14.0);
        }
        let amounts = bar.goods.iter().map(|(_, amount)| amount);
        for amount in amounts.chain(&bar.standing) {
            show_amount(ui, amount, look);
            ui.add_space(if wide { 10.0 } else { 2.0 });
        }
        if has_room(full) {
            actions.extend(from_right(ui, |ui| buttons(ui, look)));
        }
    });
    actions
}

/// Whether the menu fits beside the goods; else it stands beside the tabs.
fn has_room(width: f32) -> bool {
    width >= ROOM
}

fn buttons(ui: &mut Ui, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    for (id, why, action) in [
        ("menu", "menu-why", Action::Overlay(Overlay::Pause)),
        ("search", "search-why", Action::Overlay(Overlay::Search)),
        ("notes", "notes-why", notes::AGAIN),
    ] {
        let button = ui.button(look.text.say(id, &[]));
        if button.on_hover_text(look.text.say(why, &[])).clicked() {
            actions.push(action.into());
        }
    }
    actions
}

/// Shows the tabs.
pub fn tabs(ui: &mut Ui, shown: &Shown, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let full = ui.available_width();
    let wide = has_room(full) && full >= width_of_tabs(ui, look);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        for row in &TABS {
            let tab = row.tab;
            let open = shown.tab.as_ref().is_some_and(|(open, _)| *open == tab);
            let words = look.text.say(row.title, &[]);
            let label = if wide || open {
                title_of(row, look)
            } else {
                row.key.to_string()
            };
            let shown = ui.selectable_label(open, RichText::new(label).color(look.bone()));
            let shown = shown.on_hover_text(&words);
            named(&shown, open, &words);
            if shown.clicked() {
                actions.push(Action::Open(tab).into());
            }
        }
        if !has_room(full) {
            actions.extend(from_right(ui, |ui| buttons(ui, look)));
        }
    });
    actions
}

/// The key of a tab and its name.
fn title_of(row: &TabRow, look: &Look) -> String {
    format!("{} {}", row.key, look.text.say(row.title, &[]))
}

/// How wide all tabs are with their names, in points. Where there is less, closed ones show their key alone.
fn width_of_tabs(ui: &Ui, look: &Look) -> f32 {
    let padding = ui.spacing().button_padding.x * 2.0 + BETWEEN;
    let width = |row: &TabRow| {
        let font = look.text_font();
        let galley = ui
            .painter()
            .layout_no_wrap(title_of(row, look), font, look.bone());
        galley.size().x + padding
    };
    TABS.iter().map(width).sum()
}

fn named(response: &Response, open: bool, words: &str) {
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, open, words));
}

fn show_amount(ui: &mut Ui, amount: &Amount, look: &Look) {
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(RichText::new(&amount.name).color(look.dim()));
        let font = look.strong_font(look.sizes().text + 1.0);
        ui.label(RichText::new(&amount.stock).font(font).color(look.bone()));
        if !amount.change.is_empty() {
            ui.label(RichText::new(&amount.change).color(colour_of(amount.tone, look)));
        }
    });
    explained(shown.response, &amount.why, look);
}
