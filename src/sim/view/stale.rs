//! How much of a faction's affairs has to be copied anew.

use super::Own;
use crate::sim::command::{Act, Terms};

/// How far a faction's copy of its own affairs has fallen behind the world.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stale {
    /// Not at all.
    #[default]
    Fresh,
    /// What lies on the table: offers, refusals, contracts.
    Table,
    /// Everything may have changed.
    All,
}

impl Stale {
    /// What an act changes in the affairs of both who are concerned. Most of what is said at the table moves
    /// nothing but paper, and lands, fleets and majes need not be copied for it.
    #[must_use]
    pub fn after(act: &Act, own: &Own) -> Self {
        match act {
            Act::Propose { .. } => Self::Table,
            Act::Answer { offer, .. } => {
                let answered = own.offers.iter().find(|known| known.id == *offer);
                match answered.map(|offer| offer.terms) {
                    Some(Terms::Trade(_)) => Self::Table,
                    // A ransom moves goods and majes.
                    Some(Terms::Ransom { .. }) | None => Self::All,
                }
            }
            // Opinions and prestige change with these, majes go home, and what is given away is set aside.
            Act::EndContract { .. } | Act::Release { .. } | Act::Gift { .. } => Self::All,
        }
    }
}
