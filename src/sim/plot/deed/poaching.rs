//! Poaching: the least loyal maje of the target changes sides, with the fleet that he commands.

use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::command::{Mission, Task};
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::{MajeDeserted, Observers};
use crate::sim::fleet::{Commander, Flag, StandingOrders};
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::rules::defects;
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Person};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::OpenPlot;
use bevy::ecs::prelude::{Entity, World};

/// Who is more loyal than this is not for sale. Ours.
const FAITHFUL: i32 = 60;
/// How loyal he is to whom he comes to. Ours.
const BOUGHT: i32 = 50;

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot) -> bool {
    let (from, to) = (plot.scheme.target, plot.by);
    let Some((before, maje, entity)) = wavering(world, plot) else {
        return false;
    };
    let fleet = match world.get::<Assignment>(entity) {
        Some(Assignment(Task::Command { fleet })) => Some(*fleet),
        _ => None,
    };
    let led = fleet.and_then(|fleet| world.resource::<Index>().fleet(fleet));
    let led = led.filter(|led| {
        let commander = world.get::<Commander>(*led);
        commander.is_some_and(|it| it.0 == Some(maje))
    });
    if let Some(led) = led {
        let hold = StandingOrders(Mission::Hold);
        world.entity_mut(led).insert((Flag(to), hold));
    } else {
        world.entity_mut(entity).insert(Assignment(Task::Idle));
    }
    world
        .entity_mut(entity)
        .insert((Allegiance(to), Loyalty(BOUGHT)));
    let account = Account::Loyalty(maje);
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(Some(to), account, BOUGHT - before, Cause::MajeLost);
    let deed = Deed::new(IncidentKind::TookIn, to, from).about(maje);
    remember(world, deed.known_to(Observers::ALL));
    let fleet = led.and(fleet).map(Into::into);
    record(
        world,
        MajeDeserted {
            maje,
            from,
            to: Some(to),
            fleet,
        },
    );
    true
}

/// The least loyal of the target's majes who can be talked over, with his loyalty.
fn wavering(world: &World, plot: &OpenPlot) -> Option<(i32, MajeId, Entity)> {
    let setting = world.resource::<Setting>();
    let majes = world.resource::<Index>().majes().iter();
    let able = majes.filter_map(|(maje, entity)| {
        let own = world.get::<Allegiance>(*entity)?.0 == plot.scheme.target;
        let free = world.get::<Captive>(*entity)?.0.is_none();
        let lesser = world.get::<Person>(*entity)?.rank == Rank::Lesser;
        let loyalty = world.get::<Loyalty>(*entity)?.0;
        let talked = own && free && lesser && loyalty <= FAITHFUL;
        let leaves = talked && defects(setting, &setting.roster, *maje);
        leaves.then_some((loyalty, *maje, *entity))
    });
    able.min()
}
