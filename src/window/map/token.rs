//! Fleets on the map: one's own where they are, those of others where they were last perceived.

use super::camera::point;
use super::fill::sureness;
use super::icon::Icon;
use super::strength;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::page::rich::Thing;
use crate::scenario::model::Role;
use crate::sim::belief::Band;
use crate::sim::event::FleetRef;
use crate::sim::fleet::Position;
use crate::sim::view::View;
use bevy_egui::egui::{Pos2, Rect, Vec2, vec2};

/// Sightings older than this are not shown.
const OLDEST: Turn = 6;
/// Tokens narrower than this bear no number, in points.
pub const NUMBERED: f32 = 13.0;
/// How high the number above a token is, in points.
const NUMBER: f32 = 12.0;
/// The most fleets of one place that stand side by side; more of them share the last token.
const SHOWN: usize = 4;

/// A fleet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token {
    /// Which fleet.
    pub thing: Thing,
    /// Whose flag it flies, as far as that is known.
    pub flag: FactionId,
    /// Whether it is one's own.
    pub own: bool,
    /// How many ships.
    pub ships: Band,
    /// How strong they are.
    pub strength: Band,
    /// For what most of them are.
    pub role: Role,
    /// How old the knowledge is, in turns.
    pub age: Turn,
    /// How sure it is, 0 to 1.
    pub sure: f32,
    /// What it is up to, if that is known.
    pub hint: Option<Icon>,
    /// The place it is at or left last.
    pub at: TerritoryId,
    /// Where it is on the map.
    pub spot: Pos2,
}

/// The thing that a fleet in an event is on the map; `None` if it cannot be told apart from others.
#[must_use]
pub const fn thing_of(fleet: FleetRef) -> Option<Thing> {
    match fleet {
        FleetRef::Own(id) => Some(Thing::Fleet(id)),
        FleetRef::Contact(id) => Some(Thing::Contact(id)),
        FleetRef::Unknown => None,
    }
}

/// Where on the map a fleet is.
#[must_use]
pub fn spot(view: &View<'_>, position: &Position) -> Pos2 {
    let from = point(view.book.place(position.at).at);
    let Some(toward) = position.toward else {
        return from;
    };
    let to = point(view.book.place(toward).at);
    let length = view.routes.lane(position.at, toward).unwrap_or(1).max(1);
    from + (to - from) * (f32::from(position.progress) / f32::from(length)).min(1.0)
}

/// All fleets that are shown: one's own first.
#[must_use]
pub fn tokens(view: &View<'_>) -> Vec<Token> {
    let own = view.own.fleets.iter().map(|fleet| {
        let ships = fleet.ships.iter().map(|squadron| i32::from(squadron.count));
        Token {
            thing: Thing::Fleet(fleet.id),
            flag: view.faction(),
            own: true,
            ships: Band::exact(ships.sum()),
            strength: Band::exact(strength::of_own(fleet)),
            role: strength::role_of_own(view.book, &fleet.ships),
            age: 0,
            sure: 1.0,
            hint: Icon::of_mission(fleet.mission),
            at: fleet.position.at,
            spot: spot(view, &fleet.position),
        }
    });
    let now = view.turn();
    let others = view.beliefs.fleets.iter().filter_map(|seen| {
        // What was seen as the last turn resolved is what is seen now.
        let age = now.saturating_sub(seen.mark.turn).saturating_sub(1);
        (age <= OLDEST).then(|| Token {
            thing: Thing::Contact(seen.contact),
            flag: seen.flag,
            own: false,
            ships: seen.ships,
            strength: strength::of_seen(seen),
            role: strength::role_of_seen(view.book, seen),
            age,
            sure: sureness(seen.mark, now) * if age > 0 { 0.75 } else { 1.0 },
            hint: None,
            at: seen.at,
            spot: point(view.book.place(seen.at).at),
        })
    });
    own.chain(others).collect()
}

/// A token with its place on the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The fleet.
    pub token: Token,
    /// Where, in points; the origin is that of the map.
    pub rect: Rect,
    /// How many more fleets stand behind it.
    pub more: usize,
}

impl Placed {
    /// The number above it.
    #[must_use]
    pub fn number(&self) -> String {
        self.token.number(self.more)
    }

    /// All that it covers: the token with its number.
    #[must_use]
    pub fn covers(&self) -> Rect {
        let rect = self.rect;
        if rect.width() < NUMBERED {
            return rect;
        }
        let wide = number_width(&self.number(), rect.width());
        let above = Rect::from_center_size(
            rect.center_top() - vec2(0.0, NUMBER / 2.0),
            vec2(wide, NUMBER),
        );
        rect.union(above)
    }
}

impl Token {
    /// How many ships, as far as that is known; or how many fleets, where more stand behind it.
    fn number(&self, more: usize) -> String {
        if more > 0 {
            return format!("+{}", more + 1);
        }
        let Band { low, high } = self.ships;
        let old = if self.age > 0 { "?" } else { "" };
        if low == high {
            format!("{high}{old}")
        } else {
            format!("{low}–{high}{old}")
        }
    }
}

/// The size of the letters of the number above a token that is so wide.
#[must_use]
pub fn number_size(side: f32) -> f32 {
    (side * 0.6).clamp(10.0, 12.0)
}

/// How wide a number is with its plate, at most: figures of the font are narrower than this.
#[expect(clippy::cast_precision_loss, reason = "a few letters")]
fn number_width(words: &str, side: f32) -> f32 {
    words.chars().count() as f32 * number_size(side) * 0.62 + 4.0
}

/// Lays tokens out above what they stand at, side by side where several share a spot, and moves
/// aside what would stand over others.
#[must_use]
pub fn lay(tokens: &[Token], zoom: f32, side: f32, lift: f32) -> Vec<Placed> {
    let mut order: Vec<&Token> = tokens.iter().collect();
    let key = |token: &Token| (token.spot.x.to_bits(), token.spot.y.to_bits());
    order.sort_by_key(|token| (key(token), !token.own, token.flag, token.thing));
    let mut placed = Vec::new();
    let mut rest = order.as_slice();
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|t| key(t) == key(first)).count();
        let (here, after) = rest.split_at(count);
        rest = after;
        let shown = count.min(SHOWN);
        // As far apart as the widest number asks for.
        let numbers = here.iter().take(shown).filter(|_| side >= NUMBERED);
        let widest = numbers
            .map(|token| number_width(&token.number(0), side))
            .fold(side, f32::max);
        let step = vec2(widest + 2.0, 0.0);
        #[expect(clippy::cast_precision_loss, reason = "four at most")]
        let wide = step.x * (shown as f32 - 1.0);
        let centre = (first.spot.to_vec2() * zoom).to_pos2();
        let start = centre - vec2(wide / 2.0, lift + side / 2.0);
        let row = |off: Vec2| -> Vec<Placed> {
            let tokens = here.iter().take(shown).zip(0..);
            tokens
                .map(|(token, at): (&&Token, u16)| Placed {
                    token: **token,
                    rect: Rect::from_center_size(
                        start + off + step * f32::from(at),
                        Vec2::splat(side),
                    ),
                    more: if usize::from(at) + 1 == shown {
                        count - shown
                    } else {
                        0
                    },
                })
                .collect()
        };
        let tall = side + NUMBER;
        let offs = [
            Vec2::ZERO,
            vec2(0.0, -tall),
            vec2(wide + side, 0.0),
            vec2(-wide - side, 0.0),
            vec2(0.0, tall + lift),
        ];
        let clear = |row: &Vec<Placed>| {
            let rects = || row.iter().map(Placed::covers);
            placed
                .iter()
                .all(|other: &Placed| rects().all(|rect| !other.covers().intersects(rect)))
        };
        let free = offs.into_iter().map(row).find(clear);
        placed.extend(free.unwrap_or_else(|| row(Vec2::ZERO)));
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::{Token, lay};
    use crate::id::{ContactId, FactionId, TerritoryId};
    use crate::page::rich::Thing;
    use crate::scenario::model::Role;
    use crate::sim::belief::Band;
    use bevy_egui::egui::{Pos2, pos2};

    fn token(serial: u16, spot: Pos2) -> Token {
        Token {
            thing: Thing::Contact(ContactId(serial)),
            flag: FactionId(1),
            own: serial == 3,
            ships: Band::exact(2),
            strength: Band::exact(20),
            role: Role::Raider,
            age: 0,
            sure: 1.0,
            hint: None,
            at: TerritoryId(0),
            spot,
        }
    }

    #[test]
    fn fleets_close_together_make_room_for_each_other() {
        let tokens: Vec<Token> = (0..6)
            .map(|n| token(n, pos2(10.0 + f32::from(n % 3), 10.0)))
            .collect();
        let placed = lay(&tokens, 4.0, 20.0, 8.0);
        for (at, one) in placed.iter().enumerate() {
            let mut others = placed[at + 1..].iter();
            assert!(others.all(|other| !other.covers().intersects(one.covers())));
        }
    }

    #[test]
    fn fleets_in_one_place_stand_side_by_side() {
        let tokens: Vec<Token> = (0..6).map(|n| token(n, pos2(10.0, 10.0))).collect();
        let placed = lay(&tokens, 2.0, 20.0, 8.0);
        assert_eq!(placed.len(), 4);
        assert!(placed[0].token.own);
        assert_eq!(placed[3].more, 2);
        for (at, one) in placed.iter().enumerate() {
            assert!(
                placed[at + 1..]
                    .iter()
                    .all(|t| !t.rect.intersects(one.rect))
            );
        }
    }
}
