//! Distances between all territories, and the next step on the shortest way.

use crate::id::TerritoryId;
use crate::scenario::model::{Book, Peculiarity};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// No way leads there.
pub const UNREACHABLE: u16 = u16::MAX;

/// All-pairs shortest ways. Worked out once; ways of equal length go by the smaller id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routes {
    width: usize,
    distance: Vec<u16>,
    next: Vec<TerritoryId>,
    /// From where a way leads to each place, the nearest first.
    nearest: Vec<Vec<TerritoryId>>,
    neighbours: Vec<Vec<(TerritoryId, u8)>>,
    nebula: Vec<bool>,
}

impl Routes {
    /// The ways of a scenario's map. Takes time n · e · log n.
    #[must_use]
    pub fn new(book: &Book) -> Self {
        let width = book.places.len();
        let mut neighbours: Vec<Vec<(TerritoryId, u8)>> = vec![Vec::new(); width];
        for lane in &book.lanes {
            neighbours[lane.a.index()].push((lane.b, lane.length));
            neighbours[lane.b.index()].push((lane.a, lane.length));
        }
        for list in &mut neighbours {
            list.sort_unstable();
        }
        let mut routes = Self {
            width,
            distance: vec![UNREACHABLE; width * width],
            next: vec![TerritoryId(0); width * width],
            nearest: (0..width).map(|_| Vec::with_capacity(width)).collect(),
            neighbours,
            nebula: book
                .places
                .iter()
                .map(|place| place.is(Peculiarity::Nebula))
                .collect(),
        };
        let mut heap = BinaryHeap::new();
        for goal in book.territory_ids() {
            routes.fill(goal, &mut heap);
        }
        routes
    }

    /// Whether a territory is a nebula, which is seen only from inside.
    #[must_use]
    pub fn is_nebula(&self, at: TerritoryId) -> bool {
        self.nebula[at.index()]
    }

    /// Dijkstra from the goal: lanes run both ways, so the first step from anywhere towards
    /// the goal is the step by which it was reached.
    fn fill(&mut self, goal: TerritoryId, heap: &mut BinaryHeap<Reverse<(u16, TerritoryId)>>) {
        let row = goal.index() * self.width;
        self.distance[row + goal.index()] = 0;
        self.next[row + goal.index()] = goal;
        heap.push(Reverse((0, goal)));
        while let Some(Reverse((so_far, here))) = heap.pop() {
            if so_far > self.distance[row + here.index()] {
                continue;
            }
            // Every lane has a length, so each place is reached once, in the order of distance and then of ids.
            self.nearest[goal.index()].push(here);
            for (there, length) in &self.neighbours[here.index()] {
                let distance = so_far + u16::from(*length);
                let cell = row + there.index();
                let better = distance < self.distance[cell]
                    || (distance == self.distance[cell] && here < self.next[cell]);
                if better {
                    let push = distance < self.distance[cell];
                    self.distance[cell] = distance;
                    self.next[cell] = here;
                    if push {
                        heap.push(Reverse((distance, *there)));
                    }
                }
            }
        }
    }

    /// Lane lengths from one place to another; [`UNREACHABLE`] if no way leads there.
    #[must_use]
    #[inline]
    pub fn distance(&self, from: TerritoryId, to: TerritoryId) -> u16 {
        self.distance[to.index() * self.width + from.index()]
    }

    /// Lane lengths from every place to one, by [`TerritoryId`].
    #[must_use]
    #[inline]
    pub fn distances(&self, to: TerritoryId) -> &[u16] {
        let row = to.index() * self.width;
        &self.distance[row..row + self.width]
    }

    /// All places that a way leads to from one, itself included, the nearest first; of those that are equally far the one with the
    /// smaller id.
    #[must_use]
    pub fn nearest_first(&self, from: TerritoryId) -> &[TerritoryId] {
        &self.nearest[from.index()]
    }

    /// The next place on the shortest way; `None` if there is none or it is reached.
    #[must_use]
    pub fn next(&self, from: TerritoryId, to: TerritoryId) -> Option<TerritoryId> {
        let distance = self.distance(from, to);
        (distance != 0 && distance != UNREACHABLE)
            .then(|| self.next[to.index() * self.width + from.index()])
    }

    /// The places beside a place, by id, with the lengths of the lanes.
    #[must_use]
    #[inline]
    pub fn neighbours(&self, of: TerritoryId) -> &[(TerritoryId, u8)] {
        &self.neighbours[of.index()]
    }

    /// The length of the lane between two neighbours.
    #[must_use]
    pub fn lane(&self, a: TerritoryId, b: TerritoryId) -> Option<u8> {
        self.neighbours(a)
            .iter()
            .find(|(there, _)| *there == b)
            .map(|(_, length)| *length)
    }

    /// How many turns the way takes at a speed, rounded up; `None` if there is no way.
    #[must_use]
    #[inline]
    pub fn turns(&self, from: TerritoryId, to: TerritoryId, speed: u8) -> Option<u16> {
        let distance = self.distance(from, to);
        (distance != UNREACHABLE).then(|| distance.div_ceil(u16::from(speed.max(1))))
    }

    /// The places on the shortest way, both ends included; empty if there is no way.
    #[must_use]
    pub fn path(&self, from: TerritoryId, to: TerritoryId) -> Vec<TerritoryId> {
        if self.distance(from, to) == UNREACHABLE {
            return Vec::new();
        }
        let mut path = vec![from];
        let mut here = from;
        while let Some(there) = self.next(here, to) {
            path.push(there);
            here = there;
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;

    #[test]
    fn the_nearest_places_come_first_and_of_equals_the_smaller_id() {
        let routes = Routes::new(&Sandbox::row(5, 2).scenario());
        let nearest = |from| routes.nearest_first(TerritoryId(from));
        assert_eq!(nearest(2), [2, 1, 3, 0, 4].map(TerritoryId));
        assert_eq!(nearest(4), [4, 3, 2, 1, 0].map(TerritoryId));
    }
}
