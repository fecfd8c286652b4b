//! Land changes hands without force: by decree of the scenario, and by deals.

use super::{Blockaded, Holding, Works};
use crate::id::FactionId;
use bevy::ecs::prelude::{Entity, World};

/// Gives a land of one faction to another, or to nobody.
pub fn give_land(world: &mut World, land: Entity, from: FactionId, to: Option<FactionId>) {
    let Some(mut holding) = world.get_mut::<Holding>(land) else {
        return;
    };
    if holding.holder != Some(from) {
        return;
    }
    holding.holder = to;
    if let Some(mut works) = world.get_mut::<Works>(land) {
        match to {
            Some(to) => {
                for site in works.sites.iter_mut().filter(|it| it.builder == from) {
                    site.builder = to;
                }
            }
            None => works.sites.retain(|site| site.builder != from),
        }
    }
    if let Some(mut blockade) = world.get_mut::<Blockaded>(land)
        && blockade.0 == to
    {
        blockade.0 = None;
    }
}
