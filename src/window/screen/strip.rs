//! The strip at the bottom: orders of the turn, what is being aimed, the date, the end of the turn.

use super::parts::{at_right, primary};
use crate::id::Turn;
use crate::page::rich::Rich;
use crate::page::{Action, Overlay};
use crate::session::Stage;
use crate::text::say;
use crate::window::action::DeskAction;
use crate::window::desk::Game;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::panel::lead::{has_just_opened, lead_to, step_between};
use crate::window::shown::Shown;
use bevy_egui::egui::{Align, ComboBox, Layout, RichText, Slider, Spinner, Ui, WidgetInfo, vec2};

/// The least room for skipping and seeing again, in points.
const PLAYBACK: f32 = 420.0;
/// The least room for the date and the turn, and for the date alone, in points.
const TURN: f32 = 520.0;
const DATE: f32 = 320.0;
/// The least room for both beside what goes from turn to turn of a game that is over, in points.
const PAST: f32 = 720.0;
/// How many turns can be watched at once.
const WATCH: [u16; 3] = [1, 5, 20];

/// Shows the strip.
pub fn show(ui: &mut Ui, game: &Game, shown: &Shown, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let size = vec2(ui.available_width(), look.sizes().control + 8.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        match game.stage() {
            Stage::Watching | Stage::Over => actions.extend(eyes(ui, game, look)),
            Stage::Planning(_) | Stage::HandOver(_) | Stage::Fallen(_) => {
                actions.extend(orders(ui, game, look));
            }
        }
        actions.extend(playback(ui, game, look));
        let room = ui.available_width();
        actions.extend(at_right(ui, "next", |ui| {
            let bar = &shown.bar;
            let least = if game.is_over() { PAST } else { TURN };
            if room > least {
                ui.label(RichText::new(&bar.date).color(look.bone()));
                ui.label(RichText::new(&bar.turn).color(look.dim()));
                ui.add_space(8.0);
            } else if room > DATE && !game.is_over() {
                let date = ui.label(RichText::new(&bar.date).color(look.bone()));
                date.hint(&bar.turn);
            }
            next(ui, game, shown, look)
        }));
    });
    actions
}

/// What was ordered, and taking it back.
fn orders(ui: &mut Ui, game: &Game, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let words = say!(look.text, "orders-count", count = game.orders.len());
    let shown = ui
        .button(words)
        .hint(look.text.say("orders-count-why", &[]));
    if shown.clicked() {
        actions.push(Action::Overlay(Overlay::Orders).into());
    }
    let can = !game.orders.is_empty() && !game.is_turning();
    let undo = ui
        .add_enabled_ui(can, |ui| ui.button(look.text.say("undo", &[])))
        .inner
        .hint(look.text.say("undo-why", &[]))
        .hint_disabled(look.text.say("undo-nothing", &[]));
    if undo.clicked() {
        actions.push(Action::Undo.into());
    }
    actions
}

/// Skipping what the map shows of the last turn, and seeing it again.
fn playback(ui: &mut Ui, game: &Game, look: &Look) -> Option<DeskAction> {
    if ui.available_width() < PLAYBACK || game.is_turning() {
        return None;
    }
    let (words, why, action) = if game.before.is_some() {
        (
            "playback-skip",
            "playback-skip-why",
            DeskAction::SkipAnimation,
        )
    } else if game.again.is_some() {
        (
            "playback-again",
            "playback-again-why",
            DeskAction::ShowAgain,
        )
    } else {
        return None;
    };
    let shown = ui.button(look.text.say(words, &[]));
    let shown = shown.hint(look.text.say(why, &[]));
    shown.clicked().then_some(action)
}

/// Through whose eyes an observer looks.
fn eyes(ui: &mut Ui, game: &Game, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let roster = game.roster();
    let label = ui.label(RichText::new(look.text.say("eyes", &[])).color(look.dim()));
    let mut chosen = game.eyes;
    let combo = ComboBox::from_id_salt("eyes")
        .selected_text(&roster.faction(chosen).short)
        .width(150.0)
        .show_ui(ui, |ui| {
            let opened = has_just_opened(ui, "eyes");
            let mut entries = Vec::new();
            for id in roster.faction_ids() {
                let entry = ui.selectable_value(&mut chosen, id, &roster.faction(id).short);
                lead_to(&entry, opened && id == game.eyes);
                entries.push(entry);
            }
            step_between(ui, &entries);
        });
    combo
        .response
        .labelled_by(label.id)
        .hint(look.text.say("eyes-why", &[]));
    if chosen != game.eyes {
        actions.push(DeskAction::Eyes(chosen));
    }
    actions
}

/// The obvious next step.
fn next(ui: &mut Ui, game: &Game, shown: &Shown, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    if game.is_turning() {
        let words = look.text.say("turn-resolving-short", &[]);
        ui.add(Spinner::new().size(18.0).color(look.copper()));
        primary(ui, look, &words, false).hint_disabled(look.text.say("turn-resolving", &[]));
        return actions;
    }
    match game.stage() {
        Stage::Planning(_) => {
            let left = shown.undecided.len();
            let words = if left == 0 {
                look.text.say("end-turn", &[])
            } else {
                say!(look.text, "end-turn-left", count = left)
            };
            let button = primary(ui, look, &words, true);
            let button = button.hint_with(|ui| {
                ui.label(look.text.say("end-turn-why", &[]));
                for line in shown
                    .undecided
                    .iter()
                    .map(|u| &u.said)
                    .map(Rich::words)
                    .take(8)
                {
                    ui.label(RichText::new(format!("· {line}")).color(look.warn()));
                }
            });
            if button.clicked() {
                actions.push(Action::EndTurn.into());
            }
        }
        Stage::Watching => {
            for turns in WATCH {
                let words = say!(look.text, "watch-turns", count = i32::from(turns));
                let shown = if turns == 1 {
                    primary(ui, look, &words, true)
                } else {
                    ui.button(words)
                };
                if shown.clicked() {
                    actions.push(DeskAction::Watch(turns));
                }
            }
        }
        Stage::Over => {
            if let Some(back) = game.looks_back_at() {
                return past(ui, game, back, look);
            }
            let words = look.text.say("rewind", &[]);
            let back = ui.button(words);
            let back = back.hint(look.text.say("rewind-why", &[]));
            if back.clicked() {
                actions.push(DeskAction::LookBack(1, false));
            }
            if ui.button(look.text.say("ending-again", &[])).clicked() {
                actions.push(Action::Overlay(Overlay::Ending).into());
            }
            let words = look.text.say("ending-play-on", &[]);
            if primary(ui, look, &words, true).clicked() {
                actions.push(DeskAction::PlayOn);
            }
        }
        Stage::Fallen(_) => {
            if primary(ui, look, &look.text.say("fallen-go-on", &[]), true).clicked() {
                actions.push(DeskAction::Acknowledge);
            }
            if ui.button(look.text.say("fallen-again", &[])).clicked() {
                actions.push(Action::Overlay(Overlay::Fallen).into());
            }
        }
        Stage::HandOver(_) => {}
    }
    actions
}

/// Going from turn to turn of a game that is over.
fn past(ui: &mut Ui, game: &Game, (now, truly): (Turn, bool), look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let last = game.last_turn();
    let mut go = |turn: Turn, truly: bool| actions.push(DeskAction::LookBack(turn, truly));
    let mut wanted = truly;
    let words = look.text.say("rewind-truth", &[]);
    let truth = ui.checkbox(&mut wanted, words);
    let truth = truth.hint(look.text.say("rewind-truth-why", &[]));
    if truth.clicked() {
        go(now, wanted);
    }
    let words = look.text.say("rewind-one", &[]);
    let one = ui.add_enabled_ui(now > 1, |ui| ui.button(words)).inner;
    if one.clicked() {
        go(now - 1, truly);
    }
    let mut turn = now;
    let slider = Slider::new(&mut turn, 1..=last).show_value(false);
    let slider = ui.add(slider);
    let name = look.text.say("rewind-turn", &[]);
    slider.widget_info(|| WidgetInfo::slider(true, f64::from(turn), name.as_str()));
    // A turn is played again when the hand lets go, not while it moves.
    let why = say!(look.text, "rewind-slider-why", last = i32::from(last));
    let slider = slider.hint(why);
    if slider.drag_stopped() || (slider.changed() && !slider.dragged()) {
        go(turn, truly);
    }
    let words = look.text.say("rewind-on", &[]);
    if primary(ui, look, &words, now < last).clicked() {
        go(now + 1, truly);
    }
    let words = look.text.say("rewind-leave", &[]);
    if ui.button(words).clicked() {
        go(last, false);
    }
    actions
}
