//! What the map remembers from frame to frame.

use super::aim::{AimWeighing, Targets};
use super::atlas::Atlas;
use super::camera::Camera;
use super::fill::Fill;
use super::lands::Lands;
use super::layout::{Key, MapLayout};
use super::menu::Menu;
use super::mode::Mode;
use super::settle::Around;
use super::story::Story;
use crate::page::rich::Thing;
use crate::sim::view::View;
use crate::window::action::DeskAction;
use crate::window::desk::Game;
use crate::window::look::Look;
use crate::window::settings::Settings;
use bevy_egui::egui::{Painter, Pos2, Rect, Ui, Vec2};

/// From the edge of the map, in points: what is nearer to it is brought farther in.
const EDGE: f32 = 30.0;
/// How fast the last turn is shown to those who want more time.
const SLOW: f32 = 0.5;
/// How many targets are brought into sight when something is aimed.
const NEAREST: usize = 6;
/// The distance between places at first where the map is not shown whole, in points.
const APART: f32 = 84.0;

/// What the map remembers from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct MapState {
    /// Which part is seen.
    pub camera: Camera,
    /// Where on the screen the map is, in points.
    pub frame: Option<Rect>,
    /// The shapes of its lands.
    pub lands: Lands,
    /// How they are painted, by territory.
    pub fills: Vec<Fill>,
    /// What the map tells.
    pub mode: Mode,
    /// For what the lands are painted: the state of the desk, the mode, whether as before the turn, whether
    /// something is aimed at.
    pub(super) painted: Option<(u64, Mode, bool, bool)>,
    /// The game from which lands and paint were worked out. Whoever draws them reads names, lanes and
    /// colours here: the game on the desk may be another one by now.
    pub atlas: Option<Atlas>,
    /// What was around the map in the frame before.
    pub(super) around: Option<Around>,
    /// The place a large map begins with.
    pub(super) home: Option<Pos2>,
    /// How many more frames the map is set up anew while panels find their size.
    pub(super) settling: u8,
    /// Whether the person has moved the map since it was set up.
    pub(super) touched: bool,
    /// Where the camera is going.
    pub(super) goal: Option<Pos2>,
    /// Whether the whole map is to be shown at first, however large it is.
    pub(super) all: bool,
    /// Where everything stands at this zoom.
    pub(super) layout: MapLayout,
    /// What may be aimed at.
    pub(super) targets: Targets,
    /// Whether that was worked out in this frame.
    pub(super) targets_are_new: bool,
    /// What the pointed-at target would come to.
    pub(super) weighing: AimWeighing,
    /// The menu of a right click.
    pub(super) menu: Option<Menu>,
    /// What is shown of the last turn.
    pub(super) story: Option<Story>,
    /// In which state of the desk it began to be shown.
    pub(super) story_revision: u64,
    /// Whether lands are painted as they were before the turn.
    pub(super) before: bool,
    /// What is told of, and since when it has been pointed at.
    pub(super) told: Option<(Thing, f64)>,
    /// Whether the keyboard was used last, not the pointer.
    pub(super) keyed: bool,
    /// What was looked at in the frame before.
    pub(super) looked: Option<Thing>,
    /// The state of the desk.
    pub(super) revision: u64,
    /// How fast the last turn is shown; 1 is as usual.
    pub(super) pace: f32,
    /// When the story was last seen, in seconds of the window.
    pub(super) ticked: f64,
    /// Whether things may move by themselves.
    pub(super) moves: bool,
    /// Whether keys are for the map: nothing lies over it.
    pub(super) live: bool,
}

impl MapState {
    /// Tells the map what it cannot see: the state of the desk, whether things may move by themselves, whether
    /// nothing lies over it.
    pub const fn tune(&mut self, revision: u64, settings: &Settings, live: bool) {
        if !self.live {
            // What was done in a dialogue does not end the story that waits below it.
            self.story_revision = revision;
        }
        self.revision = revision;
        self.moves = settings.animation;
        self.pace = if settings.slow { SLOW } else { 1.0 };
        self.live = live;
    }

    /// Shows the whole map at first, however large it is.
    pub const fn see_all(&mut self) {
        self.all = true;
    }

    /// The camera that sees all there is.
    pub(super) fn whole(&self, frame: Rect) -> Camera {
        let corners = self.lands.cells.iter().flat_map(|cell| &cell.corners);
        Camera::around(corners.copied(), frame)
    }

    /// Comes as near as a game begins, if it is farther away.
    pub(super) fn come_near(&mut self) {
        let near = APART / self.lands.usual.max(1.0);
        self.camera.zoom = self.camera.zoom.max(near);
    }

    /// From the sheet of the layout to the screen.
    #[must_use]
    pub(super) fn shift(&self, frame: Rect) -> Vec2 {
        frame.center().to_vec2() - self.camera.centre.to_vec2() * self.camera.zoom
    }

    /// Brings a place into sight, if it is not.
    pub(super) fn show(&mut self, spot: Pos2, frame: Rect) {
        if !frame.is_positive() {
            return;
        }
        let inner = frame.shrink(EDGE.min(frame.width().min(frame.height()) / 4.0));
        let at = self.camera.to_screen(spot, frame);
        if !inner.contains(at) {
            let nearest = inner.clamp(at);
            self.goal = Some(self.camera.centre + (at - nearest) / self.camera.zoom);
        }
    }

    /// Brings the fleet that is aimed with and the targets it reaches soonest into sight.
    fn show_targets(&mut self, view: &View<'_>, frame: Rect) {
        let fleet = self
            .targets
            .key
            .map(|(aiming, _)| Thing::Fleet(aiming.fleet));
        let near = self.targets.list.iter().copied().take(NEAREST);
        let things = fleet.into_iter().chain(near);
        let spots: Vec<Pos2> = things
            .filter_map(|thing| super::aim::spot_of(view, thing))
            .collect();
        self.show_all(&spots, frame);
    }

    /// Brings all of these into sight, from farther away if they find no room.
    pub(super) fn show_all(&mut self, spots: &[Pos2], frame: Rect) {
        let inner = frame.shrink(EDGE.min(frame.width().min(frame.height()) / 4.0));
        let seen = |spot: &Pos2| inner.contains(self.camera.to_screen(*spot, frame));
        if spots.is_empty() || !inner.is_positive() || spots.iter().all(seen) {
            return;
        }
        let bounds = Rect::from_points(spots);
        let fits = (inner.size() / bounds.size().max(Vec2::splat(1.0))).min_elem();
        if fits < self.camera.zoom {
            self.camera.zoom = fits;
            self.camera = self.camera.sound(frame);
        }
        // No farther than it must: what is in sight stays where the eye left it.
        let half = inner.size() / (2.0 * self.camera.zoom);
        let reach = |low: f32, high: f32, half: f32, now: f32| {
            let (from, to) = (high - half, low + half);
            now.clamp(from.min(to), from.max(to))
        };
        let centre = self.goal.unwrap_or(self.camera.centre);
        self.goal = Some(Pos2::new(
            reach(bounds.left(), bounds.right(), half.x, centre.x),
            reach(bounds.top(), bounds.bottom(), half.y, centre.y),
        ));
    }

    /// Moves the camera towards where it is going.
    pub(super) fn glide(&mut self, ui: &Ui, frame: Rect) {
        let Some(goal) = self.goal else {
            return;
        };
        let off = goal - self.camera.centre;
        let near = off.length() * self.camera.zoom < 1.0;
        if near || !self.moves {
            self.goal = None;
            self.camera.go(goal, frame);
            return;
        }
        let passed = ui.input(|input| input.stable_dt).min(0.05);
        let before = self.camera.centre;
        let next = before + off * (1.0 - (-9.0 * passed).exp());
        self.camera.go(next, frame);
        ui.ctx().request_repaint();
        if (self.camera.centre - before).length() * self.camera.zoom < 0.05 {
            self.goal = None;
        }
    }

    /// Begins, goes on with and ends what is shown of the last turn.
    pub(super) fn tell(&mut self, ui: &Ui, game: &Game) -> Option<DeskAction> {
        let (Some(before), Some(view)) = (&game.before, game.view()) else {
            self.story = None;
            return None;
        };
        if game.is_turning() {
            return None;
        }
        if !self.moves {
            self.story = None;
            return Some(DeskAction::SkipAnimation);
        }
        let now = ui.input(|input| input.time);
        let known = self.story.as_ref().map(|story| story.turn);
        if known != Some(view.turn()) {
            let records: Vec<_> = game
                .news
                .iter()
                .rev()
                .take(3)
                .flat_map(|news| news.records.iter().cloned())
                .collect();
            let story = Story::of(&before.view(), &view, &records, now, self.pace);
            if let Some(frame) = self.frame {
                self.show_all(&story.spots(&view), frame);
            }
            self.story = Some(story);
            self.story_revision = self.revision;
            self.ticked = now;
        }
        // It waits for dialogues to be closed, and for the camera to be where it happens.
        let waits = !self.live || self.goal.is_some();
        let waited = now - std::mem::replace(&mut self.ticked, now);
        if let Some(story) = self.story.as_mut().filter(|_| waits) {
            story.began += waited;
        }
        if !self.live {
            return None;
        }
        let frame = self.frame.unwrap_or(Rect::NOTHING);
        let pressed = ui.input(|input| {
            let at = input.pointer.interact_pos();
            input.pointer.any_pressed() && at.is_some_and(|at| frame.contains(at))
        });
        let acted = self.story_revision != self.revision;
        let over = |story: &Story| story.is_empty() || story.is_over(now);
        if pressed || acted || self.story.as_ref().is_none_or(over) {
            self.story = None;
            return Some(DeskAction::SkipAnimation);
        }
        ui.ctx().request_repaint();
        None
    }

    /// Works out how lands are painted and what may be aimed at.
    pub(super) fn prepare(&mut self, game: &Game, view: &View<'_>, now: f64) {
        self.targets_are_new = false;
        match game.aiming {
            Some(aiming) if self.targets.key != Some((aiming, self.revision)) => {
                let cursor = self.targets.pointed();
                self.targets_are_new = self.targets.key.is_none_or(|(before, _)| before != aiming);
                self.targets = Targets::of(view, aiming, self.revision);
                let again = |thing| self.targets.list.iter().position(|at| *at == thing);
                self.targets.cursor = cursor.and_then(again);
            }
            Some(_) => {}
            None => self.targets = Targets::default(),
        }
        if let (true, Some(frame)) = (self.targets_are_new, self.frame) {
            self.show_targets(view, frame);
        }
        let old = self.story.as_ref().filter(|story| story.is_before(now));
        self.before = old.is_some();
        let aims = game.aiming.is_some();
        let painted = Some((self.revision, self.mode, self.before, aims));
        if self.painted != painted {
            self.painted = painted;
            self.fills = old.map_or_else(|| self.mode.fills(view), |story| story.fills.clone());
            if aims {
                let may = self.targets.places(view);
                for (fill, may) in self.fills.iter_mut().zip(may) {
                    fill.sure *= if may { 1.0 } else { 0.4 };
                }
            }
        }
        let looked = game.thing();
        if self.looked != looked {
            self.looked = looked;
            let spot = looked.and_then(|thing| super::aim::spot_of(view, thing));
            if let (Some(spot), Some(frame), None) = (spot, self.frame, self.goal) {
                self.show(spot, frame);
            }
        }
    }

    /// Lays everything out, unless nothing has changed.
    pub(super) fn lay(
        &mut self,
        view: &View<'_>,
        chosen: Option<Thing>,
        look: &Look,
        painter: &Painter,
    ) {
        let key = Key {
            zoom: self.camera.zoom,
            revision: self.revision,
            pixels: painter.ctx().pixels_per_point(),
            before: self.before,
            mode: self.mode,
        };
        if self.layout.key != Some(key) {
            self.layout = MapLayout::of(key, view, &self.lands, &self.fills, chosen, look, painter);
        }
    }
}
