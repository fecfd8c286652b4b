//! What plots do when they succeed: one file a kind.

mod ambush;
pub(super) mod breach;
mod coup;
mod false_flag;
mod forgery;
mod incitement;
mod murder;
mod poaching;
mod ship_theft;
mod stroke;

pub(super) use ambush::judge_ambush;
pub(super) use stroke::Stroke;

use super::table::OpenPlot;
use crate::sim::terms::PlotKind;
use bevy::ecs::prelude::World;

/// Does what the plot was meant to do. Returns whether anything came of it.
pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: Stroke) -> bool {
    match plot.scheme.kind {
        // Battles carry them out.
        PlotKind::Ambush | PlotKind::Breach => false,
        PlotKind::Murder => murder::carry_out(world, plot, &stroke),
        PlotKind::Incitement => incitement::carry_out(world, plot, &stroke),
        PlotKind::ShipTheft => ship_theft::carry_out(world, plot, &stroke),
        PlotKind::Poaching => poaching::carry_out(world, plot),
        PlotKind::FalseFlag => false_flag::carry_out(world, plot, &stroke),
        PlotKind::Forgery => forgery::carry_out(world, plot, stroke),
        PlotKind::Coup => coup::carry_out(world, plot, &stroke),
    }
}
