//! What becomes of mediations when a turn resolves.

use super::act::{conclude, fight};
use super::rules;
use super::table::{Mediation, Mediations};
use crate::id::FactionId;
use crate::sim::faction::Standing;
use crate::sim::index::{Clock, Index};
use bevy::ecs::prelude::{Res, World};

/// Whether anybody mediates, or did of late.
pub fn any(mediations: Res<Mediations>) -> bool {
    *mediations != Mediations::default()
}

/// System: mediations that have stood long enough are over, and whoever has not answered has refused. Those between two who have made
/// peace otherwise, and those of whoever is out of the game, are off the table, and nobody is to blame.
pub fn lapse(world: &mut World) {
    let now = world.resource::<Clock>().turn;
    let open = std::mem::take(&mut world.resource_mut::<Mediations>().open);
    for it in open {
        if !is_possible(world, &it) {
            continue;
        }
        if rules::stands(it.made, now.saturating_add(1)) {
            world.resource_mut::<Mediations>().open.push(it);
        } else {
            conclude(world, &it);
        }
    }
    world.resource_mut::<Mediations>().forget(now);
}

/// Whether all three are in the game, and the two still fight.
fn is_possible(world: &World, it: &Mediation) -> bool {
    let active = |who: FactionId| {
        let entity = world.resource::<Index>().faction(who);
        let standing = world.get::<Standing>(entity);
        standing.is_some_and(Standing::is_active)
    };
    let [one, other] = it.deal.parties;
    [it.by, one, other].into_iter().all(active) && fight(world, it.deal.parties)
}
