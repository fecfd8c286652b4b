//! What the systems of fighting can reach, and the small changes they make over and over.

use super::given_word::{GivenWord, Ties};
use super::parts::{
    FactionParts, FleetParts, FleetPartsItem, FleetPartsReadOnlyItem, LandParts, LandPartsItem,
    LandPartsReadOnlyItem, MajeParts, ReignParts, ReignPartsItem, ReignPartsReadOnlyItem,
};
use crate::id::{FactionId, FleetId, TechId, TerritoryId};
use crate::scenario::model::{Count, Rank, Traits};
use crate::sim::belief::Sight;
use crate::sim::consequence::Consequences;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::event::{Event, Gained, TechnologyGained};
use crate::sim::faction::Effects;
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::opinion::{Deed, IncidentKind};
use bevy::ecs::prelude::{Commands, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// Everything the systems of fighting reach.
#[derive(SystemParam)]
pub struct Field<'w, 's> {
    /// The scenario.
    pub setting: Res<'w, Setting>,
    /// The turn and the dice.
    pub clock: Res<'w, Clock>,
    /// The ways of the map.
    pub ways: Res<'w, Ways>,
    /// Who sees what.
    pub sight: Res<'w, Sight>,
    /// Stable ids.
    pub index: ResMut<'w, Index>,
    /// Why amounts change.
    pub ledger: ResMut<'w, Ledger>,
    /// Who has promised to spare whom.
    pub word: GivenWord<'w>,
    /// What happens, and what follows from it.
    pub consequences: Consequences<'w, 's>,
    /// All fleets.
    pub fleets: Query<'w, 's, FleetParts>,
    /// Who reigns over territories.
    pub reigns: Query<'w, 's, ReignParts>,
    /// All else of territories.
    pub lands: Query<'w, 's, LandParts>,
    /// All factions.
    pub factions: Query<'w, 's, FactionParts>,
    /// All majes.
    pub majes: Query<'w, 's, MajeParts>,
    /// To remove who is no more.
    pub commands: Commands<'w, 's>,
}

impl<'w, 's> Field<'w, 's> {
    /// What factions think of each other, and what they promised.
    #[must_use]
    pub fn ties(&self) -> Ties<'_, 'w> {
        Ties {
            opinions: self.consequences.opinions(),
            word: &self.word,
        }
    }

    /// Dice of this turn for a place.
    #[must_use]
    pub fn dice(
        &self,
        purpose: Purpose,
        by: FactionId,
        at: TerritoryId,
        against: Option<FactionId>,
    ) -> Dice {
        let ordinal = against.map_or(u32::MAX, |faction| u32::from(faction.0));
        self.clock
            .seed
            .dice(self.clock.turn, purpose, Some(by), u64::from(at.0), ordinal)
    }

    /// A fleet, if it still exists.
    #[must_use]
    pub fn fleet(&self, id: FleetId) -> Option<FleetPartsReadOnlyItem<'_, 's>> {
        self.fleets.get(self.index.fleet(id)?).ok()
    }

    /// A fleet to be changed, if it still exists.
    pub fn fleet_mut(&mut self, id: FleetId) -> Option<FleetPartsItem<'_, 's>> {
        self.fleets.get_mut(self.index.fleet(id)?).ok()
    }

    /// A territory.
    #[must_use]
    pub fn land(&self, id: TerritoryId) -> Option<LandPartsReadOnlyItem<'_, 's>> {
        self.lands.get(self.index.territory(id)).ok()
    }

    /// A territory to be changed.
    pub fn land_mut(&mut self, id: TerritoryId) -> Option<LandPartsItem<'_, 's>> {
        self.lands.get_mut(self.index.territory(id)).ok()
    }

    /// Who reigns over a territory.
    #[must_use]
    pub fn reign(&self, over: TerritoryId) -> Option<ReignPartsReadOnlyItem<'_, 's>> {
        self.reigns.get(self.index.territory(over)).ok()
    }

    /// Who reigns over a territory, to be changed.
    pub fn reign_mut(&mut self, over: TerritoryId) -> Option<ReignPartsItem<'_, 's>> {
        self.reigns.get_mut(self.index.territory(over)).ok()
    }

    /// Who holds a territory.
    #[must_use]
    pub fn holder(&self, at: TerritoryId) -> Option<FactionId> {
        self.reign(at).and_then(|reign| reign.holding.holder)
    }

    /// What a faction's technology adds up to.
    #[must_use]
    pub fn effects(&self, faction: FactionId) -> Effects {
        self.factions.get(self.index.faction(faction)).map_or_else(
            |_| Effects::default(),
            |parts| parts.arsenal.effects(&self.setting.technologies),
        )
    }

    /// Morale of a faction.
    #[must_use]
    pub fn morale(&self, faction: FactionId) -> i32 {
        self.factions
            .get(self.index.faction(faction))
            .map_or(50, |parts| parts.morale.0)
    }

    /// The character of a maje.
    #[must_use]
    pub fn traits_of(&self, fleet: FleetId) -> Option<Traits> {
        let maje = self.fleet(fleet)?.commander.0?;
        let maje = self.majes.get(self.index.maje(maje)?).ok()?;
        Some(maje.person.traits)
    }

    /// Who leads a faction: its First Maje's character; without one, neither this nor that.
    #[must_use]
    pub fn leader(&self, faction: FactionId) -> Traits {
        self.index
            .majes_of_first(faction)
            .filter_map(|entity| self.majes.get(entity).ok())
            .find(|maje| maje.person.rank == Rank::First && maje.allegiance.0 == faction)
            .map_or_else(Traits::default, |maje| maje.person.traits)
    }

    /// The nearest place a faction holds, other than `except`; ties go by id.
    #[must_use]
    pub fn nearest_own(
        &self,
        faction: FactionId,
        from: TerritoryId,
        except: Option<TerritoryId>,
    ) -> Option<TerritoryId> {
        let mut places = self.ways.nearest_first(from).iter().copied();
        places.find(|at| Some(*at) != except && self.holder(*at) == Some(faction))
    }

    /// Records what happened for who took part and for who sees it.
    pub fn record(&mut self, event: impl Into<Event>) {
        self.consequences.record(event);
    }

    /// What `by` did to `to` is remembered.
    pub fn remember(&mut self, by: FactionId, to: FactionId, kind: IncidentKind, at: TerritoryId) {
        self.remember_deed(Deed::new(kind, by, to), at);
    }

    /// A deed at a place is remembered; who sees the place knows of it. What became of a maje only those know who are
    /// there.
    pub fn remember_deed(&mut self, deed: Deed, at: TerritoryId) {
        let known = match deed.maje {
            Some(_) => self.sight.present(at),
            None => self.sight.at(at),
        };
        let deed = deed.at(at).known_to(known);
        let leader = self.leader(deed.to);
        self.consequences.remember(deed.felt_by(leader));
    }

    /// Changes morale, within its range.
    pub fn shift_morale(&mut self, faction: FactionId, amount: i32, cause: Cause) {
        if let Ok(mut parts) = self.factions.get_mut(self.index.faction(faction)) {
            let before = parts.morale.0;
            parts.morale.0 = (before + amount).clamp(0, 100);
            let real = parts.morale.0 - before;
            self.ledger
                .post(Some(faction), Account::Morale, real, cause);
        }
    }

    /// Changes prestige, never below 0.
    pub fn shift_prestige(&mut self, faction: FactionId, amount: i32, cause: Cause) {
        self.consequences
            .add_prestige(&mut self.ledger, faction, amount, cause);
    }

    /// Adds to the scenario's counters.
    pub fn count(&mut self, faction: FactionId, what: Count, by: i32) {
        self.consequences.count(faction, what, by);
    }

    /// Gives a faction a technology: a unit of it, or knowledge it did not have. Says whether
    /// anything was gained.
    pub fn gain(
        &mut self,
        by: FactionId,
        technology: TechId,
        how: Gained,
        cause: Cause,
        from: Option<FactionId>,
    ) -> bool {
        let units = self
            .setting
            .technologies
            .get(technology.index())
            .is_some_and(|technology| technology.units);
        let Ok(mut parts) = self.factions.get_mut(self.index.faction(by)) else {
            return false;
        };
        let Some(held) = parts.arsenal.held_mut().get_mut(technology.index()) else {
            return false;
        };
        if *held == u16::MAX || (*held > 0 && !units) {
            return false;
        }
        *held += 1;
        self.ledger
            .post(Some(by), Account::Technology(technology), 1, cause);
        self.record(TechnologyGained {
            by,
            technology,
            units: 1,
            how,
            from,
        });
        true
    }
}
