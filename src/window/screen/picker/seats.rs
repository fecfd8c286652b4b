//! Whom to lead.

use super::PickerState;
use super::swatch;
use crate::id::FactionId;
use crate::scenario::model::{Difficulty, FactionDef, FactionKind, Hatch, Scenario};
use crate::text::say;
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::panel::words::{crest, paint_crest};
use crate::window::screen::parts::{card, dim, heading, words};
use bevy_egui::egui::{
    Color32, Frame, Label, Margin, RichText, Sense, TextEdit, Ui, Vec2, WidgetInfo, WidgetType,
    vec2,
};

/// The least width of a sect's card.
const CARD: f32 = 150.0;
/// The height of a sect's card.
const TALL: f32 = 50.0;

/// Shows whom one can lead, and the situation of whom one would.
pub fn show(ui: &mut Ui, scenario: &Scenario, state: &mut PickerState, look: &Look) {
    let font = look.title_font(look.sizes().title);
    ui.label(RichText::new(&scenario.name).font(font).color(look.bone()));
    if let (false, Some(id)) = (state.watch, state.seats.last().copied()) {
        situation(ui, scenario, id, look);
    } else {
        Frame::new()
            .inner_margin(Margin::symmetric(0, 10))
            .show(ui, |ui| {
                words(ui, look, &look.text.say("pick-watching", &[]));
            });
    }
    ui.add_space(look.sizes().gap);
    let id = match (state.watch, state.several) {
        (true, _) => "pick-whom-watched",
        (false, true) => "pick-whom-several",
        (false, false) => "pick-whom",
    };
    heading(ui, look, &look.text.say(id, &[]));
    grid(ui, scenario, state, look);
    if state.several && !state.watch {
        names(ui, scenario, state, look);
    }
}

/// What the persons are called who play in turn.
fn names(ui: &mut Ui, scenario: &Scenario, state: &mut PickerState, look: &Look) {
    ui.add_space(look.sizes().gap);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(look.text.say("pick-names", &[])).color(look.dim()))
            .hint(look.text.say("pick-names-why", &[]));
        for id in &state.seats {
            let who = scenario.faction(*id).short.as_str();
            let hint = RichText::new(who).color(look.dim());
            let written = state.names.entry(*id).or_default();
            let field = TextEdit::singleline(written)
                .id_salt(("name", id))
                .hint_text(hint)
                .char_limit(20)
                .desired_width(130.0);
            let field = ui.add(field);
            let name = say!(look.text, "pick-name", who = who);
            field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &name));
            field.hint(&name);
        }
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few columns on a screen"
)]
fn grid(ui: &mut Ui, scenario: &Scenario, state: &mut PickerState, look: &Look) {
    let order = super::playable(scenario);
    let gap = look.sizes().gap;
    let room = ui.available_width() - 14.0;
    let columns = ((room / (CARD + gap)) as usize).max(1);
    let width = room / columns as f32 - gap;
    for row in order.chunks(columns) {
        ui.horizontal_top(|ui| {
            for id in row {
                let def = scenario.faction(*id);
                let chosen = !state.watch && state.seats.contains(id);
                let name = format!("{}, {}", def.name, difficulty(look, def.difficulty));
                let shown = card(ui, look, vec2(width, TALL), chosen, &name, |ui| {
                    seat(ui, scenario, *id, look);
                });
                if shown.clicked() {
                    state.take(*id);
                }
            }
        });
    }
}

fn seat(ui: &mut Ui, scenario: &Scenario, id: FactionId, look: &Look) {
    let def = scenario.faction(id);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(34.0), Sense::hover());
        paint_crest(ui.painter(), rect, id, &scenario.roster, look);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = RichText::new(&def.short).font(look.strong_font(look.sizes().text));
            ui.add(Label::new(name.color(look.bone())).truncate());
            let mut line = difficulty(look, def.difficulty);
            // Some are recommended for their story; nobody begins with what is hard.
            if scenario.recommended.contains(&id) && def.difficulty == Difficulty::Easy {
                line = format!("{line} · {}", look.text.say("pick-start-here", &[]));
            }
            let words = RichText::new(line).font(look.small_font());
            ui.add(Label::new(words.color(shade(look, def.difficulty))).truncate());
        });
    });
}

/// Emblem, colours, difficulty, and what is the matter with them.
fn situation(ui: &mut Ui, scenario: &Scenario, id: FactionId, look: &Look) {
    let def = scenario.faction(id);
    ui.horizontal_top(|ui| {
        crest(ui, id, 84.0, &scenario.roster, look);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.horizontal_wrapped(|ui| {
                let name = RichText::new(&def.name).font(look.title_font(look.sizes().heading));
                ui.label(name.color(look.faction_words(&scenario.roster, id)));
                let hard = RichText::new(difficulty(look, def.difficulty));
                ui.label(hard.color(shade(look, def.difficulty)));
                if def.hatch != Hatch::Plain {
                    let (rect, band) = ui.allocate_exact_size(vec2(74.0, 20.0), Sense::hover());
                    swatch::paint(
                        ui,
                        rect,
                        look.faction(&scenario.roster, id),
                        def.hatch,
                        look,
                    );
                    band.hint(look.text.say("pick-swatch", &[]));
                }
            });
            dim(ui, look, &holdings(scenario, id, def, look));
            // As high as the longest one, so that nothing jumps when another seat is chosen.
            let height = |id: FactionId| {
                let words = scenario.faction(id).situation.clone();
                let (font, width) = (look.text_font(), ui.available_width());
                let galley = ui.painter().layout(words, font, look.bone(), width);
                galley.size().y
            };
            let all = super::playable(scenario).into_iter();
            let most = all.map(height).fold(0.0, f32::max);
            let left = most - height(id);
            words(ui, look, &def.situation);
            ui.add_space(left);
        });
    });
}

fn holdings(scenario: &Scenario, id: FactionId, def: &FactionDef, look: &Look) -> String {
    let opening = &scenario.opening;
    let lands = opening.lands.iter().filter(|land| land.holder == Some(id));
    let ships: u32 = opening
        .fleets
        .iter()
        .filter(|fleet| fleet.id.owner == id)
        .flat_map(|fleet| &fleet.ships)
        .map(|squadron| u32::from(squadron.count))
        .sum();
    let majes = opening.majes.iter().filter(|m| m.id.owner == id).count();
    let kind = match def.kind {
        FactionKind::Sect => "pick-kind-sect",
        FactionKind::Power => "pick-kind-power",
    };
    say!(
        look.text,
        "pick-holdings",
        kind = look.text.say(kind, &[]),
        lands = lands.count(),
        ships = ships,
        majes = majes
    )
}

/// How hard a faction is to play.
fn difficulty(look: &Look, difficulty: Difficulty) -> String {
    look.text.say(
        match difficulty {
            Difficulty::Easy => "difficulty-easy",
            Difficulty::Normal => "difficulty-normal",
            Difficulty::Hard => "difficulty-hard",
            Difficulty::Desperate => "difficulty-desperate",
        },
        &[],
    )
}

fn shade(look: &Look, difficulty: Difficulty) -> Color32 {
    match difficulty {
        Difficulty::Easy => look.good(),
        Difficulty::Normal => look.dim(),
        Difficulty::Hard => look.warn(),
        Difficulty::Desperate => look.bad(),
    }
}
