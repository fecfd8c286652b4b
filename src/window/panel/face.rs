//! A face by its seed: a few strokes on the colour of a sect, always the same for the same person.

use super::features::{self, Canvas};
use super::words::{explained, sentence};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::rich::Rich;
use crate::page::sheet::Tone;
use crate::scenario::model::Roster;
use crate::window::look::Look;
use bevy_egui::egui::{
    Align2, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

/// The side of a face, in points.
const SIDE: f32 = 84.0;

/// Shows a face with what is said beside it.
pub fn show(
    ui: &mut Ui,
    seed: u32,
    faction: FactionId,
    said: &[Rich],
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let mut actions = Vec::new();
    ui.horizontal_top(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, "portrait"));
        paint(&ui.painter_at(rect), rect, seed, faction, roster, look);
        ui.vertical(|ui| {
            for line in said {
                actions.extend(sentence(ui, line, Tone::Plain, roster, look));
            }
        });
    });
    actions
}

/// Shows where somebody stands between two opposites.
pub fn axis(ui: &mut Ui, (low, high): (&str, &str), value: i8, why: &[Rich], look: &Look) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let painter = ui.painter();
    let font = look.small_font();
    let ink = |chosen: bool| if chosen { look.bone() } else { look.dim() };
    let middle = rect.center();
    let half = 46.0_f32.min(rect.width() * 0.2);
    painter.text(
        pos2(middle.x - half - 8.0, middle.y),
        Align2::RIGHT_CENTER,
        low,
        font.clone(),
        ink(value < 0),
    );
    painter.text(
        pos2(middle.x + half + 8.0, middle.y),
        Align2::LEFT_CENTER,
        high,
        font,
        ink(value > 0),
    );
    let groove = Rect::from_center_size(middle, vec2(half * 2.0, 6.0));
    painter.rect_filled(groove, 1.0, look.sunken());
    let end = middle.x + half * f32::from(value) / 5.0;
    let span = middle.x.min(end)..=middle.x.max(end);
    let full = Rect::from_x_y_ranges(span, groove.y_range());
    painter.rect_filled(full, 1.0, look.copper());
    painter.vline(middle.x, groove.y_range().expand(3.0), (1.0, look.dim()));
    painter.rect_stroke(groove, 1.0, (1.0, look.line()), StrokeKind::Outside);
    response.widget_info(|| {
        let name = format!("{low} {value} {high}");
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name)
    });
    explained(response, why, look);
}

/// Paints a face into a square.
fn paint(
    painter: &Painter,
    rect: Rect,
    seed: u32,
    faction: FactionId,
    roster: &Roster,
    look: &Look,
) {
    let sash = look.faction(roster, faction);
    let ground = look.sunken().lerp_to_gamma(sash, 0.22);
    painter.rect_filled(rect, 2.0, ground);
    if let Some(layers) = look.emblems.portrait(seed) {
        for layer in layers {
            let colour = layer.colour.unwrap_or(look.bone());
            layer.shape.paint(painter, rect, colour);
        }
        painter.rect_stroke(rect, 2.0, (1.0, look.edge()), StrokeKind::Inside);
        return;
    }
    let at = |x: f32, y: f32| -> Pos2 {
        pos2(
            rect.left() + rect.width() * x,
            rect.top() + rect.height() * y,
        )
    };
    // Each trait of a face is drawn from a few bits of the seed.
    let bits = |shift: u32, many: u32| (seed.wrapping_mul(2_654_435_761) >> shift) % many;
    let share = |shift: u32, many: u32| features::share(bits(shift, many), many);
    let faces = roster.faction(faction).faces;
    let tones = features::skin(faces);
    let skin = tones[bits(3, tones.len() as u32) as usize];
    let shade = skin.lerp_to_gamma(Color32::BLACK, 0.45);
    let hair = features::hair_colour(faces, bits(5, 4));
    // Shoulders and the sash.
    let cloth = Color32::from_rgb(52, 44, 42);
    let shoulders = vec![at(0.06, 1.0), at(0.22, 0.78), at(0.78, 0.78), at(0.94, 1.0)];
    painter.add(Shape::convex_polygon(shoulders, cloth, Stroke::NONE));
    let band = vec![at(0.24, 0.78), at(0.40, 0.78), at(0.86, 1.0), at(0.64, 1.0)];
    painter.add(Shape::convex_polygon(band, sash, Stroke::NONE));
    let canvas = Canvas {
        painter,
        at: &at,
        bits: &bits,
    };
    features::behind(&canvas, faces, hair);
    // The head.
    let jaw = 0.13 + 0.07 * share(11, 8);
    let head = vec![
        at(0.29, 0.34),
        at(0.40, 0.24),
        at(0.60, 0.24),
        at(0.71, 0.34),
        at(0.71, 0.56),
        at(0.5 + jaw, 0.80),
        at(0.5 - jaw, 0.80),
        at(0.29, 0.56),
    ];
    painter.add(Shape::convex_polygon(head, skin, Stroke::new(1.0, shade)));
    features::brow(&canvas, faces, shade, hair);
    // Brow, eyes, nose, mouth.
    let frown = 0.02 * share(19, 3);
    for side in [-1.0_f32, 1.0] {
        let brow = [
            at(0.5 + side * 0.06, 0.47 + frown),
            at(0.5 + side * 0.17, 0.455),
        ];
        painter.line_segment(brow, Stroke::new(2.5, hair));
        painter.circle_filled(at(0.5 + side * 0.11, 0.51), 2.2, Color32::BLACK);
    }
    painter.line_segment([at(0.5, 0.50), at(0.475, 0.61)], Stroke::new(1.5, shade));
    painter.line_segment([at(0.475, 0.61), at(0.53, 0.61)], Stroke::new(1.5, shade));
    let mouth = 0.69 + 0.01 * share(22, 3);
    painter.line_segment([at(0.43, mouth), at(0.57, mouth)], Stroke::new(2.0, shade));
    if bits(25, 3) == 0 {
        let scar = [at(0.34, 0.42), at(0.42, 0.62)];
        painter.line_segment(scar, Stroke::new(1.0, Color32::from_rgb(200, 150, 120)));
    }
    painter.rect_stroke(rect, 2.0, (1.0, look.edge()), StrokeKind::Inside);
}
