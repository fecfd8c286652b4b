//! The star map. An egui area takes the input and the labels; a Bevy scene behind it draws lands,
//! borders and lanes.

pub mod camera;
pub mod fill;
pub mod lands;

use super::action::Action;
use super::desk::Game;
use super::look::Look;
use super::rich::Thing;
use bevy_egui::egui::{Align2, Rect, Sense, Ui};
use camera::{Camera, point};

/// What the map remembers from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct MapState {
    /// Which part is seen.
    pub camera: Camera,
    /// Where on the screen the map is, in points.
    pub frame: Option<Rect>,
    /// For which game the camera was set up.
    known: Option<String>,
    /// The shapes of its lands.
    pub lands: lands::Lands,
    /// How they are painted, by territory.
    pub fills: Vec<fill::Fill>,
}

/// Shows the map in what is left of the screen.
pub fn show(ui: &mut Ui, game: &mut Game, state: &mut MapState, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    let (frame, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let scenario = game.scenario().clone();
    if state.known.as_ref() != Some(&scenario.id) {
        state.known = Some(scenario.id.clone());
        state.lands = lands::Lands::of(&scenario);
        state.camera = Camera::around(scenario.places.iter().map(|place| point(place.at)), frame);
    }
    state.frame = Some(frame);
    state.fills = game.view().map_or_else(Vec::new, |view| fill::fills(&view));
    if response.dragged() {
        state.camera.pan(response.drag_delta(), frame);
    }
    if let Some(pointer) = response.hover_pos() {
        let scroll = ui.input(|input| input.smooth_scroll_delta.y);
        if scroll.abs() > 0.0 {
            state.camera.zoom_at((scroll / 200.0).exp(), pointer, frame);
        }
    }
    let painter = ui.painter_at(frame);
    let mut nearest = None;
    for id in scenario.territory_ids() {
        let place = scenario.place(id);
        let at = state.camera.to_screen(point(place.at), frame);
        let holder = game.view().and_then(|view| view.holder(id));
        let colour = holder.map_or(look.dim(), |holder| look.faction(&scenario, holder));
        painter.circle_filled(at, 5.0, colour);
        painter.text(
            at + bevy_egui::egui::vec2(0.0, 8.0),
            Align2::CENTER_TOP,
            &place.name,
            look.small_font(),
            look.bone(),
        );
        if let Some(pointer) = response.interact_pointer_pos() {
            let distance = at.distance(pointer);
            if distance < 14.0 {
                nearest = Some(id);
            }
        }
    }
    if response.clicked()
        && let Some(id) = nearest
    {
        actions.push(Action::Target(Thing::Place(id)));
    }
    actions
}
