//! Copies what everybody knows out of the world.

use super::build::ViewSources;
use super::{Common, PublicFaction};
use crate::scenario::model::{Place, Rank};

impl ViewSources<'_, '_> {
    /// What acts may change of what everybody knows.
    pub(super) fn standings(&self, common: &mut Common) {
        for (public, entity) in common.factions.iter_mut().zip(&self.index.factions) {
            let (standing, _, prestige, ..) = self.faction_parts(*entity);
            public.status = standing.0;
            public.prestige = prestige.0;
        }
    }

    pub(super) fn common(&self, common: &mut Common) {
        common.turn = self.clock.turn;
        common.canon = self.story.canon;
        common.last = (!self.verdict.open_end).then_some(self.setting.turns);
        if common.spare.is_empty() {
            let spare = |place: &Place| place.yields - self.setting.need_of(place.people);
            common.spare = self.setting.places.iter().map(spare).collect();
        }
        common.factions.clear();
        for entity in &self.index.factions {
            let (standing, _, prestige, ..) = self.faction_parts(*entity);
            common.factions.push(PublicFaction {
                status: standing.0,
                prestige: prestige.0,
                ..PublicFaction::default()
            });
        }
        for (id, entity) in self.index.majes() {
            let Ok((person, allegiance, ..)) = self.majes.get(*entity) else {
                continue;
            };
            if person.rank == Rank::First {
                let public = &mut common.factions[allegiance.0.index()];
                public.first_maje = Some(*id);
                public.first_maje_name.clone_from(&person.name);
                public.character = person.traits;
            }
        }
    }
}
