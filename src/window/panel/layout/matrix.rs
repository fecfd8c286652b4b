//! Rows and columns of coloured cells: as large as the panel allows, with the words where they fit.

use crate::page::Action;
use crate::page::layout::{Head, Matrix, MatrixCell};
use crate::page::sheet::Tone;
use crate::scenario::model::Roster;
use crate::window::look::{Look, readable};
use crate::window::panel::hint::Hint as _;
use crate::window::panel::words::{colour_of, explained, paint_crest};
use bevy_egui::egui::{
    Align2, CursorIcon, FontId, Id, Pos2, Rect, RichText, ScrollArea, Sense, StrokeKind, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

/// The least and the greatest side of a cell, in points.
const SIDE: (f32, f32) = (15.0, 40.0);
/// The height of a row, in points.
const ROW: f32 = 22.0;
/// The side of an emblem, in points.
const CREST: f32 = 16.0;
/// The most a row's name takes, in points; where there is less room, the emblem stands alone.
const NAME: f32 = 110.0;

/// How much smaller a number is written where it would not fit else.
const TIGHT: f32 = 0.84;

/// Where everything lies.
struct Grid {
    /// How wide the heads of the rows are.
    lead: f32,
    /// How wide a cell is.
    side: f32,
    /// The upper left corner.
    corner: Pos2,
}

impl Grid {
    fn row(&self, at: usize) -> f32 {
        self.corner.y + ROW * number(at + 1)
    }

    fn cell(&self, row: usize, column: usize) -> Rect {
        let left = self.corner.x + self.lead + self.side * number(column);
        let size = vec2(self.side, ROW);
        Rect::from_min_size(pos2(left, self.row(row)), size).shrink(1.0)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
const fn number(count: usize) -> f32 {
    count as f32
}

/// Shows the matrix; where even the smallest cells do not fit, it scrolls sideways.
pub fn show(ui: &mut Ui, id: &str, matrix: &Matrix, roster: &Roster, look: &Look) -> Vec<Action> {
    let columns = number(matrix.columns.len().max(1));
    let room = ui.available_width() - 2.0;
    let names = room - columns * SIDE.0 >= CREST + NAME;
    let lead = if names { CREST + NAME } else { CREST + 8.0 };
    let side = ((room - lead) / columns).clamp(SIDE.0, SIDE.1);
    ScrollArea::horizontal()
        .id_salt((id, "matrix"))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let size = vec2(
                lead + side * columns,
                ROW * number(matrix.rows.len() + 1) + 4.0,
            );
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let grid = Grid {
                lead,
                side,
                corner: rect.min,
            };
            cells(ui, id, matrix, &grid, look);
            heads(ui, id, matrix, &grid, names, roster, look)
        })
        .inner
}

/// The heads of columns and rows.
fn heads(
    ui: &Ui,
    id: &str,
    matrix: &Matrix,
    grid: &Grid,
    names: bool,
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let mut actions = Vec::new();
    for (at, head) in matrix.columns.iter().enumerate() {
        let rect = grid.cell(0, at).translate(vec2(0.0, -ROW));
        actions.extend(one_head(ui, (id, "column", at), rect, head, roster, look));
        if head.crest.is_none() {
            let first: String = head.name.chars().take(2).collect();
            let font = look.small_font();
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                first,
                font,
                look.dim(),
            );
        }
    }
    for (at, row) in matrix.rows.iter().enumerate() {
        let corner = pos2(grid.corner.x, grid.row(at));
        let rect = Rect::from_min_size(corner, vec2(grid.lead - 2.0, ROW)).shrink2(vec2(0.0, 1.0));
        let head = &row.head;
        actions.extend(one_head(ui, (id, "row", at), rect, head, roster, look));
        if names || head.crest.is_none() {
            let left = rect.left() + CREST + 5.0;
            let clip = ui.painter().with_clip_rect(rect);
            let font = look.text_font();
            let galley = clip.layout_no_wrap(head.name.clone(), font, look.bone());
            let font = if galley.size().x > rect.right() - left {
                look.small_font()
            } else {
                look.text_font()
            };
            ui.painter().text(
                pos2(left, rect.center().y),
                Align2::LEFT_CENTER,
                &head.name,
                font,
                look.bone(),
            );
        }
    }
    actions
}

fn one_head(
    ui: &Ui,
    salt: (&str, &str, usize),
    rect: Rect,
    head: &Head,
    roster: &Roster,
    look: &Look,
) -> Option<Action> {
    let is_row = salt.1 == "row";
    // Columns repeat the rows, so that the keyboard goes through the rows alone.
    let sense = if head.action.is_some() && is_row {
        Sense::click()
    } else {
        Sense::hover()
    };
    let shown = ui.interact(rect, Id::new(salt), sense);
    if sense.senses_click() {
        if shown.has_focus() {
            ui.painter()
                .rect_stroke(rect, 2.0, (1.0, look.bone()), StrokeKind::Inside);
        }
        shown.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &head.name));
    }
    if let Some(faction) = head.crest {
        let side = CREST.min(rect.width());
        let middle = if is_row {
            pos2(rect.left() + CREST / 2.0 + 1.0, rect.center().y)
        } else {
            rect.center()
        };
        let crest = Rect::from_center_size(middle, vec2(side, side));
        paint_crest(ui.painter(), crest, faction, roster, look);
    }
    let name = RichText::new(&head.name).color(look.bone());
    let shown = shown.hint_with(|ui| {
        ui.label(name);
    });
    if !sense.senses_click() {
        return None;
    }
    let clicked = shown.on_hover_cursor(CursorIcon::PointingHand).clicked();
    head.action.clone().filter(|_| clicked)
}

/// All cells; what one means is told where the pointer rests.
fn cells(ui: &Ui, id: &str, matrix: &Matrix, grid: &Grid, look: &Look) {
    let mut pointed: Option<(&MatrixCell, Rect)> = None;
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let pointer = pointer.filter(|_| ui.rect_contains_pointer(ui.clip_rect()));
    if let Some(pointer) = pointer {
        cross(ui, matrix, grid, pointer, look);
    }
    for (at, row) in matrix.rows.iter().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            let rect = grid.cell(at, column);
            if pointer.is_some_and(|pointer| rect.contains(pointer)) {
                pointed = Some((cell, rect));
            }
            paint(ui, rect, cell, look);
        }
    }
    if let Some((cell, rect)) = pointed.filter(|(cell, _)| !cell.why.is_empty()) {
        let shown = ui.interact(rect, Id::new((id, "cell")), Sense::hover());
        explained(shown, &cell.why, look);
    }
}

/// Lights the row and the column that the pointer is in: who thinks of whom.
fn cross(ui: &Ui, matrix: &Matrix, grid: &Grid, pointer: Pos2, look: &Look) {
    let (rows, columns) = (matrix.rows.len(), matrix.columns.len());
    let size = vec2(
        grid.lead + grid.side * number(columns),
        ROW * number(rows + 1),
    );
    let all = Rect::from_min_size(grid.corner, size);
    let row = (0..rows).map(|at| grid.cell(at, 0).y_range());
    let row = row.filter(|range| range.contains(pointer.y));
    let column = (0..columns).map(|at| grid.cell(0, at).x_range());
    let column = column.filter(|range| range.contains(pointer.x));
    if all.contains(pointer) {
        let bands = row.map(|range| Rect::from_x_y_ranges(all.x_range(), range));
        let bands = bands.chain(column.map(|range| Rect::from_x_y_ranges(range, all.y_range())));
        for band in bands {
            ui.painter().rect_filled(band, 2.0, look.raised());
        }
    }
}

fn paint(ui: &Ui, rect: Rect, cell: &MatrixCell, look: &Look) {
    let painter = ui.painter();
    if cell.words.is_empty() {
        return;
    }
    let ground = match cell.tone {
        Tone::Plain | Tone::Dim => look.sunken(),
        tone => look.sunken().lerp_to_gamma(colour_of(tone, look), 0.42),
    };
    let ink = match cell.tone {
        Tone::Dim => look.dim(),
        _ => readable(look.bone(), ground),
    };
    painter.rect_filled(rect, 2.0, ground);
    let mut font = look.small_font();
    let fits = |font: &FontId| {
        let galley = painter.layout_no_wrap(cell.words.clone(), font.clone(), ink);
        galley.size().x <= rect.width()
    };
    let mut words = cell.words.clone();
    if !fits(&font) {
        font.size *= TIGHT;
        if !fits(&font) {
            // Where the number has no room, its sign tells which way it stands.
            font = look.small_font();
            words = words.chars().take(1).collect();
        }
    }
    painter.text(rect.center(), Align2::CENTER_CENTER, words, font, ink);
}
