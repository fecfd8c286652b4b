//! Pieces that screens share: dialogues, large buttons, cards.

use crate::text::{Text, say};
use crate::window::look::Look;
use bevy_egui::egui::{
    Align, Button, Color32, Context, CursorIcon, Frame, Id, Label, Layout, Margin, Modal, Response,
    RichText, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};

/// How long a dialogue stands before a click beside it closes it, in seconds.
const MOMENT: f64 = 0.35;

/// How much lighter the next step is while it is pointed at or has the focus.
const LIT: f32 = 0.22;

/// How a dialogue came out.
pub struct DialogueOutcome<T> {
    /// What is in it answered.
    pub inner: T,
    /// Whether the person clicked beside it.
    pub beside: bool,
}

/// A dialogue over everything: a title, what it says, which scrolls if it is long, and what can be
/// chosen, which stays in sight.
pub fn dialogue<A, B>(
    context: &Context,
    look: &Look,
    id: &str,
    title: &str,
    width: f32,
    body: impl FnOnce(&mut Ui) -> A,
    foot: impl FnOnce(&mut Ui, &A) -> B,
) -> DialogueOutcome<(A, B)> {
    let screen = context.content_rect().size();
    // A window may be dragged to nothing.
    let width = width.min(screen.x - 56.0).max(24.0);
    let height = (screen.y - 170.0).max(96.0);
    let frame = Frame::new()
        .fill(look.panel())
        .stroke((1.0, look.edge()))
        .inner_margin(Margin::symmetric(20, 14));
    let modal = Modal::new(Id::new(id))
        .backdrop_color(look.shade())
        .frame(frame)
        .show(context, |ui| {
            ui.set_width(width);
            let corner = ui.min_rect().left_top();
            notch(ui, look, corner);
            ui.label(
                RichText::new(title)
                    .font(look.title_font(look.sizes().heading + 3.0))
                    .color(look.bone()),
            );
            crate::window::panel::sheet::rule(ui, look);
            let above = ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, body)
                .inner;
            ui.add_space(look.sizes().gap);
            let below = ui.horizontal_wrapped(|ui| foot(ui, &above)).inner;
            (above, below)
        });
    trap(context, Id::new(id));
    let stood = has_stood(context, Id::new(id));
    let beside = modal.backdrop_response.clicked() && stood;
    DialogueOutcome {
        beside,
        inner: modal.inner,
    }
}

/// Whether a dialogue has been there for a moment: the second click of a double click that opened it is not meant
/// to close it.
fn has_stood(context: &Context, id: Id) -> bool {
    let seen = id.with("seen");
    let pass = context.cumulative_frame_nr();
    let now = context.input(|input| input.time);
    context.data_mut(|data| {
        let (last, since): (u64, f64) = data.get_temp(seen).unwrap_or((0, now));
        let since = if last + 2 < pass { now } else { since };
        data.insert_temp(seen, (pass, since));
        now - since > MOMENT
    })
}

/// Keeps the focus within a dialogue: the arrow keys would lead out of it.
fn trap(context: &Context, id: Id) {
    let Some(focused) = context.memory(|memory| memory.focused()) else {
        return;
    };
    let within = context
        .read_response(focused)
        .is_none_or(|response| response.layer_id.id == id);
    let below = context
        .read_response(focused)
        .is_some_and(|response| response.layer_id.order < bevy_egui::egui::Order::Foreground);
    if !within && below {
        context.memory_mut(|memory| memory.surrender_focus(focused));
    }
}

/// A cut of copper at the corner of a dialogue.
fn notch(ui: &Ui, look: &Look, corner: bevy_egui::egui::Pos2) {
    let at = corner - vec2(20.0, 14.0);
    let painter = ui.painter();
    painter.line_segment([at, at + vec2(46.0, 0.0)], (3.0, look.copper()));
    painter.line_segment([at, at + vec2(0.0, 30.0)], (3.0, look.copper()));
}

/// Gives a control the focus when what it is in has just opened.
pub fn first(response: &Response, fresh: bool) {
    if fresh {
        response.request_focus();
    }
}

/// The button that is the obvious next step.
pub fn primary(ui: &mut Ui, look: &Look, words: &str, enabled: bool) -> Response {
    let text = RichText::new(words)
        .font(look.strong_font(look.sizes().text + 2.0))
        .color(if enabled { look.bone() } else { look.dim() });
    let before = std::sync::Arc::clone(ui.style());
    let lit = look.copper_deep().lerp_to_gamma(look.copper(), LIT);
    let ground = if enabled {
        look.copper_deep()
    } else {
        look.raised()
    };
    let widgets = &mut ui.visuals_mut().widgets;
    for (state, fill, edge) in [
        (&mut widgets.inactive, ground, (1.0, look.copper())),
        (&mut widgets.hovered, lit, (1.5, look.bone())),
        (&mut widgets.active, lit, (2.0, look.bone())),
    ] {
        state.weak_bg_fill = fill;
        state.bg_stroke = edge.into();
    }
    let button = Button::new(text).min_size(vec2(120.0, look.sizes().control + 8.0));
    let shown = ui.add_enabled(enabled, button);
    ui.set_style(before);
    shown
}

/// A line of less importance.
pub fn dim(ui: &mut Ui, look: &Look, words: &str) -> Response {
    ui.add(Label::new(RichText::new(words).color(look.dim())).wrap())
}

/// A line of ordinary words.
pub fn words(ui: &mut Ui, look: &Look, words: &str) -> Response {
    ui.add(Label::new(RichText::new(words).color(look.bone())).wrap())
}

/// A heading within a screen.
pub fn heading(ui: &mut Ui, look: &Look, words: &str) -> Response {
    let font = look.title_font(look.sizes().text + 4.0);
    ui.label(RichText::new(words).font(font).color(look.copper()))
}

/// A card that can be chosen, and what is on it.
pub fn card(
    ui: &mut Ui,
    look: &Look,
    size: Vec2,
    chosen: bool,
    name: &str,
    add: impl FnOnce(&mut Ui),
) -> Response {
    let builder = UiBuilder::new()
        .id_salt(("card", name))
        .sense(Sense::click());
    let scope = ui.scope_builder(builder, |ui| {
        let now = ui.response();
        let (edge, width) = edge_of(&now, chosen, look);
        let fill = if chosen || now.hovered() {
            look.raised()
        } else {
            look.sunken()
        };
        let frame = Frame::new().fill(fill).inner_margin(Margin::same(8));
        let shown = frame.show(ui, |ui| {
            let inner = size - Vec2::splat(16.0);
            ui.set_width(inner.x.max(0.0));
            ui.set_min_height(inner.y);
            add(ui);
        });
        let rect = shown.response.rect;
        ui.painter()
            .rect_stroke(rect, 2.0, (width, edge), StrokeKind::Inside);
        if chosen {
            ui.painter().line_segment(
                [
                    pos2(rect.left() + 1.5, rect.top()),
                    pos2(rect.left() + 1.5, rect.bottom()),
                ],
                (3.0, look.copper()),
            );
        }
    });
    let response = scope.response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, name));
    response
}

fn edge_of(now: &Response, chosen: bool, look: &Look) -> (Color32, f32) {
    if now.has_focus() {
        (look.bone(), 2.0)
    } else if chosen || now.hovered() {
        (look.copper(), 1.0)
    } else {
        (look.line(), 1.0)
    }
}

/// Whom persons play, and what they are called, as a saved game says it.
#[must_use]
pub fn players(persons: &[(String, String)], text: &Text) -> String {
    let one = |(faction, name): &(String, String)| {
        if name.is_empty() {
            faction.clone()
        } else {
            say!(
                text,
                "player-named",
                name = name.as_str(),
                who = faction.as_str()
            )
        }
    };
    let all: Vec<String> = persons.iter().map(one).collect();
    all.join(", ")
}

/// Adds things at the right, in reading order, so that the keyboard goes through them as the eye does. How much room
/// they take is known from the frame before.
pub fn at_right<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = Id::new(("at-right", id));
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let mut room = ui.available_rect_before_wrap();
    room.min.x = (room.right() - known).max(room.left());
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(Layout::left_to_right(Align::Center));
    let shown = ui.scope_builder(builder, add);
    let width = shown.response.rect.width();
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_repaint();
    }
    shown.inner
}
