//! What is painted over the scene: names, emblems, signs, fleets, what is chosen and what may be aimed at.

use super::badge::Badge;
use super::camera::point;
use super::course::Course;
use super::fill::Fill;
use super::lands::Lands;
use super::layout::{FAR, MapLayout, Marker, Name, SignInk};
use super::plate;
use super::realm::Realm;
use super::silhouette;
use super::story::Flash;
use super::token::{NUMBERED, Placed, number_size};
use crate::id::{FactionId, TerritoryId};
use crate::page::rich::Thing;
use crate::scenario::model::{Book, Role, Roster};
use crate::text::say;
use crate::window::look::{Look, luminance, readable};
use crate::window::panel::words::paint_crest;
use bevy_egui::egui::{
    Align2, Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2,
    epaint::TextShape, pos2, vec2,
};
use std::sync::Arc;

/// Around a number, on its plate.
const ROUND: Vec2 = vec2(2.0, -1.0);

/// The number over a token, and the plate on which it stands.
pub fn number(
    placed: &Placed,
    ink: Color32,
    look: &Look,
    painter: &Painter,
) -> (Arc<Galley>, Rect) {
    let rect = placed.rect;
    let font = look.strong_font(number_size(rect.width()));
    let galley = painter.layout_no_wrap(placed.number(), font, ink);
    let corner = pos2(
        rect.center().x - galley.size().x / 2.0,
        rect.top() - galley.size().y + 2.0,
    );
    let plate = Rect::from_min_size(corner, galley.size()).expand2(ROUND);
    (galley, plate)
}

/// What everything on the map is painted with.
pub struct Brush<'a> {
    /// Where it is painted.
    pub painter: &'a Painter,
    /// The part of the screen that is the map.
    pub frame: Rect,
    /// From the sheet to the screen.
    pub shift: Vec2,
    /// Points for a unit of the map.
    pub zoom: f32,
    /// The scenario.
    pub book: &'a Book,
    /// Who is in the game.
    pub roster: &'a Roster,
    /// How everything looks.
    pub look: &'a Look,
    /// What the legend covers: nothing is written there.
    pub covered: Option<Rect>,
}

impl Brush<'_> {
    /// Where on the screen a point of the map is.
    #[must_use]
    pub fn at(&self, place: Pos2) -> Pos2 {
        (place.to_vec2() * self.zoom + self.shift).to_pos2()
    }

    fn sees(&self, rect: Rect) -> bool {
        self.frame.intersects(rect)
    }

    /// Whether words in this part of the screen can be read: it is on the map, and no legend lies over it.
    pub(super) fn can_read(&self, rect: Rect) -> bool {
        let covered = self.covered.is_some_and(|covered| covered.intersects(rect));
        self.sees(rect) && !covered
    }

    fn outline(&self, lands: &Lands, id: TerritoryId) -> Vec<Pos2> {
        lands.cell(id).map_or_else(Vec::new, |cell| {
            cell.corners.iter().map(|corner| self.at(*corner)).collect()
        })
    }

    /// Draws a line around a land.
    pub fn ring(&self, lands: &Lands, id: TerritoryId, wide: f32, colour: Color32) {
        let outline = self.outline(lands, id);
        if self.sees(Rect::from_points(&outline)) {
            self.painter
                .add(Shape::closed_line(outline, Stroke::new(wide, colour)));
        }
    }

    /// Fills a land.
    pub fn flood(&self, lands: &Lands, id: TerritoryId, colour: Color32) {
        let outline = self.outline(lands, id);
        if outline.len() > 2 && self.sees(Rect::from_points(&outline)) {
            self.painter
                .add(Shape::convex_polygon(outline, colour, Stroke::NONE));
        }
    }

    /// Writes the names of sects across their land, the more clearly the farther away it is.
    pub fn realms(&self, layout: &MapLayout) {
        let part = ((FAR - layout.apart) / 5.0).clamp(0.0, 1.0);
        if part > 0.0 {
            let crests = layout.markers.iter().filter(|it| it.crest.is_some());
            let crests = crests.map(|it| (it.at + self.shift, it.radius));
            let fleets = layout.tokens.iter();
            let fleets = fleets.map(|it| (it.rect.center() + self.shift, it.rect.width() / 2.0));
            let things: Vec<(Pos2, f32)> = crests.chain(fleets).collect();
            for realm in &layout.realms {
                self.realm(realm, part, &things);
            }
        }
    }

    fn realm(&self, realm: &Realm, part: f32, things: &[(Pos2, f32)]) {
        let look = self.look;
        let name = self.roster.faction(realm.holder).short.to_uppercase();
        let measure = look.title_font(20.0);
        let galley = self
            .painter
            .layout_no_wrap(name.clone(), measure, Color32::WHITE);
        let fits = (realm.length * self.zoom * 0.66) / galley.size().x.max(1.0) * 20.0;
        // Whole even sizes: every size of a letter is drawn anew.
        let size = (fits.min(realm.height * self.zoom * 0.36) / 2.0).floor() * 2.0;
        let size = size.min(40.0);
        if size < 12.0 {
            return;
        }
        let colour = readable(look.faction(self.roster, realm.holder), look.space());
        let colour = colour.lerp_to_gamma(look.bone(), 0.4);
        let font = look.title_font(size);
        let galley = self
            .painter
            .layout_no_wrap(name, font, Color32::PLACEHOLDER);
        let centre = self.at(realm.centre);
        // Not over the emblem of the seat.
        let across = Vec2::angled(realm.angle).rot90();
        let home = self.roster.faction(realm.holder).home;
        let seat = home.map(|home| self.at(point(self.book.place(home).at)));
        let room = size * 0.5 + 10.0;
        let aside = seat.map_or(room, |seat| (seat - centre).dot(across));
        let centre = if aside.abs() < room {
            centre + across * (aside - room * if aside > 0.0 { 1.0 } else { -1.0 })
        } else {
            centre
        };
        // Nor over fleets and other emblems, where there is room beside them.
        let centre = realm.clear_spot(centre, self.zoom, galley.size(), things);
        let turned = bevy_egui::egui::emath::Rot2::from_angle(realm.angle);
        let corner = |off: Vec2| centre - turned * (galley.size() / 2.0) + off;
        if !self.sees(Rect::from_center_size(centre, Vec2::splat(galley.size().x))) {
            return;
        }
        let shade = look.space().gamma_multiply(0.75 * part);
        for (off, ink) in [
            (vec2(1.5, 1.5), shade),
            (vec2(-1.0, -1.0), shade),
            (Vec2::ZERO, colour.gamma_multiply(0.92 * part)),
        ] {
            let shape = TextShape::new(corner(off), galley.clone(), ink)
                .with_override_text_color(ink)
                .with_angle(realm.angle);
            self.painter.add(shape);
        }
    }

    /// Marks places: who holds them, whose home they are, what is peculiar about them.
    pub fn markers(&self, layout: &MapLayout, fills: &[Fill], dim: Option<&[bool]>) {
        for marker in &layout.markers {
            let index = marker.id.index();
            let part = match dim {
                Some(may) if !may.get(index).copied().unwrap_or(true) => 0.4,
                _ => fills.get(index).map_or(1.0, |fill| fill.sure.max(0.6)),
            };
            self.marker(marker, part);
        }
    }

    fn marker(&self, marker: &Marker, part: f32) {
        let at = marker.at + self.shift;
        if !self.frame.expand(60.0).contains(at) {
            return;
        }
        let look = self.look;
        let painter = self.painter;
        if let Some(holder) = marker.crest {
            let rect = Rect::from_center_size(at, Vec2::splat(marker.radius * 2.0));
            paint_crest(painter, rect, holder, self.roster, look);
        } else if let Some(holder) = marker.holder {
            let colour = look.faction(self.roster, holder).gamma_multiply(part);
            let edge = look.space().gamma_multiply(0.8);
            painter.circle(at, marker.radius, colour, Stroke::new(1.0, edge));
        } else {
            let edge = look.dim().gamma_multiply(0.8 * part);
            let ground = look.space();
            let radius = marker.radius * 0.8;
            painter.circle(at, radius, ground, Stroke::new(1.2, edge));
        }
        for sign in &marker.signs {
            let (colour, dark) = match sign.ink {
                SignInk::Bad => (look.bad(), 0.85),
                SignInk::Good(good) => (look.goods(good).gamma_multiply(part), 0.7),
                SignInk::Plain => (look.bone().gamma_multiply(0.85 * part), 0.55),
            };
            let rect = sign.rect.translate(self.shift);
            let plate = look.space().gamma_multiply(dark);
            painter.rect_filled(rect.expand(1.5), 2.0, plate);
            sign.icon.paint(painter, rect.shrink(1.0), colour);
        }
        let badge = marker.badge.as_ref();
        let read = |badge: &&Badge| self.can_read(badge.rect.translate(self.shift));
        if let Some(badge) = badge.filter(read) {
            badge.paint(painter, self.shift, look);
        }
    }

    /// Writes the names of places.
    pub fn names(&self, layout: &MapLayout, dim: Option<&[bool]>) {
        for name in &layout.names {
            let may = dim.is_none_or(|may| may.get(name.id.index()).copied().unwrap_or(true));
            self.name(name, may);
        }
    }

    fn name(&self, name: &Name, bright: bool) {
        let rect = name.rect.translate(self.shift);
        if !self.can_read(rect) {
            return;
        }
        let plate = self.look.space().gamma_multiply(name.plate);
        self.painter
            .rect_filled(rect.shrink2(vec2(0.0, 1.5)), 3.0, plate);
        let at = rect.min + vec2(2.0, 0.0);
        if bright {
            self.painter.galley(at, name.galley.clone(), name.ink);
        } else {
            self.painter.galley_with_override_text_color(
                at,
                name.galley.clone(),
                self.look.dim().gamma_multiply(0.8),
            );
        }
    }

    /// Paints a fleet.
    pub fn token(&self, placed: &Placed, chosen: bool, bright: bool) {
        let rect = placed.rect.translate(self.shift);
        if !self.sees(rect.expand(20.0)) {
            return;
        }
        let token = &placed.token;
        let part = if bright { token.sure } else { 0.35 };
        self.pennant(rect, token.flag, token.role, part, (token.own, chosen));
        let look = self.look;
        if rect.width() < NUMBERED {
            // From far away it is enough that somebody is there.
            return;
        }
        let ink = look.bone().gamma_multiply(part.max(0.7));
        let (galley, plate) = number(placed, ink, look, self.painter);
        let plate = plate.translate(self.shift);
        if !self.can_read(plate) {
            return;
        }
        let ground = look.space().gamma_multiply(plate::NUMBER);
        self.painter.rect_filled(plate, 2.0, ground);
        self.painter.galley(plate.shrink2(ROUND).min, galley, ink);
        if let Some(icon) = token.hint.filter(|_| rect.width() > 17.0) {
            let square =
                Rect::from_center_size(rect.right_bottom() - vec2(1.0, 4.0), vec2(9.0, 9.0));
            self.painter
                .rect_filled(square.expand(2.0), 2.0, look.space());
            icon.paint(self.painter, square, look.copper());
        }
    }

    /// A plate with an emblem on it; its outline says for what the ships are.
    fn pennant(
        &self,
        rect: Rect,
        flag: FactionId,
        role: Role,
        part: f32,
        (own, chosen): (bool, bool),
    ) {
        let look = self.look;
        let outline = silhouette::outline(rect, role);
        let ground = look.faction(self.roster, flag);
        let edge = match (chosen, own) {
            (true, _) => Stroke::new(2.5, look.copper()),
            (false, true) => Stroke::new(1.6, look.bone()),
            (false, false) => Stroke::new(1.0, look.space()),
        };
        // Old sightings let what lies behind them through, but not so far that they cannot be read.
        self.painter.add(Shape::convex_polygon(
            outline,
            look.space().lerp_to_gamma(ground, part.max(0.45)),
            edge,
        ));
        let ink = if luminance(ground) * part > 0.2 {
            look.space()
        } else {
            Color32::WHITE
        };
        let square = Rect::from_center_size(
            rect.center() - vec2(0.0, rect.height() * 0.07),
            Vec2::splat(rect.width() * 0.74),
        );
        let emblem = &self.roster.faction(flag).emblem;
        let emblem = look.emblems.get(emblem);
        emblem.paint(self.painter, square, ink.gamma_multiply(part.max(0.6)));
    }

    /// A fleet that is under way while the turn is shown.
    pub fn glider(&self, at: Pos2, flag: FactionId, role: Role, own: bool) {
        let rect = Rect::from_center_size(self.at(at), Vec2::splat(17.0));
        if self.sees(rect) {
            self.pennant(rect, flag, role, 1.0, (own, false));
        }
    }

    /// Draws the way of a fleet thinly, with its head where it leads.
    pub fn way(&self, course: &Course) {
        let look = self.look;
        let colour = if course.hostile {
            look.bad()
        } else {
            look.copper()
        };
        let colour = colour.gamma_multiply(0.8);
        let line: Vec<Pos2> = course.line.iter().map(|at| self.at(*at)).collect();
        if !self.sees(Rect::from_points(&line)) {
            return;
        }
        let under = Stroke::new(3.0, look.space().gamma_multiply(0.5));
        self.painter.add(Shape::line(line.clone(), under));
        let dashes = Shape::dashed_line(&line, Stroke::new(1.3, colour), 5.0, 4.0);
        self.painter.extend(dashes);
        if let [.., before, end] = line.as_slice() {
            let along = (*end - *before).normalized() * 7.0;
            let aside = along.rot90() * 0.6;
            let tip = *end - along;
            let head = vec![
                tip + along * 0.6,
                tip - along * 0.4 + aside,
                tip - along * 0.4 - aside,
            ];
            self.painter
                .add(Shape::convex_polygon(head, colour, Stroke::NONE));
        }
    }

    /// Draws the way of a fleet, with a number where it will be after each turn.
    pub fn course(&self, course: &Course) {
        let look = self.look;
        let colour = if course.hostile {
            look.bad()
        } else {
            look.copper()
        };
        let line: Vec<Pos2> = course.line.iter().map(|at| self.at(*at)).collect();
        let under = Stroke::new(5.0, look.space().gamma_multiply(0.6));
        self.painter.add(Shape::line(line.clone(), under));
        let dashes = Shape::dashed_line(&line, Stroke::new(2.2, colour), 8.0, 5.0);
        self.painter.extend(dashes);
        for (turn, at) in course.turns.iter().enumerate() {
            let at = self.at(*at);
            let edge = Stroke::new(1.5, colour);
            self.painter.circle(at, 8.0, look.panel(), edge);
            let font = look.strong_font(look.sizes().small - 1.0);
            let words = (turn + 1).to_string();
            self.painter
                .text(at, Align2::CENTER_CENTER, words, font, look.bone());
        }
        if let Some(end) = line.last().filter(|_| course.hostile) {
            self.painter
                .circle_stroke(*end, 14.0, Stroke::new(2.0, colour));
        }
    }

    /// What flashes: a battle with its outcome, land that was taken; above this many others in the same place.
    pub fn flash(&self, at: Pos2, flash: Flash, (bright, wide): (f32, f32), above: usize) {
        let look = self.look;
        let at = self.at(at);
        let colour = match flash {
            Flash::Battle(_) | Flash::Revolt => look.bad(),
            Flash::Closed(_) | Flash::Failed(_) | Flash::Stopped(_) => look.warn(),
            Flash::Seized(by) | Flash::Raided(by) => look.faction_words(self.roster, by),
        };
        let ring = Stroke::new(3.0 * bright, colour.gamma_multiply(bright));
        self.painter.circle_stroke(at, 10.0 + 30.0 * wide, ring);
        let name = |id: FactionId| self.roster.faction(id).short.clone();
        let words = match flash {
            Flash::Battle(None) => say!(look.text, "map-battle"),
            Flash::Battle(Some(who)) => say!(look.text, "map-battle-won", who = name(who)),
            Flash::Seized(by) => say!(look.text, "map-seized", who = name(by)),
            Flash::Raided(by) => say!(look.text, "map-raided", who = name(by)),
            Flash::Closed(by) => say!(look.text, "map-closed", who = name(by)),
            Flash::Revolt => say!(look.text, "map-revolt"),
            Flash::Failed(who) => say!(look.text, "map-failed", who = name(who)),
            Flash::Stopped(by) => say!(look.text, "map-stopped", who = name(by)),
        };
        let font = look.strong_font(look.sizes().small);
        let ink = look.bone().gamma_multiply(bright);
        let galley = self.painter.layout_no_wrap(words, font, ink);
        #[expect(clippy::cast_precision_loss, reason = "a few things in one place")]
        let lift = 34.0 + (galley.size().y + 5.0) * above as f32;
        let corner = at - vec2(galley.size().x / 2.0, lift);
        let plate = Rect::from_min_size(corner, galley.size()).expand2(vec2(5.0, 1.0));
        let ground = look.space().gamma_multiply(0.9 * bright);
        let edge = (1.0, colour.gamma_multiply(bright));
        self.painter.rect_filled(plate, 2.0, ground);
        self.painter
            .rect_stroke(plate, 2.0, edge, StrokeKind::Outside);
        self.painter.galley(corner, galley, ink);
    }

    /// A ring around what the pointer or the keyboard is on.
    pub fn point_at(&self, thing: Thing, layout: &MapLayout, lands: &Lands, colour: Color32) {
        match thing {
            Thing::Place(id) => self.ring(lands, id, 1.6, colour),
            Thing::Fleet(_) | Thing::Contact(_) => {
                if let Some(placed) = layout.token(thing) {
                    let rect = placed.rect.translate(self.shift).expand(2.5);
                    self.painter
                        .rect_stroke(rect, 3.0, (1.6, colour), StrokeKind::Outside);
                }
            }
            _ => {}
        }
    }
}
