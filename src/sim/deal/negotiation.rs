//! Several deals with one other faction: what both are judged by is worked out once.

use super::clause::{Eyes, JudgeOf};
use super::preview::{Guess, Likely};
use super::scale::Judge;
use crate::id::FactionId;
use crate::sim::belief::Band;
use crate::sim::terms::Deal;
use crate::sim::view::View;
use std::cell::OnceCell;

/// What the faction of a view makes of deals with another, and what it thinks the other will make of them. It says the
/// same as [`appraise`](super::appraise) and [`preview`](super::preview), without their reasons.
#[derive(Debug)]
pub struct Negotiation<'a> {
    view: &'a View<'a>,
    other: FactionId,
    judge: OnceCell<Judge>,
    guess: OnceCell<Guess>,
}

impl<'a> Negotiation<'a> {
    /// Sits down with another faction.
    #[must_use]
    pub fn with(view: &'a View<'a>, other: FactionId) -> Self {
        Self {
            view,
            other,
            judge: OnceCell::new(),
            guess: OnceCell::new(),
        }
    }

    /// The same for who has judged a deal with the other already.
    #[must_use]
    pub fn judged(view: &'a View<'a>, other: FactionId, judge: Judge) -> Self {
        Self {
            judge: OnceCell::from(judge),
            ..Self::with(view, other)
        }
    }

    /// Whose view it is judged by, and with whom it is dealt.
    #[must_use]
    pub const fn sides(&self) -> (&'a View<'a>, FactionId) {
        (self.view, self.other)
    }

    /// The faction of the view as judge of terms with the other.
    #[must_use]
    pub fn judge(&self) -> &Judge {
        self.judge.get_or_init(|| Judge::of(self.view, self.other))
    }

    /// What is guessed of the other.
    #[must_use]
    pub fn guess(&self) -> &Guess {
        self.guess.get_or_init(|| Guess::of(self.view, self.other))
    }

    /// What a deal is worth to the faction of the view; it is welcome if this is not negative.
    #[must_use]
    pub fn worth(&self, deal: &Deal) -> i32 {
        let eyes = Eyes {
            view: self.view,
            other: self.other,
            judge: JudgeOf::Mine,
        };
        self.judge().sum_of(&eyes, deal)
    }

    /// What a deal is thought to be worth to the other.
    #[must_use]
    pub fn worth_to_them(&self, deal: &Deal) -> Band {
        self.guess().band_of(self.view, self.other, deal)
    }

    /// How likely the other is to sign a deal.
    #[must_use]
    pub fn likely(&self, deal: &Deal) -> Likely {
        self.guess().likely_to_sign(self.view, self.other, deal)
    }
}
