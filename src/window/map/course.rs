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
    // Who carries goods loads them first.
    let mut load = match mission {
        Mission::Haul { from, .. } if fleet.cargo.is_none() => Some(from),
        _ => None,
    };
    let arrived = position.arrived();
    load = load.filter(|from| arrived != Some(*from));
    if load.is_none() && arrived == Some(goal) {
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
        let next = load.unwrap_or(goal);
        let reached = advance(&mut position, next, speed, view.routes, |_| false);
        let places = reached.iter().map(|id| point(view.book.place(*id).at));
        course.line.extend(places);
        let now = spot(view, &position);
        if course.line.last() != Some(&now) {
            course.line.push(now);
        }
        course.turns.push(now);
        let arrived = position.arrived();
        if arrived == Some(goal) && load.is_none() {
            return Some(course);
        }
        load = load.filter(|from| arrived != Some(*from));
        if reached.is_empty() && position.toward.is_none() {
            return None;
        }
    }
    Some(course)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Goods};
    use crate::sim::testing::{CARRIER, Sandbox};

    #[test]
    fn who_carries_goods_is_drawn_by_way_of_where_they_are_loaded() {
        let game = Sandbox::row(5, 2)
            .sect(&[0, 1, 2, 3])
            .fleet(0, 1, &[(CARRIER, 2)])
            .start(1);
        let view = game.view(crate::id::FactionId(0));
        let mission = Mission::Haul {
            from: TerritoryId(3),
            to: TerritoryId(0),
            goods: Goods::of(Good::Food, 10),
            again: false,
        };
        let fleet = view.own.fleets[0].id;
        let course = course(&view, fleet, mission).expect("it is under way");
        let place = |id| point(view.book.place(TerritoryId(id)).at);
        let at = |id| course.line.iter().position(|it| *it == place(id));
        assert!(at(3) < at(0) && at(3).is_some(), "{:?}", course.line);
        assert_eq!(course.goal, Some(TerritoryId(0)));
    }
}
