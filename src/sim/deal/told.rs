//! What is said of an answer: the reasons that can be told, and whether something is kept back.

use super::scale::Appraisal;
use crate::sim::terms::{Reason, Told};

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
            kept_back: all > 0 && (decides || weigh(&mut silent) * 100 >= all * NOTICED),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::model::Good;
    use crate::sim::deal::Appraisal;
    use crate::sim::terms::{Reason, Told};

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
}
