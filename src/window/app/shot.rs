//! Pictures of screens, drawn without a display.

use super::{WindowFailure, furnish, lost, plugins, quietly, spawn_eye};
use crate::window::front::Front;
use bevy::camera::RenderTarget;
use bevy::image::Image;
use bevy::prelude::{App, Assets, Commands, Handle, On, ResMut, Resource, Startup, WindowPlugin};
use bevy::render::RenderPlugin;
use bevy::render::render_resource::{TextureFormat, TextureUsages};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;
use std::path::PathBuf;

/// Frames drawn before the picture is taken: fonts, layouts and textures need some.
const FRAMES: u32 = 8;
/// Frames after which no picture is to be expected any more.
const ENOUGH: u32 = 600;

/// A picture to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shot {
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Where to write it.
    pub file: PathBuf,
    /// Whether the graphics are lost before it is taken, for tests.
    pub lose_graphics: bool,
}

#[derive(Resource, Default)]
struct Taken(Option<Image>);

#[derive(Resource)]
struct Canvas(Handle<Image>);

/// Draws a front as it stands into a picture.
///
/// # Errors
/// There are no graphics, or the file cannot be written.
pub fn shoot(front: Front, shot: &Shot) -> Result<(), WindowFailure> {
    let (size, lose) = (shot.size, shot.lose_graphics);
    let image = quietly(move || draw(front, size, lose))?;
    let image = image
        .ok_or_else(|| WindowFailure::NoGraphics(String::from("no picture came of it")))?
        .try_into_dynamic()
        .map_err(|error| WindowFailure::Picture(error.to_string()))?;
    image
        .to_rgb8()
        .save(&shot.file)
        .map_err(|error| WindowFailure::Picture(format!("{}: {error}", shot.file.display())))
}

/// An app that draws into a picture, ready for its first frame.
pub(super) fn headless(front: Front, size: (u32, u32)) -> App {
    let mut app = App::new();
    let window = WindowPlugin {
        primary_window: None,
        exit_condition: ExitCondition::DontExit,
        ..WindowPlugin::default()
    };
    let render = RenderPlugin {
        synchronous_pipeline_compilation: true,
        ..RenderPlugin::default()
    };
    app.add_plugins(plugins(window).set(render).disable::<WinitPlugin>());
    furnish(&mut app, front);
    app.init_resource::<Taken>();
    app.add_systems(
        Startup,
        move |commands: Commands<'_, '_>, images: ResMut<'_, Assets<Image>>| {
            canvas(commands, images, size);
        },
    );
    app.finish();
    app.cleanup();
    app
}

fn draw(front: Front, size: (u32, u32), lose: bool) -> Option<Image> {
    let mut app = headless(front, size);
    let mut last = FRAMES;
    if lose {
        lost::provoke(&mut app, lost::LoseAt(FRAMES));
        last *= 3;
    }
    for frame in 0..ENOUGH {
        app.update();
        if frame == last {
            let canvas = app.world().resource::<Canvas>().0.clone();
            app.world_mut().spawn(Screenshot::image(canvas)).observe(
                |captured: On<'_, '_, ScreenshotCaptured>, mut taken: ResMut<'_, Taken>| {
                    taken.0 = Some(captured.image.clone());
                },
            );
        }
        let taken = app.world_mut().resource_mut::<Taken>().0.take();
        if taken.is_some() {
            return taken;
        }
    }
    None
}

fn canvas(mut commands: Commands<'_, '_>, mut images: ResMut<'_, Assets<Image>>, size: (u32, u32)) {
    let format = TextureFormat::Rgba8UnormSrgb;
    let mut image = Image::new_target_texture(size.0, size.1, format, None);
    image.texture_descriptor.usage |= TextureUsages::COPY_SRC;
    let image = images.add(image);
    let eye = spawn_eye(&mut commands);
    commands
        .entity(eye)
        .insert(RenderTarget::Image(image.clone().into()));
    commands.insert_resource(Canvas(image));
}
