//! Draws a sheet.

use super::words::{colour_of, crest, explained, sentence};
use super::{dial, face, table};
use crate::scenario::model::Scenario;
use crate::window::action::Action;
use crate::window::dial::{Dial, Fold};
use crate::window::look::Look;
use crate::window::rich::Rich;
use crate::window::sheet::{Block, Choice, Sheet, Tone};
use bevy_egui::egui::{
    Align, Align2, Button, CursorIcon, Label, Layout, Rect, RichText, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

/// The width of the names of facts, in points.
const NAMES: f32 = 92.0;

/// Shows a sheet. `id` tells it from other sheets on the screen.
pub fn show(ui: &mut Ui, id: &str, sheet: &Sheet, scenario: &Scenario, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    if !sheet.title.is_empty() {
        ui.horizontal(|ui| {
            if let Some(faction) = sheet.crest {
                crest(ui, faction, 34.0, scenario, look);
            }
            let title = RichText::new(&sheet.title).font(look.title_font(look.sizes().heading));
            ui.add(Label::new(title.color(look.bone())).wrap());
        });
        if !sheet.under.is_empty() {
            actions.extend(sentence(ui, &sheet.under, Tone::Dim, scenario, look));
        }
        rule(ui, look);
    }
    for (at, block) in sheet.blocks.iter().enumerate() {
        let id = format!("{id}-{at}");
        actions.extend(show_block(ui, &id, block, scenario, look));
    }
    actions
}

fn show_block(
    ui: &mut Ui,
    id: &str,
    block: &Block,
    scenario: &Scenario,
    look: &Look,
) -> Vec<Action> {
    match block {
        Block::Heading(words) => {
            ui.add_space(look.sizes().gap);
            let font = look.title_font(look.sizes().text + 3.0);
            ui.label(RichText::new(words).font(font).color(look.copper()));
            Vec::new()
        }
        Block::Para(rich) => sentence(ui, rich, Tone::Plain, scenario, look),
        Block::Note(rich, tone) => sentence(ui, rich, *tone, scenario, look),
        Block::Item(rich) => item(ui, rich, scenario, look),
        Block::Matter { said, tone } => matter(ui, said, *tone, scenario, look),
        Block::Fact {
            label,
            value,
            tone,
            why,
        } => fact(ui, (label, value), *tone, why, scenario, look),
        Block::Meter {
            label,
            value,
            most,
            tone,
            why,
        } => {
            meter(ui, label, (*value, *most), *tone, why, look);
            Vec::new()
        }
        Block::Dial(dialled) => dial::show(ui, id, dialled, look).into_iter().collect(),
        Block::Fold { title, fold, open } => fold_head(ui, title, *fold, *open, look),
        Block::Face {
            seed,
            faction,
            said,
        } => face::show(ui, *seed, *faction, said, scenario, look),
        Block::Axis {
            low,
            high,
            value,
            why,
        } => {
            face::axis(ui, (low, high), *value, why, look);
            Vec::new()
        }
        Block::Table(table) => table::show(ui, id, table, scenario, look),
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
            .flat_map(|choice| option(ui, choice, scenario, look))
            .collect(),
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

fn item(ui: &mut Ui, rich: &Rich, scenario: &Scenario, look: &Look) -> Vec<Action> {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 18.0), Sense::hover());
        // A chiselled mark in place of a round bullet.
        let at = rect.center();
        for (from, to) in [
            (vec2(-3.0, -3.0), vec2(1.0, 1.0)),
            (vec2(1.0, 1.0), vec2(-3.0, 5.0)),
        ] {
            ui.painter()
                .line_segment([at + from, at + to], (1.5, look.copper()));
        }
        ui.vertical(|ui| sentence(ui, rich, Tone::Plain, scenario, look))
            .inner
    })
    .inner
}

/// A matter of the council: a notch in the colour of how it stands, then the words.
fn matter(ui: &mut Ui, said: &Rich, tone: Tone, scenario: &Scenario, look: &Look) -> Vec<Action> {
    ui.add_space(look.sizes().gap);
    let shown = ui.horizontal_top(|ui| {
        ui.add_space(12.0);
        ui.vertical(|ui| sentence(ui, said, Tone::Plain, scenario, look))
            .inner
    });
    let colour = match tone {
        Tone::Plain | Tone::Dim => look.edge(),
        other => colour_of(other, look),
    };
    let rect = shown.response.rect;
    let notch = Rect::from_min_max(
        pos2(rect.left(), rect.top() + 2.0),
        pos2(rect.left() + 4.0, rect.bottom() - 2.0),
    );
    ui.painter().rect_filled(notch, 0.0, colour);
    shown.inner
}

fn name_of_fact(ui: &mut Ui, label: &str, look: &Look) {
    ui.allocate_ui_with_layout(vec2(NAMES, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_min_width(NAMES);
        ui.label(RichText::new(label).color(look.dim()));
    });
}

fn fact(
    ui: &mut Ui,
    (label, value): (&str, &Rich),
    tone: Tone,
    why: &[Rich],
    scenario: &Scenario,
    look: &Look,
) -> Vec<Action> {
    let shown = ui.horizontal_top(|ui| {
        name_of_fact(ui, label, look);
        ui.vertical(|ui| sentence(ui, value, tone, scenario, look))
            .inner
    });
    explained(shown.response, why, look);
    shown.inner
}

/// An amount as a bar with its numbers.
fn meter(
    ui: &mut Ui,
    label: &str,
    (value, most): (i32, i32),
    tone: Tone,
    why: &[Rich],
    look: &Look,
) {
    let shown = ui.horizontal(|ui| {
        name_of_fact(ui, label, look);
        let width = (ui.available_width() - 64.0).max(40.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, 10.0), Sense::hover());
        #[expect(clippy::cast_precision_loss, reason = "a length on the screen")]
        let share = (value as f32 / most as f32).clamp(0.0, 1.0);
        let colour = match tone {
            Tone::Plain => look.copper(),
            other => colour_of(other, look),
        };
        let full = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
        let painter = ui.painter();
        painter.rect_filled(rect, 1.0, look.sunken());
        painter.rect_filled(full, 1.0, colour);
        painter.rect_stroke(rect, 1.0, (1.0, look.line()), StrokeKind::Outside);
        let words = format!("{value}/{most}");
        response.widget_info(|| {
            let name = format!("{label} {words}");
            WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name)
        });
        ui.label(RichText::new(words).color(look.bone()));
    });
    explained(shown.response, why, look);
}

/// A button; what it would mean is in its tooltip.
pub fn button(ui: &mut Ui, choice: &Choice, look: &Look) -> Option<Action> {
    let words = match choice.key {
        Some(key) => format!("{}  [{}]", choice.label, key.to_ascii_uppercase()),
        None => choice.label.clone(),
    };
    let text = RichText::new(words).color(if choice.refused.is_some() {
        look.dim()
    } else {
        colour_of(choice.tone, look)
    });
    let mut button = Button::new(text).wrap();
    if choice.chosen {
        button = button.fill(look.copper_deep()).selected(true);
    }
    let shown = ui.add_enabled(choice.refused.is_none(), button);
    let shown = explained(shown, &choice.hint, look);
    let shown = match &choice.refused {
        Some(why) => shown.on_disabled_hover_text(why),
        None => shown,
    };
    shown.clicked().then(|| choice.action.clone())
}

/// A choice with what it would mean below it.
fn option(ui: &mut Ui, choice: &Choice, scenario: &Scenario, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    actions.extend(button(ui, choice, look));
    let why = choice.refused.as_ref().map(|why| Rich::plain(why.as_str()));
    for line in why.iter().chain(&choice.hint) {
        ui.horizontal_top(|ui| {
            ui.add_space(10.0);
            ui.vertical(|ui| {
                actions.extend(sentence(ui, line, Tone::Dim, scenario, look));
            });
        });
    }
    actions
}
