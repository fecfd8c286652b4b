//! The names of sects across their land, as seen from far away. Plain geometry.

use super::fill::Fill;
use super::lands::Lands;
use crate::id::FactionId;
use bevy_egui::egui::{Pos2, Vec2};

/// The steepest slant of a name, in radians.
const STEEPEST: f32 = 0.6;

/// The largest stretch of land of one holder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Realm {
    /// Whose.
    pub holder: FactionId,
    /// Where its middle lies.
    pub centre: Pos2,
    /// How it slants, in radians.
    pub angle: f32,
    /// How long it is along that, in units of the map.
    pub length: f32,
    /// How high it is across that.
    pub height: f32,
}

/// The largest stretch of every holder's land, by holder.
#[must_use]
pub fn realms(lands: &Lands, fills: &[Fill]) -> Vec<Realm> {
    let mut seen = vec![false; lands.cells.len()];
    let mut best: Vec<(FactionId, f32, Vec<usize>)> = Vec::new();
    for start in 0..lands.cells.len().min(fills.len()) {
        let Some(holder) = fills[start].holder.filter(|_| !seen[start]) else {
            continue;
        };
        let stretch = stretch(start, holder, lands, fills, &mut seen);
        let area = stretch.iter().map(|at| lands.cells[*at].area()).sum();
        match best.iter_mut().find(|(who, ..)| *who == holder) {
            Some(kept) if kept.1 >= area => {}
            Some(kept) => (kept.1, kept.2) = (area, stretch),
            None => best.push((holder, area, stretch)),
        }
    }
    best.sort_by_key(|(holder, ..)| *holder);
    best.iter()
        .map(|(holder, _, stretch)| realm(*holder, stretch, lands))
        .collect()
}

/// What hangs together with a land under the same holder.
fn stretch(
    start: usize,
    holder: FactionId,
    lands: &Lands,
    fills: &[Fill],
    seen: &mut [bool],
) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open = vec![start];
    seen[start] = true;
    while let Some(at) = open.pop() {
        found.push(at);
        for next in lands.cells[at].beyond.iter().flatten() {
            let next = next.index();
            if !seen[next] && fills[next].holder == Some(holder) {
                seen[next] = true;
                open.push(next);
            }
        }
    }
    found
}

fn realm(holder: FactionId, stretch: &[usize], lands: &Lands) -> Realm {
    let weighted = || {
        stretch.iter().map(|at| {
            let cell = &lands.cells[*at];
            (middle(&cell.corners), cell.area())
        })
    };
    let area: f32 = weighted().map(|(_, area)| area).sum::<f32>().max(1.0);
    let sum = weighted().fold(Vec2::ZERO, |sum, (at, area)| sum + at.to_vec2() * area);
    let centre = (sum / area).to_pos2();
    // The axis along which it stretches most.
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (at, area) in weighted() {
        let off = at - centre;
        xx += off.x * off.x * area;
        yy += off.y * off.y * area;
        xy += off.x * off.y * area;
    }
    let angle = if stretch.len() < 2 {
        0.0
    } else {
        (0.5 * (2.0 * xy).atan2(xx - yy)).clamp(-STEEPEST, STEEPEST)
    };
    let along = Vec2::angled(angle);
    let across = along.rot90();
    let corners = || {
        stretch
            .iter()
            .flat_map(|at| lands.cells[*at].corners.iter().copied())
    };
    let reach = |axis: Vec2| {
        let (low, high) = corners().fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), at| {
            let far = (at - centre).dot(axis);
            (low.min(far), high.max(far))
        });
        (high - low).max(0.0)
    };
    Realm {
        holder,
        centre,
        angle,
        length: reach(along),
        height: reach(across),
    }
}

/// How far a name may be moved along and across its land, in steps of what there is to spare: the middle first.
const SPOTS: [(f32, f32); 13] = [
    (0.0, 0.0),
    (0.0, -0.5),
    (0.0, 0.5),
    (0.0, -1.0),
    (0.0, 1.0),
    (-0.6, 0.0),
    (0.6, 0.0),
    (-0.6, -0.6),
    (0.6, -0.6),
    (-0.6, 0.6),
    (0.6, 0.6),
    (-1.0, 0.0),
    (1.0, 0.0),
];

impl Realm {
    /// Where the middle of a name of this size stands so that it covers the fewest of these things, each with how far it
    /// reaches: near a spot of the land, by no more than the land has to spare. All in points.
    #[must_use]
    pub fn clear_spot(&self, spot: Pos2, zoom: f32, name: Vec2, things: &[(Pos2, f32)]) -> Pos2 {
        let (along, across) = (Vec2::angled(self.angle), Vec2::angled(self.angle).rot90());
        let spare = |land: f32, name: f32| ((land * zoom * 0.7 - name) / 2.0).max(0.0);
        let (long, high) = (spare(self.length, name.x), spare(self.height, name.y));
        let spots = SPOTS.map(|(x, y)| spot + along * (x * long) + across * (y * high));
        let covered = |spot: Pos2| {
            let hit = |(at, reach): &&(Pos2, f32)| {
                let off = *at - spot;
                let (x, y) = (off.dot(along).abs(), off.dot(across).abs());
                x < name.x / 2.0 + reach && y < name.y * 0.4 + reach
            };
            things.iter().filter(hit).count()
        };
        let fewest = spots.into_iter().min_by_key(|spot| covered(*spot));
        fewest.unwrap_or(spot)
    }
}

fn middle(corners: &[Pos2]) -> Pos2 {
    #[expect(clippy::cast_precision_loss, reason = "a few corners")]
    let count = corners.len().max(1) as f32;
    (corners
        .iter()
        .fold(Vec2::ZERO, |sum, at| sum + at.to_vec2())
        / count)
        .to_pos2()
}

#[cfg(test)]
mod tests {
    use super::{Realm, realms};
    use crate::id::FactionId;
    use crate::window::map::fill::Fill;
    use crate::window::map::lands::Lands;
    use bevy_egui::egui::{pos2, vec2};

    #[test]
    fn the_name_lies_along_the_largest_stretch() {
        let row = (0_u8..5).map(|at| pos2(100.0 + 60.0 * f32::from(at), 300.0));
        let apart = [pos2(100.0, 900.0), pos2(160.0, 900.0)];
        let lands = Lands::around(row.chain(apart));
        let held = |holder| Fill {
            holder: Some(FactionId(holder)),
            sure: 1.0,
            shade: None,
        };
        let mut fills = vec![held(3); 5];
        fills.push(held(3));
        fills.push(Fill::default());
        let found = realms(&lands, &fills);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].holder, FactionId(3));
        assert!((found[0].centre.y - 300.0).abs() < 15.0);
        assert!(found[0].angle.abs() < 0.2);
        assert!(found[0].length > 240.0 && found[0].length > found[0].height);
    }

    #[test]
    fn a_name_stands_where_it_covers_no_fleets() {
        let realm = Realm {
            holder: FactionId(0),
            centre: pos2(0.0, 0.0),
            angle: 0.0,
            length: 400.0,
            height: 200.0,
        };
        let (middle, name) = (pos2(500.0, 500.0), vec2(120.0, 30.0));
        let spot = |things: &[_]| realm.clear_spot(middle, 1.0, name, things);
        assert_eq!(spot(&[]), middle);
        let fleets = [(pos2(500.0, 500.0), 10.0), (pos2(530.0, 495.0), 10.0)];
        let beside = spot(&fleets);
        assert!((beside.y - middle.y).abs() > 20.0, "{beside:?}");
        let inside = (beside.y - middle.y).abs() + name.y / 2.0 <= realm.height / 2.0;
        assert!(inside, "{beside:?}");
    }
}
