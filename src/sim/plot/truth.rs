//! How plots stand in truth.

use super::leader::Told;
use super::rules::Conspiracy;
use super::table::{OpenPlot, Plots};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::command::Task;
use crate::sim::consequence::act::leader;
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::{Loyalty, Person};
use bevy::ecs::prelude::World;

/// How a plot stands in truth.
pub(super) fn conspiracy(world: &World, told: &mut Told, plot: &OpenPlot) -> Conspiracy {
    let index = world.resource::<Index>();
    let entity = index.maje(plot.leader);
    let traits = entity.and_then(|it| world.get::<Person>(it));
    let loyalty = entity.and_then(|it| world.get::<Loyalty>(it));
    let beams = world
        .get::<Arsenal>(index.faction(plot.by))
        .is_some_and(|held| Effects::of(&world.resource::<Setting>().technologies, &held.0).beams);
    Conspiracy {
        kind: plot.scheme.kind,
        waited: plot.waited(world.resource::<Clock>().turn),
        leader: traits.map_or_else(Traits::default, |it| it.traits),
        loyalty: loyalty.map_or(0, |it| it.0),
        target: leader(world, plot.scheme.target),
        spied_on: spies(world, told, plot.scheme.target, plot.by),
        warned: world.resource::<Plots>().is_known(plot),
        beams,
    }
}

/// Whether a faction has a free spy with another.
fn spies(world: &World, told: &mut Told, of: FactionId, with: FactionId) -> bool {
    let told = told.query(world);
    let mut majes = world.resource::<Index>().majes_of_first(of);
    majes.any(|entity| {
        let maje = told.get(entity);
        maje.is_ok_and(|(task, faction, captive)| {
            let spies = matches!(task.0, Task::Spy { on } if on == with);
            spies && faction.0 == of && captive.0.is_none()
        })
    })
}
