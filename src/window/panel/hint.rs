//! Tooltips, which never stand before a dialogue.

use bevy_egui::egui::{Response, Ui, WidgetText};

/// Tooltips of a widget. They are used instead of egui's own, which stay open as long as the pointer rests on their widget,
/// even when the keyboard has opened a dialogue over it.
pub trait Hint: Sized {
    /// Shows words while the pointer rests on the widget.
    fn hint(self, words: impl Into<WidgetText>) -> Self;

    /// Shows more than words while the pointer rests on the widget.
    fn hint_with(self, content: impl FnOnce(&mut Ui)) -> Self;

    /// Shows words while the pointer rests on the widget and it cannot be used.
    fn hint_disabled(self, words: impl Into<WidgetText>) -> Self;

    /// Shows more than words while the pointer rests on the widget and it cannot be used.
    fn hint_disabled_with(self, content: impl FnOnce(&mut Ui)) -> Self;
}

#[expect(clippy::disallowed_methods, reason = "they are used here alone")]
impl Hint for Response {
    fn hint(self, words: impl Into<WidgetText>) -> Self {
        if is_behind(&self) {
            return self;
        }
        self.on_hover_text(words)
    }

    fn hint_with(self, content: impl FnOnce(&mut Ui)) -> Self {
        if is_behind(&self) {
            return self;
        }
        self.on_hover_ui(content)
    }

    fn hint_disabled(self, words: impl Into<WidgetText>) -> Self {
        if is_behind(&self) {
            return self;
        }
        self.on_disabled_hover_text(words)
    }

    fn hint_disabled_with(self, content: impl FnOnce(&mut Ui)) -> Self {
        if is_behind(&self) {
            return self;
        }
        self.on_disabled_hover_ui(content)
    }
}

/// Whether a dialogue stands before a widget.
fn is_behind(response: &Response) -> bool {
    let layer = response.layer_id;
    response
        .ctx
        .memory(|memory| !memory.allows_interaction(layer))
}
