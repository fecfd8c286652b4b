//! The outlines of tokens: they say for what the ships of a fleet are.

use crate::scenario::model::Role;
use bevy_egui::egui::{Pos2, Rect, vec2};

/// Returns the outline of a token: raiders are darts, warships shields, carriers boxes, homes in space hexagons.
#[must_use]
pub fn outline(rect: Rect, role: Role) -> Vec<Pos2> {
    let corners: &[(f32, f32)] = match role {
        Role::Raider => &[
            (0.0, 0.0),
            (1.0, 0.0),
            (0.93, 0.55),
            (0.5, 1.12),
            (0.07, 0.55),
        ],
        Role::Warship => &[
            (0.0, 0.12),
            (0.5, -0.12),
            (1.0, 0.12),
            (1.0, 0.72),
            (0.5, 1.0),
            (0.0, 0.72),
        ],
        Role::Carrier => &[(-0.04, 0.04), (1.04, 0.04), (1.04, 0.92), (-0.04, 0.92)],
        Role::Ark => &[
            (0.22, 0.0),
            (0.78, 0.0),
            (1.08, 0.48),
            (0.78, 0.96),
            (0.22, 0.96),
            (-0.08, 0.48),
        ],
    };
    let at = |(x, y): &(f32, f32)| rect.min + vec2(x * rect.width(), y * rect.height());
    corners.iter().map(at).collect()
}
