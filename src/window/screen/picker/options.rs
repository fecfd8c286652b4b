//! How to play: with several persons, watching, with which dice, to which end.

use super::PickerState;
use crate::id::OptionId;
use crate::scenario::model::{Canon, Scenario};
use crate::text::say;
use crate::window::desk::Shelf;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::screen::parts::heading;
use bevy_egui::egui::{Align, Layout, RichText, TextEdit, Ui, vec2};

/// What the ways of [`Canon::ALL`] are called.
const CANON: [&str; 3] = ["pick-canon-strict", "pick-canon-leaning", "pick-canon-free"];

/// How much room the seed takes with its name, in points.
const SEED: f32 = 190.0;

/// Shows the options.
pub fn show(ui: &mut Ui, scenario: &Scenario, state: &mut PickerState, look: &Look) {
    let say = |id: &str| look.text.say(id, &[]);
    heading(ui, look, &say("pick-options"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        let several = ui
            .checkbox(&mut state.several, say("pick-several"))
            .hint(say("pick-several-why"));
        if several.changed() && !state.several {
            state.seats.truncate(1);
        }
        ui.checkbox(&mut state.watch, say("pick-watch"))
            .hint(say("pick-watch-why"));
        ui.checkbox(&mut state.open_end, say("pick-open-end"))
            .hint(say("pick-open-end-why"));
        canon(ui, state, look);
        // As a whole, it goes into the next line where there is too little room.
        let room = vec2(SEED, look.sizes().control);
        let row = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(room, row, |ui| {
            ui.spacing_mut().item_spacing.x = look.sizes().gap;
            let label = ui.label(say("pick-seed"));
            let drawn = RichText::new(say("pick-seed-drawn")).color(look.dim());
            ui.add(
                TextEdit::singleline(&mut state.seed)
                    .hint_text(drawn)
                    .char_limit(20)
                    .desired_width(120.0),
            )
            .labelled_by(label.id)
            .hint(say("pick-seed-why"));
        });
        if !state.has_seed() {
            ui.label(RichText::new(say("pick-seed-wrong")).color(look.warn()));
        }
    });
    settled(ui, scenario, state, look);
}

/// How strongly minds follow the story of a scenario.
fn canon(ui: &mut Ui, state: &mut PickerState, look: &Look) {
    let said = |id: &str| look.text.say(id, &[]);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = look.sizes().gap;
        ui.label(said("pick-canon")).hint(said("pick-canon-why"));
        for (canon, id) in Canon::ALL.into_iter().zip(CANON) {
            ui.radio_value(&mut state.canon, canon, said(id))
                .hint(said("pick-canon-why"));
        }
    });
}

/// What the scenario leaves open.
fn settled(ui: &mut Ui, scenario: &Scenario, state: &mut PickerState, look: &Look) {
    for (at, option) in scenario.options.iter().enumerate() {
        let id = OptionId::from_index(at);
        let chosen = state.options.entry(id).or_insert(option.chosen);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = look.sizes().gap;
            ui.label(&option.name).hint(&option.text);
            for (is, choice) in (0..).zip(&option.choices) {
                ui.radio_value(chosen, is, &choice.name).hint(&choice.text);
            }
        });
    }
}

/// What would be begun, in a line.
pub fn summary(shelf: &Shelf, state: &PickerState, look: &Look) -> Option<String> {
    let scenario = &shelf.scenarios.get(state.scenario)?.scenario;
    let names: Vec<&str> = state
        .seats
        .iter()
        .map(|id| scenario.faction(*id).short.as_str())
        .collect();
    Some(if state.watch {
        say!(
            look.text,
            "pick-summary-watch",
            title = scenario.name.as_str()
        )
    } else {
        say!(
            look.text,
            "pick-summary",
            title = scenario.name.as_str(),
            who = names.join(", ")
        )
    })
}
