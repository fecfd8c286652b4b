//! What refusals teach about another faction: by how much one thought too well of an offer.

use super::rules::LESSONS;
use crate::id::FactionId;
use crate::scenario::model::{Good, muldiv};
use crate::sim::terms::{Reason, Told, TradeTerms};
use crate::sim::view::View;

/// What is kept back weighs at least this much.
const KEPT_BACK: i32 = 25;
/// A reason that weighs less than this rules something out, whatever else speaks for it.
const DECISIVE: i32 = -5_000;
/// No refusal teaches more than this, nor less than [`LEAST`].
const MOST: i32 = 400;
/// Whoever refused wanted at least this much more.
const LEAST: i32 = 10;

/// By how much trades between goods are worth less to another than one would have thought, by what it would get and what it would
/// give: 0 or less.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Learned([[i32; 3]; 3]);

impl Learned {
    /// What another said to offers of late. The more recent counts for more; what it said to other goods counts for half if one of
    /// them is the same, and for an eighth if neither is. `thought` is what one would have thought of terms.
    #[must_use]
    pub fn of(view: &View<'_>, other: FactionId, thought: impl Fn(&TradeTerms) -> i32) -> Self {
        let mut learned = Self::default();
        let lessons = view.own.lessons.iter();
        for lesson in lessons.filter(|it| it.deal.parties[1] == other) {
            let terms = lesson.deal.as_trade(view.faction(), view.book.turn);
            let Some(terms) = terms else { continue };
            let age = view.turn().saturating_sub(lesson.turn).min(LESSONS);
            let fades = |error| muldiv(error, i32::from(LESSONS - age), i32::from(LESSONS));
            let mut reasons = lesson.told.reasons.iter();
            match reasons.find(|(_, weight)| *weight <= DECISIVE) {
                // What they keep for themselves they keep from everybody; of other goods that says nothing.
                Some((Reason::Reserve(kept), _)) => {
                    learned.rule_out(|gives| gives == *kept, fades(-MOST));
                }
                Some(_) => learned.rule_out(|_| true, fades(-MOST)),
                None => {
                    let error = said(&lesson.told) - thought(&terms);
                    learned.note(&terms, fades(error.clamp(-MOST, -LEAST)));
                }
            }
        }
        learned
    }

    fn rule_out(&mut self, gives: impl Fn(Good) -> bool, by: i32) {
        for good in Good::ALL.into_iter().filter(|good| gives(*good)) {
            for row in &mut self.0 {
                let cell = &mut row[good as usize];
                *cell = (*cell).min(by);
            }
        }
    }

    fn note(&mut self, terms: &TradeTerms, error: i32) {
        for gets in Good::ALL {
            for gives in Good::ALL {
                let same = (gets == terms.give.0, gives == terms.get.0);
                let error = match same {
                    (true, true) => error,
                    (true, false) | (false, true) => error / 2,
                    (false, false) => error / 8,
                };
                let cell = &mut self.0[gets as usize][gives as usize];
                *cell = (*cell).min(error);
            }
        }
    }

    /// By how much terms that the faction of the view offers are worth less.
    #[must_use]
    pub const fn about(&self, terms: &TradeTerms) -> i32 {
        self.0[terms.give.0 as usize][terms.get.0 as usize]
    }
}

/// What the reasons that were told add up to, with what must have been kept back.
fn said(told: &Told) -> i32 {
    let sum: i32 = told.reasons.iter().map(|(_, weight)| weight).sum();
    if told.kept_back || told.impossible {
        sum.min(0) - KEPT_BACK
    } else {
        sum
    }
}
