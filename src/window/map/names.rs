//! Which names are written on the map, and where: none over another. Plain geometry.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Peculiarity;
use crate::sim::view::View;
use bevy_egui::egui::{Pos2, Rect, Vec2, vec2};
use std::collections::BTreeMap;

/// The side of a cell of the grid that says what lies near, in points.
const GRID: f32 = 64.0;
/// Between a name and what it stands beside.
const GAP: f32 = 2.0;

/// How much a name matters; what matters most is written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameWeight {
    /// What is looked at.
    Chosen,
    /// The own home.
    Home,
    /// Homes and homeworlds of others.
    Seat,
    /// Own land.
    Own,
    /// Land of others.
    Held,
    /// Land of nobody.
    Free,
}

impl NameWeight {
    /// The least that is written where places lie this many points apart.
    #[must_use]
    pub fn least(apart: f32) -> Self {
        match apart {
            ..45.0 => Self::Chosen,
            ..48.0 => Self::Seat,
            ..50.0 => Self::Own,
            ..53.0 => Self::Held,
            _ => Self::Free,
        }
    }

    /// How much the name of a place matters.
    #[must_use]
    pub fn of(view: &View<'_>, id: TerritoryId, holder: Option<FactionId>, chosen: bool) -> Self {
        let is_home = holder.is_some_and(|holder| view.roster.faction(holder).home == Some(id));
        match holder {
            _ if chosen => Self::Chosen,
            Some(me) if me == view.faction() && is_home => Self::Home,
            Some(_) if is_home => Self::Seat,
            _ if view.book.place(id).is(Peculiarity::Homeworld) => Self::Seat,
            Some(me) if me == view.faction() => Self::Own,
            Some(_) => Self::Held,
            None => Self::Free,
        }
    }
}

/// A name that wants to be written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wish {
    /// Where what it names stands.
    pub anchor: Pos2,
    /// How much room is kept around that.
    pub clear: f32,
    /// How large the name is.
    pub size: Vec2,
    /// How far what stands there reaches up: fleets.
    pub above: f32,
    /// How much it matters.
    pub weight: NameWeight,
}

/// What lies where, by cells of a grid.
#[derive(Debug, Default)]
struct Taken(BTreeMap<(i32, i32), Vec<Rect>>);

impl Taken {
    fn cells(rect: Rect) -> impl Iterator<Item = (i32, i32)> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "places on the map, far from the limits of i32"
        )]
        let cell = |n: f32| (n / GRID).floor().clamp(-30_000.0, 30_000.0) as i32;
        let rows = cell(rect.top())..=cell(rect.bottom());
        let (left, right) = (cell(rect.left()), cell(rect.right()));
        rows.flat_map(move |y| (left..=right).map(move |x| (x, y)))
    }

    fn take(&mut self, rect: Rect) {
        for cell in Self::cells(rect) {
            self.0.entry(cell).or_default().push(rect);
        }
    }

    fn is_free(&self, rect: Rect) -> bool {
        Self::cells(rect).all(|cell| {
            self.0
                .get(&cell)
                .is_none_or(|there| !there.iter().any(|other| other.intersects(rect)))
        })
    }
}

/// Where each name is written; `None` where there is no room. Nothing is written over what is taken.
#[must_use]
pub fn place(wishes: &[Wish], taken: &[Rect]) -> Vec<Option<Rect>> {
    let mut there = Taken::default();
    taken.iter().for_each(|rect| there.take(*rect));
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|at| (wishes[*at].weight, *at));
    let mut placed = vec![None; wishes.len()];
    for at in order {
        let found = spots(&wishes[at])
            .into_iter()
            .find(|rect| there.is_free(*rect));
        if let Some(rect) = found {
            there.take(rect);
            placed[at] = Some(rect);
        }
    }
    placed
}

/// Where a name may stand: below, above, right, left, then between those, then above all that stands there, then a
/// little aside of below and above.
fn spots(wish: &Wish) -> [Rect; 17] {
    let half = wish.size / 2.0;
    let far = wish.clear + GAP;
    let (right, low) = (far + half.x + GAP, far + half.y);
    let (aside, deep) = (half.x + GAP, far * 0.7 + half.y);
    [
        vec2(0.0, low),
        vec2(0.0, -low),
        vec2(right, 0.0),
        vec2(-right, 0.0),
        vec2(aside, deep),
        vec2(-aside, deep),
        vec2(aside, -deep),
        vec2(-aside, -deep),
        vec2(0.0, -wish.above.max(low) - half.y - GAP),
        vec2(-half.x * 0.35, low),
        vec2(half.x * 0.35, low),
        vec2(-half.x * 0.35, -low),
        vec2(half.x * 0.35, -low),
        vec2(-half.x * 0.7, low),
        vec2(half.x * 0.7, low),
        vec2(0.0, low + half.y),
        vec2(0.0, low + half.y * 2.0),
    ]
    .map(|off| Rect::from_center_size(wish.anchor + off, wish.size))
}

#[cfg(test)]
mod tests {
    use super::{NameWeight, Wish, place};
    use bevy_egui::egui::{Rect, pos2, vec2};

    fn crowd(count: u16) -> Vec<Wish> {
        (0..count)
            .map(|at| {
                let n = f32::from(at);
                Wish {
                    anchor: pos2((n * 37.0) % 600.0, (n * 53.0) % 400.0),
                    clear: 5.0,
                    above: 0.0,
                    size: vec2(40.0 + n % 30.0, 14.0),
                    weight: if at % 7 == 0 {
                        NameWeight::Own
                    } else {
                        NameWeight::Free
                    },
                }
            })
            .collect()
    }

    #[test]
    fn no_name_lies_over_another_or_over_what_is_taken() {
        let wishes = crowd(300);
        let taken = [Rect::from_min_size(pos2(100.0, 100.0), vec2(80.0, 60.0))];
        let placed: Vec<Rect> = place(&wishes, &taken).into_iter().flatten().collect();
        assert!(placed.len() > 20);
        for (at, one) in placed.iter().enumerate() {
            assert!(!one.intersects(taken[0]));
            assert!(placed[at + 1..].iter().all(|other| !one.intersects(*other)));
        }
    }

    #[test]
    fn a_name_stands_above_the_fleets_where_nothing_else_is_free() {
        let wish = Wish {
            anchor: pos2(0.0, 0.0),
            clear: 5.0,
            above: 47.0,
            size: vec2(76.0, 18.0),
            weight: NameWeight::Held,
        };
        // The fleet, with the seam that is kept around it, and others at both sides.
        let fleet = Rect::from_min_max(pos2(-11.0, -48.0), pos2(11.0, -16.0));
        let sides = [-1.0, 1.0]
            .map(|side: f32| Rect::from_center_size(pos2(side * 70.0, 10.0), vec2(90.0, 110.0)));
        let below = Rect::from_center_size(pos2(0.0, 40.0), vec2(300.0, 60.0));
        let taken = [fleet, sides[0], sides[1], below];
        let placed = place(&[wish], &taken)[0].expect("above the fleet is room");
        assert!(placed.bottom() <= fleet.top(), "{placed:?}");
    }

    #[test]
    fn what_matters_more_is_written_first() {
        let wish = |weight| Wish {
            anchor: pos2(0.0, 0.0),
            clear: 0.0,
            above: 0.0,
            size: vec2(500.0, 500.0),
            weight,
        };
        let wishes: Vec<Wish> = std::iter::repeat_n(wish(NameWeight::Free), 4)
            .chain([wish(NameWeight::Chosen)])
            .collect();
        let placed = place(&wishes, &[]);
        assert!(placed[4].is_some());
        assert!(placed.iter().flatten().count() < 5);
    }

    #[test]
    fn fewer_names_the_farther_away() {
        assert_eq!(NameWeight::least(200.0), NameWeight::Free);
        assert_eq!(NameWeight::least(10.0), NameWeight::Chosen);
        assert!(NameWeight::least(39.0) < NameWeight::least(90.0));
    }
}
