//! Deals and offers as one of their parties knows them, under that party's own numbers.

use crate::id::{DealId, FactionId, OfferId, Turn};
use crate::scenario::model::Goods;
use crate::sim::terms::{Call, Clause, Deal};

/// A deal under way, as a party knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownDeal {
    /// Its number, by whoever reads this.
    pub id: DealId,
    /// The other party.
    pub with: FactionId,
    /// What was agreed.
    pub deal: Deal,
    /// Loads to be given each turn.
    pub gives: Goods,
    /// Loads to be gotten each turn.
    pub gets: Goods,
    /// The first turn in which something is due.
    pub from: Turn,
    /// The last turn in which something is due.
    pub until: Turn,
    /// In how many turns it has been kept.
    pub served: u16,
    /// In how many turns running it has not.
    pub failed: u8,
    /// Who gave notice, if somebody did.
    pub notice: Option<FactionId>,
    /// Calls to arms under it that are open.
    pub calls: Vec<Call>,
}

impl KnownDeal {
    /// The promises of one party under it that still bind.
    pub fn promises(&self, from: FactionId) -> impl Iterator<Item = &Clause> {
        let clauses = self.deal.clauses.iter();
        clauses.filter(move |it| it.from == from && it.what.is_promise() && !it.is_settled())
    }

    /// How many turns are left, `now` included.
    #[must_use]
    pub fn turns_left(&self, now: Turn) -> i32 {
        (i32::from(self.until) - i32::from(now) + 1).max(0)
    }
}

/// An offer on the table, as a party knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownOffer {
    /// Its number, by whoever reads this.
    pub id: OfferId,
    /// Who made it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
    /// What.
    pub deal: Deal,
    /// In which turn; it lapses at the end of the next.
    pub made: Turn,
}
