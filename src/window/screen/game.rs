//! The game screen: the bar, the tabs, the sheets, the map, the strip.

use super::{bar, hand_over, strip};
use crate::page::Action;
use crate::page::Tab;
use crate::page::rich::Rich;
use crate::page::sheet::{Sheet, Tone};
use crate::page::tab::TABS;
use crate::scenario::model::Roster;
use crate::session::Stage;
use crate::window::action::{DeskAction, wrapped};
use crate::window::desk::Game;
use crate::window::front::Memory;
use crate::window::look::Look;
use crate::window::map;
use crate::window::panel::sheet;
use crate::window::panel::words::sentence;
use crate::window::shown::Shown;
use bevy_egui::egui::{
    CentralPanel, FocusDirection, Frame, Margin, Panel, Rect, ScrollArea, Sense, Ui, Vec2,
};

/// The least width of the map beside sheets.
const MAP: f32 = 300.0;
/// The part of a wide screen that a sheet takes.
const WIDE: f32 = 0.25;
/// The width of a sheet on the widest screens, as a multiple of the least.
const WIDEST: f32 = 1.6;
/// Below this width of the screen, the tab makes room for the map while something is aimed at.
const AIMING: f32 = 1600.0;
/// How much wider than others a wide tab is.
const BROAD: f32 = 1.5;
/// How much wider it is with room for two columns, and the least that the map keeps beside it, in points.
const DOUBLE: f32 = 2.1;
const MAP_BESIDE_DOUBLE: f32 = 800.0;

/// Shows the game.
pub fn show(
    ui: &mut Ui,
    game: &mut Game,
    shown: &Shown,
    memory: &mut Memory,
    look: &Look,
) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let handed = match game.stage() {
        Stage::HandOver(to) if !game.is_turning() => Some(to),
        _ => None,
    };
    let fresh = memory.handed != handed;
    memory.handed = handed;
    if let Some(to) = handed {
        return hand_over::show(ui, game, to, fresh, look);
    }
    let roster = game.roster().clone();
    let ground = Frame::new()
        .fill(look.panel())
        .inner_margin(Margin::symmetric(10, 6))
        .stroke((1.0, look.edge()));
    Panel::top("bar").frame(ground).show(ui, |ui| {
        actions.extend(bar::show(ui, game, shown, &mut memory.map.mode, look));
        actions.extend(bar::tabs(ui, &TABS, shown, &mut memory.map.mode, look));
    });
    Panel::bottom("strip").frame(ground).show(ui, |ui| {
        actions.extend(strip::show(ui, game, shown, look));
    });
    let room = ui.available_width();
    // Wide screens have room for longer lines, narrow ones keep some of the map.
    let least = look.sizes().side;
    let side = (room * WIDE).clamp(least, least * WIDEST).min(room * 0.62);
    let both = room - side * 2.0 >= MAP;
    let aside = if shown.thing.is_some() && both {
        side
    } else {
        0.0
    };
    // What lies side by side takes more room, where there is some to spare.
    let widened = shown.tab.as_ref().filter(|(tab, _)| tab.row().wide);
    let broad = match widened {
        None => side,
        Some(_) if room - aside - side * DOUBLE >= MAP_BESIDE_DOUBLE => side * DOUBLE,
        Some(_) => (side * BROAD).min((room - aside - MAP).max(side)),
    };
    let before = std::mem::replace(&mut memory.turn, game.turn());
    if before != 0 && before != game.turn() && !both {
        // Where only one sheet has room, a new turn begins with the council.
        actions.push(DeskAction::Unselect);
    }
    // Targets are looked for on the map: on a small screen it takes the room of the tab.
    let aims = game.aiming.is_some() && room < AIMING;
    let tab_first = game.tab_in_front && shown.tab.is_some();
    let at_left = shown
        .tab
        .as_ref()
        .filter(|_| shown.thing.is_none() || (both || tab_first) && !aims);
    let at_right = shown.thing.as_ref().filter(|_| both || at_left.is_none());
    let enter = std::mem::take(&mut memory.enter);
    let enter_thing = std::mem::take(&mut memory.enter_thing);
    let beside =
        |ui: &mut Ui, panel: Panel, width: f32, id: String, content: &Sheet, enter: bool| {
            let panel = panel
                .frame(ground.inner_margin(10))
                .resizable(false)
                .exact_size(width);
            panel
                .show(ui, |ui| {
                    if enter {
                        lead_in(ui);
                    }
                    one_sheet(ui, &id, content, &roster, look)
                })
                .inner
        };
    if let Some((tab, content)) = at_left {
        // Whoever sits down with somebody else begins at the top.
        let partner = game.dials.partner();
        // The council has something new to say each turn; elsewhere one goes on reading where one was.
        let turn = (*tab == Tab::Council).then(|| game.turn());
        let id = format!("tab-{tab:?}-{partner:?}-{turn:?}");
        actions.extend(wrapped(beside(
            ui,
            Panel::left("tab"),
            broad,
            id,
            content,
            enter,
        )));
    } else {
        skip_panel(ui);
    }
    if let Some((thing, content)) = at_right {
        let id = format!("{thing:?}");
        actions.extend(wrapped(beside(
            ui,
            Panel::right("thing"),
            side,
            id,
            content,
            enter_thing,
        )));
    } else {
        skip_panel(ui);
    }
    let sides = [at_left.is_some(), at_right.is_some()];
    if let Some(line) = &shown.aim {
        let thin = ground.inner_margin(Margin::symmetric(10, 4));
        Panel::top("aim").frame(thin).show(ui, |ui| {
            actions.extend(aimed(ui, line, &roster, look));
        });
    } else {
        skip_panel(ui);
    }
    CentralPanel::no_frame().show(ui, |ui| {
        actions.extend(map::show(ui, game, &mut memory.map, sides, look));
    });
    actions
}

/// Leaves out a panel: what comes after it keeps its identity, and the focus with it.
fn skip_panel(ui: &mut Ui) {
    ui.skip_ahead_auto_ids(1);
}

/// What is being aimed, and what to do next.
fn aimed(ui: &mut Ui, line: &Rich, roster: &Roster, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    ui.horizontal(|ui| {
        let stop = ui.button(look.text.say("aim-stop", &[]));
        if stop.clicked() {
            actions.push(DeskAction::StopAiming);
        }
        ui.vertical(|ui| {
            ui.add_space(4.0);
            actions.extend(wrapped(sentence(ui, line, Tone::Plain, roster, look)));
        });
    });
    actions
}

/// Leads the keyboard to the first control of what is shown next.
fn lead_in(ui: &Ui) {
    let id = ui.id().with("lead-in");
    ui.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(FocusDirection::Next);
    });
    let nowhere = Rect::from_min_size(ui.cursor().min, Vec2::ZERO);
    ui.interact(nowhere, id, Sense::focusable_noninteractive());
}

fn one_sheet(ui: &mut Ui, id: &str, content: &Sheet, roster: &Roster, look: &Look) -> Vec<Action> {
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink(false)
        .show(ui, |ui| sheet::show(ui, id, content, roster, look))
        .inner
}
