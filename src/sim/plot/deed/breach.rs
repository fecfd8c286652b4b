//! A breach of faith: the deals with the target are broken by arms. Fleets strike it by their orders; the plot is what makes it
//! possible, and what can leak before.

use crate::sim::deal::Deals;
use crate::sim::event::PlotStage;
use crate::sim::index::Clock;
use crate::sim::opinion::Opinions;
use crate::sim::plot::OpenPlot;
use crate::sim::terms::PlotKind;
use bevy::ecs::prelude::World;

/// How a breach ends this turn, if it does: it was struck, or there is no word left to break.
pub(in crate::sim::plot) fn over(world: &World, plot: &OpenPlot) -> Option<PlotStage> {
    let (by, target) = (plot.by, plot.scheme.target);
    if plot.scheme.kind != PlotKind::Breach || world.resource::<Deals>().bind(by, target) {
        return None;
    }
    let now = world.resource::<Clock>().turn;
    let mut since = world.resource::<Opinions>().since(now);
    let struck = since.any(|it| (it.by, it.to) == (by, target) && it.kind.is_attack());
    Some(if struck {
        PlotStage::Done
    } else {
        PlotStage::Dropped
    })
}
