//! What egui paints: which words, where, in which colour, on what.

use bevy_egui::egui::epaint::{ClippedShape, TextShape};
use bevy_egui::egui::{Color32, Pos2, Rect, Shape};

/// Words on the screen.
#[derive(Debug, Clone)]
pub struct Words {
    /// What they say.
    pub text: String,
    /// Where their ink is.
    pub ink: Rect,
    /// Where they may be seen.
    pub clip: Rect,
    /// Their colour over their ground.
    pub colour: Color32,
    /// What they lie on.
    pub ground: Color32,
    /// Whether they were cut short to fit.
    pub elided: bool,
}

/// A filled rectangle, with its place in the order of painting.
struct Ground {
    order: usize,
    rect: Rect,
    fill: Color32,
}

/// All words that are seen, none that a later dialogue or its shade covers. `space` is what lies behind
/// everything.
pub fn words(shapes: &[ClippedShape], space: Color32) -> Vec<Words> {
    let mut texts = Vec::new();
    let mut grounds = Vec::new();
    let mut order = 0;
    for clipped in shapes {
        gather(
            &clipped.shape,
            clipped.clip_rect,
            &mut order,
            &mut texts,
            &mut grounds,
        );
    }
    let mut found = Vec::new();
    for (at, clip, text) in texts {
        if text.angle != 0.0 {
            continue;
        }
        for row in &text.galley.rows {
            let ink = row.row.visuals.mesh_bounds;
            let ink = ink.translate(row.pos.to_vec2() + text.pos.to_vec2());
            let said = row.row.text();
            if !ink.is_positive() || said.trim().is_empty() || !clip.intersects(ink) {
                continue;
            }
            // What of it is seen may be a part.
            let middle = ink.intersect(clip).center();
            let hidden = grounds
                .iter()
                .any(|g| g.order > at && g.fill.a() > 100 && g.rect.contains(middle));
            if hidden {
                continue;
            }
            let ground = ground_at(&grounds, at, middle, space);
            found.push(Words {
                text: said,
                ink,
                clip,
                colour: blend(ground, colour_of(&text)),
                ground,
                elided: text.galley.elided,
            });
        }
    }
    found
}

fn gather(
    shape: &Shape,
    clip: Rect,
    order: &mut usize,
    texts: &mut Vec<(usize, Rect, TextShape)>,
    grounds: &mut Vec<Ground>,
) {
    *order += 1;
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                gather(shape, clip, order, texts, grounds);
            }
        }
        Shape::Text(text) => texts.push((*order, clip, text.clone())),
        Shape::Rect(rect) => grounds.push(Ground {
            order: *order,
            rect: rect.rect.intersect(clip),
            fill: rect.fill,
        }),
        _ => {}
    }
}

/// What lies at a point before something is painted there.
fn ground_at(grounds: &[Ground], before: usize, at: Pos2, space: Color32) -> Color32 {
    grounds
        .iter()
        .filter(|ground| ground.order < before && ground.rect.contains(at))
        .fold(space, |below, ground| blend(below, ground.fill))
}

/// A premultiplied colour over an opaque one.
fn blend(below: Color32, above: Color32) -> Color32 {
    let rest = f32::from(255 - above.a()) / 255.0;
    let mix = |below: u8, above: u8| (f32::from(below) * rest + f32::from(above)).min(255.0) as u8;
    Color32::from_rgb(
        mix(below.r(), above.r()),
        mix(below.g(), above.g()),
        mix(below.b(), above.b()),
    )
}

/// The faintest colour of the words.
fn colour_of(text: &TextShape) -> Color32 {
    let sections = text.galley.job.sections.iter();
    let own = sections
        .map(|section| section.format.color)
        .find(|colour| *colour != Color32::PLACEHOLDER);
    let colour = text
        .override_text_color
        .or(own)
        .unwrap_or(text.fallback_color);
    colour.gamma_multiply(text.opacity_factor)
}
