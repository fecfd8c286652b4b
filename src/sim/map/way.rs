//! The way a fleet made in a turn, and where somebody who waits for it meets it.

use super::Routes;
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::fleet::Position;

/// The way a fleet made in a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Which fleet.
    pub fleet: FleetId,
    /// Its flag.
    pub flag: FactionId,
    /// Where it set out.
    pub start: Position,
    /// The places it reached, in order.
    pub reached: Vec<TerritoryId>,
    /// Where it is now.
    pub end: Position,
    /// Where somebody stopped it, and who.
    pub stopped: Option<(TerritoryId, FleetId, FactionId)>,
}

/// A part of a way: a lane, and from where to where on it.
#[derive(Debug, Clone, Copy)]
struct Leg {
    from: TerritoryId,
    to: TerritoryId,
    /// Lane lengths from its beginning, first and last.
    run: (u8, u8),
}

impl Way {
    /// Where a fleet that has not moved meets this one if the two come past each other: at a place that both touch, or at
    /// the end of the lane that both are on.
    #[must_use]
    pub fn meets(&self, waits: &Position, routes: &Routes) -> Option<Position> {
        let leg = self
            .legs(routes)
            .into_iter()
            .find(|leg| match waits.toward {
                None => leg.to == waits.at && self.reached.contains(&leg.to),
                Some(toward) => {
                    let length = routes.lane(leg.from, leg.to).unwrap_or(1);
                    let (first, last) = leg.run;
                    let at = if (waits.at, toward) == (leg.from, leg.to) {
                        waits.progress
                    } else if (toward, waits.at) == (leg.from, leg.to) {
                        length.saturating_sub(waits.progress)
                    } else {
                        return false;
                    };
                    (first..=last).contains(&at) && first < last
                }
            })?;
        Some(Position {
            at: leg.to,
            from: leg.from,
            toward: None,
            progress: 0,
        })
    }

    /// Ends the way where somebody met it.
    pub fn stop(&mut self, met: Position, by: FleetId, flag: FactionId) {
        match self.reached.iter().position(|place| *place == met.at) {
            Some(last) => self.reached.truncate(last + 1),
            None => self.reached.push(met.at),
        }
        self.end = met;
        self.stopped = Some((met.at, by, flag));
    }

    fn legs(&self, routes: &Routes) -> Vec<Leg> {
        let mut legs = Vec::with_capacity(self.reached.len() + 1);
        let (mut from, mut begun) = (self.start.at, 0);
        if let Some(toward) = self.start.toward {
            begun = self.start.progress;
            let turned = self
                .reached
                .first()
                .map_or_else(|| self.end.at == toward, |first| *first != toward);
            if turned {
                // It turned back on its lane.
                let length = routes.lane(from, toward).unwrap_or(1);
                begun = length.saturating_sub(begun);
                from = toward;
            }
        }
        for to in &self.reached {
            let length = routes.lane(from, *to).unwrap_or(1);
            legs.push(Leg {
                from,
                to: *to,
                run: (begun, length),
            });
            (from, begun) = (*to, 0);
        }
        if let Some(to) = self.end.toward {
            let run = (begun, self.end.progress);
            legs.push(Leg { from, to, run });
        }
        legs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;

    const fn t(n: u16) -> TerritoryId {
        TerritoryId(n)
    }

    fn on_lane(at: u16, toward: u16, progress: u8) -> Position {
        Position {
            toward: Some(t(toward)),
            progress,
            ..Position::at(t(at))
        }
    }

    fn way(start: Position, reached: &[u16], end: Position) -> Way {
        Way {
            fleet: FleetId::new(FactionId(1), 0),
            flag: FactionId(1),
            start,
            reached: reached.iter().map(|n| t(*n)).collect(),
            end,
            stopped: None,
        }
    }

    #[test]
    fn who_comes_past_is_met_at_the_place_or_at_the_end_of_the_lane() {
        let routes = Routes::new(&Sandbox::row(4, 6).scenario());
        let through = way(Position::at(t(3)), &[2, 1], Position::at(t(1)));
        let at = |waits: Position| through.meets(&waits, &routes).map(|met| met.at);
        assert_eq!(at(Position::at(t(2))), Some(t(2)));
        assert_eq!(at(Position::at(t(0))), None);
        assert_eq!(at(Position::at(t(3))), None, "it has left");
        assert_eq!(
            at(on_lane(1, 2, 2)),
            Some(t(1)),
            "they come towards each other"
        );
        assert_eq!(at(on_lane(2, 1, 2)), Some(t(1)), "it is overtaken");
        assert_eq!(at(on_lane(0, 1, 2)), None);
    }

    #[test]
    fn who_does_not_come_so_far_is_not_met() {
        let routes = Routes::new(&Sandbox::row(4, 6).scenario());
        let short = way(Position::at(t(3)), &[], on_lane(3, 2, 2));
        assert_eq!(short.meets(&on_lane(2, 3, 3), &routes), None);
        let met = short.meets(&on_lane(2, 3, 4), &routes).map(|met| met.at);
        assert_eq!(met, Some(t(2)));
    }

    #[test]
    fn who_is_stopped_goes_no_farther() {
        let routes = Routes::new(&Sandbox::row(4, 6).scenario());
        let mut through = way(Position::at(t(3)), &[2, 1], Position::at(t(1)));
        let met = through
            .meets(&Position::at(t(2)), &routes)
            .expect("they meet");
        through.stop(met, FleetId::new(FactionId(0), 0), FactionId(0));
        assert_eq!(through.reached, [t(2)]);
        assert_eq!((through.end.at, through.end.from), (t(2), t(3)));
    }
}
