//! Deals and offers as one of their parties knows them, under that party's own numbers.

use crate::id::{DealId, FactionId, OfferId, Turn};
use crate::scenario::model::Goods;
use crate::sim::terms::{Call, Clause, Deal, Told};
use serde::{Deserialize, Serialize};

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
    /// Who is to blame for the last of these, if somebody is.
    pub blame: Option<FactionId>,
    /// Who gave notice, if somebody did.
    pub notice: Option<FactionId>,
    /// Calls to arms under it that are open.
    pub calls: Vec<Call>,
}

impl KnownDeal {
    /// Whether a party may end it without breaking its word: it is not being kept, and not by its own fault.
    #[must_use]
    pub fn is_open_to_end(&self, by: FactionId) -> bool {
        self.failed > 0 && self.blame != Some(by)
    }

    /// Whether a party breaks its word by ending it now: not by notice alone, nor where the other does not keep it. A
    /// vassal who rises does.
    #[must_use]
    pub fn is_broken_if_ended(&self, by: FactionId) -> bool {
        let rises = self
            .deal
            .vassalage()
            .is_some_and(|[vassal, _]| vassal == by);
        let by_notice_alone = self.deal.is_treaty() && !self.deal.is_standing() && !rises;
        !by_notice_alone && !self.is_open_to_end(by)
    }

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

/// A deal of two others that is under way, as whoever witnessed it knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessedDeal {
    /// What was agreed.
    pub deal: Deal,
    /// The first turn in which something is due.
    pub from: Turn,
    /// The last turn in which something is due.
    pub until: Turn,
}

/// An offer that the other refused, and what it said: whoever made it learns from that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// When it was refused.
    pub turn: Turn,
    /// What was offered.
    pub deal: Deal,
    /// What the other said to it.
    pub told: Told,
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
