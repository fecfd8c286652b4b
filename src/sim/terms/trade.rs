//! The most common deal in its shortest form: so much for so much, every turn.

use super::{Clause, Deal, Owed, When};
use crate::id::FactionId;
use crate::scenario::model::{Good, Hours, TurnLength};
use serde::{Deserialize, Serialize};

/// A trade as it is set and searched for; [`Deal::trade`] makes a deal of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeTerms {
    /// What the giver of the offer delivers each turn.
    pub give: (Good, u16),
    /// What the giver of the offer gets each turn.
    pub get: (Good, u16),
    /// For how many turns, 1 to 24.
    pub turns: u8,
}

impl TradeTerms {
    /// The same terms from the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            give: self.get,
            get: self.give,
            turns: self.turns,
        }
    }
}

impl Deal {
    /// A trade: each delivers so much, every turn. Nothing is promised of which there are no loads.
    #[must_use]
    pub fn trade([from, to]: [FactionId; 2], terms: TradeTerms, turn: TurnLength) -> Self {
        let term = Hours::of_turns(u16::from(terms.turns), turn);
        let when = When::EachTurn { term };
        let clause = |from, to, (good, loads): (Good, u16)| {
            (loads > 0).then(|| Clause::new(from, to, Owed::Goods(good, loads), when))
        };
        let clauses = [clause(from, to, terms.give), clause(to, from, terms.get)];
        Self::new([from, to], clauses.into_iter().flatten())
    }

    /// The deal as a trade offered by `from`, if it is one.
    #[must_use]
    pub fn as_trade(&self, from: FactionId, turn: TurnLength) -> Option<TradeTerms> {
        let [a, b] = &*self.clauses else {
            return None;
        };
        if a.only_if.or(b.only_if).is_some() {
            return None;
        }
        let (mine, theirs) = if a.from == from { (a, b) } else { (b, a) };
        match (mine.what, theirs.what, mine.when, theirs.when) {
            (
                Owed::Goods(give, given),
                Owed::Goods(get, got),
                When::EachTurn { term },
                When::EachTurn { term: other },
            ) if mine.from == from && theirs.from != from && term == other => Some(TradeTerms {
                give: (give, given),
                get: (get, got),
                turns: u8::try_from(term.turns(turn)).unwrap_or(u8::MAX),
            }),
            _ => None,
        }
    }
}
