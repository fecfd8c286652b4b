//! How much of a faction's affairs has to be copied anew.

use super::Own;
use crate::id::FactionId;
use crate::sim::command::Act;
use crate::sim::terms::{Clause, Deal, FeudAct, MediationAct};

/// How far a faction's copy of its own affairs has fallen behind the world.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stale {
    /// Not at all.
    #[default]
    Fresh,
    /// What lies on the table: offers, refusals, contracts.
    Table,
    /// That, and what is set aside of stores and technology.
    Stores,
    /// That, and what the faction and others think of each other: opinions, prestige, what is remembered, challenges, plots.
    Standing,
    /// Everything may have changed.
    All,
}

impl Stale {
    /// What an act changes in the affairs of who acts, whose `own` are, and of the others who are concerned. Most of what is
    /// said at the table moves nothing but paper, and lands, fleets and majes need not be copied for it.
    #[must_use]
    pub fn after(act: &Act, own: &Own) -> [Self; 2] {
        match act {
            Act::Propose { to, deal } => Self::after_offer(own, *to, deal),
            Act::Answer { offer, accept, .. } => {
                let answered = own.offers.iter().find(|known| known.id == *offer);
                answered.map_or([Self::All; 2], |it| Self::after_answer(&it.deal, *accept))
            }
            // Majes go home, or are no more.
            Act::Release { .. } | Act::Feud(FeudAct::Execute { .. } | FeudAct::Expose { .. }) => {
                [Self::All; 2]
            }
            Act::EndDeal { .. } | Act::Feud(_) => [Self::Standing; 2],
            Act::Confer(_) | Act::Mediate(MediationAct::Propose { .. }) => [Self::Table; 2],
            // Once both have spoken, peace is signed or remembered to have been refused.
            Act::Mediate(MediationAct::Answer { .. }) => [Self::Standing; 2],
            Act::Suspect(_) => [Self::Table, Self::Fresh],
        }
    }

    /// What is promised at once is set aside with who offers it; the other only finds it on the table.
    fn after_offer(own: &Own, to: FactionId, deal: &Deal) -> [Self; 2] {
        let mut waiting = own.offers.iter();
        if waiting.any(|known| known.from == to && known.deal.is_same(deal)) {
            // Who offers what the other has on the table accepts it.
            Self::after_answer(deal, true)
        } else if !is_at_once(deal) {
            [Self::Table; 2]
        } else if deal.is_gift() || deal.is_demand() {
            // A demand is remembered, and a gift needs no answer.
            [Self::Standing; 2]
        } else {
            [Self::Stores, Self::Table]
        }
    }

    /// Of what is refused, who offered it has back what was set aside; refused ransoms and demands are remembered, and so
    /// are the end of a war and who bows to whom. Hostages change houses.
    fn after_answer(deal: &Deal, accepts: bool) -> [Self; 2] {
        let bows = || deal.tribute().is_some() || deal.vassalage().is_some();
        let remembered = if accepts {
            is_at_once(deal) || deal.ends_war() || bows()
        } else {
            is_at_once(deal) && (deal.prisoner().is_some() || deal.is_demand())
        };
        if accepts && leaves_hostages(deal) {
            [Self::All; 2]
        } else if remembered {
            [Self::Standing; 2]
        } else if is_at_once(deal) {
            [Self::Table, Self::Stores]
        } else {
            [Self::Table; 2]
        }
    }
}

/// Whether a maje is left with the other by it.
fn leaves_hostages(deal: &Deal) -> bool {
    deal.clauses.iter().any(|it| it.what.ward().is_some())
}

/// Whether anything of it moves in the turn in which it is signed.
fn is_at_once(deal: &Deal) -> bool {
    deal.clauses.iter().any(Clause::is_due_now)
}
