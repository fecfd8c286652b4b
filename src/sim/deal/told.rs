//! What is said of an answer: the reasons that can be told, and whether something is kept back.

use super::proposal::{Proposal, weight};
use super::scale::Appraisal;
use crate::sim::terms::{Change, Reason, Since, Told};

/// How much of the weight of all reasons one must have for its silence to be noticed, in percent.
const NOTICED: i64 = 20;

impl Appraisal {
    /// What is told of it, and of that it was impossible, if it was.
    #[must_use]
    pub fn told(&self, impossible: bool) -> Told {
        let weigh = |reasons: &mut dyn Iterator<Item = &(Reason, i32)>| {
            reasons
                .map(|(_, weight)| i64::from(weight.abs()))
                .sum::<i64>()
        };
        let all = weigh(&mut self.reasons.iter());
        let mut silent = self.reasons.iter().filter(|(reason, _)| !reason.is_told());
        let told: i64 = self
            .reasons
            .iter()
            .filter(|(reason, _)| reason.is_told())
            .map(|(_, weight)| i64::from(*weight))
            .sum();
        let decides = !impossible && (told >= 0) != self.is_welcome();
        Told {
            reasons: self
                .reasons
                .iter()
                .filter(|(reason, _)| reason.is_told())
                .copied()
                .collect(),
            impossible,
            since: None,
            kept_back: all > 0 && (decides || weigh(&mut silent) * 100 >= all * NOTICED),
        }
    }
}

impl Proposal {
    /// What whoever made it says has changed, now that he refuses the same for these reasons, or because it is impossible.
    #[must_use]
    pub fn since(&self, now: &[(Reason, i32)], impossible: bool) -> Since {
        let fallen = self.most_fallen(now).filter(|(it, _)| it.is_told());
        let change = match fallen {
            _ if impossible => Change::Impossible,
            Some((reason, [then, now])) => Change::Weighs { reason, then, now },
            None => Change::Untold,
        };
        self.said(change)
    }

    /// That a pretext has come to weigh more against it: nobody else knows what it weighed when it was made.
    #[must_use]
    pub fn pretended(&self, pretext: Reason, told: &Told) -> Since {
        self.said(Change::Weighs {
            reason: pretext,
            then: weight(&self.reasons, pretext),
            now: weight(&told.reasons, pretext),
        })
    }

    const fn said(&self, change: Change) -> Since {
        let made = self.made;
        Since { made, change }
    }
}

#[cfg(test)]
mod tests {
    use crate::id::FactionId;
    use crate::scenario::model::Good;
    use crate::sim::deal::{Appraisal, Proposal};
    use crate::sim::terms::{Change, Deal, Reason, Told};

    #[test]
    fn what_is_kept_back_is_noticed_only_if_it_weighs_much() {
        let mut appraisal = Appraisal {
            reasons: vec![(Reason::Gives(Good::Ore), -60), (Reason::Greed, -5)],
            total: -65,
        };
        let told = appraisal.told(false);
        assert_eq!(told.reasons, [(Reason::Gives(Good::Ore), -60)]);
        assert!(!told.kept_back);
        appraisal.reasons[1].1 = -40;
        assert!(appraisal.told(false).kept_back);
        assert_eq!(Appraisal::default().told(false), Told::default());
    }

    #[test]
    fn what_decides_against_all_that_is_told_is_noticed() {
        let appraisal = Appraisal {
            reasons: vec![
                (Reason::Gets(Good::Ore), 190),
                (Reason::Gives(Good::Food), -180),
                (Reason::Greed, -20),
            ],
            total: -10,
        };
        assert!(appraisal.told(false).kept_back);
    }

    #[test]
    fn what_changed_since_a_proposal_is_named_only_if_it_is_told() {
        let (food, ore) = (Reason::Gives(Good::Food), Reason::Gets(Good::Ore));
        let proposal = Proposal {
            deal: Deal::new([FactionId(0), FactionId(1)], []),
            made: 4,
            reasons: [(ore, 30), (food, -10), (Reason::Fear, 20)].into(),
        };
        let change = |now: &[(Reason, i32)], impossible| {
            let since = proposal.since(now, impossible);
            assert_eq!(since.made, 4);
            since.change
        };
        let dearer = [(ore, 30), (food, -45), (Reason::Fear, 5)];
        let named = Change::Weighs {
            reason: food,
            then: -10,
            now: -45,
        };
        assert_eq!(change(&dearer, false), named);
        assert_eq!(change(&dearer, true), Change::Impossible);
        // What fell most is not told, and what fell less must not stand for it.
        let unafraid = [(ore, 30), (food, -20)];
        assert_eq!(change(&unafraid, false), Change::Untold);
        let told = Told {
            reasons: vec![(ore, 30), (food, -60)],
            ..Told::default()
        };
        let pretext = Change::Weighs {
            reason: food,
            then: -10,
            now: -60,
        };
        assert_eq!(proposal.pretended(food, &told).change, pretext);
    }
}
