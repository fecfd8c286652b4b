//! Where a fleet is going: its way along the lanes, and where it will be each turn.

use super::camera::point;
use super::token::spot;
use crate::id::{FleetId, TerritoryId};
use crate::sim::command::Mission;
use crate::sim::map::movement::advance;
use crate::sim::view::View;
use bevy_egui::egui::Pos2;

/// The most turns ahead.
const AHEAD: usize = 24;

/// The way of a fleet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Course {
    /// The line on the map.
    pub line: Vec<Pos2>,
    /// Where it will be after each turn, the next first.
    pub turns: Vec<Pos2>,
    /// Where it leads.
    pub goal: Option<TerritoryId>,
    /// Whether it is meant to harm somebody.
    pub hostile: bool,
}

/// The ways of all fleets of one's own that are ordered somewhere else.
#[must_use]
pub fn courses(view: &View<'_>) -> Vec<Course> {
    let fleets = view.own.fleets.iter();
    fleets
        .filter_map(|fleet| course(view, fleet.id, fleet.mission))
        .collect()
}

/// The way of a fleet of one's own on a mission; `None` if it leads nowhere else.
#[must_use]
pub fn course(view: &View<'_>, id: FleetId, mission: Mission) -> Option<Course> {
    let fleet = view.fleet(id)?;
    let goal = view.goal(mission)?;
    let mut position = fleet.position;
    let here = spot(view, &position);
    if position.arrived() == Some(goal) {
        return None;
    }
    let mut course = Course {
        line: vec![here],
        goal: Some(goal),
        hostile: mission.is_hostile(),
        ..Course::default()
    };
    let speed = fleet.totals.speed.max(1);
    for _ in 0..AHEAD {
        let reached = advance(&mut position, goal, speed, view.routes, |_| false);
        let places = reached.iter().map(|id| point(view.book.place(*id).at));
        course.line.extend(places);
        let now = spot(view, &position);
        if course.line.last() != Some(&now) {
            course.line.push(now);
        }
        course.turns.push(now);
        if position.arrived() == Some(goal) {
            return Some(course);
        }
        if reached.is_empty() && position.toward.is_none() {
            return None;
        }
    }
    Some(course)
}
