//! Incitement: each of two is told what the other is said to speak of it (`CANON.md` F6).

use super::Stroke;
use crate::sim::consequence::act::remember;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::OpenPlot;
use bevy::ecs::prelude::World;

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: &Stroke) -> bool {
    let one = plot.scheme.target;
    let Some(other) = plot.scheme.third else {
        return false;
    };
    for (by, to) in [(one, other), (other, one)] {
        let deed = Deed::new(IncidentKind::Maligned, by, to);
        remember(world, deed.weighing(stroke.prize));
        if let Some(plotter) = stroke.known {
            remember(world, Deed::new(IncidentKind::Incited, plotter, to));
        }
    }
    true
}
