//! Coup: the most ambitious of the target's majes who is not content takes the place of its First Maje, and knows whom to thank.

use super::Stroke;
use super::murder::first_maje;
use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::{Deposed, Observers};
use crate::sim::house::Heirs;
use crate::sim::house::claim::drive;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Captive, Loyalty, Person};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::{OpenPlot, rules};
use bevy::ecs::prelude::{Entity, World};

/// How loyal whoever rose is to himself.
const LEADS: i32 = 80;

pub(super) fn carry_out(world: &mut World, plot: &OpenPlot, stroke: &Stroke) -> bool {
    let of = plot.scheme.target;
    let Some((old, deposed)) = first_maje(world, plot) else {
        return false;
    };
    let Some((new, risen)) = pretender(world, plot) else {
        return false;
    };
    for (entity, rank, loyal) in [
        (deposed, Rank::Lesser, rules::BITTER),
        (risen, Rank::First, LEADS),
    ] {
        if let Some(mut person) = world.get_mut::<Person>(entity) {
            person.rank = rank;
        }
        if let Some(mut loyalty) = world.get_mut::<Loyalty>(entity) {
            loyalty.0 = loyal;
        }
    }
    let turn = world.resource::<Clock>().turn;
    world.resource_mut::<Heirs>().follow(of, turn);
    let known = stroke.known;
    let deed = Deed::new(IncidentKind::BackedRise, plot.by, of).about(new);
    let others = known.map_or(Observers::NONE, |_| Observers::ALL);
    remember(world, deed.weighing(stroke.prize).known_to(others));
    record(
        world,
        Deposed {
            of,
            old,
            new,
            by: known,
        },
    );
    true
}

/// Who would rise against the First Maje of the target.
fn pretender(world: &World, plot: &OpenPlot) -> Option<(MajeId, Entity)> {
    let majes = world.resource::<Index>().majes().iter();
    let able = majes.filter_map(|(maje, entity)| {
        let own = world.get::<Allegiance>(*entity)?.0 == plot.scheme.target;
        let free = world.get::<Captive>(*entity)?.0.is_none();
        let person = world.get::<Person>(*entity)?;
        let drive = drive(person.ambition, world.get::<Loyalty>(*entity)?.0)?;
        let rises = own && free && person.rank == Rank::Lesser;
        rises.then_some((drive, std::cmp::Reverse(*maje), *entity))
    });
    able.max().map(|(_, maje, entity)| (maje.0, entity))
}
