//! Which part of the map is seen, and how large. Plain numbers: no engine, no screen.

use bevy_egui::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// The map is a square of this many units (see the scenario format).
pub const SIDE: f32 = 1000.0;
/// Points on the screen for a unit of the map, at most.
const CLOSEST: f32 = 6.0;
/// Empty space that is shown beyond the edge of the map, in points.
const MARGIN: f32 = 70.0;

/// Which part of the map is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// What is in the middle, in units of the map.
    pub centre: Pos2,
    /// Points on the screen for a unit of the map.
    pub zoom: f32,
    /// Where there is anything to be seen, in units of the map.
    pub bounds: Rect,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            centre: pos2(SIDE / 2.0, SIDE / 2.0),
            zoom: 1.0,
            bounds: Rect::from_min_size(Pos2::ZERO, vec2(SIDE, SIDE)),
        }
    }
}

impl Camera {
    /// Shows all of these places in a frame, with some room around them.
    #[must_use]
    pub fn around(places: impl Iterator<Item = Pos2>, frame: Rect) -> Self {
        let mut bounds = Rect::NOTHING;
        places.for_each(|place| bounds.extend_with(place));
        if !bounds.is_finite() {
            return Self::default();
        }
        let wide = bounds.expand(30.0);
        let zoom = (frame.width() / wide.width()).min(frame.height() / wide.height());
        Self {
            centre: bounds.center(),
            zoom: if zoom.is_finite() { zoom } else { 1.0 },
            bounds,
        }
        .sound(frame)
    }

    /// Where a place of the map is on the screen.
    #[must_use]
    pub fn to_screen(&self, place: Pos2, frame: Rect) -> Pos2 {
        frame.center() + (place - self.centre) * self.zoom
    }

    /// Which place of the map is at a point of the screen.
    #[must_use]
    pub fn to_map(&self, point: Pos2, frame: Rect) -> Pos2 {
        self.centre + (point - frame.center()) / self.zoom
    }

    /// Moves what is seen by this many points on the screen.
    pub fn pan(&mut self, by: Vec2, frame: Rect) {
        self.go(self.centre - by / self.zoom, frame);
    }

    /// Brings a point of the map to the middle, as far as the map goes. It never moves the other way:
    /// what a panel left beyond the edge is let go only by what leads away from there.
    pub fn go(&mut self, centre: Pos2, frame: Rect) {
        let before = self.centre;
        self.centre = centre;
        *self = self.sound(frame);
        let back = |wish: f32, held: f32, before: f32| {
            if wish.is_finite() && before.is_finite() {
                held.clamp(wish.min(before), wish.max(before))
            } else {
                held
            }
        };
        self.centre = pos2(
            back(centre.x, self.centre.x, before.x),
            back(centre.y, self.centre.y, before.y),
        );
    }

    /// Enlarges by a factor, so that what is at a point of the screen stays there.
    pub fn zoom_at(&mut self, factor: f32, point: Pos2, frame: Rect) {
        let fixed = self.to_map(point, frame);
        self.zoom *= factor;
        *self = self.sound(frame);
        self.centre = fixed - (point - frame.center()) / self.zoom;
        *self = self.sound(frame);
    }

    /// The camera with everything within its range: the map can be neither lost nor made tiny.
    #[must_use]
    pub fn sound(mut self, frame: Rect) -> Self {
        let whole = (frame.width().min(frame.height()) / SIDE).max(0.02);
        let zoom = if self.zoom.is_finite() {
            self.zoom
        } else {
            1.0
        };
        self.zoom = zoom.clamp(whole * 0.8, CLOSEST.max(whole));
        let half = frame.size() / 2.0 / self.zoom;
        let margin = MARGIN / self.zoom;
        // Not farther than the edge of what there is; where all of it fits, not out of sight.
        let clamp = |n: f32, low: f32, high: f32, half: f32| {
            let (one, other) = (low - margin + half, high + margin - half);
            let (low, high) = (one.min(other), one.max(other));
            if n.is_finite() && low.is_finite() && high.is_finite() {
                n.clamp(low, high)
            } else {
                SIDE / 2.0
            }
        };
        let bounds = self.bounds;
        self.centre = pos2(
            clamp(self.centre.x, bounds.left(), bounds.right(), half.x),
            clamp(self.centre.y, bounds.top(), bounds.bottom(), half.y),
        );
        self
    }
}

/// A place of the scenario as a point of the map.
#[must_use]
pub fn point((x, y): (i32, i32)) -> Pos2 {
    #[expect(clippy::cast_precision_loss, reason = "0 to 1000")]
    let point = vec2(x as f32, y as f32);
    point.to_pos2()
}

#[cfg(test)]
mod tests {
    use super::Camera;
    use bevy_egui::egui::{Rect, pos2, vec2};

    fn frame() -> Rect {
        Rect::from_min_size(pos2(100.0, 50.0), vec2(800.0, 600.0))
    }

    #[test]
    fn there_and_back() {
        let camera = Camera {
            centre: pos2(300.0, 400.0),
            zoom: 2.5,
            ..Camera::default()
        };
        let place = pos2(311.0, 377.0);
        let point = camera.to_screen(place, frame());
        assert!((camera.to_map(point, frame()) - place).length() < 0.01);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let mut camera = Camera {
            centre: pos2(500.0, 500.0),
            zoom: 2.0,
            ..Camera::default()
        };
        let point = pos2(450.0, 300.0);
        let before = camera.to_map(point, frame());
        camera.zoom_at(1.5, point, frame());
        assert!((camera.to_map(point, frame()) - before).length() < 0.01);
    }

    #[test]
    fn what_a_panel_left_beyond_the_edge_stays_until_it_is_moved() {
        let places = [pos2(100.0, 100.0), pos2(400.0, 300.0)];
        let mut camera = Camera::around(places.into_iter(), frame());
        camera.centre.x += 900.0;
        let left = camera.centre;
        camera.pan(vec2(0.0, 0.0), frame());
        assert_eq!(camera.centre, left, "nobody moved it");
        camera.pan(vec2(-40.0, 0.0), frame());
        assert_eq!(camera.centre, left, "not farther out");
        camera.pan(vec2(40.0, 0.0), frame());
        assert!(camera.centre.x < left.x, "back towards the map");
    }

    #[test]
    fn nothing_breaks_it() {
        let mut camera = Camera::default();
        camera.zoom_at(f32::NAN, pos2(0.0, 0.0), Rect::NOTHING);
        camera.pan(vec2(f32::INFINITY, 0.0), frame());
        assert!(camera.centre.is_finite() && camera.zoom.is_finite());
        let empty = Camera::around(std::iter::empty(), frame());
        assert_eq!(empty, Camera::default());
    }
}
