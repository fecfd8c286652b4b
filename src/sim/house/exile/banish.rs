//! A maje is sent into exile.

use super::rules::{self, Evidence};
use super::table::{Exile, ExileFate, Exiles};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::Rank;
use crate::sim::consequence::act::{add_prestige, record};
use crate::sim::event::{MajeExiled, Observers};
use crate::sim::house::succeed::{court, move_loyalty};
use crate::sim::index::{Clock, Index};
use crate::sim::informant::Informants;
use crate::sim::ledger::Cause;
use crate::sim::maje::{Allegiance, Captive, Person, Whereabouts, bury};
use crate::sim::plot::Plots;
use crate::sim::terms::PlotKind;
use bevy::ecs::prelude::World;

/// Sends a maje of a faction into exile: whatever he commanded or governed he does no more. What has become impossible is passed over.
pub fn banish(world: &mut World, faction: FactionId, maje: MajeId) {
    let found = world.resource::<Plots>().found.iter();
    let coup = found
        .filter(|it| it.against == faction)
        .any(|it| it.kind == PlotKind::Coup);
    let informants = world.resource::<Informants>();
    let informs = informants.is_exposed(maje, faction);
    let price = rules::price(&court(world, faction), maje, Evidence { coup, informs });
    let (Some(price), Some(by)) = (price, first_maje(world, faction)) else {
        return;
    };
    let Some(exile) = exile(world, faction, maje, by) else {
        return;
    };
    bury(world, maje);
    world.resource_mut::<Exiles>().add(exile);
    for (other, by) in &price.others {
        move_loyalty(world, faction, *other, *by, Cause::Exile);
    }
    add_prestige(world, faction, price.prestige, Cause::Exile);
    record(
        world,
        MajeExiled {
            maje,
            of: faction,
            cause: Some(price.cause),
        },
    );
}

/// The First Maje of a faction, if he is free.
fn first_maje(world: &World, faction: FactionId) -> Option<MajeId> {
    let mut majes = world.resource::<Index>().majes().iter();
    let leads = |entity| {
        let own = world.get::<Allegiance>(entity)?.0 == faction;
        let free = world.get::<Captive>(entity)?.0.is_none();
        let first = world.get::<Person>(entity)?.rank == Rank::First;
        (own && free && first).then_some(())
    };
    let first = majes.find(|(_, entity)| leads(*entity).is_some());
    first.map(|(id, _)| *id)
}

fn exile(world: &World, from: FactionId, maje: MajeId, by: MajeId) -> Option<Exile> {
    let entity = world.resource::<Index>().maje(maje)?;
    Some(Exile {
        maje,
        person: world.get::<Person>(entity)?.clone(),
        from,
        by,
        since: world.resource::<Clock>().turn,
        at: world.get::<Whereabouts>(entity)?.0,
        asked: Observers::NONE,
        fate: ExileFate::Wanders,
    })
}
