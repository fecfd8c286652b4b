//! What the target notices of a blow while it is prepared: ships that are made ready within reach of its land, and talk among
//! those who know. Neither says for certain what comes: plots are called off, too.

use super::leader::dice;
use super::rules;
use super::table::OpenPlot;
use super::truth::Bystanders;
use crate::id::{FactionId, TerritoryId};
use crate::sim::belief::Sight;
use crate::sim::consequence::act::remember;
use crate::sim::index::{Index, Ways};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::terms::PlotKind;
use crate::sim::territory::Holding;
use bevy::ecs::prelude::World;

/// Ships no farther from land of the target than this, in lane lengths, are made ready against it. Ours.
const REACH: u16 = 6;

/// Lets the target notice what it can of a plot under way against lives and ships: talk, and of a breach, for which many ships are made
/// ready, the ships too.
pub(super) fn show(world: &mut World, bystanders: &Bystanders, plot: &OpenPlot) {
    let kind = plot.scheme.kind;
    let [beside_ships, alone] = rules::talk(kind);
    if alone == 0 {
        return;
    }
    let (by, target) = (plot.by, plot.scheme.target);
    let breach = kind == PlotKind::Breach;
    let massed = breach
        .then(|| massed(world, bystanders, by, target))
        .flatten();
    if let Some(at) = massed {
        remember(world, Deed::new(IncidentKind::Massed, by, target).at(at));
    }
    let talk = if massed.is_some() {
        beside_ships
    } else {
        alone
    };
    if dice(world, plot, 5).chance(talk) {
        remember(world, Deed::new(IncidentKind::SaidToPlot, by, target));
    }
}

/// Where the strongest fleet of a faction lies that another sees within reach of its land.
fn massed(
    world: &World,
    bystanders: &Bystanders,
    by: FactionId,
    target: FactionId,
) -> Option<TerritoryId> {
    let (index, ways) = (world.resource::<Index>(), world.resource::<Ways>());
    let sight = world.resource::<Sight>();
    let held = |land: &TerritoryId| {
        let holding = world.get::<Holding>(index.territory(*land));
        holding.is_some_and(|it| it.holder == Some(target))
    };
    let near = |at: TerritoryId| {
        let places = ways.nearest_first(at).iter();
        let mut reached = places.take_while(|land| ways.distance(at, **land) <= REACH);
        reached.any(held)
    };
    let fleets = bystanders.fleets.iter().filter(|it| it.of == by);
    let seen = fleets.filter(|it| sight.at(it.at).includes(target) && near(it.at));
    let strongest = seen.max_by_key(|it| (it.attack, std::cmp::Reverse(it.at)));
    strongest.map(|it| it.at)
}
