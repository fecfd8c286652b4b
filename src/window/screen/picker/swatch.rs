//! The colour of a sect with its hatch, as land on the map has it.

use crate::scenario::model::Hatch;
use crate::window::look::{Look, luminance};
use bevy_egui::egui::{Color32, Pos2, Rect, StrokeKind, Ui, pos2, vec2};

/// Between two lines of a hatch, in points.
const STEP: f32 = 7.0;

/// Paints it.
pub fn paint(ui: &Ui, rect: Rect, ground: Color32, hatch: Hatch, look: &Look) {
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 1.0, ground);
    let ink = if luminance(ground) > 0.2 {
        look.space()
    } else {
        Color32::WHITE
    };
    let line = |from: Pos2, to: Pos2| {
        painter.line_segment([from, to], (1.4, ink.gamma_multiply(0.75)));
    };
    let (height, mut at) = (rect.height(), rect.left() - rect.height());
    while at < rect.right() + height {
        let (top, bottom) = (rect.top(), rect.bottom());
        match hatch {
            Hatch::Plain | Hatch::Level => {}
            Hatch::Rising => line(pos2(at, bottom), pos2(at + height, top)),
            Hatch::Falling => line(pos2(at, top), pos2(at + height, bottom)),
            Hatch::Cross => {
                line(pos2(at, bottom), pos2(at + height, top));
                line(pos2(at, top), pos2(at + height, bottom));
            }
            Hatch::Upright | Hatch::Grid => line(pos2(at, top), pos2(at, bottom)),
            Hatch::Dots => {
                for row in [0.25, 0.75] {
                    painter.circle_filled(pos2(at, top + height * row), 1.6, ink);
                }
            }
            Hatch::Chevrons => {
                let middle = pos2(at + STEP * 0.7, rect.center().y);
                line(pos2(at, top), middle);
                line(middle, pos2(at, bottom));
            }
            Hatch::Waves => {
                let middle = rect.center().y;
                line(pos2(at, middle + 3.0), pos2(at + STEP / 2.0, middle - 3.0));
                line(
                    pos2(at + STEP / 2.0, middle - 3.0),
                    pos2(at + STEP, middle + 3.0),
                );
            }
        }
        at += STEP;
    }
    if matches!(hatch, Hatch::Level | Hatch::Grid) {
        let mut y = rect.top() + STEP / 2.0;
        while y < rect.bottom() {
            line(
                pos2(rect.left(), y),
                pos2(rect.left(), y) + vec2(rect.width(), 0.0),
            );
            y += STEP;
        }
    }
    painter.rect_stroke(rect, 1.0, (1.0, look.line()), StrokeKind::Inside);
}
