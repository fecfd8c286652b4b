//! Who can perceive what happens at a place.

use crate::id::{FactionId, TerritoryId};
use crate::sim::event::Observers;
use crate::sim::map::Routes;

/// Who can perceive what happens at a place: whoever holds land or has a fleet there or beside
/// it. `holder` says who holds a place; `fleets` are all fleets with the place they are at or
/// left last.
#[must_use]
pub fn observers_at(
    place: TerritoryId,
    routes: &Routes,
    holder: impl Fn(TerritoryId) -> Option<FactionId>,
    fleets: impl Iterator<Item = (FactionId, TerritoryId)>,
) -> Observers {
    let beside = routes.neighbours(place);
    let mut observers = holder(place).map_or(Observers::NONE, |f| Observers::NONE.and(f));
    for (neighbour, _) in beside {
        if let Some(faction) = holder(*neighbour) {
            observers = observers.and(faction);
        }
    }
    for (faction, at) in fleets {
        let near = at == place || beside.binary_search_by_key(&at, |(id, _)| *id).is_ok();
        if near {
            observers = observers.and(faction);
        }
    }
    observers
}
