//! The one answer to an offer: of minds, of advice to persons, of tests.

use super::counter::counter;
use crate::id::FactionId;
use crate::sim::check::Refusal;
use crate::sim::deal::{Appraisal, Judge, KnownOffer, Negotiation, check_deal};
use crate::sim::mediation::{self, KnownMediation};
use crate::sim::terms::{Deal, Reason, Told};
use crate::sim::view::View;

/// What somebody makes of an offer made to him, or of a peace that a third proposes. It is accepted exactly if the reasons do not add up to less than
/// nothing and nothing makes it impossible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealVerdict {
    /// Whether he accepts.
    pub accepts: bool,
    /// The reasons with their weights, and what they add up to.
    pub appraisal: Appraisal,
    /// Why he could not accept, whatever speaks for it.
    pub impossible: Option<Refusal>,
    /// Who has judged so.
    pub(super) judge: Judge,
}

/// How the faction of the view answers an offer made to it.
#[must_use]
pub fn answer(view: &View<'_>, offer: &KnownOffer) -> DealVerdict {
    let judge = Judge::of(view, offer.from);
    let appraisal = judge.appraise(view, offer.from, &offer.deal);
    let impossible = check_deal(view, offer.from, &offer.deal).err();
    DealVerdict {
        accepts: appraisal.is_welcome() && impossible.is_none(),
        appraisal,
        impossible,
        judge,
    }
}

/// How the faction of the view answers whoever mediates between it and another: by what it makes of the peace, and of the mediator.
#[must_use]
pub fn answer_mediator(view: &View<'_>, known: &KnownMediation, other: FactionId) -> DealVerdict {
    let appraisal = mediation::appraise(view, known, other);
    let impossible = check_deal(view, other, &known.deal).err();
    DealVerdict {
        accepts: appraisal.is_welcome() && impossible.is_none(),
        appraisal,
        impossible,
        judge: Judge::of(view, other),
    }
}

impl DealVerdict {
    /// The motive that is stated: the reasons that are told, and whether something is kept back.
    #[must_use]
    pub fn told(&self) -> Told {
        self.appraisal.told(self.impossible.is_some())
    }

    /// The reasons with their weights, the weightiest first.
    #[must_use]
    pub fn reasons(&self) -> &[(Reason, i32)] {
        &self.appraisal.reasons
    }

    /// Terms that he would offer in place of those he does not accept, if he knows any; the view is that of the answer. The
    /// search for them costs more than the answer, and is made only for whoever asks.
    #[must_use]
    pub fn counter(&self, view: &View<'_>, offer: &KnownOffer) -> Option<Deal> {
        if self.accepts {
            return None;
        }
        let talks = Negotiation::judged(view, offer.from, self.judge);
        counter(&talks, &offer.deal, self.appraisal.total)
    }
}
