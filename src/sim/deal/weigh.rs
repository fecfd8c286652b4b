//! The weighing of a whole deal: what is due each turn, and what is due at once.

use super::clause;
use super::scale::{Appraisal, Judge, Scale, Worths};
use crate::id::FactionId;
use crate::scenario::model::TurnLength;
use crate::sim::terms::{Clause, Deal, Reason};

/// Loads that are due only if something happens count for one part in this many.
const UNLIKELY: u16 = 4;

impl Judge {
    /// Judges a deal. `me` is which of its parties the judge is.
    #[must_use]
    pub fn weigh(
        &self,
        me: FactionId,
        deal: &Deal,
        worths: &Worths<'_>,
        turn: TurnLength,
    ) -> Appraisal {
        let mut sum = Appraisal::default();
        if let Some(term) = deal.term() {
            let loads = |mine: bool| {
                let clauses = deal.clauses.iter();
                let wanted = move |it: &&Clause| it.is_standing() && (it.from == me) == mine;
                let loads = clauses.filter(wanted).filter_map(|it| {
                    let (good, loads) = it.what.goods()?;
                    // What is due only if something happens counts for less.
                    let part = if it.only_if.is_some() { UNLIKELY } else { 1 };
                    Some((good, loads.div_ceil(part)))
                });
                loads.collect::<Vec<_>>()
            };
            let turns = i32::from(term.turns(turn));
            self.weigh_standing(&mut sum, &loads(false), &loads(true), turns);
        }
        self.weigh_at_once(&mut sum, me, deal, worths);
        sum.sorted()
    }

    /// What is due at once.
    fn weigh_at_once(&self, sum: &mut Appraisal, me: FactionId, deal: &Deal, worths: &Worths<'_>) {
        let due = deal.clauses.iter().filter(|clause| clause.is_due_now());
        let (mut things, mut any) = (0, false);
        for it in due {
            things += clause::appraise(self, worths, it.what, it.from == me, sum);
            any = true;
        }
        if !any {
            return;
        }
        if deal.is_demand() {
            // Who demands has no qualms to overcome; who is to give way has only fear.
            if deal.parties[1] == me {
                self.give_way(sum);
                sum.add(Reason::Opinion, self.opinion);
            }
            return;
        }
        sum.add(Reason::Greed, -self.greed.max(0) * things / 50);
        sum.add(Reason::Opinion, self.opinion);
        // Prisoners come home even from enemies.
        if deal.prisoner().is_none() {
            self.rule_out(sum, None);
        }
    }
}
