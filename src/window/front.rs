//! Everything at the window that is not the engine: the desk, the look, and what panels remember.

use super::desk::{Desk, Game, Stand};
use super::haste::{self, Haste};
use super::look::{Emblems, Look};
use super::map::MapState;
use super::screen;
use super::shown::Shown;
use crate::page::{Action, Overlay};
use crate::scenario::model::{Book, Roster};
use crate::window::action::DeskAction;
use bevy_egui::egui::Ui;
use std::sync::Arc;
use std::time::Duration;

/// What panels remember from frame to frame.
#[derive(Debug, Default)]
pub struct Memory {
    /// The picker.
    pub picker: screen::picker::PickerState,
    /// The map.
    pub map: MapState,
    /// The name under which to save.
    pub save_name: String,
    /// What is searched for.
    pub search: screen::overlay::Search,
    /// The odds.
    pub odds: screen::Odds,
    /// What was said in passing.
    pub notes: screen::Notes,
    /// Whether the keyboard goes into the tab that was just opened.
    pub enter: bool,
    /// Whether the keyboard goes into the sheet that was just opened by it.
    pub enter_thing: bool,
    /// Which dialogue lay on top in the last frame.
    pub over: Option<Overlay>,
    /// To whom the seat was handed over in the last frame.
    pub handed: Option<crate::id::FactionId>,
    /// Which turn was planned in the last frame.
    pub turn: crate::id::Turn,
}

/// The front of the game.
#[derive(Debug)]
pub struct Front {
    /// The game as it lies before the person.
    pub desk: Desk,
    /// How everything looks.
    pub look: Look,
    /// What panels remember.
    pub memory: Memory,
    /// The factor by which everything is drawn larger.
    pub zoom: f32,
    shown: Shown,
    dressed: Option<bool>,
    /// The emblems of the game, without those of a scenario.
    emblems: Arc<Emblems>,
    /// The book and roster whose emblems and hues are worn.
    worn: Option<(Arc<Book>, Arc<Roster>)>,
    haste: Haste,
}

impl Front {
    /// A front around a desk.
    #[must_use]
    pub fn new(desk: Desk, look: Look) -> Self {
        let emblems = Arc::clone(&look.emblems);
        Self {
            desk,
            look,
            emblems,
            worn: None,
            memory: Memory::default(),
            zoom: 1.0,
            shown: Shown::default(),
            dressed: None,
            haste: Haste::default(),
        }
    }

    /// What is shown of the game.
    #[must_use]
    pub const fn shown(&self) -> &Shown {
        &self.shown
    }

    /// Shows one frame and carries out what the person asks for.
    pub fn show(&mut self, ui: &mut Ui) {
        self.desk.poll();
        if !self.dress(ui) {
            return;
        }
        self.wear();
        haste::drop_held_keys(ui);
        let now = ui.input(|input| input.time);
        match self.haste.holds(now) {
            Some(left) => ui
                .ctx()
                .request_repaint_after(Duration::from_secs_f64(left + 0.01)),
            None => self.model(),
        }
        self.memory.map.tune(
            self.desk.revision,
            &self.desk.settings,
            self.desk.overlays.is_empty(),
        );
        let mut actions = screen::keys::read(ui, &self.desk, &self.shown);
        let opens = actions
            .iter()
            .any(|a| matches!(a, DeskAction::Page(Action::Open(_))));
        actions.extend(match &mut self.desk.stand {
            Stand::Picker => {
                screen::picker::show(ui, &self.desk.shelf, &mut self.memory.picker, &self.look)
            }
            Stand::Game(game) => {
                screen::game::show(ui, game, &self.shown, &mut self.memory, &self.look)
            }
        });
        actions.extend(screen::overlay::show(
            ui,
            &self.desk,
            &self.shown,
            &mut self.memory,
            &self.look,
        ));
        let looked = self.desk.game().and_then(Game::thing);
        // A pass may be thrown away and run again; what was asked for in it holds all the same.
        for action in actions {
            ui.ctx().request_repaint();
            if !self.haste.allows(&action, now) {
                continue;
            }
            let before = self.desk.revision;
            self.desk.act(action.clone());
            let turn =
                !matches!(action, DeskAction::Page(Action::EndTurn)) || self.desk.is_turning();
            self.haste
                .note(&action, turn && before != self.desk.revision, now);
        }
        self.memory.enter |= opens && self.desk.game().is_some_and(|game| game.tab.is_some());
        let by_hand = ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
        let game = self.desk.game().filter(|game| game.aiming.is_none());
        let now = game.and_then(Game::thing);
        self.memory.enter_thing |= now.is_some() && now != looked && !by_hand;
    }

    /// Whether something moves by itself, so that frames are needed without input.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        let told = self.desk.game().is_some_and(|game| game.before.is_some());
        self.desk.is_turning() || told && self.desk.overlays.is_empty()
    }

    /// Whether a dialogue lies over the game.
    #[must_use]
    pub fn has_overlay(&self, overlay: Overlay) -> bool {
        self.desk.overlays.contains(&overlay)
    }

    /// Dresses the context. Returns whether fonts are there: new ones are from the next frame on.
    fn dress(&mut self, ui: &Ui) -> bool {
        let settings = self.desk.settings;
        self.look.safe = settings.safe_colours;
        if self.dressed == Some(settings.safe_colours) {
            return true;
        }
        self.look.dress(ui.ctx());
        ui.ctx().request_repaint();
        self.dressed.replace(settings.safe_colours).is_some()
    }

    /// Lets the scenario that is shown wear the emblems that it brings, and its sects their safe hues.
    fn wear(&mut self) {
        let shown = match &self.desk.stand {
            Stand::Game(game) => Some((game.book(), game.roster())),
            Stand::Picker => {
                let offered = self.desk.shelf.scenarios.get(self.memory.picker.scenario);
                offered.map(|offered| (&offered.scenario.book, &offered.scenario.roster))
            }
        };
        let Some((book, roster)) = shown else {
            if self.worn.take().is_some() {
                self.look.emblems = Arc::clone(&self.emblems);
            }
            return;
        };
        let worn = self.worn.as_ref();
        if worn.is_some_and(|worn| Arc::ptr_eq(book, &worn.0) && Arc::ptr_eq(roster, &worn.1)) {
            return;
        }
        if worn.is_none_or(|(worn, _)| !draws_alike(book, worn)) {
            let brings = !book.emblems.is_empty() || !book.portraits.is_empty();
            self.look.emblems = if brings {
                Arc::new(self.emblems.with(book))
            } else {
                Arc::clone(&self.emblems)
            };
        }
        self.look.choose_hues(book, roster);
        self.worn = Some((Arc::clone(book), Arc::clone(roster)));
    }

    fn model(&mut self) {
        let revision = self.desk.revision;
        if self.shown.revision == revision {
            return;
        }
        self.shown = self.desk.game().map_or_else(
            || Shown {
                revision,
                ..Shown::default()
            },
            |game| Shown::of(game, revision).under(game, self.desk.overlay()),
        );
    }
}

/// Whether two books bring the same drawings.
fn draws_alike(one: &Book, other: &Book) -> bool {
    one.emblems == other.emblems && one.portraits == other.portraits
}

/// Carries out an action as the person's: for tests and pictures.
impl Front {
    /// Carries out an action.
    pub fn act(&mut self, action: impl Into<DeskAction>) {
        self.desk.act(action);
    }
}
