//! Emblems: outlines from SVG files, cut into triangles, so that they are sharp at every size.

use crate::scenario::emblem::{UNKNOWN, built_in};
use crate::scenario::model::Book;
use bevy_egui::egui::{Color32, Mesh, Painter, Pos2, Rect, pos2};
use lyon_tessellation::geom::point;
use lyon_tessellation::path::Path;
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, VertexBuffers,
};
use std::collections::BTreeMap;
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

/// A shape of one colour in a square from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shape {
    /// Corners.
    pub corners: Vec<[f32; 2]>,
    /// Triangles, three corners each.
    pub triangles: Vec<u32>,
}

impl Shape {
    /// Reads the outlines of an SVG file; `None` if it is not one, or has none.
    #[must_use]
    pub fn of_svg(text: &str) -> Option<Self> {
        let mut all = Self::default();
        for layer in layers(text)? {
            let first = u32::try_from(all.corners.len()).ok()?;
            all.corners.extend(layer.shape.corners);
            let triangles = layer.shape.triangles.iter();
            all.triangles.extend(triangles.map(|corner| corner + first));
        }
        (!all.triangles.is_empty()).then_some(all)
    }

    /// Paints the shape into a square.
    pub fn paint(&self, painter: &Painter, square: Rect, colour: Color32) {
        let mut mesh = Mesh::default();
        for [x, y] in &self.corners {
            let at: Pos2 = pos2(
                square.left() + x * square.width(),
                square.top() + y * square.height(),
            );
            mesh.colored_vertex(at, colour);
        }
        mesh.indices.clone_from(&self.triangles);
        let clip = painter.clip_rect().intersect(square);
        painter.with_clip_rect(clip).add(mesh);
    }
}

/// A part of a picture: an outline with a colour of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureLayer {
    /// The colour, where the file gives one.
    pub colour: Option<Color32>,
    /// The outline.
    pub shape: Shape,
}

/// All outlines of an SVG file, in the order of the file; `None` if it is not one.
fn layers(text: &str) -> Option<Vec<PictureLayer>> {
    let document = roxmltree::Document::parse(text).ok()?;
    let root = document.root_element();
    let size: f32 = root
        .attribute("viewBox")
        .and_then(|numbers| numbers.split_whitespace().nth(2))
        .and_then(|width| width.parse().ok())
        .filter(|width: &f32| (1.0..=FARTHEST).contains(width))?;
    let mut layers = Vec::new();
    for element in root.descendants() {
        let Some(outline) = element.attribute("d") else {
            continue;
        };
        let path = path_of(outline, size)?;
        let options = FillOptions::tolerance(0.002).with_fill_rule(FillRule::EvenOdd);
        let mut buffers: VertexBuffers<[f32; 2], u32> = VertexBuffers::new();
        let mut into = BuffersBuilder::new(&mut buffers, |vertex: FillVertex<'_>| {
            vertex.position().to_array()
        });
        FillTessellator::new()
            .tessellate_path(&path, &options, &mut into)
            .ok()?;
        let fill = element.ancestors().find_map(|node| node.attribute("fill"));
        layers.push(PictureLayer {
            colour: fill.and_then(|fill| Color32::from_hex(fill).ok()),
            shape: Shape {
                corners: buffers.vertices,
                triangles: buffers.indices,
            },
        });
    }
    Some(layers)
}

/// No place in a drawing is farther out than this; numbers beyond cannot be drawn.
const FARTHEST: f32 = 100_000.0;

/// Whether all places of a segment can be drawn.
fn is_near(segment: &SimplePathSegment) -> bool {
    let near = |places: &[f64]| places.iter().all(|n| n.abs() <= f64::from(FARTHEST));
    match *segment {
        SimplePathSegment::MoveTo { x, y } | SimplePathSegment::LineTo { x, y } => near(&[x, y]),
        SimplePathSegment::Quadratic { x1, y1, x, y } => near(&[x1, y1, x, y]),
        SimplePathSegment::CurveTo {
            x1,
            y1,
            x2,
            y2,
            x,
            y,
        } => near(&[x1, y1, x2, y2, x, y]),
        SimplePathSegment::ClosePath => true,
    }
}

fn path_of(outline: &str, size: f32) -> Option<Path> {
    let scaled = |x: f64, y: f64| {
        let small = |n: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a place in a drawing, far from the limits of f32"
            )]
            let n = n as f32;
            n / size
        };
        point(small(x), small(y))
    };
    let mut builder = Path::builder();
    let mut open = false;
    for segment in SimplifyingPathParser::from(outline) {
        let segment = segment.ok().filter(is_near)?;
        match segment {
            SimplePathSegment::MoveTo { x, y } => {
                if open {
                    builder.end(true);
                }
                builder.begin(scaled(x, y));
                open = true;
            }
            _ if !open => return None,
            SimplePathSegment::LineTo { x, y } => {
                builder.line_to(scaled(x, y));
            }
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                builder.quadratic_bezier_to(scaled(x1, y1), scaled(x, y));
            }
            SimplePathSegment::CurveTo {
                x1,
                y1,
                x2,
                y2,
                x,
                y,
            } => {
                builder.cubic_bezier_to(scaled(x1, y1), scaled(x2, y2), scaled(x, y));
            }
            SimplePathSegment::ClosePath => {
                builder.end(true);
                open = false;
            }
        }
    }
    if open {
        builder.end(true);
    }
    Some(builder.build())
}

/// All emblems by name, and the portraits that a scenario brings.
#[derive(Debug, Clone, Default)]
pub struct Emblems {
    shapes: BTreeMap<String, Shape>,
    none: Shape,
    portraits: BTreeMap<u32, Vec<PictureLayer>>,
}

impl Emblems {
    /// Those that come with the game.
    #[must_use]
    pub fn built_in() -> Self {
        let shapes = built_in()
            .filter_map(|(name, drawing)| Some((name.to_owned(), Shape::of_svg(drawing)?)))
            .collect();
        Self {
            shapes,
            ..Self::default()
        }
    }

    /// Those of the game, and those that a scenario brings, which go before. What is no drawing is left out.
    #[must_use]
    pub fn with(&self, book: &Book) -> Self {
        let mut all = self.clone();
        let drawn = book.emblems.iter().filter_map(|(name, drawing)| {
            let shape = Shape::of_svg(drawing)?;
            Some((name.clone(), shape))
        });
        all.shapes.extend(drawn);
        let portraits = book.portraits.iter();
        all.portraits = portraits
            .filter_map(|(seed, drawing)| Some((*seed, layers(drawing)?)))
            .collect();
        all
    }

    /// The portrait that a scenario brings for a face with this seed.
    #[must_use]
    pub fn portrait(&self, seed: u32) -> Option<&[PictureLayer]> {
        self.portraits.get(&seed).map(Vec::as_slice)
    }

    /// Whether there is an emblem of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.shapes.contains_key(name)
    }

    /// The emblem of this name, or the one for names that nobody has drawn.
    #[must_use]
    pub fn get(&self, name: &str) -> &Shape {
        self.shapes
            .get(name)
            .or_else(|| self.shapes.get(UNKNOWN))
            .unwrap_or(&self.none)
    }
}

#[cfg(test)]
mod tests {
    use super::{Emblems, Shape, built_in};
    use crate::scenario::open::open;
    use bevy_egui::egui::Color32;

    #[test]
    fn every_file_is_a_shape_within_its_square() {
        let emblems = Emblems::built_in();
        for (name, _) in built_in() {
            let shape = emblems.get(name);
            assert!(!shape.triangles.is_empty(), "{name:?} is empty");
            let inside = |[x, y]: &[f32; 2]| (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y);
            assert!(
                shape.corners.iter().all(inside),
                "{name:?} leaves its square"
            );
        }
    }

    #[test]
    fn a_scenario_brings_its_own() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells");
        let mut scenario = open(&path).expect("a scenario of the game");
        let sun = "<svg viewBox='0 0 8 8'><g fill='#ff0000'><path d='M0 0L8 0L8 8Z'/></g></svg>";
        let book = scenario.book_mut();
        for (name, drawing) in [("cup", sun), ("sun", sun), ("text", "a sun")] {
            book.emblems.insert(name.to_owned(), drawing.to_owned());
        }
        book.portraits.insert(7, sun.to_owned());
        let all = Emblems::built_in().with(&scenario.book);
        assert!(all.has("sun") && all.has("axe") && !all.has("text"));
        assert_eq!(all.get("cup"), all.get("sun"));
        let face = all.portrait(7).expect("a portrait");
        assert_eq!(face.len(), 1);
        assert_eq!(face[0].colour, Some(Color32::from_rgb(255, 0, 0)));
        assert_eq!(all.portrait(8), None);
    }

    #[test]
    fn what_is_no_drawing_is_no_shape() {
        for text in [
            "",
            "<svg/>",
            "<svg viewBox='0 0 0 0'><path d='M0 0'/></svg>",
        ] {
            assert_eq!(Shape::of_svg(text), None);
        }
        for outline in ["L1 1", "M0 0L1e300 0L9 9", "M0 0L1e39 0L9 9", "M0 0LNaN 0"] {
            let drawing = format!("<svg viewBox='0 0 64 64'><path d='{outline}'/></svg>");
            assert_eq!(Shape::of_svg(&drawing), None, "{outline}");
        }
    }
}
