//! Who has what, as it was when everything was last copied.

use super::{Own, OwnLand, Stale};
use crate::id::FactionId;
use crate::sim::deal::Deals;
use crate::sim::goods::networks;
use crate::sim::map::Routes;

/// Who has what: only the end of a turn changes it, but for networks, which deals join.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// Who holds each territory, by `TerritoryId`.
    pub holders: Vec<Option<FactionId>>,
    /// Whether the lanes of each territory are closed, by `TerritoryId`.
    pub blockaded: Vec<bool>,
    /// The edition of the table of deals when networks were last looked for.
    edition: (usize, u32),
    /// The true numbers of the deals that were counted in when networks were last found.
    deals: Vec<u32>,
    /// The network of each territory, by `TerritoryId`; none if they have to be found.
    pub networks: Vec<u16>,
    /// Whose each fleet is, in the order of [`Index::fleets`](crate::sim::index::Index::fleets).
    pub flags: Vec<Option<FactionId>>,
}

impl Layout {
    /// Who has other networks because of a deal that was made or ended has everything copied anew. Returns whether any was.
    pub fn join(
        &mut self,
        deals: &Deals,
        routes: &Routes,
        own: &[Own],
        stale: &mut [Stale],
    ) -> bool {
        let all = stale.iter().all(|stale| *stale == Stale::All);
        if all || self.networks.is_empty() || self.edition == deals.edition() {
            return all;
        }
        self.find_networks(deals, routes);
        for (own, stale) in own.iter().zip(stale) {
            let moved = |land: &OwnLand| land.network != self.networks[land.id.index()];
            if *stale == Stale::Table && own.lands.iter().any(moved) {
                *stale = Stale::All;
            }
        }
        true
    }

    /// Finds the networks, unless they are known and deals are what they were.
    pub fn find_networks(&mut self, deals: &Deals, routes: &Routes) {
        self.edition = deals.edition();
        let keys = deals.opening_ways().map(|signed| signed.key);
        if !self.networks.is_empty() && keys.clone().eq(self.deals.iter().copied()) {
            return;
        }
        self.deals.clear();
        self.deals.extend(keys);
        self.networks = networks(&self.holders, &self.blockaded, deals, routes);
    }
}
