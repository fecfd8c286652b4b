//! Draws what can be set: a number with less and more, and a bar to drag.

use super::words::explained;
use crate::page::Action;
use crate::page::sheet::Dialled;
use crate::window::look::Look;
use bevy_egui::egui::{
    Button, EventFilter, Id, Key, Modifiers, Rect, RichText, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// The width of the names of dials, in points.
const NAME: f32 = 70.0;
/// The width of the words behind the bar, in points.
const WORDS: f32 = 78.0;
/// Below this width names and bars are shorter, in points.
const TIGHT: f32 = 260.0;

/// Shows a dial; answers with what it is set to, if that changed.
pub fn show(ui: &mut Ui, id: &str, dial: &Dialled, look: &Look) -> Option<Action> {
    let mut value = dial.value;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let tight = ui.available_width() < TIGHT;
        let (name, least) = if tight {
            (NAME * 0.66, 30.0)
        } else {
            (NAME, 40.0)
        };
        let (rect, label) = ui.allocate_exact_size(vec2(name, 24.0), Sense::hover());
        let words = ui.painter().layout(
            dial.label.clone(),
            look.text_font(),
            look.dim(),
            rect.width() + 2.0,
        );
        let top = rect.center().y - words.size().y / 2.0;
        ui.painter()
            .galley(pos2(rect.left(), top), words, look.dim());
        explained(label, &dial.why, look);
        if step(ui, "\u{2212}", &dial.label, dial.value > dial.least, look) {
            value -= dial.step;
        }
        let width = (ui.available_width() - WORDS - 24.0 - 8.0).max(least);
        value = bar(ui, id, dial, value, width, look);
        if step(ui, "+", &dial.label, dial.value < dial.most, look) {
            value += dial.step;
        }
        let join = if dial.says.starts_with('%') { "" } else { " " };
        let says = format!("{}{join}{}", dial.value, dial.says);
        let says = RichText::new(says.trim_end()).color(look.bone());
        let shown = ui.label(says);
        explained(shown, &dial.why, look);
    });
    let value = value.clamp(dial.least, dial.most);
    (value != dial.value).then(|| Action::dial(dial.dial, value))
}

fn step(ui: &mut Ui, sign: &str, label: &str, can: bool, look: &Look) -> bool {
    let words = RichText::new(sign).font(look.strong_font(look.sizes().text));
    let button = Button::new(words).min_size(vec2(24.0, 24.0));
    ui.spacing_mut().button_padding.x = 4.0;
    let shown = ui.add_enabled(can, button);
    shown.widget_info(|| {
        let name = format!("{label} {sign}");
        WidgetInfo::labeled(bevy_egui::egui::WidgetType::Button, can, name)
    });
    shown.clicked()
}

/// The bar; a click or a drag sets it, the arrow keys step it.
fn bar(ui: &mut Ui, id: &str, dial: &Dialled, value: i32, width: f32, look: &Look) -> i32 {
    let (rect, _) = ui.allocate_exact_size(vec2(width, 22.0), Sense::hover());
    let response = ui.interact(rect, Id::new(("dial", id)), Sense::click_and_drag());
    let mut value = value;
    let span = dial.most.saturating_sub(dial.least).max(1);
    if let Some(at) = response.interact_pointer_pos() {
        let share = ((at.x - rect.left()) / rect.width()).clamp(0.0, 1.0);
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "a place on a bar"
        )]
        let steps = (share * span as f32 / dial.step.max(1) as f32).round() as i32;
        value = dial.least + steps * dial.step.max(1);
    }
    if response.has_focus() {
        // The arrows set the bar; they do not lead away from it.
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowLeft) {
            value -= dial.step;
        }
        if pressed(Key::ArrowRight) {
            value += dial.step;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a length on the screen")]
    let share = ((dial.value - dial.least) as f32 / span as f32).clamp(0.0, 1.0);
    let groove = Rect::from_center_size(rect.center(), vec2(rect.width(), 6.0));
    let full = Rect::from_min_size(groove.min, vec2(groove.width() * share, groove.height()));
    let painter = ui.painter();
    painter.rect_filled(groove, 1.0, look.sunken());
    painter.rect_filled(full, 1.0, look.copper_deep());
    let lit = response.hovered() || response.has_focus();
    let edge = if lit { look.copper() } else { look.line() };
    painter.rect_stroke(groove, 1.0, Stroke::new(1.0, edge), StrokeKind::Outside);
    let knob = Rect::from_center_size(
        pos2(
            groove.left() + 4.0 + (groove.width() - 8.0) * share,
            groove.center().y,
        ),
        vec2(8.0, 16.0),
    );
    painter.rect_filled(knob, 1.0, look.copper());
    if response.has_focus() {
        painter.rect_stroke(
            knob,
            1.0,
            Stroke::new(1.5, look.bone()),
            StrokeKind::Outside,
        );
    }
    response.widget_info(|| {
        let enabled = dial.most > dial.least;
        WidgetInfo::slider(enabled, f64::from(dial.value), dial.label.clone())
    });
    explained(response, &dial.why, look);
    value
}
