//! The game screen: the bar, the tabs, the sheets, the map.

use super::keys::tab_key;
use crate::text::say;
use crate::window::action::{Action, Overlay, Tab};
use crate::window::desk::Game;
use crate::window::front::Memory;
use crate::window::look::Look;
use crate::window::map;
use crate::window::model::{Shown, bar::Amount, tab_title};
use crate::window::panel::sheet;
use crate::window::panel::words::{colour_of, crest, explained};
use bevy_egui::egui::{
    Align, Button, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui,
};

/// Shows the game.
pub fn show(
    ui: &mut Ui,
    game: &mut Game,
    shown: &Shown,
    memory: &mut Memory,
    look: &Look,
) -> Vec<Action> {
    let mut actions = Vec::new();
    let scenario = game.scenario().clone();
    let ground = Frame::new()
        .fill(look.panel())
        .inner_margin(Margin::symmetric(10, 6))
        .stroke((1.0, look.edge()));
    Panel::top("bar").frame(ground).show(ui, |ui| {
        actions.extend(show_bar(ui, game, shown, look));
    });
    if let Some((tab, content)) = &shown.tab {
        Panel::left("tab")
            .frame(ground.inner_margin(10))
            .resizable(false)
            .exact_size(look.sizes().side)
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    let id = format!("tab-{tab:?}");
                    actions.extend(sheet::show(ui, &id, content, &scenario, look));
                });
            });
    }
    if let Some((thing, content)) = &shown.thing {
        Panel::right("thing")
            .frame(ground.inner_margin(10))
            .resizable(false)
            .exact_size(look.sizes().side)
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    let id = format!("{thing:?}");
                    actions.extend(sheet::show(ui, &id, content, &scenario, look));
                });
            });
    }
    CentralPanel::no_frame().show(ui, |ui| {
        actions.extend(map::show(ui, game, &mut memory.map, look));
    });
    actions
}

fn show_bar(ui: &mut Ui, game: &Game, shown: &Shown, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    let bar = &shown.bar;
    ui.horizontal(|ui| {
        if let Some(faction) = bar.crest {
            crest(ui, faction, 30.0, game.scenario(), look);
        }
        ui.label(RichText::new(&bar.who).font(look.title_font(look.sizes().heading)));
        ui.add_space(14.0);
        let amounts = bar.goods.iter().map(|(_, amount)| amount);
        for amount in amounts.chain(&bar.standing) {
            show_amount(ui, amount, look);
            ui.add_space(8.0);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let menu = look.text.say("menu", &[]);
            if ui.button(menu).clicked() {
                actions.push(Action::Overlay(Overlay::Pause));
            }
            let end = say!(look.text, "end-turn");
            let words = RichText::new(end).font(look.strong_font(look.sizes().text));
            let can = !game.is_turning() && game.person().is_some();
            let button = Button::new(words).fill(look.copper_deep());
            if ui.add_enabled(can, button).clicked() {
                actions.push(Action::EndTurn);
            }
            ui.label(RichText::new(&bar.turn).color(look.dim()));
            ui.label(RichText::new(&bar.date).color(look.bone()));
        });
    });
    ui.horizontal(|ui| {
        for tab in Tab::ALL {
            let open = shown.tab.as_ref().is_some_and(|(open, _)| *open == tab);
            let words = look.text.say(tab_title(tab), &[]);
            let label = format!("{} {words}", tab_key(tab));
            if ui.selectable_label(open, label).clicked() {
                actions.push(Action::Open(tab));
            }
        }
    });
    actions
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
