//! Draws the tables of sheets: as wide as the panel, numbers to the right, words wrapped, whole rows to
//! be clicked.

use super::line::WrappedLine;
use super::words::{colour_of, explained, paint_crest};
use crate::page::Action;
use crate::page::rich::Rich;
use crate::page::sheet::{Cell, Column, Row, Sorting, Table, Tone};
use crate::scenario::model::Roster;
use crate::text::say;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use bevy_egui::egui::{
    Align2, CursorIcon, FontId, Id, Pos2, Rect, Response, RichText, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

/// Between two columns, in points.
const GAP: f32 = 8.0;
/// Above and below the words of a row, in points.
const PAD: f32 = 3.0;
/// The side of an emblem, in points.
const CREST: f32 = 18.0;
/// A column of words is not made narrower than this, in points.
const NARROWEST: f32 = 44.0;

/// Shows a table; a row that asks for something is clicked anywhere.
pub fn show(ui: &mut Ui, id: &str, table: &Table, roster: &Roster, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    let crests = table.rows.iter().any(|row| row.crest.is_some());
    let lead = if crests { CREST + GAP + 2.0 } else { 7.0 };
    let widths = widths(ui, table, ui.available_width() - lead - 4.0, look);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        actions.extend(head(ui, id, table, lead, &widths, look));
        for (at, row) in table.rows.iter().enumerate() {
            let id = Id::new((id, "row", at));
            let frame = Frame {
                id,
                lead,
                even: at % 2 == 0,
            };
            actions.extend(show_row(ui, &frame, table, row, &widths, roster, look));
        }
    });
    actions
}

/// How a row is framed.
struct Frame {
    id: Id,
    lead: f32,
    even: bool,
}

/// The width of each column: numbers get what they need, words share the rest.
fn widths(ui: &Ui, table: &Table, room: f32, look: &Look) -> Vec<f32> {
    let measure = |words: &str, font: FontId| {
        let galley = ui
            .painter()
            .layout_no_wrap(words.to_owned(), font, look.bone());
        galley.size().x.ceil() + 1.0
    };
    let strong = || look.strong_font(look.sizes().text);
    let count = table.columns.len();
    let mut widths: Vec<f32> = Vec::with_capacity(count);
    let mut least: Vec<f32> = Vec::with_capacity(count);
    for (at, column) in table.columns.iter().enumerate() {
        let mut wide = measure(&column.name, look.small_font());
        let mut narrow = NARROWEST.max(wide);
        for cell in table.rows.iter().filter_map(|row| row.cells.get(at)) {
            let words = cell.words.words();
            if column.numbers {
                wide = wide.max(measure(&words, look.text_font()));
                continue;
            }
            wide = wide.max(measure(&words, strong()));
            let longest = words.split(' ').max_by_key(|word| word.chars().count());
            narrow = narrow.max(measure(longest.unwrap_or(""), strong()));
            if !cell.under.is_empty() && !spans(table) {
                wide = wide.max(measure(&cell.under.words(), look.small_font()));
            }
        }
        widths.push(wide);
        least.push(if column.numbers {
            wide
        } else {
            narrow.min(wide)
        });
    }
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let room = room - GAP * count.saturating_sub(1) as f32;
    let sum: f32 = widths.iter().sum();
    if sum <= room {
        // What is left goes to the first column, so that numbers stand at the edge.
        if let Some(first) = widths.first_mut() {
            *first += room - sum;
        }
        return widths;
    }
    shrink(&mut widths, &least, room);
    widths
}

/// Makes columns narrower until all fit, the widest first, none so narrow that words break.
fn shrink(widths: &mut [f32], least: &[f32], room: f32) {
    for _ in 0..128 {
        let over = widths.iter().sum::<f32>() - room;
        if over <= 0.5 {
            return;
        }
        let can = |at: &usize| widths[*at] > least[*at] + 0.5;
        let widest = (0..widths.len())
            .filter(can)
            .max_by(|a, b| widths[*a].total_cmp(&widths[*b]));
        let Some(widest) = widest else {
            break;
        };
        widths[widest] = (widths[widest] - 8.0_f32.min(over)).max(least[widest]);
    }
    // Rather break a word than run out of the panel.
    let over = widths.iter().sum::<f32>() - room;
    if over > 0.5
        && let Some(first) = widths.first_mut()
    {
        *first = (*first - over).max(NARROWEST);
    }
}

fn head(
    ui: &mut Ui,
    id: &str,
    table: &Table,
    lead: f32,
    widths: &[f32],
    look: &Look,
) -> Option<Action> {
    if table.columns.iter().all(|column| column.name.is_empty()) {
        return None;
    }
    let mut asked = None;
    let font = look.small_font();
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), font.size + 8.0), Sense::hover());
    let mut left = rect.left() + lead;
    for (number, (column, width)) in table.columns.iter().zip(widths).enumerate() {
        let (at, align) = if column.numbers {
            (left + width, Align2::RIGHT_CENTER)
        } else {
            (left, Align2::LEFT_CENTER)
        };
        let place = Rect::from_x_y_ranges(left - 2.0..=left + width + 2.0, rect.y_range());
        let mut ink = look.dim();
        if let Some(sorting) = table.sorting {
            let (clicked, lit) = sorter(ui, id, place, sorting, (number, column), look);
            if lit {
                ink = look.copper();
            }
            if clicked {
                asked = Some(sorting.click(number, column.numbers));
            }
        }
        let words = &column.name;
        ui.painter()
            .text(pos2(at, rect.center().y), align, words, font.clone(), ink);
        left += width + GAP;
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), (1.0, look.line()));
    let names: Vec<&str> = table.columns.iter().map(|c| c.name.as_str()).collect();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, names.join(", ")));
    asked
}

/// The head of a column as a button that sorts. Returns whether it was pressed, and whether its words are lit.
fn sorter(
    ui: &Ui,
    id: &str,
    place: Rect,
    sorting: Sorting,
    (number, column): (usize, &Column),
    look: &Look,
) -> (bool, bool) {
    let shown = ui.interact(place, Id::new((id, "head", number)), Sense::click());
    let by = sorting.by.filter(|(by, _)| *by == number);
    let how = match by {
        Some((_, true)) => look.text.say("sort-down", &[]),
        Some((_, false)) => look.text.say("sort-up", &[]),
        None => look.text.say("sort-not", &[]),
    };
    let name = say!(look.text, "sort-by", column = column.name.as_str());
    shown.widget_info(|| {
        let words = format!("{name}, {how}");
        WidgetInfo::selected(WidgetType::Button, true, by.is_some(), words)
    });
    let painter = ui.painter();
    if shown.has_focus() {
        painter.rect_stroke(place, 2.0, (1.5, look.bone()), StrokeKind::Inside);
    }
    if let Some((_, down)) = by {
        // A wedge on the line below the head: there is always room for it.
        let at = pos2(place.center().x, place.bottom() - 2.5);
        let way = if down { 2.5 } else { -2.5 };
        let wedge = vec![
            at + vec2(-4.0, -way),
            at + vec2(4.0, -way),
            at + vec2(0.0, way),
        ];
        painter.add(Shape::convex_polygon(wedge, look.copper(), Stroke::NONE));
    }
    let lit = by.is_some() || shown.hovered();
    let shown = shown.on_hover_cursor(CursorIcon::PointingHand);
    let shown = shown.hint(name);
    (shown.clicked(), lit)
}

fn show_row(
    ui: &mut Ui,
    frame: &Frame,
    table: &Table,
    row: &Row,
    widths: &[f32],
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let font = look.text_font();
    let lines: Vec<WrappedLine> = row
        .cells
        .iter()
        .enumerate()
        .zip(widths)
        .map(|((at, cell), width)| {
            let (words, tone) = said(row, at, cell);
            WrappedLine::of(ui, &words, tone, &font, *width + 1.0, roster, look)
        })
        .collect();
    let first = lines.first().map_or(0.0, |line| line.size().y);
    let flat = lines.iter().all(|line| line.size().y <= first);
    let spans = spans(table) && flat;
    let unders: Vec<Option<WrappedLine>> = row
        .cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            let (under, font) = (&cell.under, look.small_font());
            let room = if spans {
                below_room(ui, frame)
            } else {
                *width + 1.0
            };
            let lay = || WrappedLine::of(ui, under, Tone::Dim, &font, room, roster, look);
            (!under.is_empty()).then(lay)
        })
        .collect();
    let below = |at: usize| {
        let under = unders.get(at).and_then(Option::as_ref);
        under.map_or(0.0, |line| line.size().y)
    };
    let heights = lines.iter().enumerate();
    let tallest = heights
        .map(|(at, line)| line.size().y + below(at))
        .fold(0.0, f32::max);
    let height = tallest.max(CREST) + 2.0 * PAD;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if !ui.is_rect_visible(rect) && row.action.is_none() {
        return Vec::new();
    }
    let shown = row_ground(ui, frame, rect, row, look);
    if let Some(faction) = row.crest {
        let at = pos2(rect.left() + CREST / 2.0 + 5.0, rect.center().y);
        let square = Rect::from_center_size(at, vec2(CREST, CREST));
        paint_crest(ui.painter(), square, faction, roster, look);
    }
    // A row that does something does it wherever it is clicked.
    let gives = !matches!(row.action, None | Some(Action::Look(_)));
    let mut actions = Vec::new();
    let mut left = rect.left() + frame.lead;
    for (at, (line, width)) in lines.iter().zip(widths).enumerate() {
        let numbers = table.columns.get(at).is_some_and(|column| column.numbers);
        let size = line.size();
        let x = if numbers {
            left + (width - size.x).max(0.0)
        } else {
            left
        };
        let y = rect.top() + PAD + (tallest.max(CREST) - size.y).min(CREST) / 2.0;
        let y = if tallest > CREST * 1.6 {
            rect.top() + PAD
        } else {
            y
        };
        let id = frame.id.with(("cell", at));
        if let Some(cell) = row.cells.get(at).filter(|cell| !cell.why.is_empty()) {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, height));
            let over = ui.interact(place, id.with("why"), Sense::hover());
            explained(over, &cell.why, look);
        }
        let mut paint = |line: &WrappedLine, id: Id, at: Pos2| {
            if gives {
                line.paint_still(ui, at);
            } else {
                actions.extend(line.paint(ui, id, at));
            }
        };
        paint(line, id, pos2(x, y));
        if let Some(Some(under)) = unders.get(at) {
            paint(under, id.with("under"), pos2(left, y + size.y));
        }
        left += width + GAP;
    }
    if let (Some(shown), Some(action), true) = (shown, &row.action, actions.is_empty())
        && shown.clicked()
        && row.refused.is_none()
    {
        actions.push(action.clone());
    }
    actions
}

/// Whether only first cells have a line below them: it may go on below the others.
fn spans(table: &Table) -> bool {
    let mut others = table.rows.iter().flat_map(|row| row.cells.iter().skip(1));
    others.all(|cell| cell.under.is_empty())
}

/// How wide a line below a whole row may be, in points.
fn below_room(ui: &Ui, frame: &Frame) -> f32 {
    ui.available_width() - frame.lead - 4.0
}

/// What a cell says; the first cell of a row that leads to what it names is no link of its own.
fn said(row: &Row, at: usize, cell: &Cell) -> (Rich, Tone) {
    let leads = match (&row.action, cell.words.pieces.as_slice()) {
        (Some(Action::Look(thing)), [(tint, _)]) if at == 0 => tint.thing() == Some(*thing),
        _ => false,
    };
    let words = if leads {
        Rich::plain(cell.words.words())
    } else {
        cell.words.clone()
    };
    let tone = if row.refused.is_some() {
        Tone::Dim
    } else {
        cell.tone
    };
    (words, tone)
}

/// The ground of a row: striped, lit under the pointer, framed with the focus.
fn row_ground(ui: &Ui, frame: &Frame, rect: Rect, row: &Row, look: &Look) -> Option<Response> {
    let painter = ui.painter();
    if row.chosen {
        painter.rect_filled(rect, 0.0, look.raised());
        let notch = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(notch, 0.0, look.copper());
    } else if frame.even {
        painter.rect_filled(rect, 0.0, look.sunken());
    }
    row.action.as_ref()?;
    let can = row.refused.is_none();
    let shown = ui.interact(rect, frame.id, Sense::click());
    let words: Vec<String> = row.cells.iter().map(|cell| cell.words.words()).collect();
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::Button, can, words.join(", ")));
    if can && shown.hovered() {
        painter.rect_filled(rect, 2.0, look.raised());
        painter.rect_stroke(rect, 2.0, (1.0, look.edge()), StrokeKind::Inside);
    }
    if shown.has_focus() {
        painter.rect_stroke(rect, 2.0, (1.5, look.bone()), StrokeKind::Inside);
    }
    Some(match &row.refused {
        Some(why) => shown.hint_with(|ui| {
            ui.label(RichText::new(why).color(colour_of(Tone::Warn, look)));
        }),
        None => shown.on_hover_cursor(CursorIcon::PointingHand),
    })
}
