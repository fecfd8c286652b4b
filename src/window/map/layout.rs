//! Where everything stands on the map at one zoom. Panning only moves the sheet; it is laid out anew when the
//! zoom or the game changes.

use super::camera::point;
use super::fill::Fill;
use super::icon::Icon;
use super::lands::{Cell, Lands};
use super::names::{Weight, Wish, place};
use super::plate;
use super::realm::{Realm, realms};
use super::token::{self, Placed, tokens};
use crate::id::{FactionId, TerritoryId};
use crate::page::rich::Thing;
use crate::scenario::model::Book;
use crate::sim::belief::Source;
use crate::sim::view::View;
use crate::window::look::Look;
use bevy_egui::egui::{Color32, Galley, Painter, Pos2, Rect, Rgba, Vec2, vec2};
use std::sync::Arc;

/// The distance between places from which signs and larger tokens find room, in points.
const ROOMY: f32 = 62.0;
/// A name does not go farther up than this from what it names, in points.
const NEAR: f32 = 60.0;
/// Below this, the names of sects are written across their land.
pub const FAR: f32 = 42.0;

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
    pub icons: Vec<(Icon, Rect)>,
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
pub struct Layout {
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
}

impl Layout {
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
        let markers: Vec<Marker> = view
            .book
            .territory_ids()
            .map(|id| marker(id, view, fills, key.zoom, apart))
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
        let wanted = wanted(view, &markers, &tokens, apart, chosen, look, painter);
        let placed = written(&wanted, &markers, &tokens);
        let below = Below::of(view.book, lands, fills, key.zoom, look);
        let names = plated(wanted, &placed, &below, look);
        Self {
            key: Some(key),
            apart,
            markers,
            tokens,
            names,
            realms: realms(lands, fills),
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
    let crest = holder.filter(|holder| view.book.faction(*holder).home == Some(id));
    let at = (point(found.at).to_vec2() * zoom).to_pos2();
    let radius = match (crest, apart) {
        (Some(_), ROOMY..) => 11.0,
        (Some(_), 30.0..) => 8.0,
        (Some(_), _) => 6.0,
        (None, ROOMY..) => 4.5,
        (None, 30.0..) => 3.0,
        (None, _) => 2.0,
    };
    let mut signs = Vec::new();
    if apart >= ROOMY {
        signs.extend(fort(view, id).filter(|fort| *fort > 0).map(|_| Icon::Fort));
        let peculiar = found.peculiarities.iter().copied().map(Icon::of);
        // The mist tells of a nebula.
        signs.extend(peculiar.filter(|icon| *icon != Icon::Nebula));
    }
    if blockade(view, id).is_some() {
        signs.insert(0, Icon::Blockade);
    }
    let side = 10.0;
    let mut corner = at + vec2(radius + 4.0, -side / 2.0);
    let icons = signs
        .into_iter()
        .map(|icon| {
            let rect = Rect::from_min_size(corner, Vec2::splat(side));
            corner.x += side + 3.0;
            (icon, rect)
        })
        .collect();
    Marker {
        id,
        at,
        radius,
        holder,
        crest,
        icons,
    }
}

/// The level of the fort, as far as it is known.
#[must_use]
pub fn fort(view: &View<'_>, id: TerritoryId) -> Option<u8> {
    let belief = view.beliefs.land(id);
    let known = belief.detail.source != Source::Unknown;
    let own = view.land(id).map(|land| land.fort);
    own.or_else(|| known.then_some(belief.fort))
}

/// Who closes the lanes of a place, as far as it is known.
#[must_use]
pub fn blockade(view: &View<'_>, id: TerritoryId) -> Option<FactionId> {
    match view.land(id) {
        Some(land) => land.blockade,
        None => view.beliefs.land(id).blockade,
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
    let least = Weight::least(apart);
    let book = view.book;
    let mut wanted = Vec::new();
    for marker in markers {
        let is_chosen = chosen == Some(Thing::Place(marker.id));
        let weight = Weight::of(view, book, marker.id, marker.holder, is_chosen);
        if weight > least {
            continue;
        }
        let strong = weight <= Weight::Own;
        let colour = ink(weight, look);
        let size = look.sizes().small + if weight <= Weight::Seat { 1.0 } else { 0.0 };
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
fn ink(weight: Weight, look: &Look) -> Color32 {
    if weight == Weight::Free {
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
        taken.extend(marker.icons.iter().map(|(_, rect)| *rect));
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
    fn of(book: &Book, lands: &Lands, fills: &[Fill], zoom: f32, look: &Look) -> Self {
        let bounds = |cell: &Cell| {
            let corners = cell.corners.iter();
            let corners: Vec<Pos2> = corners.map(|at| (at.to_vec2() * zoom).to_pos2()).collect();
            Rect::from_points(&corners)
        };
        let cells = lands.cells.iter().zip(fills);
        let grounds = cells.map(|(cell, fill)| (bounds(cell), plate::lightest(book, fill, look)));
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
            let least = if wish.weight == Weight::Free {
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
