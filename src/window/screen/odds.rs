//! The odds of a mission, before it is ordered.

use super::parts::{dialogue, dim, first, primary};
use crate::id::FleetId;
use crate::page::Action;
use crate::page::odds::Weighing;
use crate::scenario::model::Roster;
use crate::sim::command::{Command, Mission, Order, Posture, Stance};
use crate::text::say;
use crate::window::action::{DeskAction, wrapped};
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::panel::sheet;
use bevy_egui::egui::{
    Rect, RichText, Sense, Slider, StrokeKind, Ui, WidgetInfo, WidgetType, vec2,
};

/// What the dialogue remembers: how the fleet shall fight, of which weighing.
#[derive(Debug, Clone, Default)]
pub struct OddsState {
    of: Option<(FleetId, Mission)>,
    stance: Option<Stance>,
}

/// Shows them.
pub fn show(
    ui: &Ui,
    weighing: &Weighing,
    roster: &Roster,
    state: &mut OddsState,
    look: &Look,
) -> Vec<DeskAction> {
    let fresh = state.of != Some(weighing.of);
    if fresh {
        state.of = Some(weighing.of);
        state.stance = weighing.stance;
    }
    let stance = &mut state.stance;
    let shown = dialogue(
        ui.ctx(),
        look,
        "odds",
        &weighing.title,
        560.0,
        |ui| {
            if let Some(chance) = weighing.chance {
                band(ui, (chance.low, chance.high), look);
            }
            let mut actions = sheet::show(ui, "odds", &weighing.sheet, roster, look);
            actions.extend(company(ui, weighing, look));
            if let (Some(stance), true) = (stance.as_mut(), weighing.refused.is_none()) {
                sheet::rule(ui, look);
                fight(ui, stance, look);
            }
            actions
        },
        |ui, _| {
            let order = primary(
                ui,
                look,
                &look.text.say("odds-order", &[]),
                weighing.refused.is_none(),
            );
            let order = match &weighing.refused {
                Some(why) => order.hint_disabled(why),
                None => order,
            };
            let cancel = ui.button(look.text.say("odds-cancel", &[]));
            first(
                if weighing.refused.is_none() {
                    &order
                } else {
                    &cancel
                },
                fresh,
            );
            (order.clicked(), cancel.clicked())
        },
    );
    let (asked, (order, cancel)) = shown.inner;
    let sets = |action: &Action| matches!(action, Action::Dials(_) | Action::Join(_));
    let below = cancel || !asked.iter().all(sets);
    let mut actions: Vec<DeskAction> = wrapped(asked).collect();
    if below {
        // What is looked at lies below the dialogue.
        actions.insert(0, DeskAction::Escape);
    } else if order {
        actions.push(give(weighing, state.stance).into());
    }
    actions
}

/// The order to all who go, with how the fleet shall fight if that was changed.
fn give(weighing: &Weighing, stance: Option<Stance>) -> Action {
    let fleet = weighing.fleet;
    let mut commands = Vec::new();
    if let Some(stance) = stance.filter(|stance| weighing.stance != Some(*stance)) {
        commands.push(Command::Order(Order::Stance { fleet, stance }));
    }
    let company = weighing.companions.iter().filter(|other| other.goes);
    let all = std::iter::once(fleet).chain(company.map(|other| other.fleet));
    let mission = weighing.mission;
    commands.extend(all.map(|fleet| Command::Order(Order::Mission { fleet, mission })));
    Action::GiveAll(commands)
}

/// Who could go along: a box to tick for each.
fn company(ui: &mut Ui, weighing: &Weighing, look: &Look) -> Vec<Action> {
    if weighing.companions.is_empty() {
        return Vec::new();
    }
    sheet::rule(ui, look);
    let words = RichText::new(look.text.say("odds-company", &[]));
    ui.label(words.color(look.dim()))
        .hint(look.text.say("odds-company-why", &[]));
    let mut actions = Vec::new();
    for other in &weighing.companions {
        let mut goes = other.goes;
        let words = RichText::new(&other.said).color(look.bone());
        if ui.checkbox(&mut goes, words).changed() {
            actions.push(Action::Join(other.fleet));
        }
    }
    actions
}

/// The chance as a band on a scale from nothing to certainty.
#[expect(clippy::cast_precision_loss, reason = "a length on the screen")]
fn band(ui: &mut Ui, (low, high): (i32, i32), look: &Look) {
    let colour = match low {
        70.. => look.good(),
        40..=69 => look.warn(),
        _ => look.bad(),
    };
    let words = if low == high {
        say!(look.text, "odds-sure", chance = low)
    } else {
        say!(look.text, "odds-band", low = low, high = high)
    };
    let font = look.title_font(look.sizes().title);
    ui.label(RichText::new(&words).font(font).color(colour))
        .hint(look.text.say("odds-band-why", &[]));
    let size = vec2(ui.available_width(), 14.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let at = |percent: i32| rect.left() + rect.width() * percent as f32 / 100.0;
    let painter = ui.painter();
    painter.rect_filled(rect, 1.0, look.sunken());
    // What is sure at the worst is full, what may be at the best is faint.
    let part = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, rect.y_range());
    painter.rect_filled(part(rect.left(), at(low)), 1.0, colour);
    painter.rect_filled(part(at(low), at(high)), 1.0, colour.gamma_multiply(0.45));
    for quarter in [25, 50, 75] {
        painter.vline(at(quarter), rect.y_range(), (1.0, look.line()));
    }
    painter.rect_stroke(rect, 1.0, (1.0, look.line()), StrokeKind::Outside);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &words));
    ui.add_space(look.sizes().gap);
}

/// How the fleet shall fight.
fn fight(ui: &mut Ui, stance: &mut Stance, look: &Look) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(look.text.say("odds-posture", &[])).color(look.dim()));
        for posture in Posture::ALL {
            let (id, why) = match posture {
                Posture::Lure => ("window-lure", "window-lure-why"),
                Posture::Press => ("window-press", "window-press-why"),
                Posture::Screen => ("window-screen", "window-screen-why"),
            };
            let chosen = stance.posture == posture;
            let words = RichText::new(look.text.say(id, &[])).color(look.bone());
            let shown = ui.selectable_label(chosen, words);
            if shown.hint(look.text.say(why, &[])).clicked() {
                stance.posture = posture;
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(look.text.say("odds-break", &[])).color(look.dim()));
        let slider = Slider::new(&mut stance.break_point, 10..=100)
            .step_by(1.0)
            .trailing_fill(true)
            .show_value(false);
        ui.add(slider)
            .labelled_by(label.id)
            .hint(look.text.say("odds-break-why", &[]));
        let share = say!(
            look.text,
            "settings-percent",
            scale = i32::from(stance.break_point)
        );
        ui.label(RichText::new(share).color(look.bone()));
    });
    dim(ui, look, &look.text.say("odds-beats", &[]));
}
