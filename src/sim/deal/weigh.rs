//! The weighing of a whole deal: what is due each turn, and all that is due otherwise.

use super::clause::{self, Case, Eyes};
use super::nature::Coloured;
use super::scale::{Appraisal, Judge, NEVER, Scale};
use crate::scenario::model::Good;
use crate::sim::terms::{Clause, Deal, Reason, When};

/// Loads that are due only if something happens count for one part in this many.
const UNLIKELY: u16 = 4;

/// Whether something is handed over once.
const fn is_paid_once(clause: &Clause) -> bool {
    matches!(clause.when, When::Now | When::By { .. })
}

/// Weights of what is handed over once, beside what is due each turn.
struct Spread<'a, S> {
    sum: &'a mut S,
    turns: i32,
}

impl<S: Scale> Scale for Spread<'_, S> {
    fn add(&mut self, reason: Reason, weight: i32) {
        // What rules a deal out does so whatever its term.
        let part = if weight <= NEVER { 1 } else { self.turns };
        self.sum.add(reason, weight / part);
    }
}

impl Judge {
    /// What a plain trade adds up to, without the reasons: what it gets and what it gives each turn, for this many turns.
    #[must_use]
    pub fn total(&self, get: (Good, u16), give: (Good, u16), turns: u8) -> i32 {
        let mut sum = 0;
        let character = &self.character;
        let coloured = &mut Coloured {
            sum: &mut sum,
            character,
        };
        let (gets, gives) = ([get].into_iter(), [give].into_iter());
        self.weigh_standing(coloured, gets, gives, i32::from(turns), 0);
        coloured.add(Reason::FreeHand, self.free_hand);
        sum
    }

    /// Judges a deal as the party whose eyes these are.
    #[must_use]
    pub fn weigh(&self, eyes: &Eyes<'_>, deal: &Deal) -> Appraisal {
        let mut sum = Appraisal::default();
        self.weigh_into(&mut sum, eyes, deal);
        sum.sorted()
    }

    /// What a deal adds up to, without the reasons.
    #[must_use]
    pub(super) fn sum_of(&self, eyes: &Eyes<'_>, deal: &Deal) -> i32 {
        let mut sum = 0;
        self.weigh_into(&mut sum, eyes, deal);
        sum
    }

    fn weigh_into(&self, sum: &mut impl Scale, eyes: &Eyes<'_>, deal: &Deal) {
        let character = &self.character;
        let sum = &mut Coloured { sum, character };
        let me = eyes.me();
        // Few deals ask for another judge than this.
        let (secured, reconciled);
        let judge = if deal.hostages(eyes.partner()).next().is_some() {
            secured = self.secured(eyes, deal);
            &secured
        } else {
            self
        };
        let terms = if deal.ends_war() || deal.fosters() {
            reconciled = judge.reconciled();
            &reconciled
        } else {
            judge
        };
        if let Some(term) = deal.term() {
            let loads = |mine: bool| {
                let clauses = deal.clauses.iter();
                let wanted = move |it: &&Clause| it.is_standing() && (it.from == me) == mine;
                clauses.filter(wanted).filter_map(|it| {
                    let (good, loads) = it.what.goods()?;
                    // What is due only if something happens counts for less.
                    let part = if it.only_if.is_some() { UNLIKELY } else { 1 };
                    Some((good, loads.div_ceil(part)))
                })
            };
            let turns = i32::from(term.turns(eyes.view.book.turn));
            let paid = |mine: bool| {
                let clauses = deal.clauses.iter();
                let paid = clauses.filter(|it| is_paid_once(it) && (it.from == me) == mine);
                let loads = paid.filter_map(|it| it.what.goods());
                loads.map(|(_, loads)| i32::from(loads)).sum::<i32>()
            };
            let lump = (paid(false) - paid(true)) / turns.max(1);
            terms.weigh_standing(sum, loads(false), loads(true), turns, lump);
        }
        judge.weigh_the_rest(sum, eyes, deal, terms);
        if deal.is_lasting() {
            sum.add(Reason::FreeHand, self.free_hand);
        }
    }

    /// The same judge of terms by which the other leaves hostages.
    fn secured(&self, eyes: &Eyes<'_>, deal: &Deal) -> Self {
        let hostages = deal.hostages(eyes.partner());
        let more = hostages.map(|maje| clause::security(eyes.view, maje));
        Self {
            security: more.fold(self.security, i32::saturating_add),
            ..*self
        }
    }

    /// The same judge of terms of peace, or by which kin are brought up: enmity does not rule them out, and what it thinks of the other is weighed by the
    /// peace itself.
    fn reconciled(&self) -> Self {
        Self {
            blood_enemies: false,
            grudge: None,
            opinion: 0,
            ..*self
        }
    }

    /// What is not due each turn; `terms` judges the deal as a whole.
    fn weigh_the_rest(&self, sum: &mut impl Scale, eyes: &Eyes<'_>, deal: &Deal, terms: &Self) {
        let rest = deal.clauses.iter().filter(|clause| !clause.is_standing());
        // What is due each turn is weighed by the turn: what is handed over once counts for its part of the term.
        let turns = deal
            .term()
            .map_or(1, |term| i32::from(term.turns(eyes.view.book.turn)).max(1));
        let (mut things, mut any, mut spread) = (0, false, 1);
        for it in rest {
            let case = Case {
                judge: self,
                eyes,
                clause: it,
            };
            things += if is_paid_once(it) {
                spread = turns;
                clause::appraise(&case, &mut Spread { sum, turns }) / turns
            } else {
                clause::appraise(&case, sum)
            };
            any = true;
        }
        let giver = deal.partner_of(eyes.me());
        if giver.is_some_and(|giver| deal.promised_later(giver) > self.credit + self.security) {
            sum.add(Reason::Credit, NEVER);
        }
        if !any {
            return;
        }
        if deal.is_demand() {
            // Who demands has no qualms to overcome; who is to give way has only fear.
            if deal.parties[1] == eyes.me() {
                self.give_way(sum);
                sum.add(Reason::Opinion, self.opinion);
            }
            return;
        }
        sum.add(Reason::Greed, -self.share(things) / 2);
        // Else a friend would part with anything for a trifle each turn.
        sum.add(Reason::Opinion, terms.opinion / spread);
        // Prisoners come home even from enemies.
        if deal.prisoner().is_none() {
            terms.rule_out(sum, None, things);
        }
    }
}
