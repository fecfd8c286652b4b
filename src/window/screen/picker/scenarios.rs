//! The scenarios on the shelf, and the game that can be gone on with.

use super::PickerState;
use crate::scenario::model::{FactionKind, Provenance, Scenario, TurnLength};
use crate::text::say;
use crate::window::action::DeskAction;
use crate::window::desk::Shelf;
use crate::window::look::Look;
use crate::window::screen::parts::{card, dim, first, heading, players, words};
use bevy_egui::egui::{CollapsingHeader, Label, RichText, Ui, vec2};

/// The name of the game, and whose world it is set in.
pub fn title(ui: &mut Ui, look: &Look) {
    let font = look.title_font(look.sizes().title * 1.5);
    let words = RichText::new(look.text.say("window-title", &[]));
    ui.label(words.font(font).color(look.bone()));
    dim(ui, look, &look.text.say("window-subtitle", &[]));
    crate::window::panel::sheet::rule(ui, look);
}

/// Shows them.
pub fn show(ui: &mut Ui, shelf: &Shelf, state: &mut PickerState, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let fresh = !std::mem::replace(&mut state.focused, true);
    let width = ui.available_width();
    if let Some(last) = shelf.saves.first() {
        let who = players(&last.header.persons, &look.text);
        let line = say!(
            look.text,
            if shelf.ended {
                "pick-last-ended"
            } else {
                "pick-last"
            },
            title = last.header.title.as_str(),
            who = who,
            turn = i32::from(last.header.turn)
        );
        let label = look.text.say("pick-continue", &[]);
        let name = format!("{label}: {line}");
        let shown = card(ui, look, vec2(width, 58.0), false, &name, |ui| {
            heading(ui, look, &label);
            words(ui, look, &line);
        });
        first(&shown, fresh);
        if shown.clicked() {
            actions.push(DeskAction::Load(last.path.clone()));
        }
        ui.add_space(look.sizes().gap);
    }
    if shelf.scenarios.is_empty() {
        words(ui, look, &look.text.say("pick-none", &[]));
    }
    for (at, offered) in shelf.scenarios.iter().enumerate() {
        let scenario = &offered.scenario;
        let chosen = state.scenario == at;
        let shown = card(ui, look, vec2(width, 96.0), chosen, &scenario.name, |ui| {
            about(ui, scenario, at == 0, look)
        });
        first(&shown, fresh && chosen && shelf.saves.is_empty());
        if shown.clicked() {
            state.taken = shown.has_focus();
            state.scenario = at;
        }
    }
    for broken in &shelf.broken {
        ui.add_space(look.sizes().gap);
        let name = broken.path.file_name().unwrap_or_default();
        let line = say!(
            look.text,
            "pick-broken",
            name = name.to_string_lossy().into_owned()
        );
        let header = RichText::new(line).color(look.bad());
        CollapsingHeader::new(header)
            .id_salt(&broken.path)
            .show(ui, |ui| {
                let report = RichText::new(&broken.why).font(look.small_font());
                ui.add(
                    Label::new(report.color(look.bone()))
                        .wrap()
                        .selectable(true),
                );
            });
    }
    actions
}

fn about(ui: &mut Ui, scenario: &Scenario, smallest: bool, look: &Look) {
    ui.horizontal_wrapped(|ui| {
        let font = look.title_font(look.sizes().heading);
        ui.label(RichText::new(&scenario.name).font(font).color(look.bone()));
        if smallest {
            let here = look.text.say("pick-start-here", &[]);
            ui.label(RichText::new(here).color(look.good()));
        }
    });
    words(ui, look, &scenario.summary);
    let font = look.small_font();
    let line = RichText::new(facts(scenario, look)).font(font);
    ui.add(Label::new(line.color(look.dim())).wrap());
}

/// How large and how long it is, and where it comes from.
fn facts(scenario: &Scenario, look: &Look) -> String {
    let kinds = |kind: FactionKind| {
        scenario
            .roster
            .factions
            .iter()
            .filter(|f| f.kind == kind)
            .count()
    };
    let sects = kinds(FactionKind::Sect);
    let canon = |source: Provenance| source != Provenance::Invented;
    let told = scenario
        .roster
        .factions
        .iter()
        .filter(|f| canon(f.source))
        .count();
    let source = match told {
        0 => "pick-source-invented",
        told if told == scenario.roster.factions.len() => "pick-source-canon",
        _ => "pick-source-mixed",
    };
    let unit = look.text.say(
        match scenario.turn {
            TurnLength::Hour => "unit-hour",
            TurnLength::Day => "unit-day",
            TurnLength::Week => "unit-week",
            TurnLength::Month => "unit-month",
            TurnLength::Year => "unit-year",
        },
        &[],
    );
    let powers = scenario.roster.factions.len() - sects;
    let with_powers = if powers == 0 {
        String::new()
    } else {
        say!(look.text, "pick-powers", count = powers)
    };
    let length = say!(
        look.text,
        "turns",
        count = i32::from(scenario.turns),
        unit = unit
    );
    let size = say!(
        look.text,
        "pick-facts",
        places = scenario.places.len(),
        sects = sects,
        powers = with_powers,
        length = length
    );
    let by = scenario.authors.join(", ");
    let source = look.text.say(source, &[]);
    if by.is_empty() {
        format!("{size} · {source}")
    } else {
        format!("{size} · {by} · {source}")
    }
}
