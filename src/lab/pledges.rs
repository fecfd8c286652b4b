//! How often promises of each kind are signed, kept and broken.

use crate::sim::event::{ContractMade, Event, PledgeJudged};
use crate::sim::terms::{Clause, ClauseState, Owed};
use std::ops::Sub;

/// Counts of one kind of promise, or of all loans.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PledgeCount {
    /// How many were signed.
    pub signed: i64,
    /// How many were kept.
    pub kept: i64,
    /// How many were broken or kept only in part.
    pub broken: i64,
}

impl Sub for PledgeCount {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            signed: self.signed - earlier.signed,
            kept: self.kept - earlier.kept,
            broken: self.broken - earlier.broken,
        }
    }
}

/// Counts of all kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PledgeCounts {
    /// Not to attack.
    pub peace: PledgeCount,
    /// To help when called. Each call that is answered or ignored counts as kept or broken too.
    pub defence: PledgeCount,
    /// To sign nothing with a third faction.
    pub embargo: PledgeCount,
    /// To attack a third faction.
    pub war: PledgeCount,
    /// To vote yes at a conference.
    pub votes: PledgeCount,
    /// To hand something over later.
    pub loans: PledgeCount,
}

impl Sub for PledgeCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            peace: self.peace - earlier.peace,
            defence: self.defence - earlier.defence,
            embargo: self.embargo - earlier.embargo,
            war: self.war - earlier.war,
            votes: self.votes - earlier.votes,
            loans: self.loans - earlier.loans,
        }
    }
}

impl PledgeCounts {
    /// Counts what an event says of promises.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::ContractMade(ContractMade { deal }) => {
                let binding = |it: &&Clause| it.what.is_promise() || it.is_pledge();
                for it in deal.clauses.iter().filter(binding) {
                    self.of(it.what).signed += 1;
                }
            }
            Event::PledgeJudged(PledgeJudged { what, state, .. }) => {
                let count = self.of(*what);
                match state {
                    ClauseState::Kept => count.kept += 1,
                    ClauseState::Broken | ClauseState::KeptInPart => count.broken += 1,
                    ClauseState::Open | ClauseState::Running | ClauseState::Excused => {}
                }
            }
            _ => {}
        }
    }

    const fn of(&mut self, what: Owed) -> &mut PledgeCount {
        match what {
            Owed::NonAggression => &mut self.peace,
            Owed::Defence => &mut self.defence,
            Owed::Embargo(_) => &mut self.embargo,
            Owed::JointWar(_) => &mut self.war,
            Owed::Vote(_) => &mut self.votes,
            Owed::Goods(..) | Owed::Technology(..) | Owed::Prisoner(_) => &mut self.loans,
        }
    }
}
