//! What tells the faces of one people from those of another: skin, hair, brow.

use crate::scenario::model::Faces;
use bevy_egui::egui::{Color32, Painter, Pos2, Shape, Stroke};

/// Where a face is drawn: places are shares of the square, and each trait is drawn from a few bits of a seed.
pub(super) struct Canvas<'a> {
    pub(super) painter: &'a Painter,
    pub(super) at: &'a dyn Fn(f32, f32) -> Pos2,
    pub(super) bits: &'a dyn Fn(u32, u32) -> u32,
}

impl Canvas<'_> {
    fn fill(&self, points: &[(f32, f32)], colour: Color32) {
        let points = points.iter().map(|(x, y)| (self.at)(*x, *y)).collect();
        let shape = Shape::convex_polygon(points, colour, Stroke::NONE);
        self.painter.add(shape);
    }

    fn line(&self, points: &[(f32, f32)], width: f32, colour: Color32) {
        let points = points.iter().map(|(x, y)| (self.at)(*x, *y)).collect();
        self.painter
            .add(Shape::line(points, Stroke::new(width, colour)));
    }

    /// A share from 0 to below 1, in `many` steps.
    fn share(&self, shift: u32, many: u32) -> f32 {
        share((self.bits)(shift, many), many)
    }
}

/// `one` of `many` as a share.
#[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
pub(super) fn share(one: u32, many: u32) -> f32 {
    one as f32 / many as f32
}

/// The tones of skin of a people.
pub(super) fn skin(faces: Faces) -> &'static [Color32] {
    const RIDGED: [Color32; 2] = [
        Color32::from_rgb(118, 74, 48),
        Color32::from_rgb(164, 112, 78),
    ];
    const SMOOTH: [Color32; 4] = [
        Color32::from_rgb(206, 164, 134),
        Color32::from_rgb(172, 124, 90),
        Color32::from_rgb(128, 86, 60),
        Color32::from_rgb(92, 60, 42),
    ];
    const CRESTED: [Color32; 2] = [
        Color32::from_rgb(150, 146, 124),
        Color32::from_rgb(124, 126, 112),
    ];
    const SPOTTED: [Color32; 2] = [
        Color32::from_rgb(196, 156, 112),
        Color32::from_rgb(178, 136, 94),
    ];
    match faces {
        Faces::Ridged => &RIDGED,
        Faces::Smooth => &SMOOTH,
        Faces::Crested => &CRESTED,
        Faces::Spotted => &SPOTTED,
    }
}

/// The colour of hair: the Kazon have it dark, others as it comes.
pub(super) const fn hair_colour(faces: Faces, one: u32) -> Color32 {
    match (faces, one) {
        (Faces::Ridged, _) | (_, 0) => Color32::from_rgb(34, 24, 20),
        (Faces::Spotted, _) => Color32::from_rgb(146, 98, 46),
        (_, 1) => Color32::from_rgb(74, 48, 30),
        (_, 2) => Color32::from_rgb(120, 88, 52),
        _ => Color32::from_rgb(110, 108, 104),
    }
}

/// What of the hair lies behind the head.
pub(super) fn behind(canvas: &Canvas<'_>, faces: Faces, hair: Color32) {
    match faces {
        // In chunks.
        Faces::Ridged => {
            let chunks = 5 + (canvas.bits)(7, 3);
            for chunk in 0..=chunks {
                let x = 0.24 + 0.52 * share(chunk, chunks);
                let lean = (x - 0.5) * 0.5;
                let height = 0.05 + 0.10 * canvas.share(chunk + 4, 8);
                let tuft = [
                    (x - 0.07, 0.36),
                    (x + lean - 0.03, 0.20 - height),
                    (x + lean + 0.07, 0.20 - height * 0.8),
                    (x + 0.08, 0.36),
                ];
                canvas.fill(&tuft, hair);
            }
        }
        // Cut short, or long to the shoulders.
        Faces::Smooth => {
            let length = if (canvas.bits)(7, 3) == 0 { 0.74 } else { 0.42 };
            let top = 0.19 - 0.03 * canvas.share(9, 3);
            let cut = [
                (0.25, length),
                (0.25, 0.32),
                (0.38, top),
                (0.62, top),
                (0.75, 0.32),
                (0.75, length),
            ];
            canvas.fill(&cut, hair);
        }
        Faces::Crested => {}
        // Standing up at the back, and down the cheeks.
        Faces::Spotted => {
            for (low, high) in [(0.40, 0.30), (0.48, 0.44), (0.56, 0.58), (0.64, 0.70)] {
                let tip = 0.06 + 0.05 * canvas.share(9, 4);
                canvas.fill(&[(low - 0.09, 0.30), (high, tip), (low + 0.07, 0.30)], hair);
            }
            for side in [-1.0_f32, 1.0] {
                let x = |share: f32| 0.5 + side * share;
                canvas.fill(&[(x(0.19), 0.44), (x(0.31), 0.56), (x(0.17), 0.74)], hair);
            }
        }
    }
}

/// What is on the brow.
pub(super) fn brow(canvas: &Canvas<'_>, faces: Faces, shade: Color32, hair: Color32) {
    match faces {
        Faces::Ridged => {
            let ridges = 2 + (canvas.bits)(15, 3);
            for ridge in 0..ridges {
                let y = 0.30 + 0.135 * share(ridge, 3);
                canvas.line(&[(0.38, y + 0.03), (0.5, y), (0.62, y + 0.03)], 1.5, shade);
            }
        }
        // Where the hair begins.
        Faces::Smooth => {
            let parting = 0.40 + 0.20 * canvas.share(15, 4);
            let line = [
                (0.29, 0.37),
                (0.34, 0.29),
                (parting, 0.265),
                (0.66, 0.29),
                (0.71, 0.37),
                (0.62, 0.235),
                (0.38, 0.235),
            ];
            canvas.fill(&[line[0], line[1], line[2], line[6]], hair);
            canvas.fill(&[line[2], line[3], line[4], line[5]], hair);
            canvas.fill(&[line[6], line[2], line[5]], hair);
        }
        Faces::Crested => {
            for side in [-1.0_f32, 1.0] {
                let x = |share: f32| 0.5 + side * share;
                canvas.line(
                    &[(x(0.05), 0.46), (x(0.09), 0.34), (x(0.10), 0.25)],
                    3.0,
                    shade,
                );
                canvas.line(
                    &[(x(0.17), 0.45), (x(0.19), 0.34), (x(0.16), 0.26)],
                    2.0,
                    shade,
                );
            }
            let scales = 2 + (canvas.bits)(15, 2);
            for scale in 0..scales {
                let y = 0.29 + 0.12 * share(scale, 3);
                canvas.line(&[(0.47, y), (0.5, y + 0.02), (0.53, y)], 1.5, shade);
            }
        }
        Faces::Spotted => {
            for spot in 0..9 {
                let x = 0.33 + 0.042 * share(spot, 1);
                let y = 0.29 + 0.07 * canvas.share(spot + 6, 5);
                let size = 1.2 + 1.2 * canvas.share(spot + 11, 3);
                let place = (canvas.at)(x, y);
                canvas.painter.circle_filled(place, size, shade);
            }
        }
    }
}
