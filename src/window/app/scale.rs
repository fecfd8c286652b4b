//! How large the interface is drawn: enough for the monitor, times what the person has set.

use super::Held;
use bevy::prelude::{Camera, Camera2d, Local, Query, ResMut, Vec2, Window, With};
use bevy::window::{Monitor, OnMonitor, PrimaryMonitor, PrimaryWindow};

/// Logical pixels of a monitor on which the interface is not enlarged. Ours: the commonest monitor.
const USUAL: Vec2 = Vec2::new(1920.0, 1080.0);
/// Points that a window keeps when the interface is enlarged for its monitor.
const KEPT: Vec2 = Vec2::new(960.0, 540.0);
/// Points that a window keeps whatever the person has set, if it has as many pixels.
const LEAST: Vec2 = Vec2::new(640.0, 360.0);
/// The interface grows by steps: every size of a letter is drawn anew.
const STEP: f32 = 0.25;
/// The size of the window when the game opens, in points.
const FIRST: Vec2 = Vec2::new(1280.0, 720.0);

/// Returns how much the interface is enlarged for a monitor, 1 or more. Sizes are in logical pixels.
#[must_use]
fn enlarged(monitor: Vec2, window: Vec2) -> f32 {
    let fits = (monitor / USUAL).min_element();
    let keeps = (window / KEPT).min_element();
    let steps = (fits.min(keeps) / STEP + 0.01).floor();
    if steps.is_finite() {
        (steps * STEP).max(1.0)
    } else {
        1.0
    }
}

/// Returns the factor by which everything is drawn larger: what suits the monitor, times what is set.
#[must_use]
fn zoom(monitor: Vec2, window: Vec2, set: f32) -> f32 {
    let most = (window / LEAST).min_element().max(1.0);
    let wanted = enlarged(monitor, window) * set;
    wanted.min(most.max(set.min(1.0)))
}

/// Fits the interface to the monitor of the window; without a window, to the picture.
pub fn fit(
    mut held: ResMut<'_, Held>,
    mut windows: Query<'_, '_, (&mut Window, Option<&OnMonitor>), With<PrimaryWindow>>,
    monitors: Query<'_, '_, &Monitor>,
    first: Query<'_, '_, &Monitor, With<PrimaryMonitor>>,
    cameras: Query<'_, '_, &Camera, With<Camera2d>>,
    mut opened: Local<'_, bool>,
) {
    let set = held.0.desk.settings.factor();
    let (monitor, size) = if let Ok((mut window, on)) = windows.single_mut() {
        let on = on.and_then(|on| monitors.get(on.0).ok());
        let known = on.or_else(|| first.iter().next());
        let monitor = known.map(logical);
        if let (Some(monitor), false) =
            (monitor, std::mem::replace(&mut *opened, monitor.is_some()))
        {
            let larger = FIRST * enlarged(monitor, monitor);
            if larger != FIRST {
                window.resolution.set(larger.x, larger.y);
            }
        }
        let size = Vec2::new(window.width(), window.height());
        (monitor.unwrap_or(size), size)
    } else {
        let size = cameras.iter().find_map(Camera::logical_target_size);
        let size = size.unwrap_or(FIRST);
        (size, size)
    };
    let zoom = zoom(monitor, size, set);
    if (held.0.zoom - zoom).abs() > f32::EPSILON {
        held.0.zoom = zoom;
    }
}

/// The size of a monitor in logical pixels.
fn logical(monitor: &Monitor) -> Vec2 {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "pixels of a monitor"
    )]
    let (size, scale) = (
        Vec2::new(
            monitor.physical_width as f32,
            monitor.physical_height as f32,
        ),
        monitor.scale_factor.max(0.1) as f32,
    );
    size / scale
}

#[cfg(test)]
mod tests {
    use super::zoom;
    use bevy::prelude::Vec2;

    const HD: Vec2 = Vec2::new(1280.0, 720.0);
    const FULL: Vec2 = Vec2::new(1920.0, 1080.0);
    const UHD: Vec2 = Vec2::new(3840.0, 2160.0);

    fn is(found: f32, wanted: f32) {
        assert!((found - wanted).abs() < 0.01, "{found}, not {wanted}");
    }

    #[test]
    fn large_monitors_show_everything_larger() {
        is(zoom(HD, HD, 1.0), 1.0);
        is(zoom(FULL, FULL, 1.0), 1.0);
        is(
            zoom(Vec2::new(2560.0, 1440.0), Vec2::new(2560.0, 1440.0), 1.0),
            1.25,
        );
        is(zoom(UHD, UHD, 1.0), 2.0);
        // As wide as two monitors is not twice as high.
        is(
            zoom(Vec2::new(3840.0, 1080.0), Vec2::new(3840.0, 1080.0), 1.0),
            1.0,
        );
    }

    #[test]
    fn what_is_set_multiplies_what_fits() {
        is(zoom(UHD, UHD, 1.5), 3.0);
        is(zoom(UHD, UHD, 0.8), 1.6);
        is(zoom(HD, HD, 0.8), 0.8);
    }

    #[test]
    fn a_small_window_keeps_room_for_what_it_says() {
        is(zoom(UHD, HD, 1.0), 1.25);
        is(zoom(UHD, HD, 2.0), 2.0);
        is(zoom(UHD, Vec2::new(400.0, 200.0), 2.0), 1.0);
        assert!(zoom(Vec2::ZERO, Vec2::ZERO, 1.0) > 0.0);
    }
}
