//! The course of plots: they begin and end by the tasks of majes, ripen, wear out their leaders, and leak.

use super::deed::breach;
use super::leader::{Tasks, dice, drop_plot, end, plotters, plotting, send, set_idle, tell};
use super::preparation;
use super::rules;
use super::strike::strike;
use super::table::{Found, OpenPlot, Plots};
use super::truth::{self, Bystanders, Fleets};
use crate::id::FactionId;
use crate::sim::consequence::act::record;
use crate::sim::event::{PlotFound, PlotStage};
use crate::sim::faction::Standing;
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::Loyalty;
use crate::sim::terms::Scheme;
use bevy::ecs::prelude::World;

/// Whether a faction plays.
fn plays(world: &World, faction: FactionId) -> bool {
    let entity = world.resource::<Index>().faction(faction);
    world
        .get::<Standing>(entity)
        .is_some_and(Standing::is_active)
}

/// System: plots begin, go on or are called off, as majes were told.
pub fn follow_orders(world: &mut World, told: &mut Tasks) {
    let now = world.resource::<Clock>().turn;
    let open = std::mem::take(&mut world.resource_mut::<Plots>().open);
    for mut plot in open {
        let wanted = plotting(world, plot.leader);
        let same = |(by, scheme, _): &(FactionId, Scheme, bool)| {
            (*by, *scheme) == (plot.by, plot.scheme) && plays(world, scheme.target)
        };
        if let Some((.., strikes)) = wanted.filter(same) {
            plot.strikes = strikes;
            world.resource_mut::<Plots>().begin_plot(plot);
        } else {
            end(world, &plot, PlotStage::Dropped);
        }
    }
    for leader in plotters(world, told) {
        let Some((by, scheme, _)) = plotting(world, leader) else {
            continue;
        };
        if world.resource::<Plots>().led_by(leader).is_some() {
            continue;
        }
        let plot = OpenPlot {
            leader,
            by,
            scheme,
            since: now,
            strikes: false,
        };
        if !plays(world, scheme.target) || scheme.target == by {
            set_idle(world, leader);
            continue;
        }
        world.resource_mut::<Plots>().begin_plot(plot);
        if scheme.kind.is_abroad() {
            send(world, leader, scheme.target);
        }
        tell(world, &plot, PlotStage::Begun);
    }
}

/// System: plots leak, or are struck.
pub fn advance(world: &mut World, told: &mut Tasks, fleets: &mut Fleets) {
    let now = world.resource::<Clock>().turn;
    let plots = world.resource::<Plots>().open.clone();
    let mut bystanders = None;
    for plot in plots {
        let under_way = plotting(world, plot.leader).is_some() && plays(world, plot.scheme.target);
        if !under_way {
            drop_plot(world, plot.leader);
            end(world, &plot, PlotStage::Dropped);
            continue;
        }
        if let Some(stage) = breach::over(world, &plot) {
            drop_plot(world, plot.leader);
            end(world, &plot, stage);
            continue;
        }
        let seen = bystanders.get_or_insert_with(|| Bystanders::of(world, told, fleets));
        if plot.strikes && plot.since < now {
            strike(world, seen, &plot);
            bystanders = None;
        } else {
            wear(world, &plot);
            preparation::show(world, seen, &plot);
            leak(world, seen, &plot);
        }
    }
    world.resource_mut::<Plots>().forget(now);
}

/// Whether the target finds the plot out this turn.
fn leak(world: &mut World, bystanders: &Bystanders, plot: &OpenPlot) {
    if world.resource::<Plots>().is_known(plot) {
        return;
    }
    let leaks = truth::conspiracy(world, bystanders, plot).leak();
    if !dice(world, plot, 0).chance(leaks) {
        return;
    }
    let found = Found {
        by: plot.by,
        against: plot.scheme.target,
        kind: plot.scheme.kind,
        leader: plot.leader,
        turn: world.resource::<Clock>().turn,
    };
    world.resource_mut::<Plots>().found.push(found);
    let (by, against, kind) = (found.by, found.against, found.kind);
    record(world, PlotFound { against, by, kind });
}

/// Secrets wear out whoever keeps them.
fn wear(world: &mut World, plot: &OpenPlot) {
    let leader = world.resource::<Index>().maje(plot.leader);
    let Some(mut loyalty) = leader.and_then(|leader| world.get_mut::<Loyalty>(leader)) else {
        return;
    };
    let before = loyalty.0;
    loyalty.0 = (before - rules::STRAIN).max(0);
    let change = loyalty.0 - before;
    let account = Account::Loyalty(plot.leader);
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(Some(plot.by), account, change, Cause::Plot);
}
