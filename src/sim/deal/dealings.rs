//! What the deals that two have with each other already come to.

use super::clause;
use crate::id::FactionId;
use crate::scenario::model::Goods;
use crate::sim::opinion::credit;
use crate::sim::view::View;

/// What the deals of the faction of a view with another come to for whoever judges one more: added up in one go, for there are many with
/// others.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Dealings {
    /// Whether one of them keeps the two from attacking each other.
    pub(super) bound: bool,
    /// Loads at risk by the word that each has given, first the faction of the view.
    pub(super) open: [i32; 2],
    /// Loads of open word that the hostages secure whom each has left with the other.
    pub(super) pawned: [i32; 2],
    /// What the faction of the view gives each turn.
    pub(super) gives: Goods,
    /// What it gets each turn.
    pub(super) gets: Goods,
}

impl Dealings {
    pub(super) fn of(view: &View<'_>, other: FactionId) -> Self {
        let parties = [view.faction(), other];
        let mut found = Self::default();
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
}
