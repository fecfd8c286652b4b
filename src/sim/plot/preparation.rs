//! What the target notices of a blow while it is prepared: ships that are made ready within reach of its land, and talk among
//! those who know. Neither says for certain what comes: plots are called off, too.

use super::leader::dice;
use super::rules;
use super::table::OpenPlot;
use crate::id::{FactionId, TerritoryId};
use crate::sim::belief::Sight;
use crate::sim::consequence::act::remember;
use crate::sim::fleet::{Flag, Position, Ships};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::terms::PlotKind;
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{QueryState, World};

/// Ships no farther from land of the target than this, in lane lengths, are made ready against it. Ours.
const REACH: u16 = 6;

/// Whose a fleet is, where it lies and what ships it has: for looks at all fleets.
pub(super) type Fleets = QueryState<(&'static Flag, &'static Position, &'static Ships)>;

/// Lets the target notice what it can of a plot under way against lives and ships: talk, and of a breach, for which many ships are made
/// ready, the ships too.
pub(super) fn show(world: &mut World, fleets: &mut Fleets, plot: &OpenPlot) {
    let kind = plot.scheme.kind;
    let [beside_ships, alone] = rules::talk(kind);
    if alone == 0 {
        return;
    }
    let (by, target) = (plot.by, plot.scheme.target);
    let breach = kind == PlotKind::Breach;
    let massed = breach.then(|| massed(world, fleets, by, target)).flatten();
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
    fleets: &mut Fleets,
    by: FactionId,
    target: FactionId,
) -> Option<TerritoryId> {
    let (index, ways) = (world.resource::<Index>(), world.resource::<Ways>());
    let (sight, setting) = (world.resource::<Sight>(), world.resource::<Setting>());
    let held = |land: &TerritoryId| {
        let holding = world.get::<Holding>(index.territory(*land));
        holding.is_some_and(|it| it.holder == Some(target))
    };
    let near = |at: TerritoryId| {
        let places = ways.nearest_first(at).iter();
        let mut reached = places.take_while(|land| ways.distance(at, **land) <= REACH);
        reached.any(held)
    };
    let fleets = fleets.query(world);
    let fleets = index.fleets().iter().filter_map(|(_, entity)| {
        let (flag, position, ships) = fleets.get(*entity).ok()?;
        let at = position.arrived().filter(|_| flag.0 == by)?;
        let seen = sight.at(at).includes(target) && near(at);
        if !seen {
            return None;
        }
        let squadrons = ships.0.iter();
        let attack: i32 = squadrons
            .map(|it| setting.class(it.class).attack * i32::from(it.count))
            .sum();
        (attack > 0).then_some((attack, std::cmp::Reverse(at)))
    });
    fleets.max().map(|(_, at)| at.0)
}
