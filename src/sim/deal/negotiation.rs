//! Several deals with one other faction: what both are judged by is worked out once.

use super::appraise::Household;
use super::clause::{Eyes, Footing, JudgeOf};
use super::outline::Outline;
use super::preview::{Guess, Likely};
use super::scale::Judge;
use super::weigh::Promises;
use super::worth::Balance;
use crate::id::FactionId;
use crate::sim::belief::Band;
use crate::sim::terms::{Deal, TradeTerms};
use crate::sim::view::View;
use std::cell::OnceCell;

/// What the faction of a view makes of deals with another, and what it thinks the other will make of them. It says the
/// same as [`appraise`](super::appraise) and [`preview`](super::preview), without their reasons.
#[derive(Debug)]
pub struct Negotiation<'a> {
    footing: Footing<'a>,
    household: OnceCell<Household>,
    judge: OnceCell<Judge>,
    /// Promises that the judge has weighed.
    promises: Promises,
    guess: Guess,
}

impl<'a> Negotiation<'a> {
    /// Sits down with another faction.
    #[must_use]
    pub fn with(view: &'a View<'a>, other: FactionId) -> Self {
        Self::on(Footing::new(view, other), OnceCell::new(), OnceCell::new())
    }

    /// The same for who has judged a deal with the other already.
    #[must_use]
    pub fn judged(view: &'a View<'a>, other: FactionId, judge: Judge) -> Self {
        let judge = OnceCell::from(judge);
        Self::on(Footing::new(view, other), OnceCell::new(), judge)
    }

    /// The same for a faction that deals with several others and has looked at its own household already.
    #[must_use]
    pub fn of_household(view: &'a View<'a>, other: FactionId, household: Household) -> Self {
        let footing = Footing::new(view, other).of_strength(household.strength);
        Self::on(footing, OnceCell::from(household), OnceCell::new())
    }

    /// The same on a footing with the other, for who may know already how it is off, or how it judges.
    fn on(footing: Footing<'a>, household: OnceCell<Household>, judge: OnceCell<Judge>) -> Self {
        Self {
            footing,
            household,
            judge,
            promises: Promises::default(),
            guess: Guess::default(),
        }
    }

    /// Whose view it is judged by, and with whom it is dealt.
    #[must_use]
    pub const fn sides(&self) -> (&'a View<'a>, FactionId) {
        self.footing.sides()
    }

    /// How the faction of the view is off.
    #[must_use]
    pub fn household(&self) -> &Household {
        let (view, _) = self.sides();
        self.household.get_or_init(|| Household::of(view))
    }

    /// The faction of the view as judge of terms with the other.
    #[must_use]
    pub fn judge(&self) -> &Judge {
        self.judge
            .get_or_init(|| self.household().judge_on(&self.footing))
    }

    /// The other as judge, as it is guessed to be with its stores as low as they may be.
    #[must_use]
    pub fn guess(&self) -> &Judge {
        self.guess.low(&self.footing)
    }

    /// What a deal is worth to the faction of the view; it is welcome if this is not negative.
    #[must_use]
    pub fn worth(&self, deal: &Deal) -> i32 {
        let (view, other) = self.sides();
        let eyes = Eyes {
            view,
            other,
            judge: JudgeOf::Mine,
        };
        let outline = Outline::of(&eyes, deal);
        let deal = (deal, &outline);
        self.judge()
            .sum_of(&eyes, &self.footing, deal, &self.promises)
    }

    /// What a plain trade that the faction of the view offers is worth to it.
    #[must_use]
    pub fn worth_of_trade(&self, terms: &TradeTerms) -> i32 {
        let judge = self.judge();
        judge.total(&self.footing, terms.get, terms.give, terms.turns)
    }

    /// Loads of what a party promises in a deal for later that the other would not trust it with, as far as the view tells; 0 or less if
    /// its word will do.
    #[must_use]
    pub fn untrusted(&self, deal: &Deal, giver: FactionId) -> i32 {
        // Of whoever owes nothing for later nobody has to be judged.
        if !deal.binds(giver) {
            return 0;
        }
        let (view, other) = self.sides();
        let (judge, of) = if giver == other {
            (self.judge(), JudgeOf::Mine)
        } else {
            (self.guess(), JudgeOf::Theirs)
        };
        let eyes = Eyes {
            view,
            other,
            judge: of,
        };
        judge.beyond_trust(&eyes, deal)
    }

    /// What the other is guessed to hold, at most.
    #[must_use]
    pub fn most_they_hold(&self) -> &[Balance; 3] {
        &self.guess.high(&self.footing).balances
    }

    /// What a deal is thought to be worth to the other.
    #[must_use]
    pub fn worth_to_them(&self, deal: &Deal) -> Band {
        self.guess.band_of(&self.footing, deal)
    }

    /// How likely the other is to sign a deal.
    #[must_use]
    pub fn likely(&self, deal: &Deal) -> Likely {
        self.guess.likely_to_sign(&self.footing, deal)
    }

    /// How likely the other is to accept a plain trade that the faction of the view offers, if that is likely enough.
    #[must_use]
    pub fn likely_to_trade(&self, terms: &TradeTerms, least: Likely) -> Option<Likely> {
        self.guess.likely(&self.footing, terms, least)
    }

    /// Whether the other may sign a deal: it is not unlikely to.
    #[must_use]
    pub fn may_be_signed(&self, deal: &Deal) -> bool {
        self.guess.may_sign(&self.footing, deal)
    }
}
