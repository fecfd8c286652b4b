//! Which part of the map is seen at first, and what stays where it is when something beside it changes.

use super::MapState;
use super::atlas::Atlas;
use super::camera::point;
use super::lands::Lands;
use crate::scenario::model::Book;
use crate::window::desk::{Game, MapSight};
use bevy_egui::egui::{Pos2, Rect, Ui, Vec2};
use std::sync::Arc;

/// Maps with more places than this are not shown whole at first.
const WHOLE: usize = 40;
/// The most frames that panels need to find their size.
const FRAMES: u8 = 3;

/// What is around the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Around {
    /// The size of the screen, in points.
    screen: Vec2,
    /// Pixels in a point.
    pixels: f32,
    /// What lies open at the left and at the right.
    sides: [bool; 2],
}

impl Around {
    /// What is around the map now.
    #[must_use]
    pub fn of(ui: &Ui, sides: [bool; 2]) -> Self {
        Self {
            screen: ui.ctx().content_rect().size(),
            pixels: ui.ctx().pixels_per_point(),
            sides,
        }
    }

    fn is_resized(&self, before: &Self) -> bool {
        self.screen != before.screen || (self.pixels - before.pixels).abs() > f32::EPSILON
    }
}

impl MapState {
    /// The person moves the map.
    pub(super) const fn touch(&mut self) {
        self.goal = None;
        self.settling = 0;
        self.touched = true;
    }

    /// Sets the camera up where a game begins, is handed over, or the screen changes; where only a panel beside
    /// the map opens or closes, every land stays where it is on the screen.
    pub(super) fn settle(
        &mut self,
        game: &Game,
        frame: Rect,
        sight: Option<MapSight>,
        around: Around,
    ) {
        let book = game.book();
        let spot = |id| point(book.place(id).at);
        let known = self.is_of(book);
        if !known {
            *self = Self {
                lands: Lands::of(book),
                revision: self.revision,
                moves: self.moves,
                pace: self.pace,
                live: self.live,
                all: self.all,
                mode: self.mode,
                ..Self::default()
            };
        }
        let atlas = Atlas::of(game);
        if self.atlas.as_ref().is_none_or(|old| !old.is(&atlas)) {
            self.atlas = Some(atlas);
        }
        let before = self.around.replace(around);
        let resized = before.is_none_or(|before| around.is_resized(&before));
        let opened = before.is_none_or(|before| around.sides != before.sides);
        match sight {
            Some(MapSight::Begin(home)) => self.begin(Some(spot(home))),
            _ if !known => self.begin(None),
            _ if resized && !self.touched => self.settling = FRAMES,
            _ if resized => self.camera = self.camera.sound(frame),
            _ if opened => self.settling = 0,
            _ => {}
        }
        if self.settling > 0 {
            self.settling -= 1;
            self.fit(frame);
        } else if let (Some(before), false) = (self.frame, resized) {
            let moved = frame.center() - before.center();
            self.camera.centre += moved / self.camera.zoom.max(0.01);
        }
        self.frame = Some(frame);
        match sight {
            Some(MapSight::See(id)) => self.see(spot(id), frame),
            Some(MapSight::Middle(id)) => {
                self.touch();
                self.goal = Some(spot(id));
            }
            Some(MapSight::Begin(_)) | None => {}
        }
    }

    /// Whether the lands are those of a book: of the same map, though another game of it may have been loaded.
    fn is_of(&self, book: &Arc<Book>) -> bool {
        self.atlas
            .as_ref()
            .is_some_and(|Atlas { book: known, .. }| {
                Arc::ptr_eq(known, book) || known.id == book.id && self.lands.are_of(book)
            })
    }

    fn begin(&mut self, home: Option<Pos2>) {
        self.home = home;
        self.settling = FRAMES;
        self.touched = false;
        self.goal = None;
    }

    fn is_small(&self) -> bool {
        self.all || self.lands.cells.len() <= WHOLE
    }

    /// All of a small map; the home on a large one.
    fn fit(&mut self, frame: Rect) {
        self.camera = self.whole(frame);
        if !self.is_small() {
            self.come_near();
            self.camera.centre = self.home.unwrap_or(self.camera.centre);
            self.camera = self.camera.sound(frame);
        }
    }

    /// Brings a place into sight: what is just beyond the edge comes in, what is far away to the middle.
    fn see(&mut self, spot: Pos2, frame: Rect) {
        let at = self.camera.to_screen(spot, frame);
        if frame.expand(frame.width() / 4.0).contains(at) {
            self.show(spot, frame);
        } else {
            self.goal = Some(spot);
        }
        // A large map that was led elsewhere does not go home by itself.
        self.touched |= self.goal.is_some() && !self.is_small();
    }
}
