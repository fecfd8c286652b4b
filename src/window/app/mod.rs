//! The Bevy app around the front: in a window, or without one for pictures.

mod clock;
pub mod figures;
mod ground;
mod idle;
mod lost;
mod scale;
mod scene;
pub mod shot;

use super::desk::Desk;
use super::front::Front;
use super::look::{Look, TokensError};
use super::screen;
use super::turn::Wake;
use crate::scenario::model::{Canon, Scenario};
use crate::session::Session;
use crate::text::{Text, TextError};
use bevy::app::PluginGroupBuilder;
use bevy::asset::AssetPlugin;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::{
    App, AppExit, ClearColor, Color, Commands, DefaultPlugins, MessageWriter, Msaa, PluginGroup,
    Res, ResMut, Resource, Startup, Update, Window, WindowPlugin,
};
use bevy::window::{ExitCondition, PresentMode, WindowCloseRequested, WindowResolution};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::egui::{LayerId, Ui, UiBuilder};
use bevy_egui::{
    EguiContexts, EguiGlobalSettings, EguiPlugin, EguiPrimaryContextPass, PrimaryEguiContext,
};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use thiserror::Error;

/// Why there is no window.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum WindowFailure {
    /// There is no display, or no graphics.
    #[error("{0}")]
    NoGraphics(String),
    /// The window broke while the game was on. The game is as it last saved itself.
    #[error("the window broke: {0}. The game is on disk as it last saved itself: load it to go on")]
    Broken(String),
    /// The words that are built in are damaged.
    #[error(transparent)]
    Text(#[from] TextError),
    /// The tokens that are built in are damaged.
    #[error(transparent)]
    Tokens(#[from] TokensError),
    /// The picture could not be written.
    #[error("the picture could not be written: {0}")]
    Picture(String),
}

/// With what the window opens.
#[derive(Debug)]
pub enum WindowOpening {
    /// With the picker.
    Picker {
        /// Where the scenario is that is chosen at first.
        scenario: Option<PathBuf>,
        /// The seed that is entered at first.
        seed: Option<u64>,
        /// How the scenario is set up at first: its options settled, and how strongly minds follow the story.
        setup: Option<(Arc<Scenario>, Canon)>,
    },
    /// With a game, and whether it has just begun.
    Game(Box<Session>, bool),
}

/// What is done to the window on purpose, for tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct Trial {
    /// It closes by itself after that time.
    pub close_after: Option<Duration>,
    /// It loses its graphics in that frame.
    pub lose_graphics: Option<u32>,
}

/// The front, as the app holds it.
#[derive(Resource)]
pub struct Held(pub Front);

/// How long the window stays open, if it closes by itself.
#[derive(Resource)]
struct ForAWhile(Option<Duration>);

/// Whether that time is over.
#[derive(Resource)]
struct Over(Arc<AtomicBool>);

/// Opens the window and plays until it is closed.
///
/// # Errors
/// There is no display or no graphics: nothing was lost, the terminal can be used. Or the window broke in play.
pub fn play(opening: WindowOpening, trial: Trial) -> Result<(), WindowFailure> {
    let text = Arc::new(Text::english()?);
    let look = Look::built_in(Arc::clone(&text))?;
    let mut desk = Desk::new(text);
    let mut chosen = screen::picker::PickerState::default();
    match opening {
        WindowOpening::Game(session, fresh) => desk.lay(*session, fresh),
        WindowOpening::Picker {
            scenario,
            seed,
            setup,
        } => {
            let number = scenario.and_then(|path| desk.shelf.number_of(&path));
            chosen = screen::picker::PickerState::opened(number.unwrap_or(0), seed);
            if let Some((scenario, canon)) = setup {
                chosen.set_up(&scenario, canon);
            }
        }
    }
    let mut front = Front::new(desk, look);
    front.memory.picker = chosen;
    let exit = quietly(move || {
        let mut app = App::new();
        app.add_plugins(plugins(window_plugin()));
        furnish(&mut app, front);
        if let Some(frame) = trial.lose_graphics {
            lost::provoke(&mut app, lost::LoseAt(frame));
        }
        app.insert_resource(ForAWhile(trial.close_after))
            .add_systems(Startup, (scene::camera, wake))
            .add_systems(Update, close);
        idle::keep_still(&mut app);
        app.run()
    })?;
    match exit {
        AppExit::Success => Ok(()),
        AppExit::Error(code) => {
            let why = format!("the window ended with {code}");
            let shown = SHOWN.load(Ordering::Relaxed);
            Err(if shown {
                WindowFailure::Broken(why)
            } else {
                WindowFailure::NoGraphics(why)
            })
        }
    }
}

/// What the app consists of, in a window and without one.
fn furnish(app: &mut App, front: Front) {
    app.add_plugins(EguiPlugin::default())
        .add_plugins(scene::ScenePlugin)
        .insert_resource(ClearColor(Color::NONE))
        .insert_resource(Held(front))
        .add_systems(Update, scale::fit)
        .add_systems(EguiPrimaryContextPass, show);
    clock::run(app);
    lost::outlive(app);
    let mut settings = app.world_mut().resource_mut::<EguiGlobalSettings>();
    settings.auto_create_primary_context = false;
}

fn plugins(window: WindowPlugin) -> PluginGroupBuilder {
    DefaultPlugins
        .set(window)
        .set(LogPlugin {
            level: Level::ERROR,
            // What is wrong with graphics is said once, in our own words.
            filter: String::from("wgpu=off,wgpu_core=off,wgpu_hal=off,naga=error"),
            ..LogPlugin::default()
        })
        .set(AssetPlugin {
            file_path: String::new(),
            ..AssetPlugin::default()
        })
}

fn window_plugin() -> WindowPlugin {
    WindowPlugin {
        primary_window: Some(Window {
            title: String::from("First Maje"),
            name: Some(String::from("first-maje")),
            resolution: WindowResolution::new(1280, 720),
            present_mode: PresentMode::AutoVsync,
            ..Window::default()
        }),
        exit_condition: ExitCondition::DontExit,
        close_when_requested: false,
        ..WindowPlugin::default()
    }
}

/// Whether a frame was shown: after that, a panic is no lack of graphics.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// Runs what may panic where there is no display or no driver, and makes a line of the panic.
#[expect(
    clippy::disallowed_methods,
    reason = "a panic is told at once if it is another thread's; no result depends on that"
)]
fn quietly<T>(run: impl FnOnce() -> T) -> Result<T, WindowFailure> {
    let said = Arc::new(Mutex::new(String::new()));
    let hook = std::panic::take_hook();
    let hears = Arc::clone(&said);
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        let message = info.payload_as_str().unwrap_or("it broke").to_owned();
        let whole = format!("{message} ({:?})", info.location().map(ToString::to_string));
        if std::thread::current().id() != main || SHOWN.load(Ordering::Relaxed) {
            eprintln!("first-maje: {whole}");
        }
        if let Ok(mut said) = hears.lock()
            && said.is_empty()
        {
            *said = message;
        }
    }));
    let ran = catch_unwind(AssertUnwindSafe(run));
    std::panic::set_hook(hook);
    ran.map_err(|_| {
        let said = said.lock().map(|said| said.clone()).unwrap_or_default();
        let said = first_sentence(&said).to_owned();
        if SHOWN.load(Ordering::Relaxed) {
            WindowFailure::Broken(said)
        } else {
            WindowFailure::NoGraphics(said)
        }
    })
}

/// The first sentence of what a panic says; the rest is for whoever builds engines.
fn first_sentence(said: &str) -> &str {
    let line = said.lines().next().unwrap_or_default();
    let end = line.find(['!', '.', ':']).unwrap_or(line.len());
    line[..end].trim()
}

/// Shows a frame.
fn show(mut contexts: EguiContexts<'_, '_>, mut held: ResMut<'_, Held>) -> bevy::prelude::Result {
    let context = contexts.ctx_mut()?;
    context.set_zoom_factor(held.0.zoom);
    let mut ui = Ui::new(
        context.clone(),
        "front".into(),
        UiBuilder::new()
            .layer_id(LayerId::background())
            .max_rect(context.viewport_rect()),
    );
    held.0.show(&mut ui);
    SHOWN.store(true, Ordering::Relaxed);
    Ok(())
}

/// Lets a turn that is done wake the window, and whatever closes it after a while.
fn wake(
    proxy: Res<'_, EventLoopProxyWrapper>,
    mut held: ResMut<'_, Held>,
    for_a_while: Res<'_, ForAWhile>,
    mut commands: Commands<'_, '_>,
) {
    if let Some(time) = for_a_while.0 {
        let proxy = (**proxy).clone();
        let over = Arc::new(AtomicBool::new(false));
        commands.insert_resource(Over(Arc::clone(&over)));
        std::thread::spawn(move || {
            std::thread::sleep(time);
            over.store(true, Ordering::Relaxed);
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        });
    }
    let proxy = (**proxy).clone();
    held.0.desk.wake_with(Wake::new(move || {
        // Where the window is gone, there is nobody to wake.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    }));
}

/// Closes the window when it is asked to; the game saves itself before.
fn close(
    mut asked: bevy::prelude::MessageReader<'_, '_, WindowCloseRequested>,
    mut held: ResMut<'_, Held>,
    mut exit: MessageWriter<'_, AppExit>,
    over: Option<Res<'_, Over>>,
) {
    let over = over.is_some_and(|over| over.0.load(Ordering::Relaxed));
    if (asked.read().count() > 0 || over) && !held.0.desk.quit {
        held.0.act(crate::page::Action::Quit);
    }
    if held.0.desk.quit {
        exit.write(AppExit::Success);
    }
}

/// The camera of the map, on which egui draws as well.
fn eye() -> impl bevy::prelude::Bundle {
    // Panels and the map smooth their own edges: every pixel once is enough, on slow machines above all.
    (bevy::prelude::Camera2d, Msaa::Off, PrimaryEguiContext)
}

/// Spawns the camera that looks at an image or at the window.
fn spawn_eye(commands: &mut Commands<'_, '_>) -> bevy::prelude::Entity {
    commands.spawn(eye()).id()
}
