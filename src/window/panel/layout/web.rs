//! Who stands well or badly with whom, as lines between emblems on a circle.

use crate::page::Action;
use crate::page::layout::{Head, Matrix, RelationWeb};
use crate::page::sheet::Tone;
use crate::scenario::model::Roster;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::panel::words::{colour_of, paint_crest};
use bevy_egui::egui::epaint::QuadraticBezierShape;
use bevy_egui::egui::{
    Color32, CursorIcon, Id, Label, Pos2, Rect, RichText, Sense, Shape, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};
use std::f32::consts::TAU;

/// The greatest height, in points.
const MOST: f32 = 340.0;
/// The least and the greatest side of an emblem, in points.
const CREST: (f32, f32) = (16.0, 26.0);
/// How far lines bend towards the middle: 0 not at all, 1 all the way.
const BEND: f32 = 0.6;
/// How much of a line is left that is not of the emblem that is pointed at.
const FADED: f32 = 0.12;

/// Shows the web. A click on an emblem asks for what its head in the matrix asks for.
pub fn show(ui: &mut Ui, id: &str, web: &RelationWeb, roster: &Roster, look: &Look) -> Vec<Action> {
    let matrix = &web.matrix;
    let width = ui.available_width();
    let height = (width * 0.72).min(MOST);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let spots = spots(rect, matrix.rows.len());
    let side = side(&spots);
    let plates: Vec<Rect> = spots
        .iter()
        .map(|spot| Rect::from_center_size(*spot, Vec2::splat(side)))
        .collect();
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let pointed = pointer.and_then(|at| plates.iter().position(|plate| plate.contains(at)));
    for (one, from) in spots.iter().enumerate() {
        for (other, to) in spots.iter().enumerate().skip(one + 1) {
            let Some(tone) = between(matrix, one, other) else {
                continue;
            };
            let off = pointed.is_some_and(|at| at != one && at != other);
            let part = if off { FADED } else { 0.85 };
            let ink = colour_of(tone, look).gamma_multiply(part);
            ui.painter().add(line(*from, *to, rect.center(), ink));
        }
    }
    let caption = RichText::new(&web.caption).font(look.small_font());
    ui.add(Label::new(caption.color(look.dim())).wrap());
    let heads = matrix.rows.iter().map(|row| &row.head).zip(plates);
    heads
        .enumerate()
        .filter_map(|(at, (head, plate))| emblem(ui, Id::new((id, at)), head, plate, roster, look))
        .collect()
}

/// Where the emblems stand: evenly on an ellipse, the first at the top.
fn spots(rect: Rect, count: usize) -> Vec<Pos2> {
    let reach = (rect.size() / 2.0 - Vec2::splat(CREST.1)).max(Vec2::splat(1.0));
    let reach = vec2(reach.x.min(reach.y * 1.5), reach.y);
    #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
    let share = |at: usize| at as f32 / count.max(1) as f32;
    (0..count)
        .map(|at| {
            let angle = TAU * (share(at) - 0.25);
            let (up, across) = angle.sin_cos();
            pos2(
                rect.center().x + across * reach.x,
                rect.center().y + up * reach.y,
            )
        })
        .collect()
}

/// How large emblems are, so that neighbours do not touch.
fn side(spots: &[Pos2]) -> f32 {
    let gaps = spots.windows(2).map(|pair| pair[0].distance(pair[1]));
    let least = gaps.fold(f32::INFINITY, f32::min);
    (least * 0.8).clamp(CREST.0, CREST.1)
}

/// How two stand with each other: badly if either does, else well if either does.
fn between(matrix: &Matrix, one: usize, other: usize) -> Option<Tone> {
    let tone = |row: usize, column: usize| {
        let cell = matrix.rows.get(row)?.cells.get(column)?;
        matches!(cell.tone, Tone::Good | Tone::Bad).then_some(cell.tone)
    };
    match (tone(one, other), tone(other, one)) {
        (Some(Tone::Bad), _) | (_, Some(Tone::Bad)) => Some(Tone::Bad),
        (one, other) => one.or(other),
    }
}

/// A line that bends towards the middle, so that many can be told apart.
fn line(from: Pos2, to: Pos2, middle: Pos2, ink: Color32) -> Shape {
    let half = from + (to - from) / 2.0;
    let bent = half + (middle - half) * BEND;
    let curve = [from, bent, to];
    QuadraticBezierShape::from_points_stroke(curve, false, Color32::TRANSPARENT, (1.6, ink)).into()
}

fn emblem(
    ui: &Ui,
    id: Id,
    head: &Head,
    plate: Rect,
    roster: &Roster,
    look: &Look,
) -> Option<Action> {
    let faction = head.crest?;
    paint_crest(ui.painter(), plate, faction, roster, look);
    let shown = ui.interact(plate, id, Sense::click());
    if shown.hovered() || shown.has_focus() {
        let around = plate.expand(2.0);
        ui.painter()
            .rect_stroke(around, 3.0, (2.0, look.bone()), StrokeKind::Outside);
    }
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &head.name));
    let shown = shown.hint_with(|ui| {
        ui.label(RichText::new(&head.name).color(look.bone()));
    });
    let clicked = shown.on_hover_cursor(CursorIcon::PointingHand).clicked();
    head.action.clone().filter(|_| clicked)
}

#[cfg(test)]
mod tests {
    use super::{between, side, spots};
    use crate::page::layout::{Matrix, MatrixCell, MatrixRow};
    use crate::page::sheet::Tone;
    use bevy_egui::egui::{Rect, pos2};

    #[test]
    fn emblems_of_twenty_sects_do_not_touch() {
        for width in [330.0, 500.0, 900.0] {
            let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(width, width * 0.6));
            let spots = spots(rect, 20);
            assert_eq!(spots.len(), 20);
            let least = spots[0].distance(spots[1]);
            assert!(side(&spots) < least.max(17.0), "{width}: {least}");
            assert!(spots.iter().all(|spot| rect.shrink(8.0).contains(*spot)));
        }
    }

    #[test]
    fn whoever_wrongs_another_stands_badly_with_him() {
        let cell = |tone| MatrixCell {
            tone,
            ..MatrixCell::default()
        };
        let row = |tones: [Tone; 3]| MatrixRow {
            cells: tones.map(cell).to_vec(),
            ..MatrixRow::default()
        };
        let matrix = Matrix {
            rows: vec![
                row([Tone::Plain, Tone::Good, Tone::Good]),
                row([Tone::Bad, Tone::Plain, Tone::Plain]),
                row([Tone::Plain, Tone::Plain, Tone::Plain]),
            ],
            ..Matrix::default()
        };
        assert_eq!(between(&matrix, 0, 1), Some(Tone::Bad));
        assert_eq!(between(&matrix, 0, 2), Some(Tone::Good));
        assert_eq!(between(&matrix, 1, 2), None);
    }
}
