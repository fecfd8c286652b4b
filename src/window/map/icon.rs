//! Small signs of the map, drawn with a few strokes: what is peculiar about a place, what a fleet is up to.

use crate::scenario::model::{Good, Peculiarity};
use crate::sim::command::Mission;
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Icon {
    /// A fort.
    Fort,
    /// Ruins.
    Ruins,
    /// A nebula.
    Nebula,
    /// An asteroid field.
    Asteroids,
    /// A shipyard.
    Shipyard,
    /// An edge of the map.
    Edge,
    /// Poor in water.
    WaterPoor,
    /// Neutral ground.
    Neutral,
    /// A homeworld.
    Homeworld,
    /// Something is being built.
    Works,
    /// Nothing passes in or out.
    Blockade,
    /// Under way.
    Move,
    /// Out for goods.
    Raid,
    /// Out for land.
    Seize,
    /// On guard.
    Guard,
    /// Going home.
    Withdraw,
    /// Hunting.
    Attack,
    /// Beside another fleet.
    Escort,
    /// Carrying goods.
    Haul,
    /// Food.
    Food,
    /// Ore.
    Ore,
    /// Water.
    Water,
}

type Strokes = &'static [&'static [(f32, f32)]];

impl Icon {
    /// The sign of a peculiarity.
    #[must_use]
    pub const fn of(peculiarity: Peculiarity) -> Self {
        match peculiarity {
            Peculiarity::WaterPoor => Self::WaterPoor,
            Peculiarity::Nebula => Self::Nebula,
            Peculiarity::Asteroids => Self::Asteroids,
            Peculiarity::Ruins => Self::Ruins,
            Peculiarity::NeutralGround => Self::Neutral,
            Peculiarity::Homeworld => Self::Homeworld,
            Peculiarity::Shipyard => Self::Shipyard,
            Peculiarity::Edge => Self::Edge,
        }
    }

    /// The sign of what a fleet is up to; none if it just lies there.
    #[must_use]
    pub const fn of_mission(mission: Mission) -> Option<Self> {
        Some(match mission {
            Mission::Hold => return None,
            Mission::Move { .. } => Self::Move,
            Mission::Raid { .. } => Self::Raid,
            Mission::Seize { .. } => Self::Seize,
            Mission::Attack { .. } => Self::Attack,
            Mission::Guard { .. } => Self::Guard,
            Mission::Escort { .. } => Self::Escort,
            Mission::Blockade { .. } => Self::Blockade,
            Mission::Withdraw { .. } => Self::Withdraw,
            Mission::Haul { .. } => Self::Haul,
            Mission::Depart { .. } => Self::Edge,
        })
    }

    /// The sign of a good.
    #[must_use]
    pub const fn of_good(good: Good) -> Self {
        match good {
            Good::Food => Self::Food,
            Good::Ore => Self::Ore,
            Good::Water => Self::Water,
        }
    }

    /// Lines in a square from 0 to 1.
    const fn strokes(self) -> Strokes {
        match self {
            Self::Fort => &[&[
                (0.1, 0.95),
                (0.1, 0.15),
                (0.32, 0.15),
                (0.32, 0.4),
                (0.68, 0.4),
                (0.68, 0.15),
                (0.9, 0.15),
                (0.9, 0.95),
                (0.1, 0.95),
            ]],
            Self::Ruins => &[
                &[(0.15, 0.95), (0.15, 0.2)],
                &[(0.5, 0.95), (0.5, 0.5)],
                &[(0.85, 0.95), (0.85, 0.05)],
                &[(0.0, 0.95), (1.0, 0.95)],
            ],
            Self::Nebula => &[
                &[
                    (0.0, 0.35),
                    (0.25, 0.2),
                    (0.5, 0.35),
                    (0.75, 0.5),
                    (1.0, 0.35),
                ],
                &[
                    (0.0, 0.75),
                    (0.25, 0.6),
                    (0.5, 0.75),
                    (0.75, 0.9),
                    (1.0, 0.75),
                ],
            ],
            Self::Asteroids => &[
                &[
                    (0.1, 0.4),
                    (0.3, 0.15),
                    (0.5, 0.35),
                    (0.3, 0.55),
                    (0.1, 0.4),
                ],
                &[
                    (0.55, 0.75),
                    (0.75, 0.5),
                    (0.95, 0.7),
                    (0.75, 0.95),
                    (0.55, 0.75),
                ],
            ],
            Self::Shipyard => &[
                &[
                    (0.05, 0.55),
                    (0.3, 0.9),
                    (0.7, 0.9),
                    (0.95, 0.55),
                    (0.05, 0.55),
                ],
                &[(0.5, 0.5), (0.5, 0.05), (0.85, 0.3)],
            ],
            Self::Edge => &[
                &[(0.1, 0.5), (0.8, 0.5)],
                &[(0.5, 0.2), (0.8, 0.5), (0.5, 0.8)],
                &[(0.97, 0.05), (0.97, 0.95)],
            ],
            Self::WaterPoor => &[
                &[
                    (0.5, 0.05),
                    (0.2, 0.55),
                    (0.3, 0.85),
                    (0.5, 0.95),
                    (0.7, 0.85),
                    (0.8, 0.55),
                    (0.5, 0.05),
                ],
                &[(0.05, 0.95), (0.95, 0.1)],
            ],
            Self::Neutral => &[
                &[(0.5, 0.05), (0.5, 0.95)],
                &[(0.1, 0.3), (0.9, 0.3)],
                &[(0.1, 0.3), (0.0, 0.6), (0.25, 0.6), (0.1, 0.3)],
                &[(0.9, 0.3), (0.75, 0.6), (1.0, 0.6), (0.9, 0.3)],
            ],
            Self::Homeworld => &[&[
                (0.5, 0.05),
                (0.63, 0.38),
                (0.97, 0.38),
                (0.7, 0.6),
                (0.8, 0.95),
                (0.5, 0.74),
                (0.2, 0.95),
                (0.3, 0.6),
                (0.03, 0.38),
                (0.37, 0.38),
                (0.5, 0.05),
            ]],
            Self::Works => &[
                &[(0.15, 0.95), (0.65, 0.4)],
                &[
                    (0.35, 0.2),
                    (0.6, 0.05),
                    (0.95, 0.45),
                    (0.8, 0.65),
                    (0.35, 0.2),
                ],
            ],
            Self::Blockade => &[
                &[(0.15, 0.1), (0.85, 0.9)],
                &[(0.85, 0.1), (0.15, 0.9)],
                &[(0.0, 0.5), (1.0, 0.5)],
            ],
            Self::Move => &[
                &[(0.05, 0.5), (0.9, 0.5)],
                &[(0.55, 0.15), (0.95, 0.5), (0.55, 0.85)],
            ],
            Self::Withdraw => &[
                &[(0.1, 0.5), (0.95, 0.5)],
                &[(0.45, 0.15), (0.05, 0.5), (0.45, 0.85)],
            ],
            Self::Raid => &[
                &[(0.1, 0.9), (0.9, 0.1)],
                &[(0.5, 0.1), (0.9, 0.1), (0.9, 0.5)],
                &[(0.1, 0.55), (0.45, 0.9)],
            ],
            Self::Seize => &[&[(0.2, 0.98), (0.2, 0.05), (0.9, 0.28), (0.2, 0.52)]],
            Self::Guard => &[&[
                (0.1, 0.1),
                (0.9, 0.1),
                (0.85, 0.6),
                (0.5, 0.95),
                (0.15, 0.6),
                (0.1, 0.1),
            ]],
            Self::Attack => &[&[(0.1, 0.1), (0.9, 0.9)], &[(0.9, 0.1), (0.1, 0.9)]],
            Self::Escort => &[
                &[(0.1, 0.2), (0.5, 0.5), (0.1, 0.8)],
                &[(0.5, 0.2), (0.9, 0.5), (0.5, 0.8)],
            ],
            Self::Food => &[
                &[(0.5, 0.98), (0.5, 0.1)],
                &[
                    (0.12, 0.15),
                    (0.2, 0.4),
                    (0.5, 0.52),
                    (0.8, 0.4),
                    (0.88, 0.15),
                ],
                &[
                    (0.12, 0.5),
                    (0.2, 0.72),
                    (0.5, 0.85),
                    (0.8, 0.72),
                    (0.88, 0.5),
                ],
            ],
            Self::Ore => &[
                &[
                    (0.25, 0.1),
                    (0.75, 0.1),
                    (1.0, 0.5),
                    (0.75, 0.9),
                    (0.25, 0.9),
                    (0.0, 0.5),
                    (0.25, 0.1),
                ],
                &[(0.0, 0.5), (0.5, 0.5), (0.75, 0.1)],
                &[(0.5, 0.5), (0.75, 0.9)],
            ],
            Self::Water => &[
                &[
                    (0.5, 0.02),
                    (0.18, 0.52),
                    (0.2, 0.8),
                    (0.5, 0.98),
                    (0.8, 0.8),
                    (0.82, 0.52),
                    (0.5, 0.02),
                ],
                &[(0.38, 0.6), (0.4, 0.74), (0.52, 0.8)],
            ],
            Self::Haul => &[
                &[(0.1, 0.3), (0.9, 0.3), (0.9, 0.95), (0.1, 0.95), (0.1, 0.3)],
                &[(0.5, 0.3), (0.5, 0.95)],
                &[(0.25, 0.3), (0.5, 0.05), (0.75, 0.3)],
            ],
        }
    }

    /// Paints the sign into a square.
    pub fn paint(self, painter: &Painter, square: Rect, colour: Color32) {
        let wide = (square.width() / 8.0).clamp(1.0, 2.0);
        for line in self.strokes() {
            let points: Vec<Pos2> = line
                .iter()
                .map(|(x, y)| {
                    pos2(
                        square.left() + x * square.width(),
                        square.top() + y * square.height(),
                    )
                })
                .collect();
            painter.add(Shape::line(points, Stroke::new(wide, colour)));
        }
    }
}
