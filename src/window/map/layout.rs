//! Where everything stands on the map at one zoom. Panning only moves the sheet; it is laid out anew when the
//! zoom or the game changes.

use super::badge::Badge;
use super::camera::point;
use super::course::{Course, courses};
use super::fill::Fill;
use super::goods::{known_for, shortages};
use super::icon::Icon;
use super::lands::{LandCell, Lands};
use super::mode::Mode;
use super::names::{NameWeight, Wish, place};
use super::plate;
use super::realm::{Realm, realms};
use super::token::{self, Placed, tokens};
use crate::id::{FactionId, TerritoryId};
use crate::page::rich::Thing;
use crate::scenario::model::{Good, Roster};
use crate::sim::view::View;
use crate::window::look::Look;
use bevy_egui::egui::{Color32, Galley, Painter, Pos2, Rect, Rgba, Vec2, vec2};
use std::sync::Arc;

/// The distance between places from which signs and larger tokens find room, in points.
const ROOMY: f32 = 62.0;
/// A name does not go farther up than this from what it names, in points.
const NEAR: f32 = 60.0;
/// Below this, the names of sects are written across their land.
pub const FAR: f32 = 50.0;
/// Below this, shortages are shown only on the map of goods.
const SIGNS: f32 = 44.0;
/// The side of a sign.
const SIGN: f32 = 10.0;

/// For what a layout was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Key {
    /// Points for a unit of the map.
    pub zoom: f32,
    /// The state of the desk.
    pub revision: u64,
    /// Pixels in a point: names are as wide as their pixels.
    pub pixels: f32,
    /// Whether the map shows the turn before.
    pub before: bool,
    /// What the map tells.
    pub mode: Mode,
}

/// A small sign beside a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapSign {
    /// What it stands for.
    pub icon: Icon,
    /// Where, in points.
    pub rect: Rect,
    /// Its colour.
    pub ink: SignInk,
}

/// The colour of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInk {
    /// That of words.
    Plain,
    /// That of what hurts.
    Bad,
    /// That of a good.
    Good(Good),
}

/// How a place is marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The place.
    pub id: TerritoryId,
    /// Where, in points.
    pub at: Pos2,
    /// How large.
    pub radius: f32,
    /// Who holds it.
    pub holder: Option<FactionId>,
    /// Whose emblem stands there.
    pub crest: Option<FactionId>,
    /// What is peculiar about it.
    pub signs: Vec<MapSign>,
    /// What the mode of the map says of it.
    pub badge: Option<Badge>,
}

/// A name that is written.
#[derive(Debug, Clone)]
pub struct Name {
    /// Of what place.
    pub id: TerritoryId,
    /// Where.
    pub rect: Rect,
    /// The words, laid out.
    pub galley: Arc<Galley>,
    /// Their colour.
    pub ink: Color32,
    /// How opaque its plate is.
    pub plate: f32,
}

/// Where everything stands.
#[derive(Debug, Clone, Default)]
pub struct MapLayout {
    /// For what it was made.
    pub key: Option<Key>,
    /// Points between places that lie as far apart as is usual.
    pub apart: f32,
    /// By [`TerritoryId`].
    pub markers: Vec<Marker>,
    /// Fleets.
    pub tokens: Vec<Placed>,
    /// Names of places.
    pub names: Vec<Name>,
    /// Names of sects.
    pub realms: Vec<Realm>,
    /// The ways of the own fleets that are under way.
    pub courses: Vec<Course>,
}

impl MapLayout {
    /// Lays everything out.
    #[must_use]
    pub fn of(
        key: Key,
        view: &View<'_>,
        lands: &Lands,
        fills: &[Fill],
        chosen: Option<Thing>,
        look: &Look,
        painter: &Painter,
    ) -> Self {
        let apart = lands.usual * key.zoom;
        let roomy = apart >= ROOMY;
        // From far away they would hide the map, unless goods are what is looked for.
        let short = if apart >= SIGNS || key.mode == Mode::Goods {
            shortages(view)
        } else {
            Vec::new()
        };
        let mut markers: Vec<Marker> = view
            .book
            .territory_ids()
            .map(|id| {
                let mut marker = marker(id, view, fills, key.zoom, apart);
                let here = short.iter().filter(|(at, _)| *at == id);
                marker.lack(here.map(|(_, good)| *good));
                marker.badge = Badge::of(key.mode, view, &marker, apart, look);
                marker
            })
            .collect();
        let (side, lift) = match apart {
            ROOMY.. => (20.0, 8.0),
            44.0.. => (15.0, 5.0),
            _ => (11.0, 3.0),
        };
        let lift = lift + if roomy { 8.0 } else { 3.0 };
        let mut tokens = token::lay(&tokens(view), key.zoom, side, lift);
        if apart < 24.0 {
            // From this far away only what is one's own and what is looked at.
            let kept = |thing: Thing| chosen == Some(thing);
            tokens.retain(|placed| placed.token.own || kept(placed.token.thing));
        }
        let covered: Vec<Rect> = tokens.iter().map(Placed::covers).collect();
        for marker in &mut markers {
            if let Some(badge) = &mut marker.badge {
                badge.make_way(marker.at, marker.radius, &covered);
            }
        }
        let wanted = wanted(view, &markers, &tokens, apart, chosen, look, painter);
        let placed = written(&wanted, &markers, &tokens);
        let below = Below::of(view.roster, lands, fills, key.zoom, look);
        let names = plated(wanted, &placed, &below, look);
        Self {
            key: Some(key),
            apart,
            markers,
            tokens,
            names,
            realms: realms(lands, fills),
            courses: courses(view),
        }
    }

    /// Where a fleet's token is.
    #[must_use]
    pub fn token(&self, fleet: Thing) -> Option<&Placed> {
        let mut tokens = self.tokens.iter();
        tokens.find(|placed| placed.token.thing == fleet)
    }
}

fn marker(id: TerritoryId, view: &View<'_>, fills: &[Fill], zoom: f32, apart: f32) -> Marker {
    let found = view.book.place(id);
    let holder = fills.get(id.index()).and_then(|fill| fill.holder);
    let crest = holder.filter(|holder| view.roster.faction(*holder).home == Some(id));
    let at = (point(found.at).to_vec2() * zoom).to_pos2();
    let radius = match (crest, apart) {
        (Some(_), ROOMY..) => 11.0,
        (Some(_), 30.0..) => 8.0,
        (Some(_), _) => 6.0,
        (None, ROOMY..) => 4.5,
        (None, 30.0..) => 3.0,
        (None, _) => 2.0,
    };
    let mut marker = Marker {
        id,
        at,
        radius,
        holder,
        crest,
        signs: Vec::new(),
        badge: None,
    };
    if view.blockade(id).is_some() {
        marker.sign(Icon::Blockade, SignInk::Bad);
    }
    // What was ordered this turn is planned already.
    if view.land(id).is_some_and(|land| !land.sites.is_empty()) {
        marker.sign(Icon::Works, SignInk::Plain);
    }
    if apart >= ROOMY {
        if let Some(good) = known_for(view.book, id) {
            marker.sign(Icon::of_good(good), SignInk::Good(good));
        }
        if view.fort(id).is_some_and(|fort| fort > 0) {
            marker.sign(Icon::Fort, SignInk::Plain);
        }
        let peculiar = found.peculiarities.iter().copied().map(Icon::of);
        // The mist tells of a nebula.
        for icon in peculiar.filter(|icon| *icon != Icon::Nebula) {
            marker.sign(icon, SignInk::Plain);
        }
    }
    marker
}

impl Marker {
    /// Adds a sign, right of the others.
    fn sign(&mut self, icon: Icon, ink: SignInk) {
        #[expect(clippy::cast_precision_loss, reason = "a few signs")]
        let before = self.signs.len() as f32 * (SIGN + 3.0);
        let corner = self.at + vec2(self.radius + 4.0 + before, -SIGN / 2.0);
        let rect = Rect::from_min_size(corner, Vec2::splat(SIGN));
        self.signs.push(MapSign { icon, rect, ink });
    }

    /// Adds signs of what runs out here, left of the place.
    fn lack(&mut self, goods: impl Iterator<Item = Good>) {
        let mut corner = self.at - vec2(self.radius + 4.0 + SIGN, SIGN / 2.0);
        for good in goods {
            let rect = Rect::from_min_size(corner, Vec2::splat(SIGN));
            corner.x -= SIGN + 3.0;
            self.signs.push(MapSign {
                icon: Icon::of_good(good),
                rect,
                ink: SignInk::Bad,
            });
        }
    }
}

/// A name that wants to be written: of what, its words, where.
type Wanted = (TerritoryId, Arc<Galley>, Wish);

fn wanted(
    view: &View<'_>,
    markers: &[Marker],
    tokens: &[Placed],
    apart: f32,
    chosen: Option<Thing>,
    look: &Look,
    painter: &Painter,
) -> Vec<Wanted> {
    let least = NameWeight::least(apart);
    let book = view.book;
    let mut wanted = Vec::new();
    for marker in markers {
        let is_chosen = chosen == Some(Thing::Place(marker.id));
        let weight = NameWeight::of(view, marker.id, marker.holder, is_chosen);
        if weight > least {
            continue;
        }
        let strong = weight <= NameWeight::Own;
        let colour = ink(weight, look);
        let size = look.sizes().small + if weight <= NameWeight::Seat { 1.0 } else { 0.0 };
        let font = if strong {
            look.strong_font(size)
        } else {
            let mut font = look.small_font();
            font.size = size;
            font
        };
        let name = book.place(marker.id).name.clone();
        let galley = painter.layout_no_wrap(name, font, colour);
        let wish = Wish {
            anchor: marker.at,
            clear: marker.radius,
            above: tokens
                .iter()
                .filter(|placed| placed.token.at == marker.id)
                .map(|placed| marker.at.y - placed.covers().top())
                .filter(|above| *above < NEAR)
                .fold(0.0, f32::max),
            size: galley.size() + vec2(4.0, 0.0),
            weight,
        };
        wanted.push((marker.id, galley, wish));
    }
    wanted
}

/// The words of a name: bright where somebody holds the land.
fn ink(weight: NameWeight, look: &Look) -> Color32 {
    if weight == NameWeight::Free {
        look.dim()
    } else {
        look.bone()
    }
}

/// Where names find room.
fn written(wanted: &[Wanted], markers: &[Marker], tokens: &[Placed]) -> Vec<Option<Rect>> {
    let mut taken: Vec<Rect> = tokens
        .iter()
        .map(|placed| placed.covers().expand2(vec2(1.0, 1.0)))
        .collect();
    for marker in markers {
        taken.extend(marker.signs.iter().map(|sign| sign.rect));
        taken.extend(marker.badge.iter().map(|badge| badge.rect));
        // An emblem is square, a dot is round.
        let part = if marker.crest.is_some() { 2.2 } else { 1.8 };
        let square = Vec2::splat(marker.radius * part);
        taken.push(Rect::from_center_size(marker.at, square));
    }
    let wishes: Vec<Wish> = wanted.iter().map(|(.., wish)| *wish).collect();
    place(&wishes, &taken)
}

/// What lies below names: lands, as light as they become.
struct Below(Vec<(Rect, Rgba)>);

impl Below {
    fn of(roster: &Roster, lands: &Lands, fills: &[Fill], zoom: f32, look: &Look) -> Self {
        let bounds = |cell: &LandCell| {
            let corners = cell.corners.iter();
            let corners: Vec<Pos2> = corners.map(|at| (at.to_vec2() * zoom).to_pos2()).collect();
            Rect::from_points(&corners)
        };
        let cells = lands.cells.iter().zip(fills);
        let grounds = cells.map(|(cell, fill)| (bounds(cell), plate::lightest(roster, fill, look)));
        Self(grounds.collect())
    }

    fn under(&self, rect: Rect) -> impl Iterator<Item = Rgba> {
        let near = self.0.iter().filter(move |(land, _)| land.intersects(rect));
        near.map(|(_, ground)| *ground)
    }
}

/// Names with plates on which they can be read.
fn plated(wanted: Vec<Wanted>, placed: &[Option<Rect>], below: &Below, look: &Look) -> Vec<Name> {
    let names = wanted.into_iter().zip(placed);
    names
        .filter_map(|((id, galley, wish), rect)| {
            let rect = (*rect)?;
            let least = if wish.weight == NameWeight::Free {
                plate::LEAST_FREE
            } else {
                plate::LEAST
            };
            let ink = ink(wish.weight, look);
            Some(Name {
                id,
                rect,
                galley,
                ink,
                plate: plate::opacity(below.under(rect), ink, least, look),
            })
        })
        .collect()
}
