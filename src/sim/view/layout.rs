//! Who has what, as it was when everything was last copied.

use super::{Own, OwnLand, Stale};
use crate::id::FactionId;
use crate::sim::deal::{Deals, Signed};
use crate::sim::event::Observers;
use crate::sim::goods::{find_again, networks, partners};
use crate::sim::map::Routes;
use crate::sim::mediation::Mediations;
use crate::sim::suspicion::Suspicions;

/// Who has what: only the end of a turn changes it, but for networks, which deals join.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// Who holds each territory, by `TerritoryId`.
    pub holders: Vec<Option<FactionId>>,
    /// Whether the lanes of each territory are closed, by `TerritoryId`.
    pub blockaded: Vec<bool>,
    /// The edition of the table of deals when networks were last looked for.
    edition: (usize, u32),
    /// Over whose land goods of each faction pass, as it was when networks were last found.
    partners: Vec<Observers>,
    /// The network of each territory, by `TerritoryId`; none if they have to be found.
    pub networks: Vec<u16>,
    /// How much of what was said this turn everybody has a copy of.
    pub said: Said,
    /// Who has a copy of the conferences as they are: within a turn only acts about them change them.
    pub conferences: Observers,
    /// Whose each fleet is, in the order of [`Index::fleets`](crate::sim::index::Index::fleets).
    pub flags: Vec<Option<FactionId>>,
}

/// How many entries the lists of the table, of mediations and of suspicions had: within a turn they only grow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Offers refused.
    pub refused: usize,
    /// What was said to offers that were refused.
    pub lessons: usize,
    /// Offers made.
    pub asked: usize,
    /// Attempts at mediation.
    pub attempts: usize,
    /// Suspicions written down.
    pub suspicions: usize,
}

impl Said {
    /// How many they have now.
    pub fn of(deals: &Deals, mediations: &Mediations, suspicions: &Suspicions) -> Self {
        Self {
            refused: deals.refused.len(),
            lessons: deals.lessons.len(),
            asked: deals.asked.len(),
            attempts: mediations.attempts(),
            suspicions: suspicions.all().len(),
        }
    }
}

impl Layout {
    /// Whether deals were signed or ended since networks were last looked for.
    pub fn is_outdated(&self, deals: &Deals) -> bool {
        self.edition != deals.edition()
    }

    /// Who has other networks because of a deal that was made or ended has everything copied anew. Returns whether any was.
    pub fn join(
        &mut self,
        deals: &Deals,
        routes: &Routes,
        own: &[Own],
        stale: &mut [Stale],
    ) -> bool {
        let all = stale.iter().all(|stale| *stale == Stale::All);
        if all || self.networks.is_empty() || !self.is_outdated(deals) {
            return all;
        }
        self.find_networks(deals, routes);
        for (own, stale) in own.iter().zip(stale) {
            let moved = |land: &OwnLand| land.network != self.networks[land.id.index()];
            if *stale != Stale::Fresh && own.lands.iter().any(moved) {
                *stale = Stale::All;
            }
        }
        true
    }

    /// Where in the table the deals begin that were signed since networks were last looked for, if that is all that happened to
    /// it: none ended, and nobody was released from anything.
    pub fn only_signed(&self, deals: &Deals) -> Option<usize> {
        let ((before, first), (count, next)) = (self.edition, deals.edition());
        // No number is used twice: if there are as many more deals as numbers, none has ended.
        let signed = deals.signed.get(before..)?;
        let none_ended = count - before == (next - first) as usize;
        let mut clauses = signed.iter().flat_map(|it| it.deal.clauses.iter());
        let releases = clauses.any(|it| it.what.released().is_some());
        (none_ended && !releases).then_some(before)
    }

    /// Finds the networks: all of them if they are not known, else those of whoever has other partners.
    pub fn find_networks(&mut self, deals: &Deals, routes: &Routes) {
        let signed = self.only_signed(deals);
        let joins = signed.is_none_or(|from| deals.signed[from..].iter().any(Signed::has_ways));
        self.edition = deals.edition();
        if !self.networks.is_empty() && !joins {
            return;
        }
        let partners = partners(deals, &self.holders);
        if self.networks.is_empty() {
            self.networks = networks(&self.holders, &self.blockaded, deals, routes);
        } else {
            let both = partners.iter().zip(&self.partners).enumerate();
            let others = both.filter(|(_, (now, before))| now != before);
            let of = Observers::of(others.map(|(at, _)| FactionId::from_index(at)));
            if !of.is_empty() {
                let (holders, blockaded) = (&self.holders, &self.blockaded);
                find_again(
                    &mut self.networks,
                    of,
                    holders,
                    blockaded,
                    &partners,
                    routes,
                );
            }
        }
        self.partners = partners;
    }
}
