//! What everybody last proposed to each of the others, and what he made of it: whoever is offered back his own last proposal accepts it, or
//! says what has changed since.

use super::rules;
use super::table::Deals;
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use crate::sim::terms::{Deal, Reason};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::sync::Arc;

/// The most reasons that a save may hold of one proposal: no appraisal has as many.
const REASONS: usize = 200;

/// The last proposal of one faction to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What was proposed: the first party proposed it to the second.
    pub deal: Deal,
    /// In which turn.
    pub made: Turn,
    /// What whoever proposed it made of it: each reason once, with its weight. Nobody else reads them.
    pub reasons: Arc<[(Reason, i32)]>,
}

impl Proposal {
    /// The reason whose weight has fallen most since, with its weight then and now; `None` if nothing speaks more against it, or less for
    /// it, than when it was made.
    #[must_use]
    pub fn most_fallen(&self, now: &[(Reason, i32)]) -> Option<(Reason, [i32; 2])> {
        let all = self.reasons.iter().chain(now);
        let weights = all.map(|(reason, _)| {
            let weights = [weight(&self.reasons, *reason), weight(now, *reason)];
            (*reason, weights)
        });
        let fallen = weights.filter(|(_, [then, now])| now < then);
        fallen.max_by_key(|(reason, [then, now])| (then.saturating_sub(*now), Reverse(*reason)))
    }
}

/// What a reason weighs among others: nothing if it is not among them.
pub(super) fn weight(reasons: &[(Reason, i32)], of: Reason) -> i32 {
    let found = reasons.iter().find(|(reason, _)| *reason == of);
    found.map_or(0, |(_, weight)| *weight)
}

/// The last proposal of everybody to everybody, by who made it and to whom: those that were signed and those of long ago are forgotten.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposals(Vec<Proposal>);

impl SavedTable for Proposals {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let sorted = self
            .0
            .is_sorted_by(|one, next| one.deal.parties < next.deal.parties);
        ensure(sorted, "the order of proposals")?;
        for it in &self.0 {
            Deals::check_shape(&it.deal)?;
            ensure(it.made <= context.turn, "the turns of proposals")?;
            within(it.reasons.len(), 0..=REASONS, "the reasons of a proposal")?;
        }
        Ok(())
    }
}

impl Proposals {
    /// Writes one down in the place of the last between the same two.
    pub fn note(&mut self, proposal: Proposal) {
        let parties = proposal.deal.parties;
        match self.0.binary_search_by_key(&parties, |it| it.deal.parties) {
            Ok(at) => self.0[at] = proposal,
            Err(at) => self.0.insert(at, proposal),
        }
    }

    /// Forgets what was signed, whichever of the two had proposed it.
    pub fn forget(&mut self, signed: &Deal) {
        self.0.retain(|it| !it.deal.is_same(signed));
    }

    /// Forgets what will be too long ago in the turn that begins.
    pub fn lapse(&mut self, next: Turn) {
        self.0
            .retain(|it| next < it.made.saturating_add(rules::PROPOSALS));
    }

    /// Those of one faction, by to whom it made them.
    pub fn made_by(&self, by: FactionId) -> impl Iterator<Item = &Proposal> {
        self.0.iter().filter(move |it| it.deal.parties[0] == by)
    }

    /// Those to one faction, by who made them: when each was made, and what was proposed.
    pub fn made_to(&self, to: FactionId) -> impl Iterator<Item = (Turn, Deal)> {
        let made = self.0.iter().filter(move |it| it.deal.parties[1] == to);
        made.map(|it| (it.made, it.deal.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Goods};
    use crate::sim::terms::Owed;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn proposal(parties: [FactionId; 2], water: i32, reasons: &[(Reason, i32)]) -> Proposal {
        let price = Goods::of(Good::Water, water);
        Proposal {
            deal: Deal::sale(parties, ME, Owed::Vote(ME), price),
            made: 3,
            reasons: reasons.into(),
        }
    }

    #[test]
    fn what_has_fallen_most_is_named_and_what_speaks_for_it_still_is_not() {
        let water = Reason::Gets(Good::Water);
        let then = [
            (water, 40),
            (Reason::Measure, -10),
            (Reason::Opinion, 5),
            (Reason::Trouble, -8),
        ];
        let made = proposal([ME, THEY], 3, &then);
        assert_eq!(made.most_fallen(&then), None);
        // What is gone weighs nothing; what is new weighed nothing before.
        let now = [(Reason::Measure, -12), (Reason::Opinion, 9), (water, 30)];
        assert_eq!(made.most_fallen(&now), Some((water, [40, 30])));
        let now = [(Reason::Greed, -41)].into_iter().chain(then);
        let now: Vec<_> = now.filter(|(reason, _)| *reason != water).collect();
        assert_eq!(made.most_fallen(&now), Some((Reason::Greed, [0, -41])));
        assert_eq!(
            made.most_fallen(&now[1..]),
            Some((water, [40, 0])),
            "that it is gone tells"
        );
    }

    #[test]
    fn only_the_last_between_two_is_kept_until_it_is_signed_or_long_ago() {
        let mut all = Proposals::default();
        for (parties, water) in [([THEY, ME], 1), ([ME, THEY], 2), ([ME, THEY], 3)] {
            all.note(proposal(parties, water, &[]));
        }
        let price = |all: &Proposals, by: FactionId| -> Vec<i32> {
            let made = all.made_by(by);
            made.map(|it| it.deal.at_once(THEY).total()).collect()
        };
        assert_eq!((price(&all, ME), price(&all, THEY)), (vec![3], vec![1]));
        assert_eq!(all.made_to(ME).count(), 1);
        let mut later = all.clone();
        later.lapse(3 + rules::PROPOSALS - 1);
        assert_eq!(later, all);
        later.lapse(3 + rules::PROPOSALS);
        assert_eq!(later, Proposals::default());
        // Signed as what the other had offered back.
        all.forget(&proposal([THEY, ME], 3, &[]).deal);
        assert_eq!((price(&all, ME), price(&all, THEY)), (vec![], vec![1]));
    }
}
