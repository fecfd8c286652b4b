//! Draws layouts beyond one column.

mod halves;
mod matrix;
mod plot;
mod round;
mod web;

use crate::page::Action;
use crate::page::layout::Layout;
use crate::scenario::model::Roster;
use crate::window::look::Look;
use bevy_egui::egui::Ui;

/// Shows a layout. `id` tells it from other pieces of the sheet.
pub fn show(ui: &mut Ui, id: &str, layout: &Layout, roster: &Roster, look: &Look) -> Vec<Action> {
    match layout {
        Layout::Halves(halves) => halves::show(ui, id, halves, roster, look),
        Layout::Matrix(matrix) => matrix::show(ui, id, matrix, roster, look),
        Layout::Plot(plot) => {
            plot::show(ui, plot, look);
            Vec::new()
        }
        Layout::Web(web) => web::show(ui, id, web, roster, look),
        Layout::Round(round) => round::show(ui, id, round, roster, look),
    }
}
