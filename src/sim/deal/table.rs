//! The tables of offers, contracts and gifts under way.

use crate::id::{ContractId, FactionId, OfferId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::Good;
use crate::sim::command::{Gift, Terms};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, not_negative};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A standing contract: so much for so much, every turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// Who offered it, and who accepted.
    pub parties: [FactionId; 2],
    /// What each of them delivers each turn.
    pub delivers: [(Good, u16); 2],
    /// The first turn in which it is served.
    pub from: Turn,
    /// The last turn in which it is served.
    pub until: Turn,
    /// How often it has been served.
    pub served: u16,
    /// How often running it has failed.
    pub failed: u8,
}

impl Contract {
    /// 0 or 1, if the faction is a party.
    #[must_use]
    pub fn side_of(&self, faction: FactionId) -> Option<usize> {
        self.parties.iter().position(|party| *party == faction)
    }

    /// The other party, if the faction is one.
    #[must_use]
    pub fn partner_of(&self, faction: FactionId) -> Option<FactionId> {
        self.side_of(faction).map(|side| self.parties[1 - side])
    }
}

/// An offer on the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// Who made it.
    pub from: FactionId,
    /// To whom.
    pub to: FactionId,
    /// What.
    pub terms: Terms,
    /// In which turn; it lapses at the end of the next.
    pub made: Turn,
}

/// Offers, contracts, and gifts that move when the turn ends.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deals {
    /// Contracts in the order of their ids.
    pub contracts: Vec<Contract>,
    /// Offers in the order in which they were made.
    pub offers: Vec<Offer>,
    /// Gifts under way: from, to, what.
    pub gifts: Vec<(FactionId, FactionId, Gift)>,
    /// Offers refused this turn and the last: from, to, terms; minds do not ask again at once.
    pub refused: Vec<(Turn, FactionId, FactionId, Terms)>,
}

impl SavedTable for Deals {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let contracts = &self.contracts;
        let ordered = contracts.is_sorted_by(|a, b| a.id < b.id);
        ensure(ordered, "the numbers of contracts")?;
        for it in contracts {
            let known = it.id.serial < context.serials(it.id.owner).contract;
            ensure(known, "the numbers of contracts")?;
            ensure(it.parties[0] != it.parties[1], "the parties of a contract")?;
            ensure(it.from <= it.until, "the terms of a contract")?;
        }
        for it in &self.offers {
            let known = it.id.serial < context.serials(it.id.owner).offer;
            ensure(known && it.from != it.to, "the offers")?;
        }
        for (from, to, gift) in &self.gifts {
            ensure(from != to, "the gifts")?;
            if let Gift::Goods(goods) = gift {
                not_negative(*goods, "a gift")?;
            }
        }
        Ok(())
    }
}

impl Deals {
    /// Adds a contract in its place.
    pub fn add(&mut self, contract: Contract) {
        let at = self.contracts.partition_point(|old| old.id < contract.id);
        self.contracts.insert(at, contract);
    }

    /// The contracts of a faction.
    pub fn contracts_of(&self, faction: FactionId) -> impl Iterator<Item = &Contract> {
        self.contracts
            .iter()
            .filter(move |contract| contract.parties.contains(&faction))
    }
}
