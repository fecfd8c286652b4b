//! What it costs a party if a deal ends by its fault: the same answer for what follows and for what pages say beforehand.

use super::clause::{self, Breach};
use super::known::KnownDeal;
use super::rules;
use crate::id::{FactionId, Turn};
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, Deal, Owed};
use crate::sim::view::View;

/// The clauses of one party that a deal ends with unkept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DealFault {
    /// Loads that the other loses, more of them for graver clauses: what trust goes by.
    pub stake: i32,
    /// The gravest breach among them.
    pub breach: Breach,
}

impl DealFault {
    /// The fault of whoever ends a deal early with this many turns left: of a treaty, which ends by notice, only what is due
    /// each turn and the word of a vassal; of whatever else, all that was still owed.
    #[must_use]
    pub fn of_ending(deal: &Deal, by: FactionId, turns: i32) -> Self {
        let noticed = deal.is_treaty();
        let counts = |it: &Clause| !noticed || it.is_standing() || it.what == Owed::Vassalage;
        Self::sum(deal, by, turns, counts)
    }

    /// The fault of whoever harms a partner while a deal has this many turns left: all that was still owed.
    #[must_use]
    pub fn of_harm(deal: &Deal, by: FactionId, turns: i32) -> Self {
        Self::sum(deal, by, turns, |_| true)
    }

    fn sum(deal: &Deal, by: FactionId, turns: i32, counts: impl Fn(&Clause) -> bool) -> Self {
        let mut fault = Self {
            stake: rules::at_risk(deal.each_turn(by).total(), turns),
            breach: Breach {
                kind: IncidentKind::ContractBroken,
                gravity: 100,
            },
        };
        let owed = deal.clauses.iter();
        let owed = owed.filter(|it| it.from == by && it.is_lasting() && !it.is_settled());
        for it in owed.filter(|it| !it.is_standing() && counts(it)) {
            let breach = clause::broken(it);
            let stake = it.what.goods().map_or_else(
                || clause::stake(it, deal) * breach.gravity / 100,
                |(_, loads)| i32::from(loads),
            );
            fault.stake = fault.stake.saturating_add(stake);
            if breach.gravity > fault.breach.gravity {
                fault.breach = breach;
            }
        }
        fault
    }

    /// The fault of whoever ends a deal in this turn: less if its First Maje, who leads since `risen`, did not give that word
    /// himself.
    #[must_use]
    pub fn of_ending_now(known: &KnownDeal, by: FactionId, risen: Turn, now: Turn) -> Self {
        let fault = Self::of_ending(&known.deal, by, known.turns_left(now));
        if rules::may_repudiate(risen, known.from, now) {
            fault.of_heir()
        } else {
            fault
        }
    }

    /// The fault of an heir who does not keep the word of his predecessor: half of what it would be of whoever gave it.
    fn of_heir(self) -> Self {
        Self {
            stake: self.stake / 2,
            breach: Breach {
                kind: IncidentKind::Repudiated,
                gravity: self.breach.gravity / 2,
            },
        }
    }

    /// Prestige that it changes if everybody knows of the deal; `last` is the last turn of the game.
    #[must_use]
    pub fn shame(&self, now: Turn, last: Turn) -> i32 {
        rules::shame(self.stake, self.breach.gravity, now, last)
    }
}

/// Deals that a predecessor of the First Maje made and that he may still go back on for half the blame.
pub fn inherited<'a>(view: &View<'a>) -> impl Iterator<Item = &'a KnownDeal> + use<'a> {
    left_by_predecessor(view, view.faction())
}

/// Deals with the faction of the view that a new First Maje of another may still go back on for half the blame.
pub fn unacknowledged<'a>(
    view: &View<'a>,
    by: FactionId,
) -> impl Iterator<Item = &'a KnownDeal> + use<'a> {
    left_by_predecessor(view, by).filter(move |known| known.with == by)
}

fn left_by_predecessor<'a>(
    view: &View<'a>,
    by: FactionId,
) -> impl Iterator<Item = &'a KnownDeal> + use<'a> {
    let (risen, now) = (view.common.faction(by).risen, view.turn());
    view.own.deals.iter().filter(move |known| {
        let open = known.notice.is_none() && known.is_broken_if_ended(by);
        open && rules::may_repudiate(risen, known.from, now)
    })
}
