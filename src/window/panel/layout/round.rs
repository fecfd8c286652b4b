//! Seats around a table: the reader at the bottom, the others around the far side.

use crate::page::Action;
use crate::page::layout::{Chair, RoundTable};
use crate::page::sheet::Tone;
use crate::scenario::model::Roster;
use crate::window::look::Look;
use crate::window::panel::words::{colour_of, explained, paint_crest};
use bevy_egui::egui::{
    Align2, CursorIcon, Id, Pos2, Rect, Sense, Shape, StrokeKind, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};
use std::f32::consts::PI;

/// How high the table is drawn, in points: before anybody is chosen, and on low screens beside a deal, where its terms
/// need the room, with names and without.
const HEIGHT: f32 = 170.0;
const LOW_NAMED: f32 = 132.0;
const LOW: f32 = 112.0;
/// A page lower than this is low, in points.
const LOW_PAGE: f32 = 700.0;
/// The side of an emblem, in points.
const CREST: f32 = 28.0;
/// The most chairs that have room for their names.
const NAMED: usize = 6;

/// Shows the table. A click on a chair turns to whoever sits there.
pub fn show(
    ui: &mut Ui,
    id: &str,
    round: &RoundTable,
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let count = round.chairs.len();
    let height = height(ui, round);
    let size = vec2(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let middle = pos2(rect.center().x, rect.top() + height * 0.56);
    let reach = vec2(
        (rect.width() / 2.0 - CREST - 14.0).clamp(60.0, 170.0),
        height * 0.36,
    );
    let around = |share: f32| {
        // From the left over the far side to the right, evenly apart from side to side.
        let across = 2.0 * share - 1.0;
        let away = (1.0 - across * across).max(0.0).sqrt();
        middle + vec2(across * reach.x, -away * reach.y)
    };
    top(ui, middle, reach * 0.72, look);
    let own = pos2(middle.x, rect.bottom() - CREST * 0.75);
    #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
    let all = count.max(1) as f32;
    let crest = CREST.min(2.0 * reach.x / all - 3.0);
    let mut actions = Vec::new();
    for (at, chair) in round.chairs.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
        let share = (at as f32 + 0.5) / all;
        let spot = around(share);
        let width = if chair.tone == Tone::Plain { 1.0 } else { 2.0 };
        let ink = match chair.tone {
            Tone::Plain | Tone::Dim => look.edge(),
            tone => colour_of(tone, look),
        };
        ui.painter()
            .line_segment([own - vec2(0.0, CREST * 0.5), spot], (width, ink));
        let id = Id::new((id, "chair", at));
        let plate = Rect::from_center_size(spot, vec2(crest, crest));
        actions.extend(sits(ui, id, plate, chair, count <= NAMED, roster, look));
    }
    let own = Rect::from_center_size(own, vec2(CREST, CREST));
    paint_crest(ui.painter(), own, round.own, roster, look);
    actions
}

/// How high the table is drawn.
fn height(ui: &Ui, round: &RoundTable) -> f32 {
    let dealt = round.chairs.iter().any(|chair| chair.chosen);
    match round.chairs.len() {
        _ if !dealt || ui.clip_rect().height() >= LOW_PAGE => HEIGHT,
        ..=NAMED => LOW_NAMED,
        _ => LOW,
    }
}

/// The table top: cut by hand, in eight corners.
fn top(ui: &Ui, middle: Pos2, reach: bevy_egui::egui::Vec2, look: &Look) {
    let corner = |at: u8| {
        let angle = PI * (f32::from(at) + 0.5) / 4.0;
        middle + vec2(angle.cos() * reach.x, angle.sin() * reach.y)
    };
    let points: Vec<Pos2> = (0..8).map(corner).collect();
    ui.painter().add(Shape::convex_polygon(
        points,
        look.raised(),
        (1.5, look.copper_deep()),
    ));
}

/// Somebody at the table.
fn sits(
    ui: &Ui,
    id: Id,
    plate: Rect,
    chair: &Chair,
    named: bool,
    roster: &Roster,
    look: &Look,
) -> Option<Action> {
    let shown = ui.interact(plate, id, Sense::click());
    let painter = ui.painter();
    paint_crest(painter, plate, chair.faction, roster, look);
    let lit = shown.hovered() || shown.has_focus();
    if chair.chosen || lit {
        let ink = if lit { look.bone() } else { look.copper() };
        painter.rect_stroke(plate.expand(3.0), 4.0, (2.0, ink), StrokeKind::Outside);
    }
    if named {
        painter.text(
            pos2(plate.center().x, plate.top() - 4.0),
            Align2::CENTER_BOTTOM,
            &chair.name,
            look.small_font(),
            look.bone(),
        );
    }
    shown.widget_info(|| {
        let said: Vec<String> = chair.said.iter().map(|said| said.words()).collect();
        let name = format!("{}: {}", chair.name, said.join(" "));
        WidgetInfo::selected(WidgetType::Button, true, chair.chosen, name)
    });
    let mut lines = vec![crate::page::rich::Rich::plain(chair.name.clone())];
    lines.extend(chair.said.iter().cloned());
    let shown = explained(shown, &lines, look);
    let clicked = shown.on_hover_cursor(CursorIcon::PointingHand).clicked();
    clicked.then(|| chair.action.clone())
}
