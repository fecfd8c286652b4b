//! The time that egui is told. Bevy's own comes from the frame that was drawn before: after a window has been idle
//! it lies seconds back, a press seems to last as long, and egui takes it for no click.

use bevy::prelude::{App, IntoScheduleConfigs, Local, PreUpdate, Query, With};
use bevy_egui::{EguiInput, EguiPreUpdateSet, PrimaryEguiContext};
use std::time::Instant;

/// Lets egui read a clock that runs while nothing is drawn.
pub fn run(app: &mut App) {
    app.add_systems(
        PreUpdate,
        tell_time
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

#[expect(
    clippy::disallowed_methods,
    reason = "a click is told by how long it takes; no rule looks at this clock"
)]
fn tell_time(
    mut inputs: Query<'_, '_, &mut EguiInput, With<PrimaryEguiContext>>,
    mut began: Local<'_, Option<Instant>>,
) {
    let began = began.get_or_insert_with(Instant::now);
    for mut input in &mut inputs {
        input.0.time = Some(began.elapsed().as_secs_f64());
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "clocks are what is tested")]
mod tests {
    use super::run;
    use bevy::prelude::{App, IntoScheduleConfigs, PreUpdate, Query, Real, Res, Time};
    use bevy::time::{TimePlugin, TimeSender, create_time_channels};
    use bevy_egui::egui::{
        Context, Event, Modifiers, PointerButton, Pos2, Rect, Sense, Ui, UiBuilder,
    };
    use bevy_egui::{EguiInput, EguiPreUpdateSet, PrimaryEguiContext};
    use std::time::{Duration, Instant};

    /// What `bevy_egui` does.
    fn stale(time: Res<'_, Time<Real>>, mut inputs: Query<'_, '_, &mut EguiInput>) {
        for mut input in &mut inputs {
            input.0.time = Some(time.elapsed_secs_f64());
        }
    }

    /// An app whose time comes from the frame before, as a window's does.
    struct Idle {
        app: App,
        drawn: TimeSender,
        context: Context,
    }

    impl Idle {
        fn new() -> Self {
            let (drawn, received) = create_time_channels();
            let mut app = App::new();
            app.add_plugins(TimePlugin).insert_resource(received);
            app.add_systems(PreUpdate, stale.in_set(EguiPreUpdateSet::ProcessInput));
            run(&mut app);
            app.world_mut()
                .spawn((EguiInput::default(), PrimaryEguiContext));
            Self {
                app,
                drawn,
                context: Context::default(),
            }
        }

        /// Draws a frame with one button. Returns whether it was clicked.
        fn frame(&mut self, events: Vec<Event>) -> bool {
            self.app.update();
            let mut inputs = self.app.world_mut().query::<&EguiInput>();
            let mut input = inputs.iter(self.app.world()).next().expect("one").0.clone();
            let screen = Rect::from_min_size(Pos2::ZERO, [100.0, 100.0].into());
            input.screen_rect = Some(screen);
            input.events = events;
            self.context.begin_pass(input);
            let builder = UiBuilder::new().max_rect(screen);
            let ui = Ui::new(self.context.clone(), "button".into(), builder);
            let clicked = ui.interact(screen, "all".into(), Sense::click()).clicked();
            self.context.end_pass().textures_delta.clear();
            self.drawn.0.send(Instant::now()).expect("it is received");
            clicked
        }
    }

    #[test]
    fn a_click_after_the_pointer_rested_is_a_click() {
        let at = Pos2::new(50.0, 50.0);
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let mut idle = Idle::new();
        for _ in 0..3 {
            idle.frame(vec![Event::PointerMoved(at)]);
        }
        // Nothing is drawn for as long as the pointer rests.
        std::thread::sleep(Duration::from_millis(1100));
        idle.frame(vec![button(true)]);
        std::thread::sleep(Duration::from_millis(60));
        assert!(idle.frame(vec![button(false)]));
    }
}
