//! The shapes of lands: every territory has the ground that lies nearest to it, cut off where empty
//! space begins. Plain geometry: no engine, no screen. The same scenario has the same shapes everywhere.

use super::camera::point;
use crate::id::TerritoryId;
use crate::scenario::model::Book;
use bevy_egui::egui::{Pos2, Vec2, pos2, vec2};
use std::f32::consts::TAU;

/// How far land reaches, in the distances to the nearest others.
const REACH: f32 = 0.88;
/// What is nearer than this is one place, in units of the map.
const SAME: f32 = 1.0e-3;
/// Edges shorter than this are none.
const SHORTEST: f32 = 0.05;
/// Lands that meet along less than this do not meet.
const LEAST: f32 = 0.4;

/// The ground of a territory: a convex shape around its place.
#[derive(Debug, Clone, PartialEq)]
pub struct LandCell {
    /// Where the place lies.
    pub centre: Pos2,
    /// The corners, in order around the centre.
    pub corners: Vec<Pos2>,
    /// What lies beyond the edge from each corner to the next; nothing where empty space begins.
    pub beyond: Vec<Option<TerritoryId>>,
}

impl LandCell {
    /// The edges: from, to, and what lies beyond.
    pub fn edges(&self) -> impl Iterator<Item = (Pos2, Pos2, Option<TerritoryId>)> {
        let count = self.corners.len();
        (0..count).map(move |at| {
            (
                self.corners[at],
                self.corners[(at + 1) % count],
                self.beyond[at],
            )
        })
    }

    /// Whether a point of the map lies in it.
    #[must_use]
    pub fn contains(&self, at: Pos2) -> bool {
        self.corners.len() > 2
            && self
                .edges()
                .all(|(from, to, _)| cross(to - from, at - from) >= 0.0)
    }

    /// Its area, in units of the map.
    #[must_use]
    pub fn area(&self) -> f32 {
        let twice: f32 = self
            .edges()
            .map(|(from, to, _)| cross(from - self.centre, to - self.centre))
            .sum();
        twice / 2.0
    }
}

/// The grounds of all territories of a scenario.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lands {
    /// By [`TerritoryId`].
    pub cells: Vec<LandCell>,
    /// How far apart places usually lie, in units of the map.
    pub usual: f32,
}

impl Lands {
    /// The lands of a scenario.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        Self::around(book.places.iter().map(|place| point(place.at)))
    }

    /// Whether these are the lands of a scenario: as many places, and each where it was.
    #[must_use]
    pub fn are_of(&self, book: &Book) -> bool {
        self.cells.len() == book.places.len()
            && self
                .cells
                .iter()
                .zip(&book.places)
                .all(|(cell, place)| cell.centre == point(place.at))
    }

    /// The lands around these places.
    #[must_use]
    pub fn around(places: impl Iterator<Item = Pos2>) -> Self {
        let places: Vec<Pos2> = places.collect();
        let near: Vec<f32> = places.iter().map(|at| nearness(*at, &places)).collect();
        let mut sorted = near.clone();
        sorted.sort_by(f32::total_cmp);
        let usual = sorted
            .get(sorted.len() / 2)
            .map_or(100.0, |usual| usual.clamp(4.0, 150.0));
        let radius = |at: usize| (near[at] * REACH).clamp(usual * 0.7, usual * 1.25);
        let radii: Vec<f32> = (0..places.len()).map(radius).collect();
        let most = radii.iter().copied().fold(0.0, f32::max);
        let mut cells: Vec<LandCell> = (0..places.len())
            .map(|at| cell(at, &places, radii[at], most))
            .collect();
        part_edges(&mut cells);
        Self { cells, usual }
    }

    /// The territory in whose ground a point lies.
    #[must_use]
    pub fn at(&self, at: Pos2) -> Option<TerritoryId> {
        self.cells
            .iter()
            .position(|cell| cell.contains(at))
            .map(TerritoryId::from_index)
    }

    /// The ground of a territory.
    #[must_use]
    pub fn cell(&self, id: TerritoryId) -> Option<&LandCell> {
        self.cells.get(id.index())
    }
}

/// The mean distance to the three nearest others.
fn nearness(here: Pos2, places: &[Pos2]) -> f32 {
    let mut nearest = [f32::INFINITY; 3];
    for there in places {
        let mut distance = here.distance(*there);
        if distance < SAME {
            continue;
        }
        for kept in &mut nearest {
            if distance < *kept {
                std::mem::swap(kept, &mut distance);
            }
        }
    }
    let known: Vec<f32> = nearest.into_iter().filter(|d| d.is_finite()).collect();
    #[expect(clippy::cast_precision_loss, reason = "three at most")]
    let count = known.len().max(1) as f32;
    if known.is_empty() {
        return 100.0;
    }
    known.iter().sum::<f32>() / count
}

/// The ground of one place: a hand-cut shape, less what lies nearer to others.
fn cell(index: usize, places: &[Pos2], radius: f32, most: f32) -> LandCell {
    let centre = places[index];
    let (mut corners, mut beyond) = cut(index, centre, radius);
    for (other, there) in places.iter().enumerate() {
        let way = *there - centre;
        if other == index || way.length() < SAME || way.length() > radius + most {
            continue;
        }
        let middle = centre + way * 0.5;
        let id = TerritoryId::from_index(other);
        (corners, beyond) = clip(&corners, &beyond, middle, way, id);
    }
    tidy(&mut corners, &mut beyond);
    LandCell {
        centre,
        corners,
        beyond,
    }
}

/// Drops edges without length: where four lands meet in one point, a corner is cut twice.
fn tidy(corners: &mut Vec<Pos2>, beyond: &mut Vec<Option<TerritoryId>>) {
    let mut at = 0;
    while at < corners.len() && corners.len() > 3 {
        let next = corners[(at + 1) % corners.len()];
        if corners[at].distance(next) < SHORTEST {
            corners.remove(at);
            beyond.remove(at);
        } else {
            at += 1;
        }
    }
}

/// A shape with uneven corners on a circle, which is always convex.
fn cut(index: usize, centre: Pos2, radius: f32) -> (Vec<Pos2>, Vec<Option<TerritoryId>>) {
    let count = 9.0 + (chance(index, 0) * 3.0).floor();
    let phase = chance(index, 1) * TAU;
    let mut corners = Vec::new();
    let mut step = 0.0;
    while step < count {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "twelve at most"
        )]
        let salt = 2 + step as u64;
        let angle = phase + (step + 0.62 * (chance(index, salt) - 0.5)) / count * TAU;
        corners.push(centre + Vec2::angled(angle) * radius);
        step += 1.0;
    }
    let beyond = vec![None; corners.len()];
    (corners, beyond)
}

/// A number from 0 to 1 that is always the same for a territory: no dice.
fn chance(index: usize, salt: u64) -> f32 {
    let mut n = (index as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ salt.wrapping_mul(0xD1B5_4A32_D192_ED03);
    n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    n ^= n >> 31;
    #[expect(clippy::cast_precision_loss, reason = "16 bits")]
    let part = (n & 0xFFFF) as f32;
    part / 65_536.0
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

/// Cuts off what lies beyond a line through `middle` across `way`.
fn clip(
    corners: &[Pos2],
    beyond: &[Option<TerritoryId>],
    middle: Pos2,
    way: Vec2,
    id: TerritoryId,
) -> (Vec<Pos2>, Vec<Option<TerritoryId>>) {
    let side = |at: Pos2| (at - middle).dot(way);
    let mut kept = Vec::with_capacity(corners.len() + 1);
    let mut behind = Vec::with_capacity(corners.len() + 1);
    for (at, here) in corners.iter().enumerate() {
        let there = corners[(at + 1) % corners.len()];
        let (one, other) = (side(*here), side(there));
        if one <= 0.0 {
            kept.push(*here);
            behind.push(beyond[at]);
        }
        if (one <= 0.0) != (other <= 0.0) {
            kept.push(*here + (there - *here) * (one / (one - other)));
            // Where the line is entered, the cut begins; where it is left, the old edge goes on.
            behind.push(if one <= 0.0 { Some(id) } else { beyond[at] });
        }
    }
    (kept, behind)
}

/// An edge between two lands is shared only where both reach it: the rest of it lies before empty space.
fn part_edges(cells: &mut [LandCell]) {
    let whole = cells.to_vec();
    for (index, cell) in cells.iter_mut().enumerate() {
        let id = TerritoryId::from_index(index);
        let mut corners = Vec::with_capacity(cell.corners.len());
        let mut beyond = Vec::with_capacity(cell.corners.len());
        for (from, to, other) in whole[index].edges() {
            corners.push(from);
            let Some(other) = other else {
                beyond.push(None);
                continue;
            };
            let along = to - from;
            let length = along.length_sq().max(SAME);
            let part = |at: Pos2| ((at - from).dot(along) / length).clamp(0.0, 1.0);
            let met = whole[other.index()]
                .edges()
                .find(|(.., back)| *back == Some(id));
            // The other's edge runs the other way.
            let (begin, end) = met.map_or((0.0, 0.0), |(a, b, _)| (part(b), part(a)));
            // Measured in units of the map, so that both sides agree.
            if (end - begin) * length.sqrt() < LEAST {
                beyond.push(None);
                continue;
            }
            if begin * length.sqrt() > SHORTEST {
                beyond.push(None);
                corners.push(from + along * begin);
            }
            beyond.push(Some(other));
            if (1.0 - end) * length.sqrt() > SHORTEST {
                corners.push(from + along * end);
                beyond.push(None);
            }
        }
        cell.corners = corners;
        cell.beyond = beyond;
    }
}

/// A stroke of the sky: where, in a square from 0 to 1, how bright, how large.
#[must_use]
pub fn stars(count: usize) -> Vec<(Vec2, f32, f32)> {
    (0..count)
        .map(|at| {
            let place = vec2(chance(at, 101), chance(at, 102));
            let bright = chance(at, 103).powi(3);
            (place, 0.10 + 0.5 * bright, 0.55 + 0.7 * bright)
        })
        .collect()
}

/// The outline of a mist around a place: uneven, in order around it.
#[must_use]
pub fn mist(index: usize, centre: Pos2, radius: f32) -> Vec<Pos2> {
    const CORNERS: u8 = 14;
    (0..CORNERS)
        .map(|at| {
            let angle = f32::from(at) / f32::from(CORNERS) * TAU;
            let far = radius * (0.75 + 0.5 * chance(index, 200 + u64::from(at)));
            pos2(centre.x + far * angle.cos(), centre.y + far * angle.sin())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Lands, cross};
    use crate::id::TerritoryId;
    use bevy_egui::egui::{Pos2, pos2};

    /// Places on an uneven grid.
    fn places(count: usize) -> Vec<Pos2> {
        let wide = count.isqrt().max(1);
        (0..count)
            .map(|at| {
                #[expect(clippy::cast_precision_loss, reason = "small numbers")]
                let (x, y) = ((at % wide) as f32, (at / wide) as f32);
                #[expect(clippy::cast_precision_loss, reason = "small numbers")]
                let step = 1000.0 / wide as f32;
                pos2(
                    x * step + super::chance(at, 7) * step * 0.8,
                    y * step + super::chance(at, 8) * step * 0.8,
                )
            })
            .collect()
    }

    #[test]
    fn every_land_is_a_convex_shape_around_its_place() {
        for count in [1, 2, 12, 111, 1000] {
            let places = places(count);
            let lands = Lands::around(places.iter().copied());
            assert_eq!(lands.cells.len(), count);
            for cell in &lands.cells {
                assert!(cell.corners.len() >= 3, "{cell:?}");
                assert_eq!(cell.corners.len(), cell.beyond.len());
                assert!(cell.contains(cell.centre), "{cell:?}");
                assert!(cell.area() > 0.0);
                let corners = &cell.corners;
                for at in 0..corners.len() {
                    let [a, b, c] = [0, 1, 2].map(|next| corners[(at + next) % corners.len()]);
                    assert!(cross(b - a, c - b) > -0.5, "a dent in {cell:?}");
                }
            }
        }
    }

    #[test]
    fn lands_do_not_overlap_and_borders_are_shared() {
        let places = places(111);
        let lands = Lands::around(places.iter().copied());
        for (at, here) in places.iter().enumerate() {
            assert_eq!(lands.at(*here), Some(TerritoryId::from_index(at)));
        }
        for (at, cell) in lands.cells.iter().enumerate() {
            let id = TerritoryId::from_index(at);
            for (.., other) in cell.edges() {
                if let Some(other) = other {
                    let back = lands.cells[other.index()].beyond.contains(&Some(id));
                    assert!(back, "{other:?} does not know {id:?}");
                }
            }
        }
    }

    #[test]
    fn even_rows_have_no_edges_without_length() {
        let row = |y: u8| (0_u8..6).map(move |x| pos2(f32::from(x) * 30.0, f32::from(y) * 30.0));
        let lands = Lands::around((0..6).flat_map(row));
        for (from, to, _) in lands.cells.iter().flat_map(super::LandCell::edges) {
            assert!(from.distance(to) >= super::SHORTEST);
        }
    }

    #[test]
    fn two_places_in_one_spot_break_nothing() {
        let lands = Lands::around([pos2(5.0, 5.0), pos2(5.0, 5.0), pos2(9.0, 5.0)].into_iter());
        assert!(lands.cells.iter().all(|cell| cell.corners.len() >= 3));
        assert_eq!(Lands::around(std::iter::empty()).cells.len(), 0);
    }

    #[test]
    fn the_same_places_have_the_same_shapes() {
        let one = Lands::around(places(40).into_iter());
        assert_eq!(one, Lands::around(places(40).into_iter()));
    }
}
