//! A mediation as its mediator and the two that it is between know it.

use crate::id::{FactionId, Turn};
use crate::scenario::model::Good;
use crate::sim::terms::Deal;

/// A mediation that stands, as one of the three knows it: what the others have answered is not told before both have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownMediation {
    /// Who mediates.
    pub by: FactionId,
    /// The peace that is proposed to its two parties.
    pub deal: Deal,
    /// In which turn; it stands until the end of the next.
    pub made: Turn,
    /// What the reader has answered, if it is one of the two and has.
    pub answer: Option<bool>,
}

impl KnownMediation {
    /// With whom a faction would make peace, if it is one of the two that still have to answer; the reader knows it of itself alone.
    #[must_use]
    pub fn asks(&self, who: FactionId) -> Option<FactionId> {
        self.deal.partner_of(who).filter(|_| self.answer.is_none())
    }

    /// What the first of the two pays the second, if anything.
    #[must_use]
    pub fn price(&self) -> Option<(Good, u16)> {
        self.deal.clauses.iter().find_map(|it| it.what.goods())
    }
}
