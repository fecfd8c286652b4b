//! A map of the scenario as it begins: who holds what. A click on land takes the seat of whoever holds it.

use super::PickerState;
use crate::id::FactionId;
use crate::scenario::model::Scenario;
use crate::text::say;
use crate::window::look::Look;
use crate::window::map::camera::point;
use crate::window::map::lands::{LandCell, Lands};
use crate::window::map::names::{NameWeight, Wish, place as place_names};
use crate::window::panel::words::paint_crest;
use bevy_egui::egui::{
    Color32, CursorIcon, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

/// The least height in which it says anything.
const LEAST: f32 = 130.0;
/// The greatest.
const MOST: f32 = 680.0;
/// The least and the greatest side of an emblem, in points.
const CREST: (f32, f32) = (11.0, 22.0);
/// Sects are named where places lie at least this many points apart.
const NAMED: f32 = 24.0;
/// Places are named where they lie at least this many points apart.
const ROOMY: f32 = 60.0;

/// The lands of the scenario that is chosen, cut once.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    lands: Lands,
}

impl Cut {
    /// The lands of a scenario.
    fn of(&mut self, scenario: &Scenario) -> &Lands {
        // Two scenarios may share an id, as a mod does with what it was copied from.
        if !self.lands.are_of(scenario) {
            self.lands = Lands::of(scenario);
        }
        &self.lands
    }
}

/// Shows it in what is left of the screen, if that is enough.
pub fn show(ui: &mut Ui, scenario: &Scenario, state: &mut PickerState, height: f32, look: &Look) {
    if height < LEAST || scenario.places.is_empty() {
        return;
    }
    let size = vec2(ui.available_width() - 14.0, height.min(MOST));
    // The keyboard takes seats by their cards: nothing to be stopped at here.
    let (rect, response) = ui.allocate_exact_size(size, Sense::HOVER | Sense::CLICK);
    let label = say!(look.text, "pick-chart", title = scenario.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &label));
    let seats: Vec<FactionId> = if state.watch {
        Vec::new()
    } else {
        state.seats.clone()
    };
    let lands = state.cut.of(scenario);
    let placed = Placed::of(lands, rect.shrink(12.0));
    let fit = |at: Pos2| placed.to_screen(at);
    let painter = ui.painter_at(rect);
    let under = response.hover_pos().and_then(|at| {
        let id = lands.at(placed.to_map(at))?;
        scenario.opening.lands[id.index()].holder
    });
    for (cell, land) in lands.cells.iter().zip(&scenario.opening.lands) {
        let part = match land.holder {
            Some(holder) if seats.contains(&holder) => 0.62,
            Some(holder) if under == Some(holder) => 0.5,
            Some(_) => 0.3,
            None => 0.0,
        };
        let colour = land
            .holder
            .map_or(look.raised(), |h| look.faction(&scenario.roster, h));
        ground(&painter, cell, &fit, look, colour, part);
    }
    for lane in &scenario.lanes {
        let ends = [lane.a, lane.b].map(|id| fit(point(scenario.place(id).at)));
        painter.line_segment(ends, (1.0, look.bone().gamma_multiply(0.16)));
    }
    let seated = |id: FactionId| seats.contains(&id);
    let apart = (fit(pos2(lands.usual, 0.0)) - fit(Pos2::ZERO)).x;
    let side = (apart * 0.55).clamp(CREST.0, CREST.1);
    crests(&painter, &fit, side, &seated, scenario, look);
    if apart >= NAMED {
        names(&painter, &fit, (apart, side), scenario, look);
    }
    let taken = under.filter(|id| scenario.faction(*id).playable);
    let Some(id) = taken else {
        return;
    };
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let clicked = response.clicked();
    response.on_hover_text_at_pointer(&scenario.faction(id).name);
    if clicked {
        state.take(id);
    }
}

/// Paints a land: the clearer, the more of its colour it has.
fn ground(
    painter: &Painter,
    cell: &LandCell,
    fit: &impl Fn(Pos2) -> Pos2,
    look: &Look,
    colour: Color32,
    part: f32,
) {
    let edge = Stroke::new(
        1.0,
        look.space().lerp_to_gamma(colour, (part + 0.25).min(1.0)),
    );
    let fill = look.space().lerp_to_gamma(colour, part.max(0.12));
    let outline = cell.corners.iter().map(|corner| fit(*corner)).collect();
    let shape = Shape::convex_polygon(outline, fill, edge);
    painter.add(shape);
}

/// The emblems of sects at their homes.
fn crests(
    painter: &Painter,
    fit: &impl Fn(Pos2) -> Pos2,
    side: f32,
    seated: &impl Fn(FactionId) -> bool,
    scenario: &Scenario,
    look: &Look,
) {
    for id in scenario.faction_ids() {
        let Some(home) = scenario.faction(id).home else {
            continue;
        };
        let at = fit(point(scenario.place(home).at));
        let rect = Rect::from_center_size(at, Vec2::splat(side));
        if seated(id) {
            painter.rect_filled(rect.expand(3.0), 3.0, look.bone());
        }
        paint_crest(painter, rect, id, &scenario.roster, look);
    }
}

/// The names of sects at their homes, and of other places where there is room.
fn names(
    painter: &Painter,
    fit: &impl Fn(Pos2) -> Pos2,
    (apart, side): (f32, f32),
    scenario: &Scenario,
    look: &Look,
) {
    let mut taken = Vec::new();
    let mut wanted = Vec::new();
    for (id, place) in scenario.territory_ids().zip(&scenario.places) {
        let sect = scenario
            .roster
            .factions
            .iter()
            .find(|sect| sect.home == Some(id));
        let (name, font, clear, weight) = match sect {
            Some(sect) => {
                let font = look.strong_font(look.sizes().small);
                (&sect.short, font, side / 2.0 + 3.0, NameWeight::Seat)
            }
            None if apart >= ROOMY => (&place.name, look.small_font(), 2.0, NameWeight::Held),
            None => continue,
        };
        let anchor = fit(point(place.at));
        if sect.is_some() {
            taken.push(Rect::from_center_size(anchor, Vec2::splat(side)));
        }
        let galley = painter.layout_no_wrap(name.clone(), font, look.bone());
        let wish = Wish {
            anchor,
            clear,
            size: galley.size() + vec2(6.0, 0.0),
            above: 0.0,
            weight,
        };
        wanted.push((galley, wish));
    }
    let wishes: Vec<Wish> = wanted.iter().map(|(_, wish)| *wish).collect();
    let spots = place_names(&wishes, &taken);
    for ((galley, _), rect) in wanted.into_iter().zip(spots) {
        if let Some(rect) = rect {
            painter.rect_filled(rect, 2.0, look.space().gamma_multiply(0.72));
            painter.galley(rect.min + vec2(3.0, 0.0), galley, look.bone());
        }
    }
}

/// Where the map lies in a rectangle of the screen.
struct Placed {
    bounds: Rect,
    rect: Rect,
    scale: f32,
}

impl Placed {
    fn of(lands: &Lands, rect: Rect) -> Self {
        let corners = lands.cells.iter().flat_map(|cell| &cell.corners);
        let bounds = Rect::from_points(&corners.copied().collect::<Vec<Pos2>>());
        let wide = rect.width() / bounds.width().max(1.0);
        let high = rect.height() / bounds.height().max(1.0);
        Self {
            bounds,
            rect,
            scale: wide.min(high),
        }
    }

    fn to_screen(&self, at: Pos2) -> Pos2 {
        self.rect.center() + (at - self.bounds.center()) * self.scale
    }

    fn to_map(&self, at: Pos2) -> Pos2 {
        self.bounds.center() + (at - self.rect.center()) / self.scale
    }
}
