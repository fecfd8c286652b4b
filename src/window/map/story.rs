//! What happened in the last turn, shown on the map: fleets glide, battles flash, lands change hands. Only what
//! the view knows.

use super::camera::point;
use super::fill::{Fill, fills};
use super::strength::role_of_own;
use super::token::spot;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::Role;
use crate::sim::event::{
    Blockade, Event, FleetRef, Intercepted, MissionFailed, Moved, Outcome, Perceived, Raided,
    Revolt, Seized,
};
use crate::sim::view::View;
use bevy_egui::egui::Pos2;

/// Until when fleets glide, in seconds.
const GLIDE: f32 = 1.1;
/// When lands have their new holders.
const CHANGE: f32 = 1.35;
/// When it is over.
const END: f32 = 2.3;

/// What flashed where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flash {
    /// A battle, and who won it; nobody if neither did.
    Battle(Option<FactionId>),
    /// Land that was taken, by whom.
    Seized(FactionId),
    /// Goods that were carried off, by whom.
    Raided(FactionId),
    /// Lanes that were closed, by whom.
    Closed(FactionId),
    /// People who threw off their holder.
    Revolt,
    /// A mission that achieved nothing, and whose.
    Failed(FactionId),
    /// A fleet that was stopped by another on guard, and whose guard it was.
    Stopped(FactionId),
}

/// A fleet on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Glide {
    /// Which.
    pub fleet: FleetRef,
    /// Its flag.
    pub flag: FactionId,
    /// For what most of its ships are, if it is one's own.
    pub role: Role,
    /// Its way on the map, two points at least.
    pub way: Vec<Pos2>,
}

impl Glide {
    /// Where it is when it has done so much of its way, 0 to 1.
    #[must_use]
    pub fn at(&self, part: f32) -> Pos2 {
        let whole: f32 = self.way.windows(2).map(|leg| leg[0].distance(leg[1])).sum();
        let mut left = whole * part.clamp(0.0, 1.0);
        for leg in self.way.windows(2) {
            let length = leg[0].distance(leg[1]);
            if left <= length {
                return leg[0] + (leg[1] - leg[0]) * (left / length.max(1.0e-3));
            }
            left -= length;
        }
        self.way.last().copied().unwrap_or(Pos2::ZERO)
    }
}

/// What happened in a turn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Story {
    /// The turn that follows it.
    pub turn: Turn,
    /// When it began to be shown, in seconds of the window.
    pub began: f64,
    /// How fast it is shown; 1 is as usual.
    pub pace: f32,
    /// Fleets that moved.
    pub glides: Vec<Glide>,
    /// What flashes, in order.
    pub flashes: Vec<(TerritoryId, Flash)>,
    /// How lands were painted before, by territory.
    pub fills: Vec<Fill>,
    /// Lands that changed hands.
    pub changed: Vec<TerritoryId>,
}

impl Story {
    /// What happened between two views, by what was perceived of it.
    #[must_use]
    pub fn of(
        before: &View<'_>,
        now: &View<'_>,
        records: &[Perceived],
        began: f64,
        pace: f32,
    ) -> Self {
        let old = fills(before);
        let changed = fills(now)
            .iter()
            .zip(&old)
            .enumerate()
            .filter(|(_, (now, old))| now.holder != old.holder)
            .map(|(at, _)| TerritoryId::from_index(at))
            .collect();
        let mine = |news: &&Perceived| news.turn >= before.turn() && news.sense.is_some();
        let mut story = Self {
            turn: now.turn(),
            began,
            pace,
            fills: old,
            changed,
            ..Self::default()
        };
        for record in records.iter().filter(mine) {
            story.tell(&record.event, before, now);
        }
        story.creep(before, now);
        story
    }

    fn tell(&mut self, event: &Event, before: &View<'_>, now: &View<'_>) {
        let flash = match event {
            Event::Moved(Moved {
                fleet,
                flag,
                from,
                to,
            }) => {
                self.moved(*fleet, *flag, (*from, *to), before, now);
                return;
            }
            Event::Battle(report) => (
                report.at,
                Flash::Battle(winner(report.outcome, report.winner(), report.at, now)),
            ),
            Event::BattleSeen(seen) => (
                seen.at,
                Flash::Battle(winner(seen.outcome, seen.winner, seen.at, now)),
            ),
            Event::Seized(Seized { by, at, .. }) => (*at, Flash::Seized(*by)),
            Event::Raided(Raided { by, at, .. }) => (*at, Flash::Raided(*by)),
            Event::Blockade(Blockade { by, at, .. }) => (*at, Flash::Closed(*by)),
            Event::Revolt(Revolt { at, .. }) => (*at, Flash::Revolt),
            Event::MissionFailed(MissionFailed { flag, at, .. }) => (*at, Flash::Failed(*flag)),
            Event::Intercepted(Intercepted { guard, at, .. }) => (*at, Flash::Stopped(*guard)),
            _ => return,
        };
        if !self.flashes.contains(&flash) {
            self.flashes.push(flash);
        }
    }

    fn moved(
        &mut self,
        fleet: FleetRef,
        flag: FactionId,
        (from, to): (TerritoryId, TerritoryId),
        before: &View<'_>,
        now: &View<'_>,
    ) {
        let at = |id: TerritoryId| point(now.book.place(id).at);
        // A fleet that has no number yet is taken for the one whose way ended there.
        let same = |glide: &&mut Glide| {
            let told_apart = fleet != FleetRef::Unknown;
            let follows = glide.flag == flag && glide.way.last() == Some(&at(from));
            glide.fleet == fleet && (told_apart || follows)
        };
        if let Some(glide) = self.glides.iter_mut().find(same) {
            glide.way.push(at(to));
            return;
        }
        // One's own may have begun the turn between two places.
        let own = fleet.own().and_then(|id| before.fleet(id));
        let start = own.map_or_else(|| at(from), |fleet| spot(before, &fleet.position));
        let way = vec![start, at(to)];
        let role = own.map_or(Role::Raider, |own| role_of_own(now.book, &own.ships));
        self.glides.push(Glide {
            fleet,
            flag,
            role,
            way,
        });
    }

    /// Fleets of one's own that are on a lane now.
    fn creep(&mut self, before: &View<'_>, now: &View<'_>) {
        for fleet in &now.own.fleets {
            let end = spot(now, &fleet.position);
            if let Some(glide) = self
                .glides
                .iter_mut()
                .find(|glide| glide.fleet == FleetRef::Own(fleet.id))
            {
                if glide.way.last() != Some(&end) {
                    glide.way.push(end);
                }
                continue;
            }
            let Some(old) = before.fleet(fleet.id) else {
                continue;
            };
            let start = spot(before, &old.position);
            if start != end {
                self.glides.push(Glide {
                    fleet: FleetRef::Own(fleet.id),
                    flag: now.faction(),
                    role: role_of_own(now.book, &fleet.ships),
                    way: vec![start, end],
                });
            }
        }
    }

    /// Returns where it happens: where something flashes, and where one's own fleets go; else where others go.
    #[must_use]
    pub fn spots(&self, now: &View<'_>) -> Vec<Pos2> {
        let places = self.flashes.iter().map(|(id, _)| *id);
        let places = places.chain(self.changed.iter().copied());
        let mut spots: Vec<Pos2> = places.map(|id| point(now.book.place(id).at)).collect();
        let ways = |own: bool| {
            let glides = self.glides.iter();
            let glides = glides.filter(move |glide| (glide.flag == now.faction()) == own);
            glides.flat_map(|glide| glide.way.iter().copied())
        };
        spots.extend(ways(true));
        if spots.is_empty() {
            spots.extend(ways(false));
        }
        spots
    }

    /// Whether there is anything to show.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.glides.is_empty() && self.flashes.is_empty() && self.changed.is_empty()
    }

    /// How much of their way fleets have done at a time, 0 to 1.
    #[must_use]
    pub fn glided(&self, now: f64) -> f32 {
        let part = (self.seconds(now) / GLIDE).clamp(0.0, 1.0);
        part * part * (3.0 - 2.0 * part)
    }

    /// Whether lands still have their old holders.
    #[must_use]
    pub fn is_before(&self, now: f64) -> bool {
        self.seconds(now) < CHANGE
    }

    /// How brightly what flashes shows, 0 to 1, and how far it has spread.
    #[must_use]
    pub fn flash(&self, now: f64) -> (f32, f32) {
        let part = (self.seconds(now) - GLIDE * 0.8) / (END - GLIDE * 0.8);
        if part <= 0.0 {
            return (0.0, 0.0);
        }
        let part = part.min(1.0);
        // It stays to be read, then goes.
        (((1.0 - part) * 4.0).min(1.0), part)
    }

    /// Whether all has been shown.
    #[must_use]
    pub fn is_over(&self, now: f64) -> bool {
        self.seconds(now) >= END
    }

    fn seconds(&self, now: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a few seconds")]
        let seconds = (now - self.began) as f32;
        seconds * self.pace
    }
}

/// Who won a battle: where people defended themselves, whoever holds the place.
fn winner(
    outcome: Outcome,
    winner: Option<FactionId>,
    at: TerritoryId,
    now: &View<'_>,
) -> Option<FactionId> {
    winner.or_else(|| {
        let held = outcome == Outcome::DefenderWon;
        held.then(|| now.holder(at)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::{Glide, Story};
    use crate::id::{FactionId, FleetId};
    use crate::scenario::model::Role;
    use crate::sim::event::FleetRef;
    use bevy_egui::egui::pos2;

    #[test]
    fn a_fleet_glides_along_its_way() {
        let glide = Glide {
            fleet: FleetRef::Own(FleetId::new(FactionId(0), 1)),
            flag: FactionId(0),
            role: Role::Raider,
            way: vec![pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0)],
        };
        assert!(glide.at(0.0).distance(pos2(0.0, 0.0)) < 0.01);
        assert!(glide.at(0.75).distance(pos2(10.0, 5.0)) < 0.01);
        assert!(glide.at(2.0).distance(pos2(10.0, 10.0)) < 0.01);
    }

    #[test]
    fn it_is_over_soon() {
        let story = Story {
            began: 100.0,
            pace: 1.0,
            ..Story::default()
        };
        assert!(story.is_empty());
        assert!(story.is_before(100.5) && !story.is_before(102.0));
        assert!(!story.is_over(102.0) && story.is_over(102.5));
        assert!(story.glided(100.0) < 0.01 && story.glided(101.2) > 0.99);
    }

    #[test]
    fn at_half_the_speed_it_takes_twice_as_long() {
        let story = Story {
            began: 100.0,
            pace: 0.5,
            ..Story::default()
        };
        assert!(!story.is_over(104.0) && story.is_over(105.0));
    }
}
