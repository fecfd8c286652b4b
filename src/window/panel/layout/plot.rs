//! Amounts over turns: a line for each, its name at its end, numbers where the pointer rests.

use crate::page::layout::{Plot, Series};
use crate::page::sheet::Tone;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::panel::words::colour_of;
use bevy_egui::egui::{
    Align2, Color32, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

/// How high the lines may reach, in points.
const HEIGHT: f32 = 110.0;
/// Between two names at the ends of lines, in points.
const APART: f32 = 15.0;

/// Where amounts lie on the screen.
struct Field {
    rect: Rect,
    last: usize,
    top: i32,
    bottom: i32,
}

impl Field {
    #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
    fn at(&self, mark: usize, amount: i32) -> Pos2 {
        let across = mark as f32 / self.last.max(1) as f32;
        let span = (self.top - self.bottom).max(1) as f32;
        let up = (amount - self.bottom) as f32 / span;
        pos2(
            self.rect.left() + across * self.rect.width(),
            self.rect.bottom() - up * self.rect.height(),
        )
    }
}

/// Shows the plot.
pub fn show(ui: &mut Ui, plot: &Plot, look: &Look) {
    let font = look.small_font();
    let measure = |words: &str| {
        let galley = ui
            .painter()
            .layout_no_wrap(words.to_owned(), font.clone(), look.bone());
        galley.size().x
    };
    let names = plot.series.iter().map(|series| measure(&series.name));
    let names = names.fold(0.0, f32::max) + 12.0;
    let scale = measure(&plot.top().to_string()).max(measure(&plot.bottom().to_string())) + 6.0;
    let size = vec2(ui.available_width(), HEIGHT + 34.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let field = Field {
        rect: Rect::from_min_max(
            pos2(rect.left() + scale, rect.top() + 8.0),
            pos2(rect.right() - names, rect.top() + 8.0 + HEIGHT),
        ),
        last: plot.marks.len().saturating_sub(1),
        top: plot.top(),
        bottom: plot.bottom(),
    };
    ground(ui, plot, &field, look);
    for (at, series) in plot.series.iter().enumerate() {
        line(ui, at, series, &field, look);
    }
    ends(ui, plot, &field, look);
    response.widget_info(|| {
        let lines: Vec<String> = plot.series.iter().map(said).collect();
        WidgetInfo::labeled(WidgetType::Label, true, lines.join("; "))
    });
    let pointer = response.hover_pos();
    let nearest = pointer.and_then(|pointer| {
        let far = |mark: &usize| (field.at(*mark, 0).x - pointer.x).abs();
        (0..plot.marks.len()).min_by(|one, other| far(one).total_cmp(&far(other)))
    });
    if let Some(mark) = nearest {
        let x = field.at(mark, 0).x;
        ui.painter()
            .vline(x, field.rect.y_range(), (1.0, look.edge()));
        response.hint_with(|ui| {
            let head = format!("{} {}", plot.across, plot.marks[mark]);
            ui.label(RichText::new(head).color(look.dim()));
            for series in &plot.series {
                let amount = series.amounts.get(mark).copied().unwrap_or(0);
                let words = format!("{}: {amount}", series.name);
                ui.label(RichText::new(words).color(look.bone()));
            }
        });
    }
}

/// A series in words.
fn said(series: &Series) -> String {
    let amounts: Vec<String> = series.amounts.iter().map(i32::to_string).collect();
    format!("{}: {}", series.name, amounts.join(", "))
}

/// The ground, nothing and the top marked at the left, turns along the bottom.
fn ground(ui: &Ui, plot: &Plot, field: &Field, look: &Look) {
    let painter = ui.painter();
    painter.rect_filled(field.rect.expand(3.0), 2.0, look.sunken());
    let font = look.small_font();
    let mut lines = vec![0, field.top];
    if field.bottom < 0 {
        lines.push(field.bottom);
    }
    for amount in lines {
        let y = field.at(0, amount).y;
        painter.hline(field.rect.x_range(), y, (1.0, look.line()));
        let at = pos2(field.rect.left() - 5.0, y);
        painter.text(
            at,
            Align2::RIGHT_CENTER,
            amount.to_string(),
            font.clone(),
            look.dim(),
        );
    }
    // Not every mark has room for its name.
    let every = plot.marks.len().div_ceil(6).max(1);
    for (mark, name) in plot.marks.iter().enumerate().step_by(every) {
        let at = pos2(field.at(mark, 0).x, field.rect.bottom() + 5.0);
        painter.text(at, Align2::CENTER_TOP, name, font.clone(), look.dim());
    }
    let at = pos2(field.rect.right() + 8.0, field.rect.bottom() + 5.0);
    painter.text(at, Align2::LEFT_TOP, &plot.across, font, look.dim());
}

/// The colour of a series: how it stands, else one by its place.
fn ink(at: usize, series: &Series, look: &Look) -> Color32 {
    match series.tone {
        Tone::Plain => [look.copper(), look.bone(), look.good()][at % 3],
        tone => colour_of(tone, look),
    }
}

/// The line of a series, with a mark of its own shape at each turn.
fn line(ui: &Ui, at: usize, series: &Series, field: &Field, look: &Look) {
    let ink = ink(at, series, look);
    let points: Vec<Pos2> = (0..)
        .zip(&series.amounts)
        .map(|(mark, amount)| field.at(mark, *amount))
        .collect();
    for point in &points {
        ui.painter().add(mark(at, *point, ink));
    }
    ui.painter().add(Shape::line(points, Stroke::new(1.5, ink)));
}

/// A mark whose shape tells series apart without colours.
fn mark(at: usize, point: Pos2, ink: Color32) -> Shape {
    let square = Rect::from_center_size(point, vec2(6.0, 6.0));
    match at % 3 {
        0 => Shape::circle_filled(point, 3.0, ink),
        1 => Shape::rect_filled(square, 0.0, ink),
        _ => Shape::convex_polygon(
            vec![
                point + vec2(0.0, -4.0),
                point + vec2(4.0, 3.0),
                point + vec2(-4.0, 3.0),
            ],
            ink,
            (0.0, ink),
        ),
    }
}

/// The names at the ends of the lines, moved apart where lines end together.
fn ends(ui: &Ui, plot: &Plot, field: &Field, look: &Look) {
    let mut names: Vec<(f32, usize)> = (0..)
        .zip(&plot.series)
        .map(|(at, series)| {
            let last = series.amounts.last().copied().unwrap_or(0);
            (field.at(field.last, last).y, at)
        })
        .collect();
    names.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut least = field.rect.top();
    for (y, _) in &mut names {
        *y = y.max(least);
        least = *y + APART;
    }
    // What was pushed below the field moves up again, and pushes what is above it.
    let mut most = field.rect.bottom();
    for (y, _) in names.iter_mut().rev() {
        *y = y.min(most);
        most = *y - APART;
    }
    for (y, at) in names {
        let series = &plot.series[at];
        let place = pos2(field.rect.right() + 8.0, y);
        let font = look.small_font();
        ui.painter().text(
            place,
            Align2::LEFT_CENTER,
            &series.name,
            font,
            ink(at, series, look),
        );
    }
}
