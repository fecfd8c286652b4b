//! The scene behind the panels: the map as Bevy draws it.

use super::ground::{self, LandPaint, StrokePaint};
use super::lost::Begun;
use super::{Held, spawn_eye};
use crate::window::front::Front;
use crate::window::look::Look;
use crate::window::map::Atlas;
use crate::window::map::camera::SIDE;
use crate::window::map::fill::Fill;
use crate::window::map::lands::Lands;
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
        let factor = held.0.zoom;
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
pub struct GroundPart;

/// For what the ground was laid.
#[derive(Default)]
struct Laid {
    /// The game from which the map's lands and fills were made, never that of the desk: a game that
    /// was begun in this frame has not been on the map yet.
    atlas: Option<Atlas>,
    safe: bool,
    /// How often graphics were begun with: the engine does not draw materials again by itself.
    begun: u32,
    fills: Vec<Fill>,
}

impl Laid {
    /// What should be laid now: nothing before a game has been on the map.
    fn wanted(front: &Front, begun: u32) -> Self {
        let map = &front.memory.map;
        let atlas = map.atlas.clone();
        let atlas = atlas.filter(|_| front.desk.game().is_some());
        Self {
            safe: front.look.safe,
            begun,
            fills: atlas.as_ref().map_or_else(Vec::new, |_| map.fills.clone()),
            atlas,
        }
    }

    fn is(&self, other: &Self) -> bool {
        let same_game = match (&self.atlas, &other.atlas) {
            (Some(one), Some(other)) => one.is(other),
            (None, None) => true,
            _ => false,
        };
        same_game
            && (self.safe, self.begun) == (other.safe, other.begun)
            && self.fills == other.fills
    }

    /// The meshes of what is laid, from the ground up, each with its height.
    fn meshes(&self, lands: &Lands, look: &Look) -> Option<Meshes> {
        let Atlas { book, roster } = self.atlas.as_ref()?;
        Some(Meshes {
            lands: ground::lands(roster, lands, &self.fills, look),
            sky: ground::sky(look),
            mists: ground::mists(book, lands),
            lanes: ground::lanes(book, look),
        })
    }
}

/// The ground as meshes.
struct Meshes {
    lands: Mesh,
    sky: Mesh,
    mists: Mesh,
    lanes: Mesh,
}

/// Lays the ground anew when somebody is believed to hold other land than before, never each frame.
fn lay_ground(
    held: Res<'_, Held>,
    begun: Res<'_, Begun>,
    mut laid: Local<'_, Laid>,
    old: Query<'_, '_, Entity, With<GroundPart>>,
    mut commands: Commands<'_, '_>,
    mut meshes: ResMut<'_, Assets<Mesh>>,
    mut lands: ResMut<'_, Assets<LandPaint>>,
    mut strokes: ResMut<'_, Assets<StrokePaint>>,
) {
    let (front, map) = (&held.0, &held.0.memory.map);
    let wanted = Laid::wanted(front, begun.times());
    if laid.is(&wanted) {
        return;
    }
    for entity in &old {
        commands.entity(entity).despawn();
    }
    if let Some(made) = wanted.meshes(&map.lands, &front.look) {
        let stroke = strokes.add(StrokePaint {
            settings: Vec4::new(1.0, 0.0, 0.0, 0.0),
        });
        let fading = strokes.add(StrokePaint {
            settings: Vec4::new(1.0, map.lands.usual, 0.0, 0.0),
        });
        let ground = lands.add(LandPaint {
            settings: Vec4::ONE,
        });
        commands.spawn((
            GroundPart,
            Mesh2d(meshes.add(made.lands)),
            MeshMaterial2d(ground),
            Transform::from_xyz(0.0, 0.0, 1.0),
            NoFrustumCulling,
        ));
        let layers = [
            (made.sky, 0.0, &stroke),
            (made.mists, 2.0, &stroke),
            (made.lanes, 3.0, &fading),
        ];
        for (mesh, height, stroke) in layers {
            commands.spawn((
                GroundPart,
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
    let scale = pixels * held.0.zoom;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::session::{Session, SessionConfig};
    use crate::sim::testing::Sandbox;
    use crate::text::Text;
    use crate::window::desk::Desk;
    use bevy_egui::egui::{Context, LayerId, Pos2, RawInput, Rect, Ui, UiBuilder, vec2};
    use std::sync::Arc;

    struct Table {
        front: Front,
        context: Context,
    }

    impl Table {
        fn new() -> Self {
            let text = Arc::new(Text::english().expect("the words are sound"));
            let look = Look::built_in(Arc::clone(&text)).expect("the tokens are sound");
            Self {
                front: Front::new(Desk::bare(text), look),
                context: Context::default(),
            }
        }

        /// Shows a frame and lays the ground under it, as the engine does.
        fn frame(&mut self) {
            let rect = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
            self.context.begin_pass(RawInput {
                screen_rect: Some(rect),
                ..RawInput::default()
            });
            let builder = UiBuilder::new().layer_id(LayerId::background());
            let builder = builder.max_rect(rect);
            let mut ui = Ui::new(self.context.clone(), "front".into(), builder);
            self.front.show(&mut ui);
            // Nothing is drawn, so that nobody takes the textures.
            self.context.end_pass().textures_delta.clear();
            self.lay();
        }

        fn lay(&self) {
            let wanted = Laid::wanted(&self.front, 1);
            let made = wanted.meshes(&self.front.memory.map.lands, &self.front.look);
            assert_eq!(made.is_some(), wanted.atlas.is_some());
        }
    }

    /// A game in a row of places, with sects at its end and persons on the first of them.
    fn game(places: u16, sects: u16, persons: u8) -> Session {
        let mut sandbox = Sandbox::row(places, 2);
        for sect in 0..sects {
            sandbox = sandbox.sect(&[places - 1 - sect]);
        }
        let scenario = Arc::new(sandbox.scenario());
        let mut config = SessionConfig::minds(&scenario, 1);
        for person in 0..persons {
            config = config.person(FactionId(person), "");
        }
        Session::new(scenario, config)
    }

    #[test]
    fn games_on_large_and_small_maps_follow_each_other() {
        let folder = tempfile::tempdir().expect("a folder for tests");
        for persons in [1, 0, 2] {
            let mut table = Table::new();
            for (number, (places, sects)) in [(40, 9), (3, 2), (40, 9)].into_iter().enumerate() {
                let session = game(places, sects, persons);
                let path = folder.path().join(format!("{number}.maje"));
                session.save(&path).expect("room on the disk");
                table.front.desk.lay(session, true);
                // The engine lays the ground in the very frame in which a game was begun.
                table.lay();
                for _ in 0..4 {
                    table.frame();
                }
                table
                    .front
                    .act(crate::window::action::DeskAction::Acknowledge);
                table.frame();
            }
            for number in [1, 0, 1, 2] {
                let path = folder.path().join(format!("{number}.maje"));
                table
                    .front
                    .act(crate::window::action::DeskAction::Load(path));
                table.lay();
                for _ in 0..4 {
                    table.frame();
                }
            }
        }
    }
}
