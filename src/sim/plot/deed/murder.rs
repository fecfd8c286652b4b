//! Murder: the First Maje of the target dies. With a transporter he is beamed into space (`CANON.md` F30).

use super::Stroke;
use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::command::Task;
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::{MajeMurdered, Observers};
use crate::sim::fleet::Commander;
use crate::sim::index::Index;
use crate::sim::maje::{Allegiance, Assignment, Captive, Person};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::OpenPlot;
use bevy::ecs::prelude::{Entity, World};

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: &Stroke) -> bool {
    let of = plot.scheme.target;
    let Some((maje, entity)) = first_maje(world, plot) else {
        return false;
    };
    if let Some(by) = stroke.known {
        let deed = Deed::new(IncidentKind::Murdered, by, of).about(maje);
        remember(world, deed.known_to(Observers::ALL));
    }
    relieve(world, entity);
    world.resource_mut::<Index>().remove_maje(maje);
    world.despawn(entity);
    let (by, beamed) = (stroke.known, stroke.beams);
    record(
        world,
        MajeMurdered {
            maje,
            of,
            by,
            beamed,
        },
    );
    true
}

/// The First Maje of the target, if he is free.
pub(super) fn first_maje(world: &World, plot: &OpenPlot) -> Option<(MajeId, Entity)> {
    let mut majes = world.resource::<Index>().majes().iter().copied();
    majes.find(|(_, entity)| {
        let own = |it: &Allegiance| it.0 == plot.scheme.target;
        let leads = |it: &Person| it.rank == Rank::First;
        world.get::<Allegiance>(*entity).is_some_and(own)
            && world.get::<Person>(*entity).is_some_and(leads)
            && world
                .get::<Captive>(*entity)
                .is_some_and(|it| it.0.is_none())
    })
}

/// Whoever he commanded has no commander any more.
fn relieve(world: &mut World, maje: Entity) {
    let Some(Assignment(Task::Command { fleet })) = world.get::<Assignment>(maje) else {
        return;
    };
    if let Some(fleet) = world.resource::<Index>().fleet(*fleet)
        && let Some(mut commander) = world.get_mut::<Commander>(fleet)
    {
        commander.0 = None;
    }
}
