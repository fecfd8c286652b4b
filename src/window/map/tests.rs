//! The map of a real game, at any zoom: nothing lies over anything, and names can be read.

use super::camera::Camera;
use super::draw::number;
use super::fill::{Fill, fills};
use super::lands::{LandCell, Lands};
use super::layout::{Key, MapLayout, Name};
use super::mode::Mode;
use super::plate;
use super::token::NUMBERED;
use crate::id::FactionId;
use crate::scenario::open::open;
use crate::session::{Session, SessionConfig};
use crate::sim::view::View;
use crate::text::Text;
use crate::window::look::{CONTRAST, Look, contrast};
use bevy_egui::egui::{Context, LayerId, Painter, Pos2, RawInput, Rect, vec2};
use proptest::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// A game of minds before its first turn.
pub fn opening() -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
    let scenario = Arc::new(open(&path).expect("a scenario of the game"));
    // However early somebody wins.
    let config = SessionConfig::minds(&scenario, 1).open_end(true);
    Session::new(scenario, config)
}

/// A game that has gone on for a while.
pub fn game() -> Session {
    let mut session = opening();
    for _ in 0..20 {
        session.advance().expect("minds play on");
    }
    session
}

/// The farthest and the nearest that the map can be looked at.
fn zooms(lands: &Lands) -> (f32, f32) {
    let frame = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 640.0));
    let corners = lands.cells.iter().flat_map(|cell| &cell.corners);
    let zoom = |factor| {
        let mut camera = Camera::around(corners.clone().copied(), frame);
        camera.zoom_at(factor, frame.center(), frame);
        camera.zoom
    };
    (zoom(1.0e-6), zoom(1.0e6))
}

/// A place to lay words out, without a screen.
fn with_painter(look: &Look, pixels: f32, work: impl FnOnce(&Painter)) {
    let context = Context::default();
    look.dress(&context);
    context.set_pixels_per_point(pixels);
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0))),
        ..RawInput::default()
    };
    // Fonts and the scale hold from the second pass on.
    context.begin_pass(input.clone());
    context.end_pass().textures_delta.clear();
    context.begin_pass(input);
    let layer = LayerId::background();
    work(&Painter::new(context.clone(), layer, Rect::EVERYTHING));
    context.end_pass().textures_delta.clear();
}

fn laid(
    view: &View<'_>,
    lands: &Lands,
    fills: &[Fill],
    zoom: f32,
    look: &Look,
    painter: &Painter,
) -> MapLayout {
    let key = Key {
        zoom,
        revision: 1,
        pixels: painter.ctx().pixels_per_point(),
        before: false,
        mode: Mode::Holders,
    };
    MapLayout::of(key, view, lands, fills, None, look, painter)
}

/// What lies over something else.
fn collisions(layout: &MapLayout, look: &Look, painter: &Painter) -> Vec<String> {
    let tokens = layout.tokens.iter().map(|placed| {
        if placed.rect.width() < NUMBERED {
            placed.rect
        } else {
            let (_, plate) = number(placed, look.bone(), look, painter);
            placed.rect.union(plate)
        }
    });
    let tokens: Vec<Rect> = tokens.collect();
    let mut found = Vec::new();
    // What only touches is no harm.
    let over = |one: Rect, other: Rect| one.shrink(0.05).intersects(other.shrink(0.05));
    for (at, name) in layout.names.iter().enumerate() {
        for other in &layout.names[at + 1..] {
            if over(name.rect, other.rect) {
                found.push(format!(
                    "“{}” over “{}”",
                    name.galley.text(),
                    other.galley.text()
                ));
            }
        }
        for token in &tokens {
            if over(name.rect, *token) {
                let (name, at) = (name.galley.text(), name.rect);
                found.push(format!("“{name}” {at:?} over the token {token:?}"));
            }
        }
    }
    found
}

/// The faintest that a name is on any land that it touches.
fn faintest(
    name: &Name,
    view: &View<'_>,
    lands: &Lands,
    fills: &[Fill],
    zoom: f32,
    look: &Look,
) -> f32 {
    let mut least = f32::INFINITY;
    let near = |cell: &LandCell| {
        let corners = cell.corners.iter();
        let corners: Vec<Pos2> = corners.map(|at| (at.to_vec2() * zoom).to_pos2()).collect();
        Rect::from_points(&corners).intersects(name.rect)
    };
    let cells = lands.cells.iter().zip(fills);
    for (cell, fill) in cells.filter(|(cell, _)| near(cell)) {
        // Some points of a grid over the name lie in the land, or it is not below the name.
        let inside = (0..=20).any(|step| {
            let part = |n: u8| f32::from(n) / 20.0;
            (0..=4_u8).any(|row| {
                let at = name
                    .rect
                    .lerp_inside(vec2(part(step), f32::from(row) / 4.0));
                contains(cell, (at.to_vec2() / zoom).to_pos2())
            })
        });
        if inside {
            let ground = plate::lightest(view.roster, fill, look);
            least = least.min(contrast(name.ink, plate::over(ground, name.plate, look)));
        }
    }
    least
}

fn contains(cell: &LandCell, at: Pos2) -> bool {
    let side = |(from, to, _): (Pos2, Pos2, _)| {
        let (along, way) = (to - from, at - from);
        along.x * way.y - along.y * way.x
    };
    let sides: Vec<f32> = cell.edges().map(side).collect();
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

#[test]
fn nothing_on_the_map_lies_over_anything_at_any_zoom() {
    let session = game();
    let text = Arc::new(Text::english().expect("the words are sound"));
    let mut look = Look::built_in(text).expect("the tokens are sound");
    let lands = Lands::of(session.scenario());
    let (least, most) = zooms(&lands);
    assert!(least < most, "{least} {most}");
    let seats: Vec<FactionId> = session.scenario().faction_ids().collect();
    let cases = (0.0_f32..1.0, 0..seats.len(), any::<bool>());
    for pixels in [1.0, 2.0] {
        look.safe = pixels > 1.5;
        with_painter(&look, pixels, |painter| {
            let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
                cases: 40,
                failure_persistence: None,
                ..ProptestConfig::default()
            });
            let run = runner.run(&cases, |(part, seat, near)| {
                // Half of them where most names are written.
                let part = if near { 0.2 + part * 0.5 } else { part };
                let zoom = least * (most / least).powf(part);
                let view = session
                    .view(seats[seat])
                    .expect("minds play: all may be seen");
                let fills = fills(&view);
                let layout = laid(&view, &lands, &fills, zoom, &look, painter);
                let found = collisions(&layout, &look, painter);
                prop_assert!(found.is_empty(), "at {zoom}: {}", found.join("\n"));
                for name in &layout.names {
                    let seen = faintest(name, &view, &lands, &fills, zoom, &look);
                    let said = name.galley.text();
                    prop_assert!(
                        seen >= CONTRAST,
                        "“{said}” has a contrast of {seen} at {zoom}"
                    );
                }
                Ok(())
            });
            if let Err(error) = run {
                panic!("{error}");
            }
        });
    }
}
