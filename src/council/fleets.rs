//! What fleets are free for.

use super::matter::Matter;
use super::watch::{fights, is_beset};
use crate::id::TerritoryId;
use crate::sim::command::Mission;
use crate::sim::view::{OwnFleet, View};

/// Whether a fleet has nothing better to do and could fight and carry.
pub fn is_free(view: &View<'_>, fleet: &OwnFleet) -> bool {
    let at_rest = matches!(fleet.mission, Mission::Hold | Mission::Guard { .. });
    at_rest && fights(view, fleet) && fleet.totals.attack > 5 && fleet.totals.room > 0
}

/// Whether a fleet has nothing better to do than to strike: who guards what somebody else could take, has.
pub fn may_leave(view: &View<'_>, fleet: &OwnFleet) -> bool {
    let guards = matches!(fleet.mission, Mission::Guard { place } if is_beset(view, place));
    is_free(view, fleet) && !guards
}

/// The best of what fleets could leave for, each with its score; the first of equals.
pub fn best_sortie(
    view: &View<'_>,
    sortie: impl Fn(&OwnFleet, TerritoryId) -> Option<(i32, Matter)>,
) -> Option<Matter> {
    let fleets = view.own.fleets.iter();
    let free = fleets.filter(|fleet| may_leave(view, fleet));
    let all = free.flat_map(|fleet| view.book.territory_ids().map(move |at| (fleet, at)));
    let found = all.filter_map(|(fleet, at)| sortie(fleet, at));
    let best = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, matter)| matter)
}

/// Whether a fleet that could fight does nothing. Carriers serve contracts where they lie.
#[must_use]
pub fn awaits_orders(view: &View<'_>, fleet: &OwnFleet) -> bool {
    fleet.mission == Mission::Hold && fleet.totals.attack > 5 && fights(view, fleet)
}

/// Whether a fleet has its orders to raid or take a place already.
pub fn is_ordered(view: &View<'_>, place: TerritoryId) -> bool {
    view.own.fleets.iter().any(|fleet| {
        let raids = matches!(fleet.mission, Mission::Raid { target, .. } if target == place);
        let seizes = matches!(fleet.mission, Mission::Seize { target } if target == place);
        raids || seizes
    })
}

/// The strongest fleet that has nothing better to do.
pub(super) fn strongest<'a>(view: &View<'a>) -> Option<&'a OwnFleet> {
    let free = view.own.fleets.iter().filter(|fleet| is_free(view, fleet));
    free.max_by_key(|fleet| (fleet.totals.attack, std::cmp::Reverse(fleet.id)))
}
