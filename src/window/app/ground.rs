//! The meshes and materials of the map: lands, lanes, stars.

use crate::scenario::model::{Book, Hatch, Peculiarity, Roster};
use crate::window::look::Look;
use crate::window::map::camera::{SIDE, point};
use crate::window::map::fill::Fill;
use crate::window::map::lands::{Lands, mist, stars};
use crate::window::map::plate;
use bevy::asset::{Asset, Assets, Handle, RenderAssetUsages, uuid_handle};
use bevy::color::LinearRgba;
use bevy::math::Vec4;
use bevy::mesh::{
    Mesh, MeshVertexAttribute, MeshVertexBufferLayoutRef, PrimitiveTopology, VertexFormat,
};
use bevy::prelude::App;
use bevy::reflect::TypePath;
use bevy::render::render_resource::{
    AsBindGroup, RenderPipelineDescriptor, SpecializedMeshPipelineError,
};
use bevy::shader::{Shader, ShaderRef};
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dKey, Material2dPlugin};
use bevy_egui::egui::{Color32, Pos2, Vec2, vec2};

const LANDS: Handle<Shader> = uuid_handle!("5b0f4a0e-6d0a-4d53-9e0c-6a8f3f2b7c11");
const STROKES: Handle<Shader> = uuid_handle!("0d9c7f63-2f5e-4b0a-8a51-3c1d9e7742aa");

const INK: MeshVertexAttribute =
    MeshVertexAttribute::new("MajeInk", 918_273_001, VertexFormat::Float32x4);
const FAR: MeshVertexAttribute =
    MeshVertexAttribute::new("MajeFar", 918_273_002, VertexFormat::Float32x3);
const KIND: MeshVertexAttribute =
    MeshVertexAttribute::new("MajeKind", 918_273_003, VertexFormat::Float32x4);
const PUSH: MeshVertexAttribute =
    MeshVertexAttribute::new("MajePush", 918_273_004, VertexFormat::Float32x3);

/// The number of a hatch that leaves nothing free: for colours that do not say who holds the land.
const FULL: f32 = 10.0;

/// Stars in the sky.
const STARS: usize = 420;

/// Paints lands.
#[derive(Asset, TypePath, AsBindGroup, Debug, Clone, PartialEq)]
pub struct LandPaint {
    /// Pixels in a point, and how strong the hatch is.
    #[uniform(0)]
    pub settings: Vec4,
}

impl Material2d for LandPaint {
    fn vertex_shader() -> ShaderRef {
        LANDS.into()
    }

    fn fragment_shader() -> ShaderRef {
        LANDS.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _key: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let buffer = layout.0.get_layout(&[
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            INK.at_shader_location(1),
            FAR.at_shader_location(2),
            KIND.at_shader_location(3),
        ])?;
        descriptor.vertex.buffers = vec![buffer];
        Ok(())
    }
}

/// Paints strokes that are as wide at every zoom.
#[derive(Asset, TypePath, AsBindGroup, Debug, Clone, PartialEq)]
pub struct StrokePaint {
    /// Pixels in a point.
    #[uniform(0)]
    pub settings: Vec4,
}

impl Material2d for StrokePaint {
    fn vertex_shader() -> ShaderRef {
        STROKES.into()
    }

    fn fragment_shader() -> ShaderRef {
        STROKES.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _key: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let buffer = layout.0.get_layout(&[
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            INK.at_shader_location(1),
            PUSH.at_shader_location(2),
        ])?;
        descriptor.vertex.buffers = vec![buffer];
        Ok(())
    }
}

/// Puts the shaders, which are built in, and the materials into the app.
pub fn install(app: &mut App) {
    app.add_plugins((
        Material2dPlugin::<LandPaint>::default(),
        Material2dPlugin::<StrokePaint>::default(),
    ));
    let mut shaders = app.world_mut().resource_mut::<Assets<Shader>>();
    let files = [
        (
            LANDS,
            include_str!("../../../assets/shaders/lands.wgsl"),
            "lands.wgsl",
        ),
        (
            STROKES,
            include_str!("../../../assets/shaders/strokes.wgsl"),
            "strokes.wgsl",
        ),
    ];
    for (handle, text, name) in files {
        // A handle with a number of its own is always there to be filled.
        let _ = shaders.insert(handle.id(), Shader::from_wgsl(text, name));
    }
}

fn linear(colour: Color32, alpha: f32) -> [f32; 4] {
    let [red, green, blue, _] = colour.to_normalized_gamma_f32();
    let colour = LinearRgba::from(bevy::color::Srgba::new(red, green, blue, 1.0));
    [colour.red, colour.green, colour.blue, alpha]
}

/// A place of the map in the scene, whose y axis runs upwards.
fn place(at: Pos2, z: f32) -> [f32; 3] {
    [at.x, SIDE - at.y, z]
}

const fn number(hatch: Hatch) -> f32 {
    match hatch {
        Hatch::Plain => 0.0,
        Hatch::Rising => 1.0,
        Hatch::Falling => 2.0,
        Hatch::Cross => 3.0,
        Hatch::Level => 4.0,
        Hatch::Upright => 5.0,
        Hatch::Grid => 6.0,
        Hatch::Dots => 7.0,
        Hatch::Chevrons => 8.0,
        Hatch::Waves => 9.0,
    }
}

#[derive(Default)]
struct LandCorners {
    at: Vec<[f32; 3]>,
    ink: Vec<[f32; 4]>,
    far: Vec<[f32; 3]>,
    kind: Vec<[f32; 4]>,
}

/// The mesh of all lands: a fan of triangles each, one for every edge.
#[must_use]
pub fn lands(roster: &Roster, lands: &Lands, fills: &[Fill], look: &Look) -> Mesh {
    let mut mesh = LandCorners::default();
    for (cell, fill) in lands.cells.iter().zip(fills) {
        let ink = plate::colour(roster, fill, look);
        let hatch = match (ink, fill.shade, fill.holder) {
            (None, ..) => -1.0,
            (Some(_), None, Some(holder)) => number(roster.faction(holder).hatch),
            _ => FULL,
        };
        let ink = ink.map_or_else(|| linear(look.line(), 1.0), |ink| linear(ink, fill.sure));
        let edges: Vec<(Pos2, Pos2, f32)> = cell
            .edges()
            .map(|(from, to, beyond)| {
                let other = beyond.and_then(|id| fills.get(id.index()));
                let same = other.is_some_and(|other| other.holder == fill.holder);
                (from, to, if same { 0.0 } else { 1.0 })
            })
            .collect();
        let count = edges.len();
        for at in 0..count {
            let own = edges[at];
            let before = edges[(at + count - 1) % count];
            let after = edges[(at + 1) % count];
            // An edge that goes on straight is no border here.
            let kind_of = |beside: (Pos2, Pos2, f32)| {
                let (one, other) = (own.1 - own.0, beside.1 - beside.0);
                let bend = (one.x * other.y - one.y * other.x).abs();
                if bend < 0.02 * one.length() * other.length() {
                    -1.0
                } else {
                    beside.2
                }
            };
            let kind = [own.2, kind_of(before), kind_of(after), hatch];
            for corner in [cell.centre, own.0, own.1] {
                let far = [own, before, after].map(|edge| distance(corner, edge.0, edge.1));
                mesh.at.push(place(corner, 0.0));
                mesh.ink.push(ink);
                mesh.far.push(far);
                mesh.kind.push(kind);
            }
        }
    }
    // Nothing at all is no mesh: an empty one has a triangle without area.
    if mesh.at.is_empty() {
        mesh.at.resize(3, [0.0; 3]);
        mesh.ink.resize(3, [0.0; 4]);
        mesh.far.resize(3, [0.0; 3]);
        mesh.kind.resize(3, [0.0; 4]);
    }
    Mesh::new(
        PrimitiveTopology::TriangleList,
        RenderAssetUsages::default(),
    )
    .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, mesh.at)
    .with_inserted_attribute(INK, mesh.ink)
    .with_inserted_attribute(FAR, mesh.far)
    .with_inserted_attribute(KIND, mesh.kind)
}

/// How far a point lies inside of a line.
fn distance(at: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let way = at - from;
    (along.x * way.y - along.y * way.x) / along.length().max(1.0e-4)
}

#[derive(Default)]
struct Strokes {
    at: Vec<[f32; 3]>,
    ink: Vec<[f32; 4]>,
    push: Vec<[f32; 3]>,
}

impl Strokes {
    /// A corner, pushed out by this many points; `edge` is 0 in the middle of a stroke and 1 at its side.
    fn corner(&mut self, at: [f32; 3], ink: [f32; 4], push: Vec2, edge: f32) {
        self.at.push(at);
        self.ink.push(ink);
        // Pushed downwards on the screen is downwards in the scene.
        self.push.push([push.x, -push.y, edge]);
    }

    fn line(&mut self, from: Pos2, to: Pos2, wide: f32, ink: [f32; 4]) {
        let aside = (to - from).normalized().rot90() * wide;
        let corners = [(from, 1.0), (to, 1.0), (to, -1.0), (from, -1.0)];
        for at in [0, 1, 2, 0, 2, 3] {
            let (end, side) = corners[at];
            self.corner(place(end, 0.0), ink, aside * side, side);
        }
    }

    fn diamond(&mut self, at: [f32; 3], half: f32, ink: [f32; 4]) {
        let far = half * 1.6;
        let corners = [
            vec2(-far, 0.0),
            vec2(0.0, -far),
            vec2(far, 0.0),
            vec2(0.0, far),
        ];
        for side in 0..corners.len() {
            self.corner(at, ink, Vec2::ZERO, 0.0);
            self.corner(at, ink, corners[side], 1.0);
            self.corner(at, ink, corners[(side + 1) % corners.len()], 1.0);
        }
    }

    fn mesh(mut self) -> Mesh {
        if self.at.is_empty() {
            self.at.resize(3, [0.0; 3]);
            self.ink.resize(3, [0.0; 4]);
            self.push.resize(3, [0.0; 3]);
        }
        Mesh::new(
            PrimitiveTopology::TriangleList,
            RenderAssetUsages::default(),
        )
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.at)
        .with_inserted_attribute(INK, self.ink)
        .with_inserted_attribute(PUSH, self.push)
    }
}

/// The mesh of the lanes, with a mark for every length of the way.
#[must_use]
pub fn lanes(book: &Book, look: &Look) -> Mesh {
    let mut strokes = Strokes::default();
    let line = linear(look.bone(), 0.20);
    let mark = linear(look.bone(), 0.42);
    for lane in &book.lanes {
        let from = point(book.place(lane.a).at);
        let to = point(book.place(lane.b).at);
        strokes.line(from, to, 1.2, line);
        let length = f32::from(lane.length.max(1));
        for step in 1..lane.length {
            let at = from + (to - from) * (f32::from(step) / length);
            strokes.diamond(place(at, 0.0), 1.7, mark);
        }
    }
    strokes.mesh()
}

/// The mesh of mists, over the lands of nebulae.
#[must_use]
pub fn mists(book: &Book, lands: &Lands) -> Mesh {
    let mut strokes = Strokes::default();
    let inside = [0.16, 0.09, 0.42, 0.34];
    let outside = [0.10, 0.09, 0.42, 0.0];
    for (index, found) in book.places.iter().enumerate() {
        if !found.is(Peculiarity::Nebula) {
            continue;
        }
        let centre = point(found.at);
        let outline = mist(index, centre, lands.usual * 1.15);
        for at in 0..outline.len() {
            strokes.corner(place(centre, 0.0), inside, Vec2::ZERO, 0.0);
            strokes.corner(place(outline[at], 0.0), outside, Vec2::ZERO, 0.0);
            let next = outline[(at + 1) % outline.len()];
            strokes.corner(place(next, 0.0), outside, Vec2::ZERO, 0.0);
        }
    }
    strokes.mesh()
}

/// The mesh of the sky.
#[must_use]
pub fn sky(look: &Look) -> Mesh {
    let mut strokes = Strokes::default();
    for (at, bright, half) in stars(STARS) {
        let far = 0.000_05 + 0.000_1 * bright;
        strokes.diamond([at.x, at.y, far], half, linear(look.bone(), bright));
    }
    strokes.mesh()
}
