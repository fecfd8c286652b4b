//! Whether a decree can be carried out. A decree is no command of a faction, so the truth decides.

use super::transfer::still_theirs;
use super::{Decree, DecreeError, Share};
use crate::id::FactionId;
use crate::scenario::model::{FactionDef, MAX_FACTIONS};
use crate::sim::faction::Standing;
use crate::sim::index::{Index, Setting};
use bevy::ecs::prelude::World;

/// Refuses a decree that cannot be carried out as things stand.
///
/// # Errors
/// The first reason.
pub fn validate(world: &World, decree: &Decree) -> Result<(), DecreeError> {
    match decree {
        Decree::Found { entry, share } => {
            let setting = world.resource::<Setting>();
            if setting.roster.factions.len() >= MAX_FACTIONS {
                return Err(DecreeError::Full);
            }
            entry_fits(setting, entry)?;
            share_fits(world, share)
        }
        Decree::Join { faction, share } => {
            if is_active(world, *faction)? {
                return Err(DecreeError::Active(*faction));
            }
            share_fits(world, share)
        }
        Decree::End { faction, heir } => {
            for party in [Some(*faction), *heir].into_iter().flatten() {
                if !is_active(world, party)? {
                    return Err(DecreeError::NotActive(party));
                }
            }
            if *heir == Some(*faction) {
                return Err(DecreeError::Itself);
            }
            Ok(())
        }
    }
}

fn is_active(world: &World, faction: FactionId) -> Result<bool, DecreeError> {
    let entity = world.resource::<Index>().factions.get(faction.index());
    entity
        .and_then(|entity| world.get::<Standing>(*entity))
        .map(Standing::is_active)
        .ok_or(DecreeError::NoSuchFaction(faction))
}

fn entry_fits(setting: &Setting, entry: &FactionDef) -> Result<(), DecreeError> {
    let known = |name: &str| {
        let mut others = setting.roster.factions.iter();
        others.any(|it| {
            [&it.key, &it.name, &it.short]
                .iter()
                .any(|n| n.eq_ignore_ascii_case(name))
        })
    };
    let names = [&entry.key, &entry.name, &entry.short];
    let places = setting.places.len();
    let home = entry.home.is_none_or(|home| home.index() < places);
    if !home || entry.glyph.is_empty() || names.iter().any(|name| name.trim().is_empty()) {
        return Err(DecreeError::BadEntry);
    }
    if names.iter().any(|name| known(name)) {
        return Err(DecreeError::NameTaken);
    }
    Ok(())
}

fn share_fits(world: &World, share: &Share) -> Result<(), DecreeError> {
    if !is_active(world, share.parent)? {
        return Err(DecreeError::NotActive(share.parent));
    }
    if share.lands.is_empty() && share.fleets.is_empty() {
        return Err(DecreeError::Nothing);
    }
    if still_theirs(world, share) == *share {
        Ok(())
    } else {
        Err(DecreeError::NotTheirs)
    }
}
