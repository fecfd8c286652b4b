//! Two columns, side by side where there is room.

use crate::page::Action;
use crate::page::layout::Half;
use crate::scenario::model::Roster;
use crate::window::look::Look;
use crate::window::panel::sheet;
use crate::window::panel::words::crest;
use bevy_egui::egui::{Frame, Label, Margin, RichText, Ui};

/// A column is not made narrower than this, in points; where there is less room, they stand below each other.
const NARROWEST: f32 = 236.0;

/// Shows both columns.
pub fn show(
    ui: &mut Ui,
    id: &str,
    halves: &[Half; 2],
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let mut actions = Vec::new();
    let gap = ui.spacing().item_spacing.x;
    if ui.available_width() < 2.0 * NARROWEST + gap {
        for (at, half) in halves.iter().enumerate() {
            actions.extend(column(ui, &format!("{id}-{at}"), half, roster, look));
        }
        return actions;
    }
    ui.columns_const(|columns: &mut [Ui; 2]| {
        for (at, (ui, half)) in columns.iter_mut().zip(halves).enumerate() {
            actions.extend(column(ui, &format!("{id}-{at}"), half, roster, look));
        }
    });
    actions
}

fn column(ui: &mut Ui, id: &str, half: &Half, roster: &Roster, look: &Look) -> Vec<Action> {
    Frame::new()
        .fill(look.raised())
        .stroke((1.0, look.line()))
        .inner_margin(Margin::same(6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            if !half.title.is_empty() {
                let font = look.title_font(look.sizes().text + 1.0);
                let title = RichText::new(&half.title).font(font).color(look.copper());
                ui.horizontal(|ui| {
                    if let Some(faction) = half.crest {
                        crest(ui, faction, 20.0, roster, look);
                    }
                    ui.add(Label::new(title).wrap());
                });
            }
            sheet::blocks(ui, id, &half.blocks, roster, look)
        })
        .inner
}
