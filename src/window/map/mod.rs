//! The star map. An egui area takes the input and paints names, fleets and what is chosen; a Bevy scene behind it
//! draws lands, borders and lanes.

mod access;
mod aim;
mod atlas;
mod badge;
pub mod camera;
mod course;
mod draw;
pub mod fill;
mod goods;
mod hand;
pub mod icon;
pub mod lands;
mod layout;
mod menu;
mod minimap;
pub mod mode;
pub mod names;
pub mod plate;
mod realm;
mod settle;
mod silhouette;
mod state;
mod story;
mod strength;
mod ties;
mod token;

pub use atlas::Atlas;
pub use state::MapState;

use super::desk::Game;
use super::look::Look;
use super::panel::words::{colour_of, paint_crest};
use crate::page::Action;
use crate::page::Weighed;
use crate::page::map_tip::{self, Tip};
use crate::page::rich::Thing;
use crate::sim::command::Mission;
use crate::sim::view::View;
use crate::text::Voice;
use crate::window::action::{DeskAction, wrapped};
use bevy_egui::egui::{
    Event, Galley, Id, LayerId, Order, Painter, PopupAnchor, Pos2, Rect, Response, RichText, Sense,
    StrokeKind, Tooltip, Ui, Vec2, WidgetInfo, WidgetType,
};
use draw::Brush;
use mode::Mode;
use settle::Around;

/// For so long the pointer rests on something before it is told of, in seconds.
const REST: f64 = 0.18;
/// The name of the map's own tooltip.
const TIP: &str = "maptip";

/// Shows the map in what is left of the screen.
/// `sides` says what lies open at its left and right.
pub fn show(
    ui: &mut Ui,
    game: &mut Game,
    state: &mut MapState,
    sides: [bool; 2],
    look: &Look,
) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let (frame, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let name = look.text.say("map-name", &[]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &name));
    let sight = game.sight.take();
    state.settle(game, frame, sight, Around::of(ui, sides));
    hand::steer(ui, game, state, frame, &response);
    state.glide(ui, frame);
    actions.extend(state.tell(ui, game));
    let Some(view) = game.view() else {
        return actions;
    };
    let now = ui.input(|input| input.time);
    state.prepare(game, &view, now);
    let painter = ui.painter_at(frame);
    state.lay(&view, game.thing(), look, &painter);
    let pointer = response.hover_pos().filter(|_| !response.dragged());
    let hovered = pointer.and_then(|at| {
        let found = hand::under(state, frame, at);
        let legal = found.iter().find(|thing| state.targets.allows(**thing));
        legal.or(found.first()).copied()
    });
    if game.aiming.is_some() && game.weighed.is_none() {
        actions.extend(hand::aim(ui, &view, state, frame, &response));
    }
    actions.extend(hand::click(game, state, frame, &response));
    let (focused, chosen) = access::name(ui, state, frame, (game.book(), game.roster()), look);
    actions.extend(wrapped(chosen.map(Action::Target)));
    let legend = legend(&painter, frame, state.mode, look);
    let brush = Brush {
        painter: &painter,
        frame,
        shift: state.shift(frame),
        zoom: state.camera.zoom,
        book: game.book(),
        roster: game.roster(),
        look,
        covered: legend.as_ref().map(|(plate, _)| *plate),
    };
    paint(&brush, game, &view, state, [hovered, focused], now);
    if let Some((plate, words)) = legend {
        painter.rect_filled(plate, 2.0, look.panel());
        painter.rect_stroke(plate, 2.0, (1.0, look.edge()), StrokeKind::Outside);
        painter.galley(plate.min + LEGEND_MARGIN, words, look.bone());
    }
    minimap::show(ui, state, frame, &brush);
    if let Some(voice) = game.voice() {
        // What the keyboard is on is told of until the pointer moves.
        state.keyed = ui.input(|input| {
            let moved = input.pointer.delta() != Vec2::ZERO;
            let pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
            !moved && (state.keyed || input.events.iter().any(pressed))
        });
        let pointed = state.targets.pointed().filter(|_| pointer.is_none());
        let by_keys = pointed.or(focused).filter(|_| state.keyed);
        let told = hovered.or(by_keys).filter(|_| !is_told_elsewhere(ui));
        let told = told.filter(|_| state.story.is_none() && game.weighed.is_none());
        explain(ui, &voice, game, state, told, pointer, frame, look);
        actions.extend(wrapped(offer(
            &voice, &view, game, state, frame, &response, look,
        )));
    }
    actions
}

/// Paints everything over the scene, from the ground up.
fn paint(
    brush: &Brush<'_>,
    game: &Game,
    view: &View<'_>,
    state: &MapState,
    pointed: [Option<Thing>; 2],
    now: f64,
) {
    let look = brush.look;
    let (layout, lands) = (&state.layout, &state.lands);
    let may = game.aiming.map(|_| state.targets.places(view));
    brush.realms(layout);
    if let Some(may) = &may {
        for id in view.book.territory_ids().filter(|id| may[id.index()]) {
            // What can be reached this turn glows more than what is far.
            let near = state.targets.is_near(view, id);
            let (flood, ring, wide) = if near {
                (0.16, 0.95, 2.0)
            } else {
                (0.03, 0.45, 1.0)
            };
            brush.flood(lands, id, look.copper().gamma_multiply(flood));
            brush.ring(lands, id, wide, look.copper().gamma_multiply(ring));
        }
    }
    if let Some(Thing::Place(id)) = game.thing() {
        brush.ring(lands, id, 3.0, look.space());
        brush.ring(lands, id, 2.0, look.copper());
    }
    if let Some(Thing::Goal(id)) = game.thing() {
        for place in aim::goal_places(view, id) {
            brush.flood(lands, place, look.copper().gamma_multiply(0.12));
            brush.ring(lands, place, 3.0, look.space());
            brush.ring(lands, place, 2.0, look.copper());
        }
    }
    for course in &layout.courses {
        brush.way(course);
    }
    for mission in missions(game, view) {
        if let Some(course) = course::course(view, mission.0, mission.1) {
            brush.course(&course);
        }
    }
    brush.markers(layout, &state.fills, may.as_deref());
    brush.names(layout, may.as_deref());
    let story = state.story.as_ref();
    for placed in &layout.tokens {
        let thing = placed.token.thing;
        let gliding = |story: &story::Story| {
            story.glided(now) < 1.0
                && story
                    .glides
                    .iter()
                    .any(|glide| token::thing_of(glide.fleet) == Some(thing))
        };
        if !story.is_some_and(gliding) {
            let bright = may.is_none() || state.targets.allows(thing) || placed.token.own;
            brush.token(placed, game.thing() == Some(thing), bright);
        }
    }
    for thing in pointed.into_iter().flatten() {
        brush.point_at(thing, layout, lands, look.bone());
    }
    if let Some(thing) = state.targets.pointed().filter(|_| may.is_some()) {
        brush.point_at(thing, layout, lands, look.good());
    }
    if let Some(story) = story {
        for glide in story.glides.iter().filter(|_| story.glided(now) < 1.0) {
            let own = glide.flag == view.faction();
            brush.glider(glide.at(story.glided(now)), glide.flag, glide.role, own);
        }
        let (bright, wide) = story.flash(now);
        if bright > 0.0 {
            for id in &story.changed {
                brush.flood(lands, *id, look.bone().gamma_multiply(0.35 * bright));
            }
            for (index, (id, flash)) in story.flashes.iter().enumerate() {
                let at = camera::point(view.book.place(*id).at);
                // Several things in one place are told above each other.
                let above = story.flashes[..index].iter().filter(|(at, _)| at == id);
                brush.flash(at, *flash, (bright, wide), above.count());
            }
        }
    }
}

/// The space between the words of the legend and the edge of its plate.
const LEGEND_MARGIN: Vec2 = Vec2::new(7.0, 5.0);

/// What the colours of the map say, where they do not say who holds the land: where it stands, and the words.
fn legend(
    painter: &Painter,
    frame: Rect,
    mode: Mode,
    look: &Look,
) -> Option<(Rect, std::sync::Arc<Galley>)> {
    if mode == Mode::Holders {
        return None;
    }
    let room = (frame.width() - 220.0).clamp(180.0, 560.0);
    let words = painter.layout(mode.why(look), look.small_font(), look.bone(), room);
    let size = words.size() + 2.0 * LEGEND_MARGIN;
    let corner = frame.left_bottom() + Vec2::new(7.0, -7.0 - size.y);
    Some((Rect::from_min_size(corner, size), words))
}

/// The missions whose ways are drawn: what is being weighed, else that of the fleet that is looked at.
fn missions(game: &Game, view: &View<'_>) -> Vec<(crate::id::FleetId, Mission)> {
    if let Some(weighed) = &game.weighed {
        let fleets = weighed.fleets().into_iter();
        return fleets.map(|fleet| (fleet, weighed.mission)).collect();
    }
    let fleet = match game.thing() {
        Some(Thing::Fleet(id)) => view.fleet(id),
        _ => None,
    };
    fleet
        .map(|fleet| (fleet.id, fleet.mission))
        .into_iter()
        .collect()
}

/// Whether a panel has a tooltip open: no two lie over each other, and what the pointer is on comes first.
fn is_told_elsewhere(ui: &Ui) -> bool {
    let own = Tooltip::tooltip_id(Id::new(TIP), 0);
    let is_other = |layer: LayerId| layer.order == Order::Tooltip && layer.id != own;
    ui.memory(|memory| memory.areas().visible_layer_ids().into_iter().any(is_other))
}

/// Tells of what the pointer or the keyboard is on.
fn explain(
    ui: &Ui,
    voice: &Voice<'_>,
    game: &Game,
    state: &mut MapState,
    told: Option<Thing>,
    pointer: Option<Pos2>,
    frame: Rect,
    look: &Look,
) {
    let now = ui.input(|input| input.time);
    if state.told.map(|(thing, _)| Some(thing)) != Some(told) {
        state.told = told.map(|thing| (thing, now));
    }
    let Some((thing, since)) = state.told.filter(|_| state.menu.is_none() && state.live) else {
        return;
    };
    if now - since < REST {
        let rest = std::time::Duration::from_millis(190);
        ui.ctx().request_repaint_after(rest);
        return;
    }
    let view = &voice.view;
    let Some(mut tip) = map_tip::tip(voice, thing) else {
        return;
    };
    if let Some(aiming) = game.aiming {
        let revision = state.revision;
        if let Some(weighed) = state.weighing.of(view, aiming, thing, revision) {
            tip.lines = weighed_lines(voice, weighed, tip.lines);
        }
    }
    let anchor = match pointer {
        Some(_) => PopupAnchor::Pointer,
        None => match aim::spot_of(view, thing) {
            Some(spot) => PopupAnchor::Position(state.camera.to_screen(spot, frame)),
            None => return,
        },
    };
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), Id::new(TIP), anchor)
        .gap(16.0)
        .width(300.0)
        .show(|ui| show_tip(ui, &tip, voice, look));
}

fn weighed_lines(
    voice: &Voice<'_>,
    weighed: &Weighed,
    rest: Vec<(String, crate::page::sheet::Tone)>,
) -> Vec<(String, crate::page::sheet::Tone)> {
    let mut lines = map_tip::weighed(voice, weighed);
    // The rest can be looked up; here it is the odds that matter.
    lines.extend(rest.into_iter().take(2));
    lines
}

fn show_tip(ui: &mut Ui, tip: &Tip, voice: &Voice<'_>, look: &Look) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        if let Some(holder) = tip.crest {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
            paint_crest(ui.painter(), rect, holder, voice.roster(), look);
        }
        let font = look.title_font(look.sizes().text + 3.0);
        ui.label(RichText::new(&tip.title).font(font).color(look.bone()));
    });
    for (line, tone) in &tip.lines {
        ui.label(RichText::new(line).color(colour_of(*tone, look)));
    }
}

/// The menu of a right click.
fn offer(
    voice: &Voice<'_>,
    view: &View<'_>,
    game: &Game,
    state: &mut MapState,
    frame: Rect,
    response: &Response,
    look: &Look,
) -> Option<Action> {
    if response.secondary_clicked() {
        let fleet = match game.thing() {
            Some(Thing::Fleet(id)) if view.fleet(id).is_some() && game.person().is_some() => {
                Some(id)
            }
            _ => None,
        };
        state.menu = response
            .interact_pointer_pos()
            .and_then(|at| hand::under(state, frame, at).first().copied())
            .map(|thing| menu::Menu::of(view, fleet, thing));
    }
    let menu = state.menu.clone()?;
    let mut chosen = None;
    let shown = response.context_menu(|ui| chosen = menu::show(ui, &menu, voice, look));
    if shown.is_none() {
        state.menu = None;
    }
    chosen
}

#[cfg(test)]
mod tests;
