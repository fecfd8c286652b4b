//! The weighing of a whole deal: what is due each turn, and all that is due otherwise.

use super::clause::{self, Case, Eyes, Footing};
use super::nature::Coloured;
use super::outline::{Outline, is_paid_once};
use super::rules;
use super::scale::{Appraisal, Judge, NEVER, Scale};
use super::witness;
use crate::scenario::model::{Good, Traits};
use crate::sim::terms::{Clause, Deal, Reason};
use std::cell::OnceCell;

/// Loads that are due only if something happens count for one part in this many.
const UNLIKELY: u16 = 4;

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

/// A promise as one judge weighs it.
#[derive(Debug)]
struct Promise {
    clause: Clause,
    /// What it adds to a deal.
    weight: i32,
    /// What it is worth besides goods.
    things: i32,
}

impl Promise {
    fn of(case: &Case<'_>, character: &Traits) -> Self {
        let mut weight = 0;
        let sum = &mut weight;
        let things = clause::appraise(case, &mut Coloured { sum, character });
        Self {
            clause: *case.clause,
            weight,
            things,
        }
    }
}

/// The first few promises that one judge has weighed: most deals that are thought of with another have some in common.
#[derive(Debug, Default)]
pub(super) struct Promises([OnceCell<Promise>; 4]);

impl Promises {
    /// Adds what the clause of a case weighs, as [`clause::appraise`] does.
    fn weigh(&self, case: &Case<'_>, sum: &mut Coloured<'_, i32>) -> i32 {
        for known in &self.0 {
            let promise = known.get_or_init(|| Promise::of(case, sum.character));
            if promise.clause == *case.clause {
                *sum.sum += promise.weight;
                return promise.things;
            }
        }
        clause::appraise(case, sum)
    }
}

impl Judge {
    /// What a plain trade between two on this footing adds up to, without the reasons: what it gets and what it gives each turn, for
    /// this many turns.
    #[must_use]
    pub fn total(
        &self,
        footing: &Footing<'_>,
        get: (Good, u16),
        give: (Good, u16),
        turns: u8,
    ) -> i32 {
        let mut sum = 0;
        let character = &self.character;
        let coloured = &mut Coloured {
            sum: &mut sum,
            character,
        };
        let (gets, gives) = ([get].into_iter(), [give].into_iter());
        self.weigh_standing(coloured, gets, gives, i32::from(turns), 0);
        weigh_distance(coloured, footing);
        coloured.add(Reason::FreeHand, self.free_hand);
        sum
    }

    /// Judges a deal as the party whose eyes these are.
    #[must_use]
    pub fn weigh(&self, eyes: &Eyes<'_>, deal: &Deal) -> Appraisal {
        let mut sum = Appraisal::default();
        let footing = Footing::new(eyes.view, eyes.other);
        let deal = (deal, &Outline::of(eyes, deal));
        self.weigh_into(&mut sum, eyes, &footing, deal, |case, sum| {
            clause::appraise(case, sum)
        });
        sum.sorted()
    }

    /// What a deal of this outline adds up to, without the reasons; `known` are promises between the two that this judge has weighed.
    #[must_use]
    pub(super) fn sum_of(
        &self,
        eyes: &Eyes<'_>,
        footing: &Footing<'_>,
        deal: (&Deal, &Outline),
        known: &Promises,
    ) -> i32 {
        let mut sum = 0;
        // Who has hostages, goods laid aside or a witness thinks otherwise of promises.
        let secured = deal.1.secured;
        self.weigh_into(&mut sum, eyes, footing, deal, |case, sum| {
            if secured {
                clause::appraise(case, sum)
            } else {
                known.weigh(case, sum)
            }
        });
        sum
    }

    /// Adds what a deal weighs; `promise` adds what a promise does.
    fn weigh_into<S: Scale>(
        &self,
        sum: &mut S,
        eyes: &Eyes<'_>,
        footing: &Footing<'_>,
        (deal, outline): (&Deal, &Outline),
        promise: impl Fn(&Case<'_>, &mut Coloured<'_, S>) -> i32,
    ) {
        let character = &self.character;
        let sum = &mut Coloured { sum, character };
        let me = eyes.me();
        // Few deals ask for another judge than this.
        let (secured, reconciled);
        let judge = if outline.secured {
            secured = self.secured(eyes, deal);
            &secured
        } else {
            self
        };
        let terms = if outline.reconciles {
            reconciled = judge.reconciled();
            &reconciled
        } else {
            judge
        };
        if let Some(turns) = outline.turns {
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
            let lump = outline.lump / turns.max(1);
            terms.weigh_standing(sum, loads(false), loads(true), turns, lump);
            weigh_distance(sum, footing);
        }
        judge.weigh_the_rest(sum, eyes, footing, (deal, outline), terms, promise);
        if outline.forbids_arms {
            sum.add(Reason::FreeHand, self.free_hand);
        }
        if let Some(witness) = deal.witness {
            let burden = witness::burden(eyes, character, deal, witness);
            sum.add(Reason::Witness(witness), burden);
        }
    }

    /// Loads of the other's word in a deal that binds it that the trust in it and its security do not cover; 0 or less if they do. Of whose
    /// word was broken before more is asked.
    #[must_use]
    pub(super) fn beyond_trust(&self, eyes: &Eyes<'_>, deal: &Deal) -> i32 {
        let outline = Outline::of(eyes, deal);
        let each = outline.turns.map_or(0, |turns| {
            rules::at_risk(deal.each_turn(eyes.partner()).total(), turns)
        });
        let risk = outline.promised.max(each) - self.credit;
        let more = if outline.secured {
            self.security_in(eyes, deal)
        } else {
            self.security
        };
        risk.max(-self.trust) - more
    }

    /// The same judge of terms by which the other leaves hostages, lays goods aside or gives its word before a witness.
    fn secured(&self, eyes: &Eyes<'_>, deal: &Deal) -> Self {
        Self {
            security: self.security_in(eyes, deal),
            ..*self
        }
    }

    /// How many loads of the other's open word are secured with what it leaves or lays aside by a deal.
    fn security_in(&self, eyes: &Eyes<'_>, deal: &Deal) -> i32 {
        let hostages = deal.hostages(eyes.partner());
        let more = hostages.map(|maje| clause::security(eyes.view, maje));
        let laid = deal.escrow(eyes.partner()).total();
        let laid = laid.saturating_add(rules::witnessed(deal, eyes.partner()));
        more.fold(self.security.saturating_add(laid), i32::saturating_add)
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
    fn weigh_the_rest<S: Scale>(
        &self,
        sum: &mut Coloured<'_, S>,
        eyes: &Eyes<'_>,
        footing: &Footing<'_>,
        (deal, outline): (&Deal, &Outline),
        terms: &Self,
        promise: impl Fn(&Case<'_>, &mut Coloured<'_, S>) -> i32,
    ) {
        let rest = deal.clauses.iter().filter(|clause| !clause.is_standing());
        // What is due each turn is weighed by the turn: what is handed over once counts for its part of the term.
        let turns = outline.turns.map_or(1, |turns| turns.max(1));
        let (mut things, mut spread) = (0, 1);
        for it in rest {
            let case = Case {
                judge: self,
                eyes,
                footing,
                clause: it,
            };
            things += if is_paid_once(it) {
                spread = turns;
                clause::appraise(&case, &mut Spread { sum, turns }) / turns
            } else {
                promise(&case, sum)
            };
        }
        let is_party = deal.side_of(eyes.me()).is_some();
        if is_party && outline.promised > self.credit + self.security {
            sum.add(Reason::Credit, NEVER);
        }
        if outline.rest == 0 {
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
        if !outline.frees {
            terms.rule_out(sum, None, things);
        }
    }
}

/// Goods do not pass each turn between two who are too far apart.
fn weigh_distance(sum: &mut impl Scale, footing: &Footing<'_>) {
    if !footing.in_reach() {
        sum.add(Reason::Distance, NEVER);
    }
}
