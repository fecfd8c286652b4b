//! The scene behind the panels: the map as Bevy draws it.

use super::{Held, spawn_eye};
use crate::window::map::camera::SIDE;
use bevy::prelude::{
    App, Camera, Camera2d, ClearColor, Color, Commands, Plugin, Projection, Query, Res, ResMut,
    Transform, Update, With,
};

/// The scene.
pub struct ScenePlugin;

impl Plugin for ScenePlugin {
    fn build(&self, app: &mut App) {
        app.add_systems(Update, (colour_of_space, follow));
    }
}

/// Spawns the camera of the window.
pub fn camera(mut commands: Commands<'_, '_>) {
    spawn_eye(&mut commands);
}

fn colour_of_space(held: Res<'_, Held>, mut clear: ResMut<'_, ClearColor>) {
    let space = held.0.look.space();
    let wanted = Color::srgb_u8(space.r(), space.g(), space.b());
    if clear.0 != wanted {
        clear.0 = wanted;
    }
}

/// Lets the engine's camera look where the map's camera looks. The scene has the y axis upwards.
fn follow(
    held: Res<'_, Held>,
    mut eyes: Query<'_, '_, (&Camera, &mut Transform, &mut Projection), With<Camera2d>>,
) {
    let map = &held.0.memory.map;
    let Some(frame) = map.frame else {
        return;
    };
    for (camera, mut transform, mut projection) in &mut eyes {
        let Some(size) = camera.logical_viewport_size() else {
            continue;
        };
        // Points of egui are larger than those of the window where the interface is scaled.
        let factor = held.0.desk.settings.factor();
        let zoom = (map.camera.zoom * factor).max(0.001);
        let middle = frame.center() * factor;
        let (dx, dy) = (size.x / 2.0 - middle.x, size.y / 2.0 - middle.y);
        transform.translation.x = map.camera.centre.x + dx / zoom;
        transform.translation.y = (SIDE - map.camera.centre.y) - dy / zoom;
        if let Projection::Orthographic(lens) = projection.as_mut() {
            lens.scale = 1.0 / zoom;
        }
    }
}
