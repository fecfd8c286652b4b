//! What the deals that two have with each other already come to.

use super::clause::{self, Dealings};
use crate::id::FactionId;
use crate::sim::opinion::credit;
use crate::sim::view::View;

/// Adds up the deals of the faction of a view with another, in one go: there are many with others.
pub(super) fn add_up(view: &View<'_>, other: FactionId) -> Dealings {
    let parties = [view.faction(), other];
    let mut found = Dealings::default();
    for known in view.own.deals.iter().filter(|known| known.with == other) {
        found.bound |= known.deal.forbids_arms();
        for (side, by) in parties.into_iter().enumerate() {
            let open = credit::open_word(view, known, by);
            found.open[side] = found.open[side].saturating_add(open);
            let hostages = known.deal.hostages(by);
            let loads = hostages.map(|maje| clause::security(view, maje));
            found.pawned[side] = loads.fold(found.pawned[side], i32::saturating_add);
        }
        found.gives += known.gives;
        found.gets += known.gets;
    }
    found
}
