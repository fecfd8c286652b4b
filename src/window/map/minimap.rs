//! The whole map, small, in a corner: which part of it is seen, and the way to another one.

use super::MapState;
use super::draw::Brush;
use super::lands::LandCell;
use super::plate;
use bevy_egui::egui::{
    Color32, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};

/// The longer side of it, in points.
const SIDE: f32 = 150.0;
/// The least size of a map with room for it.
const ROOM: Vec2 = vec2(460.0, 330.0);
/// From the edge of the map, in points.
const ASIDE: f32 = 10.0;
/// A map that shows this part of all its land needs none.
const ENOUGH: f32 = 0.86;
/// With more lands than this, each is a dot.
const DOTS: usize = 300;

/// The small map: where it stands, and how points of the map come onto it.
#[derive(Debug, Clone, Copy)]
struct Small {
    rect: Rect,
    bounds: Rect,
    scale: f32,
}

impl Small {
    fn of(bounds: Rect, frame: Rect) -> Option<Self> {
        let longer = bounds.size().max_elem();
        if !bounds.is_positive() || frame.width() < ROOM.x || frame.height() < ROOM.y {
            return None;
        }
        let scale = SIDE / longer;
        let size = bounds.size() * scale;
        let corner = frame.right_bottom() - size - Vec2::splat(ASIDE);
        Some(Self {
            rect: Rect::from_min_size(corner, size),
            bounds,
            scale,
        })
    }

    fn at(&self, place: Pos2) -> Pos2 {
        self.rect.min + (place - self.bounds.min) * self.scale
    }

    fn place(&self, at: Pos2) -> Pos2 {
        self.bounds.min + (at - self.rect.min) / self.scale
    }
}

/// The part of the map that is seen, in its units.
fn seen(state: &MapState, frame: Rect) -> Rect {
    Rect::from_min_max(
        state.camera.to_map(frame.min, frame),
        state.camera.to_map(frame.max, frame),
    )
}

/// Shows it, where a part of the map is out of sight.
pub fn show(ui: &Ui, state: &mut MapState, frame: Rect, brush: &Brush<'_>) {
    let bounds = state.camera.bounds.expand(12.0);
    let now = seen(state, frame);
    let part = now.intersect(state.camera.bounds).area() / state.camera.bounds.area().max(1.0);
    let Some(small) = Small::of(bounds, frame).filter(|_| part < ENOUGH) else {
        return;
    };
    let look = brush.look;
    let id = ui.id().with("minimap");
    let response = ui.interact(small.rect, id, Sense::click_and_drag());
    let name = look.text.say("map-small", &[]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &name));
    let led = response
        .interact_pointer_pos()
        .filter(|_| response.is_pointer_button_down_on());
    if let Some(at) = led {
        state.touch();
        state.camera.centre = small.place(at);
        state.camera = state.camera.sound(frame);
    }
    let painter = brush.painter;
    let around = small.rect.expand(3.0);
    painter.rect_filled(around, 2.0, look.space());
    let dots = state.lands.cells.len() > DOTS;
    for (cell, fill) in state.lands.cells.iter().zip(&state.fills) {
        let free = look.line().gamma_multiply(0.5);
        let ink =
            plate::colour(brush.roster, fill, look).map_or(free, |ink| ink.gamma_multiply(0.85));
        if dots {
            painter.circle_filled(small.at(cell.centre), 1.4, ink);
        } else {
            painter.add(outline(&small, cell, ink));
        }
    }
    let own = state.layout.tokens.iter().filter(|placed| placed.token.own);
    for placed in own {
        let at = small.at(placed.token.spot);
        painter.circle(at, 2.0, look.bone(), Stroke::new(1.0, look.space()));
    }
    let window = Rect::from_min_max(small.at(now.min), small.at(now.max)).intersect(around);
    painter.rect_stroke(window, 0.0, (1.4, look.bone()), StrokeKind::Inside);
    let edge = if response.has_focus() {
        look.bone()
    } else {
        look.edge()
    };
    painter.rect_stroke(around, 2.0, (1.0, edge), StrokeKind::Outside);
}

fn outline(small: &Small, cell: &LandCell, ink: Color32) -> Shape {
    let corners = cell.corners.iter().map(|corner| small.at(*corner));
    Shape::convex_polygon(corners.collect(), ink, Stroke::NONE)
}

#[cfg(test)]
mod tests {
    use super::{ROOM, Small};
    use bevy_egui::egui::{Pos2, Rect, pos2, vec2};

    #[test]
    fn a_point_of_it_is_a_point_of_the_map() {
        let bounds = Rect::from_min_max(pos2(100.0, 50.0), pos2(900.0, 450.0));
        let frame = Rect::from_min_size(pos2(300.0, 80.0), vec2(800.0, 600.0));
        let small = Small::of(bounds, frame).expect("there is room");
        assert!(frame.contains_rect(small.rect));
        for place in [bounds.min, bounds.center(), pos2(333.0, 222.0)] {
            assert!((small.place(small.at(place)) - place).length() < 0.1);
        }
        let tight = Rect::from_min_size(Pos2::ZERO, ROOM - vec2(1.0, 0.0));
        assert!(Small::of(bounds, tight).is_none());
        assert!(Small::of(Rect::NOTHING, frame).is_none());
    }
}
