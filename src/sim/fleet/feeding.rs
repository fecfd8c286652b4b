//! Whether the stores within reach feed a fleet, as its own faction sees it.

use super::rules::SUPPLY_RANGE;
use crate::id::TerritoryId;
use crate::scenario::model::{FactionTrait, Goods};
use crate::sim::view::{OwnFleet, View};

/// What a fleet would lack in a turn at a place, of what it uses: what neither its holds nor the stores within reach have, as
/// they are now. Who lives aboard shares with the other fleets in the same place.
#[must_use]
pub fn lacking(view: &View<'_>, fleet: &OwnFleet, at: TerritoryId) -> Goods {
    let own = view.own;
    let mut left = fleet.totals.upkeep - fleet.totals.upkeep.min(fleet.cargo);
    let in_reach = own.lands.iter().filter(|land| {
        land.blockade.is_none() && view.routes.distance(at, land.id) <= SUPPLY_RANGE
    });
    // Stores that are shared are there once, whichever of their lands is near.
    let mut seen: Vec<u16> = Vec::new();
    for land in in_reach {
        if left.is_none() {
            return left;
        }
        if !seen.contains(&land.network) {
            seen.push(land.network);
            left -= left.min(own.available(land.id));
        }
    }
    let definition = view.roster.faction(own.faction);
    let afloat = own.lands.is_empty()
        || definition.is(FactionTrait::Nomads)
        || definition.is(FactionTrait::Travellers);
    if afloat {
        let beside = own.fleets.iter().filter(|other| other.position.at == at);
        for other in beside.filter(|other| other.id != fleet.id) {
            left -= left.min(other.cargo);
        }
    }
    left
}
