//! Who leads a plot, where he is, and what he is told.

use super::table::{OpenPlot, Plots};
use crate::id::{FactionId, MajeId};
use crate::sim::command::Task;
use crate::sim::consequence::act::record;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::event::{PlotMoved, PlotStage};
use crate::sim::faction::residence_in;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Assignment, Captive, Whereabouts};
use crate::sim::terms::Scheme;
use bevy::ecs::prelude::{QueryState, World};

/// Dice of a plot; `ordinal` tells its throws of a turn apart.
pub(super) fn dice(world: &World, plot: &OpenPlot, ordinal: u32) -> Dice {
    let clock = world.resource::<Clock>();
    let subject = u64::from(plot.leader.owner.0) << 16 | u64::from(plot.leader.serial);
    let by = Some(plot.by);
    clock
        .seed
        .dice(clock.turn, Purpose::Plot, by, subject, ordinal)
}

/// What a maje was told, whose he is, and who holds him captive: for looks at all majes.
pub(super) type Tasks = QueryState<(&'static Assignment, &'static Allegiance, &'static Captive)>;

/// Those who were told to plot, free or not, by id.
pub(super) fn plotters(world: &World, told: &mut Tasks) -> Vec<MajeId> {
    let told = told.query(world);
    let majes = world.resource::<Index>().majes().iter();
    let plots = |entity| {
        let maje = told.get(entity);
        maje.is_ok_and(|(task, ..)| matches!(task.0, Task::Plot { .. }))
    };
    majes
        .filter(|(_, entity)| plots(*entity))
        .map(|(id, _)| *id)
        .collect()
}

/// What a free maje plots, by his task.
pub(super) fn plotting(world: &World, maje: MajeId) -> Option<(FactionId, Scheme, bool)> {
    let entity = world.resource::<Index>().maje(maje)?;
    // Few plot: the rest need not be asked whether they are free.
    let Task::Plot { scheme, strikes } = world.get::<Assignment>(entity)?.0 else {
        return None;
    };
    let free = world.get::<Captive>(entity)?.0.is_none();
    let by = world.get::<Allegiance>(entity)?.0;
    free.then_some((by, scheme, strikes))
}

/// Tells those whose plot it is what became of it.
pub(super) fn tell(world: &mut World, plot: &OpenPlot, stage: PlotStage) {
    let (by, leader, scheme) = (plot.by, plot.leader, plot.scheme);
    record(
        world,
        PlotMoved {
            by,
            leader,
            scheme,
            stage,
        },
    );
}

/// A plot is over: its leader comes home, unless he was caught or does something else by now.
pub(super) fn end(world: &mut World, plot: &OpenPlot, stage: PlotStage) {
    release(world, plot);
    tell(world, plot, stage);
}

/// The leader of a plot has nothing more to do with it.
pub(super) fn release(world: &mut World, plot: &OpenPlot) {
    let still = plotting(world, plot.leader);
    if still.is_some_and(|(_, scheme, _)| scheme == plot.scheme) {
        set_idle(world, plot.leader);
        if plot.scheme.kind.is_abroad() {
            send(world, plot.leader, plot.by);
        }
    }
}

/// The maje has nothing to do.
pub(super) fn set_idle(world: &mut World, maje: MajeId) {
    if let Some(entity) = world.resource::<Index>().maje(maje)
        && let Some(mut task) = world.get_mut::<Assignment>(entity)
    {
        task.0 = Task::Idle;
    }
}

/// The maje is where a faction resides.
pub(super) fn send(world: &mut World, maje: MajeId, to: FactionId) {
    let there = residence_in(world, to);
    let entity = world.resource::<Index>().maje(maje);
    if let (Some(there), Some(entity)) = (there, entity)
        && let Some(mut place) = world.get_mut::<Whereabouts>(entity)
    {
        place.0 = there;
    }
}

/// Takes a plot off the table.
pub(super) fn drop_plot(world: &mut World, leader: MajeId) {
    let open = &mut world.resource_mut::<Plots>().open;
    open.retain(|it| it.leader != leader);
}
