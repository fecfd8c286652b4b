//! The first screen: what to play, as whom, how.

mod chart;
mod options;
mod scenarios;
mod seats;
mod swatch;

use super::parts::primary;
use crate::id::{FactionId, OptionId};
use crate::page::{Action, Overlay};
use crate::scenario::model::Canon;
use crate::scenario::model::Scenario;
use crate::window::action::{DeskAction, NewGame};
use crate::window::desk::{OfferedScenario, Shelf};
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use bevy_egui::egui::{
    CentralPanel, Frame, Margin, Panel, Pos2, Rect, RichText, ScrollArea, Ui, vec2,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Below this width everything stands below each other.
const NARROW: f32 = 900.0;

/// What the picker remembers.
#[derive(Debug, Clone, Default)]
pub struct PickerState {
    /// Which scenario is chosen, by its place in the list.
    pub scenario: usize,
    /// The seed as it is written; empty to have one drawn.
    pub seed: String,
    /// Whom persons lead, in the order in which they were chosen; nobody to watch.
    pub seats: Vec<FactionId>,
    /// What the persons are called who lead them.
    pub names: BTreeMap<FactionId, String>,
    /// Whether several persons play, each in turn.
    pub several: bool,
    /// Whether nobody is led.
    pub watch: bool,
    /// Play on past victories and past the last turn.
    pub open_end: bool,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
    /// How options of the scenario are settled, where that is not as the scenario has it.
    pub options: BTreeMap<OptionId, u8>,
    /// The map of the scenario.
    cut: chart::Cut,
    /// Of which scenario the seats are.
    known: Option<PathBuf>,
    /// Whether the focus has been set.
    focused: bool,
    /// Whether a scenario was taken by the keyboard, so that the next step is to begin.
    taken: bool,
}

impl PickerState {
    /// The picker with what was asked for on the command line: the number of a scenario on the shelf, and a seed.
    #[must_use]
    pub fn opened(scenario: usize, seed: Option<u64>) -> Self {
        Self {
            scenario,
            seed: seed.map_or_else(String::new, |seed| seed.to_string()),
            ..Self::default()
        }
    }

    /// Takes over how a scenario is set up.
    pub fn set_up(&mut self, scenario: &Scenario, canon: Canon) {
        let options = scenario.options.iter().enumerate();
        let chosen = options.map(|(at, option)| (OptionId::from_index(at), option.chosen));
        self.options = chosen.collect();
        self.canon = canon;
    }

    /// The seed that was written; none if one is to be drawn.
    fn drawn_from(&self) -> Result<Option<u64>, std::num::ParseIntError> {
        match self.seed.trim() {
            "" => Ok(None),
            written => written.parse().map(Some),
        }
    }

    /// Whether what was written as the seed is one.
    #[must_use]
    pub fn has_seed(&self) -> bool {
        self.drawn_from().is_ok()
    }

    /// The game as it is set up; `None` if what is set up cannot be begun.
    #[must_use]
    pub fn setup(&self, shelf: &Shelf) -> Option<NewGame> {
        let offered = shelf.scenarios.get(self.scenario)?;
        let seed = self.drawn_from().ok()?;
        if self.seats.is_empty() && !self.watch {
            return None;
        }
        let seats = if self.watch {
            Vec::new()
        } else {
            self.seats.clone()
        };
        Some(NewGame {
            scenario: offered.path.clone(),
            names: seats.iter().map(|seat| self.name(*seat)).collect(),
            seats,
            seed,
            open_end: self.open_end,
            canon: self.canon,
            options: self.options.iter().map(|(id, is)| (*id, *is)).collect(),
        })
    }

    /// What the person is called who leads a faction; nothing where it is nobody else's business.
    fn name(&self, faction: FactionId) -> String {
        let Some(written) = self.names.get(&faction).filter(|_| self.several) else {
            return String::new();
        };
        // Marks of names travel within sentences; nobody is called so.
        let sound = |sign: &char| !sign.is_control() && !('\u{E000}'..='\u{F8FF}').contains(sign);
        let name: String = written.chars().filter(sound).collect();
        name.trim().to_owned()
    }

    /// Takes the seats that the scenario recommends when another one was chosen.
    fn settle(&mut self, shelf: &Shelf) {
        let offered = shelf.scenarios.get(self.scenario);
        // The list may have changed since it was last shown, and so may the file.
        if let (Some(known), Some(offered)) = (&self.known, offered)
            && *known == offered.path
        {
            let playable = playable(&offered.scenario);
            self.seats.retain(|seat| playable.contains(seat));
            if !self.seats.is_empty() || self.watch {
                return;
            }
        }
        if self.known.is_some() {
            self.options.clear();
        }
        self.known = offered.map(|offered| offered.path.clone());
        self.names.clear();
        self.seats = shelf
            .scenarios
            .get(self.scenario)
            .and_then(|offered| playable(&offered.scenario).first().copied())
            .into_iter()
            .collect();
    }

    /// Takes a seat, or leaves it where several are taken.
    fn take(&mut self, faction: FactionId) {
        self.watch = false;
        if !self.several {
            self.seats = vec![faction];
        } else if self.seats.contains(&faction) {
            if self.seats.len() > 1 {
                self.seats.retain(|seat| *seat != faction);
            }
        } else {
            self.seats.push(faction);
        }
    }
}

/// Whom a person may lead, those the scenario recommends first.
fn playable(scenario: &Scenario) -> Vec<FactionId> {
    let mut order = scenario.recommended.clone();
    order.extend(
        scenario
            .faction_ids()
            .filter(|id| !scenario.recommended.contains(id)),
    );
    order.retain(|id| scenario.faction(*id).playable);
    order
}

/// Shows the picker.
pub fn show(ui: &mut Ui, shelf: &Shelf, state: &mut PickerState, look: &Look) -> Vec<DeskAction> {
    state.settle(shelf);
    let mut actions = Vec::new();
    let screen = ui.max_rect();
    ui.painter().rect_filled(screen, 0.0, look.space());
    stars(ui, screen, look);
    let ground = Frame::new()
        .fill(look.panel())
        .stroke((1.0, look.edge()))
        .inner_margin(Margin::symmetric(18, 10));
    let chosen = shelf.scenarios.get(state.scenario);
    Panel::bottom("picker-foot").frame(ground).show(ui, |ui| {
        actions.extend(foot(ui, shelf, state, look));
    });
    let wide = screen.width() >= NARROW;
    let margin = Frame::new().inner_margin(Margin::symmetric(if wide { 30 } else { 16 }, 18));
    if wide {
        let width = (screen.width() * 0.36).clamp(350.0, 520.0);
        Panel::left("picker-left")
            .frame(margin)
            .resizable(false)
            .show_separator_line(false)
            .exact_size(width)
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .id_salt("picker-scenarios")
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        scenarios::title(ui, look);
                        actions.extend(scenarios::show(ui, shelf, state, look));
                    });
            });
    }
    CentralPanel::no_frame().show(ui, |ui| {
        margin.show(ui, |ui| {
            let room = ui.available_height();
            ScrollArea::vertical()
                .id_salt("picker-seats")
                .auto_shrink(false)
                .show(ui, |ui| {
                    if !wide {
                        scenarios::title(ui, look);
                        actions.extend(scenarios::show(ui, shelf, state, look));
                    }
                    if let Some(offered) = chosen {
                        seats(ui, offered, state, look);
                        let left = room - ui.min_rect().height() - look.sizes().gap * 2.0;
                        chart::show(ui, &offered.scenario, state, left, look);
                    }
                });
        });
    });
    actions
}

fn seats(ui: &mut Ui, offered: &OfferedScenario, state: &mut PickerState, look: &Look) {
    seats::show(ui, &offered.scenario, state, look);
    ui.add_space(look.sizes().gap);
    options::show(ui, &offered.scenario, state, look);
}

/// What can be done from here: begin, load, settings, help, quit.
fn foot(ui: &mut Ui, shelf: &Shelf, state: &mut PickerState, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    ui.horizontal_wrapped(|ui| {
        let setup = state.setup(shelf);
        let words = look.text.say("pick-begin", &[]);
        let begin = primary(ui, look, &words, setup.is_some());
        if std::mem::take(&mut state.taken) {
            begin.request_focus();
        }
        let why = if state.seats.is_empty() && !state.watch {
            "pick-nobody"
        } else {
            "pick-seed-wrong"
        };
        let begin = begin.hint_disabled(look.text.say(why, &[]));
        if let (true, Some(setup)) = (begin.clicked(), setup) {
            actions.push(DeskAction::Begin(setup));
        }
        let line = options::summary(shelf, state, look);
        if let Some(line) = line.filter(|_| ui.available_width() >= NARROW * 0.8) {
            ui.label(RichText::new(line).color(look.dim()));
        }
        super::parts::at_right(ui, "picker-foot", |ui| {
            for (id, action) in [
                ("pause-load", Action::Overlay(Overlay::Load)),
                ("pause-settings", Action::Overlay(Overlay::Settings)),
                ("pick-help", Action::Overlay(Overlay::Help)),
                ("pause-quit", Action::Quit),
            ] {
                if ui.button(look.text.say(id, &[])).clicked() {
                    actions.push(action.into());
                }
            }
        });
    });
    actions
}

/// A few stars, always the same ones.
fn stars(ui: &Ui, screen: Rect, look: &Look) {
    let mut dice: u32 = 2371;
    let mut roll = || {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
        let share = (dice >> 8) as f32 / 16_777_216.0;
        share
    };
    for _ in 0..170 {
        let at = Pos2::new(
            screen.left() + roll() * screen.width(),
            screen.top() + roll() * screen.height(),
        );
        let size = 0.4 + roll() * 0.9;
        let colour = look.bone().gamma_multiply(0.15 + roll() * 0.35);
        ui.painter()
            .rect_filled(Rect::from_center_size(at, vec2(size, size)), 0.0, colour);
    }
}
