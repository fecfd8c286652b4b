//! What a mode of the map says of a place in numbers and bars.

use super::goods;
use super::layout::Marker;
use super::mode::Mode;
use super::strength;
use super::ties::{Tie, dread, trust};
use crate::scenario::model::Good;
use crate::sim::view::View;
use crate::window::look::Look;
use bevy_egui::egui::{Align2, Color32, Painter, Pos2, Rect, Vec2, pos2, vec2};

/// Places nearer to each other than this have no room for badges, in points.
const ROOM: f32 = 44.0;
/// The width of a bar, and between two of them, in points.
const BAR: (f32, f32) = (4.0, 1.5);
/// The height of the highest bar, in points.
const HIGH: f32 = 16.0;

/// What stands beside a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Badge {
    /// Where, in points.
    pub rect: Rect,
    /// What it shows.
    pub shows: Shows,
}

/// What a badge shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Shows {
    /// A bar for each good, 0 to 1.
    Bars([f32; 3]),
    /// A number that is good or bad.
    Number(String, i32),
}

impl Badge {
    /// Returns what a mode says of a place; `None` where there is nothing to be said, or no room.
    #[must_use]
    pub fn of(
        mode: Mode,
        view: &View<'_>,
        marker: &Marker,
        apart: f32,
        look: &Look,
    ) -> Option<Self> {
        let shows = match mode {
            Mode::Goods if apart >= ROOM => Shows::Bars(bars(view, marker)?),
            Mode::Strength if apart >= ROOM => {
                let balance = strength::balance(view, marker.id)?;
                Shows::Number(strength::said(view, marker.id), balance)
            }
            Mode::Opinion => {
                let holder = marker.crest.filter(|holder| *holder != view.faction())?;
                let regard = i32::from(view.own.regard_of(holder));
                let words = if regard == 0 {
                    regard.to_string()
                } else {
                    format!("{regard:+}")
                };
                Shows::Number(words, regard)
            }
            Mode::Ties => {
                let holder = marker.crest.filter(|holder| *holder != view.faction())?;
                let tie = Tie::with(view, holder)?;
                Shows::Number(look.text.say(tie.word(), &[]), tie.good())
            }
            Mode::Trust | Mode::Fear => {
                let holder = marker.crest.filter(|holder| *holder != view.faction())?;
                let (shown, good) = if mode == Mode::Trust {
                    trust(view, holder)
                } else {
                    dread(view, holder)
                };
                Shows::Number(shown.to_string(), good)
            }
            _ => return None,
        };
        let size = match &shows {
            Shows::Bars(_) => vec2(3.0 * BAR.0 + 4.0 * BAR.1, HIGH + 2.0),
            #[expect(clippy::cast_precision_loss, reason = "a few letters")]
            Shows::Number(words, _) => vec2(words.chars().count() as f32 * 7.0 + 6.0, 15.0),
        };
        // Below what runs out there.
        let corner = marker.at + vec2(-marker.radius - 4.0 - size.x, 6.0);
        Some(Self {
            rect: Rect::from_min_size(corner, size),
            shows,
        })
    }

    /// Moves to the other side of its place, or farther below it, where it would stand under the ships of another; stays where there is no room
    /// anywhere.
    pub fn make_way(&mut self, place: Pos2, radius: f32, ships: &[Rect]) {
        let size = self.rect.size();
        let below = vec2(0.0, size.y + 2.0);
        let across = Rect::from_min_size(place + vec2(radius + 4.0, 6.0), size);
        let spots = [
            self.rect,
            across,
            self.rect.translate(below),
            across.translate(below),
        ];
        let is_free = |spot: &Rect| !ships.iter().any(|it| it.intersects(*spot));
        if let Some(spot) = spots.into_iter().find(is_free) {
            self.rect = spot;
        }
    }

    /// Paints it, moved by this much.
    pub fn paint(&self, painter: &Painter, shift: Vec2, look: &Look) {
        let rect = self.rect.translate(shift);
        painter.rect_filled(rect, 2.0, look.space().gamma_multiply(0.85));
        match &self.shows {
            Shows::Bars(bars) => {
                for (at, (good, part)) in Good::ALL.into_iter().zip(bars).enumerate() {
                    #[expect(clippy::cast_precision_loss, reason = "one of three")]
                    let left = rect.left() + BAR.1 + at as f32 * (BAR.0 + BAR.1);
                    let top = rect.bottom() - 1.0 - (HIGH * part).max(1.0);
                    let bar = Rect::from_min_max(
                        pos2(left, top),
                        pos2(left + BAR.0, rect.bottom() - 1.0),
                    );
                    painter.rect_filled(bar, 0.0, look.goods(good));
                }
            }
            Shows::Number(words, value) => {
                let ink = ink_of(*value, look);
                let font = look.strong_font(look.sizes().small - 1.0);
                painter.text(rect.center(), Align2::CENTER_CENTER, words, font, ink);
            }
        }
    }
}

fn ink_of(value: i32, look: &Look) -> Color32 {
    match value.signum() {
        1 => look.good(),
        -1 => look.bad(),
        _ => look.bone(),
    }
}

/// What a place makes of each good, as a part of the most that any place makes.
fn bars(view: &View<'_>, marker: &Marker) -> Option<[f32; 3]> {
    let makes = view.land(marker.id);
    let makes = makes.map_or(view.book.place(marker.id).yields, |land| land.yields);
    let most = goods::most(view.book).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a height on the screen")]
    let part = |good: Good| (makes[good].max(0) as f32 / most as f32).clamp(0.0, 1.0);
    (makes.total() > 0).then(|| Good::ALL.map(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_stands_where_no_ships_of_others_lie() {
        let place = pos2(100.0, 100.0);
        let rect = Rect::from_min_size(pos2(60.0, 106.0), vec2(30.0, 15.0));
        let shows = Shows::Number("7".to_owned(), 1);
        let moved = |ships: &[Rect]| {
            let mut badge = Badge {
                rect,
                shows: shows.clone(),
            };
            badge.make_way(place, 5.0, ships);
            badge.rect
        };
        assert_eq!(moved(&[]), rect);
        let beside = moved(&[rect]);
        assert!(beside.left() > place.x && !beside.intersects(rect));
        assert!(moved(&[rect, beside]).top() > rect.bottom());
    }
}
