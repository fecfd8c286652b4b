//! A small map of the scenario: who begins where.

use super::State;
use crate::scenario::model::Scenario;
use crate::text::say;
use crate::window::look::Look;
use bevy_egui::egui::{Pos2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The least height in which it says anything.
const LEAST: f32 = 130.0;
/// The greatest.
const MOST: f32 = 520.0;

/// Shows it in what is left of the screen, if that is enough.
pub fn show(ui: &mut Ui, scenario: &Scenario, state: &State, height: f32, look: &Look) {
    if height < LEAST || scenario.places.is_empty() {
        return;
    }
    let size = vec2(ui.available_width() - 14.0, height.min(MOST));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = say!(look.text, "pick-chart", title = scenario.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let fit = fit(scenario, rect.shrink(16.0));
    let painter = ui.painter_at(rect);
    for lane in &scenario.lanes {
        let ends = [lane.a, lane.b].map(|id| fit(scenario.place(id).at));
        painter.line_segment(ends, (1.0, look.line()));
    }
    let chosen = |holder| !state.watch && state.seats.contains(&holder);
    for place in &scenario.places {
        let at = fit(place.at);
        let Some(holder) = place.holder else {
            painter.circle_filled(at, 2.5, look.dim().gamma_multiply(0.6));
            continue;
        };
        let colour = look.faction(scenario, holder);
        if chosen(holder) {
            painter.circle_filled(at, 11.0, colour.gamma_multiply(0.3));
            painter.circle_stroke(at, 8.0, (1.5, look.bone()));
        }
        painter.circle_filled(at, 5.0, colour);
    }
}

/// Where a place of the scenario lies in the rectangle.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
fn fit(scenario: &Scenario, rect: Rect) -> impl Fn((i32, i32)) -> Pos2 + use<> {
    let point = |(x, y): (i32, i32)| pos2(x as f32, y as f32);
    let bounds = Rect::from_points(
        &scenario
            .places
            .iter()
            .map(|place| point(place.at))
            .collect::<Vec<Pos2>>(),
    );
    let scale =
        (rect.width() / bounds.width().max(1.0)).min(rect.height() / bounds.height().max(1.0));
    move |at| rect.center() + (point(at) - bounds.center()) * scale
}
