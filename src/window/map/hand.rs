//! What the pointer and the keyboard do on the map.

use super::MapState;
use super::aim::spot_of;
use super::camera::point;
use crate::page::Action;
use crate::page::rich::Thing;
use crate::sim::view::View;
use crate::window::action::DeskAction;
use crate::window::desk::Game;
use bevy_egui::egui::{EventFilter, Key, Modifiers, Pos2, Rect, Response, Ui, Vec2, vec2};

/// The distance from its middle within which a place is meant, in points.
const NEAR: f32 = 14.0;
/// How far the map moves for a press of an arrow, in points.
const STEP: f32 = 90.0;

/// What lies under a point of the screen, the topmost first: fleets before places.
#[must_use]
pub fn under(state: &MapState, frame: Rect, pointer: Pos2) -> Vec<Thing> {
    let shift = state.shift(frame);
    let on_sheet = pointer - shift;
    let mut found: Vec<Thing> = state
        .layout
        .tokens
        .iter()
        .rev()
        .filter(|placed| placed.rect.expand(2.0).contains(on_sheet))
        .map(|placed| placed.token.thing)
        .collect();
    let nearest = state
        .layout
        .markers
        .iter()
        .map(|marker| (marker.at.distance(on_sheet), marker.id))
        .filter(|(far, _)| *far < NEAR)
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, id)| id);
    let named = || {
        let name = state.layout.names.iter();
        name.clone()
            .find(|name| name.rect.contains(on_sheet))
            .map(|name| name.id)
    };
    let ground = || state.lands.at(state.camera.to_map(pointer, frame));
    if let Some(id) = nearest.or_else(named).or_else(ground) {
        found.push(Thing::Place(id));
    }
    found
}

/// Drags, wheels and keys that move the map.
pub fn steer(ui: &Ui, game: &Game, state: &mut MapState, frame: Rect, response: &Response) {
    if response.dragged() {
        state.touch();
        state.camera.pan(response.drag_delta(), frame);
    }
    if let Some(pointer) = response.hover_pos() {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta.y, input.zoom_delta()));
        let factor = (scroll / 200.0).exp() * pinch;
        if (factor - 1.0).abs() > 1.0e-4 {
            state.touch();
            state.camera.zoom_at(factor, pointer, frame);
        }
    }
    let focused = ui.memory(|memory| memory.focused());
    let free = focused.is_none() || focused == Some(response.id);
    if !state.live || ui.ctx().text_edit_focused() {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let middle = frame.center();
    if pressed(Key::Plus) || pressed(Key::Equals) {
        state.touch();
        state.camera.zoom_at(1.25, middle, frame);
    }
    if pressed(Key::Minus) {
        state.touch();
        state.camera.zoom_at(0.8, middle, frame);
    }
    if pressed(Key::Home) {
        state.touch();
        state.goal = game.home().map(|id| point(game.book().place(id).at));
        state.come_near();
    }
    if pressed(Key::V) {
        state.mode = state.mode.next();
    }
    if pressed(Key::End) {
        state.touch();
        state.camera = state.whole(frame);
    }
    if free && game.aiming.is_none() {
        for (key, way) in ARROWS {
            if pressed(key) {
                state.touch();
                state.camera.pan(-way * STEP, frame);
            }
        }
    }
}

const ARROWS: [(Key, Vec2); 4] = [
    (Key::ArrowLeft, vec2(-1.0, 0.0)),
    (Key::ArrowRight, vec2(1.0, 0.0)),
    (Key::ArrowUp, vec2(0.0, -1.0)),
    (Key::ArrowDown, vec2(0.0, 1.0)),
];

/// What a click means.
pub fn click(
    game: &Game,
    state: &MapState,
    frame: Rect,
    response: &Response,
) -> Option<DeskAction> {
    if !response.clicked() {
        return None;
    }
    // A click by keyboard has no place; Enter is read on its own.
    let pointer = response.interact_pointer_pos()?;
    let found = under(state, frame, pointer);
    if game.aiming.is_some() {
        let legal = found.iter().find(|thing| state.targets.allows(**thing));
        return legal.or(found.first()).copied().map(target);
    }
    if response.double_clicked() {
        return found.iter().find_map(|thing| match thing {
            Thing::Place(id) => Some(DeskAction::Centre(*id)),
            _ => None,
        });
    }
    if found.is_empty() {
        return game.thing().map(|_| DeskAction::Unselect);
    }
    // Clicking again goes through what lies stacked.
    let now = game
        .thing()
        .and_then(|thing| found.iter().position(|at| *at == thing));
    let next = now.map_or(0, |at| (at + 1) % found.len());
    found.get(next).copied().map(target)
}

/// While something is aimed: keys that go from target to target.
pub fn aim(
    ui: &Ui,
    view: &View<'_>,
    state: &mut MapState,
    frame: Rect,
    response: &Response,
) -> Option<DeskAction> {
    if !state.live {
        return None;
    }
    let focused = ui.memory(|memory| memory.focused());
    if focused.is_none() || state.targets_are_new {
        response.request_focus();
    }
    let filter = EventFilter {
        tab: true,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if !response.has_focus() {
        return None;
    }
    let pressed = |with: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(with, key));
    let before = state.targets.cursor;
    if pressed(Modifiers::SHIFT, Key::Tab) {
        state.targets.step(false);
    } else if pressed(Modifiers::NONE, Key::Tab) {
        state.targets.step(true);
    }
    for (key, way) in ARROWS {
        if pressed(Modifiers::NONE, key) {
            state.targets.turn(view, way);
        }
    }
    let pointed = state.targets.pointed()?;
    if state.targets.cursor != before
        && let Some(spot) = spot_of(view, pointed)
    {
        state.show(spot, frame);
    }
    pressed(Modifiers::NONE, Key::Enter).then(|| target(pointed))
}

fn target(thing: Thing) -> DeskAction {
    Action::Target(thing).into()
}
