//! All that is owned, side by side: what the systems of trade and upkeep work on.
//!
//! Gathered from the components twice a turn: what building asks for in `Phase::Messages`, all of it in `Phase::Trade`. There it is
//! changed in place by one system after the other, and put back once. Nothing here is saved.

use crate::id::{FactionId, FleetId, TerritoryId, Turn};
use crate::scenario::model::{Goods, Traits};
use crate::sim::command::Mission;
use crate::sim::faction::Effects;
use bevy::ecs::prelude::{Entity, Resource};

/// All that is owned.
#[derive(Resource, Debug, Clone, Default)]
pub struct Estate {
    /// By [`TerritoryId`].
    pub lands: Vec<Land>,
    /// By [`FleetId`]; in the order of [`Index::fleets`](crate::sim::index::Index::fleets).
    pub fleets: Vec<Hold>,
    /// By [`FactionId`].
    pub houses: Vec<House>,
    /// The network of each territory.
    pub networks: Vec<u16>,
    /// Territories in the order of their networks.
    pub members: Vec<TerritoryId>,
    /// Where in `members` each network begins and ends, by its number.
    pub spans: Vec<(u16, u16)>,
}

/// A territory as far as goods and people go.
#[derive(Debug, Clone, Copy, Default)]
pub struct Land {
    /// Who holds it.
    pub holder: Option<FactionId>,
    /// When it was last seized; 0 if never.
    pub seized: Turn,
    /// Who lets nothing pass in or out.
    pub blockade: Option<FactionId>,
    /// Thousands of people.
    pub people: i32,
    /// How calm they are, 0 to 100.
    pub calm: i32,
    /// Loads in store.
    pub store: Goods,
    /// Loads of each good that the store holds.
    pub capacity: Goods,
    /// Loads its people need in a turn.
    pub need: Goods,
    /// Loads they did not get this turn.
    pub missing: Goods,
    /// Whether a maje governs it.
    pub governed: bool,
    /// How often it has been improved.
    pub improved: u8,
}

/// A fleet as far as goods go.
#[derive(Debug, Clone, Copy)]
pub struct Hold {
    /// Which.
    pub id: FleetId,
    /// Its entity.
    pub entity: Entity,
    /// Whose.
    pub flag: FactionId,
    /// The place it is at or left last.
    pub at: TerritoryId,
    /// Whether it is between two places.
    pub under_way: bool,
    /// What it does.
    pub mission: Mission,
    /// Loads aboard.
    pub cargo: Goods,
    /// Loads it can carry.
    pub room: i32,
    /// Whether it has ships that can fight.
    pub armed: bool,
    /// Loads that its carriers can carry.
    pub carriers: i32,
    /// Loads it uses in a turn.
    pub upkeep: Goods,
    /// Loads it yields in a turn.
    pub yields: Goods,
    /// Readiness, 0 to 100.
    pub readiness: i32,
    /// Whether a ship is damaged.
    pub damaged: bool,
    /// Whether it got all it needs this turn.
    pub fed: bool,
}

/// A faction as far as goods go.
#[derive(Debug, Clone, Copy, Default)]
pub struct House {
    /// Whether it still plays.
    pub active: bool,
    /// Whether it lives aboard its ships: nomads, travellers, and whoever has no land.
    pub afloat: bool,
    /// Whether it may trade half as far again.
    pub traders: bool,
    /// What its technology adds up to.
    pub effects: Effects,
    /// How many territories it holds.
    pub lands: i32,
    /// Where its goods come together: its home, or the fullest of its stores.
    pub seat: Option<TerritoryId>,
    /// Loads its ships use in a turn.
    pub upkeep: Goods,
    /// Loads that its people and ships need in a turn, as it was when trade began.
    pub need: Goods,
    /// Loads in its stores, or aboard if it lives there, when trade began.
    pub stock: Goods,
    /// The character of its First Maje.
    pub leader: Traits,
    /// Morale, 0 to 100.
    pub morale: i32,
}

impl Estate {
    /// A territory.
    #[must_use]
    pub fn land(&self, id: TerritoryId) -> &Land {
        &self.lands[id.index()]
    }

    /// A faction.
    #[must_use]
    pub fn house(&self, id: FactionId) -> &House {
        &self.houses[id.index()]
    }

    /// The number of the network of a territory.
    #[must_use]
    pub fn network(&self, at: TerritoryId) -> u16 {
        self.networks[at.index()]
    }

    /// The territories of the network with this number, by id.
    #[must_use]
    pub fn members(&self, network: u16) -> &[TerritoryId] {
        let (first, after) = self.spans[usize::from(network)];
        &self.members[usize::from(first)..usize::from(after)]
    }

    /// Whether a fleet lies at a land of its own where goods pass in and out.
    #[must_use]
    pub fn lies_at_home(&self, hold: &Hold) -> bool {
        !hold.under_way && self.is_open_to(hold.at, hold.flag)
    }

    /// Whether a faction holds a place and nobody lets no goods pass.
    #[must_use]
    pub fn is_open_to(&self, at: TerritoryId, faction: FactionId) -> bool {
        let land = self.land(at);
        land.holder == Some(faction) && land.blockade.is_none()
    }

    /// The fleets of a faction that lie at a place, as positions in `fleets`.
    pub fn fleets_at(
        &self,
        flag: FactionId,
        at: TerritoryId,
    ) -> impl Iterator<Item = usize> + use<'_> {
        self.fleets
            .iter()
            .enumerate()
            .filter(move |(_, hold)| hold.flag == flag && hold.at == at && !hold.under_way)
            .map(|(position, _)| position)
    }

    /// Sorts the territories by their networks.
    pub(super) fn sort_members(&mut self) {
        let Self {
            networks,
            members,
            spans,
            ..
        } = self;
        spans.clear();
        spans.resize(networks.len(), (0, 0));
        for network in &*networks {
            spans[usize::from(*network)].1 += 1;
        }
        let mut first = 0;
        for span in &mut *spans {
            let count = span.1;
            *span = (first, first);
            first += count;
        }
        members.clear();
        members.resize(networks.len(), TerritoryId(0));
        for (at, network) in networks.iter().enumerate() {
            let span = &mut spans[usize::from(*network)];
            members[usize::from(span.1)] = TerritoryId::from_index(at);
            span.1 += 1;
        }
    }
}
