//! What one faction can see: its own affairs as they are, everything else as it believes.
//!
//! People and minds get the same [`View`]. It borrows plain data that was copied out of the
//! world for this faction; there is no way from it back to the world, so nothing can leak.

mod build;
mod bygones;
mod common;
mod estimate;
mod estimates;
mod informants;
mod layout;
mod offers;
mod own;
mod public;
mod regards;
mod stale;
mod table;
mod unaware;
mod views;

pub use build::ViewSources;
pub use bygones::Bygones;
pub use common::{Claim, Common, PublicFaction, PublicGuarantee, PublicTreaty};
pub use estimate::{FactionEstimate, people_of};
pub use offers::TableSources;
pub use own::{Own, OwnFleet, OwnLand, OwnMaje};
pub use stale::Stale;
pub use views::Views;

use crate::id::{FactionId, FleetId, MajeId, TerritoryId, Turn};
use crate::scenario::model::{Book, Rank, Roster, Traits};
use crate::sim::belief::{Beliefs, Source};
use crate::sim::command::Mission;
use crate::sim::ledger::LedgerLine;
use crate::sim::map::Routes;
use std::sync::Arc;

/// What one faction can see, borrowed.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The scenario, whose text and map everybody knows.
    pub book: &'a Book,
    /// Who is in the game, as everybody knows them; grows when factions are founded.
    pub roster: &'a Roster,
    /// Distances and ways.
    pub routes: &'a Routes,
    /// What everybody knows.
    pub common: &'a Common,
    /// Its own affairs, with the orders given so far this turn.
    pub own: &'a Own,
    /// What it believes of everything else.
    pub beliefs: &'a Beliefs,
    /// Why its amounts changed in the last turn.
    pub ledger: &'a [LedgerLine],
}

impl<'a> View<'a> {
    /// Whose view it is.
    #[must_use]
    #[inline]
    pub const fn faction(&self) -> FactionId {
        self.own.faction
    }

    /// The turn being planned.
    #[must_use]
    #[inline]
    pub const fn turn(&self) -> Turn {
        self.common.turn
    }

    /// A territory of its own.
    #[must_use]
    #[inline]
    pub fn land(&self, id: TerritoryId) -> Option<&'a OwnLand> {
        self.own.land(id)
    }

    /// A fleet of its own.
    #[must_use]
    pub fn fleet(&self, id: FleetId) -> Option<&'a OwnFleet> {
        self.own.fleet(id)
    }

    /// A maje of its own.
    #[must_use]
    pub fn maje(&self, id: MajeId) -> Option<&'a OwnMaje> {
        self.own.maje(id)
    }

    /// Where a mission leads, as far as it knows: where a quarry was last seen, where an escorted fleet is going.
    #[must_use]
    pub fn goal(&self, mission: Mission) -> Option<TerritoryId> {
        match mission {
            Mission::Attack { contact } => self.beliefs.sighting(contact).map(|seen| seen.at),
            Mission::Escort { fleet } => self.fleet(fleet).map(|ward| {
                let goal = ward.mission.destination();
                goal.unwrap_or(ward.position.at)
            }),
            mission => mission.destination(),
        }
    }

    /// Who it believes holds a territory; its own are certain.
    #[must_use]
    #[inline]
    pub fn holder(&self, id: TerritoryId) -> Option<FactionId> {
        // Its own land is in sight, so it believes what is true of it.
        match self.beliefs.land(id).holder {
            Some(me) if me == self.own.faction => self.own.land(id).map(|_| me),
            believed => believed,
        }
    }

    /// The level of the fort of a place, as far as it is known.
    #[must_use]
    pub fn fort(&self, id: TerritoryId) -> Option<u8> {
        let belief = self.beliefs.land(id);
        let known = belief.detail.source != Source::Unknown;
        let own = self.land(id).map(|land| land.fort);
        own.or_else(|| known.then_some(belief.fort))
    }

    /// Who closes the lanes of a place, as far as it is known.
    #[must_use]
    pub fn blockade(&self, id: TerritoryId) -> Option<FactionId> {
        match self.land(id) {
            Some(land) => land.blockade,
            None => self.beliefs.land(id).blockade,
        }
    }

    /// Where a faction resides: its own residence is certain, of others it is what follows from what is believed of
    /// their lands and fleets.
    #[must_use]
    pub fn residence_of(&self, id: FactionId) -> Option<TerritoryId> {
        if id == self.faction() {
            return self.own.residence(self.roster);
        }
        self.estimate(id)?.residence
    }

    /// What its beliefs of another faction add up to.
    #[must_use]
    #[inline]
    pub fn estimate(&self, id: FactionId) -> Option<&'a FactionEstimate> {
        self.own.estimates.get(id.index())
    }

    /// What it remembers of another faction, and knows the other to remember.
    #[must_use]
    pub fn bygones(&self, other: FactionId) -> Bygones {
        let bygones = self.own.bygones.get(other.index());
        bygones.copied().unwrap_or_default()
    }

    /// A copy that can be kept, with what all views of the game share.
    #[must_use]
    pub fn to_owned(
        &self,
        (book, roster, routes): (Arc<Book>, Arc<Roster>, Arc<Routes>),
    ) -> OwnedView {
        OwnedView {
            book,
            roster,
            routes,
            common: self.common.clone(),
            own: self.own.clone(),
            beliefs: self.beliefs.clone(),
            ledger: self.ledger.to_vec(),
        }
    }
}

/// What one faction can see, to be kept while the simulation is elsewhere.
#[derive(Debug, Clone)]
pub struct OwnedView {
    book: Arc<Book>,
    roster: Arc<Roster>,
    routes: Arc<Routes>,
    common: Common,
    own: Own,
    beliefs: Beliefs,
    ledger: Vec<LedgerLine>,
}

impl OwnedView {
    /// The same view as if its First Maje were of this character: for asking what another would do in his place.
    #[must_use]
    pub fn led_by(mut self, traits: Traits) -> Self {
        let mut majes = self.own.majes.iter_mut();
        if let Some(first) = majes.find(|maje| maje.rank == Rank::First) {
            first.traits = traits;
        }
        self.common.factions[self.own.faction.index()].character = traits;
        self
    }

    /// The same view after a change of what everybody knows, of its own affairs, and of what it believes: for asking what it would
    /// do if things stood otherwise.
    #[must_use]
    pub fn changed(mut self, change: impl FnOnce(&mut Common, &mut Own, &mut Beliefs)) -> Self {
        change(&mut self.common, &mut self.own, &mut self.beliefs);
        self
    }

    /// The view.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View {
            book: &self.book,
            roster: &self.roster,
            routes: &self.routes,
            common: &self.common,
            own: &self.own,
            beliefs: &self.beliefs,
            ledger: &self.ledger,
        }
    }
}
