//! Between two persons at one screen: nothing of anybody is seen.

use super::parts::{dim, first, primary};
use crate::id::FactionId;
use crate::text::say;
use crate::window::action::DeskAction;
use crate::window::desk::Game;
use crate::window::look::Look;
use crate::window::panel::words::crest;
use bevy_egui::egui::{Align, CentralPanel, Frame, Layout, RichText, Ui};

/// Shows to whom the seat is handed over.
pub fn show(ui: &mut Ui, game: &Game, to: FactionId, fresh: bool, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let roster = game.roster();
    let sect = roster.faction(to).name.as_str();
    let person = game.session().and_then(|session| session.seat(to).name());
    CentralPanel::no_frame()
        .frame(Frame::new().fill(look.space()))
        .show(ui, |ui| {
            let room = ui.available_height();
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                ui.add_space((room * 0.5 - 150.0).max(8.0));
                crest(ui, to, 96.0, roster, look);
                ui.add_space(look.sizes().gap);
                let title = say!(look.text, "hand-over-title", who = person.unwrap_or(sect));
                let font = look.title_font(look.sizes().title);
                ui.label(RichText::new(title).font(font).color(look.bone()));
                if person.is_some() {
                    ui.label(RichText::new(sect).color(look.faction_words(roster, to)));
                }
                let turn = i32::from(game.turn());
                dim(ui, look, &say!(look.text, "hand-over-away", turn = turn));
                ui.add_space(look.sizes().gap * 2.0);
                let ready = primary(ui, look, &look.text.say("hand-over-ready", &[]), true);
                first(&ready, fresh);
                if ready.clicked() {
                    actions.push(DeskAction::Acknowledge);
                }
            });
        });
    actions
}
