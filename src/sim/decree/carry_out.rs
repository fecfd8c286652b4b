//! Carries out what was decreed.

use super::look::distinguish;
use super::transfer::{all_of, hand_over, part_company, still_theirs};
use super::{Decree, Decrees, Share, validate};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::FactionDef;
use crate::sim::consequence::act::record;
use crate::sim::deal::Mergers;
use crate::sim::event::{Founded, Joined, Merged};
use crate::sim::faction::{FactionState, FoundedFactions, Standing, Status};
use crate::sim::fleet::Cargo;
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Captive};
use crate::sim::saved::{Parts, SavedEntity};
use crate::sim::snapshot::grow;
use crate::sim::territory::give_land;
use bevy::ecs::prelude::{ResMut, World};
use std::sync::Arc;

/// System: whoever joins another by a deal of this turn ends, and the other is its heir.
pub fn decree_mergers(mut mergers: ResMut<Mergers>, mut decrees: ResMut<Decrees>) {
    let ends = mergers.0.drain(..).map(|[faction, heir]| Decree::End {
        faction,
        heir: Some(heir),
    });
    decrees.0.extend(ends);
}

/// System: carries out the decrees of this turn. What was lost in the turn is not handed over; what has become
/// impossible is passed over.
pub fn carry_out(world: &mut World) {
    for mut decree in std::mem::take(&mut world.resource_mut::<Decrees>().0) {
        if let Decree::Found { share, .. } | Decree::Join { share, .. } = &mut decree {
            *share = still_theirs(world, share);
        }
        if validate(world, &decree).is_err() {
            continue;
        }
        match decree {
            Decree::Found { entry, share } => {
                admit(world, entry, &share, None);
            }
            Decree::Join { faction, share } => join(world, faction, &share),
            Decree::End { faction, heir } => end(world, faction, heir),
        }
    }
}

/// Founds a faction at once, led away by somebody; nothing if that cannot be.
pub fn found(
    world: &mut World,
    entry: FactionDef,
    share: &Share,
    leader: Option<MajeId>,
) -> Option<FactionId> {
    let decree = Decree::Found {
        entry: entry.clone(),
        share: share.clone(),
    };
    validate(world, &decree).ok()?;
    Some(admit(world, entry, share, leader))
}

/// The new faction knows what its parent knows, and thinks of others as its parent does.
fn admit(
    world: &mut World,
    mut entry: FactionDef,
    share: &Share,
    leader: Option<MajeId>,
) -> FactionId {
    let at = world.resource::<Index>().factions.len();
    let (faction, parent) = (FactionId::from_index(at), share.parent);
    let mut setting = world.resource_mut::<Setting>();
    distinguish(&mut entry, &setting.roster.factions);
    Arc::make_mut(&mut setting.roster)
        .factions
        .push(entry.clone());
    let setting = setting.clone();
    world.resource_mut::<FoundedFactions>().add(entry, parent);
    let entity = world.resource::<Index>().faction(parent);
    let state = FactionState::capture(world, entity).founded(&setting);
    state.enter(at, world);
    grow(world, faction, parent);
    hand_over(world, share, faction);
    let founded = Founded {
        faction,
        parent,
        leader,
    };
    record(world, founded);
    faction
}

fn join(world: &mut World, faction: FactionId, share: &Share) {
    let entity = world.resource::<Index>().faction(faction);
    world.entity_mut(entity).insert(Standing(Status::Active));
    hand_over(world, share, faction);
    record(world, Joined { faction });
}

/// Without land and ships the faction ends when it is asked who is no more.
fn end(world: &mut World, faction: FactionId, heir: Option<FactionId>) {
    let everything = all_of(world, faction);
    match heir {
        Some(heir) => {
            hand_over(world, &everything, heir);
            give_prisoners(world, faction, heir);
            record(world, Merged { faction, heir });
        }
        None => scatter(world, &everything),
    }
}

fn give_prisoners(world: &mut World, from: FactionId, to: FactionId) {
    let index = world.resource::<Index>().clone();
    for (_, maje) in index.majes() {
        if world
            .get::<Captive>(*maje)
            .is_some_and(|it| it.0 == Some(from))
        {
            // Whoever is held by his own people now is free.
            let own = world.get::<Allegiance>(*maje);
            let captor = (own.map(|it| it.0) != Some(to)).then_some(to);
            world.entity_mut(*maje).insert(Captive(captor));
        }
    }
}

/// Lands are free, and ships go their own ways with what is aboard.
fn scatter(world: &mut World, everything: &Share) {
    let from = everything.parent;
    for land in &everything.lands {
        let entity = world.resource::<Index>().territory(*land);
        give_land(world, entity, from, None);
    }
    for id in &everything.fleets {
        let Some(fleet) = world.resource_mut::<Index>().remove_fleet(*id) else {
            continue;
        };
        let cargo = world.get::<Cargo>(fleet).map(|cargo| cargo.0);
        world.resource_mut::<Ledger>().post_goods(
            Some(from),
            |good| Account::Cargo(*id, good),
            cargo.unwrap_or_default(),
            -1,
            Cause::Departed,
        );
        world.despawn(fleet);
    }
    let index = world.resource::<Index>().clone();
    part_company(world, &index);
}
