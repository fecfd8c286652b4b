//! Plots that are struck.

use super::deed::Stroke;
use super::expose::fail;
use super::leader::{dice, drop_plot, end};
use super::table::OpenPlot;
use super::truth::{self, Bystanders};
use super::{deed, rules};
use crate::sim::consequence::act::add_prestige;
use crate::sim::deal::end_for_treason;
use crate::sim::event::PlotStage;
use crate::sim::ledger::Cause;
use crate::sim::terms::PlotKind;
use bevy::ecs::prelude::World;

/// Carries a plot out: it does what it was meant to do, comes to nothing, or fails and is known everywhere.
pub(super) fn strike(world: &mut World, bystanders: &Bystanders, plot: &OpenPlot) {
    if plot.scheme.kind == PlotKind::Ambush {
        deed::judge_ambush(world, plot);
        return;
    }
    let stands = truth::conspiracy(world, bystanders, plot);
    drop_plot(world, plot.leader);
    if !dice(world, plot, 1).chance(stands.chance()) {
        fail(world, plot);
        return;
    }
    let known = dice(world, plot, 2).chance(stands.evidence());
    let stroke = Stroke {
        prize: rules::prize(plot.scheme.kind, stands.waited),
        known: known.then_some(plot.by),
        beams: stands.beams,
        dice: dice(world, plot, 4),
    };
    let done = deed::carry_out(world, plot, stroke);
    if done && known {
        blame(world, plot);
    }
    let stage = if done {
        PlotStage::Done
    } else {
        PlotStage::Vain
    };
    end(world, plot, stage);
}

/// What it means to be known as the one who did it, beyond the deed itself.
pub(super) fn blame(world: &mut World, plot: &OpenPlot) {
    end_for_treason(world, plot.by, plot.scheme.target);
    if matches!(plot.scheme.kind, PlotKind::Murder | PlotKind::FalseFlag) {
        add_prestige(world, plot.by, rules::EXPOSED, Cause::Plot);
    }
}
