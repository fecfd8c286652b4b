//! Murder: the First Maje of the target dies. With a transporter he is beamed into space (`CANON.md` F30).

use super::Stroke;
use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::{MajeMurdered, Observers};
use crate::sim::index::Index;
use crate::sim::maje::{Allegiance, Captive, Person, bury};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::OpenPlot;
use bevy::ecs::prelude::{Entity, World};

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: &Stroke) -> bool {
    let of = plot.scheme.target;
    let Some((maje, _)) = first_maje(world, plot) else {
        return false;
    };
    if let Some(by) = stroke.known {
        let deed = Deed::new(IncidentKind::Murdered, by, of).about(maje);
        remember(world, deed.known_to(Observers::ALL));
    }
    bury(world, maje);
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
