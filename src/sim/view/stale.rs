//! How much of a faction's affairs has to be copied anew.

use super::Own;
use crate::sim::command::Act;
use crate::sim::terms::{Clause, ConferenceAct, Deal};

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
        // The end of a war changes what is remembered of it.
        let at_once = |deal: &Deal| deal.clauses.iter().any(Clause::is_due_now) || deal.ends_war();
        let moves = match act {
            // What is promised at once is set aside.
            Act::Propose { deal, .. } => at_once(deal),
            Act::Answer { offer, .. } => {
                // A refused ransom is at once, too, and is remembered.
                let answered = own.offers.iter().find(|known| known.id == *offer);
                answered.is_none_or(|offer| at_once(&offer.deal))
            }
            // Opinions and prestige change with these, and majes go home.
            Act::EndDeal { .. } | Act::Release { .. } | Act::Feud(_) => true,
            // Its guests are fed.
            Act::Confer(ConferenceAct::Convene { .. }) => true,
            Act::Confer(_) => false,
        };
        if moves { Self::All } else { Self::Table }
    }
}
