//! Whether hunters will meet their quarry for certain, wherever it goes.

use super::matchup::age;
use crate::id::{FleetId, TerritoryId};
use crate::sim::belief::{Sighting, Source};
use crate::sim::command::Mission;
use crate::sim::view::View;

/// What was seen this many turns ago can be followed this turn.
const FRESH: u16 = 1;

/// Whether fleets on this mission meet whom they are sent against: always at a place; a quarry only if they are faster,
/// reach every place that it can reach, and see it on its way there. Hunters move after it, see
/// [`move_fleets`](crate::sim::map::move_fleets).
#[must_use]
pub fn is_caught(view: &View<'_>, fleets: &[FleetId], mission: Mission) -> bool {
    let Mission::Attack { contact } = mission else {
        return true;
    };
    let Some(seen) = view.beliefs.sighting(contact) else {
        return false;
    };
    let fresh = seen.mark.source == Source::Seen && age(view, seen.mark.turn) <= FRESH;
    if !fresh {
        return false;
    }
    let range = range(view, seen);
    let reaches = |fleet: &FleetId| {
        view.fleet(*fleet).is_some_and(|fleet| {
            let speed = u16::from(fleet.totals.speed);
            let far = view.routes.distance(fleet.position.at, seen.at);
            let faster = speed > u16::from(seen.speed);
            fleet.position.arrived().is_some() && faster && speed >= far.saturating_add(range)
        })
    };
    let mut near = view.book.territory_ids();
    fleets.iter().all(reaches)
        && near.all(|at| view.routes.distance(seen.at, at) > range || is_watched(view, at))
}

/// How far from where it was seen a fleet can be after this turn: it may have been under way on any of the lanes there.
fn range(view: &View<'_>, seen: &Sighting) -> u16 {
    let lanes = view.routes.neighbours(seen.at).iter();
    let longest = lanes.map(|(_, length)| u16::from(*length)).max();
    u16::from(seen.speed) + longest.unwrap_or(1).saturating_sub(1)
}

/// Whether a place is within sight now.
fn is_watched(view: &View<'_>, at: TerritoryId) -> bool {
    let detail = view.beliefs.land(at).detail;
    view.land(at).is_some() || (detail.source == Source::Seen && age(view, detail.turn) <= FRESH)
}
