//! Frames only when there is something to show: an idle window costs nothing.
//!
//! `bevy_egui` tells of the modifier keys in every frame, which egui takes for news, and asks for the next frame whenever egui wants one at any later time, so that a cursor
//! that blinks would draw for ever. Here egui's own delay sets the pace, and that request is dropped.

use super::Held;
use super::lost::Losses;
use bevy::app::{App, PostUpdate, PreUpdate};
use bevy::ecs::message::Messages;
use bevy::prelude::{IntoScheduleConfigs, Local, Query, Res, ResMut, Update, With};
use bevy::window::{RequestRedraw, WindowResized};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::egui::{Event, Modifiers};
use bevy_egui::{
    EguiFullOutput, EguiInput, EguiPostUpdateSet, EguiPreUpdateSet, PrimaryEguiContext,
};
use std::time::Duration;

/// How long an idle window sleeps, if nothing wakes it.
const SLEEP: Duration = Duration::from_secs(60);
/// Between two frames while something moves.
const FRAME: Duration = Duration::from_millis(16);
/// Frames drawn after something changed: what the scene draws is there a few frames later.
const AFTER: u32 = 12;
/// Frames drawn at the beginning: fonts, pipelines and textures come in bit by bit.
const FIRST: u32 = 90;

/// What decides how long to wait.
#[derive(Default)]
pub struct Pace {
    revision: u64,
    left: u32,
    begun: bool,
    losses: u32,
}

/// Lets the app draw only when there is something to show.
pub fn keep_still(app: &mut App) {
    app.add_systems(Update, forget_requests);
    app.add_systems(
        PreUpdate,
        forget_echoes
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(
        PostUpdate,
        (
            keep_pace
                .after(EguiPostUpdateSet::EndPass)
                .before(EguiPostUpdateSet::ProcessOutput),
            forget_requests.after(EguiPostUpdateSet::PostProcessOutput),
        ),
    );
}

/// Sets how soon the next frame is wanted.
fn keep_pace(
    held: Res<'_, Held>,
    outputs: Query<'_, '_, &EguiFullOutput, With<PrimaryEguiContext>>,
    mut resized: bevy::prelude::MessageReader<'_, '_, WindowResized>,
    mut winit: ResMut<'_, WinitSettings>,
    losses: Res<'_, Losses>,
    mut pace: Local<'_, Pace>,
) {
    let revision = held.0.desk.revision;
    if !pace.begun || pace.losses != losses.count {
        // New graphics begin as the first ones did.
        pace.begun = true;
        pace.losses = losses.count;
        pace.left = FIRST;
    } else if pace.revision != revision || resized.read().count() > 0 {
        pace.left = pace.left.max(AFTER);
    }
    pace.revision = revision;
    pace.left = pace.left.saturating_sub(1);
    let wanted = outputs
        .iter()
        .filter_map(|output| output.0.as_ref())
        .flat_map(|output| output.viewport_output.values())
        .map(|viewport| viewport.repaint_delay)
        .min()
        .unwrap_or(SLEEP);
    let wait = if held.0.is_moving() || pace.left > 0 {
        FRAME
    } else {
        step(wanted)
    };
    let (focused, unfocused) = (
        UpdateMode::reactive(wait),
        UpdateMode::reactive_low_power(wait),
    );
    if winit.focused_mode != focused {
        winit.focused_mode = focused;
        winit.unfocused_mode = unfocused;
    }
}

/// The next of few steps: every change of the pace costs a frame of its own.
fn step(wanted: Duration) -> Duration {
    let steps = [FRAME, Duration::from_millis(250), Duration::from_secs(1)];
    let next = steps.into_iter().find(|step| wanted <= *step);
    next.unwrap_or(SLEEP)
}

/// Drops the news that the modifier keys are as they were: `bevy_egui` says so in every frame, and
/// egui wants another frame after every event.
fn forget_echoes(
    mut inputs: Query<'_, '_, &mut EguiInput, With<PrimaryEguiContext>>,
    mut known: Local<'_, Option<Modifiers>>,
) {
    for mut input in &mut inputs {
        input.0.events.retain(|event| match event {
            Event::ModifiersChanged(now) => known.replace(*now) != Some(*now),
            _ => true,
        });
    }
}

/// Drops requests for the next frame at once.
fn forget_requests(mut requests: ResMut<'_, Messages<RequestRedraw>>) {
    if !requests.is_empty() {
        requests.clear();
    }
}
