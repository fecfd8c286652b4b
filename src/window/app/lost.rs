//! Graphics that are lost while the game is on: a driver that crashed, a card that was unplugged. The game is not
//! on the card: it is saved, graphics are looked for again, and everything is drawn anew.

use super::Held;
use bevy::prelude::{
    App, AppExit, IntoScheduleConfigs, Local, Real, Res, Resource, Time, Update, World,
};
use bevy::render::error_handler::{RenderErrorHandler, RenderErrorPolicy};
use bevy::render::render_resource::{PollType, SpecializedRenderPipelines};
use bevy::render::renderer::RenderDevice;
use bevy::render::settings::RenderCreation;
use bevy::render::{GpuResourceAppExt, RenderApp, RenderStartup};
use bevy_egui::render::EguiPipeline;
use bevy_egui::render::systems::{EguiRenderData, EguiTransforms};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Graphics that are lost more often than this within [`LATELY`] are not looked for any more: a screen that
/// flickers is worse than none.
const OFTEN: usize = 8;
/// What counts together.
const LATELY: Duration = Duration::from_secs(60);

/// The losses of graphics since the app began.
#[derive(Resource, Default)]
pub struct Losses {
    /// How many.
    pub count: u32,
    /// When, for those of late.
    lately: Vec<Duration>,
}

impl Losses {
    /// Counts another one. Returns whether there are too many of them.
    fn another(&mut self, now: Duration) -> bool {
        self.count += 1;
        self.lately
            .retain(|then| now.saturating_sub(*then) < LATELY);
        self.lately.push(now);
        self.lately.len() > OFTEN
    }
}

/// How often drawing has begun on new graphics; whatever else lies on them is laid anew then.
#[derive(Resource, Clone, Default)]
pub struct Begun(Arc<AtomicU32>);

impl Begun {
    /// How often, the first time included.
    #[must_use]
    pub fn times(&self) -> u32 {
        self.0.load(Ordering::Relaxed).max(1)
    }
}

/// The frame in which the graphics are to be lost on purpose, to see that the game outlives it.
#[derive(Resource, Clone, Copy)]
pub struct LoseAt(pub u32);

/// Lets the app outlive its graphics.
pub fn outlive(app: &mut App) {
    app.init_resource::<Losses>()
        .insert_resource(RenderErrorHandler(|_, world, _| recover(world)));
    let begun = Begun::default();
    app.insert_resource(begun.clone());
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        // What the panels kept on the card that was lost: bevy_egui 0.42 does not forget it.
        render
            .insert_resource(begun)
            .init_gpu_resource::<EguiTransforms>()
            .init_gpu_resource::<EguiRenderData>()
            .init_gpu_resource::<SpecializedRenderPipelines<EguiPipeline>>()
            .add_systems(RenderStartup, count);
    }
}

fn count(begun: Res<'_, Begun>) {
    begun.0.fetch_add(1, Ordering::Relaxed);
}

/// Loses the graphics in that frame.
pub fn provoke(app: &mut App, at: LoseAt) {
    app.insert_resource(at)
        .add_systems(Update, lose.after(super::close));
}

/// Saves the game and looks for graphics; gives up where they are lost again and again.
fn recover(world: &mut World) -> RenderErrorPolicy {
    // What follows panics where there are no graphics any more.
    world.resource_mut::<Held>().0.desk.secure();
    let now = world.resource::<Time<Real>>().elapsed();
    if world.resource_mut::<Losses>().another(now) {
        world.write_message(AppExit::error());
        return RenderErrorPolicy::StopRendering;
    }
    RenderErrorPolicy::Recover(RenderCreation::default())
}

fn lose(at: Res<'_, LoseAt>, device: Res<'_, RenderDevice>, mut frame: Local<'_, u32>) {
    *frame += 1;
    if *frame == at.0 {
        device.wgpu_device().destroy();
        // The driver tells of it only when it is asked.
        let _ = device.poll(PollType::wait_indefinitely());
    }
}

#[cfg(test)]
mod tests {
    use super::{LATELY, Losses, OFTEN};
    use std::time::Duration;

    #[test]
    fn a_loss_now_and_then_is_no_reason_to_give_up() {
        let mut losses = Losses::default();
        let apart = LATELY / 4;
        assert!((0..100).all(|n| !losses.another(apart * n)));
        assert_eq!(losses.count, 100);
    }

    #[test]
    fn many_in_a_minute_are() {
        let mut losses = Losses::default();
        let seconds = |n: usize| Duration::from_secs(u64::try_from(n).unwrap_or(0));
        assert!((0..OFTEN).all(|n| !losses.another(seconds(n))));
        assert!(losses.another(seconds(OFTEN)));
    }
}
