//! Ships around a conference: whoever brings more than the host allows, and is found out, has hidden them.

use super::table::Conference;
use crate::id::{FactionId, TerritoryId};
use crate::sim::belief::Sight;
use crate::sim::consequence::act::{record, remember};
use crate::sim::event::{Observers, ShipsFound};
use crate::sim::fleet::{Flag, Position, Ships};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Entity, World};

/// Looks for ships of the guests at the place of a conference and one lane around it. Those that lie on their own land are at
/// home; whoever is present and sees the others learns of them.
pub(super) fn look_around(world: &mut World, conference: &Conference, guests: &[FactionId]) {
    let mut around = vec![conference.at];
    let lanes = world.resource::<Ways>().neighbours(conference.at);
    around.extend(lanes.iter().map(|(place, _)| *place));
    let armed = armed(world, &around);
    for guest in guests {
        let lying = lying(&armed, *guest);
        let ships: u16 = lying.iter().map(|(_, ships)| *ships).sum();
        let most = lying.iter().max_by_key(|(_, ships)| *ships);
        let Some((at, _)) = most.filter(|_| ships > conference.escort) else {
            continue;
        };
        let sight = world.resource::<Sight>();
        let seen = lying.iter().map(|(place, _)| sight.at(*place));
        let seen = seen.fold(Observers::NONE, Observers::union);
        let present = guests.iter().copied().chain([conference.host]);
        let seen_by: Vec<FactionId> = present
            .filter(|who| who != guest && seen.includes(*who))
            .collect();
        if seen_by.is_empty() {
            continue;
        }
        let found = ShipsFound {
            by: *guest,
            host: conference.host,
            at: *at,
            ships,
            seen_by: seen_by.clone(),
        };
        record(world, found);
        for who in &seen_by {
            let deed = Deed::new(IncidentKind::HidShips, *guest, *who);
            remember(world, deed.known_to(Observers::only(&seen_by)));
        }
    }
}

/// Fleets at these places, by id: whose they are, where they lie, and how many of their ships can fight. Those that have none,
/// or lie on their own land, are left out.
fn armed(world: &World, around: &[TerritoryId]) -> Vec<(FactionId, TerritoryId, u16)> {
    let index = world.resource::<Index>();
    let mut found = Vec::new();
    for (_, entity) in index.fleets() {
        let at = world.get::<Position>(*entity).map(|it| it.at);
        let Some(at) = at.filter(|at| around.contains(at)) else {
            continue;
        };
        let Some(of) = world.get::<Flag>(*entity).map(|flag| flag.0) else {
            continue;
        };
        let land = world.get::<Holding>(index.territory(at));
        let home = land.is_some_and(|land| land.holder == Some(of));
        let ships = fighting(world, *entity);
        if !home && ships > 0 {
            found.push((of, at, ships));
        }
    }
    found
}

/// How many ships of a fleet can fight.
fn fighting(world: &World, fleet: Entity) -> u16 {
    let setting = world.resource::<Setting>();
    let ships = world.get::<Ships>(fleet);
    let ships = ships.iter().flat_map(|it| &it.0);
    let armed = ships.filter(|it| setting.class(it.class).attack > 0);
    armed.map(|it| it.count).sum()
}

/// How many ships of a faction that can fight lie over a place, on its own land too.
pub(super) fn ships_over(world: &World, at: TerritoryId, of: FactionId) -> i32 {
    let over = all_ships_over(world, at);
    let theirs = over.into_iter().filter(|(whose, _)| *whose == of);
    theirs.map(|(_, ships)| ships).sum()
}

/// How many ships that can fight each fleet over a place has, and whose it is.
pub(super) fn all_ships_over(world: &World, at: TerritoryId) -> Vec<(FactionId, i32)> {
    let fleets = world.resource::<Index>().fleets().iter();
    let over = fleets.map(|(_, entity)| *entity).filter(|entity| {
        let lies = world.get::<Position>(*entity).and_then(Position::arrived);
        lies == Some(at)
    });
    over.filter_map(|entity| {
        let flag = world.get::<Flag>(entity)?.0;
        Some((flag, i32::from(fighting(world, entity))))
    })
    .collect()
}

/// Where such ships of a faction lie, and how many.
fn lying(armed: &[(FactionId, TerritoryId, u16)], of: FactionId) -> Vec<(TerritoryId, u16)> {
    let mut found: Vec<(TerritoryId, u16)> = Vec::new();
    for (_, at, ships) in armed.iter().filter(|(whose, ..)| *whose == of) {
        match found.iter_mut().find(|(place, _)| place == at) {
            Some((_, sum)) => *sum = sum.saturating_add(*ships),
            None => found.push((*at, *ships)),
        }
    }
    found
}
