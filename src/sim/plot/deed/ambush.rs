//! Ambush: fleets fall on guests who lie in the same place. Battles carry it out; this judges what became of it.

use crate::id::TerritoryId;
use crate::sim::battle::{AttackAim, Campaign};
use crate::sim::belief::Sight;
use crate::sim::command::{Command, Order, Task};
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::{Failure, Observers, OrderFailed, PlotStage};
use crate::sim::index::Index;
use crate::sim::maje::Assignment;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::leader::{drop_plot, end};
use crate::sim::plot::{OpenPlot, Plots};
use bevy::ecs::prelude::World;

/// An ambush that met its guests is over; one that met nobody goes on waiting.
pub(crate) fn judge_ambush(world: &mut World, plot: &OpenPlot) {
    let Some(at) = plot.scheme.at else {
        return;
    };
    if !struck(world, plot, at) {
        wait(world, plot);
        return;
    }
    drop_plot(world, plot.leader);
    let target = plot.scheme.target;
    let present = world.resource::<Sight>().present(at);
    let known = if survived(world, plot, at) {
        Observers::ALL
    } else {
        present
    };
    let deed = Deed::new(IncidentKind::Ambushed, plot.by, target).at(at);
    remember(world, deed.known_to(known));
    end(world, plot, PlotStage::Done);
}

/// Whether the ambush led to a fight this turn.
fn struck(world: &World, plot: &OpenPlot, at: TerritoryId) -> bool {
    let engagements = world.resource::<Campaign>().engagements.iter();
    let mut ambushes = engagements.filter(|it| matches!(it.aim, AttackAim::Ambush));
    ambushes.any(|it| (it.at, it.by, it.against) == (at, plot.by, Some(plot.scheme.target)))
}

/// Whether a ship of the guests is left to tell of it.
fn survived(world: &World, plot: &OpenPlot, at: TerritoryId) -> bool {
    let campaign = world.resource::<Campaign>();
    let index = world.resource::<Index>();
    let mut guests = campaign.at(at).iter();
    guests.any(|it| it.flag == plot.scheme.target && index.fleet(it.fleet).is_some())
}

/// Nobody came: those who lie in ambush go on waiting.
fn wait(world: &mut World, plot: &OpenPlot) {
    let scheme = plot.scheme;
    let task = |strikes| Task::Plot { scheme, strikes };
    if let Some(entity) = world.resource::<Index>().maje(plot.leader) {
        world.entity_mut(entity).insert(Assignment(task(false)));
    }
    let mut plots = world.resource_mut::<Plots>();
    let mut open = plots.open.iter_mut();
    if let Some(waiting) = open.find(|it| it.leader == plot.leader) {
        waiting.strikes = false;
    }
    let order = Command::Order(Order::Assign {
        maje: plot.leader,
        task: task(true),
    });
    record(
        world,
        OrderFailed {
            faction: plot.by,
            order,
            why: Failure::Missed,
        },
    );
}
