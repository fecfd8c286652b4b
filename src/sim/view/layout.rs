//! Who has what, as it was when everything was last copied.

use super::{Own, OwnLand, Stale};
use crate::id::{ContractId, FactionId};
use crate::sim::deal::Contract;
use crate::sim::goods::networks;
use crate::sim::map::Routes;

/// Who has what: only the end of a turn changes it, but for networks, which contracts join.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// Who holds each territory, by `TerritoryId`.
    pub holders: Vec<Option<FactionId>>,
    /// Whether the lanes of each territory are closed, by `TerritoryId`.
    pub blockaded: Vec<bool>,
    /// The contracts that were counted in when networks were last found.
    contracts: Vec<ContractId>,
    /// The network of each territory, by `TerritoryId`; none if they have to be found.
    pub networks: Vec<u16>,
    /// Whose each fleet is, in the order of [`Index::fleets`](crate::sim::index::Index::fleets).
    pub flags: Vec<Option<FactionId>>,
}

impl Layout {
    /// Who has other networks because of a contract that was made or ended has everything copied anew.
    pub fn join(
        &mut self,
        contracts: &[Contract],
        routes: &Routes,
        own: &[Own],
        stale: &mut [Stale],
    ) {
        let none = stale.iter().all(|stale| *stale == Stale::Fresh);
        let all = stale.iter().all(|stale| *stale == Stale::All);
        if none || all || self.networks.is_empty() {
            return;
        }
        self.find_networks(contracts, routes);
        for (own, stale) in own.iter().zip(stale) {
            let moved = |land: &OwnLand| land.network != self.networks[land.id.index()];
            if *stale == Stale::Table && own.lands.iter().any(moved) {
                *stale = Stale::All;
            }
        }
    }

    /// Finds the networks, unless they are known and contracts are what they were.
    pub fn find_networks(&mut self, contracts: &[Contract], routes: &Routes) {
        let ids = contracts.iter().map(|contract| contract.id);
        if !self.networks.is_empty() && ids.clone().eq(self.contracts.iter().copied()) {
            return;
        }
        self.contracts.clear();
        self.contracts.extend(ids);
        self.networks = networks(&self.holders, &self.blockaded, contracts, routes);
    }
}
