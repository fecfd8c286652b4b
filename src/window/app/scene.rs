//! The scene behind the panels: the map as Bevy draws it.

use super::ground::{self, LandPaint, StrokePaint};
use super::lost::Begun;
use super::{Held, spawn_eye};
use crate::window::map::camera::SIDE;
use crate::window::map::fill::Fill;
use crate::window::map::plate;
use bevy::asset::Assets;
use bevy::camera::CameraUpdateSystems;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::math::Vec4;
use bevy::mesh::{Mesh, Mesh2d};
use bevy::prelude::{
    App, Camera, Camera2d, ClearColor, Color, Commands, Component, Entity, IntoScheduleConfigs,
    Local, Plugin, PostUpdate, Projection, Query, Res, ResMut, Transform, Visibility, With,
};
use bevy::sprite_render::MeshMaterial2d;
use bevy::transform::TransformSystems;
use bevy_egui::EguiPostUpdateSet;

/// The scene.
pub struct ScenePlugin;

impl Plugin for ScenePlugin {
    fn build(&self, app: &mut App) {
        ground::install(app);
        // After the panels, so that the scene is where the labels are in this very frame.
        app.add_systems(
            PostUpdate,
            (colour_of_space, follow, lay_ground, paint)
                .chain()
                .after(EguiPostUpdateSet::EndPass)
                .before(TransformSystems::Propagate)
                .before(CameraUpdateSystems),
        );
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

/// A part of the ground.
#[derive(Component)]
pub struct Ground;

/// For what the ground was laid.
#[derive(Default, PartialEq)]
pub struct Laid {
    book: String,
    safe: bool,
    /// How often graphics were begun with: the engine does not draw materials again by itself.
    begun: u32,
    fills: Vec<Fill>,
}

/// Lays the ground anew when somebody is believed to hold other land than before, never each frame.
fn lay_ground(
    held: Res<'_, Held>,
    begun: Res<'_, Begun>,
    mut laid: Local<'_, Laid>,
    old: Query<'_, '_, Entity, With<Ground>>,
    mut commands: Commands<'_, '_>,
    mut meshes: ResMut<'_, Assets<Mesh>>,
    mut lands: ResMut<'_, Assets<LandPaint>>,
    mut strokes: ResMut<'_, Assets<StrokePaint>>,
) {
    let (front, map) = (&held.0, &held.0.memory.map);
    let book = front
        .desk
        .game()
        .map(crate::window::desk::Game::book)
        .filter(|_| map.frame.is_some());
    let wanted = Laid {
        book: book.map_or_else(String::new, |book| book.id.clone()),
        safe: front.look.safe,
        begun: begun.times(),
        fills: if book.is_some() {
            map.fills.clone()
        } else {
            Vec::new()
        },
    };
    if *laid == wanted {
        return;
    }
    for entity in &old {
        commands.entity(entity).despawn();
    }
    if let Some(book) = book {
        let look = &front.look;
        let stroke = strokes.add(StrokePaint {
            settings: Vec4::new(1.0, 0.0, 0.0, 0.0),
        });
        let fading = strokes.add(StrokePaint {
            settings: Vec4::new(1.0, map.lands.usual, 0.0, 0.0),
        });
        let ground = lands.add(LandPaint {
            settings: Vec4::ONE,
        });
        let mesh = ground::lands(book, &map.lands, &wanted.fills, look);
        commands.spawn((
            Ground,
            Mesh2d(meshes.add(mesh)),
            MeshMaterial2d(ground),
            Transform::from_xyz(0.0, 0.0, 1.0),
            NoFrustumCulling,
        ));
        let layers = [
            (ground::sky(look), 0.0, &stroke),
            (ground::mists(book, &map.lands), 2.0, &stroke),
            (ground::lanes(book, look), 3.0, &fading),
        ];
        for (mesh, height, stroke) in layers {
            commands.spawn((
                Ground,
                Mesh2d(meshes.add(mesh)),
                MeshMaterial2d(stroke.clone()),
                Transform::from_xyz(0.0, 0.0, height),
                Visibility::default(),
                NoFrustumCulling,
            ));
        }
    }
    *laid = wanted;
}

/// Tells the materials how large a point is.
fn paint(
    held: Res<'_, Held>,
    eyes: Query<'_, '_, &Camera, With<Camera2d>>,
    mut lands: ResMut<'_, Assets<LandPaint>>,
    mut strokes: ResMut<'_, Assets<StrokePaint>>,
) {
    let pixels = eyes
        .iter()
        .find_map(Camera::target_scaling_factor)
        .unwrap_or(1.0);
    let scale = pixels * held.0.desk.settings.factor();
    let wanted = Vec4::new(scale, plate::hatch(&held.0.look), 0.0, 0.0);
    let stale: Vec<_> = lands
        .iter()
        .filter(|(_, paint)| paint.settings != wanted)
        .map(|(id, _)| id)
        .collect();
    for id in stale {
        if let Some(mut paint) = lands.get_mut(id) {
            paint.settings = wanted;
        }
    }
    let stale: Vec<_> = strokes
        .iter()
        .filter(|(_, paint)| (paint.settings.x - scale).abs() > 1.0e-4)
        .map(|(id, _)| id)
        .collect();
    for id in stale {
        if let Some(mut paint) = strokes.get_mut(id) {
            paint.settings.x = scale;
        }
    }
}
