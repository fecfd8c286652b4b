//! How plots stand in truth.

use super::leader::Tasks;
use super::rules::Conspiracy;
use super::table::{OpenPlot, Plots};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Traits;
use crate::sim::command::Task;
use crate::sim::consequence::act::leader;
use crate::sim::faction::Arsenal;
use crate::sim::fleet::{Flag, Position, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::informant::{Informant, Informants};
use crate::sim::maje::{Assignment, Captive, Loyalty, Person};
use bevy::ecs::prelude::{QueryState, World};

/// Whose a fleet is, where it lies and what ships it has.
pub(super) type Fleets = QueryState<(&'static Flag, &'static Position, &'static Ships)>;

/// A fleet at rest that could attack.
pub(super) struct Berth {
    pub of: FactionId,
    pub at: TerritoryId,
    pub attack: i32,
}

/// Others than its leader whom every plot has to do with: found once for all plots, and again when one was struck.
pub(super) struct Bystanders {
    /// Who has a free spy or an informant with whom.
    spies: Vec<(FactionId, FactionId)>,
    /// By id.
    pub fleets: Vec<Berth>,
}

impl Bystanders {
    /// Those in a world.
    pub fn of(world: &World, told: &mut Tasks, fleets: &mut Fleets) -> Self {
        let (index, setting) = (world.resource::<Index>(), world.resource::<Setting>());
        let (told, fleets) = (told.query(world), fleets.query(world));
        let majes = index.majes().iter();
        let informants = world.resource::<Informants>();
        let spies = majes.filter_map(|(id, maje)| match told.get(*maje) {
            Ok((Assignment(Task::Spy { on }), of, Captive(None))) => {
                (!informants.serves(*id, *on)).then_some((of.0, *on))
            }
            _ => None,
        });
        let at_home = |it: &&Informant| {
            let maje = index.maje(it.maje).and_then(|maje| told.get(maje).ok());
            matches!(maje, Some((_, of, Captive(None))) if of.0 == it.house)
        };
        let turned = informants.serving().filter(at_home);
        let turned = turned.map(|it| (it.master, it.house));
        let all = index.fleets().iter();
        let fleets = all.filter_map(|(_, fleet)| {
            let (flag, position, ships) = fleets.get(*fleet).ok()?;
            let squadrons = ships.0.iter();
            let attack = squadrons.map(|it| setting.class(it.class).attack * i32::from(it.count));
            Some(Berth {
                of: flag.0,
                at: position.arrived()?,
                attack: attack.sum(),
            })
        });
        Self {
            spies: spies.chain(turned).collect(),
            fleets: fleets.filter(|it| it.attack > 0).collect(),
        }
    }
}

/// How a plot stands in truth.
pub(super) fn conspiracy(world: &World, bystanders: &Bystanders, plot: &OpenPlot) -> Conspiracy {
    let index = world.resource::<Index>();
    let entity = index.maje(plot.leader);
    let traits = entity.and_then(|it| world.get::<Person>(it));
    let loyalty = entity.and_then(|it| world.get::<Loyalty>(it));
    let beams = world
        .get::<Arsenal>(index.faction(plot.by))
        .is_some_and(|held| {
            held.effects(&world.resource::<Setting>().technologies)
                .beams
        });
    Conspiracy {
        kind: plot.scheme.kind,
        waited: plot.waited(world.resource::<Clock>().turn),
        leader: traits.map_or_else(Traits::default, |it| it.traits),
        loyalty: loyalty.map_or(0, |it| it.0),
        target: leader(world, plot.scheme.target),
        spied_on: bystanders.spies.contains(&(plot.scheme.target, plot.by)),
        warned: world.resource::<Plots>().is_known(plot),
        beams,
    }
}
