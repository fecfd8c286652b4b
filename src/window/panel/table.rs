//! Draws the tables of sheets.

use super::words::{colour_of, crest, explained, sentence};
use crate::scenario::model::Scenario;
use crate::window::action::Action;
use crate::window::look::Look;
use crate::window::sheet::{Cell, Row, Table};
use bevy_egui::egui::{Align, Button, Grid, Layout, RichText, ScrollArea, Ui, vec2};

/// Shows a table; the first cell of a row that asks for something is a button.
pub fn show(ui: &mut Ui, id: &str, table: &Table, scenario: &Scenario, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    let crests = table.rows.iter().any(|row| row.crest.is_some());
    ScrollArea::horizontal()
        .id_salt(format!("{id}-scroll"))
        .show(ui, |ui| {
            Grid::new(id)
                .spacing(vec2(12.0, 3.0))
                .min_row_height(22.0)
                .show(ui, |ui| {
                    if crests {
                        ui.label("");
                    }
                    for column in &table.columns {
                        let words = RichText::new(&column.name)
                            .color(look.dim())
                            .font(look.small_font());
                        aligned(ui, column.numbers, |ui| ui.label(words));
                    }
                    ui.end_row();
                    for row in &table.rows {
                        if crests {
                            show_crest(ui, row, scenario, look);
                        }
                        for (at, cell) in row.cells.iter().enumerate() {
                            let numbers = table.columns.get(at).is_some_and(|c| c.numbers);
                            let action = row.action.as_ref().filter(|_| at == 0);
                            actions.extend(show_cell(ui, cell, numbers, action, scenario, look));
                        }
                        ui.end_row();
                    }
                });
        });
    actions
}

fn show_crest(ui: &mut Ui, row: &Row, scenario: &Scenario, look: &Look) {
    match row.crest {
        Some(faction) => {
            crest(ui, faction, 20.0, scenario, look);
        }
        None => {
            ui.label("");
        }
    }
}

fn aligned<R>(ui: &mut Ui, right: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    if right {
        ui.with_layout(Layout::right_to_left(Align::Center), add)
            .inner
    } else {
        add(ui)
    }
}

fn show_cell(
    ui: &mut Ui,
    cell: &Cell,
    numbers: bool,
    action: Option<&Action>,
    scenario: &Scenario,
    look: &Look,
) -> Vec<Action> {
    if let Some(action) = action {
        let words = RichText::new(cell.words.words())
            .color(look.copper())
            .font(look.strong_font(look.sizes().text));
        let shown = ui.add(Button::new(words).frame(false).min_size(vec2(0.0, 20.0)));
        let shown = explained(shown, &cell.why, look);
        return shown
            .clicked()
            .then(|| action.clone())
            .into_iter()
            .collect();
    }
    aligned(ui, numbers, |ui| {
        let inner = ui.scope(|ui| {
            if numbers {
                ui.label(RichText::new(cell.words.words()).color(colour_of(cell.tone, look)));
                Vec::new()
            } else {
                sentence(ui, &cell.words, cell.tone, scenario, look)
            }
        });
        explained(inner.response, &cell.why, look);
        inner.inner
    })
}
