//! How long frames take while the map is panned: measured without a display, the card's work included.

use super::shot::headless;
use super::{Held, WindowFailure, quietly};
use crate::window::front::Front;
use bevy::render::render_resource::PollType;
use bevy::render::renderer::RenderDevice;
use bevy_egui::egui::vec2;
use std::time::{Duration, Instant};

/// Frames before anything is measured: shaders, fonts and layouts need some.
const BEFORE: u32 = 12;

/// Draws this many frames while the map is panned to and fro. Returns how long each took, in order.
///
/// # Errors
/// There are no graphics.
pub fn frames(front: Front, size: (u32, u32), count: u32) -> Result<Vec<Duration>, WindowFailure> {
    quietly(move || run(front, size, count))
}

#[expect(
    clippy::disallowed_methods,
    reason = "frames are what is measured here"
)]
fn run(front: Front, size: (u32, u32), count: u32) -> Vec<Duration> {
    let mut app = headless(front, size);
    let mut took = Vec::new();
    for frame in 0..BEFORE + count {
        let began = Instant::now();
        let map = &mut app.world_mut().resource_mut::<Held>().0.memory.map;
        if let Some(rect) = map.frame {
            let way = if frame / 16 % 2 == 0 { 6.0 } else { -6.0 };
            map.camera.pan(vec2(way, way * 0.4), rect);
        }
        app.update();
        if let Some(device) = app.world().get_resource::<RenderDevice>() {
            // A card that was lost has nothing left to wait for.
            let _ = device.poll(PollType::wait_indefinitely());
        }
        if frame >= BEFORE {
            took.push(began.elapsed());
        }
    }
    took
}
