//! Plots that everybody hears of.

use super::leader::{dice, drop_plot, release, send};
use super::rules;
use super::table::{Found, OpenPlot, Plots};
use crate::id::FactionId;
use crate::sim::command::Task;
use crate::sim::consequence::act::{add_prestige, record, remember};
use crate::sim::event::{Failure, Observers, PlotExposed};
use crate::sim::index::Index;
use crate::sim::ledger::Cause;
use crate::sim::maje::{Assignment, Captive};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::terms::PlotKind;
use bevy::ecs::prelude::World;

/// The target exposes a plot that it found out. If it is still under way it is over, and its leader may be caught. Returns
/// whose plot it was.
///
/// # Errors
/// Nothing of that kind is known any more.
pub fn expose(
    world: &mut World,
    against: FactionId,
    by: FactionId,
    kind: PlotKind,
) -> Result<FactionId, Failure> {
    let mut plots = world.resource_mut::<Plots>();
    let known = |it: &Found| (it.against, it.by, it.kind) == (against, by, kind);
    let at = plots.found.iter().position(known).ok_or(Failure::Gone)?;
    let leader = plots.found[at].leader;
    let open = plots.led_by(leader).copied();
    let open = open.filter(|it| it.by == by && it.scheme.kind == kind);
    plots.found.retain(|it| !known(it));
    let caught = open.is_some_and(|plot| {
        drop_plot(world, leader);
        caught(world, &plot, rules::SEIZED)
    });
    let exposed = PlotExposed {
        by,
        against,
        kind,
        leader,
        tried: false,
        caught,
    };
    shame(world, exposed);
    Ok(by)
}

/// A plot was struck and failed: everybody hears of it.
pub(super) fn fail(world: &mut World, plot: &OpenPlot) {
    let caught = caught(world, plot, rules::CAUGHT);
    let exposed = PlotExposed {
        by: plot.by,
        against: plot.scheme.target,
        kind: plot.scheme.kind,
        leader: plot.leader,
        tried: true,
        caught,
    };
    shame(world, exposed);
}

/// Whether the leader of a plot is caught; if he is not, he comes home.
fn caught(world: &mut World, plot: &OpenPlot, percent: i32) -> bool {
    let abroad = plot.scheme.kind.is_abroad();
    let caught = abroad && dice(world, plot, 3).chance(percent);
    if caught && let Some(entity) = world.resource::<Index>().maje(plot.leader) {
        send(world, plot.leader, plot.scheme.target);
        let captor = Captive(Some(plot.scheme.target));
        world
            .entity_mut(entity)
            .insert((captor, Assignment(Task::Idle)));
    } else {
        release(world, plot);
    }
    caught
}

fn shame(world: &mut World, exposed: PlotExposed) {
    let deed = Deed::new(IncidentKind::Plotted, exposed.by, exposed.against);
    remember(world, deed.about(exposed.leader).known_to(Observers::ALL));
    add_prestige(world, exposed.by, rules::EXPOSED, Cause::Plot);
    record(world, exposed);
}
