//! What is said of an answer: the reasons that can be told, and whether something is kept back.

use super::appraise::{Appraisal, Reason};
use serde::{Deserialize, Serialize};

/// What somebody who answered an offer says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The reasons that are told with their weights, the weightiest first.
    pub reasons: Vec<(Reason, i32)>,
    /// Whether a reason is kept back that weighs much, or without which the answer would be another.
    pub kept_back: bool,
}

/// How much of the weight of all reasons one must have for its silence to be noticed, in percent.
const NOTICED: i64 = 20;

impl Reason {
    /// Whether it is told. How greedy one is, how great one's need, and how many carriers one has left is
    /// nobody's business.
    #[must_use]
    pub const fn is_told(self) -> bool {
        match self {
            Self::Greed | Self::Need(_) | Self::Carriers => false,
            Self::Gets(_)
            | Self::NoUse(_)
            | Self::Gives(_)
            | Self::Measure
            | Self::Opinion
            | Self::Trust
            | Self::BloodEnemies
            | Self::Hatred
            | Self::Distance
            | Self::Trouble
            | Self::Prisoner(_) => true,
        }
    }
}

impl Appraisal {
    /// What is told of it.
    #[must_use]
    pub fn told(&self) -> Told {
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
        let decides = (told >= 0) != self.accepts();
        Told {
            reasons: self
                .reasons
                .iter()
                .filter(|(reason, _)| reason.is_told())
                .copied()
                .collect(),
            kept_back: all > 0 && (decides || weigh(&mut silent) * 100 >= all * NOTICED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Told;
    use crate::scenario::model::Good;
    use crate::sim::deal::{Appraisal, Reason};

    #[test]
    fn what_is_kept_back_is_noticed_only_if_it_weighs_much() {
        let mut appraisal = Appraisal {
            reasons: vec![(Reason::Gives(Good::Ore), -60), (Reason::Greed, -5)],
            total: -65,
        };
        let told = appraisal.told();
        assert_eq!(told.reasons, [(Reason::Gives(Good::Ore), -60)]);
        assert!(!told.kept_back);
        appraisal.reasons[1].1 = -40;
        assert!(appraisal.told().kept_back);
        assert_eq!(Appraisal::default().told(), Told::default());
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
        assert!(appraisal.told().kept_back);
    }
}
