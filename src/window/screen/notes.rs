//! What was said in passing: it comes up, stays as long as it takes to read, and goes.

use crate::page::rich::{Rich, plain};
use crate::page::sheet::Tone;
use crate::page::{Action, Overlay};
use crate::window::desk::{Desk, Note};
use crate::window::look::Look;
use crate::window::panel::words::sentence;
use bevy_egui::egui::{
    Align2, Area, Frame, Id, Label, Margin, Order, RichText, Ui, WidgetInfo, WidgetType, vec2,
};
use std::time::Duration;

/// How many are seen at once.
const AT_ONCE: usize = 3;
/// How long the shortest one stays, in seconds.
const LEAST: f64 = 4.0;
/// How much longer for each letter, in seconds.
const LETTER: f64 = 0.045;

/// The notes on the screen.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// How many of all that was said have come up.
    seen: usize,
    /// Those on the screen, each with when it goes.
    live: Vec<(Note, f64)>,
    /// When they were looked at last.
    shown: f64,
}

impl Notes {
    /// Takes up what is new and lets go of what was read.
    fn keep_up(&mut self, desk: &Desk, now: f64) {
        let new = desk
            .said_in_all
            .saturating_sub(self.seen)
            .min(desk.said.len());
        self.seen = desk.said_in_all;
        for note in &desk.said[desk.said.len() - new..] {
            let letters: usize = note.lines.iter().map(|line| plain(line).len()).sum();
            let letters = u32::try_from(letters.min(400)).unwrap_or(400);
            let stays = LEAST + LETTER * f64::from(letters);
            self.live.retain(|(known, _)| known != note);
            self.live.push((note.clone(), now + stays));
        }
        if desk.note.is_none() {
            self.live.clear();
        }
        self.live.retain(|(_, until)| *until > now);
        let many = self.live.len().saturating_sub(AT_ONCE);
        self.live.drain(..many);
    }
}

/// Shows the notes above the lower edge. They take no clicks, and wait while a dialogue is open.
pub fn show(ui: &Ui, desk: &Desk, notes: &mut Notes, look: &Look) {
    let now = ui.input(|input| input.time);
    let passed = now - std::mem::replace(&mut notes.shown, now);
    notes.keep_up(desk, now);
    let weighs = desk.game().is_some_and(|game| game.weighed.is_some());
    if weighs || desk.overlay().is_some() {
        for (_, until) in &mut notes.live {
            *until += passed;
        }
        return;
    }
    let left = notes.live.iter().map(|(_, until)| *until - now);
    let Some(next) = left.min_by(f64::total_cmp) else {
        return;
    };
    ui.ctx()
        .request_repaint_after(Duration::from_secs_f64(next.max(0.02)));
    let screen = ui.ctx().content_rect();
    let width = (screen.width() - 40.0).min(460.0);
    let shown = Area::new(Id::new("notes"))
        .order(Order::Tooltip)
        .interactable(false)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -64.0))
        .show(ui.ctx(), |ui| {
            for (note, _) in &notes.live {
                one(ui, note, width, look);
            }
        });
    let pointer = ui.input(|input| input.pointer.hover_pos());
    if pointer.is_some_and(|at| shown.response.rect.contains(at)) {
        // Whoever points at it still reads it.
        for (_, until) in &mut notes.live {
            *until = until.max(now + 2.0);
        }
    }
}

fn one(ui: &mut Ui, note: &Note, width: f32, look: &Look) {
    let edge = if note.bad { look.bad() } else { look.copper() };
    let frame = Frame::new()
        .fill(look.raised())
        .stroke((1.0, edge))
        .inner_margin(Margin::symmetric(12, 8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(width - 24.0);
        for line in &note.lines {
            bare(ui, line, note, look);
        }
    });
    let words: Vec<String> = note.lines.iter().map(|line| plain(line)).collect();
    shown
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.join(" ")));
}

/// A sentence without links.
fn bare(ui: &mut Ui, line: &str, note: &Note, look: &Look) {
    let tone = if note.bad { Tone::Bad } else { Tone::Plain };
    let colour = crate::window::panel::words::colour_of(tone, look);
    let words = RichText::new(plain(line)).color(colour);
    ui.add(Label::new(words).wrap().selectable(false));
}

/// The sentences of a note.
pub fn lines(ui: &mut Ui, desk: &Desk, note: &Note, look: &Look) -> Vec<Action> {
    let mut actions = Vec::new();
    let tone = if note.bad { Tone::Bad } else { Tone::Plain };
    for line in &note.lines {
        match desk.game() {
            Some(game) => {
                actions.extend(sentence(ui, &Rich::of(line), tone, game.roster(), look));
            }
            None => bare(ui, line, note, look),
        }
    }
    actions
}

/// What is asked for in order to read all of them again.
pub const AGAIN: Action = Action::Overlay(Overlay::Notes);
