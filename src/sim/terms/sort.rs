//! What people call a deal.

use super::{Clause, Deal, Owed, When};
use serde::{Deserialize, Serialize};

/// What people call a deal, by what weighs most in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DealSort {
    /// It ended a war.
    Peace,
    /// It makes one party the vassal of the other.
    Vassalage,
    /// One party pays to be spared or defended.
    Tribute,
    /// Both promise something for a time.
    Treaty,
    /// Both hand something over each turn.
    Trade,
    /// One party hands something over each turn.
    Supply,
    /// Something is handed over later.
    Loan,
    /// Something is promised to be done once.
    Promise,
    /// Everything is handed over at once.
    Exchange,
    /// One party joins the other. Last, because saves count kinds from the first.
    Merger,
}

impl DealSort {
    /// The name of a sort in the texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Peace => "peace",
            Self::Merger => "merger",
            Self::Vassalage => "vassalage",
            Self::Tribute => "tribute",
            Self::Treaty => "treaty",
            Self::Trade => "trade",
            Self::Supply => "supply",
            Self::Loan => "loan",
            Self::Promise => "promise",
            Self::Exchange => "exchange",
        }
    }
}

impl Deal {
    /// What people call it. A hostage only secures what else there is.
    #[must_use]
    pub fn sort(&self) -> DealSort {
        let any = |picks: &dyn Fn(&Clause) -> bool| self.clauses.iter().any(picks);
        let binds = |it: &Clause| {
            let secures = matches!(it.what, Owed::Hostage(_));
            matches!(it.when, When::For { .. }) && !secures
        };
        let [one, other] = self.parties;
        let gives = |party| any(&|it: &Clause| it.from == party && it.is_standing());
        if any(&|it: &Clause| it.what == Owed::Merger) {
            DealSort::Merger
        } else if self.ends_war() {
            DealSort::Peace
        } else if self.vassalage().is_some() {
            DealSort::Vassalage
        } else if self.tribute().is_some() {
            DealSort::Tribute
        } else if any(&binds) {
            DealSort::Treaty
        } else if gives(one) && gives(other) {
            DealSort::Trade
        } else if self.is_standing() {
            DealSort::Supply
        } else if any(&|it: &Clause| it.is_pledge() && !it.what.is_promise()) {
            DealSort::Loan
        } else if any(&Clause::is_pledge) {
            DealSort::Promise
        } else {
            DealSort::Exchange
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FactionId, MajeId};
    use crate::scenario::model::{Good, Hours};

    #[test]
    fn a_deal_is_called_by_what_weighs_most_in_it() {
        let (one, other) = (FactionId(0), FactionId(1));
        let term = Hours(9000);
        let food = Owed::Goods(Good::Food, 5);
        let (each, bound) = (When::EachTurn { term }, When::For { term });
        let later = When::By { within: term };
        let hostage = Clause::new(one, other, Owed::Hostage(MajeId::new(one, 0)), bound);
        let back = Clause::new(one, other, food, later);
        let fed = Clause::new(one, other, food, each);
        let joins = Clause::new(one, other, Owed::Merger, When::Now);
        let spared = Clause::new(other, one, Owed::NonAggression, bound);
        let sort = |clauses: &[Clause]| Deal::new([one, other], clauses.iter().copied()).sort();
        assert_eq!(sort(&[back, hostage]), DealSort::Loan);
        assert_eq!(sort(&[fed]), DealSort::Supply);
        assert_eq!(sort(&[joins, fed]), DealSort::Merger);
        let water = Clause::new(other, one, Owed::Goods(Good::Water, 4), each);
        assert_eq!(sort(&[fed, water]), DealSort::Trade);
        assert_eq!(sort(&[fed, spared]), DealSort::Tribute);
        assert_eq!(sort(&[spared]), DealSort::Treaty);
        let vote = Clause::new(one, other, Owed::Vote(other), later);
        assert_eq!(sort(&[vote]), DealSort::Promise);
        let now = Clause::new(one, other, food, When::Now);
        assert_eq!(sort(&[now]), DealSort::Exchange);
    }
}
