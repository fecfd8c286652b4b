//! What a faction can pay with in an event.

use crate::scenario::model::{Goods, Roster};
use crate::sim::view::Own;

/// Returns what lies in the stores that the faction's couriers reach: those that share with the place where it resides, or all
/// holds of whoever lives aboard.
#[must_use]
pub fn purse(own: &Own, roster: &Roster) -> Goods {
    let seat = own.residence(roster).filter(|at| own.land(*at).is_some());
    seat.map_or(own.stock, |at| own.available(at))
}
