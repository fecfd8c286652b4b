//! Draws a sheet.

use super::columns::{self, ColumnPlan};
use super::line::WrappedLine;
use super::words::{colour_of, crest, explained, sentence, sentence_in};
use super::{dial, face, layout, table};
use crate::page::Action;
use crate::page::dial::{Dial, Fold};
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::scenario::model::Roster;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Align2, Button, CursorIcon, FontId, Label, Pos2, Rect, RichText, Sense, Shape, Stroke,
    StrokeKind, TextWrapMode, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use std::ops::Range;

/// The least width of the names of facts, in points, and the greatest as a part of the sheet.
const NAMES: (f32, f32) = (92.0, 0.4);
/// Between the name of a fact and its value, in points.
const BESIDE: f32 = 6.0;

/// Shows a sheet. `id` tells it from other sheets on the screen.
pub fn show(ui: &mut Ui, id: &str, sheet: &Sheet, roster: &Roster, look: &Look) -> Vec<Action> {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut actions = head(ui, sheet, roster, look);
        actions.extend(page(ui, id, &sheet.blocks, roster, look));
        actions
    })
    .inner
}

/// Shows blocks one below the other. `id` tells them from other blocks on the screen.
pub fn blocks(
    ui: &mut Ui,
    id: &str,
    blocks: &[Block],
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let names = names(ui, blocks, look);
    run(ui, id, blocks, 0..blocks.len(), names, roster, look)
}

/// Shows a page of blocks: in two columns where there is room for them.
fn page(ui: &mut Ui, id: &str, all: &[Block], roster: &Roster, look: &Look) -> Vec<Action> {
    let plan = ColumnPlan::of(all).filter(|_| ui.available_width() >= columns::WIDE);
    let Some(plan) = plan else {
        return blocks(ui, id, all, roster, look);
    };
    let wide = names(ui, all, look);
    let mut actions = run(ui, id, all, plan.above, wide, roster, look);
    columns::show(ui, id, all, &plan.sections, |ui, section| {
        let names = names(ui, &all[section.clone()], look);
        actions.extend(run(ui, id, all, section, names, roster, look));
    });
    actions
}

/// Shows some of the blocks one below the other.
fn run(
    ui: &mut Ui,
    id: &str,
    blocks: &[Block],
    which: Range<usize>,
    names: f32,
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let mut actions = Vec::new();
    for at in which {
        let id = format!("{id}-{at}");
        actions.extend(show_block(ui, &id, &blocks[at], names, roster, look));
    }
    actions
}

/// How much room the names of facts are given, in points.
fn names(ui: &Ui, blocks: &[Block], look: &Look) -> f32 {
    let labels = blocks.iter().filter_map(|block| match block {
        Block::Fact { label, .. } | Block::Meter { label, .. } => Some(label),
        _ => None,
    });
    let wide = |label: &String| {
        let font = look.text_font();
        let galley = ui.painter().layout_no_wrap(label.clone(), font, look.dim());
        galley.size().x + BESIDE
    };
    let most = (ui.available_width() * NAMES.1).max(NAMES.0);
    labels.map(wide).fold(NAMES.0, f32::max).min(most)
}

/// The title with the emblem, and the line below it.
fn head(ui: &mut Ui, sheet: &Sheet, roster: &Roster, look: &Look) -> Vec<Action> {
    if sheet.title.is_empty() {
        return Vec::new();
    }
    let mut actions = Vec::new();
    let title = RichText::new(&sheet.title).font(look.title_font(look.sizes().heading));
    let title = Label::new(title.color(look.bone())).wrap();
    ui.horizontal(|ui| match sheet.crest {
        Some(faction) => {
            crest(ui, faction, 38.0, roster, look);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(title);
                if !sheet.under.is_empty() {
                    let font = look.small_font();
                    let under = sentence_in(ui, &sheet.under, Tone::Dim, &font, roster, look);
                    actions.extend(under);
                }
            });
        }
        None => {
            ui.add(title);
        }
    });
    if sheet.crest.is_none() && !sheet.under.is_empty() {
        actions.extend(sentence(ui, &sheet.under, Tone::Dim, roster, look));
    }
    rule(ui, look);
    actions
}

fn show_block(
    ui: &mut Ui,
    id: &str,
    block: &Block,
    names: f32,
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    match block {
        Block::Heading(words) => {
            ui.add_space(look.sizes().gap);
            let font = look.title_font(look.sizes().text + 3.0);
            ui.label(RichText::new(words).font(font).color(look.copper()));
            Vec::new()
        }
        Block::Para(rich) => sentence(ui, rich, Tone::Plain, roster, look),
        Block::Note(rich, Tone::Dim) => {
            sentence_in(ui, rich, Tone::Dim, &look.small_font(), roster, look)
        }
        Block::Note(rich, tone) => sentence(ui, rich, *tone, roster, look),
        Block::Item(rich) => item(ui, rich, Tone::Plain, roster, look),
        Block::Told(rich, tone) => item(ui, rich, *tone, roster, look),
        Block::Matter { said, tone } => matter(ui, said, *tone, roster, look),
        Block::Fact {
            label,
            value,
            tone,
            why,
        } => fact(ui, (label, value), *tone, why, names, roster, look),
        Block::Meter {
            label,
            value,
            most,
            tone,
            why,
        } => {
            meter(ui, label, (*value, *most), *tone, why, names, look);
            Vec::new()
        }
        Block::Dial(dialled) => dial::show(ui, id, dialled, look).into_iter().collect(),
        Block::Fold { title, fold, open } => fold_head(ui, title, *fold, *open, look),
        Block::Face {
            seed,
            faction,
            said,
        } => face::show(ui, *seed, *faction, said, roster, look),
        Block::Axis {
            low,
            high,
            value,
            why,
        } => {
            face::axis(ui, (low, high), *value, why, look);
            Vec::new()
        }
        Block::Table(table) => table::show(ui, id, table, roster, look),
        Block::Choices(choices) => {
            ui.horizontal_wrapped(|ui| {
                choices
                    .iter()
                    .filter_map(|choice| button(ui, choice, look))
                    .collect()
            })
            .inner
        }
        Block::Options(choices) => choices
            .iter()
            .flat_map(|choice| option(ui, choice, roster, look))
            .collect(),
        Block::Laid(layout) => layout::show(ui, id, layout, roster, look),
        Block::Rule => {
            rule(ui, look);
            Vec::new()
        }
    }
}

/// A heading that opens and closes what follows it.
fn fold_head(ui: &mut Ui, title: &str, fold: Fold, open: bool, look: &Look) -> Vec<Action> {
    ui.add_space(look.sizes().gap);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let shown = ui.interact(rect, ui.id().with(("fold", fold)), Sense::click());
    let lit = shown.hovered() || shown.has_focus();
    let painter = ui.painter();
    let ground = if lit {
        look.copper_deep()
    } else {
        look.raised()
    };
    painter.rect_filled(rect, f32::from(look.sizes().corner), ground);
    if shown.has_focus() {
        painter.rect_stroke(rect, 2.0, (1.0, look.bone()), StrokeKind::Inside);
    }
    let ink = if lit { look.bone() } else { look.copper() };
    let at = pos2(rect.left() + 12.0, rect.center().y);
    let points = if open {
        vec![
            at + vec2(-4.0, -2.5),
            at + vec2(4.0, -2.5),
            at + vec2(0.0, 3.5),
        ]
    } else {
        vec![
            at + vec2(-2.5, -4.0),
            at + vec2(3.5, 0.0),
            at + vec2(-2.5, 4.0),
        ]
    };
    painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
    painter.text(
        pos2(rect.left() + 24.0, rect.center().y),
        Align2::LEFT_CENTER,
        title,
        look.title_font(look.sizes().text + 1.0),
        ink,
    );
    shown.widget_info(|| WidgetInfo::selected(WidgetType::CollapsingHeader, true, open, title));
    let asked = shown.on_hover_cursor(CursorIcon::PointingHand).clicked();
    let action = Action::dial(Dial::Fold(fold), i32::from(!open));
    asked.then_some(action).into_iter().collect()
}

/// A thin line with a notch of copper.
pub fn rule(ui: &mut Ui, look: &Look) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), Sense::hover());
    let y = rect.center().y;
    ui.painter().hline(rect.x_range(), y, (1.0, look.edge()));
    let notch = rect.left() + 28.0;
    ui.painter().line_segment(
        [pos2(rect.left(), y + 1.5), pos2(notch, y + 1.5)],
        (2.0, look.copper()),
    );
}

fn item(ui: &mut Ui, rich: &Rich, tone: Tone, roster: &Roster, look: &Look) -> Vec<Action> {
    let ink = match tone {
        Tone::Plain => look.copper(),
        other => colour_of(other, look),
    };
    let (rect, actions) = indented(ui, rich, tone, &look.text_font(), 14.0, roster, look);
    // A chiselled mark in place of a round bullet.
    let at = pos2(rect.left() + 5.0, rect.top() + look.sizes().text * 0.66);
    for (from, to) in [
        (vec2(-3.0, -4.0), vec2(1.0, 0.0)),
        (vec2(1.0, 0.0), vec2(-3.0, 4.0)),
    ] {
        ui.painter().line_segment([at + from, at + to], (1.5, ink));
    }
    actions
}

/// A matter of the council: a notch in the colour of how it stands, then the words.
fn matter(ui: &mut Ui, said: &Rich, tone: Tone, roster: &Roster, look: &Look) -> Vec<Action> {
    ui.add_space(look.sizes().gap);
    let (rect, actions) = indented(ui, said, Tone::Plain, &look.text_font(), 12.0, roster, look);
    let colour = match tone {
        Tone::Plain | Tone::Dim => look.edge(),
        other => colour_of(other, look),
    };
    let notch = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
    ui.painter().rect_filled(notch, 0.0, colour);
    actions
}

/// A sentence with room before it.
fn indented(
    ui: &mut Ui,
    rich: &Rich,
    tone: Tone,
    font: &FontId,
    indent: f32,
    roster: &Roster,
    look: &Look,
) -> (Rect, Vec<Action>) {
    let width = ui.available_width() - indent;
    let line = WrappedLine::of(ui, rich, tone, font, width, roster, look);
    let size = vec2(ui.available_width(), line.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, rich.words()));
    let at = pos2(rect.left() + indent, rect.top());
    let asked = line.paint(ui, response.id, at);
    (rect, asked.into_iter().collect())
}

/// The name of a fact, painted so that its words stand on the line of its value.
fn name_of_fact(ui: &Ui, label: &str, at: Pos2, names: f32, look: &Look) -> f32 {
    let size = look.sizes().text;
    let mut job = LayoutJob::single_section(
        label.to_owned(),
        TextFormat {
            line_height: Some(size * 1.32),
            ..TextFormat::simple(look.text_font(), look.dim())
        },
    );
    job.wrap.max_width = names - BESIDE;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y;
    ui.painter().galley(at, galley, look.dim());
    height
}

fn fact(
    ui: &mut Ui,
    (label, value): (&str, &Rich),
    tone: Tone,
    why: &[Rich],
    names: f32,
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let width = (ui.available_width() - names).max(60.0);
    let line = WrappedLine::of(ui, value, tone, &look.text_font(), width, roster, look);
    let top = ui.cursor().min;
    let name = name_of_fact(ui, label, top, names, look);
    let height = line.size().y.max(name);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        let words = format!("{label}: {}", value.words());
        WidgetInfo::labeled(WidgetType::Label, true, words)
    });
    let id = response.id;
    explained(response, why, look);
    let at = pos2(rect.left() + names, rect.top());
    line.paint(ui, id, at).into_iter().collect()
}

/// An amount as a bar with its numbers.
fn meter(
    ui: &mut Ui,
    label: &str,
    (value, most): (i32, i32),
    tone: Tone,
    why: &[Rich],
    names: f32,
    look: &Look,
) {
    let height = look.sizes().text * 1.32;
    let top = ui.cursor().min;
    let named = name_of_fact(ui, label, top, names, look).max(height);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), named), Sense::hover());
    let words = format!("{value}/{most}");
    let font = look.text_font();
    let galley = ui
        .painter()
        .layout_no_wrap(words.clone(), font, look.bone());
    let room = galley.size().x.max(56.0);
    let middle = rect.top() + height / 2.0;
    let at = pos2(
        rect.right() - galley.size().x,
        middle - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, look.bone());
    let groove = Rect::from_min_max(
        pos2(rect.left() + names, middle - 4.0),
        pos2(
            (rect.right() - room - 8.0).max(rect.left() + names + 20.0),
            middle + 4.0,
        ),
    );
    #[expect(clippy::cast_precision_loss, reason = "a length on the screen")]
    let share = (value as f32 / most as f32).clamp(0.0, 1.0);
    let colour = match tone {
        Tone::Plain | Tone::Dim => look.copper(),
        other => colour_of(other, look),
    };
    let full = Rect::from_min_size(groove.min, vec2(groove.width() * share, groove.height()));
    let painter = ui.painter();
    painter.rect_filled(groove, 1.0, look.sunken());
    painter.rect_filled(full, 1.0, colour);
    painter.rect_stroke(groove, 1.0, (1.0, look.line()), StrokeKind::Outside);
    response.widget_info(|| {
        let name = format!("{label} {words}");
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name)
    });
    explained(response, why, look);
}

/// A button; what it would mean is in its tooltip.
pub fn button(ui: &mut Ui, choice: &Choice, look: &Look) -> Option<Action> {
    let words = match choice.key {
        Some(key) => format!("{}  [{}]", choice.label, key.to_ascii_uppercase()),
        None => choice.label.clone(),
    };
    let can = choice.refused.is_none();
    let colour = match (can, choice.chosen) {
        (true, _) => colour_of(choice.tone, look),
        // On what is chosen the dim words could not be read.
        (false, true) => look.bone(),
        (false, false) => look.dim(),
    };
    // What is too long for a line of the panel wraps; all else goes to the next line as a whole.
    let galley = ui
        .painter()
        .layout_no_wrap(words.clone(), look.text_font(), colour);
    let room = ui.max_rect().width() - 2.0 * ui.spacing().button_padding.x;
    let button = Button::new(RichText::new(words).color(colour)).min_size(vec2(0.0, 26.0));
    let mut button = if galley.size().x > room {
        button.wrap()
    } else {
        button.wrap_mode(TextWrapMode::Extend)
    };
    if choice.chosen {
        button = button.fill(look.copper_deep()).selected(true);
    }
    let shown = ui.add_enabled(can, button);
    let shown = match &choice.refused {
        Some(why) => shown.hint_disabled_with(|ui| {
            ui.label(RichText::new(why).color(look.warn()));
            for line in &choice.hint {
                ui.label(RichText::new(line.words()).color(look.bone()));
            }
        }),
        None => explained(shown, &choice.hint, look),
    };
    shown.clicked().then(|| choice.action.clone())
}

/// A choice with what it would mean below it, and why it cannot be made.
fn option(ui: &mut Ui, choice: &Choice, roster: &Roster, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    actions.extend(button(ui, choice, look));
    let why = choice.refused.as_ref().map(|why| Rich::plain(why.as_str()));
    let font = look.small_font();
    let refused = why.iter().map(|why| (why, Tone::Warn));
    let hints = choice.hint.iter().map(|hint| (hint, Tone::Dim));
    for (line, tone) in refused.chain(hints) {
        let (_, asked) = indented(ui, line, tone, &font, 10.0, roster, look);
        actions.extend(asked);
    }
    actions
}
