//! Frames only when there is something to show: an idle window costs nothing.

use super::Held;
use bevy::prelude::{Query, Res, ResMut};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContext, PrimaryEguiContext};
use std::time::Duration;

/// How long an idle window sleeps, if nothing wakes it.
const SLEEP: Duration = Duration::from_secs(60);
/// Between two frames while something moves.
const FRAME: Duration = Duration::from_millis(16);

/// Sets how soon the next frame is wanted: at once while something moves, else when something happens.
pub fn keep_pace(
    held: Res<'_, Held>,
    mut contexts: Query<'_, '_, &mut EguiContext, bevy::prelude::With<PrimaryEguiContext>>,
    mut winit: ResMut<'_, WinitSettings>,
) {
    let wanted = contexts
        .iter_mut()
        .any(|mut context| context.get_mut().has_requested_repaint());
    let wait = if held.0.is_moving() || wanted {
        FRAME
    } else {
        SLEEP
    };
    winit.focused_mode = UpdateMode::reactive(wait);
    winit.unfocused_mode = UpdateMode::reactive_low_power(wait);
}
