//! Aiming on the map: what may be aimed at, and moving between those targets by keyboard.

use crate::council::places;
use crate::id::{ObjectiveId, TerritoryId};
use crate::page::rich::Thing;
use crate::page::{Aiming, Weighed, aimed};
use crate::sim::view::View;
use crate::window::map::camera::point;
use bevy_egui::egui::{Pos2, Vec2};

/// What may be aimed at now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Targets {
    /// For which aim, in which state of the desk.
    pub key: Option<(Aiming, u64)>,
    /// What may be aimed at, the nearest first.
    pub list: Vec<Thing>,
    /// Which of them the keyboard points at.
    pub cursor: Option<usize>,
}

impl Targets {
    /// What an aim may lead to.
    #[must_use]
    pub fn of(view: &View<'_>, aiming: Aiming, revision: u64) -> Self {
        let from = view.fleet(aiming.fleet).map(|fleet| fleet.position.at);
        let mut list: Vec<Thing> = aiming.targets(view).into_iter().map(Thing::Place).collect();
        let own = view.own.fleets.iter();
        let own = own.map(|fleet| Thing::Fleet(fleet.id));
        let others = view.beliefs.fleets.iter();
        let others = others.map(|seen| Thing::Contact(seen.contact));
        list.extend(
            own.chain(others)
                .filter(|fleet| aiming.allows(view, *fleet)),
        );
        list.sort_by_key(|thing| {
            let far = from
                .zip(place_of(view, *thing))
                .map_or(u16::MAX, |(from, to)| view.routes.distance(from, to));
            (far, *thing)
        });
        Self {
            key: Some((aiming, revision)),
            list,
            cursor: None,
        }
    }

    /// Whether this may be aimed at.
    #[must_use]
    pub fn allows(&self, thing: Thing) -> bool {
        self.list.contains(&thing)
    }

    /// By [`TerritoryId`]: whether the place, or a fleet there, may be aimed at.
    #[must_use]
    pub fn places(&self, view: &View<'_>) -> Vec<bool> {
        let mut may = vec![false; view.book.places.len()];
        for thing in &self.list {
            if let Some(id) = place_of(view, *thing) {
                may[id.index()] = true;
            }
        }
        may
    }

    /// Whether the fleet gets there before the turn is over.
    #[must_use]
    pub fn is_near(&self, view: &View<'_>, id: TerritoryId) -> bool {
        let fleet = self.key.and_then(|(aiming, _)| view.fleet(aiming.fleet));
        fleet
            .and_then(|fleet| view.routes.turns(fleet.position.at, id, fleet.totals.speed))
            .is_some_and(|turns| turns <= 1)
    }

    /// What the keyboard points at.
    #[must_use]
    pub fn pointed(&self) -> Option<Thing> {
        self.list.get(self.cursor?).copied()
    }

    /// Points at the next target, or the one before.
    pub fn step(&mut self, on: bool) {
        let count = self.list.len();
        if count == 0 {
            return;
        }
        self.cursor = Some(match (self.cursor, on) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        });
    }

    /// Points at the nearest target in a direction.
    pub fn turn(&mut self, view: &View<'_>, way: Vec2) {
        let Some(from) = self.pointed().and_then(|thing| spot_of(view, thing)) else {
            self.step(true);
            return;
        };
        let mut best: Option<(f32, usize)> = None;
        for (at, thing) in self.list.iter().enumerate() {
            let Some(to) = spot_of(view, *thing) else {
                continue;
            };
            let off = to - from;
            let ahead = off.dot(way);
            let aside = (off - way * ahead).length();
            // Straight ahead is nearer than aside.
            let far = ahead + 2.0 * aside;
            if ahead > 1.0 && aside <= ahead * 1.5 && best.is_none_or(|(least, _)| far < least) {
                best = Some((far, at));
            }
        }
        if let Some((_, at)) = best {
            self.cursor = Some(at);
        }
    }
}

/// Where a thing is, as far as that is known.
#[must_use]
pub fn place_of(view: &View<'_>, thing: Thing) -> Option<TerritoryId> {
    match thing {
        Thing::Place(id) => Some(id),
        Thing::Fleet(id) => view.fleet(id).map(|fleet| fleet.position.at),
        Thing::Contact(id) => view.beliefs.sighting(id).map(|seen| seen.at),
        Thing::Maje(id) => view.maje(id).map(|maje| maje.at),
        // What one does not hold yet is what one looks for.
        Thing::Goal(id) => {
            let places = goal_places(view, id);
            let open = places.iter().find(|place| view.land(**place).is_none());
            open.or(places.first()).copied()
        }
        _ => None,
    }
}

/// The places that something to achieve is about.
pub(super) fn goal_places(view: &View<'_>, id: ObjectiveId) -> Vec<TerritoryId> {
    let objective = view.book.objectives.get(id.index());
    objective.map_or_else(Vec::new, |objective| places(view, &objective.when))
}

/// Where on the map a thing is.
#[must_use]
pub fn spot_of(view: &View<'_>, thing: Thing) -> Option<Pos2> {
    place_of(view, thing).map(|id| point(view.book.place(id).at))
}

/// What a mission would come to that was aimed at something, kept while it is pointed at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AimWeighing {
    key: Option<(Aiming, Thing, u64)>,
    found: Option<Weighed>,
}

impl AimWeighing {
    /// Weighs, unless it was weighed just now.
    pub fn of(
        &mut self,
        view: &View<'_>,
        aiming: Aiming,
        at: Thing,
        revision: u64,
    ) -> Option<&Weighed> {
        let key = Some((aiming, at, revision));
        if self.key != key {
            self.key = key;
            self.found =
                aimed(view, aiming, at).map(|mission| Weighed::of(view, aiming.fleet, mission));
        }
        self.found.as_ref()
    }
}
